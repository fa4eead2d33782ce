import { mkdir, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { loadFiles } from '../config/load.ts';
import { demoClients } from '../demo/clients.ts';
import { renderDemoList } from '../demo/list.ts';
import { startDemo } from '../demo/servers.ts';
import { check, checkedBy } from '../pipeline.ts';
import { exitCode } from '../policy/gate.ts';
import { plainLayout, writers } from '../report/formats.ts';
import { type ReportView, viewOf } from '../report/view/view.ts';
import { annotations } from '../report/writers/annotations.ts';
import { renderJson } from '../report/writers/json.ts';
import { renderSummary } from '../report/writers/summary.ts';
import { readSettings, SettingsError } from '../settings.ts';
import { type CommandContext, showProgress, wantsColor, widthOf } from './terminal-io.ts';

const listFile = 'endpoints.yml';

/**
 * Starts the demo's servers, checks them and its clients as `check` does, prints the table and writes the list and the reports
 * into a directory. Gives the exit code of the gate, which fails as it should.
 */
export async function runDemo(directory: string, context: CommandContext): Promise<number> {
  const { stdout, stderr, env } = context;
  const demo = await startDemo();
  try {
    await mkdir(directory, { recursive: true }).catch((error: Error) => {
      throw new SettingsError(`--directory: ${error.message}`);
    });
    await writeFile(join(directory, listFile), renderDemoList(demo.servers, demoClients()));
    const settings = demoSettings(context.nowMs, demo.authority);
    const integrations = await loadFiles({
      patterns: [listFile],
      cwd: directory,
      overrides: settings.overrides,
    });
    const cancelled = context.listenForCancel();
    const progress = showProgress(stderr, checkedBy(integrations, settings));
    const report = await check(
      integrations,
      settings,
      { nowMs: context.nowMs, cwd: directory, env, cancelled },
      progress.done,
    );
    progress.end();
    const layout = { ...plainLayout, all: true, color: wantsColor(stdout, env), columns: widthOf(stdout) };
    const view = viewOf(report);
    for (const piece of writers.text(view, layout)) stdout.write(piece);
    await writeReports(view, directory);
    stderr.write(whereabouts(relative(context.cwd, directory) || '.'));
    if (!report.stopped) stderr.write(failsAsItShould);
    return exitCode(report.conclusion);
  } finally {
    demo.close();
  }
}

/** Servers on this machine answer at once, unless it is busy. The one that hangs takes three times the timeout. */
function demoSettings(nowMs: number, authority: string) {
  const texts = { timeout: '1500ms', retries: '2' } as const;
  const settings = readSettings({
    text: (name) => (name === 'timeout' || name === 'retries' ? texts[name] : ''),
    label: (name) => name,
    nowMs,
    env: {},
    extraCertificateAuthorities: [authority],
    untrusted: false,
    warnWithin: 'default',
  });
  return {
    ...settings,
    // The commands are its own.
    runClients: true,
  };
}

async function writeReports(view: ReportView, directory: string): Promise<void> {
  await Promise.all([
    writeFile(join(directory, 'summary.md'), renderSummary(view)),
    writeFile(join(directory, 'report.json'), renderJson(view)),
    writeFile(join(directory, 'annotations.txt'), renderAnnotations(view)),
  ]);
}

/** As a reviewer sees them: each at its line of the list. */
function renderAnnotations(view: ReportView): string {
  return annotations(view)
    .map(({ level, file, line, title, message }) => `${file}:${line}: ${level}: ${title}\n${message}\n`)
    .join('\n');
}

const failsAsItShould =
  'The exit code is 1 because some of these servers and clients are not ready, as they were built to be.\n';

function whereabouts(directory: string): string {
  return [
    '',
    `The list that was checked:     ${join(directory, listFile)}`,
    `The job summary:               ${join(directory, 'summary.md')}`,
    `The JSON report:               ${join(directory, 'report.json')}`,
    `The annotations:               ${join(directory, 'annotations.txt')}`,
    '',
  ].join('\n');
}
