import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Command } from 'commander';
import { parseEndpointUrl } from '../config/endpoint-url.ts';
import { quoted, withoutSecrets } from '../config/excerpt.ts';
import { nearestTo } from '../config/nearest.ts';
import { SettingsError, settingError } from '../settings.ts';
import type { CommandContext } from './terminal-io.ts';

/** `--observations` takes every word that follows it, a list as well. */
export function refuseLists(observations: readonly string[]): void {
  const list = observations.find((pattern) => /\.ya?ml$/i.test(pattern));
  if (list === undefined) return;
  throw new SettingsError(
    settingError('--observations', quoted(list), {
      expected: 'a file that --observations-file has written; lists stand before --observations',
    }),
  );
}

/** A word that names no file may be a misspelt command, or an endpoint without `probe`. */
export function refuseWords(files: readonly string[], program: Command, { cwd }: CommandContext): void {
  const word = files.find((file) => file !== '-' && !existsSync(resolve(cwd, file)));
  const commands = program.commands.map((each) => each.name());
  const meant = word === undefined ? undefined : meantBy(word, commands);
  if (word === undefined || meant === undefined) return;
  program.error(`error: there is no file ${quoted(word)}\n(Did you mean: ${program.name()} ${meant})`);
}

/** The parser shows its own help for a command that is not there. */
export function refuseUnknownHelp([help, name]: readonly string[], program: Command): void {
  const commands = program.commands.map((each) => each.name());
  if (help !== 'help' || name === undefined || name.startsWith('-') || commands.includes(name)) return;
  const meant = nearestTo(name, commands);
  const hint =
    meant === undefined
      ? `The commands are ${commands.join(', ')}.`
      : `Did you mean: ${program.name()} help ${meant}`;
  program.error(`error: there is no command ${quoted(name)}\n(${hint})`);
}

/**
 * What a word that names no file was probably meant to be: a misspelt command, or an endpoint without the command
 * `probe`. Undefined where it looks like a file.
 */
function meantBy(word: string, commands: readonly string[]): string | undefined {
  const url = endpointOf(word);
  if (url !== undefined) return `probe ${url}`;
  return /^[a-z-]+$/i.test(word) ? nearestTo(word, commands) : undefined;
}

/** A host name with a dot that does not end like a file, or a whole URL. */
function endpointOf(word: string): string | undefined {
  const isHost = /^(localhost|[\w-]+(\.[\w-]+)+|\[[\da-f:]+\])(:\d+)?(\/\S*)?$/i.test(word);
  if (!word.includes('://') && (!isHost || /\.(ya?ml|json|txt)$/i.test(word))) return undefined;
  const reading = parseEndpointUrl(word);
  return 'value' in reading ? reading.value.url : withoutSecrets(reading.instead ?? '') || undefined;
}
