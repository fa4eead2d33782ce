import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { widgetScript } from '../clients/portal/widget-script.ts';
import { plain } from '../report/words/escape.ts';
import { SettingsError } from '../settings.ts';
import type { CommandContext } from './terminal-io.ts';

/** Writes the portal widget's script to a file, or to stdout. Gives the exit code. */
export async function runWidget(output: string | undefined, context: CommandContext): Promise<number> {
  if (output === undefined) {
    context.stdout.write(widgetScript);
    return 0;
  }
  const path = resolve(context.cwd, output);
  await writeFile(path, widgetScript).catch((error: Error) => {
    throw new SettingsError(`--output: ${plain(error.message)}`);
  });
  context.stderr.write(`The script of the widget is in ${plain(path)}\n`);
  return 0;
}
