/** What clients of today offer, by IANA's names: the one table that the handshake, the verdict and docs/decision.md share. */

export const clientNames = ['java', 'go', 'python', 'dotnet', 'openssl'] as const;
export type ClientName = (typeof clientNames)[number];

/** What a ClientHello offers beside the suites of TLS 1.3. */
export interface Offer {
  /** Of TLS 1.2. */
  readonly suites: readonly string[];
  readonly groups: readonly string[];
  readonly signatures: readonly string[];
  /** A Diffie-Hellman group of the server with fewer bits than this is refused, up to TLS 1.2. */
  readonly smallestDh: 1024 | 2048;
}

export interface ClientProfile extends Offer {
  /** `Java 17.0.18 and newer`: the client with the versions for which this holds. */
  readonly label: string;
  /** Whether it connects to servers without secure renegotiation (RFC 5746). */
  readonly legacyServers: boolean;
  /** Where it is from. */
  readonly source: string;
}

const authenticated = ['ECDSA', 'RSA'] as const;

/** `TLS_ECDHE_ECDSA_WITH_…` and `TLS_ECDHE_RSA_WITH_…`. */
function ecdhe(...ciphers: readonly string[]): readonly string[] {
  return ciphers.flatMap((cipher) => authenticated.map((key) => `TLS_ECDHE_${key}_WITH_${cipher}`));
}

function dhe(...ciphers: readonly string[]): readonly string[] {
  return ciphers.map((cipher) => `TLS_DHE_RSA_WITH_${cipher}`);
}

function dheDss(...ciphers: readonly string[]): readonly string[] {
  return ciphers.map((cipher) => `TLS_DHE_DSS_WITH_${cipher}`);
}

function rsa(...ciphers: readonly string[]): readonly string[] {
  return ciphers.map((cipher) => `TLS_RSA_WITH_${cipher}`);
}

const gcm = ['AES_256_GCM_SHA384', 'AES_128_GCM_SHA256'] as const;
const chacha = 'CHACHA20_POLY1305_SHA256';
const cbcSha2 = ['AES_256_CBC_SHA384', 'AES_128_CBC_SHA256'] as const;
/** Without ECDHE, the suite with AES-256 has SHA-256 too (RFC 5246 appendix A.5). */
const cbcSha256 = ['AES_256_CBC_SHA256', 'AES_128_CBC_SHA256'] as const;
const cbcSha1 = ['AES_256_CBC_SHA', 'AES_128_CBC_SHA'] as const;

const sharedGroups = ['x25519', 'secp256r1', 'secp384r1', 'secp521r1'] as const;
/** Of OpenSSL 3.0 and newer; 3.5 has no longer any larger finite field by default. */
const opensslGroups = [...sharedGroups, 'x448', 'ffdhe2048', 'ffdhe3072'] as const;

const sharedSignatures = [
  'ecdsa_secp256r1_sha256',
  'ecdsa_secp384r1_sha384',
  'ecdsa_secp521r1_sha512',
  'ed25519',
  'rsa_pss_rsae_sha256',
  'rsa_pss_rsae_sha384',
  'rsa_pss_rsae_sha512',
  'rsa_pkcs1_sha256',
  'rsa_pkcs1_sha384',
  'rsa_pkcs1_sha512',
] as const;
/** Java before 25 and Go before 1.25 have these. */
const sha1Signatures = ['rsa_pkcs1_sha1', 'ecdsa_sha1'] as const;
/** Pairs with SHA-224 or DSA have no name at IANA; these are made like the others. */
const moreSignatures = [
  ...sharedSignatures,
  'ed448',
  'rsa_pss_pss_sha256',
  'rsa_pss_pss_sha384',
  'rsa_pss_pss_sha512',
  'ecdsa_sha224',
  'rsa_pkcs1_sha224',
  'dsa_sha224',
  'dsa_sha256',
] as const;

export const clientProfiles: Readonly<Record<ClientName, ClientProfile>> = {
  java: {
    label: 'Java 17.0.18 and newer',
    suites: [
      ...ecdhe(...gcm, chacha, ...cbcSha2, ...cbcSha1),
      ...dhe(...gcm, chacha, ...cbcSha256, ...cbcSha1),
      ...dheDss(...gcm, ...cbcSha256, ...cbcSha1),
    ],
    groups: [...sharedGroups, 'x448', 'ffdhe2048', 'ffdhe3072', 'ffdhe4096', 'ffdhe6144', 'ffdhe8192'],
    signatures: [...moreSignatures, ...sha1Signatures],
    smallestDh: 1024,
    legacyServers: true,
    source:
      'jdk.tls.disabledAlgorithms with TLS_RSA_* (JDK-8245545); allowLegacyHelloMessages, CipherSuite, NamedGroup, SignatureScheme in sun.security.ssl',
  },
  go: {
    label: 'Go 1.22 and newer',
    suites: ecdhe(...gcm, chacha, ...cbcSha1),
    groups: sharedGroups,
    signatures: [...sharedSignatures, ...sha1Signatures],
    smallestDh: 2048,
    legacyServers: true,
    source: 'defaults.go, cipher_suites.go in crypto/tls; golang/go #63413, #66512',
  },
  python: {
    label: 'Python 3.10 and newer with its own defaults',
    suites: [...ecdhe(...gcm, chacha, ...cbcSha2), ...dhe(...gcm, ...cbcSha256)],
    groups: opensslGroups,
    signatures: moreSignatures,
    smallestDh: 2048,
    legacyServers: false,
    source: 'PY_SSL_DEFAULT_CIPHER_STRING in Modules/_ssl.c; cpython #91019; the rest is OpenSSL 3',
  },
  dotnet: {
    label: '.NET 5 and newer on Linux',
    suites: ecdhe(...gcm, ...cbcSha2),
    groups: opensslGroups,
    signatures: moreSignatures,
    smallestDh: 2048,
    legacyServers: false,
    source:
      'https://learn.microsoft.com/dotnet/core/compatibility/cryptography/5.0/default-cipher-suites-for-tls-on-linux',
  },
  openssl: {
    label: 'OpenSSL by its defaults (Node.js, curl)',
    suites: [
      ...ecdhe(...gcm, chacha, ...cbcSha2, ...cbcSha1),
      ...dhe(...gcm, chacha, ...cbcSha256, ...cbcSha1),
      ...rsa(...gcm, ...cbcSha256, ...cbcSha1),
    ],
    groups: opensslGroups,
    signatures: moreSignatures,
    smallestDh: 2048,
    legacyServers: false,
    source:
      'SSL_CTX_set_cipher_list(3), the list DEFAULT; SSL_CTX_set1_groups_list(3); what 3.0 and 3.5 share',
  },
};

/** What all of them offer: a server that completes a handshake with this completes one with each. */
export const sharedOffer: Offer = {
  suites: ecdhe(...gcm),
  groups: sharedGroups,
  signatures: sharedSignatures,
  smallestDh: 2048,
};

/** Offered beside the classical groups where the TLS library has it. */
export const hybridGroup = 'X25519MLKEM768';

/** Whether a group, by IANA's or by OpenSSL's name, is classical and post-quantum at once. */
export function isHybridGroup(group: string | undefined): group is string {
  return group !== undefined && /MLKEM|Kyber/i.test(group);
}
