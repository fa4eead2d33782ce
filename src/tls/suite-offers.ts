import type { Protocol } from './protocol.ts';
import { knownSuites } from './registry/known-suites.ts';

/** A signal, not a suite: the client knows secure renegotiation (RFC 5746 section 3.3). */
export const renegotiationInfoScsv = 0x00ff;

/** What every server of its age is likely to choose from, few enough to keep a hello below 256 bytes. */
const commonBeforeTls12 = [
  ...['ECDHE_RSA', 'ECDHE_ECDSA', 'RSA', 'DHE_RSA', 'DHE_DSS', 'DH_anon', 'ECDH_anon'].flatMap((exchange) => [
    `TLS_${exchange}_WITH_AES_128_CBC_SHA`,
    `TLS_${exchange}_WITH_AES_256_CBC_SHA`,
    `TLS_${exchange}_WITH_3DES_EDE_CBC_SHA`,
  ]),
  'TLS_ECDHE_RSA_WITH_RC4_128_SHA',
  'TLS_ECDHE_ECDSA_WITH_RC4_128_SHA',
  'TLS_RSA_WITH_RC4_128_SHA',
  'TLS_RSA_WITH_RC4_128_MD5',
  'TLS_DH_anon_WITH_RC4_128_MD5',
  'TLS_RSA_WITH_DES_CBC_SHA',
  'TLS_DHE_RSA_WITH_DES_CBC_SHA',
  'TLS_RSA_EXPORT_WITH_RC4_40_MD5',
  'TLS_RSA_EXPORT_WITH_DES40_CBC_SHA',
  'TLS_RSA_EXPORT_WITH_RC2_CBC_40_MD5',
  'TLS_DHE_RSA_EXPORT_WITH_DES40_CBC_SHA',
  'TLS_DHE_DSS_EXPORT_WITH_DES40_CBC_SHA',
  'TLS_DH_anon_EXPORT_WITH_RC4_40_MD5',
  'TLS_RSA_WITH_NULL_SHA',
  'TLS_RSA_WITH_NULL_MD5',
];

const commonTls12 = [
  'TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256',
  'TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256',
  'TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384',
  'TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384',
  'TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256',
  'TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256',
  'TLS_DHE_RSA_WITH_AES_128_GCM_SHA256',
  'TLS_DHE_RSA_WITH_AES_256_GCM_SHA384',
  'TLS_RSA_WITH_AES_128_GCM_SHA256',
  'TLS_RSA_WITH_AES_256_GCM_SHA384',
  'TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA256',
  'TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA256',
  'TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA384',
  'TLS_RSA_WITH_AES_128_CBC_SHA256',
  'TLS_RSA_WITH_AES_256_CBC_SHA256',
  'TLS_DHE_RSA_WITH_AES_128_CBC_SHA256',
  'TLS_DHE_RSA_WITH_AES_256_CBC_SHA256',
  'TLS_DH_anon_WITH_AES_128_GCM_SHA256',
  ...['ECDHE_RSA', 'ECDHE_ECDSA', 'RSA', 'DHE_RSA', 'DHE_DSS'].flatMap((exchange) => [
    `TLS_${exchange}_WITH_AES_128_CBC_SHA`,
    `TLS_${exchange}_WITH_AES_256_CBC_SHA`,
  ]),
  'TLS_ECDHE_RSA_WITH_3DES_EDE_CBC_SHA',
  'TLS_RSA_WITH_3DES_EDE_CBC_SHA',
  'TLS_DHE_RSA_WITH_3DES_EDE_CBC_SHA',
  'TLS_ECDHE_RSA_WITH_RC4_128_SHA',
  'TLS_RSA_WITH_RC4_128_SHA',
  'TLS_RSA_WITH_RC4_128_MD5',
  'TLS_DH_anon_WITH_AES_128_CBC_SHA',
  'TLS_ECDH_anon_WITH_AES_128_CBC_SHA',
  'TLS_RSA_WITH_NULL_SHA',
  'TLS_RSA_WITH_NULL_SHA256',
];

/** TLS 1.3 names neither key exchange nor authentication in its suites, so "WITH" tells the two kinds apart. */
const tls13 = Object.values(knownSuites).filter(
  (name): name is string => name !== undefined && !name.includes('_WITH_') && !name.endsWith('_SCSV'),
);

/**
 * A few suites of TLS 1.2 beside those of TLS 1.3: a server that does not know TLS 1.3 then answers with the
 * version it speaks, which is a proof, and not with handshake_failure, which is a riddle.
 */
const belowTls13 = [
  'TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256',
  'TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256',
  'TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA',
  'TLS_RSA_WITH_AES_128_GCM_SHA256',
  'TLS_RSA_WITH_AES_128_CBC_SHA',
  'TLS_RSA_WITH_3DES_EDE_CBC_SHA',
  'TLS_RSA_WITH_RC4_128_SHA',
];

const few = [
  'TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA',
  'TLS_RSA_WITH_AES_128_CBC_SHA',
  'TLS_RSA_WITH_AES_256_CBC_SHA',
  'TLS_DHE_RSA_WITH_AES_128_CBC_SHA',
  'TLS_RSA_WITH_3DES_EDE_CBC_SHA',
  'TLS_RSA_WITH_RC4_128_SHA',
  'TLS_RSA_WITH_RC4_128_MD5',
  'TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA',
  'TLS_DHE_DSS_WITH_AES_128_CBC_SHA',
];
const fewTls12 = [
  'TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256',
  'TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256',
  'TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384',
  'TLS_RSA_WITH_AES_128_GCM_SHA256',
];

const codes = new Map(Object.entries(knownSuites).map(([code, name]) => [name, Number(code)]));

/** The suites for a first question: all that servers in use insist on, of every age. */
export const commonSuites = perProtocol((protocol) => {
  if (protocol === 'TLSv1.3') return codesOf([...tls13Preferred(), ...belowTls13]);
  return codesOf(protocol === 'TLSv1.2' ? commonTls12 : commonBeforeTls12);
});

/** What a client of today offers up to TLS 1.2: neither RC4 nor 3DES, no anonymous, NULL, export or DSS suites. */
export function modernSuites(): readonly number[] {
  return codesOf(commonTls12.filter((name) => !/RC4|3DES|NULL|anon|EXPORT|DSS/.test(name)));
}

/** A handful of the most common suites, for peers that choke on long hellos. */
export function fewSuites(protocol: Protocol): readonly number[] {
  if (protocol === 'TLSv1.3') return codesOf(['TLS_AES_128_GCM_SHA256', 'TLS_AES_256_GCM_SHA384']);
  return codesOf(protocol === 'TLSv1.2' ? [...fewTls12, ...few] : few);
}

/** The common suites that are not among the few, in slices as small as those. */
export const lessCommonSuites = perProtocol((protocol) => {
  const asked = new Set(fewSuites(protocol));
  return slicesOf(
    commonSuites(protocol).filter((code) => !asked.has(code)),
    Math.max(asked.size, 10),
  );
});

/**
 * Every other registered suite that the protocol could use, in slices of at most 120 because some servers
 * refuse hellos of more than 128 suites. Asked when handshake_failure may mean "no shared suite".
 */
export const otherSuites = perProtocol((protocol): readonly (readonly number[])[] => {
  const asked = new Set(commonSuites(protocol));
  const names = protocol === 'TLSv1.3' ? tls13 : Object.values(knownSuites).filter(usableIn(protocol));
  const rest = codesOf(names).filter((code) => !asked.has(code));
  return slicesOf(rest, 120);
});

/**
 * Whether a suite is one of this version's kind: TLS 1.3 and the versions before share none (RFC 8446 appendix B.4), and
 * those with AEAD or a newer hash came with TLS 1.2 (RFC 5246 appendix A.5, RFC 5288 section 4).
 */
export function isSuiteOf(protocol: Protocol, code: number): boolean {
  const name = knownSuites[code] ?? '';
  if (protocol === 'TLSv1.3' || !name.includes('_WITH_'))
    return (protocol === 'TLSv1.3') !== name.includes('_WITH_');
  return protocol === 'TLSv1.2' || !sinceTls12.test(name);
}

function slicesOf(codes: readonly number[], size: number): readonly (readonly number[])[] {
  const slices: (readonly number[])[] = [];
  for (let start = 0; start < codes.length; start += size) slices.push(codes.slice(start, start + size));
  return slices;
}

/** A list is made once for each protocol: long endpoint lists ask for it thousands of times. */
function perProtocol<List>(make: (protocol: Protocol) => List): (protocol: Protocol) => List {
  const made = new Map<Protocol, List>();
  return (protocol) => {
    const list = made.get(protocol) ?? make(protocol);
    made.set(protocol, list);
    return list;
  };
}

/** GOST's IMIT is a MAC of old, but for the suites of RFC 9189. */
const sinceTls12 = /(SHA256|SHA384|CCM|CCM_8|GCM|POLY1305|OMAC|MGM_[LS])$|^TLS_GOSTR341112_/;

function usableIn(protocol: Protocol): (name: string | undefined) => name is string {
  return (name): name is string => {
    if (!name?.includes('_WITH_') || name === 'TLS_NULL_WITH_NULL_NULL') return false;
    return protocol === 'TLSv1.2' || !sinceTls12.test(name);
  };
}

function tls13Preferred(): readonly string[] {
  return tls13.filter((name) => /^TLS_(AES|CHACHA20|SM4)_/.test(name) && !name.includes('ASCON'));
}

function codesOf(names: readonly (string | undefined)[]): readonly number[] {
  return names.flatMap((name) => codes.get(name) ?? []);
}
