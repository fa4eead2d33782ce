import { realpath } from 'node:fs/promises';
import { resolve } from 'node:path';
import { isWithin } from './config/confinement.ts';
import { quoted } from './config/excerpt.ts';

/** Files of earlier runs, by their paths or globs. */
export interface EarlierFiles {
  /** Empty where there is none. */
  readonly since: string;
  readonly observations: readonly string[];
}

/** Warns of files of earlier runs that are a part of what is checked out. `label` says how a setting is called. */
export async function warnInsideCheckout(
  { since, observations }: EarlierFiles,
  checkout: string,
  label: (setting: string) => string,
): Promise<readonly string[]> {
  const files = [
    ...(since === '' ? [] : [{ setting: 'since', file: since }]),
    ...observations
      .filter((file) => !file.startsWith('!'))
      .map((file) => ({ setting: 'observations', file })),
  ];
  const warnings = files.map(async ({ setting, file }) =>
    (await isInside(file, checkout))
      ? [
          `${label(setting)}: ${quoted(file)} is inside the checkout, so that a pull request can change it. Keep it elsewhere, such as in RUNNER_TEMP.`,
        ]
      : [],
  );
  return (await Promise.all(warnings)).flat();
}

/** Whether a file is inside a folder, by its path or behind symbolic links. */
async function isInside(file: string, folder: string): Promise<boolean> {
  const path = resolve(folder, file);
  const real = (each: string) => realpath(each).catch(() => each);
  return isWithin(path, folder) || isWithin(await real(path), await real(folder));
}
