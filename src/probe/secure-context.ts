import { constants, getCurves } from 'node:crypto';
import {
  createSecureContext,
  rootCertificates,
  type SecureContext,
  type SecureContextOptions,
} from 'node:tls';
import type { Endpoint } from '../config/endpoint.ts';
import {
  type ClientName,
  clientProfiles,
  hybridGroup,
  type Offer,
  sharedOffer,
} from '../tls/client-profiles.ts';
import { compareProtocols, type Protocol } from '../tls/protocol.ts';
import type { ProbeSettings } from './settings.ts';

/**
 * What a handshake offers: what all clients of today share, with the hybrid group or without, what one of them offers, or
 * everything that OpenSSL has.
 */
export type HandshakeOffer = 'hybrid' | 'classical' | ClientName | 'everything';

/** A context takes longer to make than to use, and most endpoints want the same one. */
const made = new Map<string, SecureContext>();

/**
 * The TLS settings of a client that accepts the endpoint's minimum version or newer. Below TLS 1.2, versions and suites go
 * down to the minimum, but for the clients of today, which have TLS 1.2 at least. Without further authorities Node's default
 * store is kept, which also reads NODE_EXTRA_CA_CERTS.
 */
export function secureContextOf(
  { minVersion, clientCertificate }: Pick<Endpoint, 'minVersion' | 'clientCertificate'>,
  { extraCertificateAuthorities: extraAuthorities }: Pick<ProbeSettings, 'extraCertificateAuthorities'>,
  kind: HandshakeOffer,
): SecureContext {
  const make = () =>
    createSecureContext({
      ...optionsOf(kind, minVersion, clientCertificate !== undefined),
      ...(extraAuthorities.length > 0 ? { ca: [...rootCertificates, ...extraAuthorities] } : {}),
      ...clientCertificate,
    });
  if (clientCertificate) return make();
  const key = [minVersion, kind, ...extraAuthorities].join('\n');
  const context = made.get(key) ?? make();
  made.set(key, context);
  return context;
}

function optionsOf(kind: HandshakeOffer, minVersion: Protocol, signs: boolean): SecureContextOptions {
  switch (kind) {
    case 'everything':
      return { ...everything, minVersion: nodeVersion(minVersion) };
    case 'hybrid':
    case 'classical': {
      const shared = offering(sharedOffer, minVersion, signs);
      if (kind === 'classical' || !hasHybrid()) return shared;
      // Clients of today send a key share (*) for both kinds: else a peer without the hybrid group requests a second ClientHello.
      return { ...shared, ecdhCurve: `*${hybridGroup}:*${shared.ecdhCurve}` };
    }
    default: {
      const isNewer = compareProtocols(minVersion, 'TLSv1.2') > 0;
      const profile = clientProfiles[kind];
      return {
        ...offering(profile, isNewer ? minVersion : 'TLSv1.2', signs),
        ...(profile.legacyServers ? { secureOptions: constants.SSL_OP_LEGACY_SERVER_CONNECT } : {}),
      };
    }
  }
}

function offering(
  { suites, groups, signatures, smallestDh }: Offer,
  minVersion: Protocol,
  signs: boolean,
): SecureContextOptions {
  const isOld = compareProtocols(minVersion, 'TLSv1.2') < 0;
  // OpenSSL 3 has TLS 1.0, TLS 1.1 and SHA-1 at level 0 alone. Even there it takes no group below 1,024 bits for DHE.
  const level = isOld || smallestDh === 1024 || signatures.includes('rsa_pkcs1_sha1') ? 0 : 2;
  return {
    minVersion: nodeVersion(minVersion),
    maxVersion: 'TLSv1.3',
    // DEFAULT has those suites too, and OpenSSL only knows it at the beginning.
    ciphers: [...tls13Suites, ...(isOld ? ['DEFAULT'] : suites.map(opensslName)), `@SECLEVEL=${level}`].join(
      ':',
    ),
    ecdhCurve: groups.join(':'),
    sigalgs: [
      ...new Set([...signatures.map(opensslSignature), ...(signs ? rareKeySignatures : [])]),
      ...(isOld ? sha1 : []),
    ].join(':'),
  };
}

/** A suite of TLS 1.2 as OpenSSL names it: Node takes every name that begins with TLS_ for one of TLS 1.3. */
function opensslName(suite: string): string {
  return suite
    .replace(/^TLS_(?:RSA_WITH_)?/, '')
    .replace('_WITH', '')
    .replace(/AES_(\d+)/, 'AES$1')
    .replace('_CBC', '')
    .replace('POLY1305_SHA256', 'POLY1305')
    .replaceAll('_', '-');
}

/** OpenSSL knows IANA's names, but 3.0 not those with SHA-1, and no pair of a key and a hash that has none there. */
function opensslSignature(name: string): string {
  const [, key, hash] = /^(dsa|ecdsa|rsa_pkcs1)_(sha(?:1|224|256))$/.exec(name) ?? [];
  if (key === undefined || hash === undefined || name === 'rsa_pkcs1_sha256') return name;
  return `${key.replace('_pkcs1', '')}+${hash}`.toUpperCase();
}

/** For servers of TLS 1.0 and 1.1, as OpenSSL names them. */
const sha1 = ['RSA+SHA1', 'ECDSA+SHA1'];
const rareTls13Suites = ['TLS_AES_128_CCM_SHA256', 'TLS_AES_128_CCM_8_SHA256'];
const tls13Suites = ['TLS_AES_256_GCM_SHA384', 'TLS_CHACHA20_POLY1305_SHA256', 'TLS_AES_128_GCM_SHA256'];

let hybrid: boolean | undefined;

/** Whether this Node knows the hybrid group: OpenSSL has it from 3.5 on, Node from 24 on. */
function hasHybrid(): boolean {
  if (hybrid === undefined) {
    try {
      createSecureContext({ ecdhCurve: hybridGroup });
      hybrid = true;
    } catch {
      hybrid = false;
    }
  }
  return hybrid;
}

/** A client certificate may have a key that signs with one of these: we sign with nothing that we do not offer. */
const rareKeySignatures = ['rsa_pss_pss_sha256', 'rsa_pss_pss_sha384', 'rsa_pss_pss_sha512', 'ed448'];

/**
 * The TLS settings of the most tolerant client that our OpenSSL can be, for this version alone: what even this one cannot
 * complete is not about its policy. So it offers all groups, weak keys are good enough, and so is a server without secure
 * renegotiation (RFC 5746).
 */
export function tolerantContextOf(
  { clientCertificate }: Pick<Endpoint, 'clientCertificate'>,
  protocol: Protocol,
): SecureContext {
  return createSecureContext({
    ...everything,
    minVersion: nodeVersion(protocol),
    maxVersion: nodeVersion(protocol),
    ...clientCertificate,
  });
}

const finiteFields = ['ffdhe2048', 'ffdhe3072', 'ffdhe4096', 'ffdhe6144', 'ffdhe8192'];

/** All suites and groups that OpenSSL has, weak keys, and servers without secure renegotiation (RFC 5746). */
const everything = {
  get ciphers() {
    return [...tls13Suites, ...rareTls13Suites, 'ALL:!aNULL:!eNULL:@SECLEVEL=0'].join(':');
  },
  get ecdhCurve() {
    const curves = getCurves().filter((curve) => tlsCurves.test(curve));
    return [...(hasHybrid() ? [hybridGroup] : []), 'X25519', 'X448', ...curves, ...finiteFields].join(':');
  },
  secureOptions: constants.SSL_OP_LEGACY_SERVER_CONNECT,
};

/** The curves that have a number in TLS up to 1.2, as OpenSSL names them; a build of it may lack some. */
const tlsCurves =
  /^(prime(192v1|256v1)|secp(160|192|224|256|384|521)[kr][12]|sect(163|193|233|239|283|409|571)[kr][12]|brainpoolP(256|384|512)r1)$/;

/** Node names versions as we do, but for `TLSv1`, and knows none before it. */
function nodeVersion(protocol: Protocol): 'TLSv1' | 'TLSv1.1' | 'TLSv1.2' | 'TLSv1.3' {
  if (protocol === 'TLSv1.1' || protocol === 'TLSv1.2' || protocol === 'TLSv1.3') return protocol;
  return 'TLSv1';
}
