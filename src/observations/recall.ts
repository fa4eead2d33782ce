import { type ClientRun, withoutRun } from '../clients/runs/client-run.ts';
import type { Client } from '../config/client.ts';
import type { Endpoint } from '../config/endpoint.ts';
import type { Integrations } from '../config/load.ts';
import type { NotObserved } from '../config/not-observed.ts';
import { type Selection, select } from '../config/selection.ts';
import { isStop } from '../net/stop.ts';
import type { Failure, Observation } from '../probe/observation.ts';
import { identifyClients, identifyEndpoints, keyOf } from './identity.ts';
import { type FromOrigin, recordsOf, type Split, splitsOf } from './origins.ts';
import { clientOtherwise, otherwise } from './question.ts';
import type { SavedFile } from './read.ts';
import type { ObservedBefore } from './save.ts';
import type { ClientRecord, EndpointRecord } from './schema.ts';
import type { Seen } from './schema-endpoint.ts';

/**
 * What the files have of a part of today's list, in its order. An endpoint of which they have nothing that answers is
 * unverified, and so is a client, where clients are wanted.
 */
export function recall(
  list: Integrations,
  files: readonly SavedFile[],
  { selection, runClients }: { readonly selection: Selection; readonly runClients: boolean },
): ObservedBefore {
  // Of the same origin the newest counts.
  const newest = files.toSorted((a, b) => b.startedAtMs - a.startedAtMs);
  const splits = splitsOf(newest);
  const { endpoints, clients } = select(list, selection);
  const endpointIdentities = identifyEndpoints(list.endpoints);
  const clientIdentities = identifyClients(list.clients);
  const records = endpoints.map((endpoint) => {
    const identity = endpointIdentities.get(endpoint);
    return { endpoint, ...recordsOf(endpoint, identity ? keyOf(identity) : '', splits, selection.labels) };
  });
  const runs = clients.map((client) => {
    const identity = clientIdentities.get(client);
    return { client, found: clientRecords(identity ? keyOf(identity) : '', newest) };
  });
  const used = [...records.flatMap(({ found }) => found), ...runs.flatMap(({ found }) => found)];
  const starts = (used.length > 0 ? used : newest)
    .map(({ startedAtMs }) => startedAtMs)
    .toSorted((a, b) => a - b);
  return {
    when: { fromMs: starts[0] ?? 0, toMs: starts.at(-1) ?? 0 },
    observations: records.map(recallEndpoint),
    runs: runs.map(({ client, found: [found] }) => recallClient(client, found?.record, splits, runClients)),
  };
}

function recallEndpoint({
  endpoint,
  found,
  missing,
}: { readonly endpoint: Endpoint } & ReturnType<typeof recordsOf>): Observation {
  if (found.length === 0 || missing.length > 0) {
    return unobserved(endpoint, { kind: 'no-observation', missing });
  }
  const by = found.flatMap(({ record }) => otherwise(record.observedWith, record.addresses, endpoint));
  if (by.length > 0) return unobserved(endpoint, { kind: 'observed-otherwise', by: distinct(by) });
  const observedAt = found.map(({ startedAtMs }) => startedAtMs);
  const [only, ...others] = found;
  if (only && others.length === 0) return { endpoint, ...seenOf(only.record, endpoint), observedAt };
  // Where a run ended too early, it is unknown what it would have seen: nobody else can stand in for it.
  const stopped = found.filter(({ record: { failure } }) => failure && isStop(failure));
  const reached = stopped.length > 0 ? [] : found.filter(({ record }) => isReached(record));
  const unreached = stopped.length > 0 ? stopped : found.filter((each) => !reached.includes(each));
  return {
    endpoint,
    addresses: reached.flatMap(({ origin, record }) =>
      seenOf(record, endpoint).addresses.map((address) => ({ ...address, origin })),
    ),
    ...(unreached.length > 0 && { unreached: unreached.flatMap(whyNot) }),
    observedAt,
    durationMs: Math.max(...found.map(({ record }) => record.durationMs)),
  };
}

function seenOf({ addresses, failure, durationMs }: EndpointRecord, endpoint: Endpoint): Seen {
  return {
    addresses: endpoint.addresses === 'first' ? addresses.slice(0, 1) : addresses,
    ...(failure && { failure }),
    durationMs,
  };
}

function isReached({ addresses }: EndpointRecord): boolean {
  return addresses.some(({ unreachable }) => unreachable === undefined);
}

function whyNot({ origin, record }: FromOrigin): NonNullable<Observation['unreached']> {
  const why: Failure | undefined = record.failure ?? record.addresses[0]?.unreachable;
  return why ? [{ origin, failure: why }] : [];
}

function unobserved(endpoint: Endpoint, failure: NotObserved): Observation {
  return { endpoint, addresses: [], failure, observedAt: [], durationMs: 0 };
}

function distinct<Of>(all: readonly Of[]): readonly Of[] {
  return [...new Map(all.map((one) => [JSON.stringify(one), one])).values()];
}

interface FoundClient {
  readonly record: ClientRecord;
  readonly startedAtMs: number;
}

/** A client runs on one machine: its newest record counts, wherever that is from. */
function clientRecords(key: string, files: readonly SavedFile[]): readonly FoundClient[] {
  const found = files
    .flatMap(({ clients, startedAtMs }) => {
      const record = clients.get(key);
      return record ? [{ record, startedAtMs }] : [];
    })
    .find(({ record }) => record.ended.kind !== 'not-run');
  return found ? [found] : [];
}

function recallClient(
  client: Client,
  record: ClientRecord | undefined,
  splits: readonly Split[],
  isWanted: boolean,
): ClientRun {
  if (!record) {
    // Clients are in the first shard: where that is lost, it may have run them.
    const missing = splits
      .filter(({ isSharded, shards }) => isSharded && !shards.has(1))
      .map(({ labels, total }) => ({ labels, shard: { index: 1, total } }));
    if (!isWanted && missing.length === 0) return withoutRun(client, { kind: 'not-run' });
    return withoutRun(client, { kind: 'stopped', by: { kind: 'no-observation', missing } });
  }
  const { observedWith, ended, calls, moreCalls, durationMs } = record;
  const by = clientOtherwise(observedWith, client);
  if (by.length > 0) {
    return withoutRun(client, { kind: 'stopped', by: { kind: 'observed-otherwise', by } });
  }
  return { client, ended, calls, moreCalls, durationMs, output: '' };
}
