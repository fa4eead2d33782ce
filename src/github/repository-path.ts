import { existsSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';

/**
 * The path of a file, which may be given relative to the workspace, as GitHub knows it: relative to the root of its
 * repository, which actions/checkout can put anywhere below the workspace. Where none was checked out with git, that is
 * the workspace.
 */
export function pathInRepository(file: string, workspace: string): string {
  const parts = relative(workspace, resolve(workspace, file)).split(sep);
  // What lies above the workspace is the runner's, and may stand in a repository of its own.
  const root = parts.findLastIndex((_, depth) =>
    existsSync(join(workspace, ...parts.slice(0, depth), '.git')),
  );
  return parts.slice(Math.max(0, root)).join('/');
}
