import { createHash } from 'node:crypto';
import { z } from 'zod';
import { defaultFile } from '../config/find-files.ts';
import type { Env } from './context.ts';
import type { Inputs } from './inputs.ts';

/** The list of a run, as long as its inputs stay as they are. */
export interface List {
  /** `.github/tls-readiness.yml`, or what else the inputs name. */
  readonly name: string;
  /** The only list that most repositories have: it needs no name. */
  readonly isDefault: boolean;
  /** Tells its comment and its issue from those of other lists. */
  readonly key: string;
}

/**
 * Which list the inputs mean. Files are known by what `config` says. One that is given inline is known by where it
 * stands, so that it stays the same while its endpoints come and go: workflow, job, step, and the job's matrix, which
 * the runner tells in no variable.
 */
export function listOf(
  { config, endpoints, matrix }: Pick<Inputs, 'config' | 'endpoints' | 'matrix'>,
  env: Env,
): List {
  const onlyDefault = config.length === 1 && config[0] === defaultFile;
  const isInline = endpoints !== '';
  const files = isInline && onlyDefault ? [] : config.toSorted();
  const { GITHUB_WORKFLOW: workflow = '', GITHUB_JOB: job = '', GITHUB_ACTION: step = '' } = env;
  // A step without an `id` gets one that nobody wrote.
  const place = [workflow, job, step.startsWith('__') ? '' : step].filter((part) => part !== '');
  const inline = `inline in ${[place.join(' / ') || 'the workflow', ...valuesOf(matrix)].join(', ')}`;
  return {
    name: [...(isInline ? [inline] : []), ...files].join(', '),
    isDefault: !isInline && onlyDefault,
    key: createHash('sha256')
      .update(JSON.stringify(isInline ? [files, workflow, job, step, matrix] : [files]))
      .digest('hex')
      .slice(0, 12),
  };
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
