import type { z } from 'zod';
import { quoted } from './excerpt.ts';
import { nearestTo } from './nearest.ts';
import type { ProblemAt, Problems, Source, Span } from './source.ts';
import { entryAt, nodeAt, type Path, pathText, type SourceNode } from './source-node.ts';

type Issue = z.core.$ZodIssue;

/** Gives each issue of the schema its place in the text and the words that a person needs. */
export function issueProblems(source: Source, root: SourceNode, issues: readonly Issue[]): Problems {
  const all = inOrder(
    root,
    issues.flatMap((issue) => flatten(issue)),
  );
  const flat = together(all.slice(0, mostExplained));
  const misspelt = new Set(flat.flatMap((issue) => unknownKeys(issue).map(({ meant }) => meant)));
  const outdented = outdentedKeys(root, flat);
  const problems = flat.flatMap((issue): readonly ProblemAt[] => {
    if (issue.code === 'unrecognized_keys') {
      return unknownKeys(issue)
        .filter(({ key }) => !outdented.keys.has(pathText([...issue.path, key])))
        .map((unknown) => unknownKey(source, root, issue.path, unknown));
    }
    const key = outdented.first.get(pathText(issue.path));
    if (key !== undefined) return [outdentedKey(root, issue.path, key)];
    const node = nodeAt(root, issue.path);
    if (node) return [wrongValue(source, node, issue)];
    // A misspelt `ulr` is one error, and not also a missing `url`.
    if (misspelt.has(pathText(issue.path))) return [];
    return [missingKey(root, issue)];
  });
  return { problems: onceEach(problems), more: all.length - Math.min(all.length, mostExplained) };
}

/** Many more than are shown, since some of them explain others, and few enough to look for what was meant. */
const mostExplained = 500;

/**
 * The issues in the order of the text, each unknown key by itself. What stands behind an alias is one issue, however often
 * the alias is used.
 */
function inOrder(root: SourceNode, issues: readonly Issue[]): readonly Issue[] {
  const placed = new Map<string, { readonly issue: Issue; readonly start: number }>();
  for (const issue of issues.flatMap((each) => keyByKey(each))) {
    const node = nodeAt(root, issue.path) ?? nodeAt(root, issue.path.slice(0, -1)) ?? root;
    const unknown = issue.code === 'unrecognized_keys' ? issue.keys[0] : undefined;
    const start = (unknown !== undefined && entryAt(node, unknown)?.key.start) || node.span.start;
    const key = JSON.stringify([start, unknown ?? issue.message, String(issue.path.at(-1))]);
    if (!placed.has(key)) placed.set(key, { issue, start });
  }
  return [...placed.values()].sort((a, b) => a.start - b.start).map(({ issue }) => issue);
}

function keyByKey(issue: Issue): readonly Issue[] {
  return issue.code === 'unrecognized_keys' ? issue.keys.map((key) => ({ ...issue, keys: [key] })) : [issue];
}

/** The unknown keys of a map as one issue again. */
function together(issues: readonly Issue[]): readonly Issue[] {
  const keysOfMap = new Map<string, string[]>();
  return issues.flatMap((issue): readonly Issue[] => {
    if (issue.code !== 'unrecognized_keys') return [issue];
    const path = pathText(issue.path);
    const keys = keysOfMap.get(path);
    if (keys) {
      keys.push(...issue.keys);
      return [];
    }
    const first = { ...issue, keys: [...issue.keys] };
    keysOfMap.set(path, first.keys);
    return [first];
  });
}

/** An error behind an alias is one error, however often the alias is used. */
function onceEach(problems: readonly ProblemAt[]): readonly ProblemAt[] {
  const seen = new Map<string, ProblemAt>();
  for (const problem of problems) {
    const { span, found, expected } = problem;
    const key = JSON.stringify([span.start, found, expected]);
    seen.set(key, seen.get(key) ?? problem);
  }
  return [...seen.values()];
}

function wrongValue(source: Source, node: SourceNode, issue: Issue): ProblemAt {
  const expected = `${issue.message}${layoutHint(source, node, issue.message)}`;
  const path = pathText(issue.path);
  const hints = hintsOf(issue, node);
  const instead =
    hints.instead ?? inMap(node, issue) ?? inList(node, issue.message) ?? quotes(node, issue.message);
  return {
    span: node.kind === 'scalar' ? node.span : firstLine(source, node.span),
    path,
    found: hints.found ?? describe(node),
    expected,
    ...(instead !== undefined && { instead }),
  };
}

/** What YAML joins to one value, because a dash has no space behind it or a line is indented too far. */
function layoutHint(source: Source, node: SourceNode, expected: string): string {
  const written = node.kind === 'scalar' ? source.text.slice(node.span.start, node.span.end) : '';
  if (expected.startsWith('a list') && /^-\S/.test(written)) return ', with a space after each dash';
  return /^[^"'|>][^\n]*\n/.test(written) ? ': check the indentation of the line below' : '';
}

function missingKey(root: SourceNode, issue: Issue): ProblemAt {
  const parent = nodeAt(root, issue.path.slice(0, -1)) ?? root;
  const first = parent.kind === 'map' ? parent.entries.values().next().value?.key : undefined;
  const key = String(issue.path.at(-1));
  return {
    span: first ?? parent.span,
    path: pathText(issue.path.slice(0, -1)),
    found: `no key ${key}`,
    expected: `the key ${key} with ${issue.message}`,
  };
}

/** A long list is read in the documents, and not in an error. */
function keysOf(known: readonly string[]): string {
  if (known.length <= 12) return `one of ${known.join(', ')}`;
  return `a key of docs/configuration.md, such as ${known.slice(0, 6).join(', ')}`;
}

function unknownKey(
  source: Source,
  root: SourceNode,
  path: Path,
  { key, known, nearest }: UnknownKey,
): ProblemAt {
  const parent = nodeAt(root, path);
  const span = entryAt(parent, key)?.key ?? parent?.span ?? root.span;
  const lineStart = source.text.lastIndexOf('\n', span.start - 1) + 1;
  const isMovable = path.length > 0 && source.text.slice(lineStart, span.start).trim() === '';
  const elsewhere = isMovable ? ', or other indentation if the key belongs to another map' : '';
  return {
    span,
    path: pathText(path),
    found: `the unknown key ${quoted(key)}`,
    expected: nearest ?? `${keysOf(known)}${elsewhere}`,
    ...(nearest !== undefined && { instead: nearest }),
  };
}

/**
 * Unknown keys below a key that has no value and wants a map: their indentation is too small. Gives the paths of them
 * all, and the first one by the path of the key that they belong to.
 */
function outdentedKeys(
  root: SourceNode,
  issues: readonly Issue[],
): { readonly keys: ReadonlySet<string>; readonly first: ReadonlyMap<string, string> } {
  const keys = new Set<string>();
  const first = new Map<string, string>();
  const wantsMap = new Set(
    issues.filter(({ message }) => message.startsWith('a map with')).map(({ path }) => pathText(path)),
  );
  for (const issue of issues) {
    const map = nodeAt(root, issue.path);
    const unknown = new Set(
      unknownKeys(issue).flatMap(({ key, nearest }) => (nearest === undefined ? [key] : [])),
    );
    if (map?.kind !== 'map' || unknown.size === 0) continue;
    let above: string | undefined;
    for (const [key, { value }] of map.entries) {
      const path = pathText([...issue.path, key]);
      if (!unknown.has(key)) {
        const isEmpty = value.kind === 'scalar' && value.value === null;
        above = isEmpty && wantsMap.has(path) ? path : undefined;
      } else if (above !== undefined) {
        keys.add(path);
        if (!first.has(above)) first.set(above, key);
      }
    }
  }
  return { keys, first };
}

function outdentedKey(root: SourceNode, above: Path, key: string): ProblemAt {
  const path = above.slice(0, -1);
  const name = quoted(String(above.at(-1)));
  return {
    span: entryAt(nodeAt(root, path), key)?.key ?? root.span,
    path: pathText(path),
    found: `the key ${quoted(key)} beside ${name}`,
    expected: `more indentation, since it belongs to ${name}`,
  };
}

interface UnknownKey {
  readonly key: string;
  readonly known: readonly string[];
  readonly nearest: string | undefined;
  /** The path of the key that was probably meant. */
  readonly meant: string | undefined;
}

function unknownKeys(issue: Issue): readonly UnknownKey[] {
  if (issue.code !== 'unrecognized_keys') return [];
  const known = issue.message.split(', ');
  return issue.keys.map((key) => {
    const nearest = nearestTo(key, known);
    return { key, known, nearest, meant: nearest && pathText([...issue.path, nearest]) };
  });
}

/**
 * Replaces the issue of a union by those of the alternative that was meant: the only one that the value's own
 * type fits. A union with a message of its own, or that nothing fits, stays one issue.
 */
function flatten(issue: Issue, prefix: Path = []): readonly Issue[] {
  const placed = { ...issue, path: [...prefix, ...issue.path] };
  if (issue.code !== 'invalid_union' || issue.message !== 'Invalid input') return [placed];
  const fitting = issue.errors.filter((branch) => !branch.some(isWrongType));
  const [only, ...others] = fitting;
  if (only && others.length === 0) return only.flatMap((inner) => flatten(inner, placed.path));
  const phrases = issue.errors.flatMap((branch) => branch.filter(isWrongType).map(({ message }) => message));
  return [{ ...placed, message: [...new Set(phrases)].join(', or ') }];
}

/** Whether the issue says that the value itself, and nothing in it, has the wrong type. */
function isWrongType(issue: Issue): boolean {
  return issue.code === 'invalid_type' && issue.path.length === 0;
}

function hintsOf(issue: Issue, node: SourceNode): { readonly found?: string; readonly instead?: string } {
  if (issue.code === 'invalid_value' && node.kind === 'scalar') {
    const nearest = nearestTo(String(node.value), issue.values.map(String));
    return nearest === undefined ? {} : { instead: nearest };
  }
  if (issue.code !== 'custom') return {};
  const found: unknown = issue.params?.found;
  const instead: unknown = issue.params?.instead;
  return {
    ...(typeof found === 'string' && { found }),
    ...(typeof instead === 'string' && { instead }),
  };
}

function describe(node: SourceNode): string {
  if (node.kind === 'list') return node.items.length === 0 ? 'an empty list' : 'a list';
  if (node.kind === 'map') return node.entries.size === 0 ? 'an empty map' : 'a map';
  if (node.value === null) return 'nothing';
  return typeof node.value === 'string' ? quoted(node.value) : String(node.value);
}

/** `expect: 401` leaves out the key that the value belongs to. */
function inMap(node: SourceNode, { message, path }: Issue): string | undefined {
  const [, key] = /^a map with the key (\S+)$/.exec(message) ?? [];
  if (key === undefined || node.kind !== 'scalar' || node.value === null) return undefined;
  return typeof path.at(-1) === 'string' ? `{ ${key}: ${String(node.value)} }` : undefined;
}

/** `standards: rfc8996` leaves out the brackets. Not what would need quotes in them, nor what an error does not show whole. */
function inList(node: SourceNode, expected: string): string | undefined {
  if (node.kind !== 'scalar' || !expected.startsWith('a list of')) return undefined;
  const text = String(node.value);
  return /^\w[\w.:/, -]*$/.test(text) && describe(node) === `"${text}"` ? `[${text}]` : undefined;
}

/** `name: 4711` is a number to YAML; quotes make it the text that was meant. */
function quotes(node: SourceNode, expected: string): string | undefined {
  const number = node.kind === 'scalar' && ['number', 'boolean'].includes(typeof node.value);
  return number && expected.startsWith('a text') ? `'${String(node.value)}'` : undefined;
}

/** A whole map or list would underline half the file. */
function firstLine(source: Source, { start, end }: Span): Span {
  const line = /^[^\r\n]*/.exec(source.text.slice(start, end))?.[0].trimEnd() ?? '';
  return { start, end: start + Math.max(1, line.length) };
}
