import type { YAMLError } from 'yaml';
import { quoted } from './excerpt.ts';
import type { Problem } from './problem.ts';
import type { Source } from './source.ts';

/** The error of a text that is not valid YAML, in this product's words where the parser's are of little help. */
export function syntaxProblem(source: Source, error: YAMLError): Problem {
  const [start, end] = error.pos;
  const bounds = { start: Math.min(start, source.text.length), end: Math.min(end, source.text.length) };
  return source.problem({ span: bounds, path: '', ...explain(source.text, error) });
}

interface Explanation {
  readonly found: string;
  readonly expected: string;
  readonly instead?: string;
}

function explain(text: string, { code, message, pos: [start, end] }: YAMLError): Explanation {
  const there = text.slice(start, end);
  const restOfLine =
    /^[^\r\n]*/
      .exec(text.slice(start))?.[0]
      .replace(/\s+#.*$/, '')
      .trimEnd() ?? '';
  const unexplained = { found: `a fault (${firstLine(message)})`, expected: 'valid YAML' };
  switch (code) {
    case 'TAB_AS_INDENT':
      return { found: 'a tab in the indentation', expected: 'spaces, since YAML does not allow tabs there' };
    case 'MULTIPLE_DOCS':
      return { found: 'a second YAML document', expected: 'one document in a file' };
    case 'BAD_SCALAR_START':
      return {
        found: `a value that begins with ${quoted(there)}`,
        expected: 'quotes around it',
        instead: `'${restOfLine.replaceAll("'", "''")}'`,
      };
    case 'UNEXPECTED_TOKEN': {
      // `browsers: > 1%` is the beginning of a folded text to YAML.
      const [, sign] = /[:-] (> *)$/.exec(text.slice(0, start)) ?? [];
      if (sign === undefined) return unexplained;
      const instead = `'${sign}${restOfLine.replaceAll("'", "''")}'`;
      return { found: 'a value that begins with ">"', expected: 'quotes around it', instead };
    }
    case 'BLOCK_AS_IMPLICIT_KEY':
      return {
        found: 'a second colon, or a map that begins on the line of its key',
        expected: 'one key on each line, and quotes around a value that holds ": "',
        ...(/^[^'"\s].*: /.test(restOfLine) && { instead: `'${restOfLine.replaceAll("'", "''")}'` }),
      };
    case 'MULTILINE_IMPLICIT_KEY':
      return { found: 'a key that spans several lines', expected: 'a colon and a space after each key' };
    case 'MISSING_CHAR':
      if (!/without - indicator/.test(message)) return unexplained;
      return {
        found: 'a line that begins left of the entry it follows',
        expected: "an entry's keys below each other, or a - where a new entry begins",
      };
    case 'TAG_RESOLVE_FAILED':
      return { found: `the tag ${quoted(there)}`, expected: 'a value without a tag' };
    case 'RESOURCE_EXHAUSTION':
      return { found: 'values that are nested too deeply to be read', expected: 'at most a few levels' };
    default:
      return unexplained;
  }
}

function firstLine(message: string): string {
  const line = message.split('\n', 1)[0] ?? '';
  return line.length > 200 ? `${line.slice(0, 199)}…` : line;
}
