import { constants } from 'node:fs';
import { access, mkdir, realpath, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { Integration } from './config/client.ts';
import { errorCode } from './net/error-code.ts';

/** Writes a report to a file, and makes the folders above it. Gives what went wrong, if something did. */
export async function writeReport(path: string, content: Iterable<string>): Promise<string | undefined> {
  try {
    await makeFolder(dirname(path));
    await writeFile(path, content);
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
    const found = await stat(path).catch(() => undefined);
    if (found?.isDirectory()) return `${path} is a folder`;
    await access(found ? path : dirname(path), constants.W_OK);
    return undefined;
  } catch (error) {
    return messageOf(error);
  }
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
    if (!(await isThere())) throw new Error(`the folder ${folder} cannot be made (${errorCode(error)})`);
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
