import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { z } from 'zod';
import type { Integration } from '../config/client.ts';
import { groupBy } from '../report/grouping.ts';
import { locate } from './changed-lines.ts';
import type { Api } from './octokit.ts';
import { parsePatch } from './patch.ts';
import { readPages } from './reply.ts';
import { pathInRepository } from './repository-path.ts';
import { touchedEndpoints } from './touched-endpoints.ts';

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
