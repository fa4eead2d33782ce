import { info, setFailed } from '@actions/core';
import { annotations } from '../report/annotations.ts';
import { failureSentence } from '../report/headline.ts';
import type { Report } from '../report/report.ts';
import { renderTerminal } from '../report/terminal.ts';
import { annotate } from './annotate.ts';
import type { Inputs } from './inputs.ts';
import { addJobSummary } from './job-summary.ts';
import { setOutputs } from './outputs.ts';
import { writeReportFiles } from './report-files.ts';
import type { ActionContext } from './run.ts';

/** Puts a report everywhere it is read: log, annotations, summary, files, outputs; and fails the step if it must. */
export async function publish(
  report: Report,
  inputs: Inputs,
  { env, workspace }: ActionContext,
): Promise<void> {
  info(renderTerminal(report, { color: false, columns: 120 }));
  if (inputs.annotations === 'commands') annotate(annotations(report));
  await addJobSummary(report, env);
  setOutputs(report, await writeReportFiles(report, inputs, { workspace, env }));
  if (report.conclusion === 'failure') setFailed(failureSentence(report));
}
