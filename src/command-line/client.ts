import { parseMoment } from '../config/date.ts';
import { durationRanges, parseDuration } from '../config/duration.ts';
import { quoted } from '../config/excerpt.ts';
import type { Integrations } from '../config/load.ts';
import type { Reading } from '../config/reading.ts';
import { plain } from '../report/words/escape.ts';
import { type Settings, SettingsError, settingError } from '../settings.ts';
import { shellWord } from './shell-word.ts';
import { loadWithoutList } from './without-list.ts';

/** The options of `client` that say what is in a list otherwise. */
export interface ClientOptions {
  readonly name?: string;
  readonly deprecationDate?: string;
  readonly commandTimeout?: string;
}

/** Of a command no more is a name than its beginning. */
const maxName = 60;

/**
 * The one client of a command line, as a list would have it. A single word is a shell command; several are a program and
 * its arguments, in which only the variables that say where the server is are replaced.
 */
export async function clientOf(
  words: readonly string[],
  { name, deprecationDate, commandTimeout }: ClientOptions,
  settings: Settings,
): Promise<Integrations> {
  refuse('--deprecation-date', deprecationDate, parseMoment);
  refuse('--command-timeout', commandTimeout, (text) => parseDuration(text, durationRanges.command));
  const client = {
    name: name?.trim() || plain(words.join(' '), maxName) || 'client',
    run: words.length === 1 ? words[0] : words.map((word) => shellWord(word)).join(' '),
    ...(deprecationDate === undefined ? {} : { 'deprecation-date': deprecationDate }),
    ...(commandTimeout === undefined ? {} : { timeout: commandTimeout }),
  };
  return loadWithoutList({ clients: [client] }, settings);
}

function refuse<T>(option: string, text: string | undefined, parse: (text: string) => Reading<T>): void {
  const reading = text === undefined ? undefined : parse(text);
  if (text === undefined || !reading || 'value' in reading) return;
  throw new SettingsError(settingError(option, quoted(text), reading));
}
