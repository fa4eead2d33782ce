import { z } from 'zod';

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
  } catch (fault) {
    // Octokit looks into every page, and stumbles over one that is no list.
    throw fault instanceof TypeError ? notGitHub() : fault;
  }
}

function notGitHub(): Error {
  return new Error('the answer is not one of GitHub’s API');
}
