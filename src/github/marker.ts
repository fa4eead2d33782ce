import { z } from 'zod';

/** What is read of a comment or an issue to find out whether it is ours. */
export const authoredSchema = z.object({
  body: z.string().nullish(),
  author_association: z.string().nullish(),
  user: z.object({ login: z.string(), type: z.string() }).nullish(),
});

type Authored = z.infer<typeof authoredSchema>;

/** What a marker remembers until the next run. */
interface Marked {
  /** The number by which GitHub knows the run that wrote it; later runs have higher ones. */
  readonly run: number;
  /** Without white space and `>`. */
  readonly state: string;
}

/** The hidden first line by which a comment or an issue is found again. `key` is that of the list. */
export function marker(kind: 'comment' | 'issue', key: string, { run, state }: Marked): string {
  return `<!-- tls-readiness ${kind} ${key} ${run} ${state}-->\n`;
}

/**
 * What our marker remembers, or undefined where the text does not begin with it. Anybody can write such a
 * line into a public repository, so it only counts from bots (the token of a workflow is one), from people whom the
 * repository trusts, and from the account `own`.
 */
export function markedState(
  { body, author_association, user }: Authored,
  kind: 'comment' | 'issue',
  key: string,
  own?: string,
): Marked | undefined {
  const trusted =
    user?.type === 'Bot' ||
    ['OWNER', 'MEMBER', 'COLLABORATOR'].includes(author_association ?? '') ||
    (own !== undefined && user?.login === own);
  const [, foundKind, foundKey, run, state = ''] =
    /^<!-- tls-readiness (\w+) (\w+) (\d+) ([\w:.,=-]*?)-->/.exec(body ?? '') ?? [];
  return trusted && foundKind === kind && foundKey === key ? { run: Number(run), state } : undefined;
}
