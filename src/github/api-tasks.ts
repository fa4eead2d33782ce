import type { Env } from './context.ts';
import { type Event, isPullRequest } from './event.ts';
import type { Inputs } from './inputs.ts';
import { explainError, mayLackPermission } from './reply.ts';

/** What an input may ask of GitHub's API, with the permission that it takes and what happens without. */
export const apiTasks = {
  'check run': {
    failed: 'The check run could not be written',
    permission: 'checks: write',
    instead: 'The findings are shown by workflow commands instead.',
  },
  comment: {
    failed: 'The comment on the pull request could not be written',
    permission: 'pull-requests: write',
    instead: 'There is none from this run.',
  },
  issue: {
    failed: 'The tracking issue could not be written',
    permission: 'issues: write',
    instead: 'It stays as it was.',
  },
  changes: {
    failed: 'What the pull request changes could not be read',
    permission: 'pull-requests: read',
    instead: 'Everything counts as changed.',
  },
  comparison: {
    failed: 'What the commits change could not be read',
    permission: 'contents: read',
    instead: 'Everything counts as changed.',
  },
} as const satisfies Record<string, ApiTaskWords>;

interface ApiTaskWords {
  readonly failed: string;
  readonly permission: string;
  readonly instead: string;
}

export type ApiTask = keyof typeof apiTasks;

/** One run, as far as it decides what is asked of the API. */
interface Run {
  readonly event: Event;
  /** The full name of the branch or tag. */
  readonly ref: string | undefined;
  /** The wall clock, milliseconds since the epoch. */
  readonly nowMs: number;
  readonly isCancelled: boolean;
}

/**
 * What this run asks of GitHub's API. A comment is a matter of pull requests. The issue shows
 * the state of things, which a pull request, what comes from a fork, another branch, another day and a cancelled run
 * are not. A cancelled run fails whatever has changed, and its reports must not wait for GitHub.
 */
export function tasksOf(inputs: Inputs, { event, ref, nowMs, isCancelled }: Run): ReadonlySet<ApiTask> {
  const { annotations, comment, issue, settings } = inputs;
  const forPullRequest = isPullRequest(event.name);
  const isOtherBranch = event.defaultBranch !== undefined && ref !== `refs/heads/${event.defaultBranch}`;
  const isToday = settings.judgedAtMs === nowMs;
  const tasks: Readonly<Record<ApiTask, boolean>> = {
    'check run': annotations === 'check-run',
    comment: comment !== 'never' && forPullRequest,
    issue: issue && !forPullRequest && !event.fromFork && !isOtherBranch && isToday && !isCancelled,
    changes: wantsChanged(inputs) && forPullRequest && !isCancelled,
    comparison: wantsChanged(inputs) && event.commits !== undefined && !isCancelled,
  };
  const names: readonly ApiTask[] = ['check run', 'comment', 'issue', 'changes', 'comparison'];
  return new Set(names.filter((name) => tasks[name]));
}

/** Whether `changed` means something in this run, where an input says it; a sentence where it does not. */
export function noteOnChanged(inputs: Inputs, { name, commits }: Event): string | undefined {
  if (!wantsChanged(inputs) || isPullRequest(name) || commits) return undefined;
  const event = name === '' ? 'this run' : `the event ${name}`;
  return `\`changed\` has no meaning here: ${event} names no commit to compare with. Everything counts as changed.`;
}

function wantsChanged({ annotate, gate }: Inputs): boolean {
  return annotate === 'changed' || gate === 'changed';
}

/**
 * Why something that was asked of the API did not come about: the one warning that says what to do. `readOnly` names
 * the runs, this one among them, to which GitHub gives no permission to write.
 */
export function describeTaskFailure(task: ApiTask, error: unknown, readOnly: string | undefined): string {
  const { failed, permission, instead } = apiTasks[task];
  const why =
    readOnly !== undefined && permission.endsWith('write')
      ? `, which GitHub does not give to ${readOnly}`
      : '';
  const needed = mayLackPermission(error) ? ` It needs the permission \`${permission}\`${why}.` : '';
  return `${failed} (${explainError(error)}).${needed} ${instead}`;
}

/** Who gets no permission to write from GitHub, where that is so. */
export function readOnlyRuns({ fromFork }: Event, env: Env): string | undefined {
  if (fromFork) return 'pull requests from forks';
  if (env.GITHUB_ACTOR === 'dependabot[bot]')
    return 'runs of Dependabot, unless the workflow has it in `permissions`';
  return undefined;
}
