import { basename, dirname, extname, relative, resolve } from 'node:path';
import { isDynamicPattern } from 'tinyglobby';
import { confinedPlace, isBelowWorkspace, isConfined, isWithin, type LoadContext } from './confinement.ts';
import { quoted } from './excerpt.ts';
import { nearestTo } from './nearest.ts';
import { fileProblem, type Problem } from './problem.ts';

/** A configuration file: where it is, and how it is named to people. */
export interface FoundFile {
  readonly path: string;
  /** Relative to the working directory, with forward slashes. */
  readonly name: string;
}

export interface Named {
  /** What the user of the command line names may be anything that can be read, standard input included. */
  readonly byUser?: boolean;
  /** What the files hold. */
  readonly wanted?: string;
}

/** The name of standard input, on a command line and in a report. */
export const stdinFile: FoundFile = { path: '-', name: '<stdin>' };

/** Where the list is when nobody names a file. */
export const defaultFile = '.github/tls-readiness.yml';

/** The smallest file that checks something, for a repository that has none yet. */
export const minimalFile = 'endpoints:\n  - https://api.example.com';

/**
 * Finds the files that paths and globs name, in the order of the patterns and sorted within each, every file
 * once. A pattern that begins with `!` takes files away. A pattern without a match is a problem, and so is one that
 * leads out of the workspace: through a symbolic link, unless the user named it, or through a glob.
 */
export async function findFiles(
  patterns: readonly string[],
  context: LoadContext,
  { byUser = false, wanted = 'a list of endpoints' }: Named = {},
): Promise<{ readonly found: readonly FoundFile[]; readonly problems: readonly Problem[] }> {
  const ignore = patterns
    .filter((pattern) => pattern.startsWith('!'))
    .map((pattern) => slashed(pattern.slice(1)));
  const included = patterns.filter((pattern) => !pattern.startsWith('!'));
  const found = new Map<string, FoundFile>();
  const problems: Problem[] = [];
  if (included.length === 0) problems.push(fileProblem('.', 'no path', 'the path of a configuration file'));
  for (const pattern of included) {
    const matches = await match(pattern, ignore, context, { byUser, wanted });
    if (!Array.isArray(matches)) problems.push(matches);
    else for (const file of matches) found.set(file.path, found.get(file.path) ?? file);
  }
  return { found: [...found.values()], problems };
}

/** A path that exists is taken as it is, even where its name looks like a glob. */
async function match(
  pattern: string,
  ignore: readonly string[],
  context: LoadContext,
  named: Required<Named>,
): Promise<FoundFile[] | Problem> {
  const { cwd, files } = context;
  const { byUser, wanted } = named;
  if (byUser && pattern === stdinFile.path) return [stdinFile];
  try {
    const path = resolve(cwd, pattern);
    const kind = await files.look(path);
    if (kind === 'missing') {
      return isDynamicPattern(pattern)
        ? await matchGlob(pattern, ignore, context, named)
        : ((await notAPath(pattern, context, byUser)) ?? (await missing(path, context, wanted)));
    }
    if (!byUser && (await isBelowWorkspace(path, context)) && !(await isConfined(path, context))) {
      return outside(pattern);
    }
    if (kind === 'directory') {
      const instead = `${pattern.replace(/[/\\]+$/, '')}/*.yml`;
      return fileProblem(pattern, 'a directory', 'a file, or a glob of files', instead);
    }
    // A pipe has no name below the working directory.
    return [{ path, name: kind === 'file' ? nameOf(path, cwd) : pattern }];
  } catch (error) {
    return fileProblem(pattern, `a path that cannot be searched (${codeOf(error)})`, 'a readable path');
  }
}

async function matchGlob(
  pattern: string,
  ignore: readonly string[],
  context: LoadContext,
  { byUser, wanted }: Required<Named>,
): Promise<FoundFile[] | Problem> {
  const { cwd, files } = context;
  const base = baseOf(pattern, cwd);
  const isThere = (await files.look(base)) !== 'missing';
  // A folder elsewhere is one that the workflow or the user names.
  const isBelow = await isBelowWorkspace(base, context);
  if (isThere && isBelow && !(await isConfined(base, context))) return outside(pattern);
  const root = await files.real(isBelow || !isThere ? cwd : base);
  const mayEnter = (folder: string) => isWithin(folder, root);
  const matches: FoundFile[] = [];
  for (const path of (await files.find(slashed(pattern), { cwd, ignore, mayEnter })).toSorted()) {
    const kind = await files.look(path);
    if (kind === 'missing' || kind === 'directory') continue;
    const isOwn = kind === 'file' && (await isConfined(path, context, [root]));
    if (!isOwn) return outside(nameOf(path, cwd));
    matches.push({ path, name: nameOf(path, cwd) });
  }
  if (matches.length > 0) return matches;
  const unread = await notAPath(pattern, context, byUser);
  if (unread) return unread;
  if (await isEmptyWorkspace(context)) return fileProblem(pattern, ...emptyWorkspace);
  return fileProblem(pattern, `no file that matches in ${quoted(cwd)}`, wanted);
}

/** The folder in which a glob begins: its parts before the first that is more than a name. */
function baseOf(pattern: string, cwd: string): string {
  const parts = slashed(pattern).split('/');
  const end = parts.findIndex((part) => /[*?[\](){}!+@\\]/.test(part));
  return resolve(cwd, parts.slice(0, Math.max(0, end)).join('/') || (pattern.startsWith('/') ? '/' : '.'));
}

function outside(name: string): Problem {
  return fileProblem(name, 'a path that leads out of the workspace', confinedPlace);
}

/** Paths as YAML or a shell would list them, in place of lines. */
async function notAPath(
  pattern: string,
  context: LoadContext,
  byUser: boolean,
): Promise<Problem | undefined> {
  if (await isEmptyWorkspace(context)) return undefined;
  const bare = pattern.replace(/(?:^|\s)#.*$/, '').replace(/^\s*-\s+|[[\]"']/g, '');
  // Commas in braces belong to a glob.
  const paths = (/\{.*,.*\}/.test(bare) ? [bare] : bare.split(','))
    .map((path) => path.trim())
    .filter((path) => path !== '');
  if (paths.length === 1 && paths[0] === pattern) return undefined;
  const instead = paths.join('\n');
  return fileProblem(
    pattern,
    'no such file',
    `one path per ${byUser ? 'argument' : 'line'}, without commas, quotes, dashes or comments`,
    ...(instead === '' ? [] : [instead]),
  );
}

async function missing(path: string, context: LoadContext, wanted: string): Promise<Problem> {
  const { cwd, env } = context;
  const name = nameOf(path, cwd);
  if (await isEmptyWorkspace(context)) return fileProblem(name, ...emptyWorkspace);
  const near = await nearestFile(name, context);
  const found =
    near === undefined ? `no such file in ${quoted(cwd)}` : `no such file, but there is ${quoted(near)}`;
  if (name !== defaultFile) return fileProblem(name, found, wanted, near);
  // Nobody named it.
  if (near !== undefined)
    return fileProblem(name, found, `${wanted} here: rename the file, or name its path`);
  const hint = env.GITHUB_ACTIONS === 'true' ? '' : ' (the command init writes one)';
  return fileProblem(name, found, `${wanted}${hint}`, minimalFile);
}

/** The file that was probably meant: almost of that name in the same folder, or of the same name in another one. */
async function nearestFile(name: string, { cwd, files }: LoadContext): Promise<string | undefined> {
  const ending = /\.ya?ml$/.test(name) ? '{yml,yaml}' : extname(name).slice(1);
  if (name.startsWith('..') || !/^[\w{},]+$/.test(ending)) return undefined;
  const find = async (pattern: string, from: string) => {
    const ignore = ['node_modules/**', '.git/**'];
    const paths = await files.find(pattern, { cwd: from, ignore, mayEnter: () => false });
    return paths.map((path) => nameOf(path, cwd)).toSorted();
  };
  const stemOf = (file: string) => basename(file, extname(file));
  const beside = await find(`*.${ending}`, resolve(cwd, dirname(name)));
  const stem = nearestTo(stemOf(name), beside.map(stemOf));
  if (stem !== undefined) return beside.find((file) => stemOf(file) === stem);
  // No deeper: the directory may be that of a whole machine.
  const near = await find(`{,*/}*.${ending}`, cwd);
  return near.find((file) => stemOf(file) === stemOf(name));
}

/** A workflow starts in an empty directory until a step checks the repository out. */
async function isEmptyWorkspace({ cwd, files, env }: LoadContext): Promise<boolean> {
  return env.GITHUB_ACTIONS === 'true' && (await files.isEmpty(cwd));
}

const emptyWorkspace = [
  'an empty workspace',
  'the repository: is a step with actions/checkout missing before this one?',
] as const;

/** The system's code of a file error, such as EACCES. What is not one of the system's is a bug, and thrown on. */
export function codeOf(error: unknown): string {
  if (typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string') {
    return error.code;
  }
  throw error;
}

function nameOf(path: string, cwd: string): string {
  return slashed(relative(cwd, path)) || '.';
}

/** Windows separates with backslashes; annotations and globs want forward slashes everywhere. */
export function slashed(path: string, platform: NodeJS.Platform = process.platform): string {
  return platform === 'win32' ? path.replaceAll('\\', '/') : path;
}
