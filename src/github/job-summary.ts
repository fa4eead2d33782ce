import { summary } from '@actions/core';
import type { Notes } from './notes.ts';

/** Adds Markdown to the job's summary; outside of Actions, where there is none, does nothing. */
export async function addToJobSummary(
  markdown: string,
  env: Readonly<Record<string, string | undefined>>,
  notes: Notes,
): Promise<void> {
  if (!env.GITHUB_STEP_SUMMARY) return;
  try {
    await summary.addRaw(markdown).write();
  } catch (error) {
    // The verdict does not depend on where it is shown.
    notes.warning(
      `The job summary could not be written: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}
