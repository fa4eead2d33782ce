import { type ClientRun, withoutRun } from '../clients/runs/client-run.ts';
import type { Client } from '../config/client.ts';
import type { Endpoint } from '../config/endpoint.ts';
import type { Integrations } from '../config/load.ts';
import type { NotObserved } from '../config/not-observed.ts';
import { formatShard, isSelected, type Selection, type Shard, select, shardOf } from '../config/selection.ts';
import type { Failure, Observation } from '../probe/observation.ts';
import { type EndpointIdentity, identifyClients, identifyEndpoints, keyOf } from './identity.ts';
import { clientOtherwise, otherwise } from './question.ts';
import type { SavedFile } from './read.ts';
import type { ObservedBefore } from './save.ts';
import type { EndpointRecord } from './schema.ts';

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
  const starts = newest.map(({ startedAtMs }) => startedAtMs);
  const { endpoints, clients } = select(list, selection);
  const endpointIdentities = identifyEndpoints(list.endpoints);
  const clientIdentities = identifyClients(list.clients);
  return {
    when: { fromMs: starts.at(-1) ?? 0, toMs: starts[0] ?? 0 },
    observations: endpoints.map((endpoint) =>
      recallEndpoint(endpoint, endpointIdentities.get(endpoint), newest),
    ),
    runs: clients.map((client) => {
      const identity = clientIdentities.get(client);
      return recallClient(client, identity && keyOf(identity), newest, runClients);
    }),
  };
}

/** One origin's newest record of an endpoint. */
interface FromOrigin {
  readonly origin: string;
  readonly record: EndpointRecord;
}

function recallEndpoint(
  endpoint: Endpoint,
  identity: EndpointIdentity | undefined,
  files: readonly SavedFile[],
): Observation {
  const found = identity ? byOrigin(keyOf(identity), files) : [];
  if (found.length === 0) {
    return unobserved(endpoint, {
      kind: 'no-observation',
      missing: missingShards(files, ({ total }) => shardOf(endpoint, total), endpoint),
    });
  }
  const by = found.flatMap(({ record }) => otherwise(record.observedWith, record.addresses, endpoint));
  if (by.length > 0) return unobserved(endpoint, { kind: 'observed-otherwise', by: distinct(by) });
  const reached = found.filter(({ record }) => isReached(record));
  const judged = reached.length > 0 ? reached : found;
  const unreached = found.filter((each) => !judged.includes(each));
  const failure = judged.find(({ record }) => record.failure)?.record.failure;
  return {
    endpoint,
    addresses: judged.flatMap(({ origin, record: { addresses } }) =>
      (endpoint.addresses === 'first' ? addresses.slice(0, 1) : addresses).map((address) =>
        found.length === 1 ? address : { ...address, origin },
      ),
    ),
    ...(failure && { failure }),
    ...(unreached.length > 0 && {
      unreached: unreached.flatMap(({ origin, record }) => whyNot(origin, record)),
    }),
    durationMs: Math.max(...judged.map(({ record }) => record.durationMs)),
  };
}

function isReached({ addresses }: EndpointRecord): boolean {
  return addresses.some(({ unreachable }) => unreachable === undefined);
}

function whyNot(
  origin: string,
  { failure, addresses }: EndpointRecord,
): NonNullable<Observation['unreached']> {
  const why: Failure | undefined = failure ?? addresses[0]?.unreachable;
  return why ? [{ origin, failure: why }] : [];
}

/** The newest record of each origin. The files are in order, the newest first. */
function byOrigin(key: string, files: readonly SavedFile[]): readonly FromOrigin[] {
  const found = new Map<string, EndpointRecord>();
  for (const { selection, endpoints } of files) {
    const origin = originOf(selection);
    const record = endpoints.get(key);
    if (record && !found.has(origin)) found.set(origin, record);
  }
  return [...found]
    .map(([origin, record]) => ({ origin, record }))
    .toSorted((a, b) => (a.origin < b.origin ? -1 : 1));
}

/** Where observations are from, as people read it: `dmz`, `shard 3/10`, `no label`. */
function originOf({ labels, shard }: Selection): string {
  return [labels.join(' ') || 'no label', ...(shard ? [`shard ${formatShard(shard)}`] : [])].join(', ');
}

/** The shards that would have it, of which there is no file. */
function missingShards(
  files: readonly SavedFile[],
  indexIn: (shard: Shard) => number,
  endpoint?: Endpoint,
): readonly Shard[] {
  const missing = new Map<string, Shard>();
  for (const { selection } of files) {
    const { labels, shard } = selection;
    if (!shard || (endpoint && !isSelected(endpoint, { labels }))) continue;
    const wanted = { index: indexIn(shard), total: shard.total };
    const origin = originOf({ labels, shard: wanted });
    if (!files.some((file) => originOf(file.selection) === origin)) missing.set(formatShard(wanted), wanted);
  }
  return [...missing.values()];
}

function unobserved(endpoint: Endpoint, failure: NotObserved): Observation {
  return { endpoint, addresses: [], failure, durationMs: 0 };
}

function distinct<Of>(all: readonly Of[]): readonly Of[] {
  return [...new Map(all.map((one) => [JSON.stringify(one), one])).values()];
}

/** A client runs on one machine: the newest record counts, wherever it is from. */
function recallClient(
  client: Client,
  key: string | undefined,
  files: readonly SavedFile[],
  isWanted: boolean,
): ClientRun {
  const records = files.flatMap(({ clients }) => (key === undefined ? [] : (clients.get(key) ?? [])));
  const record = records.find(({ ended }) => ended.kind !== 'not-run');
  if (!record) {
    if (!isWanted) return withoutRun(client, { kind: 'not-run' });
    const by: NotObserved = { kind: 'no-observation', missing: missingShards(files, () => 1) };
    return withoutRun(client, { kind: 'stopped', by });
  }
  const { observedWith, ended, calls, moreCalls, durationMs } = record;
  const by = clientOtherwise(observedWith, client);
  if (by.length > 0) return withoutRun(client, { kind: 'stopped', by: { kind: 'observed-otherwise', by } });
  return { client, ended, calls, moreCalls, durationMs, output: '' };
}
