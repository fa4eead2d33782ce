import { error as annotateError, info, setFailed } from '@actions/core';
import {
  ConfigurationError,
  formatProblem,
  inlineName,
  moreProblems,
  type Problem,
} from '../config/problem.ts';
import { formatCount } from '../report/words/dates.ts';
import { guardLines, markdownCode, markdownCodeBlock } from '../report/words/escape.ts';
import { commandLimits } from '../report/writers/annotations.ts';
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

/** What is wrong, in a sentence, and what to write instead. */
type Detail = Pick<Problem, 'message' | 'instead'>;

function renderErrors(details: readonly Detail[], uncounted: number, maxBytes: number): string {
  const room = new Room(maxBytes - 200);
  const lines = details.map(
    ({ message, instead }) =>
      `- ${markdownCode(message, 1_000)}${instead === undefined ? '' : `<br>write: ${quotedCode(instead)}`}\n`,
  );
  const shown = room.takeWhile(lines);
  const more = details.length - shown.length + uncounted;
  const note = more > 0 ? `\n${moreProblems(more)}\n` : '';
  return `### ❌ TLS readiness: nothing was checked\n\n${shown.join('')}${note}`;
}

/** Several lines as a block within the list, which is indented by two. */
function quotedCode(instead: string): string {
  if (!instead.includes('\n')) return markdownCode(instead, 1_000);
  return `\n\n${markdownCodeBlock(instead)}`.replace(/\n(?=.)/g, '\n  ');
}

function explain(error: unknown, workspace: string): [sentence: string, details: readonly Detail[]] {
  if (error instanceof ConfigurationError) {
    const { problems, more } = error;
    const annotated = annotateProblems(problems, workspace);
    info(guardLines(error.message));
    const count = problems.length + more;
    const which =
      annotated < count
        ? ` The annotations show ${annotated} of them, the log and the job summary ${more > 0 ? formatCount(problems.length) : 'all'}.`
        : '';
    return [
      `The list of endpoints has ${count === 1 ? 'an error' : `${formatCount(count)} errors`} to fix; nothing was checked.${which}`,
      problems.map(({ file, line, column, message, instead }) => ({
        message: `${file}:${line}:${column}: ${message}`,
        ...(instead !== undefined && { instead }),
      })),
    ];
  }
  if (error instanceof SettingsError)
    return [error.message, error.message.split('\n').map((message) => ({ message }))];
  const message = error instanceof Error ? error.message : String(error);
  const stack = error instanceof Error ? (error.stack ?? message) : message;
  return [`tls-readiness could not do its work: ${stack}`, [{ message }]];
}

/** Shows the first errors of the list at their lines, as many as GitHub shows beside that of the step; returns how many. */
function annotateProblems(problems: readonly Problem[], workspace: string): number {
  const shown = problems.slice(0, commandLimits({ error: 1 }).perLevel.error);
  for (const problem of shown) {
    const { line, endLine, column, endColumn } = problem;
    const columns = line === endLine ? { startColumn: column, endColumn } : {};
    const place =
      problem.file === inlineName
        ? {}
        : { file: pathInRepository(problem.file, workspace), startLine: line, endLine, ...columns };
    annotateError(messageOf(problem), { title: 'tls-readiness: configuration', ...place });
  }
  return shown.length;
}

/** The whole text where nothing shows the line beside it, else the sentence and what to write instead. */
function messageOf(problem: Problem): string {
  if (problem.file === inlineName) return formatProblem(problem);
  return problem.instead === undefined ? problem.message : `${problem.message}\nwrite: ${problem.instead}`;
}
