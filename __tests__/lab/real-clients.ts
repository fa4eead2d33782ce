import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type ClientName, clientProfiles, type Offer } from '../../src/tls/client-profiles.ts';
import type { Command } from './stack.ts';

/** How what is installed differs from the profile, and why. */
interface Difference {
  readonly more?: Partial<Omit<Offer, 'smallestDh'>>;
  readonly smallestDh?: Offer['smallestDh'];
  readonly why: string;
}

interface RealClient {
  readonly name: string;
  /** The profile that holds for it; GnuTLS has none. */
  readonly profile: ClientName | undefined;
  /** Prints its version, or that of its OpenSSL. */
  readonly version: Command;
  readonly ofOpenssl?: true;
  /** The version that docs/decision.md shows. */
  readonly measured: string;
  /** What calls the ports given as further arguments, and prints `PORT yes` or `PORT no`. */
  readonly command: Command;
  readonly differences: (version: string) => readonly Difference[];
}

const program = (name: string) => fileURLToPath(new URL(`clients/${name}`, import.meta.url));

const rsaSuites = ['AES_256_GCM_SHA384', 'AES_128_GCM_SHA256', 'AES_256_CBC_SHA', 'AES_128_CBC_SHA'].map(
  (cipher) => `TLS_RSA_WITH_${cipher}`,
);
const rsaWithSha256 = ['AES_256_CBC_SHA256', 'AES_128_CBC_SHA256'].map((cipher) => `TLS_RSA_WITH_${cipher}`);

/** Java's own setting, with what 17.0.18 added to it. Before 17.0.16 it takes no wildcard. */
const disabledSince = [...rsaSuites, ...rsaWithSha256].join(', ');

function ofOpenssl(version: string): readonly Difference[] {
  return isBefore(version, '3.5')
    ? [
        {
          more: { groups: ['ffdhe4096', 'ffdhe6144', 'ffdhe8192'] },
          why: 'OpenSSL before 3.5 has larger finite fields',
        },
      ]
    : [{ more: { groups: ['X25519MLKEM768'] }, why: 'OpenSSL has a hybrid group since 3.5' }];
}

function ofNode(openssl: string): readonly Difference[] {
  const suites = ['ECDHE_ECDSA', 'ECDHE_RSA', 'DHE_RSA', 'DHE_DSS', 'RSA'].flatMap((exchange) =>
    ['ARIA_256_GCM_SHA384', 'ARIA_128_GCM_SHA256'].map((cipher) => `TLS_${exchange}_WITH_${cipher}`),
  );
  const dss = ['AES_256_GCM_SHA384', 'AES_128_GCM_SHA256', 'AES_256_CBC_SHA256', 'AES_128_CBC_SHA256'];
  const own = { suites, why: "Node's list of suites has HIGH, with ARIA" };
  return [
    ...ofOpenssl(openssl),
    { more: { suites: own.suites }, why: own.why },
    {
      more: {
        suites: [...dss, 'AES_256_CBC_SHA', 'AES_128_CBC_SHA'].map((cipher) => `TLS_DHE_DSS_WITH_${cipher}`),
      },
      why: "Node's list of suites has those with DSA keys",
    },
    ...(isBefore(openssl, '3.2')
      ? [
          {
            smallestDh: 1024 as const,
            why: "OpenSSL's security level is 1 before 3.2, where no distribution sets it",
          },
        ]
      : []),
  ];
}

const python = '/usr/bin/python3';
const pythonsOwn = '@SECLEVEL=2:ECDH+AESGCM:ECDH+CHACHA20:ECDH+AES:DHE+AES:!aNULL:!eNULL:!aDSS:!SHA1:!AESCCM';
const pythonVersion: Command = [python, '-c', 'import ssl; print(ssl.OPENSSL_VERSION.split()[1])'];
const opensslOf = (node: string): Command => [node, '-p', 'process.versions.openssl'];

export const realClients: readonly RealClient[] = [
  {
    name: 'Java',
    profile: 'java',
    version: ['java', '--version'],
    measured: '17.0.15',
    command: ['java', program('HandshakeClient.java')],
    differences: (version) => [
      ...(isBefore(version, '17.0.18')
        ? [
            {
              more: { suites: [...rsaSuites, ...rsaWithSha256] },
              why: 'Java disables RSA key exchange since 17.0.18',
            },
          ]
        : []),
    ],
  },
  {
    name: 'Java with the suites of 17.0.18',
    profile: 'java',
    version: ['java', '--version'],
    measured: '17.0.15',
    command: [
      'sh',
      '-c',
      `setting=$(mktemp) &&
      echo 'jdk.tls.disabledAlgorithms=SSLv3, TLSv1, TLSv1.1, DTLSv1.0, RC4, DES, MD5withRSA, DH keySize < 1024, EC keySize < 224, 3DES_EDE_CBC, anon, NULL, ECDH, ${disabledSince}' > "$setting" &&
      java -Djava.security.properties="$setting" "$0" "$@"; code=$?; rm -f "$setting"; exit $code`,
      program('HandshakeClient.java'),
    ],
    differences: () => [],
  },
  {
    name: 'Go',
    profile: 'go',
    version: ['go', 'version'],
    measured: '1.19.8',
    command: ['go', 'run', program('handshakes.go')],
    differences: (version) => [
      ...(isBefore(version, '1.22')
        ? [{ more: { suites: rsaSuites }, why: 'Go has no RSA key exchange since 1.22' }]
        : []),
      ...(isBefore(version, '1.24')
        ? []
        : [{ more: { groups: ['X25519MLKEM768'] }, why: 'Go has a hybrid group since 1.24' }]),
    ],
  },
  {
    name: "Debian's Python",
    // Debian builds it with OpenSSL's default suites.
    profile: 'openssl',
    version: pythonVersion,
    ofOpenssl: true,
    measured: '3.0.22',
    command: [python, program('handshakes.py'), 'default'],
    differences: ofOpenssl,
  },
  {
    name: "Python with CPython's suites",
    profile: 'python',
    version: pythonVersion,
    ofOpenssl: true,
    measured: '3.0.22',
    command: [python, program('handshakes.py'), pythonsOwn],
    differences: ofOpenssl,
  },
  {
    name: 'curl',
    profile: 'openssl',
    ofOpenssl: true,
    measured: '3.0.22',
    version: ['sh', '-c', "curl --version | sed -n '1s/.*OpenSSL\\///p'"],
    command: ['bash', program('handshakes.sh'), 'curl'],
    differences: ofOpenssl,
  },
  {
    name: 'Node 24',
    profile: 'openssl',
    version: opensslOf(process.execPath),
    ofOpenssl: true,
    measured: '3.5.8',
    command: [process.execPath, program('handshakes.mjs')],
    differences: ofNode,
  },
  {
    // The system's own, where it has one.
    name: 'Node 20',
    profile: 'openssl',
    version: opensslOf('/usr/bin/node'),
    ofOpenssl: true,
    measured: '3.0.19',
    command: ['/usr/bin/node', program('handshakes.mjs')],
    differences: ofNode,
  },
  {
    name: 'GnuTLS',
    profile: undefined,
    version: ['gnutls-cli', '--version'],
    measured: '3.7.9',
    command: ['bash', program('handshakes.sh'), 'gnutls-cli'],
    differences: () => [],
  },
];

/** GnuTLS 3.7 by its priority NORMAL. */
const gnutls: Offer = {
  suites: [
    ...['ECDHE_ECDSA', 'ECDHE_RSA', 'DHE_RSA'].flatMap((exchange) =>
      [
        'AES_256_GCM_SHA384',
        'AES_128_GCM_SHA256',
        'CHACHA20_POLY1305_SHA256',
        'AES_256_CBC_SHA',
        'AES_128_CBC_SHA',
      ].map((cipher) => `TLS_${exchange}_WITH_${cipher}`),
    ),
    ...rsaSuites,
  ],
  groups: [
    ...['x25519', 'secp256r1', 'secp384r1', 'secp521r1', 'x448'],
    ...['ffdhe2048', 'ffdhe3072', 'ffdhe4096', 'ffdhe6144', 'ffdhe8192'],
  ],
  signatures: [
    ...['ecdsa_secp256r1_sha256', 'ecdsa_secp384r1_sha384', 'ecdsa_secp521r1_sha512', 'ed25519', 'ed448'],
    ...['rsa_pss_rsae_sha256', 'rsa_pss_rsae_sha384', 'rsa_pss_rsae_sha512'],
    ...['rsa_pss_pss_sha256', 'rsa_pss_pss_sha384', 'rsa_pss_pss_sha512'],
    ...['rsa_pkcs1_sha256', 'rsa_pkcs1_sha384', 'rsa_pkcs1_sha512'],
    ...['rsa_pkcs1_sha1', 'ecdsa_sha1'],
  ],
  smallestDh: 1024,
};

/** What the client offers in its installed version: its profile, and how that version differs. */
export function offerOf({ profile, differences }: RealClient, version: string): Offer {
  const all = differences(version);
  const base = profile === undefined ? gnutls : clientProfiles[profile];
  const more = (kind: 'suites' | 'groups' | 'signatures') => [
    ...base[kind],
    ...all.flatMap((difference) => difference.more?.[kind] ?? []),
  ];
  return {
    suites: more('suites'),
    groups: more('groups'),
    signatures: more('signatures'),
    smallestDh: all.find(({ smallestDh }) => smallestDh !== undefined)?.smallestDh ?? base.smallestDh,
  };
}

/** The first number with dots in what the program says of itself; undefined where it is not installed. */
export function versionOf({ version: [name, ...args] }: RealClient): string | undefined {
  if (name.startsWith('/') && !existsSync(name)) return undefined;
  return /\d+(\.\d+)+/.exec(execFileSync(name, args, { encoding: 'utf8' }))?.[0] ?? '';
}

function isBefore(version: string, other: string): boolean {
  const [some, others] = [version, other].map((text) => text.split('.').map(Number));
  const index = others!.findIndex((number, place) => number !== (some![place] ?? 0));
  return index !== -1 && (some![index] ?? 0) < others![index]!;
}
