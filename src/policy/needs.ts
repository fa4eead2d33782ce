import { type KeyExchange, type ObsoleteKeyExchange, obsoleteKeyExchanges } from '../config/endpoint.ts';
import type { Handshake } from '../probe/observation.ts';
import { compareProtocols, type Protocol } from '../tls/protocol.ts';
import type { AddressSupport, Support } from './support.ts';

/** What an endpoint needs of its clients, and which minimum it reaches. Unknown is an answer of its own. */

/** No client of today connects to what is older by its defaults. */
export const neededToday: Protocol = 'TLSv1.2';

/** Whether it is proven that this address can do nothing that clients of today have. */
export function isTooOldToday({ ceilingAtMost }: AddressSupport): boolean {
  return ceilingAtMost !== undefined && compareProtocols(ceilingAtMost, neededToday) < 0;
}

/**
 * The key exchanges of which this address needs one in TLS 1.2; empty where it needs none of them, and undefined where that is
 * unknown. Where it accepts a newer version, or is too old for TLS 1.2, these are not what it needs.
 */
export function neededKeyExchanges(address: AddressSupport): readonly ObsoleteKeyExchange[] | undefined {
  const { byClient, handshake } = address.observed;
  if (isTooOldToday(address)) return [];
  if (byClient === undefined) return getsThrough(handshake) ? [] : undefined;
  const { keyExchanges } = byClient;
  if (keyExchanges === undefined || keyExchanges.ECDHE.state === 'accepted') return [];
  const inState = (state: string) =>
    obsoleteKeyExchanges.filter((each) => keyExchanges[each].state === state);
  if (inState('refused').length === obsoleteKeyExchanges.length) return [];
  if (keyExchanges.ECDHE.state === 'unknown' || inState('unknown').length > 0) return undefined;
  return inState('accepted');
}

/** Whether version and keys were negotiated: a client certificate is asked for after that (RFC 8446 section 4.3.2). */
export function getsThrough(handshake: Handshake): boolean {
  if (handshake.state === 'completed') return true;
  const { kind } = handshake.failure;
  return kind === 'client-certificate-required' || kind === 'client-certificate-refused';
}

export type NeedState = 'needed' | 'not-needed' | 'unknown';

/** Each key exchange, and whether it is needed. */
export function needsOf(support: Support): Readonly<Record<KeyExchange, NeedState>> {
  const stateOf = (keyExchange: KeyExchange) => keyExchangeState(support, keyExchange);
  return { RSA: stateOf('RSA'), DHE: stateOf('DHE'), classical: stateOf('classical') };
}

/** Whether some address needs this key exchange: needs nothing but classical groups, for `classical`. */
export function keyExchangeState({ addresses }: Support, keyExchange: KeyExchange): NeedState {
  const states = addresses.map((address) => stateAt(address, keyExchange));
  if (states.includes('needed')) return 'needed';
  return states.includes('unknown') || states.length === 0 ? 'unknown' : 'not-needed';
}

function stateAt(address: AddressSupport, keyExchange: KeyExchange): NeedState {
  if (keyExchange === 'classical') {
    const { hybrid } = address.observed;
    if (hybrid === undefined || hybrid.state === 'unknown') return 'unknown';
    return hybrid.state === 'refused' ? 'needed' : 'not-needed';
  }
  const needed = neededKeyExchanges(address);
  if (needed === undefined) return 'unknown';
  return needed.includes(keyExchange) ? 'needed' : 'not-needed';
}

/**
 * Whether a handshake completes at this protocol or newer, undefined where that is unknown. A completed handshake has offered
 * everything newer, so that the peer has chosen the newest that it can do.
 */
export function reachesMinimum(
  { observed: { handshake }, newestAccepted, ceilingAtMost }: AddressSupport,
  minimum: Protocol,
): boolean | undefined {
  const isEnough = (protocol: Protocol) => compareProtocols(protocol, minimum) >= 0;
  if (handshake.state === 'completed') return isEnough(handshake.protocol);
  if (ceilingAtMost !== undefined && !isEnough(ceilingAtMost)) return false;
  return getsThrough(handshake) && newestAccepted !== undefined && isEnough(newestAccepted)
    ? true
    : undefined;
}

/** Whether some address is not known to reach this minimum. */
export function mayMiss({ addresses }: Support, minimum: Protocol): boolean {
  return addresses.length === 0 || addresses.some((address) => reachesMinimum(address, minimum) !== true);
}
