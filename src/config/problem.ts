import { visible, visibleLines, withoutSecrets } from './excerpt.ts';

/** An error of the configuration that the user must fix. Lines and columns count from 1, the end is exclusive. */
export interface Problem {
  /** The path relative to the working directory, or `<endpoints>` for the list that was given inline. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  /** One sentence that stands by itself: the key path, what was found and what is expected. */
  readonly message: string;
  readonly found: string;
  readonly expected: string;
  /** What the user can write in its place, as it is. */
  readonly instead?: string;
  /** The source line and a line of carets below it; empty where there is no source to show. */
  readonly excerpt: string;
}

/** The name under which the problems of the inline list are shown. */
export const inlineName = '<endpoints>';

/** Of how many errors a person reads. */
export const mostShown = 50;

/** Thrown for a configuration that the user must fix, with every error that was found in it. */
export class ConfigurationError extends Error {
  override readonly name = 'ConfigurationError';
  /** In the order of the files, and by position within each; no more than a person reads. */
  readonly problems: readonly Problem[];
  /** How many there are beside those. */
  readonly more: number;

  constructor(problems: readonly Problem[], more = 0) {
    const shown = inOrder(problems).slice(0, mostShown);
    const unseen = problems.length - shown.length + more;
    super([...shown.map(formatProblem), ...(unseen > 0 ? [moreProblems(unseen)] : [])].join('\n\n'));
    this.problems = shown;
    this.more = unseen;
  }
}

/** The sentence about errors that are not shown. */
export function moreProblems(count: number): string {
  return count === 1
    ? 'There is 1 more error, which is not shown.'
    : `There are ${count.toLocaleString('en-US')} more errors, which are not shown.`;
}

/** A problem of a file as a whole, for which there is no line to show. */
export function fileProblem(file: string, found: string, expected: string, instead?: string): Problem {
  return {
    file: visible(withoutSecrets(file)),
    line: 1,
    column: 1,
    endLine: 1,
    endColumn: 1,
    message: visible(`found ${found}, expected ${expected}`),
    found: visible(found),
    expected,
    ...(instead !== undefined && { instead: visibleLines(instead) }),
    excerpt: '',
  };
}

/**
 * The problem as a person reads it: position and sentence, the source line with carets, and what to write
 * instead. Holds no control characters but line feeds.
 */
export function formatProblem(problem: Problem): string {
  const lines = [`${problem.file}:${problem.line}:${problem.column}: ${problem.message}`];
  if (problem.excerpt !== '') lines.push(indent(problem.excerpt));
  if (problem.instead !== undefined) {
    const block = problem.instead.includes('\n');
    lines.push(block ? `    write:\n${indent(problem.instead)}` : `    write: ${problem.instead}`);
  }
  return lines.join('\n');
}

function inOrder(problems: readonly Problem[]): readonly Problem[] {
  const files = [...new Set(problems.map(({ file }) => file))];
  return problems.toSorted(
    (a, b) => files.indexOf(a.file) - files.indexOf(b.file) || a.line - b.line || a.column - b.column,
  );
}

function indent(text: string): string {
  return text.replace(/^/gm, '    ');
}
