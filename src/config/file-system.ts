import { type Stats, stat as statWithCallback } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { glob } from 'tinyglobby';
import { type ReadResult, readDeadlineMs, readLimited } from './read-limited.ts';

/** What loading needs of a file system. */
export interface FileSystem {
  /** What stands at an absolute path, symbolic links followed. `other` is a pipe, a device and the like. */
  look(path: string): Promise<'missing' | 'file' | 'directory' | 'other'>;
  /** Reads at most so many bytes, and not for ever. */
  read(path: string, maxBytes: number): Promise<ReadResult>;
  /** The path without symbolic links. */
  real(path: string): Promise<string>;
  /** Whether a directory holds nothing at all. */
  isEmpty(path: string): Promise<boolean>;
  /** The files that match a glob, as absolute paths. Symbolic links are followed to folders that `mayEnter` allows. */
  find(
    pattern: string,
    options: {
      readonly cwd: string;
      readonly ignore: readonly string[];
      readonly mayEnter: (folder: string) => boolean;
    },
  ): Promise<readonly string[]>;
}

/** The file system of this machine. */
export const realFileSystem: FileSystem = {
  async look(path) {
    const found = await stat(path).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return undefined;
      throw error;
    });
    if (!found) return 'missing';
    if (found.isFile()) return 'file';
    return found.isDirectory() ? 'directory' : 'other';
  },
  read: (path, maxBytes) => readLimited(path, { maxBytes, deadlineMs: readDeadlineMs }),
  real: (path) => realpath(path),
  isEmpty: async (path) => (await readdir(path)).length === 0,
  async find(pattern, { cwd, ignore, mayEnter }) {
    const paths = await glob(pattern, {
      cwd,
      ignore: [...ignore],
      dot: true,
      absolute: true,
      expandDirectories: false,
      fs: { stat: statOfLinks(mayEnter) },
    });
    return paths.map((path) => resolve(path));
  },
};

/** `stat` as tinyglobby calls it, only for what a symbolic link leads to. It skips what gives an error. */
function statOfLinks(mayEnter: (folder: string) => boolean): typeof statWithCallback {
  return new Proxy(statWithCallback, {
    apply(_stat, _this, [path, callback]: [string, (error: unknown, found?: Stats) => void]) {
      statWithCallback(path, (error, found) => {
        const isClosed = !error && found.isDirectory() && !mayEnter(path);
        callback(isClosed ? new Error('a folder that may not be entered') : error, found);
      });
    },
  });
}
