import { resolve } from 'node:path';
import { partOf } from '../changes/part.ts';
import type { ReportState } from '../changes/state.ts';
import type { Integrations } from '../config/load.ts';
import { firstRun, newNeedsSince, readEarlierReport } from '../earlier-report.ts';
import { warnInsideCheckout } from '../inside-checkout.ts';
import { check, checkedBy } from '../pipeline.ts';
import { exitCode } from '../policy/gate.ts';
import { fileFormats, plainLayout, type Writer, writers } from '../report/formats.ts';
import { compareWith, type GateScope } from '../report/view/since.ts';
import { type ReportView, viewOf } from '../report/view/view.ts';
import { guardLines, plain } from '../report/words/escape.ts';
import type { Layout } from '../report/writers/terminal.ts';
import { checkReportPath, listFiles, type NamedFile, refusePaths, writeReport } from '../report-file.ts';
import { contentToSave, recallSaved } from '../saved-observations.ts';
import { type Settings, SettingsError, selectFrom } from '../settings.ts';
import { type CheckOptions, formatTitle, optionLabel, optionText } from './options.ts';
import { type CommandContext, showProgress, wantsColor, widthOf } from './terminal-io.ts';

/** Checks a list, prints the report or writes it to files, and gives the exit code. */
export async function checkAndReport(
  list: Integrations,
  settings: Settings,
  options: CheckOptions,
  context: CommandContext,
): Promise<number> {
  const { stdout, stderr, env } = context;
  const { format, output, verbose = false, all = false } = options;
  const integrations = selectFrom(list, settings, optionLabel);
  const files = reportFiles(options, context, (path, { report }) =>
    contentToSave(path, report, settings, list),
  );
  const { since, gate } = comparisonOf(options);
  const earlier = since === undefined ? undefined : await readEarlier(since, context);
  // Before the check, which takes a while: a path that cannot be written is an error of the command line.
  const lists = listFiles([...list.endpoints, ...list.clients], context.cwd);
  await refusePaths(files, lists, optionLabel, checkReportPath);
  const { cwd, nowMs, listenForCancel } = context;
  if (env.CI) {
    const warnings = await warnInsideCheckout({ since: since ?? '', ...settings }, cwd, optionLabel);
    for (const warning of warnings) stderr.write(guardLines(`${warning}\n`));
  }
  const saved = await recallSaved(list, settings, {
    cwd,
    env,
    nowMs,
    byUser: true,
    label: optionLabel('observations'),
    writeLine: (line) => stderr.write(`${line}\n`),
  });
  const progress = showProgress(stderr, saved ? [] : checkedBy(integrations, settings));
  const cancelled = listenForCancel();
  const found = await check(integrations, settings, { nowMs, cwd, env, cancelled, saved }, progress.done);
  progress.end();
  const report =
    since === undefined
      ? found
      : compareWith(found, earlier && partOf(earlier, list.endpoints, settings.selection), gate);
  const view = viewOf(report);

  if (output === undefined) {
    const layout = { color: wantsColor(stdout, env), columns: widthOf(stdout), verbose, all };
    const render: Writer = writers[format];
    for (const piece of render(view, layout)) stdout.write(piece);
  }
  for (const { setting, path, title, render } of files) {
    refuse(setting, await writeReport(path, await render(view, { ...plainLayout, verbose, all })));
    stderr.write(`${title} in ${plain(path)}\n`);
  }
  return exitCode(report.conclusion);
}

/** What the report is compared with, and what that means for the gate. */
function comparisonOf(options: CheckOptions): {
  readonly since: string | undefined;
  readonly gate: GateScope;
} {
  const since = optionText(options, 'since');
  const gate = optionText(options, 'gate') === 'new' ? 'new' : 'all';
  if (gate === 'new' && since === undefined) {
    throw new SettingsError(`--gate: ${newNeedsSince('--since')}`);
  }
  return { since, gate };
}

async function readEarlier(since: string, { cwd, stderr }: CommandContext): Promise<ReportState | undefined> {
  const earlier = await readEarlierReport(since, { label: '--since', cwd });
  if (!earlier) stderr.write(guardLines(`${firstRun(since)}\n`));
  return earlier;
}

type Content = Iterable<string | Uint8Array>;

interface ReportFile extends NamedFile {
  /** `The report as JSON is`. */
  readonly title: string;
  readonly render: (view: ReportView, layout: Layout) => Content | Promise<Content>;
}

/** The files that the options name, each with its writer. */
function reportFiles(
  options: CheckOptions,
  { cwd }: CommandContext,
  save: (path: string, view: ReportView) => Promise<Content>,
): readonly ReportFile[] {
  const { format } = options;
  const printed = { option: 'output', write: writers[format] };
  const reports = [printed, ...fileFormats].flatMap(({ option, write }): readonly ReportFile[] => {
    const file = optionText(options, option);
    if (file === undefined) return [];
    const title = formatTitle(option === 'output' ? format : option);
    return [{ setting: option, path: resolve(cwd, file), title: `The report as ${title} is`, render: write }];
  });
  const file = optionText(options, 'observations-file');
  if (file === undefined) return reports;
  const path = resolve(cwd, file);
  const title = 'What was observed is';
  return [...reports, { setting: 'observations-file', path, title, render: (view) => save(path, view) }];
}

function refuse(setting: string, error: string | undefined): void {
  if (error !== undefined) throw new SettingsError(`${optionLabel(setting)}: ${plain(error)}`);
}
