import { getOctokit } from '@actions/github';
import { defaults } from '@actions/github/lib/utils';
import { retry } from '@octokit/plugin-retry';
import { throttling } from '@octokit/plugin-throttling';
import type { ActionContext, Clock } from './context.ts';
import { heedRetryAfter, maxRetries } from './retry.ts';

export interface Api {
  readonly octokit: ReturnType<typeof getOctokit>;
  /** For the parameters of every call. */
  readonly repository: { readonly owner: string; readonly repo: string };
  readonly clock: Clock;
}

/** GitHub itself ends a request after ten seconds; who has not answered some time later never will. */
const answerMs = 15_000;
/** For all that one run asks of GitHub, waiting included. What is not done by then is left out. */
const totalMs = 180_000;
/** How long we wait because GitHub says so; for a secondary limit that is a minute. */
const maxWaitSeconds = 60;

/**
 * The way to the repository of this run: at GITHUB_API_URL (so that GitHub Enterprise works), by the environment's
 * proxy, at the pace that GitHub asks for, and with bounded waits for limits, errors and timeouts.
 */
export function connect(token: string, { env, clock }: Pick<ActionContext, 'env' | 'clock'>): Api {
  const [owner = '', repo = ''] = (env.GITHUB_REPOSITORY ?? '').split('/');
  const endsAtMs = clock.now() + totalMs;
  const mayWait = (seconds: number, retries: number): boolean =>
    retries < maxRetries && seconds <= maxWaitSeconds && clock.now() + seconds * 1_000 < endsAtMs;
  const onLimit = (seconds: number, _options: unknown, _octokit: unknown, retries: number) =>
    mayWait(seconds, retries);
  const octokit = getOctokit(
    token,
    {
      baseUrl: env.GITHUB_API_URL || 'https://api.github.com',
      // What GitHub says of deprecated calls is for us, and not for the log of others.
      log: { debug: silent, info: silent, warn: silent, error: silent },
      request: { ...defaults.request, fetch: withTimeout(defaults.request?.fetch, clock, endsAtMs) },
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

/** Ends a request that is not answered in time, be it in the middle of the answer. */
function withTimeout(
  fetch: typeof globalThis.fetch,
  clock: Clock,
  endsAtMs: number,
): typeof globalThis.fetch {
  return async (url, init) => {
    const afterMs = Math.max(1, Math.min(answerMs, Math.round(endsAtMs - clock.now())));
    const signal = clock.timeout(afterMs);
    try {
      const response = await fetch(url, { ...init, signal });
      const body = await response.arrayBuffer();
      return new Response(body.byteLength > 0 ? body : null, response);
    } catch (error) {
      if (!signal.aborted) throw error;
      // Octokit passes an error of this name on as it is.
      const message = `no answer within ${Math.ceil(afterMs / 1_000)} s`;
      throw Object.assign(new Error(message), { name: 'AbortError' });
    }
  };
}

function silent(): void {}
