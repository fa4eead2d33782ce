import { readlink } from 'node:fs/promises';
import { dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import type { Integration } from '../config/client.ts';
import { realFileSystem } from '../config/file-system.ts';
import { maxListBytes } from '../config/load.ts';
import { concludes } from '../policy/gate.ts';
import { gatedVerdicts, type Report } from '../report/view/report.ts';
import { groupBy } from '../report/words/grouping.ts';
import type { ChangedFiles } from './changed-files.ts';
import type { Inputs } from './inputs.ts';
import { type ChangedLines, locate, parsePatch } from './patch.ts';
import { pathsInRepositories } from './repository.ts';

/**
 * The endpoints and clients whose lines of the list a change touches. Where it cannot be known of a file which of its
 * lines are changed, all of them are; and a list that stands in no file always is.
 */
export async function changedEndpoints(
  endpoints: readonly Integration[],
  { files, complete }: ChangedFiles,
  workspace: string,
): Promise<ReadonlySet<Integration>> {
  const changed = await Promise.all(
    groupBy(endpoints, ({ source }) => source.file).map(async ([file, own]) => {
      if (file === undefined) return own;
      const places = await placesOf(file, workspace);
      // A submodule and a link to a folder are files of their own, without the lines of what stands in them.
      const leads = files.filter(({ filename }) =>
        places.some((place) => place === filename || place.startsWith(`${filename}/`)),
      );
      const [list, ...more] = leads;
      if (!list) return complete && places.every(isBelow) ? [] : own;
      return more.length > 0 ? own : touchedIn(own, list.patch, resolve(workspace, file));
    }),
  );
  return new Set(changed.flat());
}

/** Where a list stands in its repository and in those around it, by its name and behind each symbolic link. */
async function placesOf(file: string, workspace: string): Promise<readonly string[]> {
  const root = await realFileSystem.real(workspace).catch(() => workspace);
  const path = resolve(root, relative(workspace, resolve(workspace, file)));
  const places = [path];
  for (let next = await behindLink(path); next && places.length < mostLinks; next = await behindLink(next)) {
    places.push(next);
  }
  return [
    ...pathsInRepositories(file, workspace),
    ...places.flatMap((place) => pathsInRepositories(place, root)),
  ];
}

/** Linux follows no more in one path (path_resolution(7)). */
const mostLinks = 40;

/** The path with its first symbolic link followed; undefined where it has none. */
async function behindLink(path: string): Promise<string | undefined> {
  const parts = path.split(sep);
  for (const index of parts.keys()) {
    const link = parts.slice(0, index + 1).join(sep);
    const target = await readlink(link).catch(() => undefined);
    if (target !== undefined) return resolve(dirname(link), target, ...parts.slice(index + 1));
  }
  return undefined;
}

/** What stands outside of the workspace, such as a list that a step has written, is in no list of changed files. */
function isBelow(place: string): boolean {
  return place !== '..' && !place.startsWith('../') && !isAbsolute(place);
}

async function touchedIn(
  endpoints: readonly Integration[],
  patch: string | undefined,
  path: string,
): Promise<readonly Integration[]> {
  const hunks = patch === undefined ? undefined : parsePatch(patch);
  if (hunks === undefined) return endpoints;
  const read = await realFileSystem.read(path, maxListBytes);
  if ('refused' in read) return endpoints;
  const text = read.bytes.toString();
  const lines = locate(hunks, text);
  return lines === undefined ? endpoints : touchedEndpoints(endpoints, text, lines);
}

/**
 * The endpoints and clients of one file that a change touches: those with a line in it, and all of them where the change is
 * outside of the integrations, since what stands there applies to every one.
 */
export function touchedEndpoints(
  endpoints: readonly Integration[],
  text: string,
  { added, removed }: ChangedLines,
): readonly Integration[] {
  const lines = text.split('\n');
  const integrationsAt = (line: number) =>
    endpoints.filter(({ whole }) => whole.line <= line && line <= whole.endLine);

  const touched = new Set<Integration>();
  const touch = (integrations: readonly Integration[]) => {
    for (const entry of integrations) touched.add(entry);
  };
  for (const line of added.filter((each) => says(lines[each - 1]))) {
    const integrations = integrationsAt(line);
    if (integrations.length === 0) return endpoints;
    touch(integrations);
  }
  for (const { after, lines: gone } of removed) {
    const [line] = gone.filter(says);
    if (line === undefined) continue;
    if (gone.some(isTopLevel)) return endpoints;
    const [above, below] = [integrationsAt(after), integrationsAt(after + 1)];
    const around = above.filter((integration) => below.includes(integration));
    const owner = [...above, ...below].find((integration) => isWithin(line, integration));
    if (around.length > 0) touch(around);
    else if (owner) touch([owner]);
    else if (!isInList(lines, after)) return endpoints;
  }
  return touched.size > 0 && isShared(text) ? endpoints : [...touched];
}

/** Neither blank, nor a comment, nor a lone dash. */
function says(line: string | undefined): boolean {
  return !/^\s*-*\s*(?:#.*)?$/.test(line ?? '');
}

/** Whether what follows the line stands below the key of a list. */
function isInList(lines: readonly string[], line: number): boolean {
  const key = lines.slice(0, line).findLast(isTopLevel);
  return key !== undefined && /^(["']?)(?:endpoints|clients)\1\s*:/.test(key);
}

function isTopLevel(line: string): boolean {
  return /^[^\s#-]/.test(line);
}

/** As deep as what the integration says: what stood at its end was a part of it, and not the next one. */
function isWithin(line: string, { whole }: Integration): boolean {
  return line.length - line.trimStart().length >= whole.column - 1;
}

/**
 * A change of what has an anchor changes every integration that refers to it; and in a file that is one pair of braces, a
 * key of the file may share its line with an endpoint or client.
 */
function isShared(text: string): boolean {
  return /(?:^|\s)&[^\s#]/m.test(text) || /^\{/m.test(text);
}

/** A report narrowed to what is changed, as far as the inputs want that. */
export interface Scope {
  /** Everything, with the conclusion of the gate. */
  readonly report: Report;
  /** What is annotated, where not all is. */
  readonly annotated: ReadonlySet<Integration> | undefined;
}

/** `changed` has the endpoints and clients that the change touches; undefined where there is none, or nobody knows. */
export function narrow(
  report: Report,
  { annotate, gate }: Pick<Inputs, 'annotate' | 'gate'>,
  changed: ReadonlySet<Integration> | undefined,
): Scope {
  const annotated = annotate === 'changed' ? changed : undefined;
  if (!changed || gate !== 'changed') return { report, annotated };
  const gated = { ...report, gated: changed };
  return {
    report: { ...gated, conclusion: concludes(gatedVerdicts(gated), report.failOn, report) },
    annotated,
  };
}
