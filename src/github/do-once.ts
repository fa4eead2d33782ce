import { setTimeout as sleep } from 'node:timers/promises';
import { isInDoubt, isSilence } from './api-fault.ts';

/** How long to wait before the next try, as for what may be asked again without harm. */
const pausesMs = [1_000, 4_000];

/**
 * Does something that must not be done twice. Where it is in doubt whether GitHub has done it (an answer of 5xx, or
 * none), that is looked up, and it is only done again where it was not; and not after silence. `act` must not try
 * again itself; `find` gives undefined where it was not done.
 */
export async function doOnce<Result>(
  act: () => Promise<Result>,
  find: () => Promise<Result | undefined>,
  [pauseMs, ...later]: readonly number[] = pausesMs,
): Promise<Result> {
  try {
    return await act();
  } catch (fault) {
    if (!isInDoubt(fault)) throw fault;
    const found = await find();
    if (found !== undefined) return found;
    if (pauseMs === undefined || isSilence(fault)) throw fault;
  }
  await sleep(pauseMs);
  return doOnce(act, find, later);
}
