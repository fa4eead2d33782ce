import { stat } from 'node:fs/promises';
import { type AnnotationProperties, error, notice, setOutput, summary, warning } from '@actions/core';
import type { Level } from '../policy/finding.ts';
import type { Report } from '../report/view/report.ts';
import { isoDay } from '../report/words/dates.ts';
import type { Annotation } from '../report/writers/annotations.ts';
import { maxSummaryBytes } from '../report/writers/summary.ts';
import type { Env } from './context.ts';
import { pathInRepository } from './repository.ts';

/** What the action has to say of its own work, as workflow commands. */
export interface Notes {
  notice(text: string): void;
  warning(text: string): void;
  error(text: string): void;
  /** How many there are so far: GitHub counts them among the annotations that it shows of a step. */
  readonly counts: Readonly<Record<Level, number>>;
}

export function takeNotes(): Notes {
  const counts = { error: 0, warning: 0, notice: 0 };
  return {
    notice: (text) => {
      counts.notice += 1;
      notice(text);
    },
    warning: (text) => {
      counts.warning += 1;
      warning(text);
    },
    error: (text) => {
      counts.error += 1;
      error(text);
    },
    counts,
  };
}

const commands: Readonly<Record<Level, (message: string, properties: AnnotationProperties) => void>> = {
  error,
  warning,
  notice,
};

/**
 * Shows annotations by workflow commands, which need no permission and work on pull requests from forks. The runner takes
 * a relative path as that in the repository.
 */
export function annotate(annotations: readonly Annotation[], workspace: string): void {
  for (const { level, file, line, endLine, column, endColumn, title, message } of annotations) {
    // A list that stands in no file has no lines that GitHub could show.
    const place =
      file === undefined ? {} : { file: pathInRepository(file, workspace), startLine: line, endLine };
    const columns =
      file === undefined || column === undefined
        ? {}
        : { startColumn: column, ...(endColumn === undefined ? {} : { endColumn }) };
    commands[level](message, { title, ...place, ...columns });
  }
}

/** Sets the action's outputs. `reportPath` is where the JSON report was written; empty where it was not. */
export function setOutputs(
  { conclusion, counts, nextDeadline, since }: Report,
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
    changes: since?.changes.length ?? '',
    'next-deadline': nextDeadline === undefined ? '' : isoDay(nextDeadline.epochMs),
    report: reportPath,
  });
}

/** Sets outputs by name. The verdict does not depend on who can read it: an error here is a warning. */
export function setOutputsOf(notes: Notes, outputs: Readonly<Record<string, string | number>>): void {
  try {
    for (const [name, value] of Object.entries(outputs)) setOutput(name, value);
  } catch (error) {
    notes.warning(`The outputs could not be set: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/**
 * Adds Markdown to the job's summary; outside of Actions, where there is none, does nothing. `render` is told how many
 * bytes there are left: in a composite action other steps write to the same file.
 */
export async function addToJobSummary(
  render: (maxBytes: number) => string,
  env: Env,
  notes: Notes,
): Promise<void> {
  const { GITHUB_STEP_SUMMARY: path } = env;
  if (!path) return;
  try {
    const { size } = await stat(path);
    const left = maxSummaryBytes - size;
    if (left < 2_000) throw new Error(`this step has written ${size} bytes to it, and GitHub shows 1 MiB`);
    await summary.addRaw(render(left)).write();
  } catch (error) {
    // The verdict does not depend on where it is shown.
    notes.warning(
      `The job summary could not be written: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}
