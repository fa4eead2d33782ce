import { z } from 'zod';
import { realFileSystem } from '../config/file-system.ts';
import type { Env } from './context.ts';

/** What started the run. */
export interface Event {
  /** `pull_request`, `schedule`, `push`, …; empty outside of Actions. */
  readonly name: string;
  /** Started for a pull request from another repository, whose author may have changed the list. */
  readonly fromFork: boolean;
  /** The list may come from a fork, whether or not the payload says so. */
  readonly untrusted: boolean;
  /** The pull request that the run is for; undefined as well where the payload cannot be read. */
  readonly pullRequest?: { readonly number: number; readonly headSha: string };
  /** What the run is for, where that is no pull request but can be compared: a push or an entry of a merge queue. */
  readonly commits?: Commits;
  readonly defaultBranch?: string;
}

/** Two commits, the older one first; a branch stands for its last one. */
export interface Commits {
  readonly base: string;
  readonly head: string;
}

const repository = z.object({ full_name: z.string(), default_branch: z.string().optional() });

/** Only what is read here, of all that the payload of a webhook holds. */
const payloadSchema = z.object({
  repository: repository.optional(),
  pull_request: z
    .object({
      number: z.int().optional(),
      head: z.object({ sha: z.string().optional(), repo: repository.nullish() }),
    })
    .optional(),
  merge_group: z.object({ base_sha: z.string(), head_sha: z.string() }).nullish(),
  ref: z.string().nullish(),
  before: z.string().nullish(),
  after: z.string().nullish(),
  workflow_run: z.object({ head_repository: repository.nullish() }).optional(),
});

type Payload = z.infer<typeof payloadSchema>;

/** Reads what the runner says of the event. A payload that is missing or no JSON is as good as an empty one. */
export async function readEvent(env: Env): Promise<Event> {
  const name = env.GITHUB_EVENT_NAME ?? '';
  const payload = await readPayload(env.GITHUB_EVENT_PATH);
  const { number, head } = payload.pull_request ?? {};
  const commits = commitsOf(name, payload);
  return {
    name,
    fromFork: isFromFork(name, payload),
    untrusted: isFromFork(name, payload) || untrustedEvents.has(name),
    ...(isPullRequest(name) && number !== undefined && head?.sha !== undefined
      ? { pullRequest: { number, headSha: head.sha } }
      : {}),
    ...(commits && { commits }),
    ...(payload.repository?.default_branch === undefined
      ? {}
      : { defaultBranch: payload.repository.default_branch }),
  };
}

/** Workflows for these often check out the head of a pull request from a fork, which the payload does not name. */
const untrustedEvents: ReadonlySet<string> = new Set([
  'issue_comment',
  'discussion_comment',
  'repository_dispatch',
]);

/** A head repository that is gone or cannot be read counts as another one. */
function isFromFork(event: string, { repository: own, pull_request, workflow_run }: Payload): boolean {
  if (!isPullRequest(event) && event !== 'workflow_run') return false;
  const head = event === 'workflow_run' ? workflow_run?.head_repository : pull_request?.head.repo;
  return own === undefined || head?.full_name !== own.full_name;
}

/**
 * What a push adds to its branch, and a merge queue to the branch that it merges into. The push of a new branch has no
 * commit before it, only zeros: it adds what the default branch does not have. A tag adds nothing.
 */
function commitsOf(event: string, payload: Payload): Commits | undefined {
  const { merge_group, before, after, ref, repository: own } = payload;
  if (event === 'merge_group' && merge_group)
    return { base: merge_group.base_sha, head: merge_group.head_sha };
  if (event !== 'push' || !before || !after || !ref?.startsWith('refs/heads/')) return undefined;
  const base = /^0+$/.test(before) ? own?.default_branch : before;
  return base === undefined || ref === `refs/heads/${base}` ? undefined : { base, head: after };
}

/** Its own events: a workflow run that follows them has a commit of its own. */
export function isPullRequest(event: string): boolean {
  return event.startsWith('pull_request');
}

/** GitHub sends no payload of more than 25 MB. */
const maxBytes = 32 * 1024 * 1024;

async function readPayload(path: string | undefined): Promise<Payload> {
  if (!path) return {};
  try {
    const read = await realFileSystem.read(path, maxBytes);
    return 'refused' in read ? {} : payloadSchema.parse(JSON.parse(read.bytes.toString()));
  } catch {
    return {};
  }
}
