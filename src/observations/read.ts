import { isUtf8 } from 'node:buffer';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type { z } from 'zod';
import { type FileSystem, realFileSystem } from '../config/file-system.ts';
import { codeOf, type FoundFile, findFiles, minimalFile } from '../config/find-files.ts';
import { fileProblem } from '../config/problem.ts';
import type { ReadResult } from '../config/read-limited.ts';
import { mostEntries } from '../config/schema.ts';
import type { Selection } from '../config/selection.ts';
import { SettingsError } from '../settings.ts';
import { keyOf } from './identity.ts';
import {
  afterClients,
  afterEndpoints,
  afterHead,
  believableEndpoint,
  type ClientRecord,
  clientRecord,
  type EndpointRecord,
  formatVersion,
  type Head,
  head,
  mark,
} from './schema.ts';

/** One file of observations. */
export interface SavedFile {
  readonly startedAtMs: number;
  readonly selection: Selection;
  /** By the keys of their identities. */
  readonly endpoints: ReadonlyMap<string, EndpointRecord>;
  readonly clients: ReadonlyMap<string, ClientRecord>;
}

export interface ReadOptions {
  /** Paths and globs, relative to `cwd`. */
  readonly patterns: readonly string[];
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The wall clock, milliseconds since the epoch. */
  readonly nowMs: number;
  /** The user of the command line names them. */
  readonly byUser?: boolean;
  /** How the setting is called where the user wrote it. */
  readonly label: string;
}

const megabyte = 1024 * 1024;
/** What all files together may hold, uncompressed: 50,000 endpoints are less. */
const maxBytes = 256 * megabyte;
/** A thousand addresses are less. JSON of twenty times as much can be more than Node has memory for. */
const longestLine = 16 * megabyte;
/** No list is longer, nor are two. */
const mostRecords = 2 * mostEntries;

const dayMs = 86_400_000;

const expected = 'a file that observations-file has written';

/** Reads all files that the patterns name, or throws a SettingsError that says of each what is wrong with it. */
export async function readObservations(
  { patterns, cwd, env, nowMs, byUser = false, label }: ReadOptions,
  files: FileSystem = realFileSystem,
): Promise<readonly SavedFile[]> {
  const { found, problems } = await findFiles(patterns, { cwd, env, files }, { byUser });
  const errors = problems.map(({ file, found: what, expected: wanted, instead }) =>
    // What it says of a list does not suit here.
    sentence(file, what, instead === minimalFile ? expected : wanted),
  );
  const saved: SavedFile[] = [];
  let room = maxBytes;
  for (const file of found) {
    const read = await readFile(file, room, nowMs, files);
    if ('refused' in read) errors.push(sentence(file.name, read.refused, read.expected ?? expected));
    else {
      saved.push(read.file);
      room -= read.bytes;
    }
  }
  if (errors.length > 0) throw new SettingsError(errors.map((error) => `${label}: ${error}`).join('\n'));
  return saved;
}

/** Safe to print, whatever the file is called. */
function sentence(name: string, found: string, wanted: string): string {
  const { file, message } = fileProblem(name, found, wanted);
  return `${file}: ${message}`;
}

type Refusal = { readonly refused: string; readonly expected?: string };

async function readFile(
  { path }: FoundFile,
  room: number,
  nowMs: number,
  files: FileSystem,
): Promise<{ readonly file: SavedFile; readonly bytes: number } | Refusal> {
  let read: ReadResult;
  try {
    read = await files.read(path, maxBytes);
  } catch (error) {
    return { refused: `a file that cannot be read (${codeOf(error)})` };
  }
  if ('refused' in read) return read;
  const unpacked = await unpack(read.bytes, room);
  if ('refused' in unpacked) return unpacked;
  const { bytes } = unpacked;
  if (bytes.length > room) return tooMuch;
  if (!isUtf8(bytes)) return { refused: 'bytes that are not UTF-8' };
  const parsed = parseFile(bytes.toString());
  if ('refused' in parsed) return parsed;
  // It would be newer than every other file. Clocks of two machines differ by less.
  if (parsed.startedAtMs > nowMs + dayMs) return { refused: 'a start of the run that is in the future' };
  return { file: parsed, bytes: bytes.length };
}

const tooMuch: Refusal = {
  refused: 'more than 256 MB in this file and those before it',
  expected: 'at most 256 MB of observations, uncompressed',
};

/** What begins as gzip does is unpacked, but no more of it than there is room for (RFC 1952 section 2.3.1). */
async function unpack(bytes: Buffer, room: number): Promise<{ readonly bytes: Buffer } | Refusal> {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return { bytes };
  try {
    return { bytes: await promisify(gunzip)(bytes, { maxOutputLength: Math.max(1, room) }) };
  } catch (error) {
    const code = codeOf(error);
    if (code === 'ERR_BUFFER_TOO_LARGE') return tooMuch;
    return { refused: `a damaged or incomplete gzip file (${code})` };
  }
}

/**
 * Reads the text of one file, which has one record a line. The first line that is wrong ends it, so that a file which is all
 * wrong takes no longer than one that is right. Never throws.
 */
export function parseFile(text: string): SavedFile | Refusal {
  const lines = linesOf(text);
  const read = readHead(lines.next().value ?? '');
  if ('refused' in read) return read;
  const { startedAt, shard, labels } = read.head;
  const endpoints = readRecords(lines, believableEndpoint, 'endpoints', afterEndpoints);
  if ('refused' in endpoints) return endpoints;
  const clients = readRecords(lines, clientRecord, 'clients', afterClients);
  if ('refused' in clients) return clients;
  if (!lines.next().done) return { refused: 'more after its end' };
  return {
    startedAtMs: Date.parse(startedAt),
    selection: { labels: labels.toSorted(), ...(shard && { shard }) },
    endpoints: endpoints.records,
    clients: clients.records,
  };
}

/** Each line that has an end. */
function* linesOf(text: string): Generator<string, undefined> {
  let from = 0;
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
    yield text.slice(from, end);
    from = end + 1;
  }
}

function readHead(line: string): { readonly head: Head } | Refusal {
  const data = line.endsWith(afterHead) ? parseLine(`${line.slice(0, -afterHead.length)}}`) : undefined;
  const marked = mark.safeParse(data);
  if (!marked.success) return { refused: 'no observations, or ones that were cut or reformatted' };
  const { formatVersion: version } = marked.data;
  if (version !== formatVersion) {
    return {
      refused: `format version ${version}`,
      expected: `format version ${formatVersion}: write and read it with the same version of tls-readiness`,
    };
  }
  const whole = head.safeParse(data);
  return whole.success ? { head: whole.data } : { refused: `something wrong at ${placeOf(whole.error)}` };
}

/** The records up to the line that follows them. */
function readRecords<Of extends EndpointRecord | ClientRecord>(
  lines: Iterator<string>,
  schema: z.ZodType<Of>,
  key: string,
  after: string,
): { readonly records: ReadonlyMap<string, Of> } | Refusal {
  const records = new Map<string, Of>();
  for (let line = lines.next(); !line.done; line = lines.next()) {
    if (line.value === after) return { records };
    const place = `${key}[${records.size}]`;
    if (records.size === mostRecords)
      return { refused: `more than ${mostRecords.toLocaleString('en-US')} ${key}` };
    const record = schema.safeParse(parseLine(line.value.replace(/,$/, '')));
    if (!record.success) return { refused: `something wrong at ${place}${placeOf(record.error, '.')}` };
    const identity = keyOf(record.data);
    if (records.has(identity)) return { refused: `${place} a second time` };
    records.set(identity, record.data);
  }
  return { refused: 'only the beginning of a file' };
}

/** Undefined where it is no JSON, or so long that it is no record of ours. */
function parseLine(line: string): unknown {
  if (line.length > longestLine) return undefined;
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

/** `.addresses.0.port`: all parts of it are names and numbers of ours. */
function placeOf({ issues: [issue] }: z.ZodError, before = ''): string {
  const path = issue?.path ?? [];
  return path.length === 0 ? '' : `${before}${path.map(String).join('.')}`;
}
