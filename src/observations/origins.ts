import type { Endpoint } from '../config/endpoint.ts';
import { formatShard, isSelected, type Selection, shardOf } from '../config/selection.ts';
import type { SavedFile } from './read.ts';
import type { EndpointRecord } from './schema.ts';

/** How some runs dealt out the list: with these labels, and into so many shards. */
export interface Split {
  readonly labels: readonly string[];
  /** Of one that is not dealt out, 1. */
  readonly total: number;
  readonly isSharded: boolean;
  /** The files of each shard that is there, the newest first. */
  readonly shards: ReadonlyMap<number, readonly SavedFile[]>;
}

/** The splits that the files are of. The files are in order, the newest first. */
export function splitsOf(files: readonly SavedFile[]): readonly Split[] {
  const splits = new Map<string, Split & { readonly shards: Map<number, SavedFile[]> }>();
  for (const file of files) {
    const { labels, shard } = file.selection;
    const { index, total } = shard ?? { index: 1, total: 1 };
    const key = JSON.stringify([labels, shard?.total]);
    const split = splits.get(key) ?? { labels, total, isSharded: shard !== undefined, shards: new Map() };
    splits.set(key, split);
    const ofShard = split.shards.get(index) ?? [];
    split.shards.set(index, ofShard);
    ofShard.push(file);
  }
  return [...splits.values()];
}

/** One origin's newest record of an endpoint. */
export interface FromOrigin {
  /** As people read it: `dmz`, `shard 3/10`, `no label`. */
  readonly origin: string;
  readonly record: EndpointRecord;
  readonly startedAtMs: number;
}

/**
 * What each split that the endpoint is of has of it, and what lacks it: a shard without a file, a split whose file has no
 * record of it, and a label of which there is no file at all. Files without labels are of every endpoint, so that with one
 * of them labels may have another purpose.
 */
export function recordsOf(
  endpoint: Endpoint,
  key: string,
  splits: readonly Split[],
  wanted: readonly string[],
): { readonly found: readonly FromOrigin[]; readonly missing: readonly Selection[] } {
  const found: FromOrigin[] = [];
  const missing: Selection[] = [];
  const silent: Selection[] = [];
  for (const { labels, total, isSharded, shards } of splits) {
    const index = total === 1 ? 1 : shardOf(endpoint, total);
    const selection = { labels, ...(isSharded && { shard: { index, total } }) };
    const files = shards.get(index);
    const file = files?.find(({ endpoints }) => endpoints.has(key));
    const record = file?.endpoints.get(key);
    if (file && record) found.push({ origin: originOf(selection), record, startedAtMs: file.startedAtMs });
    else if (!isSelected(endpoint, { labels })) continue;
    else if (!files) missing.push(selection);
    else silent.push({ labels });
  }
  const labels = (endpoint.labels ?? []).filter((label) => wanted.length === 0 || wanted.includes(label));
  const isByLabel = splits.length > 0 && splits.every((split) => split.labels.length > 0);
  const unseen = labels.filter((label) => isByLabel && !splits.some((split) => split.labels.includes(label)));
  return {
    found: found.toSorted((a, b) => (a.origin < b.origin ? -1 : 1)),
    missing: [
      ...missing,
      // Where nobody has it, that goes without saying.
      ...silent.filter(() => found.length > 0),
      ...unseen.map((label) => ({ labels: [label] })),
    ],
  };
}

function originOf({ labels, shard }: Selection): string {
  return [labels.join(' ') || 'no label', ...(shard ? [`shard ${formatShard(shard)}`] : [])].join(', ');
}
