import { getOctokit } from '@actions/github';
import { defaults } from '@actions/github/lib/utils';
import { retry } from '@octokit/plugin-retry';
import { throttling } from '@octokit/plugin-throttling';
import { retryAfter } from './retry-after.ts';

export interface Api {
  readonly octokit: ReturnType<typeof getOctokit>;
  /** For the parameters of every call. */
  readonly repository: { readonly owner: string; readonly repo: string };
}

/** GitHub itself ends a request after ten seconds; who has not answered some time later never will. */
const answerMs = 15_000;
/** For all that one run asks of GitHub, waiting included. What is not done by then is left out. */
const totalMs = 180_000;
/** How long we wait because GitHub says so; for a secondary limit that is a minute. */
const maxWaitSeconds = 60;
/** After 1 and 4 seconds, where the request was not carried out or may be carried out twice. */
const maxRetries = 2;

/**
 * The way to the repository of this run: at GITHUB_API_URL (so that GitHub Enterprise works), by the environment's
 * proxy, at the pace that GitHub asks for, and with bounded patience for limits, faults and silence.
 */
export function connect(token: string, env: Readonly<Record<string, string | undefined>>): Api {
  const [owner = '', repo = ''] = (env.GITHUB_REPOSITORY ?? '').split('/');
  const endsAtMs = performance.now() + totalMs;
  const mayWait = (seconds: number, retries: number): boolean =>
    retries < maxRetries && seconds <= maxWaitSeconds && performance.now() + seconds * 1_000 < endsAtMs;
  const onLimit = (seconds: number, _options: unknown, _octokit: unknown, retries: number) =>
    mayWait(seconds, retries);
  const octokit = getOctokit(
    token,
    {
      // What GitHub says of deprecated calls is for us, and not for the log of others.
      log: { debug: silent, info: silent, warn: silent, error: silent },
      request: { ...defaults.request, fetch: impatient(defaults.request?.fetch, endsAtMs) },
      retry: { retries: maxRetries, doNotRetry: [400, 401, 403, 404, 410, 422, 429, 451] },
      throttle: { onRateLimit: onLimit, onSecondaryRateLimit: onLimit },
    },
    // The first one is asked first what to do with a fault.
    (octokit) => retryAfter(octokit, mayWait),
    retry,
    throttling,
  );
  return { octokit, repository: { owner, repo } };
}

/** Cuts off who does not answer in time, be it in the middle of the answer; such a request is not tried again. */
function impatient(fetch: typeof globalThis.fetch, endsAtMs: number): typeof globalThis.fetch {
  return async (url, init) => {
    const afterMs = Math.max(1, Math.min(answerMs, Math.round(endsAtMs - performance.now())));
    const signal = AbortSignal.timeout(afterMs);
    try {
      const response = await fetch(url, { ...init, signal });
      const body = await response.arrayBuffer();
      return new Response(body.byteLength > 0 ? body : null, response);
    } catch (error) {
      // Octokit tries everything again but what carries this name.
      if (signal.aborted)
        throw new DOMException(`no answer within ${Math.ceil(afterMs / 1_000)} s`, 'AbortError');
      throw error;
    }
  };
}

function silent(): void {}
