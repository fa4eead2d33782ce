import { once } from 'node:events';
import type { Integration } from '../config/client.ts';
import type { ReportView } from '../report/view/view.ts';
import { logLine } from '../report/words/escape.ts';
import type { Origin } from '../report/writers/comment.ts';
import { noAnswer } from './api-fetch.ts';
import { type ApiTask, describeTaskFailure, readOnlyRuns } from './api-tasks.ts';
import { changedEndpoints } from './changed-endpoints.ts';
import { filesOfComparison, filesOfPullRequest } from './changed-files.ts';
import { writeCheckRun } from './check-run.ts';
import { keepComment } from './comment.ts';
import type { ActionContext, Clock } from './context.ts';
import type { Event } from './event.ts';
import type { Inputs } from './inputs.ts';
import { listOf } from './list.ts';
import { type Api, connect } from './octokit.ts';
import { runUrl } from './repository.ts';
import type { Notes } from './step.ts';
import { keepIssue } from './tracking-issue.ts';

/** The places that only GitHub's API reaches. What was not asked for is not done; what fails warns, and no more. */
export interface ApiPlaces {
  /** The endpoints and clients that the change touches for which the run is, or undefined where all count. */
  changed(integrations: readonly Integration[]): Promise<ReadonlySet<Integration> | undefined>;
  /** Whether the findings stand in a check run now. `annotated` has those that get an annotation, where not all do. */
  checkRun(view: ReportView, annotated: ReadonlySet<Integration> | undefined): Promise<boolean>;
  comment(view: ReportView): Promise<void>;
  issue(view: ReportView): Promise<void>;
}

/** For the tasks of one run. This module brings Octokit, and is only loaded where there is one. */
export function apiPlaces(
  tasks: ReadonlySet<ApiTask>,
  inputs: Inputs,
  { env, workspace, clock, cancelled, nowMs }: ActionContext,
  event: Event,
  notes: Notes,
): ApiPlaces {
  const list = listOf(inputs, { env, nowMs });
  const { pullRequest, commits } = event;
  const run = Number(env.GITHUB_RUN_ID ?? 0) || 0;
  const headSha = pullRequest?.headSha ?? env.GITHUB_SHA ?? '';
  const origin: Origin = { list: list.name, commit: headSha, startedAtMs: nowMs, run: runUrl(env) };
  const late = lateSignal(cancelled, clock);
  const api = inputs.token === '' ? undefined : connect(inputs.token, { env, clock, late });

  return {
    changed: (integrations) =>
      attempt(commits ? 'comparison' : 'changes', async (api) => {
        const files = commits
          ? await filesOfComparison(api, commits)
          : await filesOfPullRequest(api, pullRequestNumber());
        return changedEndpoints(integrations, files, workspace);
      }),
    checkRun: async (view, annotated) => {
      const done = await attempt('check run', async (api) => {
        await writeCheckRun(view, api, { list, headSha, detailsUrl: origin.run, annotated, workspace });
        return true;
      });
      return done ?? false;
    },
    comment: (view) =>
      attempt('comment', async (api) => {
        if (inputs.comment === 'never') return;
        await keepComment(view, api, {
          mode: inputs.comment,
          list,
          origin,
          pullRequest: pullRequestNumber(),
          run,
        });
      }),
    issue: (view) =>
      attempt('issue', (api) =>
        keepIssue(view, api, { list, origin, run, mentionOwners: inputs.mentionOwners }),
      ),
  };

  function pullRequestNumber(): number {
    if (pullRequest) return pullRequest.number;
    throw new Error('the event does not say which pull request this is');
  }

  /** The verdict does not depend on who can read it. */
  async function attempt<Result>(
    task: ApiTask,
    work: (api: Api) => Promise<Result>,
  ): Promise<Result | undefined> {
    if (!tasks.has(task)) return undefined;
    try {
      if (!api) throw new Error('the input `token` is empty');
      return await unlessLate(() => work(api), late);
    } catch (error) {
      notes.warning(logLine(describeTaskFailure(task, error, readOnlyRuns(event, env))));
      return undefined;
    }
  }
}

/** The runner ends a cancelled process 7.5 s after it told it so. By then annotations and the exit code are to be out. */
const afterCancelMs = 3_000;

/** Gives a signal that is aborted when a cancelled run can wait for GitHub no longer. */
function lateSignal(cancelled: AbortSignal, clock: Clock): AbortSignal {
  const late = new AbortController();
  const end = () => late.abort(noAnswer('the run was cancelled, and GitHub did not answer in time'));
  const begin = () => clock.timeout(afterCancelMs).addEventListener('abort', end);
  cancelled.addEventListener('abort', begin);
  if (cancelled.aborted) begin();
  return late.signal;
}

/** Waits for no pause between two tries either. */
async function unlessLate<Result>(work: () => Promise<Result>, late: AbortSignal): Promise<Result> {
  late.throwIfAborted();
  const ended = once(late, 'abort').then(() => Promise.reject(late.reason));
  return Promise.race([work(), ended]);
}
