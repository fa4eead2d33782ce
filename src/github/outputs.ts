import { setOutput } from '@actions/core';
import { isoDay } from '../report/dates.ts';
import type { Report } from '../report/report.ts';

/** Sets the action's outputs. `reportPath` is where the JSON report was written. */
export function setOutputs({ conclusion, counts, nextDeadline }: Report, reportPath: string): void {
  setOutput('conclusion', conclusion);
  setOutput('targets', counts.targets);
  setOutput('ready', counts.ready);
  setOutput('at-risk', counts['at-risk']);
  setOutput('not-ready', counts['not-ready']);
  setOutput('unverified', counts.unverified);
  setOutput('next-deadline', nextDeadline === undefined ? '' : isoDay(nextDeadline.epochMs));
  setOutput('report', reportPath);
}
