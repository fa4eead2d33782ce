import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { z } from 'zod';
import type { Integration } from '../config/client.ts';
import { concludes } from '../policy/gate.ts';
import { gatedVerdicts, type Report } from '../report/view/report.ts';
import { groupBy } from '../report/words/grouping.ts';
import type { Inputs } from './inputs.ts';
import type { Api } from './octokit.ts';
import { type ChangedLines, locate, parsePatch } from './patch.ts';
import { readPages } from './reply.ts';
import { pathInRepository } from './repository.ts';

/** GitHub lists no more files of a pull request than these. */
const maxFiles = 3_000;

const fileSchema = z.object({
  filename: z.string(),
  status: z.string(),
  changes: z.number(),
  patch: z.string().optional(),
});

type ChangedFile = z.infer<typeof fileSchema>;

/**
 * The endpoints and clients whose lines of the list the pull request changes. Where it cannot be known of a file which of its
 * lines are changed, all of them are; and a list that stands in no file always is. Rejects with what GitHub refused.
 */
export async function changedEndpoints(
  endpoints: readonly Integration[],
  { octokit, repository }: Api,
  { pullRequest, workspace }: { readonly pullRequest: number; readonly workspace: string },
): Promise<ReadonlySet<Integration>> {
  const files = await readPages(
    fileSchema,
    octokit.paginate('GET /repos/{owner}/{repo}/pulls/{pull_number}/files', {
      ...repository,
      pull_number: pullRequest,
      per_page: 100,
    }),
  );
  const changed = await Promise.all(
    groupBy(endpoints, ({ source }) => source.file).map(async ([file, own]) => {
      if (file === undefined) return own;
      const path = pathInRepository(file, workspace);
      const integration = files.find(({ filename }) => filename === path);
      if (!integration) return files.length < maxFiles ? [] : own;
      return isOnlyRenamed(integration) ? [] : touchedIn(own, integration, resolve(workspace, file));
    }),
  );
  return new Set(changed.flat());
}

/** Of what git takes for binary, be it by `.gitattributes`, GitHub counts no changes either. */
function isOnlyRenamed({ status, changes }: ChangedFile): boolean {
  return status === 'renamed' && changes === 0;
}

async function touchedIn(
  endpoints: readonly Integration[],
  { patch }: ChangedFile,
  path: string,
): Promise<readonly Integration[]> {
  // Without a patch the change is too big for GitHub to show, or the file binary.
  const hunks = patch === undefined ? undefined : parsePatch(patch);
  if (hunks === undefined) return endpoints;
  const text = await readFile(path, 'utf8');
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

/** A report narrowed to what a pull request changes, as far as the inputs want that. */
export interface Scope {
  /** Everything, with the conclusion of the gate. */
  readonly report: Report;
  /** What is annotated, where not all is. */
  readonly annotated: ReadonlySet<Integration> | undefined;
}

/** `changed` has the endpoints and clients that the pull request touches; undefined where there is none, or nobody knows. */
export function narrow(
  report: Report,
  { annotate, gate }: Pick<Inputs, 'annotate' | 'gate'>,
  changed: ReadonlySet<Integration> | undefined,
): Scope {
  const annotated = annotate === 'changed' ? changed : undefined;
  if (!changed || gate === 'all') return { report, annotated };
  const gated = { ...report, gated: changed };
  return { report: { ...gated, conclusion: concludes(gatedVerdicts(gated), report.failOn) }, annotated };
}
