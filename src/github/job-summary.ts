import { summary, warning } from '@actions/core';

/** Adds Markdown to the job's summary; outside of Actions, where there is none, does nothing. */
export async function addToJobSummary(
  markdown: string,
  env: Readonly<Record<string, string | undefined>>,
): Promise<void> {
  if (!env.GITHUB_STEP_SUMMARY) return;
  try {
    await summary.addRaw(markdown).write();
  } catch (error) {
    // The verdict does not depend on where it is shown.
    warning(
      `The job summary could not be written: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}
