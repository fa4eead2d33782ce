import { readdir, readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { glob } from 'tinyglobby';

/** What loading needs of a file system. */
export interface FileSystem {
  /** What stands at an absolute path: nothing, a file with its size in bytes, or a directory or the like. */
  look(
    path: string,
  ): Promise<{ readonly kind: 'missing' | 'other' } | { readonly kind: 'file'; readonly size: number }>;
  read(path: string): Promise<Uint8Array>;
  /** Whether a directory holds nothing at all. */
  isEmpty(path: string): Promise<boolean>;
  /** The files that match any of the globs, as absolute paths. */
  find(
    globs: readonly string[],
    options: { cwd: string; ignore: readonly string[] },
  ): Promise<readonly string[]>;
}

/** The file system of this machine. */
export const realFileSystem: FileSystem = {
  async look(path) {
    const found = await stat(path).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return undefined;
      throw error;
    });
    if (!found) return { kind: 'missing' };
    return found.isFile() ? { kind: 'file', size: found.size } : { kind: 'other' };
  },
  read: (path) => readFile(path),
  isEmpty: async (path) => (await readdir(path)).length === 0,
  async find(globs, { cwd, ignore }) {
    const paths = await glob([...globs], {
      cwd,
      ignore: [...ignore],
      dot: true,
      absolute: true,
      expandDirectories: false,
    });
    return paths.map((path) => resolve(path));
  },
};
