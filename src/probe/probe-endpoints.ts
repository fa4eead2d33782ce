import { performance } from 'node:perf_hooks';
import pLimit from 'p-limit';
import type { Endpoint } from '../config/endpoint.ts';
import { showProxy } from '../net/proxy.ts';
import { type Route, routeOf } from '../net/proxy-setting.ts';
import { Resolver } from '../net/resolve.ts';
import type { RunStop } from '../net/stop.ts';
import type { AddressObservation, Failure, Observation } from './observation.ts';
import { type EarlierAnswers, probeAddress } from './probe-address.ts';
import type { ProbeSettings } from './settings.ts';

/**
 * Probes every endpoint. The observations come in the order of the list; `onDone` is told of each as its endpoint is done. At
 * most `concurrency` addresses are probed at once, and two endpoints that share an address and port wait for each other, which
 * does not count as the time that an endpoint took. Of an endpoint that is not done when `stop` comes, nothing counts that was
 * seen. Never rejects for what a peer or the network does.
 */
export async function probeEndpoints(
  endpoints: readonly Endpoint[],
  settings: ProbeSettings,
  onDone?: (observation: Observation) => void,
  resolver = new Resolver(settings),
  stop?: RunStop,
): Promise<readonly Observation[]> {
  const places = pLimit(settings.concurrency);
  const queues = new Map<string, { last: Promise<unknown>; readonly earlier: EarlierAnswers }>();

  /** Waits for the same address first and for a place then, so that a crowd at one address does not hold all places. */
  const inTurn = (
    address: string,
    endpoint: Endpoint,
    route: Route,
    onBegin: () => void,
  ): Promise<AddressObservation> => {
    const key = `${address} ${endpoint.port} ${route.proxy ? showProxy(route.proxy).url : ''}`;
    const queue = queues.get(key) ?? { last: Promise.resolve(), earlier: new Map() };
    queues.set(key, queue);
    const probed = queue.last.then(() =>
      places(() => {
        onBegin();
        return probeAddress(address, endpoint, settings, queue.earlier, { route, stop });
      }),
    );
    queue.last = probed;
    return probed;
  };

  const observe = async (endpoint: Endpoint): Promise<Observation> => {
    let beganAt: number | undefined;
    const noteBegin = () => {
      beganAt ??= performance.now();
    };
    const route = routeOf(endpoint, settings.proxy);
    const found = await addressesOf(endpoint, route, settings, resolver);
    const addresses = await Promise.all(
      found.addresses.map((address) => inTurn(address, endpoint, route, noteBegin)),
    );
    const endedAt = performance.now();
    return {
      endpoint,
      addresses,
      ...(found.failure === undefined ? {} : { failure: found.failure }),
      durationMs: Math.round(endedAt - (beganAt ?? endedAt)),
    };
  };

  return Promise.all(
    endpoints.map(async (endpoint) => {
      const observation = await beforeStop(endpoint, observe(endpoint), stop);
      if (stop?.signal.aborted) return observation;
      onDone?.(observation);
      return observation;
    }),
  );
}

/** What was observed, if it was before the run stopped: a connection that we end looks like one that the peer ends. */
async function beforeStop(
  endpoint: Endpoint,
  observing: Promise<Observation>,
  stop: RunStop | undefined,
): Promise<Observation> {
  if (!stop) return observing;
  const stopped = stop.stopped.then((failure) => ({ endpoint, addresses: [], failure, durationMs: 0 }));
  const first = await Promise.race([observing, stopped]);
  return stop.signal.aborted ? stopped : first;
}

/**
 * A proxy resolves names itself. Where the address guard decides about addresses, they are resolved here all the same, and the
 * proxy gets the one that was checked: whoever can change the list may also own a name whose address changes.
 */
async function addressesOf(
  endpoint: Endpoint,
  { proxy, unused }: Route,
  { privateAddresses }: ProbeSettings,
  resolver: Resolver,
): Promise<{ addresses: readonly string[]; failure?: Failure }> {
  const host = endpoint.address ?? endpoint.host;
  if (proxy && privateAddresses === 'allow') return { addresses: [host] };
  const resolution = await resolver.resolve(host);
  if (resolution.kind === 'failed') {
    const failure: Failure = {
      kind: 'dns',
      code: resolution.code,
      ...(unused === undefined ? {} : { unusedProxy: unused }),
      ...(proxy ? { forGuard: true } : {}),
    };
    return { addresses: [], failure };
  }
  return {
    addresses: endpoint.addresses === 'first' ? resolution.addresses.slice(0, 1) : resolution.addresses,
  };
}
