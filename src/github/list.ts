import { createHash } from 'node:crypto';
import { defaultFile } from '../config/find-files.ts';
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

/** Which list the inputs mean. One that is given inline is known by the workflow and the job in which it stands. */
export function listOf(
  { config, endpoints }: Pick<Inputs, 'config' | 'endpoints'>,
  env: Readonly<Record<string, string | undefined>>,
): List {
  const onlyDefault = config.length === 1 && config[0] === defaultFile;
  const inline = `inline in ${[env.GITHUB_WORKFLOW, env.GITHUB_JOB].filter((part) => part).join(' / ') || 'the workflow'}`;
  const parts = [
    ...(endpoints === '' ? [] : [inline]),
    ...(endpoints !== '' && onlyDefault ? [] : config.toSorted()),
  ];
  return {
    name: parts.join(', '),
    isDefault: endpoints === '' && onlyDefault,
    key: createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 12),
  };
}
