import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { z } from 'zod';
import type { Entry } from '../config/client.ts';
import { groupBy } from '../report/grouping.ts';
import { locate } from './changed-lines.ts';
import type { Api } from './octokit.ts';
import { parsePatch } from './patch.ts';
import { readPages } from './reply.ts';
import { pathInRepository } from './repository-path.ts';
import { touchedTargets } from './touched-targets.ts';

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
 * The targets and clients whose lines of the list the pull request changes. Where it cannot be known of a file which of its
 * lines are changed, all of them are; and a list that stands in no file always is. Rejects with what GitHub refused.
 */
export async function changedTargets(
  targets: readonly Entry[],
  { octokit, repository }: Api,
  { pullRequest, workspace }: { readonly pullRequest: number; readonly workspace: string },
): Promise<ReadonlySet<Entry>> {
  const files = await readPages(
    fileSchema,
    octokit.paginate('GET /repos/{owner}/{repo}/pulls/{pull_number}/files', {
      ...repository,
      pull_number: pullRequest,
      per_page: 100,
    }),
  );
  const changed = await Promise.all(
    groupBy(targets, ({ source }) => source.file).map(async ([file, own]) => {
      if (file === undefined) return own;
      const path = pathInRepository(file, workspace);
      const entry = files.find(({ filename }) => filename === path);
      if (!entry) return files.length < maxFiles ? [] : own;
      return isOnlyRenamed(entry) ? [] : touchedIn(own, entry, resolve(workspace, file));
    }),
  );
  return new Set(changed.flat());
}

/** Of what git takes for binary, be it by `.gitattributes`, GitHub counts no changes either. */
function isOnlyRenamed({ status, changes }: ChangedFile): boolean {
  return status === 'renamed' && changes === 0;
}

async function touchedIn(
  targets: readonly Entry[],
  { patch }: ChangedFile,
  path: string,
): Promise<readonly Entry[]> {
  // Without a patch the change is too big for GitHub to show, or the file binary.
  const hunks = patch === undefined ? undefined : parsePatch(patch);
  if (hunks === undefined) return targets;
  const text = await readFile(path, 'utf8');
  const lines = locate(hunks, text);
  return lines === undefined ? targets : touchedTargets(targets, text, lines);
}
