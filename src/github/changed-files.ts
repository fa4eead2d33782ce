import { z } from 'zod';
import type { Commits } from './event.ts';
import type { Api } from './octokit.ts';
import { readPages, readReply } from './reply.ts';

/** GitHub lists no more files of a pull request than these. */
const maxPullFiles = 3_000;

/** And no more of a comparison of two commits. */
const maxComparedFiles = 300;

const fileSchema = z.object({
  filename: z.string(),
  /** Missing where the change is too big for GitHub to show, where git takes the file for binary, and where it only moved. */
  patch: z.string().optional(),
});

const comparisonSchema = z.object({ status: z.string(), files: z.array(fileSchema).optional() });

type ChangedFile = z.infer<typeof fileSchema>;

/** The files of a change. */
export interface ChangedFiles {
  readonly files: readonly ChangedFile[];
  /** Whether no other file can have changed. */
  readonly complete: boolean;
}

/** Rejects with what GitHub refused, as the next one does. */
export async function filesOfPullRequest(
  { octokit, repository }: Api,
  pullRequest: number,
): Promise<ChangedFiles> {
  const files = await readPages(
    fileSchema,
    octokit.paginate('GET /repos/{owner}/{repo}/pulls/{pull_number}/files', {
      ...repository,
      pull_number: pullRequest,
      per_page: 100,
    }),
  );
  return { files, complete: files.length < maxPullFiles };
}

/**
 * What one commit adds to another. GitHub compares with the commit from which both come: after a forced push that says
 * nothing about what is gone, so then nothing is known.
 */
export async function filesOfComparison(
  { octokit, repository }: Api,
  { base, head }: Commits,
): Promise<ChangedFiles> {
  const { data } = await octokit.request('GET /repos/{owner}/{repo}/compare/{basehead}', {
    ...repository,
    basehead: `${base}...${head}`,
    // All files stand on the first page, however many commits there are.
    page: 1,
    per_page: 1,
  });
  const { status, files = [] } = readReply(comparisonSchema, data);
  const isAhead = status === 'ahead' || status === 'identical';
  return isAhead ? { files, complete: files.length < maxComparedFiles } : { files: [], complete: false };
}
