import type { ClientHandshake } from '../probe/observation.ts';
import type { ClientName } from '../tls/client-profiles.ts';
import { getsThrough, isTooOldToday } from './needs.ts';
import type { AddressSupport, Support } from './support.ts';

/** Which clients of today connect. */

export type Connects = 'connects' | 'fails' | 'unknown';

/** Each client over all addresses: fails where it fails at any, else unknown where any is unknown. */
export function currentClients({ addresses }: Support): Readonly<Record<ClientName, Connects>> {
  const over = (client: ClientName): Connects => {
    const states = addresses.map((address) => connectsTo(address, client));
    if (states.includes('fails')) return 'fails';
    return states.includes('unknown') || states.length === 0 ? 'unknown' : 'connects';
  };
  return {
    java: over('java'),
    go: over('go'),
    python: over('python'),
    dotnet: over('dotnet'),
    openssl: over('openssl'),
  };
}

/** They are only told apart where the handshake that they share fails. */
function connectsTo(address: AddressSupport, client: ClientName): Connects {
  const { byClient, handshake } = address.observed;
  if (isTooOldToday(address)) return 'fails';
  if (byClient === undefined) return getsThrough(handshake) ? 'connects' : 'unknown';
  const own = byClient.handshakes.find((each) => each.client === client);
  if (own === undefined) return 'unknown';
  if (getsThrough(own.handshake)) return 'connects';
  return isProvenToFail(own) ? 'fails' : 'unknown';
}

/** What came twice, and is no sign of a peer that is slow, busy or gone. */
export function isProvenToFail({ handshake, doubtful }: ClientHandshake): boolean {
  if (handshake.state === 'completed' || doubtful) return false;
  const { failure } = handshake;
  if (failure.kind === 'local') return aboutChoice.includes(failure.code);
  return ['alert', 'version', 'closed', 'reset'].includes(failure.kind);
}

export const noRenegotiation = 'ERR_SSL_UNSAFE_LEGACY_RENEGOTIATION_DISABLED';

/** OpenSSL's codes for what the peer chose and this client does not accept. Any other may be about our OpenSSL alone. */
const aboutChoice: readonly string[] = [
  noRenegotiation,
  'ERR_SSL_DH_KEY_TOO_SMALL',
  'ERR_SSL_UNKNOWN_CIPHER_RETURNED',
  'ERR_SSL_WRONG_CIPHER_RETURNED',
  'ERR_SSL_WRONG_CURVE',
  'ERR_SSL_WRONG_SIGNATURE_TYPE',
];
