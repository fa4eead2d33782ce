import {
  type Alias,
  Composer,
  type Document,
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  Lexer,
  type Node,
  type Pair,
  Parser,
  type Scalar,
  YAMLParseError,
} from 'yaml';
import { collectGarbage } from '../garbage.ts';
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
export async function readYaml(source: Source, room = mostPieces): Promise<ReadYaml> {
  const read = await readNodes(source, room);
  if (read.pieces >= piecesPerCollection) await collectGarbage();
  return read;
}

async function readNodes(source: Source, room: number): Promise<ReadYaml> {
  const { documents, pieces, end } = await parse(source.text, room);
  if (end !== undefined) {
    const found = `more than ${mostPieces.toLocaleString('en-US')} keys, values and signs`;
    const expected = 'fewer in all files together, or lists that are checked in runs of their own';
    const problem = { span: { start: end, end: end + 1 }, path: '', found, expected };
    return { problems: [problem], more: 0, pieces };
  }
  return { ...readDocuments(source, documents), pieces };
}

function readDocuments(
  source: Source,
  [document, second]: readonly Document.Parsed[],
): Omit<ReadYaml, 'pieces'> {
  const errors = [...(document?.errors ?? []), ...(document?.warnings ?? [])];
  if (second) errors.push(new YAMLParseError([second.range[0], second.range[1]], 'MULTIPLE_DOCS', ''));
  if (errors.length > 0) return syntaxProblems(source.text, errors);
  const contents = document?.contents ?? null;
  if (contents === null) {
    return { node: { kind: 'scalar', span: { start: 0, end: 0 }, value: null }, problems: [], more: 0 };
  }
  return walk(source, contents);
}

/**
 * How many pieces the texts of a run may have: keys, values, commas, dashes, spaces, line breaks and comments. The parser takes
 * half a kilobyte for each. A list of 5,000 endpoints with ten keys each has 310,000.
 */
export const mostPieces = 400_000;

/** A list or map in brackets takes the parser as much as so many other pieces. */
const bracketCost = 3;

/** After each so many pieces garbage is collected, of which the parser makes much (docs/performance.md). */
const piecesPerCollection = 100_000;

interface Parsed {
  readonly documents: readonly Document.Parsed[];
  readonly pieces: number;
  /** Where the text has more pieces than there is room for, if it has: it is not read any further. */
  readonly end?: number;
}

async function parse(text: string, room: number): Promise<Parsed> {
  const parser = new Parser();
  // Duplicate keys are found later, in linear time; the parser compares every key with every other.
  const composer = new Composer({ merge: true, uniqueKeys: false, prettyErrors: false });
  const documents: Document.Parsed[] = [];
  let collected = 0;
  let pieces = 0;
  let offset = 0;
  for (const lexeme of new Lexer().lex(text)) {
    // The lexer marks documents and scalars with control characters, which do not stand in the text.
    if (!/^[\x02\x18\x1f]$/.test(lexeme)) {
      pieces += lexeme === '[' || lexeme === '{' ? bracketCost : 1;
      if (pieces > room) return { documents, pieces, end: offset };
      offset += lexeme.length;
    }
    if (pieces - collected >= piecesPerCollection) {
      await collectGarbage();
      collected = pieces;
    }
    for (const token of parser.next(lexeme)) documents.push(...composer.next(token));
    // A second one is an error, whatever follows.
    if (documents.length > 1) return { documents, pieces };
  }
  if (collected > 0) await collectGarbage();
  for (const token of parser.end()) documents.push(...composer.next(token));
  documents.push(...composer.end(true, text.length));
  return { documents, pieces };
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
  const anchors = new Map<string, Anchored | 'open'>();
  let nodes = 0;
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
    const before = nodes;
    const value = readContent(node, around);
    nodes += 1;
    if (anchor !== undefined) anchors.set(anchor, { value, nodes: nodes - before });
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
      return { kind: 'list', span: node.flow ? span : { start: span.start, end }, items };
    }
    if (isScalar(node)) return { kind: 'scalar', span: spanOf(node), value: plainValue(node) };
    return { kind: 'scalar', span: around, value: null };
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
    return { kind: 'map', span: { start: span.start, end }, entries };
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
    const anchored = anchors.get(alias.source);
    if (anchored === undefined) {
      throw unreadable(
        span,
        `the alias ${quoted(`*${alias.source}`)}`,
        'an alias of an anchor that stands above it',
      );
    }
    if (anchored === 'open') {
      throw unreadable(span, 'an alias inside its own anchor', 'a value that does not contain itself');
    }
    expanded += anchored.nodes;
    nodes += anchored.nodes;
    if (expanded > aliasBudget) {
      const limit = aliasBudget.toLocaleString('en-US');
      throw unreadable(
        span,
        'aliases that multiply beyond measure',
        `at most ${limit} values through aliases`,
      );
    }
    return anchored.value;
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

/** What stands behind an anchor, and how many nodes that is with all aliases in it. */
interface Anchored {
  readonly value: SourceNode;
  readonly nodes: number;
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
