import { quoted } from '../config/excerpt.ts';
import { defaultFile } from '../config/find-files.ts';
import { linesOf, type Reading } from '../config/reading.ts';
import { newNeedsSince } from '../earlier-report.ts';
import { fileOptions } from '../report/format-names.ts';
import {
  oneOf,
  readBoolean,
  readSettings,
  type Settings,
  type SettingsContext,
  settingError,
} from '../settings.ts';
import type { Env } from './context.ts';

/** The words that inputs take, the default first. */
const words = {
  /** How findings are shown at their lines. */
  annotations: ['commands', 'check-run', 'none'],
  /** Whether only what a change touches is annotated, or judged. */
  scope: ['all', 'changed'],
  gate: ['all', 'changed', 'new'],
  comment: ['never', 'on-findings', 'always'],
} as const;

/** The inputs that name a file to be written. */
export const fileInputs = [...fileOptions.map(({ option }) => option), 'observations-file'];

export interface Inputs {
  readonly settings: Settings;
  /** Paths and globs of lists; none where only a list that is given inline counts. */
  readonly config: readonly string[];
  /** A list given inline; empty where there is none. */
  readonly endpoints: string;
  /** The matrix of the job as JSON; empty where it has none. */
  readonly matrix: string;
  readonly annotations: (typeof words.annotations)[number];
  readonly annotate: (typeof words.scope)[number];
  readonly gate: (typeof words.gate)[number];
  /** The path of an earlier JSON report; empty where there is nothing to compare with. */
  readonly since: string;
  readonly comment: (typeof words.comment)[number];
  readonly issue: boolean;
  readonly mentionOwners: boolean;
  /** For GitHub's API; empty where there is none. */
  readonly token: string;
  /** What is to be written to which path, by the name of the input, such as `json-file`. */
  readonly files: ReadonlyMap<string, string>;
}

/** How an input is called in a sentence. */
export function inputLabel(name: string): string {
  return `input \`${name}\``;
}

/** Reads the action's inputs, such as `INPUT_FAIL-ON` for `fail-on`. Throws a SettingsError that names every one that the user must fix. */
export function readInputs(
  env: Env,
  context: Pick<SettingsContext, 'nowMs' | 'untrusted' | 'extraCertificateAuthorities'>,
): Inputs {
  // As getInput of @actions/core does it; that package brings an HTTP client, which costs more time to load than
  // the rest of the start-up.
  const getInput = (name: string): string => env[`INPUT_${name.toUpperCase()}`]?.trim() ?? '';
  const config = linesOf(getInput('config'));
  const endpoints = getInput('endpoints');
  const errors: string[] = [];
  const read = <T>(name: string, text: string, parse: (text: string) => Reading<T>, initial: T): T => {
    if (text === '') return initial;
    const reading = parse(text);
    if ('value' in reading) return reading.value;
    errors.push(settingError(inputLabel(name), quoted(text), reading));
    return initial;
  };
  const choose = <const T extends string>(name: string, text: string, choices: readonly [T, ...T[]]): T =>
    read(name, text, oneOf(choices), choices[0]);
  const choices = {
    annotations: choose('annotations', getInput('annotations'), words.annotations),
    annotate: choose('annotate', getInput('annotate'), words.scope),
    gate: choose('gate', getInput('gate'), words.gate),
    comment: choose('comment', getInput('comment'), words.comment),
    issue: read('issue', getInput('issue'), readBoolean, false),
    mentionOwners: read('mention-owners', getInput('mention-owners'), readBoolean, false),
  };
  const since = getInput('since');
  if (choices.gate === 'new' && since === '') errors.push(`input \`gate\`: ${newNeedsSince('since')}`);
  const settings = readSettings({
    errors,
    text: getInput,
    label: inputLabel,
    ...context,
    env,
    warnWithin: 'default',
  });
  return {
    settings,
    config: config.length === 0 && endpoints === '' ? [defaultFile] : config,
    endpoints,
    matrix: getInput('matrix') === 'null' ? '' : getInput('matrix'),
    ...choices,
    since,
    token: getInput('token'),
    files: new Map(
      fileInputs.map((name) => [name, getInput(name)] as const).filter(([, path]) => path !== ''),
    ),
  };
}
