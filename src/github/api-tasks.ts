import { type Event, isPullRequest } from './event.ts';
import type { Inputs } from './inputs.ts';

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
}

/**
 * What this run asks of GitHub's API. A comment and what is changed are matters of pull requests. The issue shows
 * the state of things, which a pull request, what comes from a fork, another branch and another day are not.
 */
export function tasksOf(inputs: Inputs, { event, ref, nowMs }: Run): ReadonlySet<ApiTask> {
  const { annotations, annotate, gate, comment, issue, settings } = inputs;
  const forPullRequest = isPullRequest(event.name);
  const isOtherBranch = event.defaultBranch !== undefined && ref !== `refs/heads/${event.defaultBranch}`;
  const isToday = settings.judgedAtMs === nowMs;
  const tasks: Readonly<Record<ApiTask, boolean>> = {
    'check run': annotations === 'check-run',
    comment: comment !== 'never' && forPullRequest,
    issue: issue && !forPullRequest && !event.fromFork && !isOtherBranch && isToday,
    changes: (annotate === 'changed' || gate === 'changed') && forPullRequest,
  };
  const names: readonly ApiTask[] = ['check run', 'comment', 'issue', 'changes'];
  return new Set(names.filter((name) => tasks[name]));
}

/** Why something that was asked of the API did not come about: the one warning that says what to do. */
export function failureOf(task: ApiTask, why: string, fromFork: boolean): string {
  const { failed, permission, instead } = apiTasks[task];
  const fork =
    fromFork && permission.endsWith('write')
      ? ', which GitHub does not give to pull requests from forks'
      : '';
  return `${failed} (${why}). It needs the permission \`${permission}\`${fork}. ${instead}`;
}
