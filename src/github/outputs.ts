import { setOutput } from '@actions/core';
import { isoDay } from '../report/dates.ts';
import type { Report } from '../report/report.ts';
import type { Notes } from './notes.ts';

/** Sets the action's outputs. `reportPath` is where the JSON report was written; empty where it was not. */
export function setOutputs(
  { conclusion, counts, nextDeadline }: Report,
  reportPath: string,
  notes: Notes,
): void {
  setOutputsOf(notes, {
    conclusion,
    endpoints: counts.endpoints,
    ready: counts.ready,
    'at-risk': counts['at-risk'],
    'not-ready': counts['not-ready'],
    unverified: counts.unverified,
    'next-deadline': nextDeadline === undefined ? '' : isoDay(nextDeadline.epochMs),
    report: reportPath,
  });
}

/** Sets outputs by name. The verdict does not depend on who can read it: a fault is a warning. */
export function setOutputsOf(notes: Notes, outputs: Readonly<Record<string, string | number>>): void {
  try {
    for (const [name, value] of Object.entries(outputs)) setOutput(name, value);
  } catch (error) {
    notes.warning(`The outputs could not be set: ${error instanceof Error ? error.message : String(error)}`);
  }
}
