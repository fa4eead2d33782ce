import type { Span } from './source.ts';

/**
 * A YAML value with its place, with aliases and merge keys already resolved: a value that stands behind an
 * alias has the place of its anchor.
 */
export type SourceNode = SourceScalar | SourceList | SourceMap;

interface SourceScalar {
  readonly kind: 'scalar';
  readonly span: Span;
  readonly value: string | number | boolean | null;
}

interface SourceList {
  readonly kind: 'list';
  readonly span: Span;
  readonly items: readonly SourceNode[];
}

export interface SourceMap {
  readonly kind: 'map';
  readonly span: Span;
  readonly entries: ReadonlyMap<string, SourceEntry>;
}

export interface SourceEntry {
  readonly key: Span;
  /** From the start of the key to the end of what is written as its value, be it an alias. */
  readonly pair: Span;
  readonly value: SourceNode;
}

export type Path = readonly PropertyKey[];

/** The plain data of a node, for validation. */
export function dataOf(node: SourceNode): unknown {
  if (node.kind === 'scalar') return node.value;
  if (node.kind === 'list') return node.items.map(dataOf);
  return Object.fromEntries(Array.from(node.entries, ([key, { value }]) => [key, dataOf(value)]));
}

/** The node at a path, or undefined where there is none. */
export function nodeAt(node: SourceNode, path: Path): SourceNode | undefined {
  const [step, ...rest] = path;
  if (step === undefined) return node;
  const child = node.kind === 'list' ? node.items[Number(step)] : entryAt(node, step)?.value;
  return child && nodeAt(child, rest);
}

/** The entry of a map node under a key, or undefined. */
export function entryAt(node: SourceNode | undefined, key: PropertyKey): SourceEntry | undefined {
  return node?.kind === 'map' ? node.entries.get(String(key)) : undefined;
}

/** The path as people write it: `endpoints[1].min-version`. */
export function pathText(path: Path): string {
  return path.reduce<string>((text, step) => {
    if (typeof step === 'number') return `${text}[${step}]`;
    const key = /^[\w-]+$/.test(String(step)) ? String(step) : JSON.stringify(String(step));
    return text === '' ? key : `${text}.${key}`;
  }, '');
}
