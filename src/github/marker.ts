import { z } from 'zod';

/** What is read of a comment or an issue to find out whether it is ours. */
export const authoredSchema = z.object({
  body: z.string().nullish(),
  author_association: z.string().nullish(),
  user: z.object({ type: z.string() }).nullish(),
});

type Authored = z.infer<typeof authoredSchema>;

/**
 * The hidden first line by which a comment or an issue is found again. `key` is that of the list, `state` what is to
 * be remembered until the next run; both without white space and `>`.
 */
export function marker(kind: 'comment' | 'issue', key: string, state = ''): string {
  return `<!-- tls-readiness ${kind} ${key} ${state}-->\n`;
}

/**
 * The state that our marker remembers, or undefined where the text does not begin with it. Anybody can write such a
 * line into a public repository, so it only counts from bots (the token of a workflow is one) and from people whom
 * the repository trusts.
 */
export function markedState(
  { body, author_association, user }: Authored,
  kind: 'comment' | 'issue',
  key: string,
): string | undefined {
  const trusted =
    user?.type === 'Bot' || ['OWNER', 'MEMBER', 'COLLABORATOR'].includes(author_association ?? '');
  const [, foundKind, foundKey, state] =
    /^<!-- tls-readiness (\w+) (\w+) ([\w:.,=-]*?)-->/.exec(body ?? '') ?? [];
  return trusted && foundKind === kind && foundKey === key ? state : undefined;
}
