import { getOctokit } from '@actions/github';
import { retry } from '@octokit/plugin-retry';
import { throttling } from '@octokit/plugin-throttling';
import { apiFetch } from './api-fetch.ts';
import type { ActionContext, Clock } from './context.ts';
import { heedRetryAfter, maxRetries } from './retry.ts';

export interface Api {
  readonly octokit: ReturnType<typeof getOctokit>;
  /** For the parameters of every call. */
  readonly repository: { readonly owner: string; readonly repo: string };
  readonly clock: Clock;
}

/** For all that one run asks of GitHub, waiting included. What is not done by then is left out. */
const totalMs = 180_000;
/** How long we wait because GitHub says so; for a secondary limit that is a minute. */
const maxWaitSeconds = 60;

/**
 * The way to the repository of this run: at GITHUB_API_URL (so that GitHub Enterprise works), by the environment's
 * proxy, at the pace that GitHub asks for, and with bounded waits for limits, errors and timeouts. Nothing is asked once
 * `late` is aborted.
 */
export function connect(
  token: string,
  { env, clock, late }: Pick<ActionContext, 'env' | 'clock'> & { readonly late: AbortSignal },
): Api {
  const [owner = '', repo = ''] = (env.GITHUB_REPOSITORY ?? '').split('/');
  const baseUrl = env.GITHUB_API_URL || 'https://api.github.com';
  const endsAtMs = clock.now() + totalMs;
  const mayWait = (seconds: number, retries: number): boolean =>
    retries < maxRetries && seconds <= maxWaitSeconds && clock.now() + seconds * 1_000 < endsAtMs;
  const onLimit = (seconds: number, _options: unknown, _octokit: unknown, retries: number) =>
    mayWait(seconds, retries);
  const octokit = getOctokit(
    token,
    {
      baseUrl,
      // What GitHub says of deprecated calls is for us, and not for the log of others.
      log: { debug: silent, info: silent, warn: silent, error: silent },
      request: { fetch: apiFetch({ baseUrl, env, clock, endsAtMs, late }) },
      retry: {
        retries: maxRetries,
        doNotRetry: [400, 401, 403, 404, 410, 422, 429, 451],
        retryAfterBaseValue: clock.secondMs,
      },
      throttle: {
        onRateLimit: onLimit,
        onSecondaryRateLimit: onLimit,
        retryAfterBaseValue: clock.secondMs,
        ...clock.gates,
      },
    },
    // Of two hooks for errors, that of the first plugin is called first.
    (octokit) => heedRetryAfter(octokit, mayWait),
    retry,
    throttling,
  );
  return { octokit, repository: { owner, repo }, clock };
}

function silent(): void {}
