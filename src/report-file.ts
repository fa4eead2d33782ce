import { randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { access, lstat, mkdir, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { Integration } from './config/client.ts';
import { isBelowWorkspace, isConfined, type LoadContext } from './config/confinement.ts';
import { realFileSystem } from './config/file-system.ts';
import { errorCode } from './net/error-code.ts';
import { plain } from './report/words/escape.ts';
import { SettingsError, settingError } from './settings.ts';

/** A file to be written after a check, and the input or option that names it, such as `json-file`. */
export interface NamedFile {
  readonly setting: string;
  readonly path: string;
}

/**
 * Refuses, before a check, a path that is a list or the path of another file, and one for which `checkPath` gives a reason.
 * Throws one SettingsError with all of them. `label` says how a setting is called.
 */
export async function refusePaths(
  files: readonly NamedFile[],
  lists: readonly string[],
  label: (setting: string) => string,
  checkPath?: (path: string) => Promise<string | undefined>,
): Promise<void> {
  const expected = 'a file of its own';
  const errors: string[] = [];
  for (const [index, { setting, path }] of files.entries()) {
    const before = files.slice(0, index);
    const same = await sameFile(
      path,
      before.map((file) => file.path),
    );
    const other = before[same];
    const isList = (await sameFile(path, lists)) >= 0;
    if (other) errors.push(settingError(label(setting), `the file of ${label(other.setting)}`, { expected }));
    else if (isList) errors.push(settingError(label(setting), 'a list that is checked', { expected }));
    else {
      const error = await checkPath?.(path);
      if (error !== undefined) errors.push(`${label(setting)}: ${plain(error)}`);
    }
  }
  if (errors.length > 0) throw new SettingsError(errors.join('\n'));
}

/**
 * Writes a report to a file, and makes the folders above it. Gives what went wrong, if something did. The report gets its
 * name when it is complete. Devices and pipes, which have no other name, are written as they are.
 */
export async function writeReport(
  path: string,
  content: Iterable<string | Uint8Array>,
): Promise<string | undefined> {
  try {
    await makeFolder(dirname(path));
    const found = await findPlace(path);
    if (found.kind === 'refused') return found.why;
    if (found.kind === 'direct') await writeFile(path, content);
    else await writeBeside(path, content, found.mode);
    return undefined;
  } catch (error) {
    // `/dev/stdout` may be a pipe, and who reads it may stop.
    return errorCode(error) === 'EPIPE' ? undefined : messageOf(error);
  }
}

/** Why a report cannot be written to a path, if it cannot. Makes the folders above it, and no file. */
export async function checkReportPath(path: string): Promise<string | undefined> {
  try {
    await makeFolder(dirname(path));
    const found = await findPlace(path);
    if (found.kind === 'refused') return found.why;
    if (found.kind !== 'new') await access(path, constants.W_OK);
    if (found.kind !== 'direct') await access(dirname(path), constants.W_OK);
    return undefined;
  } catch (error) {
    return messageOf(error);
  }
}

/** What is at a path already: nothing, a file that is replaced, or what can only be written as it is. */
type Place =
  | { readonly kind: 'new' | 'replaced'; readonly mode?: number }
  | { readonly kind: 'direct' }
  | { readonly kind: 'refused'; readonly why: string };

async function findPlace(path: string): Promise<Place> {
  const found = await lstat(path).catch(() => undefined);
  if (!found) return { kind: 'new' };
  if (found.isSymbolicLink()) {
    // The links there lead to what this process has open: `/dev/stdout` may be a file.
    const isOpen = /^\/(dev|proc\/self\/fd)\//.test(path);
    return isOpen ? { kind: 'direct' } : { kind: 'refused', why: `${path} is a symbolic link` };
  }
  if (found.isDirectory()) return { kind: 'refused', why: `${path} is a directory` };
  return found.isFile() ? { kind: 'replaced', mode: found.mode & 0o777 } : { kind: 'direct' };
}

/** Writes a file under another name and renames it: nobody sees half of it, and a link is replaced, not followed. */
async function writeBeside(
  path: string,
  content: Iterable<string | Uint8Array>,
  mode = 0o666,
): Promise<void> {
  const unfinished = join(dirname(path), `.${randomUUID()}.tmp`);
  try {
    await writeFile(unfinished, content, { flag: 'wx', mode });
    await rename(unfinished, path);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw new Error(messageOf(error).replaceAll(unfinished, path));
  }
}

/**
 * Whether a path goes through the workspace and then, by a symbolic link, out of it and not into RUNNER_TEMP either. A pull
 * request can add such a link.
 */
export async function leavesWorkspace(
  path: string,
  { workspace: cwd, env }: { readonly workspace: string; readonly env: LoadContext['env'] },
): Promise<boolean> {
  const context = { cwd, env, files: { ...realFileSystem, real: realPathOf } };
  const folder = dirname(path);
  return (await isBelowWorkspace(folder, context)) && !(await isConfined(folder, context));
}

/** The lists that these come from, as absolute paths. */
export function listFiles(integrations: readonly Integration[], cwd: string): readonly string[] {
  const names = new Set(integrations.map(({ source }) => source.file));
  return [...names].flatMap((name) => (name === undefined ? [] : [resolve(cwd, name)]));
}

/** Which of the files a path leads to, symbolic links followed; -1 where it is none of them. */
export async function sameFile(path: string, files: readonly string[]): Promise<number> {
  const wanted = await realPathOf(path);
  const real = await Promise.all(files.map(realPathOf));
  return real.indexOf(wanted);
}

/** The path without symbolic links, as far as it exists. */
async function realPathOf(path: string): Promise<string> {
  const parent = dirname(path);
  return realpath(path).catch(async () =>
    parent === path ? path : join(await realPathOf(parent), basename(path)),
  );
}

/** Makes a folder and those above it, one after another: Node's own recursion does not end below `/proc`. */
async function makeFolder(folder: string): Promise<void> {
  const isThere = async () => (await stat(folder).catch(() => undefined))?.isDirectory() === true;
  if (await isThere()) return;
  if (dirname(folder) !== folder) await makeFolder(dirname(folder));
  try {
    await mkdir(folder);
  } catch (error) {
    // Another process may have made it meanwhile.
    if (!(await isThere())) throw new Error(`the directory ${folder} cannot be made (${errorCode(error)})`);
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
