import { performance } from 'node:perf_hooks';
import { setFlagsFromString } from 'node:v8';
import pLimit from 'p-limit';
import type { Endpoint } from '../config/endpoint.ts';
import { Resolver } from '../net/resolve.ts';
import type { AddressObservation, Failure, Observation } from './observation.ts';
import { type EarlierAnswers, probeAddress } from './probe-address.ts';
import type { ProbeSettings } from './settings.ts';

/** From this many endpoints on, memory counts for more than the last bit of speed. */
const longList = 500;

/**
 * Asks every endpoint and gives what `conclude` makes of each observation, in the order of the list. It is called as each
 * endpoint is done, in the time that the others still take. At most `concurrency` addresses are asked at once, and two
 * endpoints that share an address and port wait for each other, which does not count as the time that an endpoint took. Never
 * rejects for what a peer or the network does.
 */
export async function probeEndpoints<Conclusion>(
  endpoints: readonly Endpoint[],
  settings: ProbeSettings,
  conclude: (observation: Observation) => Conclusion,
): Promise<readonly Conclusion[]> {
  // Thousands of connections leave much that is short-lived: V8 would triple the process before it cleans up.
  if (endpoints.length >= longList) setFlagsFromString('--semi-space-growth-factor=1');
  const places = pLimit(settings.concurrency);
  const resolver = new Resolver(settings);
  const queues = new Map<string, { inTurn: ReturnType<typeof pLimit>; earlier: EarlierAnswers }>();

  /** The queue comes before the place, so that a crowd at one address does not keep the others waiting. */
  const inTurn = (address: string, endpoint: Endpoint, onBegin: () => void): Promise<AddressObservation> => {
    const key = `${address} ${endpoint.port}`;
    const queue = queues.get(key) ?? { inTurn: pLimit(1), earlier: new Map() };
    queues.set(key, queue);
    return queue.inTurn(() =>
      places(() => {
        onBegin();
        return probeAddress(address, endpoint, settings, queue.earlier);
      }),
    );
  };

  return Promise.all(
    endpoints.map(async (endpoint) => {
      let beganAt: number | undefined;
      const noteBegin = () => {
        beganAt ??= performance.now();
      };
      const found = await addressesOf(endpoint, resolver);
      const addresses = await Promise.all(
        found.addresses.map((address) => inTurn(address, endpoint, noteBegin)),
      );
      const endedAt = performance.now();
      return conclude({
        endpoint,
        addresses,
        ...(found.failure === undefined ? {} : { failure: found.failure }),
        durationMs: Math.round(endedAt - (beganAt ?? endedAt)),
      });
    }),
  );
}

async function addressesOf(
  endpoint: Endpoint,
  resolver: Resolver,
): Promise<{ addresses: readonly string[]; failure?: Failure }> {
  const resolution = await resolver.resolve(endpoint.address ?? endpoint.host);
  if (resolution.kind === 'failed') return { addresses: [], failure: { kind: 'dns', code: resolution.code } };
  return {
    addresses: endpoint.addresses === 'first' ? resolution.addresses.slice(0, 1) : resolution.addresses,
  };
}
