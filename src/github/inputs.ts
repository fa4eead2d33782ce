import { defaultFile } from '../config/find-files.ts';
import { oneOf, readSettings, type Settings } from '../settings.ts';

/** How findings are shown at their lines. */
const annotationModes = ['commands', 'none'] as const;

export interface Inputs {
  readonly settings: Settings;
  /** Paths and globs of lists. */
  readonly config: readonly string[];
  /** A list given inline; empty where there is none. */
  readonly endpoints: string;
  readonly annotations: (typeof annotationModes)[number];
  readonly jsonFile: string;
  readonly markdownFile: string;
}

/** The runner's variables: `INPUT_FAIL-ON` for `fail-on`. */
type Env = Readonly<Record<string, string | undefined>>;

/** Reads the action's inputs. Throws a SettingsError that names every one that the user must mend. */
export function readInputs(
  env: Env,
  { nowMs, fromFork }: { readonly nowMs: number; readonly fromFork: boolean },
): Inputs {
  // As getInput of @actions/core does it; that package brings an HTTP client, which costs more time to load than
  // the rest of the start-up.
  const getInput = (name: string): string => env[`INPUT_${name.toUpperCase()}`]?.trim() ?? '';
  const config = getInput('config')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const mode = oneOf(annotationModes)(getInput('annotations') || 'commands');
  const modeFaults =
    'value' in mode
      ? []
      : [
          `input \`annotations\`: found ${JSON.stringify(getInput('annotations'))}, expected ${mode.expected}`,
        ];
  const settings = readSettings({
    faults: modeFaults,
    text: getInput,
    label: (name) => `input \`${name}\``,
    nowMs,
    untrusted: fromFork,
    warnWithin: 'default',
  });
  return {
    settings,
    config: config.length > 0 ? config : [defaultFile],
    endpoints: getInput('endpoints'),
    annotations: 'value' in mode ? mode.value : 'commands',
    jsonFile: getInput('json-file'),
    markdownFile: getInput('markdown-file'),
  };
}
