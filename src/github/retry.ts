import type { Clock } from './context.ts';
import type { Api } from './octokit.ts';
import { answerOf, isInDoubt, isTimeout } from './reply.ts';

/** GitHub asks for a second between two requests that write, and for more between two that notify people. */
const writeGapMs = 1_000;
const notificationGapMs = 3_000;

const maxRetries = 2;
/** How long we wait because GitHub says so; for a secondary limit that is a minute. */
const maxWaitSeconds = 60;

/** Statuses with which GitHub refuses a request that it would refuse again. */
const refusals = [400, 401, 403, 404, 410, 422, 429, 451];

/**
 * Keeps the pace that GitHub asks for, and sends a request again that failed: after the time that a limit states, or
 * else after 1 and 4 seconds. The latter only for what may be carried out twice: `retries: 0` in the options of a
 * request says that it may not. No wait goes beyond `endsAtMs`.
 */
export function paceAndRetry({ hook }: Pick<Api['octokit'], 'hook'>, clock: Clock, endsAtMs: number): void {
  const write = gate(writeGapMs, clock);
  const notify = gate(notificationGapMs, clock);
  hook.wrap('request', async (request, options) => {
    if (options.method !== 'GET') await write();
    if (options.method === 'POST' && /\/(?:issues|comments)$/.test(options.url)) await notify();
    const mayRepeat = options.request.retries !== 0;
    for (let tries = 1; ; tries += 1) {
      try {
        return await request(options);
      } catch (error) {
        const seconds = limitSeconds(error, clock) ?? (mayRepeat ? pauseSeconds(error, tries) : undefined);
        if (seconds === undefined || seconds > maxWaitSeconds || tries > maxRetries) throw error;
        if (clock.now() + seconds * 1_000 >= endsAtMs) throw error;
        await clock.wait(seconds * 1_000);
      }
    }
  });
}

/** Lets calls pass one by one, at least that far apart. */
function gate(gapMs: number, clock: Clock): () => Promise<void> {
  let nextMs = 0;
  return async () => {
    const waitMs = nextMs - clock.now();
    nextMs = Math.max(nextMs, clock.now()) + gapMs;
    if (waitMs > 0) await clock.wait(waitMs);
  };
}

/** When a limit lets the request pass. What exceeds a limit is not carried out. */
function limitSeconds(error: unknown, clock: Clock): number | undefined {
  const { status, headers = {} } = answerOf(error) ?? {};
  if (status !== 403 && status !== 429) return undefined;
  const retryAfter = Number(headers['retry-after'] ?? Number.NaN);
  if (error instanceof Error && /\bsecondary rate\b/i.test(error.message)) return retryAfter || 60;
  if (headers['x-ratelimit-remaining'] === '0') {
    // A second more, so that the limit is reset by then.
    return Math.max(0, Math.ceil(Number(headers['x-ratelimit-reset'] ?? 0) - clock.now() / 1_000) + 1);
  }
  // RFC 6585 section 4: an Enterprise Server, or a proxy before it, may send this header alone.
  return status === 429 && retryAfter >= 0 ? retryAfter : undefined;
}

/** How long to wait after an error that may pass; undefined for a refusal, and where nobody answered in time. */
function pauseSeconds(error: unknown, tries: number): number | undefined {
  const { status } = answerOf(error) ?? {};
  return isTimeout(error) || (status !== undefined && refusals.includes(status)) ? undefined : tries ** 2;
}

/** How long to wait before the next try of what must not be done twice. */
const pausesMs = [1_000, 4_000];

/**
 * Does something that must not be done twice. Where it is in doubt whether GitHub has done it (an answer of 5xx, or
 * none), that is looked up, and it is only done again where it was not; and not after a timeout. `act` must not try
 * again itself; `find` gives undefined where it was not done.
 */
export async function doOnce<Result>(
  clock: Clock,
  act: () => Promise<Result>,
  find: () => Promise<Result | undefined>,
  [pauseMs, ...later]: readonly number[] = pausesMs,
): Promise<Result> {
  try {
    return await act();
  } catch (error) {
    if (!isInDoubt(error)) throw error;
    const found = await find();
    if (found !== undefined) return found;
    if (pauseMs === undefined || isTimeout(error)) throw error;
  }
  await clock.wait(pauseMs);
  return doOnce(clock, act, find, later);
}
