import { info, setFailed } from '@actions/core';
import { annotations, commandLimits } from '../report/annotations.ts';
import { logLine } from '../report/escape.ts';
import { failureSentence } from '../report/headline.ts';
import type { Report } from '../report/report.ts';
import { renderSummary } from '../report/summary.ts';
import { renderTerminal } from '../report/terminal.ts';
import type { ApiPlaces, apiPlaces } from './api-places.ts';
import { tasksOf } from './api-tasks.ts';
import { narrow } from './changed-endpoints.ts';
import type { ActionContext } from './context.ts';
import type { Event } from './event.ts';
import type { Inputs } from './inputs.ts';
import { explainError } from './reply.ts';
import { writeReportFiles } from './report-files.ts';
import { rulePagesOf } from './repository.ts';
import { addToJobSummary, annotate, type Notes, setOutputs, takeNotes } from './step.ts';

/** Puts a report everywhere it is read: log, annotations, summary, files, outputs; and fails the step if it must. */
export async function publish(
  checked: Report,
  inputs: Inputs,
  context: ActionContext,
  event: Event,
): Promise<void> {
  const { env, workspace, nowMs } = context;
  const pages = rulePagesOf(env);
  const whole = { ...checked, ...(pages !== undefined && { pages }) };
  const tasks = tasksOf(inputs, { event, ref: env.GITHUB_REF, nowMs });
  const notes = takeNotes();
  const places = tasks.size > 0 ? await loadPlaces(tasks, inputs, context, event, notes) : undefined;
  const changed = await places?.changed(whole.verdicts.map(({ integration }) => integration));
  const { report, judged, annotated } = narrow(whole, inputs, changed);

  info(renderTerminal(report, { color: false, columns: 120 }));
  await addToJobSummary(renderSummary(report), env, notes);
  const { reportPath, failed } = await writeReportFiles(report, inputs, { workspace, env, notes });
  setOutputs(report, reportPath, notes);

  const isShown = await places?.checkRun(report, annotated);
  await places?.comment(report);
  await places?.issue(report);

  const failure = failureOf(report, judged, failed);
  if (inputs.annotations === 'commands' || (inputs.annotations === 'check-run' && !isShown)) {
    // Last, when it is known how much room there is for them.
    const taken = { ...notes.counts, error: notes.counts.error + (failure === undefined ? 0 : 1) };
    annotate(annotations(annotated, commandLimits(taken)), workspace);
  }
  if (failure !== undefined) setFailed(failure);
}

/** The sentence that fails the step, where something does. */
function failureOf(report: Report, judged: Report, aFileFailed: boolean): string | undefined {
  if (report.conclusion === 'failure') return failureSentence(judged);
  return aFileFailed
    ? 'The check passed, but a report could not be written where an input wants it.'
    : undefined;
}

/** Octokit takes a while to load, and few runs need it. While it does, it reads the event and the API's address. */
async function loadPlaces(...run: Parameters<typeof apiPlaces>): Promise<ApiPlaces | undefined> {
  const notes: Notes = run[4];
  try {
    return (await import('./api-places.ts')).apiPlaces(...run);
  } catch (error) {
    notes.warning(logLine(`GitHub's API cannot be used here: ${explainError(error)}`));
    return undefined;
  }
}
