import { type Protocol, protocols } from './protocol.ts';
import { cipherSuites } from './registry/cipher-suites.ts';
import { knownSuites } from './registry/known-suites.ts';
import { unregisteredSuites } from './registry/unregistered-suites.ts';

/** A signal, not a suite: the client knows secure renegotiation (RFC 5746 section 3.3). */
export const renegotiationInfoScsv = 0x00ff;

/** What nearly every server of that age can choose from. Few enough to keep a ClientHello below 256 bytes. */
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
  ...['ECDHE_RSA', 'ECDHE_ECDSA', 'RSA', 'DHE_RSA'].flatMap((exchange) => [
    `TLS_${exchange}_WITH_AES_128_CBC_SHA`,
    `TLS_${exchange}_WITH_AES_256_CBC_SHA`,
  ]),
  'TLS_ECDHE_RSA_WITH_3DES_EDE_CBC_SHA',
  'TLS_RSA_WITH_3DES_EDE_CBC_SHA',
  'TLS_RSA_WITH_RC4_128_SHA',
];

/** Those of Netscape's FIPS modes and of Fortezza, and what OpenSSL and NSS had enabled in SSL 3.0 beside the common ones. */
const ofSsl = [
  'SSL_RSA_FIPS_WITH_3DES_EDE_CBC_SHA',
  'SSL_RSA_FIPS_WITH_DES_CBC_SHA',
  'SSL_RSA_OLDFIPS_WITH_3DES_EDE_CBC_SHA',
  'SSL_RSA_OLDFIPS_WITH_DES_CBC_SHA',
  'SSL_FORTEZZA_KEA_WITH_NULL_SHA',
  'SSL_FORTEZZA_KEA_WITH_FORTEZZA_CBC_SHA',
  'TLS_RSA_WITH_IDEA_CBC_SHA',
  'TLS_DHE_DSS_WITH_DES_CBC_SHA',
  'TLS_DHE_DSS_WITH_RC4_128_SHA',
  'TLS_DH_anon_WITH_DES_CBC_SHA',
  'TLS_DH_anon_EXPORT_WITH_DES40_CBC_SHA',
];

const commonTls13 = [
  'TLS_AES_128_GCM_SHA256',
  'TLS_AES_256_GCM_SHA384',
  'TLS_CHACHA20_POLY1305_SHA256',
  'TLS_AES_128_CCM_SHA256',
  'TLS_AES_128_CCM_8_SHA256',
  'TLS_SM4_GCM_SM3',
  'TLS_SM4_CCM_SM3',
];

/**
 * Offered beside the suites of TLS 1.3: a server that does not know TLS 1.3 then answers with the version it speaks, which
 * proves that it refuses TLS 1.3. Its handshake_failure would prove nothing.
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

/** Authenticated encryption and the newer hashes came with TLS 1.2 (RFC 5246 appendix A.5, RFC 5288 section 4). */
const sinceTls12 = /(SHA256|SHA384|CCM|CCM_8|GCM|POLY1305|OMAC)$/;

const codes = new Map(Object.entries(knownSuites).map(([code, name]) => [name, Number(code)]));

/** What IANA has registered, by the protocols that can use it. Signals such as TLS_FALLBACK_SCSV are no suites. */
const registered: Record<'TLS 1.3' | 'TLS 1.2' | 'until TLS 1.2', number[]> = {
  'TLS 1.3': [],
  'TLS 1.2': [],
  'until TLS 1.2': [],
};
for (const [code, name = ''] of Object.entries(cipherSuites)) {
  if (name === 'TLS_NULL_WITH_NULL_NULL' || name.endsWith('_SCSV')) continue;
  const kind = isOfTls13(name) ? 'TLS 1.3' : sinceTls12.test(name) ? 'TLS 1.2' : 'until TLS 1.2';
  registered[kind].push(Number(code));
}

/** Some servers refuse a ClientHello with more than 128 suites. */
const sliceSize = 120;
/** Without extensions a ClientHello cannot be padded, and stays below 256 bytes with so many suites. */
const unpaddedSliceSize = 105;

/** The suites are constants: made once, since long endpoint lists need them thousands of times. */
const offers = byProtocol((protocol) => {
  const common = codesOf(commonNames(protocol));
  const few = codesOf(fewNames(protocol)).filter((code) => common.includes(code));
  const offered = new Set(common);
  const other = usableSuites(protocol).filter((code) => !offered.has(code));
  // The few again: this ClientHello of SSL 3.0 then stands for a second usual one.
  const slices = (size: number) =>
    protocol === 'SSLv3'
      ? slicesOf(other, size - few.length).map((slice) => [...few, ...slice])
      : slicesOf(other, size);
  return {
    few,
    common,
    lessCommon: slicesOf(
      common.filter((code) => !few.includes(code)),
      Math.max(few.length, 10),
    ),
    other: slices(sliceSize),
    otherUnpadded: slices(unpaddedSliceSize),
  };
});

const ofEveryAge = [
  ...new Set([
    ...offers['TLSv1.3'].common,
    ...registered['TLS 1.3'],
    ...codesOf([...commonTls12, ...commonBeforeTls12]),
  ]),
].slice(0, sliceSize);

/** The suites for the first ClientHello: all that servers in use insist on, of every age. */
export function commonSuites(protocol: Protocol): readonly number[] {
  return offers[protocol].common;
}

/** A handful of the most common suites, for peers that fail on a long ClientHello. */
export function fewSuites(protocol: Protocol): readonly number[] {
  return offers[protocol].few;
}

/** The common suites that are not among the few, in slices as small as those. */
export function lessCommonSuites(protocol: Protocol): readonly (readonly number[])[] {
  return offers[protocol].lessCommon;
}

/**
 * All other suites that the protocol has, in slices. Offered where handshake_failure may mean "no shared suite". In SSL 3.0
 * the few come with each slice.
 */
export function otherSuites(protocol: Protocol, withExtensions = true): readonly (readonly number[])[] {
  return withExtensions ? offers[protocol].other : offers[protocol].otherUnpadded;
}

/** The suites of every age, as many as one ClientHello may bear, those of TLS 1.3 first. */
export function suitesOfEveryAge(): readonly number[] {
  return ofEveryAge;
}

/** Whether a server that chose this version may choose this suite: TLS 1.3 and the versions before share none. */
export function isSuiteOf(protocol: Protocol, code: number): boolean {
  const name = knownSuites[code] ?? '';
  if (protocol === 'TLSv1.3') return isOfTls13(name);
  return !isOfTls13(name) && (protocol === 'TLSv1.2' || !sinceTls12.test(name));
}

function commonNames(protocol: Protocol): readonly string[] {
  switch (protocol) {
    case 'TLSv1.3':
      return [...commonTls13, ...belowTls13];
    case 'TLSv1.2':
      return commonTls12.filter(isOfClients);
    case 'SSLv3':
      // Its ClientHello has no extensions, and so room for more.
      return [...commonBeforeTls12, ...ofSsl];
    default:
      return commonBeforeTls12.filter(isOfClients);
  }
}

/** Filters know clients by what they offer, and no client offers these by default. */
function isOfClients(name: string): boolean {
  return !/anon|NULL|EXPORT/.test(name);
}

function fewNames(protocol: Protocol): readonly string[] {
  if (protocol === 'TLSv1.3') return ['TLS_AES_128_GCM_SHA256', 'TLS_AES_256_GCM_SHA384'];
  return protocol === 'TLSv1.2' ? [...fewTls12, ...few] : few;
}

function usableSuites(protocol: Protocol): readonly number[] {
  const { 'TLS 1.3': ofTls13, 'TLS 1.2': ofTls12, 'until TLS 1.2': older } = registered;
  if (protocol === 'TLSv1.3') return ofTls13;
  const unregistered = unregisteredSuites.filter(({ offeredIn }) => offeredIn.includes(protocol));
  const drafts = unregistered.flatMap(({ names }) => Object.keys(names).map(Number));
  return [...older, ...(protocol === 'TLSv1.2' ? ofTls12 : []), ...drafts];
}

/** The suites of TLS 1.3 do not name the key exchange (RFC 8446 appendix B.4), but for those of GOST (RFC 9367). */
function isOfTls13(name: string): boolean {
  return !name.includes('_WITH_') || /_MGM_[LS]$/.test(name);
}

function codesOf(names: readonly string[]): readonly number[] {
  return names.flatMap((name) => codes.get(name) ?? []);
}

function slicesOf(codes: readonly number[], size: number): readonly (readonly number[])[] {
  const slices: (readonly number[])[] = [];
  for (let start = 0; start < codes.length; start += size) slices.push(codes.slice(start, start + size));
  return slices;
}

function byProtocol<Value>(make: (protocol: Protocol) => Value): Readonly<Record<Protocol, Value>> {
  const entries = protocols.map((protocol) => [protocol, make(protocol)] as const);
  return Object.fromEntries(entries) as Record<Protocol, Value>;
}

const byKeyExchange: Readonly<Record<'ECDHE' | 'DHE' | 'RSA', RegExp>> = {
  ECDHE: /^TLS_ECDHE_(?:RSA|ECDSA)_WITH_/,
  DHE: /^TLS_DHE_(?:RSA|DSS)_WITH_/,
  RSA: /^TLS_RSA_WITH_/,
};

/** Every suite of TLS 1.2 with this key exchange, the common ones first; at most as many as a ClientHello should have. */
export function suitesOfKeyExchange(kind: keyof typeof byKeyExchange): readonly number[] {
  const isOfKind = (code: number) => byKeyExchange[kind].test(knownSuites[code] ?? '');
  const all = [...offers['TLSv1.2'].common, ...usableSuites('TLSv1.2')];
  return [...new Set(all.filter(isOfKind))].slice(0, sliceSize);
}
