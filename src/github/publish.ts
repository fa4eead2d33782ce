import { info, setFailed } from '@actions/core';
import { annotations } from '../report/annotations.ts';
import { failureSentence } from '../report/headline.ts';
import type { Report } from '../report/report.ts';
import { renderSummary } from '../report/summary.ts';
import { renderTerminal } from '../report/terminal.ts';
import { annotate } from './annotate.ts';
import type { Inputs } from './inputs.ts';
import { addToJobSummary } from './job-summary.ts';
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
  await addToJobSummary(renderSummary(report), env);
  const { reportPath, failed } = await writeReportFiles(report, inputs, { workspace, env });
  setOutputs(report, reportPath);
  if (report.conclusion === 'failure') setFailed(failureSentence(report));
  else if (failed) setFailed('The check passed, but a report could not be written where an input wants it.');
}
