import { isUtf8 } from 'node:buffer';
import type { Readable } from 'node:stream';
import { addBrowserImpacts } from './browser-impacts.ts';
import type { Client } from './client.ts';
import { openClientCertificates } from './client-certificates.ts';
import { buildClients, clientProblems } from './clients.ts';
import type { LoadContext } from './confinement.ts';
import type { Overrides } from './demands.ts';
import type { Endpoint } from './endpoint.ts';
import { buildEndpoints, endpointProblems } from './endpoints.ts';
import { type FileSystem, realFileSystem } from './file-system.ts';
import { codeOf, type FoundFile, findFiles, minimalFile, type Named, stdinFile } from './find-files.ts';
import { issueProblems } from './issues.ts';
import { looksLikeList } from './list-text.ts';
import { ConfigurationError, fileProblem, mostShown, type Problem } from './problem.ts';
import { type ReadResult, readDeadlineMs, readStream } from './read-limited.ts';
import { type ProblemAt, type Source, sourceOf } from './source.ts';
import { dataOf, type SourceMap, type SourceNode } from './source-node.ts';
import { validate } from './validate.ts';
import { mostPieces, type ReadYaml, readYaml } from './yaml-reader.ts';

/** What all files together may have. A list of ten thousand endpoints is smaller; whatever is bigger is not a list. */
export const maxListBytes = 5 * 1024 * 1024;

export interface LoadFilesOptions extends Named {
  /** Paths and globs, relative to `cwd`; one that begins with `!` takes files away. */
  readonly patterns: readonly string[];
  /** What `-` stands for, where the user names it. */
  readonly stdin?: () => Readable;
  readonly cwd: string;
  readonly overrides?: Overrides;
  /** Where the passphrases of client certificates are. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly withoutKeys?: boolean;
}

/** What lists hold, each in the order in which it stands there. */
export interface Integrations {
  readonly endpoints: readonly Endpoint[];
  readonly clients: readonly Client[];
}

/**
 * Loads the endpoints and clients of all files that the patterns name, in their order. Throws a ConfigurationError with the
 * errors of all of them, a pattern without a match included.
 */
export async function loadFiles(
  { patterns, cwd, overrides = {}, env = {}, stdin, withoutKeys, ...named }: LoadFilesOptions,
  files: FileSystem = realFileSystem,
): Promise<Integrations> {
  const context = { cwd, env, files, withoutKeys };
  const { found, problems } = await findFiles(patterns, context, named);
  const loaded: Loaded[] = [{ ...nothing, problems }];
  // What is left for the files that follow.
  let bytes = maxListBytes;
  let pieces = mostPieces;
  for (const file of found) {
    const text = await readText(file, bytes, files, stdin);
    if (typeof text !== 'string') {
      loaded.push(text);
      continue;
    }
    const source = sourceOf(file.name, text);
    const read = await readYaml(source, pieces);
    bytes -= Buffer.byteLength(text);
    if (read.pieces <= pieces) pieces -= read.pieces;
    loaded.push(await load(source, read, overrides, context));
  }
  return mergeValid(loaded);
}

/**
 * Loads the endpoints and clients of a text that is given inline: a whole configuration, or just its list of endpoints.
 * Rejects with a ConfigurationError.
 */
export async function loadInline(
  text: string,
  overrides: Overrides = {},
  { cwd = '.', env = {}, withoutKeys }: Partial<Pick<LoadFilesOptions, 'cwd' | 'env' | 'withoutKeys'>> = {},
  files: FileSystem = realFileSystem,
): Promise<Integrations> {
  const source = sourceOf(undefined, withoutMark(text));
  return mergeValid([
    await load(source, await readYaml(source), overrides, { cwd, env, files, withoutKeys }, 'list allowed'),
  ]);
}

/** Waits for several lists and joins them, or rejects with one ConfigurationError that holds all their errors. */
export async function combine(...lists: readonly Promise<Integrations>[]): Promise<Integrations> {
  const results = await Promise.allSettled(lists);
  const loaded = results.map((result): Loaded => {
    if (result.status === 'fulfilled') return { ...nothing, ...result.value };
    if (result.reason instanceof ConfigurationError) {
      const { problems, more } = result.reason;
      return { ...nothing, problems, more };
    }
    throw result.reason;
  });
  return mergeValid(loaded);
}

interface Loaded extends Integrations {
  readonly problems: readonly Problem[];
  /** How many errors there are beside those. */
  readonly more: number;
}

const nothing: Loaded = { endpoints: [], clients: [], problems: [], more: 0 };

function mergeValid(loaded: readonly Loaded[]): Integrations {
  const problems = loaded.flatMap((each) => each.problems);
  const more = loaded.reduce((sum, each) => sum + each.more, 0);
  if (problems.length > 0) throw new ConfigurationError(problems, more);
  return {
    endpoints: loaded.flatMap(({ endpoints }) => endpoints),
    clients: loaded.flatMap(({ clients }) => clients),
  };
}

async function load(
  source: Source,
  { node, problems, more }: ReadYaml,
  overrides: Overrides,
  context: LoadContext,
  bareList?: 'list allowed',
): Promise<Loaded> {
  if (!node) return { ...nothing, ...firstOf(source, problems, more) };
  const refusal = refuseRoot(node, bareList);
  if (refusal) return { ...nothing, ...firstOf(source, [...problems, refusal], more) };
  const root = node.kind === 'list' ? asConfig(node) : node;
  const validated = validate(dataOf(root));
  const { entries } = validated;
  const opened = await openClientCertificates(source, root, entries, context);
  const all = [
    ...problems,
    ...endpointProblems(source, root, entries),
    ...clientProblems(source, root, entries),
    ...opened.problems,
  ];
  const unseen = more + opened.more;
  if (validated.kind === 'invalid') {
    const found = issueProblems(source, root, validated.issues);
    return {
      ...nothing,
      ...firstOf(source, [...all, ...found.problems], unseen + found.more + validated.more),
    };
  }
  const { config } = validated;
  const endpoints = buildEndpoints(source, root, config, overrides).map((endpoint, index) => {
    const certificates = opened.certificates.get(index);
    return certificates ? { ...endpoint, ...certificates } : endpoint;
  });
  const served = await addBrowserImpacts(root, config, endpoints);
  return {
    endpoints: served.endpoints,
    clients: buildClients(source, root, config, overrides),
    ...firstOf(source, [...all, ...served.problems], unseen),
  };
}

/** The first errors of a text in words, and how many there are beside them. */
function firstOf(
  source: Source,
  problems: readonly ProblemAt[],
  more: number,
): Pick<Loaded, 'problems' | 'more'> {
  const sorted = problems.toSorted((a, b) => a.span.start - b.span.start);
  const shown = sorted.slice(0, mostShown).map(source.problem);
  return { problems: shown, more: more + problems.length - shown.length };
}

/** What the schema could only call "nothing" or "a list". */
function refuseRoot(node: SourceNode, bareList?: 'list allowed'): ProblemAt | undefined {
  const problem = { span: node.span, path: '', expected: 'a map with the key endpoints' };
  if (node.kind === 'scalar' && node.value === null) {
    return { ...problem, found: 'nothing', instead: minimalFile };
  }
  if (node.kind === 'list' && !bareList) {
    const span = { start: node.span.start, end: node.span.start + 1 };
    return { ...problem, span, found: 'a list', instead: minimalFile };
  }
  return undefined;
}

/** A bare list is the value of `endpoints`, written without its key. */
function asConfig(list: SourceNode): SourceMap {
  const key = { start: list.span.start, end: list.span.start };
  const entries = new Map([['endpoints', { key, pair: list.span, value: list }]]);
  return { kind: 'map', span: list.span, entries };
}

/** `room` is what is left of the bytes that all files together may have. */
async function readText(
  { path, name }: FoundFile,
  room: number,
  files: FileSystem,
  stdin: LoadFilesOptions['stdin'],
): Promise<string | Loaded> {
  const refuse = (found: string, expected: string, instead?: string): Loaded => ({
    ...nothing,
    problems: [fileProblem(name, found, expected, instead)],
  });
  let read: ReadResult;
  try {
    read =
      path === stdinFile.path && stdin
        ? await readStream(stdin(), { maxBytes: maxListBytes, deadlineMs: readDeadlineMs })
        : await files.read(path, maxListBytes);
  } catch (error) {
    return refuse(`a file that cannot be read (${codeOf(error)})`, 'a readable file');
  }
  if ('refused' in read) return refuse(read.refused, 'a list of at most 5 MB');
  if (read.bytes.length > room)
    return refuse('more than 5 MB in this file and those before it', 'at most 5 MB in all of them');
  if (!isUtf8(read.bytes)) return refuse('bytes that are not UTF-8', 'a text file in UTF-8');
  // The decoder takes the byte order mark away.
  const text = new TextDecoder().decode(read.bytes);
  // It may be any file that somebody has put in the list's place, with a secret in it: no error quotes a word of it.
  if (!looksLikeList(text)) {
    const found = /^(?:\s|#.*\n)*- /.test(text)
      ? 'a list without a key above it'
      : 'a text without a key of a list';
    return refuse(found, 'a map with the key endpoints', minimalFile);
  }
  return text;
}

function withoutMark(text: string): string {
  return text.replace(/^\uFEFF/, '');
}
