import type { YAMLError } from 'yaml';
import { quoted } from './excerpt.ts';
import { mostShown } from './problem.ts';
import type { ProblemAt, Problems } from './source.ts';

/**
 * The errors of a text that is not valid YAML, in this product's words where the parser's are of little help. One line
 * with wrong indentation is one error: the parser misreads what follows and reports that as well.
 */
export function syntaxProblems(text: string, errors: readonly YAMLError[]): Problems {
  const problems: ProblemAt[] = [];
  let more = 0;
  let isMisread = false;
  const sorted = errors.toSorted((a, b) => a.pos[0] - b.pos[0]);
  for (const [index, error] of sorted.entries()) {
    if (isMisread && !independent.has(error.code)) continue;
    // A key of several lines without a colon is two errors to the parser.
    if (sorted[index - 1]?.pos[0] === error.pos[0]) continue;
    // To explain an error, its line is read, which may be as long as the text.
    if (problems.length === mostShown) {
      more += 1;
      continue;
    }
    const line = misindented(text, error);
    isMisread ||= line !== undefined || error.code === 'UNEXPECTED_TOKEN';
    const [start, end] = line ?? error.pos;
    const span = { start: Math.min(start, text.length), end: Math.min(end, text.length) };
    problems.push({ span, path: '', ...(line ? wrongIndentation : explain(text, error)) });
  }
  return { problems, more };
}

/** Errors within one value, which are what they are whatever stands above them. */
const independent: ReadonlySet<string> = new Set(['BAD_SCALAR_START', 'TAG_RESOLVE_FAILED', 'TAB_AS_INDENT']);

const wrongIndentation = {
  found: 'indentation that does not match the lines above',
  expected: 'keys of one map, and dashes of one list, in the same column',
};

/** The line whose indentation is wrong, without it, where that is what the error comes from. */
function misindented(text: string, { code, message, pos: [start] }: YAMLError): Range | undefined {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const isAtStart = text.slice(lineStart, start).trim() === '';
  switch (code) {
    case 'BAD_INDENT':
      return endMissing.test(message) ? undefined : contentOf(text, lineStart);
    case 'MISSING_CHAR':
      return /without - indicator/.test(message) ? contentOf(text, lineStart) : undefined;
    case 'UNEXPECTED_TOKEN':
      return isAtStart && /at node end/.test(message) ? contentOf(text, lineStart) : undefined;
    case 'BLOCK_AS_IMPLICIT_KEY':
      if (isAtStart) return contentOf(text, lineStart);
      // A value with a key below it: the key begins right of where its map does.
      return /:(\s|$)/.test(restOfLine(text, start)) ? undefined : lineBelow(text, start);
    case 'MULTILINE_IMPLICIT_KEY': {
      // An item of a list with another item below it, which begins elsewhere: YAML joins the two.
      const below = lineBelow(text, start);
      return below && /^-\s/.test(text.slice(...below)) ? below : undefined;
    }
    default:
      return undefined;
  }
}

type Range = readonly [start: number, end: number];

/** What stands in the first line from there on that is not empty. */
function contentOf(text: string, from: number): Range {
  const [skipped = ''] = /^(?:\s*\n)?[ \t]*/.exec(text.slice(from)) ?? [];
  const start = from + skipped.length;
  return [start, start + restOfLine(text, start).length];
}

function lineBelow(text: string, start: number): Range | undefined {
  const next = text.indexOf('\n', start);
  return next < 0 ? undefined : contentOf(text, next + 1);
}

function restOfLine(text: string, start: number): string {
  const [line = ''] = /^[^\r\n]*/.exec(text.slice(start)) ?? [];
  return line.replace(/\s+#.*$/, '').trimEnd();
}

/** The parser's words for a list, a map or a text that is not closed. */
const endMissing = /(?:end with a (?=[\]}])|Missing closing (?=["']))(.)/;

const missingColon = {
  found: 'a line without a colon',
  expected: 'a colon and a space after each key, or more indentation if the line continues the value above',
};

interface Explanation {
  readonly found: string;
  readonly expected: string;
  readonly instead?: string;
}

function explain(text: string, { code, message, pos: [start, end] }: YAMLError): Explanation {
  const there = text.slice(start, end);
  const rest = restOfLine(text, start);
  const unexplained = { found: `an error (${firstLine(message)})`, expected: 'valid YAML' };
  const [, closing] = endMissing.exec(message) ?? [];
  if (closing !== undefined) {
    const kind = /["']/.test(closing)
      ? 'a text in quotes'
      : closing === ']'
        ? 'a list in brackets'
        : 'a map in braces';
    return {
      found: `${kind} that does not end`,
      expected: `a ${closing} at its end${beginning(text, start, closing)}`,
    };
  }
  switch (code) {
    case 'TAB_AS_INDENT':
      return { found: 'a tab in the indentation', expected: 'spaces' };
    case 'MULTIPLE_DOCS':
      return { found: 'a second YAML document', expected: 'one document in a file' };
    case 'BAD_SCALAR_START':
      return {
        found: `a value that begins with ${quoted(there)}`,
        expected: 'quotes around it',
        instead: `'${rest.replaceAll("'", "''")}'`,
      };
    case 'UNEXPECTED_TOKEN': {
      // `browsers: > 1%` is the beginning of a folded text to YAML.
      const [, sign] = /[:-] (> *)$/.exec(text.slice(0, start)) ?? [];
      if (sign === undefined) return unexplained;
      const instead = `'${sign}${rest.replaceAll("'", "''")}'`;
      return { found: 'a value that begins with ">"', expected: 'quotes around it', instead };
    }
    case 'BLOCK_AS_IMPLICIT_KEY':
      return {
        found: 'a second colon in one line',
        expected: 'one key in each line, and quotes around a value with ": " in it',
        ...(/^[^'"\s].*: /.test(rest) && { instead: `'${rest.replaceAll("'", "''")}'` }),
      };
    case 'MULTILINE_IMPLICIT_KEY':
    case 'MISSING_CHAR':
      return /^Implicit (map )?keys need/.test(message) ? missingColon : unexplained;
    case 'TAG_RESOLVE_FAILED':
      return { found: `the tag ${quoted(there)}`, expected: 'a value without a tag' };
    case 'RESOURCE_EXHAUSTION':
      return { found: 'values that are nested too deeply to be read', expected: 'at most a few levels' };
    default:
      return unexplained;
  }
}

/** ` (it begins in line 3)`, of a text in quotes whose end is looked for in another line: there is no such quote behind it. */
function beginning(text: string, end: number, quote: string): string {
  const lineOf = (offset: number) => text.slice(0, offset).split('\n').length;
  const opening = /["']/.test(quote) ? text.lastIndexOf(quote, end - 1) : -1;
  return opening < 0 || lineOf(opening) === lineOf(end) ? '' : ` (it begins in line ${lineOf(opening)})`;
}

function firstLine(message: string): string {
  const line = message.split('\n', 1)[0] ?? '';
  return line.length > 200 ? `${line.slice(0, 199)}…` : line;
}
