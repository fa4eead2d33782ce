import {
  type Alias,
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  Lexer,
  type Node,
  type Pair,
  parseDocument,
  type Scalar,
} from 'yaml';
import { quoted } from './excerpt.ts';
import type { ProblemAt, Problems, Source, Span } from './source.ts';
import type { SourceEntry, SourceMap, SourceNode } from './source-node.ts';
import { syntaxProblems } from './yaml-syntax.ts';

/** What a text holds. Without a `node` it could not be read; beside one there may still be problems. */
export interface ReadYaml extends Problems {
  readonly node?: SourceNode;
  /** How many pieces it has, where it is not too long. */
  readonly pieces: number;
}

/** How many nodes aliases may add to a text. A list of 5,000 endpoints that share defaults needs far fewer. */
const aliasBudget = 200_000;

/**
 * Reads one YAML document (YAML 1.2 core, with merge keys) into nodes that know their place. Never throws: what
 * cannot be read comes back as problems. A number comes as the text that the user wrote where JavaScript would
 * print it differently, so that `1.0` stays apart from `1`.
 */
export function readYaml(source: Source, room = mostPieces): ReadYaml {
  const { pieces, end } = countPieces(source.text, room);
  if (end !== undefined) {
    const found = `more than ${mostPieces.toLocaleString('en-US')} keys, values and signs`;
    const expected = 'fewer in all files together, or lists that are checked in runs of their own';
    const problem = { span: { start: end, end: end + 1 }, path: '', found, expected };
    return { problems: [problem], more: 0, pieces };
  }
  return { ...readDocument(source), pieces };
}

function readDocument(source: Source): Omit<ReadYaml, 'pieces'> {
  // Duplicate keys are found below, in linear time; the parser compares every key with every other.
  const document = parseDocument(source.text, { merge: true, uniqueKeys: false, prettyErrors: false });
  const errors = [...document.errors, ...document.warnings];
  if (errors.length > 0) return syntaxProblems(source.text, errors);
  if (document.contents === null) {
    return { node: { kind: 'scalar', span: { start: 0, end: 0 }, value: null }, problems: [], more: 0 };
  }
  return walk(source, document.contents);
}

/**
 * How many pieces the texts of a run may have: keys, values, commas, dashes, spaces, line breaks and comments. The parser takes
 * half a kilobyte for each. A list of 5,000 endpoints with ten keys each has 310,000.
 */
export const mostPieces = 400_000;

/** A list or map in brackets takes the parser as much as so many other pieces. */
const bracketCost = 3;

/** The pieces of a text, and where it has more than there is room for, if it has. */
function countPieces(text: string, room: number): { readonly pieces: number; readonly end?: number } {
  let pieces = 0;
  let offset = 0;
  for (const lexeme of new Lexer().lex(text)) {
    // The lexer marks documents and scalars with control characters, which do not stand in the text.
    if (/^[\x02\x18\x1f]$/.test(lexeme)) continue;
    pieces += lexeme === '[' || lexeme === '{' ? bracketCost : 1;
    if (pieces > room) return { pieces, end: offset };
    offset += lexeme.length;
  }
  return { pieces };
}

/** Thrown inside the walk for an error behind which nothing sensible can be read. */
class Unreadable extends Error {
  readonly problem: ProblemAt;

  constructor(problem: ProblemAt) {
    super(problem.found);
    this.problem = problem;
  }
}

function walk(source: Source, root: Node): Omit<ReadYaml, 'pieces'> {
  const problems: ProblemAt[] = [];
  const anchors = new Map<string, SourceNode | 'open'>();
  const sizes = new WeakMap<SourceNode, number>();
  let expanded = 0;

  try {
    return { node: read(root, { start: 0, end: 0 }), problems, more: 0 };
  } catch (error) {
    if (error instanceof Unreadable) return { problems: [...problems, error.problem], more: 0 };
    throw error;
  }

  /** `around` is the place of a value that is not written at all, as in a set. */
  function read(node: Node | null, around: Span): SourceNode {
    if (isAlias(node)) return follow(node);
    const anchor = isScalar(node) || isMap(node) || isSeq(node) ? node.anchor : undefined;
    if (anchor !== undefined) anchors.set(anchor, 'open');
    const value = readContent(node, around);
    if (anchor !== undefined) anchors.set(anchor, value);
    return value;
  }

  function readContent(node: Node | null, around: Span): SourceNode {
    if (isMap(node)) return readMap(node.items, spanOf(node), node.flow === true);
    if (isSeq(node)) {
      const span = spanOf(node);
      let end = span.start + 1;
      const items = node.items.map((item) => {
        // The items of an ordered map (`!!omap`) are pairs.
        if (isPair(item)) return readMap([item], span, true);
        const itemNode = asNode(item);
        const child = read(itemNode, span);
        end = endOf(itemNode, child);
        return child;
      });
      return sized({ kind: 'list', span: node.flow ? span : { start: span.start, end }, items }, items);
    }
    if (isScalar(node)) return sized({ kind: 'scalar', span: spanOf(node), value: plainValue(node) }, []);
    return sized({ kind: 'scalar', span: around, value: null }, []);
  }

  function readMap(pairs: readonly Pair[], span: Span, flow: boolean): SourceMap {
    const entries = new Map<string, SourceEntry>();
    const merged: SourceMap[] = [];
    let end = flow ? span.end : span.start;
    for (const { key, value } of pairs) {
      const keyNode = asNode(key);
      const keySpan = spanOf(keyNode);
      const name = readKey(keyNode, keySpan);
      const valueNode = asNode(value);
      const child = read(valueNode, keySpan);
      const pair = { start: keySpan.start, end: Math.max(keySpan.end, endOf(valueNode, child)) };
      if (!flow) end = Math.max(end, pair.end);
      if (name === mergeKey) {
        for (const map of mergeSources(child, valueNode === null ? keySpan : spanOf(valueNode)))
          merged.push(map);
      } else if (entries.has(name)) {
        const first = source.range(entries.get(name)?.key ?? keySpan).line;
        problems.push({
          span: keySpan,
          path: '',
          found: `the key ${quoted(name)} a second time`,
          expected: `each key once (the first is in line ${first})`,
        });
      } else {
        entries.set(name, { key: keySpan, pair, value: child });
      }
    }
    // What the map itself says wins over what it merges, and an earlier merge wins over a later one.
    for (const { entries: inherited } of merged) {
      for (const [name, entry] of inherited) if (!entries.has(name)) entries.set(name, entry);
    }
    const children = Array.from(entries.values(), ({ value }) => value);
    return sized({ kind: 'map', span: { start: span.start, end }, entries }, children);
  }

  function readKey(key: Node | null, span: Span): string | typeof mergeKey {
    if (isScalar(key)) {
      if (key.source === '<<' && key.type === 'PLAIN') return mergeKey;
      if (key.anchor !== undefined) read(key, span);
      return key.source ?? String(key.value);
    }
    const resolved = isAlias(key) ? follow(key) : undefined;
    if (resolved?.kind === 'scalar') return String(resolved.value);
    throw unreadable(span, 'a key that is not a text', 'a plain key');
  }

  function mergeSources(node: SourceNode, written: Span): readonly SourceMap[] {
    const candidates = node.kind === 'list' ? node.items : [node];
    return candidates.map((candidate) => {
      if (candidate.kind === 'map') return candidate;
      throw unreadable(written, 'a merge key without a map', 'an alias of a map, or a list of such aliases');
    });
  }

  function follow(alias: Alias): SourceNode {
    const span = spanOf(alias);
    const endpoint = anchors.get(alias.source);
    if (endpoint === undefined) {
      throw unreadable(
        span,
        `the alias ${quoted(`*${alias.source}`)}`,
        'an alias of an anchor that stands above it',
      );
    }
    if (endpoint === 'open') {
      throw unreadable(span, 'an alias inside its own anchor', 'a value that does not contain itself');
    }
    expanded += sizes.get(endpoint) ?? 1;
    if (expanded > aliasBudget) {
      const limit = aliasBudget.toLocaleString('en-US');
      throw unreadable(
        span,
        'aliases that multiply beyond measure',
        `at most ${limit} values through aliases`,
      );
    }
    return endpoint;
  }

  function sized<T extends SourceNode>(node: T, children: readonly SourceNode[]): T {
    sizes.set(
      node,
      children.reduce((sum, child) => sum + (sizes.get(child) ?? 1), 1),
    );
    return node;
  }

  function unreadable(span: Span, found: string, expected: string): Unreadable {
    return new Unreadable({ span, path: '', found, expected });
  }

  /** An alias ends where it is written, everything else where its content ends. */
  function endOf(node: Node | null, read: SourceNode): number {
    return isAlias(node) ? spanOf(node).end : read.span.end;
  }

  /** The node as written, without the white space and line break that the parser counts to some values. */
  function spanOf(node: Node | null): Span {
    const [start, end] = node?.range ?? [0, 0];
    return { start, end: start + source.text.slice(start, end).trimEnd().length };
  }
}

const mergeKey = Symbol('<<');

function asNode(value: unknown): Node | null {
  return isScalar(value) || isMap(value) || isSeq(value) || isAlias(value) ? value : null;
}

/** The value, or the text that the user wrote where JavaScript has another idea of it. */
function plainValue({ value, source = '' }: Scalar): string | number | boolean | null {
  if (typeof value === 'number') return String(value) === source ? value : source;
  if (typeof value === 'string' || typeof value === 'boolean' || value === null) return value;
  return source;
}
