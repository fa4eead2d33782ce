import { relative, resolve } from 'node:path';
import { isDynamicPattern } from 'tinyglobby';
import type { LoadContext } from './client-certificate.ts';
import { quoted, visible } from './excerpt.ts';
import type { FileSystem } from './file-system.ts';
import { fileProblem, type Problem } from './problem.ts';

/** A configuration file: where it is, and how it is named to people. */
export interface FoundFile {
  readonly path: string;
  /** Relative to the working directory, with forward slashes. */
  readonly name: string;
  readonly size: number;
}

/** Where the list is when nobody names a file. */
export const defaultFile = '.github/tls-readiness.yml';

/** The smallest file that checks something, for a repository that has none yet. */
export const minimalFile = 'endpoints:\n  - https://api.example.com';

/**
 * Finds the files that paths and globs name, in the order of the patterns and sorted within each, every file
 * once. A pattern that begins with `!` takes files away. A pattern without a match is a problem.
 */
export async function findFiles(
  patterns: readonly string[],
  cwd: string,
  files: FileSystem,
  env: LoadContext['env'] = {},
): Promise<{ readonly found: readonly FoundFile[]; readonly problems: readonly Problem[] }> {
  const ignore = patterns.filter((pattern) => pattern.startsWith('!')).map((pattern) => pattern.slice(1));
  const wanted = patterns.filter((pattern) => !pattern.startsWith('!'));
  const found = new Map<string, FoundFile>();
  const problems: Problem[] = [];
  if (wanted.length === 0) problems.push(fileProblem('.', 'no path', 'the path of a configuration file'));
  for (const pattern of wanted) {
    const matches = await match(pattern, ignore, { cwd, files, env });
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
): Promise<FoundFile[] | Problem> {
  const { cwd, files } = context;
  try {
    const path = resolve(cwd, pattern);
    const literal = await files.look(path);
    if (literal.kind === 'file') return [{ path, name: nameOf(path, cwd), size: literal.size }];
    if (literal.kind === 'other') {
      const instead = `${pattern.replace(/[/\\]+$/, '')}/*.yml`;
      return fileProblem(pattern, 'a directory', 'a file, or a glob of files', instead);
    }
    if (!isDynamicPattern(pattern)) return await missing(path, context);
    const matches: FoundFile[] = [];
    for (const each of (await files.find([slashed(pattern)], { cwd, ignore })).toSorted()) {
      const seen = await files.look(each);
      if (seen.kind === 'file') matches.push({ path: each, name: nameOf(each, cwd), size: seen.size });
    }
    if (matches.length > 0) return matches;
    if (await isEmptyWorkspace(context)) return fileProblem(pattern, ...emptyWorkspace);
    return fileProblem(pattern, `no file that matches in ${quoted(cwd)}`, 'at least one file', minimalFile);
  } catch (error) {
    return fileProblem(pattern, `a path that cannot be searched (${codeOf(error)})`, 'a readable path');
  }
}

async function missing(path: string, context: LoadContext): Promise<Problem> {
  const { cwd, files, env } = context;
  const name = nameOf(path, cwd);
  if (await isEmptyWorkspace(context)) return fileProblem(name, ...emptyWorkspace);
  const other = path.endsWith('.yml') ? path.replace(/yml$/, 'yaml') : path.replace(/\.yaml$/, '.yml');
  if (other !== path && (await files.look(other)).kind === 'file') {
    const found = visible(nameOf(other, cwd));
    return fileProblem(
      name,
      `no such file, but there is ${quoted(found)}`,
      `this name: rename the file, or set config: ${found} (on the command line: check ${found})`,
    );
  }
  const hint = name === defaultFile && env.GITHUB_ACTIONS !== 'true' ? ' (the command init writes one)' : '';
  return fileProblem(name, `no such file in ${quoted(cwd)}`, `a list of endpoints${hint}`, minimalFile);
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
function slashed(path: string): string {
  return process.platform === 'win32' ? path.replaceAll('\\', '/') : path;
}
