import { constants, getCurves } from 'node:crypto';
import { createSecureContext, rootCertificates, type SecureContext } from 'node:tls';
import type { Endpoint } from '../config/endpoint.ts';
import { compareProtocols, type Protocol } from '../tls/protocol.ts';
import type { ProbeSettings } from './settings.ts';

/** The groups on offer: all that Node has, the post-quantum ones first, or none of these. */
export type Groups = 'all' | 'classical';

/** A context takes longer to make than to use, and most endpoints want the same one. */
const made = new Map<string, SecureContext>();

/**
 * The TLS settings of a client that accepts the endpoint's minimum version or newer. Without further authorities
 * Node's default store is kept, which also reads NODE_EXTRA_CA_CERTS.
 */
export function secureContextOf(
  { minVersion, clientCertificate }: Pick<Endpoint, 'minVersion' | 'clientCertificate'>,
  { extraCertificateAuthorities: extraAuthorities }: Pick<ProbeSettings, 'extraCertificateAuthorities'>,
  groups: Groups,
): SecureContext {
  const make = () =>
    createSecureContext({
      minVersion: nodeVersion(minVersion),
      maxVersion: 'TLSv1.3',
      // OpenSSL 3 refuses locally to offer TLS 1.0 and 1.1 at its default security level.
      ...(compareProtocols(minVersion, 'TLSv1.2') < 0 ? { ciphers: 'DEFAULT:@SECLEVEL=0' } : {}),
      ...(groups === 'classical' ? { ecdhCurve: 'X25519:P-256:P-384:P-521' } : {}),
      ...(extraAuthorities.length > 0 ? { ca: [...rootCertificates, ...extraAuthorities] } : {}),
      ...clientCertificate,
    });
  if (clientCertificate) return make();
  const key = [minVersion, groups, ...extraAuthorities].join('\n');
  const context = made.get(key) ?? make();
  made.set(key, context);
  return context;
}

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
    minVersion: nodeVersion(protocol),
    maxVersion: nodeVersion(protocol),
    ciphers: 'DEFAULT:@SECLEVEL=0',
    ecdhCurve: ['X25519', 'X448', ...getCurves().filter((curve) => tlsCurves.test(curve))].join(':'),
    secureOptions: constants.SSL_OP_LEGACY_SERVER_CONNECT,
    ...clientCertificate,
  });
}

/** The curves that have a number in TLS up to 1.2, as OpenSSL names them; a build of it may lack some. */
const tlsCurves =
  /^(prime(192v1|256v1)|secp(160|192|224|256|384|521)[kr][12]|sect(163|193|233|239|283|409|571)[kr][12]|brainpoolP(256|384|512)r1)$/;

/** Node names versions as we do, but for `TLSv1`, and knows none before it. */
function nodeVersion(protocol: Protocol): 'TLSv1' | 'TLSv1.1' | 'TLSv1.2' | 'TLSv1.3' {
  if (protocol === 'TLSv1.1' || protocol === 'TLSv1.2' || protocol === 'TLSv1.3') return protocol;
  return 'TLSv1';
}
