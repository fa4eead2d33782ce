import { createHash } from 'node:crypto';
import { z } from 'zod';
import { defaultFile } from '../config/find-files.ts';
import { formatShard } from '../config/selection.ts';
import { formatMoment } from '../report/words/dates.ts';
import { plural } from '../report/words/wording.ts';
import { protocolLabel } from '../tls/protocol.ts';
import type { ActionContext } from './context.ts';
import type { Inputs } from './inputs.ts';

/** The list of a run with the question about it, as long as its inputs stay as they are. */
export interface List {
  /** `.github/tls-readiness.yml`, or what else the inputs name. */
  readonly name: string;
  /** The only list that most repositories have, with the question as it stands there: it needs no name. */
  readonly isDefault: boolean;
  /** Tells its comment and its issue from those of other lists and questions. */
  readonly key: string;
}

type Given = Pick<Inputs, 'config' | 'endpoints' | 'matrix' | 'settings'>;

/**
 * Which list the inputs mean. Files are known by what `config` says. One that is given inline is known by where it
 * stands, so that it stays the same while its endpoints come and go: workflow, job, step, and the job's matrix, which
 * the runner tells in no variable.
 */
export function listOf(given: Given, { env, nowMs }: Pick<ActionContext, 'env' | 'nowMs'>): List {
  const { config, endpoints, matrix } = given;
  const isInline = endpoints !== '';
  const files = config.toSorted();
  const { GITHUB_WORKFLOW: workflow = '', GITHUB_JOB: job = '', GITHUB_ACTION: step = '' } = env;
  // A step without an `id` gets one that nobody wrote.
  const place = [workflow, job, step.startsWith('__') ? '' : step].filter((part) => part !== '');
  const inline = `inline in ${[place.join(' / ') || 'the workflow', ...valuesOf(matrix)].join(', ')}`;
  const question = questionOf(given, nowMs);
  const parts = [files, ...(isInline ? [workflow, job, step, matrix] : []), ...question];
  return {
    name: [...(isInline ? [inline] : []), ...files, ...question].join(', '),
    isDefault: !isInline && files.length === 1 && files[0] === defaultFile && question.length === 0,
    key: createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 12),
  };
}

/**
 * What the inputs ask of the list that the list does not say itself. How strictly the answer is judged, how it is
 * shown and how long its probes may take change nothing about what was asked.
 */
function questionOf({ settings }: Given, nowMs: number): readonly string[] {
  const { judgedAtMs, overrides, selection } = settings;
  const { labels, shard } = selection;
  return [
    ...(overrides.minVersion === undefined ? [] : [`minimum ${protocolLabel(overrides.minVersion)}`]),
    ...(judgedAtMs === nowMs ? [] : [`as of ${formatMoment({ text: '', epochMs: judgedAtMs })}`]),
    ...(labels.length === 0 ? [] : [`${plural(labels.length, 'label')} ${labels.join(' ')}`]),
    ...(shard === undefined ? [] : [`shard ${formatShard(shard)}`]),
  ];
}

/** The values of a matrix that are short to say, as GitHub puts them behind a job's name. */
function valuesOf(matrix: string): readonly string[] {
  if (matrix === '') return [];
  const { success, data } = matrixSchema.safeParse(matrix);
  return success ? Object.values(data).flatMap((value) => (isScalar(value) ? [String(value)] : [])) : [];
}

const matrixSchema = z
  .string()
  .transform((text, { addIssue }) => {
    try {
      const value: unknown = JSON.parse(text);
      return value;
    } catch {
      addIssue('no JSON');
      return z.NEVER;
    }
  })
  .pipe(z.record(z.string(), z.unknown()));

function isScalar(value: unknown): value is string | number | boolean {
  return ['string', 'number', 'boolean'].includes(typeof value);
}
