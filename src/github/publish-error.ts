import { error as annotateError, info, setFailed } from '@actions/core';
import {
  ConfigurationError,
  formatProblem,
  inlineName,
  moreProblems,
  type Problem,
} from '../config/problem.ts';
import { guardLines, markdownCode } from '../report/words/escape.ts';
import { Room } from '../report/writers/room.ts';
import { SettingsError } from '../settings.ts';
import type { ActionContext } from './context.ts';
import { pathInRepository } from './repository.ts';
import { addToJobSummary, setOutputsOf, takeNotes } from './step.ts';

/** Fails the step for what kept it from checking: errors of the list at their lines, of the inputs by name. */
export async function publishError(error: unknown, { env, workspace }: ActionContext): Promise<void> {
  const [sentence, details] = explain(error, workspace);
  setFailed(sentence);
  const notes = takeNotes();
  setOutputsOf(notes, { conclusion: 'failure' });
  const more = error instanceof ConfigurationError ? error.more : 0;
  await addToJobSummary((maxBytes) => renderErrors(details, more, maxBytes), env, notes);
}

function renderErrors(details: readonly string[], uncounted: number, maxBytes: number): string {
  const room = new Room(maxBytes - 200);
  const lines = details.map((detail) => `- ${markdownCode(detail, 1_000)}\n`);
  const shown = room.takeWhile(lines);
  const more = details.length - shown.length + uncounted;
  const note = more > 0 ? `\n${moreProblems(more)}\n` : '';
  return `### ❌ TLS readiness: nothing was checked\n\n${shown.join('')}${note}`;
}

function explain(error: unknown, workspace: string): [sentence: string, details: readonly string[]] {
  if (error instanceof ConfigurationError) {
    annotateProblems(error, workspace);
    info(guardLines(error.message));
    const { more } = error;
    const count = error.problems.length + more;
    const details = error.problems.map(
      ({ file, line, column, message }) => `${file}:${line}:${column}: ${message}`,
    );
    return [
      `The list of endpoints has ${count === 1 ? 'an error' : `${count.toLocaleString('en-US')} errors`} to fix; nothing was checked.${more > 0 ? ` ${moreProblems(more)}` : ''}`,
      details,
    ];
  }
  if (error instanceof SettingsError) return [error.message, error.message.split('\n')];
  const message = error instanceof Error ? error.message : String(error);
  const stack = error instanceof Error ? (error.stack ?? message) : message;
  return [`tls-readiness could not do its work: ${stack}`, [message]];
}

/** Shows every error of the configuration at its line. GitHub shows the first ten; the log has all. */
function annotateProblems({ problems }: ConfigurationError, workspace: string): void {
  for (const problem of problems) {
    const { line, endLine, column, endColumn } = problem;
    const columns = line === endLine ? { startColumn: column, endColumn } : {};
    const place =
      problem.file === inlineName
        ? {}
        : { file: pathInRepository(problem.file, workspace), startLine: line, endLine, ...columns };
    annotateError(messageOf(problem), { title: 'tls-readiness: configuration', ...place });
  }
}

/** The whole text where nothing shows the line beside it, else the sentence and what to write instead. */
function messageOf(problem: Problem): string {
  if (problem.file === inlineName) return formatProblem(problem);
  return problem.instead === undefined ? problem.message : `${problem.message}\nwrite: ${problem.instead}`;
}
