import { gzipSync } from 'node:zlib';
import type { ClientRun } from '../clients/runs/client-run.ts';
import type { Integrations } from '../config/load.ts';
import type { Selection } from '../config/selection.ts';
import type { Observation } from '../probe/observation.ts';
import { jsonOutput } from '../report/words/escape.ts';
import { identifyClients, identifyEndpoints } from './identity.ts';
import { clientQuestionOf, questionOf } from './question.ts';
import { clientRecord, endpointRecord, format, formatVersion, type Head, head } from './schema.ts';

/** What was seen in one run, and which part of the list it was about. */
export interface Observed {
  readonly observations: readonly Observation[];
  readonly runs: readonly ClientRun[];
}

/** What was observed before, and when: the starts of the first and of the last run. */
export interface ObservedBefore extends Observed {
  readonly when: { readonly fromMs: number; readonly toMs: number };
}

export interface MadeBy {
  readonly tool: { readonly name: string; readonly version: string };
  readonly startedAtMs: number;
  readonly durationMs: number;
  readonly selection: Selection;
}

/** The content of a file of observations: JSON, compressed where its name ends in `.gz`. `list` is the whole list. */
export function observationsContent(
  path: string,
  observed: Observed,
  madeBy: MadeBy,
  list: Integrations,
): Iterable<string | Uint8Array> {
  const pieces = observationsPieces(observed, madeBy, list);
  return path.endsWith('.gz')
    ? [gzipSync(Buffer.concat([...pieces].map((piece) => Buffer.from(piece))))]
    : pieces;
}

/** The JSON in pieces, one for each record. */
export function* observationsPieces(
  { observations, runs }: Observed,
  madeBy: MadeBy,
  { endpoints, clients }: Integrations,
): Generator<string> {
  const endpointIdentities = identifyEndpoints(endpoints);
  const clientIdentities = identifyClients(clients);
  yield jsonOutput(JSON.stringify(headOf(madeBy))).slice(0, -1);
  yield ',"endpoints":[';
  for (const [index, { endpoint, ...seen }] of observations.entries()) {
    const identity = endpointIdentities.get(endpoint);
    if (identity)
      yield recordText(
        index,
        endpointRecord.parse({ ...identity, observedWith: questionOf(endpoint), ...seen }),
      );
  }
  yield '\n],"clients":[';
  for (const [index, { client, ...seen }] of runs.entries()) {
    const identity = clientIdentities.get(client);
    if (identity)
      yield recordText(
        index,
        clientRecord.parse({ ...identity, observedWith: clientQuestionOf(client), ...seen }),
      );
  }
  yield '\n]}\n';
}

function headOf({ tool, startedAtMs, durationMs, selection: { shard, labels } }: MadeBy): Head {
  return head.parse({
    format,
    formatVersion,
    tool,
    startedAt: new Date(startedAtMs).toISOString(),
    durationMs,
    ...(shard && { shard }),
    labels,
  });
}

function recordText(index: number, record: object): string {
  return `${index === 0 ? '' : ','}\n${jsonOutput(JSON.stringify(record))}`;
}
