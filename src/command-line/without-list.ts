import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { quoted } from '../config/excerpt.ts';
import { type Integrations, loadInline } from '../config/load.ts';
import { ConfigurationError } from '../config/problem.ts';
import { type Settings, SettingsError, settingError } from '../settings.ts';
import type { CommandContext } from './terminal-io.ts';

/** The endpoints that a command line names, as a list would have them. */
export async function endpointsOf(
  urls: readonly string[],
  settings: Settings,
  { cwd, program }: CommandContext,
): Promise<Integrations> {
  const file = urls.find((url) => url !== '' && existsSync(resolve(cwd, url)));
  if (file !== undefined) {
    throw new SettingsError(
      `error: ${quoted(file)} is a file\n(Did you mean: ${program} check ${quoted(file)})`,
    );
  }
  return loadWithoutList(urls, settings);
}

/** Loads what a command line gives in place of a list. The errors of a list point at its lines, and here are none. */
export async function loadWithoutList(data: unknown, { overrides }: Settings): Promise<Integrations> {
  try {
    return await loadInline(JSON.stringify(data), overrides);
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    const errors = error.problems.map((problem) => settingError('error', problem.found, problem));
    throw new SettingsError(errors.join('\n'));
  }
}
