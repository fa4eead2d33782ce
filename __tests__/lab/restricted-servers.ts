import type { Accepted } from './prediction.ts';
import type { Plan, Stack } from './stack.ts';
import { boringssl } from './stacks/boringssl.ts';
import { botan } from './stacks/botan.ts';
import { erlang } from './stacks/erlang.ts';
import { gnutls } from './stacks/gnutls.ts';
import { go } from './stacks/go.ts';
import { jsse } from './stacks/jsse.ts';
import { mbedtls } from './stacks/lighttpd.ts';
import { nginx } from './stacks/nginx.ts';
import { node } from './stacks/node.ts';
import { nss } from './stacks/nss.ts';
import { openssl } from './stacks/openssl.ts';

const byRsa = [
  'rsa_pss_rsae_sha256',
  'rsa_pss_rsae_sha384',
  'rsa_pss_rsae_sha512',
  'rsa_pkcs1_sha256',
  'rsa_pkcs1_sha384',
  'rsa_pkcs1_sha512',
];
const anyGroup = ['x25519', 'secp256r1', 'secp384r1', 'secp521r1'];
const tls12 = (...suites: readonly string[]): Accepted => ({
  tls12: { suites, groups: anyGroup, signatures: byRsa, dhBits: 2048 },
});
const tls12And13 = (
  suite: string,
  {
    groups = anyGroup,
    signatures,
  }: { readonly groups?: readonly string[]; readonly signatures: readonly string[] },
): Accepted => ({
  tls12: { suites: [suite], groups, signatures },
  tls13: { groups, signatures: signatures.filter((name) => !name.startsWith('rsa_pkcs1')) },
});
const tls13 = (group: string): Accepted => ({ tls13: { groups: [group], signatures: byRsa } });
const gcm = 'TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256';
const ecdsaGcm = 'TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256';

/** What the servers are restricted to, and what they accept by that, by IANA's names. */
export const restrictions = {
  'RSA key exchange only': tls12('TLS_RSA_WITH_AES_128_CBC_SHA'),
  'DHE only': tls12('TLS_DHE_RSA_WITH_AES_128_GCM_SHA256'),
  'DHE with CBC and SHA-1 only': tls12('TLS_DHE_RSA_WITH_AES_128_CBC_SHA'),
  'DHE with a group of 1,024 bits': {
    tls12: { suites: ['TLS_DHE_RSA_WITH_AES_128_GCM_SHA256'], groups: [], signatures: byRsa, dhBits: 1024 },
  },
  'ECDHE with CBC and SHA-1 only': tls12('TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA'),
  'ECDHE with CBC and SHA-256 only': tls12('TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA256'),
  'ECDHE with CBC and SHA-1 or SHA-384': tls12(
    'TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA',
    'TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA384',
  ),
  'ECDHE with ChaCha20 only': tls12('TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256'),
  'ECDHE with ARIA only': tls12('TLS_ECDHE_RSA_WITH_ARIA_128_GCM_SHA256'),
  'RSA preferred, ECDHE possible': tls12('TLS_RSA_WITH_AES_128_CBC_SHA', gcm),
  'group P-521 only': tls12And13(gcm, { groups: ['secp521r1'], signatures: byRsa }),
  'group brainpoolP256r1 only': {
    tls12: { suites: [gcm], groups: ['brainpoolP256r1'], signatures: byRsa },
  },
  'TLS 1.3 with X448 only': tls13('x448'),
  'TLS 1.3 with ffdhe2048 only': tls13('ffdhe2048'),
  'TLS 1.3 with ffdhe4096 only': tls13('ffdhe4096'),
  'TLS 1.3 with X25519MLKEM768 only': tls13('X25519MLKEM768'),
  'P-521 certificate': tls12And13(ecdsaGcm, { signatures: ['ecdsa_secp521r1_sha512'] }),
  'Ed25519 certificate': tls12And13(ecdsaGcm, { signatures: ['ed25519'] }),
  'RSA-PSS key': tls12And13(gcm, {
    signatures: ['rsa_pss_pss_sha256', 'rsa_pss_pss_sha384', 'rsa_pss_pss_sha512'],
  }),
  'DSA key': {
    tls12: {
      suites: ['TLS_DHE_DSS_WITH_AES_128_CBC_SHA'],
      groups: [],
      signatures: ['dsa_sha256'],
      dhBits: 2048,
    },
  },
  'signatures with SHA-224 only': {
    tls12: { suites: [gcm], groups: anyGroup, signatures: ['rsa_pkcs1_sha224'] },
  },
  'signatures with SHA-1 only': {
    tls12: { suites: [gcm], groups: anyGroup, signatures: ['rsa_pkcs1_sha1'] },
  },
} satisfies Readonly<Record<string, Accepted>>;

export type Restriction = keyof typeof restrictions;

function plan<Options>(
  name: Restriction,
  options: Options,
  more: Pick<Plan<Options>, 'scheme'> = {},
): Plan<Options> {
  const accepted: Accepted = restrictions[name];
  return {
    name,
    speaks: [
      ...(accepted.tls12 ? (['TLSv1.2'] as const) : []),
      ...(accepted.tls13 ? (['TLSv1.3'] as const) : []),
    ],
    options,
    ...more,
  };
}

/** Suites that most stacks can be restricted to, as OpenSSL names them. */
const suites = {
  'RSA key exchange only': 'AES128-SHA',
  'DHE only': 'DHE-RSA-AES128-GCM-SHA256',
  'DHE with CBC and SHA-1 only': 'DHE-RSA-AES128-SHA',
  'ECDHE with CBC and SHA-1 only': 'ECDHE-RSA-AES128-SHA',
  'ECDHE with CBC and SHA-256 only': 'ECDHE-RSA-AES128-SHA256',
  'ECDHE with CBC and SHA-1 or SHA-384': 'ECDHE-RSA-AES128-SHA:ECDHE-RSA-AES256-SHA384',
  'ECDHE with ChaCha20 only': 'ECDHE-RSA-CHACHA20-POLY1305',
  'RSA preferred, ECDHE possible': 'AES128-SHA:ECDHE-RSA-AES128-GCM-SHA256',
} satisfies Partial<Record<Restriction, string>>;
type BySuites = keyof typeof suites;

function bySuites<Options>(
  names: readonly BySuites[],
  options: (suites: string) => Options,
): readonly Plan<Options>[] {
  return names.map((name) => plan(name, options(suites[name])));
}

const everySuite = Object.keys(suites) as readonly BySuites[];
const cbc: readonly BySuites[] = [
  'ECDHE with CBC and SHA-1 only',
  'ECDHE with CBC and SHA-256 only',
  'ECDHE with CBC and SHA-1 or SHA-384',
];
const weak = '@SECLEVEL=0';

const bareOpenssl = (line: string) => ({ arguments: line.split(' ') });

const withOpenssl = openssl.serving([
  ...everySuite.map((name) =>
    plan(name, {
      dh: '2048' as const,
      ...bareOpenssl(`-tls1_2 -serverpref -cipher ${suites[name]}:${weak}`),
    }),
  ),
  plan('DHE with a group of 1,024 bits', {
    dh: '1024',
    ...bareOpenssl(`-tls1_2 -cipher ${suites['DHE only']}:${weak}`),
  }),
  plan('ECDHE with ARIA only', bareOpenssl('-tls1_2 -cipher ECDHE-ARIA128-GCM-SHA256')),
  plan(
    'group P-521 only',
    bareOpenssl('-min_protocol TLSv1.2 -groups P-521 -cipher ECDHE-RSA-AES128-GCM-SHA256'),
  ),
  plan(
    'group brainpoolP256r1 only',
    bareOpenssl('-tls1_2 -groups brainpoolP256r1 -cipher ECDHE-RSA-AES128-GCM-SHA256'),
  ),
  plan('TLS 1.3 with X448 only', bareOpenssl('-tls1_3 -groups X448')),
  plan('TLS 1.3 with ffdhe2048 only', bareOpenssl('-tls1_3 -groups ffdhe2048')),
  plan('TLS 1.3 with ffdhe4096 only', bareOpenssl('-tls1_3 -groups ffdhe4096')),
  plan('P-521 certificate', {
    certificate: 'p521',
    ...bareOpenssl('-min_protocol TLSv1.2 -cipher ECDHE-ECDSA-AES128-GCM-SHA256'),
  }),
  plan('Ed25519 certificate', {
    certificate: 'ed25519',
    ...bareOpenssl('-min_protocol TLSv1.2 -cipher ECDHE-ECDSA-AES128-GCM-SHA256'),
  }),
  plan('RSA-PSS key', {
    certificate: 'rsaPss',
    ...bareOpenssl('-min_protocol TLSv1.2 -cipher ECDHE-RSA-AES128-GCM-SHA256'),
  }),
  plan('DSA key', {
    certificate: 'dsa',
    dh: '2048',
    ...bareOpenssl(`-tls1_2 -cipher DHE-DSS-AES128-SHA:${weak} -sigalgs DSA+SHA256`),
  }),
  plan(
    'signatures with SHA-224 only',
    bareOpenssl(`-tls1_2 -sigalgs RSA+SHA224 -cipher ECDHE-RSA-AES128-GCM-SHA256:${weak}`),
  ),
  plan(
    'signatures with SHA-1 only',
    bareOpenssl(`-tls1_2 -sigalgs RSA+SHA1 -cipher ECDHE-RSA-AES128-GCM-SHA256:${weak}`),
  ),
]);

const withNginx = nginx.serving([
  ...bySuites(everySuite, (names) => ({
    protocols: 'TLSv1.2',
    directives: [`ssl_ciphers ${names}:${weak}`, 'ssl_prefer_server_ciphers on'],
  })),
  plan('group P-521 only', {
    protocols: 'TLSv1.2 TLSv1.3',
    directives: ['ssl_ecdh_curve secp521r1', 'ssl_ciphers ECDHE-RSA-AES128-GCM-SHA256'],
  }),
  plan('P-521 certificate', { protocols: 'TLSv1.2 TLSv1.3', certificate: 'p521' }),
  plan('Ed25519 certificate', { protocols: 'TLSv1.2 TLSv1.3', certificate: 'ed25519' }),
  plan('RSA-PSS key', {
    protocols: 'TLSv1.2 TLSv1.3',
    certificate: 'rsaPss',
    directives: ['ssl_ciphers ECDHE-RSA-AES128-GCM-SHA256'],
  }),
]);

const gnutlsWith = (exchange: string, ...rest: readonly string[]) => ({
  priority: ['NORMAL', '-VERS-ALL', '+VERS-TLS1.2', '-KX-ALL', `+${exchange}`, ...rest].join(':'),
});
const cbcSha1 = ['-CIPHER-ALL', '+AES-128-CBC', '-MAC-ALL', '+SHA1'];

const withGnutls = gnutls.serving([
  plan('RSA key exchange only', gnutlsWith('RSA', ...cbcSha1)),
  plan('DHE only', gnutlsWith('DHE-RSA', '-CIPHER-ALL', '+AES-128-GCM')),
  plan('DHE with CBC and SHA-1 only', gnutlsWith('DHE-RSA', ...cbcSha1)),
  plan('ECDHE with CBC and SHA-1 only', gnutlsWith('ECDHE-RSA', ...cbcSha1)),
  plan(
    'ECDHE with CBC and SHA-256 only',
    gnutlsWith('ECDHE-RSA', '-CIPHER-ALL', '+AES-128-CBC', '-MAC-ALL', '+SHA256'),
  ),
  plan('ECDHE with ChaCha20 only', gnutlsWith('ECDHE-RSA', '-CIPHER-ALL', '+CHACHA20-POLY1305')),
  plan('group P-521 only', {
    priority: 'NORMAL:-VERS-ALL:+VERS-TLS1.2:+VERS-TLS1.3:-GROUP-ALL:+GROUP-SECP521R1:-KX-ALL:+ECDHE-RSA',
  }),
  plan('TLS 1.3 with X448 only', { priority: 'NORMAL:-VERS-ALL:+VERS-TLS1.3:-GROUP-ALL:+GROUP-X448' }),
  plan('TLS 1.3 with ffdhe2048 only', {
    priority: 'NORMAL:-VERS-ALL:+VERS-TLS1.3:-GROUP-ALL:+GROUP-FFDHE2048',
  }),
]);

const nssWith = (code: string) => ({ range: 'tls1.2:tls1.2', arguments: ['-c', `:${code}`, '-H', '1'] });

const withNss = nss.serving([
  plan('RSA key exchange only', nssWith('002F')),
  plan('DHE only', nssWith('009E')),
  plan('DHE with CBC and SHA-1 only', nssWith('0033')),
  plan('ECDHE with CBC and SHA-1 only', nssWith('C013')),
  plan('ECDHE with CBC and SHA-256 only', nssWith('C027')),
  plan('ECDHE with ChaCha20 only', nssWith('CCA8')),
  plan('group P-521 only', { range: 'tls1.2:tls1.3', arguments: ['-I', 'P521'] }),
  plan('TLS 1.3 with ffdhe2048 only', { range: 'tls1.3:tls1.3', arguments: ['-I', 'FF2048'] }),
]);

const javaWith = (...names: readonly string[]) => ({ protocols: 'TLSv1.2', suites: names.join(',') });

const withJsse = jsse.serving([
  plan('RSA key exchange only', javaWith('TLS_RSA_WITH_AES_128_CBC_SHA')),
  plan('DHE only', javaWith('TLS_DHE_RSA_WITH_AES_128_GCM_SHA256')),
  plan('DHE with CBC and SHA-1 only', javaWith('TLS_DHE_RSA_WITH_AES_128_CBC_SHA')),
  plan('ECDHE with CBC and SHA-1 only', javaWith('TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA')),
  plan('ECDHE with CBC and SHA-256 only', javaWith('TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA256')),
  plan(
    'ECDHE with CBC and SHA-1 or SHA-384',
    javaWith('TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA', 'TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA384'),
  ),
  plan('ECDHE with ChaCha20 only', javaWith('TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256')),
  plan('RSA preferred, ECDHE possible', javaWith('TLS_RSA_WITH_AES_128_CBC_SHA', gcm)),
  plan('DSA key', { ...javaWith('TLS_DHE_DSS_WITH_AES_128_CBC_SHA'), store: 'dsa' as const }),
]);

const boringsslWith = (names: string) => ({
  arguments: ['-min-version', 'tls1.2', '-max-version', 'tls1.2', '-cipher', names],
});

/** It has neither DHE nor, any longer, CBC with SHA-384. */
const withBoringssl = boringssl.serving([
  ...bySuites(
    [
      'RSA key exchange only',
      'ECDHE with CBC and SHA-1 only',
      'ECDHE with ChaCha20 only',
      'RSA preferred, ECDHE possible',
    ],
    boringsslWith,
  ),
  plan('group P-521 only', {
    arguments: ['-min-version', 'tls1.2', '-curves', 'P-521', '-cipher', suitesOfGcm()],
  }),
]);

function suitesOfGcm(): string {
  return 'ECDHE-RSA-AES128-GCM-SHA256';
}

const botanWith = (exchange: string, cipher: string, mac: string) => ({
  policy: [
    'allow_tls12 = true',
    `key_exchange_methods = ${exchange}`,
    `ciphers = ${cipher}`,
    `macs = ${mac}`,
    'signature_methods = RSA IMPLICIT',
    'signature_hashes = SHA-256',
  ],
});

const withBotan = botan.serving([
  plan('RSA key exchange only', botanWith('RSA', 'AES-128', 'SHA-1'), { scheme: 'tls' }),
  plan('DHE only', botanWith('DH', 'AES-128/GCM', 'AEAD'), { scheme: 'tls' }),
  plan('ECDHE with CBC and SHA-1 only', botanWith('ECDH', 'AES-128', 'SHA-1'), { scheme: 'tls' }),
  plan('ECDHE with CBC and SHA-256 only', botanWith('ECDH', 'AES-128', 'SHA-256'), { scheme: 'tls' }),
]);

const goWith = (...names: readonly string[]) => ({ from: '1.2', to: '1.2', suites: names.join(',') });

const withGo = go.serving([
  plan('RSA key exchange only', goWith('TLS_RSA_WITH_AES_128_CBC_SHA')),
  plan('ECDHE with CBC and SHA-1 only', goWith('TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA')),
  plan('ECDHE with CBC and SHA-256 only', goWith('TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA256')),
  plan('ECDHE with ChaCha20 only', goWith('TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256')),
  plan('group P-521 only', { from: '1.2', to: '1.3', curve: 'P521', suites: gcm }),
]);

const withErlang = erlang.serving(
  bySuites(
    [
      'RSA key exchange only',
      'DHE only',
      'DHE with CBC and SHA-1 only',
      ...cbc,
      'RSA preferred, ECDHE possible',
    ],
    (names) => ({ versions: 'tlsv1.2', suites: names.replaceAll(':', ',') }),
  ),
);

const withNode = node.serving([
  ...everySuite.map((name) =>
    plan(name, {
      minVersion: 'TLSv1.2',
      maxVersion: 'TLSv1.2',
      ciphers: `${suites[name]}:${weak}`,
      dhparam: 'auto' as const,
    }),
  ),
  plan('TLS 1.3 with X25519MLKEM768 only', {
    minVersion: 'TLSv1.3',
    maxVersion: 'TLSv1.3',
    ecdhCurve: 'X25519MLKEM768',
  }),
]);

const lighttpdWith = (suites: string) => ({ from: 'TLSv1.2', to: 'TLSv1.2', suites });
const mbedtlsWith = (name: string) => lighttpdWith(`"Ciphersuites" => "${name}"`);

const withMbedtls = mbedtls.serving([
  plan('RSA key exchange only', mbedtlsWith('TLS-RSA-WITH-AES-128-CBC-SHA')),
  plan('DHE only', mbedtlsWith('TLS-DHE-RSA-WITH-AES-128-GCM-SHA256')),
  plan('DHE with CBC and SHA-1 only', mbedtlsWith('TLS-DHE-RSA-WITH-AES-128-CBC-SHA')),
  plan('ECDHE with CBC and SHA-1 only', mbedtlsWith('TLS-ECDHE-RSA-WITH-AES-128-CBC-SHA')),
  plan('ECDHE with CBC and SHA-256 only', mbedtlsWith('TLS-ECDHE-RSA-WITH-AES-128-CBC-SHA256')),
  plan('ECDHE with ChaCha20 only', mbedtlsWith('TLS-ECDHE-RSA-WITH-CHACHA20-POLY1305-SHA256')),
]);
/**
 * wolfSSL is not among them: by lighttpd of Debian 12 it closes on every ClientHello that requests a stapled status, as Java,
 * Go and GnuTLS do, whatever it is restricted to.
 */
export const restrictedStacks: readonly Stack[] = [
  withOpenssl,
  withNginx,
  withGnutls,
  withNss,
  withJsse,
  withBoringssl,
  withBotan,
  withGo,
  withErlang,
  withNode,
  withMbedtls,
];
