import { LineCounter } from 'yaml';
import type { SourceRange } from './endpoint.ts';
import { excerpt, stars, visible, visibleLines, withoutSecrets } from './excerpt.ts';
import { inlineName, type Problem } from './problem.ts';

/** Offsets into the text, the end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** An error before it is put in words for people: cheap, since a hostile list has many and only the first are shown. */
export interface ProblemAt {
  readonly span: Span;
  /** The key path such as `endpoints[1].url`, or empty for the text as a whole. */
  readonly path: string;
  readonly found: string;
  readonly expected: string;
  readonly instead?: string;
}

/** Errors of a text: those that may be shown, and how many there are beside them. */
export interface Problems {
  readonly problems: readonly ProblemAt[];
  readonly more: number;
}

/** One YAML text and where it came from: turns offsets into positions. */
export interface Source {
  readonly text: string;
  range(span: Span): SourceRange;
  problem(of: ProblemAt): Problem;
}

/** A suggestion that is longer is not read. */
const longestInstead = 1_000;

/** How far the excerpt of a problem looks around it: a line can be as long as the file. */
const nearby = 1_000;

/** Prepares a text for reading. `file` is undefined for the list that was given inline. */
export function sourceOf(file: string | undefined, text: string): Source {
  const lineCounter = new LineCounter();
  lineCounter.addNewLine(0);
  for (const { index } of text.matchAll(/\n/g)) lineCounter.addNewLine(index + 1);

  const range = ({ start, end }: Span): SourceRange => {
    const first = lineCounter.linePos(start);
    const last = lineCounter.linePos(Math.max(start, end));
    return { file, line: first.line, column: first.col, endLine: last.line, endColumn: last.col };
  };
  return { text, range, problem };

  function problem({ span, path, found, expected, instead }: ProblemAt): Problem {
    const { line, column, endLine, endColumn } = range(span);
    const from = Math.max(span.start - (column - 1), span.start - nearby);
    const lineText = /[^\r\n]*/.exec(text.slice(from, span.start + nearby))?.[0] ?? '';
    const isCut = lineText.length === span.start + nearby - from;
    // What the window tears apart at its beginning may be the secret of a URL.
    const isTorn = from > span.start - (column - 1);
    const shownLine = isTorn ? lineText.replace(/^[^\s"',]+/, stars) : lineText;
    const until = endLine === line ? span.end - from : lineText.length;
    return {
      file: file === undefined ? inlineName : visible(file),
      line,
      column,
      endLine,
      endColumn,
      message: safe(`${path === '' ? '' : `${path}: `}found ${found}, expected ${expected}`),
      found: safe(found),
      expected: safe(expected),
      ...(instead !== undefined &&
        instead.length <= longestInstead && { instead: visibleLines(withoutSecrets(instead)) }),
      excerpt: lineText === '' ? '' : excerpt(shownLine, span.start - from, until, isCut),
    };
  }
}

function safe(text: string): string {
  return visible(withoutSecrets(text));
}
