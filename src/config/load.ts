import { isUtf8 } from 'node:buffer';
import type { Readable } from 'node:stream';
import { addBrowserImpacts } from './browser-impacts.ts';
import type { Client } from './client.ts';
import { openClientCertificate, validityOf } from './client-certificate.ts';
import { buildClients } from './clients.ts';
import type { LoadContext } from './confinement.ts';
import { type Overrides, placesOf } from './demands.ts';
import type { Endpoint } from './endpoint.ts';
import { buildEndpoints } from './endpoints.ts';
import { type FileSystem, realFileSystem } from './file-system.ts';
import { codeOf, type FoundFile, findFiles, minimalFile, type Named, stdinFile } from './find-files.ts';
import { issueProblems } from './issues.ts';
import { looksLikeList } from './list-text.ts';
import { ConfigurationError, fileProblem, type Problem } from './problem.ts';
import { type ReadResult, readDeadlineMs, readStream } from './read-limited.ts';
import { type Config, configSchema } from './schema.ts';
import { type Source, sourceOf } from './source.ts';
import { dataOf, nodeAt, pathText, type SourceMap, type SourceNode } from './source-node.ts';
import { readYaml } from './yaml-reader.ts';

/** A list of a hundred thousand endpoints is smaller; whatever is bigger is not a list. */
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
  { patterns, cwd, overrides = {}, env = {}, stdin, ...named }: LoadFilesOptions,
  files: FileSystem = realFileSystem,
): Promise<Integrations> {
  const context = { cwd, env, files };
  const { found, problems } = await findFiles(patterns, context, named);
  const loaded: Loaded[] = [{ ...nothing, problems }];
  for (const file of found) {
    const text = await readText(file, files, stdin);
    loaded.push(typeof text === 'string' ? await load(sourceOf(file.name, text), overrides, context) : text);
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
  { cwd = '.', env = {} }: Partial<Pick<LoadFilesOptions, 'cwd' | 'env'>> = {},
  files: FileSystem = realFileSystem,
): Promise<Integrations> {
  const source = sourceOf(undefined, withoutMark(text));
  return mergeValid([await load(source, overrides, { cwd, env, files }, 'list allowed')]);
}

/** Waits for several lists and joins them, or rejects with one ConfigurationError that holds all their errors. */
export async function combine(...lists: readonly Promise<Integrations>[]): Promise<Integrations> {
  const results = await Promise.allSettled(lists);
  const loaded = results.map((result): Loaded => {
    if (result.status === 'fulfilled') return { ...result.value, problems: [] };
    if (result.reason instanceof ConfigurationError) return { ...nothing, problems: result.reason.problems };
    throw result.reason;
  });
  return mergeValid(loaded);
}

interface Loaded extends Integrations {
  readonly problems: readonly Problem[];
}

const nothing: Integrations = { endpoints: [], clients: [] };

function mergeValid(loaded: readonly Loaded[]): Integrations {
  const problems = loaded.flatMap((each) => each.problems);
  if (problems.length > 0) throw new ConfigurationError(problems);
  return {
    endpoints: loaded.flatMap(({ endpoints }) => endpoints),
    clients: loaded.flatMap(({ clients }) => clients),
  };
}

async function load(
  source: Source,
  overrides: Overrides,
  context: LoadContext,
  bareList?: 'list allowed',
): Promise<Loaded> {
  const { node, problems } = readYaml(source);
  if (!node) return { ...nothing, problems };
  const refusal = refuseRoot(source, node, bareList);
  if (refusal) return { ...nothing, problems: [...problems, refusal] };
  const root = node.kind === 'list' ? asConfig(node) : node;
  const parsed = configSchema.safeParse(dataOf(root));
  if (!parsed.success) {
    return { ...nothing, problems: [...problems, ...issueProblems(source, root, parsed.error.issues)] };
  }
  const built = buildEndpoints(source, root, parsed.data, overrides);
  const opened = await openClientCertificates(source, root, parsed.data, context);
  const endpoints = built.endpoints.map((endpoint, index) => {
    const certificates = opened.certificates.get(index);
    return certificates ? { ...endpoint, ...certificates } : endpoint;
  });
  const called = buildClients(source, root, parsed.data, overrides);
  const served = await addBrowserImpacts(source, root, parsed.data, endpoints);
  return {
    endpoints: served.endpoints,
    clients: called.clients,
    problems: [...problems, ...built.problems, ...opened.problems, ...served.problems, ...called.problems],
  };
}

type Certificates = Required<Pick<Endpoint, 'clientCertificate' | 'ownCertificate'>>;

/** The client certificates by the endpoint's place in the list, and the errors of those that cannot be used. */
async function openClientCertificates(
  source: Source,
  root: SourceNode,
  { endpoints = [] }: Config,
  context: LoadContext,
): Promise<{ certificates: ReadonlyMap<number, Certificates>; problems: readonly Problem[] }> {
  const certificates = new Map<number, Certificates>();
  const problems: Problem[] = [];
  for (const [index, endpoint] of endpoints.entries()) {
    const config = 'scheme' in endpoint ? undefined : endpoint['client-certificate'];
    if (!config) continue;
    const opened = await openClientCertificate(config, context);
    if ('found' in opened) {
      const place = ['endpoints', index, 'client-certificate', opened.key];
      const { found, expected } = opened;
      const node = nodeAt(root, place) ?? root;
      problems.push(source.problem({ span: node.span, path: pathText(place), found, expected }));
    } else {
      const { pair } = placesOf(source, nodeAt(root, ['endpoints', index]) ?? root);
      const ownCertificate = {
        path: config.path,
        ...validityOf(opened),
        source: pair('client-certificate'),
      };
      certificates.set(index, { clientCertificate: opened, ownCertificate });
    }
  }
  return { certificates, problems };
}

/** What the schema could only call "nothing" or "a list". */
function refuseRoot(source: Source, node: SourceNode, bareList?: 'list allowed'): Problem | undefined {
  const problem = { span: node.span, path: '', expected: 'a map with the key endpoints' };
  if (node.kind === 'scalar' && node.value === null) {
    return source.problem({ ...problem, found: 'nothing', instead: minimalFile });
  }
  if (node.kind === 'list' && !bareList) {
    const span = { start: node.span.start, end: node.span.start + 1 };
    return source.problem({ ...problem, span, found: 'a list', instead: minimalFile });
  }
  return undefined;
}

/** A bare list is the value of `endpoints`, written without its key. */
function asConfig(list: SourceNode): SourceMap {
  const key = { start: list.span.start, end: list.span.start };
  const entries = new Map([['endpoints', { key, pair: list.span, value: list }]]);
  return { kind: 'map', span: list.span, entries };
}

async function readText(
  { path, name }: FoundFile,
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
  if (!isUtf8(read.bytes)) return refuse('bytes that are not UTF-8', 'a text file in UTF-8');
  // The decoder takes the byte order mark away.
  const text = new TextDecoder().decode(read.bytes);
  // It may be any file that somebody has put in the list's place, with a secret in it: no error quotes a word of it.
  if (!looksLikeList(text)) {
    return refuse('a text without a key of a list', 'a map with the key endpoints', minimalFile);
  }
  return text;
}

function withoutMark(text: string): string {
  return text.replace(/^\uFEFF/, '');
}
