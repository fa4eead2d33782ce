import { resolve } from 'node:path';
import type { Integrations } from '../config/load.ts';
import { check, checkedBy } from '../pipeline.ts';
import { exitCode } from '../policy/gate.ts';
import { fileFormats, plainLayout, type Writer, writers } from '../report/formats.ts';
import { viewOf } from '../report/view/view.ts';
import { plain } from '../report/words/escape.ts';
import { writeReport } from '../report-file.ts';
import { type Settings, SettingsError } from '../settings.ts';
import { type CheckOptions, optionText } from './options.ts';
import { type CommandContext, showProgress, wantsColor, widthOf } from './terminal-io.ts';

/** Checks a list, prints the report or writes it to files, and gives the exit code. */
export async function checkAndReport(
  integrations: Integrations,
  settings: Settings,
  options: CheckOptions,
  context: CommandContext,
): Promise<number> {
  const { stdout, stderr, env } = context;
  const { format, output, verbose = false, all = false } = options;
  const files = reportFiles(options, context);
  // Before the check, which takes a while: a path that cannot be written is an error of the command line.
  for (const { option, path } of files) await write(option, path, [], 'a');
  const checked = checkedBy(integrations, settings);
  const progress = showProgress(stderr, checked);
  const report = await check(integrations, settings, context, progress.done);
  progress.end();
  const view = viewOf(report);

  if (output === undefined) {
    const layout = { color: wantsColor(stdout, env), columns: widthOf(stdout), verbose, all };
    const render: Writer = writers[format];
    for (const piece of render(view, layout)) stdout.write(piece);
  }
  for (const { option, path, render } of files) {
    await write(option, path, render(view, { ...plainLayout, verbose, all }));
    stderr.write(`The report is in ${plain(path)}\n`);
  }
  return exitCode(report.conclusion);
}

interface ReportFile {
  readonly option: string;
  readonly path: string;
  readonly render: Writer;
}

/** The files that the options name, each with its writer. */
function reportFiles(options: CheckOptions, { cwd }: CommandContext): readonly ReportFile[] {
  const wanted = [{ option: 'output', write: writers[options.format] }, ...fileFormats].flatMap(
    ({ option, write }): readonly ReportFile[] => {
      const file = optionText(options, option);
      return file === undefined ? [] : [{ option, path: resolve(cwd, file), render: write }];
    },
  );
  for (const [index, { option, path }] of wanted.entries()) {
    const first = wanted.findIndex((other) => other.path === path);
    if (first !== index) {
      throw new SettingsError(
        `--${option}: found the file of --${wanted[first]?.option}, expected a file of its own`,
      );
    }
  }
  return wanted;
}

async function write(option: string, path: string, content: Iterable<string>, flag?: 'a'): Promise<void> {
  const error = await writeReport(path, content, flag);
  if (error !== undefined) throw new SettingsError(`--${option}: ${plain(error)}`);
}
