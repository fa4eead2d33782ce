import { isUtf8 } from 'node:buffer';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type { z } from 'zod';
import { type FileSystem, realFileSystem } from '../config/file-system.ts';
import { codeOf, type FoundFile, findFiles } from '../config/find-files.ts';
import { parseJson } from '../config/json-text.ts';
import { looksLikeList } from '../config/list-text.ts';
import { fileProblem } from '../config/problem.ts';
import type { ReadResult } from '../config/read-limited.ts';
import type { Selection } from '../config/selection.ts';
import { SettingsError } from '../settings.ts';
import { keyOf } from './identity.ts';
import {
  believableEndpoint,
  type ClientRecord,
  clientRecord,
  type EndpointRecord,
  file,
  formatVersion,
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

const dayMs = 86_400_000;

const expected = 'a file that observations-file has written';

/** Reads all files that the patterns name, or throws a SettingsError that says of each what is wrong with it. */
export async function readObservations(
  { patterns, cwd, env, nowMs, byUser = false, label }: ReadOptions,
  files: FileSystem = realFileSystem,
): Promise<readonly SavedFile[]> {
  const { found, problems } = await findFiles(patterns, { cwd, env, files }, { byUser, wanted: expected });
  const errors = problems.map(
    ({ file, message, instead }) =>
      `${file}: ${message}${instead === undefined ? '' : `; write: ${instead}`}`,
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
  const parsed = parseFile(bytes);
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

/** As much of a file as shows whether it is a list. */
const listStart = 10_000;

/**
 * Reads what one file holds. The first record that is wrong ends it, so that a file which is all wrong takes no longer than
 * one that is right. Never throws.
 */
export function parseFile(bytes: Buffer): SavedFile | Refusal {
  const parsed = parseJson(bytes);
  if ('refused' in parsed)
    return bytes.length > 0 && looksLikeList(bytes.subarray(0, listStart).toString())
      ? { refused: 'a list of endpoints' }
      : parsed;
  const marked = mark.safeParse(parsed.data);
  if (!marked.success) return { refused: 'no observations' };
  const { formatVersion: version } = marked.data;
  if (version !== formatVersion) {
    return {
      refused: `format version ${version}`,
      expected: `format version ${formatVersion}: write and read it with the same version of tls-readiness`,
    };
  }
  const whole = file.safeParse(parsed.data);
  if (!whole.success) return { refused: `something wrong at ${placeOf(whole.error)}` };
  const { startedAt, shard, labels } = whole.data;
  const endpoints = readRecords(whole.data.endpoints, believableEndpoint, 'endpoints');
  if ('refused' in endpoints) return endpoints;
  const clients = readRecords(whole.data.clients, clientRecord, 'clients');
  if ('refused' in clients) return clients;
  return {
    startedAtMs: Date.parse(startedAt),
    selection: { labels: labels.toSorted(), ...(shard && { shard }) },
    endpoints: endpoints.records,
    clients: clients.records,
  };
}

function readRecords<Of extends EndpointRecord | ClientRecord>(
  given: readonly unknown[],
  schema: z.ZodType<Of>,
  key: string,
): { readonly records: ReadonlyMap<string, Of> } | Refusal {
  const records = new Map<string, Of>();
  for (const [index, each] of given.entries()) {
    const place = `${key}[${index}]`;
    const record = schema.safeParse(each);
    if (!record.success) return { refused: `something wrong at ${place}${placeOf(record.error, '.')}` };
    const identity = keyOf(record.data);
    if (records.has(identity)) return { refused: `${place} a second time` };
    records.set(identity, record.data);
  }
  return { records };
}

/** `.addresses.0.port`: all parts of it are names and numbers of ours. */
function placeOf({ issues: [issue] }: z.ZodError, before = ''): string {
  const path = issue?.path ?? [];
  return path.length === 0 ? '' : `${before}${path.map(String).join('.')}`;
}
