import type { z } from 'zod';

/** What an answer of GitHub holds of what we need. Throws where it is something else, such as a proxy's page. */
export function readReply<Shape extends z.ZodType>(shape: Shape, data: unknown): z.infer<Shape> {
  const { success, data: reply } = shape.safeParse(data);
  if (!success) throw new Error('the answer is not one of GitHub’s API');
  return reply;
}
