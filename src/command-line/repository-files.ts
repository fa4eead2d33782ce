import { execFile } from 'node:child_process';
import { lstat, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { TextFile } from './found-hosts.ts';

const maxFiles = 5_000;
const maxFileBytes = 256 * 1024;

/** The text files of a repository that a filter accepts, without what git ignores. Follows no symbolic links. */
export async function readTextFiles(
  root: string,
  isWorthReading: (path: string) => boolean,
): Promise<readonly TextFile[]> {
  const paths = (await listedByGit(root)) ?? (await walk(root, isWorthReading));
  const files: TextFile[] = [];
  for (const path of paths.filter(isWorthReading).slice(0, maxFiles)) {
    const text = await readText(join(root, path));
    if (text !== undefined) files.push({ path, text });
  }
  return files;
}

/** Undefined where there is no git, or no repository of it. */
async function listedByGit(root: string): Promise<readonly string[] | undefined> {
  const args = ['ls-files', '-z', '--cached', '--others', '--exclude-standard', '--deduplicate'];
  try {
    // A repository's configuration can name a program for `core.fsmonitor`, which git would run.
    const { stdout } = await promisify(execFile)('git', ['-c', 'core.fsmonitor=false', ...args], {
      cwd: root,
      maxBuffer: 64 * 1024 * 1024,
    });
    return stdout.split('\0').filter((path) => path !== '');
  } catch {
    return undefined;
  }
}

async function walk(root: string, isWorthReading: (path: string) => boolean): Promise<readonly string[]> {
  const files: string[] = [];
  const folders = [''];
  for (
    let folder = folders.shift();
    folder !== undefined && files.length < maxFiles;
    folder = folders.shift()
  ) {
    const entries = await readdir(join(root, folder), { withFileTypes: true }).catch(() => []);
    for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.isFile()) files.push(path);
      else if (entry.isDirectory() && isWorthReading(`${path}/file`)) folders.push(path);
    }
  }
  return files;
}

/** Undefined for what is no text, too big, or cannot be read: a proposal is missed then, and nothing else. */
async function readText(path: string): Promise<string | undefined> {
  try {
    const found = await lstat(path);
    if (!found.isFile() || found.size > maxFileBytes) return undefined;
    const text = await readFile(path, 'utf8');
    return text.includes('\0') ? undefined : text;
  } catch {
    return undefined;
  }
}
