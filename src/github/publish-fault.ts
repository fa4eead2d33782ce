import { info, setFailed } from '@actions/core';
import { ConfigurationError } from '../config/problem.ts';
import { guardLines, markdownCode } from '../report/escape.ts';
import { SettingsError } from '../settings.ts';
import { annotateProblems } from './annotate.ts';
import { addToJobSummary } from './job-summary.ts';
import { takeNotes } from './notes.ts';
import { setOutputsOf } from './outputs.ts';
import type { ActionContext } from './run.ts';

/** Fails the step for what kept it from checking: faults of the list at their lines, of the inputs by name. */
export async function publishFault(fault: unknown, { env, workspace }: ActionContext): Promise<void> {
  const [sentence, details] = explain(fault, workspace);
  setFailed(sentence);
  const notes = takeNotes();
  setOutputsOf(notes, { conclusion: 'failure' });
  const lines = details.slice(0, 200).map((detail) => `- ${markdownCode(detail, 1_000)}\n`);
  const more = details.length - lines.length;
  if (more > 0) lines.push(`- … and ${more} more: see the log\n`);
  await addToJobSummary(`### ❌ TLS readiness: nothing was checked\n\n${lines.join('')}`, env, notes);
}

function explain(fault: unknown, workspace: string): [sentence: string, details: readonly string[]] {
  if (fault instanceof ConfigurationError) {
    annotateProblems(fault, workspace);
    info(guardLines(fault.message));
    const count = fault.problems.length;
    const details = fault.problems.map(
      ({ file, line, column, message }) => `${file}:${line}:${column}: ${message}`,
    );
    return [
      `The list of endpoints has ${count === 1 ? 'a fault' : `${count} faults`} to mend; nothing was checked.`,
      details,
    ];
  }
  if (fault instanceof SettingsError) return [fault.message, fault.message.split('\n')];
  const message = fault instanceof Error ? fault.message : String(fault);
  const stack = fault instanceof Error ? (fault.stack ?? message) : message;
  return [`tls-readiness could not do its work: ${stack}`, [message]];
}
