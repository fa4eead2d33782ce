import { createHash } from 'node:crypto';
import type { Endpoint } from './endpoint.ts';
import type { Integrations } from './load.ts';
import type { Reading } from './reading.ts';

/** One of the parts into which a list is dealt out, counted from 1. */
export interface Shard {
  readonly index: number;
  readonly total: number;
}

/** Which part of a list a run works on: the endpoints with one of the labels, and of those the ones in the shard. */
export interface Selection {
  /** Of none, all endpoints. */
  readonly labels: readonly string[];
  readonly shard?: Shard;
}

const mostShards = 1_000;

export function parseShard(text: string): Reading<Shard> {
  const [, index = 0, total = 0] = /^(\d{1,4})\s*\/\s*(\d{1,4})$/.exec(text)?.map(Number) ?? [];
  if (index >= 1 && index <= total && total <= mostShards) return { value: { index, total } };
  const expected = `a part and the number of parts, from 1/1 to ${mostShards}/${mostShards}, such as 3/10`;
  return index === 0 && total > 0 && total <= mostShards ? { expected, instead: `1/${total}` } : { expected };
}

export function formatShard({ index, total }: Shard): string {
  return `${index}/${total}`;
}

/** What an endpoint can be labelled with. */
export const labelPattern = /^[A-Za-z0-9][A-Za-z0-9._/-]{0,49}$/;

export const aLabel = 'a label of at most 50 letters, digits and . _ / -, such as dmz';

export function parseLabel(text: string): Reading<string> {
  if (labelPattern.test(text)) return { value: text };
  const several = text.split(/[\s;]+/).filter((label) => label !== '');
  const isList = several.length > 1 && several.every((label) => labelPattern.test(label));
  return { expected: aLabel, ...(isList && { instead: several.join(', ') }) };
}

/** What a run works on. Clients have neither host nor label: they are in the first shard. */
export function select({ endpoints, clients }: Integrations, selection: Selection): Integrations {
  return {
    endpoints: endpoints.filter((endpoint) => isSelected(endpoint, selection)),
    clients: (selection.shard?.index ?? 1) === 1 ? clients : [],
  };
}

export function isSelected(endpoint: Endpoint, { labels, shard }: Selection): boolean {
  const isLabelled = labels.length === 0 || (endpoint.labels ?? []).some((label) => labels.includes(label));
  return isLabelled && (shard === undefined || shardOf(endpoint, shard.total) === shard.index);
}

/**
 * The shard of an endpoint follows from its host alone: all endpoints of a host are in one run, which limits the connections
 * to it, and an edit of the list moves no other endpoint.
 */
export function shardOf({ host }: Pick<Endpoint, 'host'>, total: number): number {
  return (createHash('sha256').update(host).digest().readUInt32BE() % total) + 1;
}
