import type {
  Acceptance,
  AcceptanceState,
  AddressObservation,
  Failure,
  Observation,
} from '../probe/observation.ts';
import { compareProtocols, type Protocol, protocols } from '../tls/protocol.ts';

/** What one address accepts. */
export interface AddressSupport {
  readonly observed: AddressObservation;
  /** The newest protocol that is accepted; something newer may still be unknown. */
  readonly newestAccepted: Protocol | undefined;
  /** The newest protocol that is not proven to be refused: the address can do nothing newer than this. */
  readonly ceilingAtMost: Protocol | undefined;
  /** The newest accepted protocol, where everything newer is proven to be refused. */
  readonly ceiling: Protocol | undefined;
}

/** What the addresses of an endpoint accept together. */
export interface Support {
  /** The addresses that count, in the order of the observation. */
  readonly addresses: readonly AddressSupport[];
  /** Each protocol over all addresses: accepted where any accepts, else unknown where any is unknown, else refused. */
  readonly protocols: Readonly<Record<Protocol, AcceptanceState>>;
  /** The oldest protocol that any address accepts. */
  readonly floor: Protocol | undefined;
  /** The lowest of the addresses' ceilings; undefined where any of them is not proven. */
  readonly ceiling: Protocol | undefined;
}

/**
 * Merges the addresses of an endpoint. An address without a listener or without a route from this machine is left
 * out while a sibling could be reached: the first serves no TLS version at all, and the second says something
 * about our network and nothing about the endpoint.
 */
export function supportOf(observation: Observation): Support {
  const anyReached = observation.addresses.some(({ unreachable }) => unreachable === undefined);
  const addresses = observation.addresses
    .filter(({ unreachable }) => !(anyReached && unreachable !== undefined && isAbsent(unreachable)))
    .map(addressSupport);
  const merged = mergeProtocols(addresses.map(({ observed }) => observed.protocols));
  return {
    addresses,
    protocols: merged,
    floor: protocols.find((protocol) => merged[protocol] === 'accepted'),
    ceiling: lowest(addresses.map(({ ceiling }) => ceiling)),
  };
}

/**
 * The system's codes for "nothing listens there" and "no way there from this machine". GitHub-hosted runners
 * have no IPv6, so that every AAAA address ends in one of the latter. A timeout is not among them: behind it may
 * be a server that others reach.
 */
const absentCodes: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ENETUNREACH',
  'EHOSTUNREACH',
  'EADDRNOTAVAIL',
  'EAFNOSUPPORT',
]);

function isAbsent(failure: Failure): boolean {
  return failure.kind === 'connect' && absentCodes.has(failure.code);
}

function addressSupport(observed: AddressObservation): AddressSupport {
  const newestAccepted = protocols.findLast((protocol) => observed.protocols[protocol].state === 'accepted');
  const ceilingAtMost = protocols.findLast((protocol) => observed.protocols[protocol].state !== 'refused');
  return {
    observed,
    newestAccepted,
    ceilingAtMost,
    ceiling: newestAccepted === ceilingAtMost ? newestAccepted : undefined,
  };
}

function mergeProtocols(
  addresses: readonly Readonly<Record<Protocol, Acceptance>>[],
): Readonly<Record<Protocol, AcceptanceState>> {
  const merge = (protocol: Protocol): AcceptanceState => {
    const states = addresses.map((address) => address[protocol].state);
    if (states.includes('accepted')) return 'accepted';
    return states.includes('unknown') || states.length === 0 ? 'unknown' : 'refused';
  };
  return {
    SSLv2: merge('SSLv2'),
    SSLv3: merge('SSLv3'),
    'TLSv1.0': merge('TLSv1.0'),
    'TLSv1.1': merge('TLSv1.1'),
    'TLSv1.2': merge('TLSv1.2'),
    'TLSv1.3': merge('TLSv1.3'),
  };
}

function lowest(ceilings: readonly (Protocol | undefined)[]): Protocol | undefined {
  const proven = ceilings.filter((ceiling) => ceiling !== undefined);
  return proven.length === ceilings.length ? proven.toSorted(compareProtocols)[0] : undefined;
}
