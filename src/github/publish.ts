import { info, setFailed, warning } from '@actions/core';
import { annotations } from '../report/annotations.ts';
import { logLine } from '../report/escape.ts';
import { failureSentence } from '../report/headline.ts';
import { judgedEntries, type Report } from '../report/report.ts';
import { renderSummary } from '../report/summary.ts';
import { renderTerminal } from '../report/terminal.ts';
import { annotate } from './annotate.ts';
import { explainFault } from './api-fault.ts';
import type { ApiPlaces, apiPlaces } from './api-places.ts';
import { tasksOf } from './api-tasks.ts';
import type { Event } from './event.ts';
import type { Inputs } from './inputs.ts';
import { addToJobSummary } from './job-summary.ts';
import { setOutputs } from './outputs.ts';
import { writeReportFiles } from './report-files.ts';
import type { ActionContext } from './run.ts';
import { narrow } from './scope.ts';

/** Puts a report everywhere it is read: log, annotations, summary, files, outputs; and fails the step if it must. */
export async function publish(
  whole: Report,
  inputs: Inputs,
  context: ActionContext,
  event: Event,
): Promise<void> {
  const { env, workspace, nowMs } = context;
  const tasks = tasksOf(inputs, { event, ref: env.GITHUB_REF, nowMs });
  const places = tasks.size > 0 ? await loadPlaces(tasks, inputs, context, event) : undefined;
  const changed = await places?.changed(judgedEntries(whole).map(({ entry }) => entry));
  const { report, judged, annotated } = narrow(whole, inputs, changed);

  info(renderTerminal(report, { color: false, columns: 120 }));
  if (inputs.annotations === 'commands') annotate(annotations(annotated));
  await addToJobSummary(renderSummary(report), env);
  const { reportPath, failed } = await writeReportFiles(report, inputs, { workspace, env });
  setOutputs(report, reportPath);

  const isShown = await places?.checkRun(report, annotated);
  if (inputs.annotations === 'check-run' && !isShown) annotate(annotations(annotated));
  await places?.comment(report);
  await places?.issue(report);

  if (report.conclusion === 'failure') setFailed(failureSentence(judged));
  else if (failed) setFailed('The check passed, but a report could not be written where an input wants it.');
}

/** Octokit takes a while to load, and few runs need it. While it does, it reads the event and the API's address. */
async function loadPlaces(...run: Parameters<typeof apiPlaces>): Promise<ApiPlaces | undefined> {
  try {
    return (await import('./api-places.ts')).apiPlaces(...run);
  } catch (fault) {
    warning(logLine(`GitHub's API cannot be used here: ${explainFault(fault)}`));
    return undefined;
  }
}
