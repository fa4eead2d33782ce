import { debug, endGroup, info, setFailed, startGroup } from '@actions/core';
import { partOf } from '../changes/part.ts';
import type { ReportState } from '../changes/state.ts';
import type { Integrations } from '../config/load.ts';
import { firstRun } from '../earlier-report.ts';
import { warnInsideCheckout } from '../inside-checkout.ts';
import { failureSentence } from '../report/view/headline.ts';
import type { Report } from '../report/view/report.ts';
import { compareWith } from '../report/view/since.ts';
import { type ReportView, type Surroundings, viewOf } from '../report/view/view.ts';
import { logLine } from '../report/words/escape.ts';
import { annotations, commandLimits } from '../report/writers/annotations.ts';
import { renderSummary } from '../report/writers/summary.ts';
import { evidenceParts, terminalParts } from '../report/writers/terminal.ts';
import type { ApiPlaces, apiPlaces } from './api-places.ts';
import { describeTaskFailure, noteOnChanged, readOnlyRuns, tasksOf } from './api-tasks.ts';
import { narrow } from './changed-endpoints.ts';
import type { ActionContext, Env } from './context.ts';
import type { Event } from './event.ts';
import { type Inputs, inputLabel } from './inputs.ts';
import { explainError } from './reply.ts';
import { writeReportFiles } from './report-files.ts';
import { lineUrlsOf, rulePagesOf } from './repository.ts';
import { addToJobSummary, annotate, type Notes, setOutputs, takeNotes } from './step.ts';

/** Puts a report everywhere it is read: log, annotations, summary, files, outputs; and fails the step if it must. */
export async function publish(
  checked: Report,
  inputs: Inputs,
  context: ActionContext,
  event: Event,
  list: Integrations,
  earlier?: ReportState,
): Promise<void> {
  const { env, workspace, nowMs } = context;
  const isCancelled = checked.stopped?.kind === 'cancelled';
  const tasks = tasksOf(inputs, { event, ref: env.GITHUB_REF, nowMs, isCancelled });
  const notes = takeNotes();
  const note = noteOnChanged(inputs, event);
  if (note !== undefined && !isCancelled) notes.notice(note);
  const { since, settings } = inputs;
  const inside = await warnInsideCheckout({ since, ...settings }, workspace, inputLabel);
  for (const warning of inside) notes.warning(logLine(warning));
  const part = earlier && partOf(earlier, list.endpoints, settings.selection);
  const compared = compare(checked, inputs, part, notes);
  const places = tasks.size > 0 ? await loadPlaces(tasks, inputs, context, event, notes) : undefined;
  const changed = await places?.changed(compared.verdicts.map(({ integration }) => integration));
  const { report, annotated } = narrow(compared, inputs, changed);
  const view = viewOf(report, surroundingsOf(context, event));

  log(view, env);
  await addToJobSummary((maxBytes) => renderSummary(view, { maxBytes }), env, notes);
  const { reportPath, failed } = await writeReportFiles(view, inputs, { workspace, env, notes }, list);
  setOutputs(report, reportPath, notes);

  const isShown = await places?.checkRun(view, annotated);
  await places?.comment(view);
  await places?.issue(view);

  const failure = failureOf(report, failed);
  if (inputs.annotations === 'commands' || (inputs.annotations === 'check-run' && !isShown)) {
    // Last, when it is known how much room there is for them.
    const taken = { ...notes.counts, error: notes.counts.error + (failure === undefined ? 0 : 1) };
    annotate(annotations(view, commandLimits(taken), annotated), workspace);
  }
  if (failure !== undefined) setFailed(failure);
}

/** The report with what changed, where an earlier one is given. */
function compare(
  checked: Report,
  { since, gate }: Inputs,
  earlier: ReportState | undefined,
  notes: Notes,
): Report {
  if (since === '') return checked;
  if (!earlier) notes.notice(logLine(firstRun(since)));
  return compareWith(checked, earlier, gate === 'new' ? 'new' : 'all');
}

/** What the runner says of the places that reports link to, and of the network. */
function surroundingsOf({ env, workspace }: ActionContext, { pullRequest }: Event): Surroundings {
  const pages = rulePagesOf(env);
  const lineUrl = lineUrlsOf(env, workspace, pullRequest?.headSha ?? env.GITHUB_SHA ?? '');
  return {
    ...(pages !== undefined && { pages }),
    ...(lineUrl && { lineUrl }),
    // Hosted runners are Azure machines, and Azure drops outbound connections to port 25.
    ...(env.RUNNER_ENVIRONMENT === 'github-hosted' && { blockedPorts: [25] }),
  };
}

/** The report in the step's log, where all but what fails the build is folded away. */
function log(view: ReportView, env: Env): void {
  const color = !env.NO_COLOR;
  const layout = { color, columns: 120, verbose: false, all: false };
  for (const { title, lines } of terminalParts(view, { ...layout, all: true })) {
    const isFolded = title !== '' && lines.length > 0 && !title.includes('✗');
    if (isFolded) startGroup(title);
    else if (title !== '') info(title);
    if (lines.length > 0) info(lines.join('\n'));
    if (isFolded) endGroup();
    else info('');
  }
  if (env.RUNNER_DEBUG !== '1') return;
  for (const { title, lines } of evidenceParts(view, { ...layout, color: false }))
    debug([title, ...lines].join('\n'));
}

/** The sentence that fails the step, where something does. */
function failureOf(report: Report, aFileFailed: boolean): string | undefined {
  if (report.conclusion === 'failure') return failureSentence(report);
  return aFileFailed
    ? 'The check passed, but a report could not be written where an input wants it.'
    : undefined;
}

/** Octokit takes a while to load, and few runs need it. While it does, it reads the event and the API's address. */
async function loadPlaces(...run: Parameters<typeof apiPlaces>): Promise<ApiPlaces | undefined> {
  const [tasks, , { env }, event, notes] = run;
  try {
    return (await import('./api-places.ts')).apiPlaces(...run);
  } catch (error) {
    const reason = new Error(`GitHub’s API cannot be used here: ${explainError(error)}`);
    for (const task of tasks)
      notes.warning(logLine(describeTaskFailure(task, reason, readOnlyRuns(event, env))));
    return undefined;
  }
}
