import { setTimeout as sleep } from 'node:timers/promises';
import type { Clock } from './context.ts';
import type { Api } from './octokit.ts';
import { isGivenUp, isInDoubt } from './reply.ts';

/** After 1 and 4 seconds, as the plugin for retries counts them. */
export const maxRetries = 2;

/**
 * A plugin for Octokit that waits as long as the Retry-After header of a 429 asks for (RFC 6585 section 4). The plugin
 * for limits heeds it only beside words and headers of github.com; an Enterprise Server, or a proxy before it, may send
 * it alone. The plugin for retries does what is noted in the error here.
 */
export function heedRetryAfter(
  { hook }: Pick<Api['octokit'], 'hook'>,
  mayWait: (seconds: number, retries: number) => boolean,
): void {
  hook.error('request', (error, { request }) => {
    if ('response' in error && error.response && error.status === 429) {
      const { headers } = error.response;
      const isKnown = /\bsecondary rate\b/i.test(error.message) || headers['x-ratelimit-remaining'] === '0';
      const seconds = Number(headers['retry-after']);
      const retries = Number(request.retryCount ?? 0);
      if (!isKnown && seconds >= 0 && mayWait(seconds, retries)) {
        error.request.request = { ...error.request.request, retries: retries + 1, retryAfter: seconds };
      }
    }
    throw error;
  });
}

/**
 * Does something that must not be done twice. Where it is in doubt whether GitHub has done it (an answer of 5xx, or
 * none), that is looked up, and it is only done again where it was not; and not after a timeout. `act` must not try
 * again itself; `find` gives undefined where it was not done.
 */
export async function doOnce<Result>(
  { secondMs }: Pick<Clock, 'secondMs'>,
  act: () => Promise<Result>,
  find: () => Promise<Result | undefined>,
): Promise<Result> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await act();
    } catch (error) {
      if (!isInDoubt(error)) throw error;
      const found = await find();
      if (found !== undefined) return found;
      if (tries > maxRetries || isGivenUp(error)) throw error;
    }
    await sleep(tries ** 2 * secondMs);
  }
}
