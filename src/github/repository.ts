import { existsSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import type { Env } from './context.ts';

/**
 * The path of a file, which may be given relative to the workspace, as GitHub knows it: relative to the root of its
 * repository, which actions/checkout can put anywhere below the workspace. Where none was checked out with git, that is
 * the workspace.
 */
export function pathInRepository(file: string, workspace: string): string {
  return pathsInRepositories(file, workspace)[0];
}

/** The same for each repository around the file, the innermost first: a submodule stands in another one. */
export function pathsInRepositories(
  file: string,
  workspace: string,
): readonly [innermost: string, ...string[]] {
  const parts = relative(workspace, resolve(workspace, file)).split(sep);
  // What lies above the workspace is the runner's, and may stand in a repository of its own.
  const roots = parts.flatMap((_, depth) =>
    existsSync(join(workspace, ...parts.slice(0, depth), '.git')) ? [depth] : [],
  );
  const [innermost = 0, ...outer] = roots.toReversed();
  const pathFrom = (depth: number) => parts.slice(depth).join('/');
  return [pathFrom(innermost), ...outer.map(pathFrom)];
}

/**
 * The folder of the rule pages in the repository from which the runner took the action, at the reference that the
 * workflow names, so that forks and GitHub Enterprise link to their own. Undefined where the runner does not say it,
 * as for an action in the repository itself.
 */
export function rulePagesOf(env: Env): string | undefined {
  const {
    GITHUB_SERVER_URL: server,
    GITHUB_ACTION_REPOSITORY: repository,
    GITHUB_ACTION_REF: reference,
  } = env;
  if (!server || !repository || !reference) return undefined;
  const path = [...repository.split('/'), 'blob', ...reference.split('/')].map(encodeURIComponent).join('/');
  const url = `${server}/${path}/docs/rules`;
  return URL.canParse(url) ? url : undefined;
}

/**
 * What gives the address of a line of the list at this commit. That of a pull request is its head: lines differ from what
 * was checked where the base has changed the list as well.
 */
export function lineUrlsOf(
  env: Env,
  workspace: string,
  commit: string,
): ((file: string, line: number) => string | undefined) | undefined {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository } = env;
  if (!server || !repository || !commit) return undefined;
  return (file, line) => {
    const path = [...repository.split('/'), 'blob', commit, ...pathInRepository(file, workspace).split('/')];
    const url = `${server}/${path.map((part) => encodeURIComponent(part.toWellFormed())).join('/')}#L${line}`;
    return URL.canParse(url) ? url : undefined;
  };
}

/** The address of this run. */
export function runUrl(env: Env): string | undefined {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: id } = env;
  const url = `${server}/${repository}/actions/runs/${id}`;
  return server && repository && id && URL.canParse(url) ? new URL(url).href : undefined;
}
