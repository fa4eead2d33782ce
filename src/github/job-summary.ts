import { summary, warning } from '@actions/core';
import type { Report } from '../report/report.ts';
import { renderSummary } from '../report/summary.ts';

/** Adds the report to the job's summary; outside of Actions, where there is none, does nothing. */
export async function addJobSummary(
  report: Report,
  env: Readonly<Record<string, string | undefined>>,
): Promise<void> {
  if (!env.GITHUB_STEP_SUMMARY) return;
  try {
    await summary.addRaw(renderSummary(report)).write();
  } catch (error) {
    // The verdict does not depend on where it is shown.
    warning(
      `The job summary could not be written: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}
