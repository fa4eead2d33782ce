import { z } from 'zod';
import { plain } from '../report/words/escape.ts';

/** What an answer of GitHub holds of what we need. Throws where it is something else, such as a proxy's page. */
export function readReply<Shape extends z.ZodType>(shape: Shape, data: unknown): z.infer<Shape> {
  const { success, data: reply } = shape.safeParse(data);
  if (!success) throw notGitHub();
  return reply;
}

/** The same of a list that Octokit fetches page by page. */
export async function readPages<Shape extends z.ZodType>(
  shape: Shape,
  pages: Promise<unknown>,
): Promise<z.infer<Shape>[]> {
  try {
    return readReply(z.array(shape), await pages);
  } catch (error) {
    // Octokit looks into every page, and throws a TypeError for one that is no list.
    throw error instanceof TypeError ? notGitHub() : error;
  }
}

function notGitHub(): Error {
  return new Error('the answer is not one of GitHub’s API');
}

const answerSchema = z.object({ status: z.number(), response: z.object({}) });

/** The status of GitHub's answer to a call that failed; undefined where there was no answer. */
function statusOf(error: unknown): number | undefined {
  return answerSchema.safeParse(error).data?.status;
}

/**
 * Why a call to GitHub's API failed, as a clause: `403: Resource not accessible by integration`. The text is
 * GitHub's, or of whoever answered in its place.
 */
export function explainError(error: unknown): string {
  if (!(error instanceof Error)) return plain(String(error));
  const status = statusOf(error);
  if (status === undefined) return plain(error.message);
  // Octokit adds the address of the documentation.
  return `${status}: ${plain(error.message.replace(/ - https?:\/\/\S+$/, ''), 200)}`;
}

/** Whether the request may have been carried out although it failed. */
export function isInDoubt(error: unknown): boolean {
  const status = statusOf(error);
  return status === undefined || status >= 500;
}

/** Whether a permission may be missing: GitHub answers 404 for what the token may not see. Limits are 403 as well. */
export function mayLackPermission(error: unknown): boolean {
  const isLimit = error instanceof Error && /\brate limit\b/i.test(error.message);
  return (isForbidden(error) || statusOf(error) === 404) && !isLimit;
}

/** Whether GitHub does not let the token do that. */
export function isForbidden(error: unknown): boolean {
  return statusOf(error) === 403;
}

/** Whether there is no use in trying again: nobody answered in time, or the API cannot be reached. */
export function isGivenUp(error: unknown): boolean {
  return error instanceof Error && error.name === 'AbortError';
}
