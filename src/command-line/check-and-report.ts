import { resolve } from 'node:path';
import { partOf } from '../changes/part.ts';
import type { ReportState } from '../changes/state.ts';
import type { Integrations } from '../config/load.ts';
import { firstRun, newNeedsSince, readEarlierReport } from '../earlier-report.ts';
import { warnInsideCheckout } from '../inside-checkout.ts';
import { check, checkedBy } from '../pipeline.ts';
import { exitCode } from '../policy/gate.ts';
import { type Format, fileOptions } from '../report/format-names.ts';
import { compareWith, type GateScope } from '../report/view/since.ts';
import { viewOf } from '../report/view/view.ts';
import { guardLines, plain } from '../report/words/escape.ts';
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
  const files = reportFiles(options, context);
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
  const [found, { plainLayout, writers }] = await Promise.all([
    check(integrations, settings, { nowMs, cwd, env, cancelled, saved }, progress.done),
    // The writers are loaded while the first answers are on their way.
    import('../report/formats.ts'),
  ]);
  progress.end();
  const report =
    since === undefined
      ? found
      : compareWith(found, earlier && partOf(earlier, list.endpoints, settings.selection), gate);
  const view = viewOf(report);

  if (output === undefined) {
    const layout = { color: wantsColor(stdout, env), columns: widthOf(stdout), verbose, all };
    for (const piece of writers[format](view, layout)) stdout.write(piece);
  }
  for (const { setting, path, title, writtenAs } of files) {
    const content = writtenAs
      ? writers[writtenAs](view, { ...plainLayout, verbose, all })
      : await contentToSave(path, report, settings, list);
    refuse(setting, await writeReport(path, content));
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

interface ReportFile extends NamedFile {
  /** `The report as JSON is`. */
  readonly title: string;
  /** Undefined where it is what was observed. */
  readonly writtenAs: Format | undefined;
}

/** The files that the options name. */
function reportFiles(options: CheckOptions, { cwd }: CommandContext): readonly ReportFile[] {
  const named: readonly Pick<ReportFile, 'setting' | 'title' | 'writtenAs'>[] = [
    ...[{ option: 'output', format: options.format }, ...fileOptions].map(({ option, format }) => ({
      setting: option,
      title: `The report as ${formatTitle(format)} is`,
      writtenAs: format,
    })),
    { setting: 'observations-file', title: 'What was observed is', writtenAs: undefined },
  ];
  return named.flatMap((each) => {
    const file = optionText(options, each.setting);
    return file === undefined ? [] : [{ ...each, path: resolve(cwd, file) }];
  });
}

function refuse(setting: string, error: string | undefined): void {
  if (error !== undefined) throw new SettingsError(`${optionLabel(setting)}: ${plain(error)}`);
}
