import type { Facts, Need } from '../../policy/finding.ts';
import { type ClientName, clientNames, clientProfiles, isHybridGroup } from '../../tls/client-profiles.ts';
import { plain } from './escape.ts';
import { keyExchangeLabel } from './wording.ts';

/** The words for clients of today, and for what a peer needs of them. */

type ObsoleteOffer = Extract<Facts, { readonly kind: 'client-obsolete-offer' }>;

/** `Java 17.0.18, Go 1.22 and newer, OpenSSL`; one alone by its whole label. */
export function listClients(names: readonly ClientName[]): string {
  if (names.length === clientNames.length) return 'all current clients (Java, Go, Python, .NET, OpenSSL)';
  const [first, ...more] = names.map((name) => clientProfiles[name].label);
  if (first === undefined) return 'no client';
  if (more.length === 0) return first;
  const labels = [first, ...more];
  const newer = labels.flatMap((label) => label.split(' and newer').slice(0, -1)[0] ?? []);
  const others = labels
    .filter((label) => !label.includes(' and newer'))
    .map((label) => label.split(' by ')[0] ?? label);
  return [...(newer.length > 0 ? [`${newer.join(', ')} and newer`] : []), ...others].join(', ');
}

/** What the peer needs, short: `RSA key exchange only`. */
export function needTitle(need: Need): string {
  switch (need.kind) {
    case 'key-exchange':
      return `${keyExchangeLabel(...need.oneOf)} only`;
    case 'suite':
      return 'obsolete cipher suites only';
    case 'group':
      return isHybridGroup(need.name) ? 'hybrid groups only' : 'rare groups only';
    case 'signature':
      return `${isSha1(need.name) ? 'SHA-1' : 'rare'} signatures only`;
    case 'no-renegotiation':
      return 'no secure renegotiation (RFC 5746)';
  }
}

/** The same as the object of a sentence, with what it chose: `rare groups only (brainpoolP256r1)`. */
export function needWords(need: Need): string {
  if (need.kind === 'key-exchange') return `TLS 1.2 with ${needTitle(need)}`;
  return 'name' in need ? `${needTitle(need)} (${plain(need.name, 60)})` : needTitle(need);
}

/** What a client offers, as a predicate: `offers RSA key exchange only`. */
export function offerTitle({ lacks, oneOf }: Pick<ObsoleteOffer, 'lacks' | 'oneOf'>): string {
  if (oneOf) return `offers ${keyExchangeLabel(...oneOf)} only`;
  return `offers no current ${lacks === 'suites' ? 'cipher suites' : 'groups'}`;
}

/** What has to be enabled, so that current clients get through. */
export function needFix(need: Need | undefined): string {
  switch (need?.kind) {
    case 'key-exchange':
    case 'suite':
      return 'ECDHE with AES-GCM, or TLS 1.3';
    case 'group':
      return 'the groups X25519 and P-256';
    case 'signature':
      return 'signatures with SHA-256, of a key on P-256 or an RSA key';
    case 'no-renegotiation':
      return 'secure renegotiation (RFC 5746), or TLS 1.3';
    case undefined:
      return 'what current clients offer';
  }
}

function isSha1(signature: string): boolean {
  return /SHA-?1$/i.test(signature);
}
