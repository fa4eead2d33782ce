import systemPaths, { dirname, type PlatformPath } from 'node:path';
import type { FileSystem } from './file-system.ts';

/** What finding and reading files needs of the world. */
export interface LoadContext {
  /** What paths are relative to: the workspace, or the working directory. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly files: FileSystem;
  /** Saved observations are judged: no connection needs a key. */
  readonly withoutKeys?: boolean | undefined;
}

/** Where files may lie, by their real path, that a list names or a glob matches. */
export const confinedPlace = 'a file inside the workspace or RUNNER_TEMP';

/**
 * Whether a path leads, symbolic links followed, to somewhere in the workspace or in RUNNER_TEMP, where steps put
 * secrets. A pull request can change a list and add symbolic links: neither may make us read other files. Rejects
 * where there is nothing.
 */
export async function isConfined(
  path: string,
  { cwd, env, files }: LoadContext,
  further: readonly string[] = [],
): Promise<boolean> {
  const folders = [cwd, ...(env.RUNNER_TEMP ? [env.RUNNER_TEMP] : []), ...further];
  const real = await files.real(path);
  const places = await Promise.all(folders.map((folder) => realOrUndefined(folder, files)));
  return places.some((place) => place !== undefined && isWithin(real, place));
}

/** Whether a path goes through the workspace, by its own words or behind a symbolic link. */
export async function isBelowWorkspace(path: string, { cwd, files }: LoadContext): Promise<boolean> {
  const workspace = await files.real(cwd);
  for (let folder = path; ; folder = dirname(folder)) {
    if ((await realOrUndefined(folder, files)) === workspace) return true;
    if (folder === dirname(folder)) return false;
  }
}

/** `paths` are those of the system; another drive of Windows has no way to it but an absolute one. */
export function isWithin(path: string, folder: string, paths: PlatformPath = systemPaths): boolean {
  const way = paths.relative(folder, path);
  return way !== '..' && !way.startsWith(`..${paths.sep}`) && !paths.isAbsolute(way);
}

/** Undefined where nothing is that could be entered. */
async function realOrUndefined(path: string, files: FileSystem): Promise<string | undefined> {
  return files.real(path).catch(() => undefined);
}
