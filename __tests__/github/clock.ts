import type { Clock } from '../../src/github/context.ts';

/** A clock that stands still until somebody waits, and keeps account of every wait. */
export interface TestClock extends Clock {
  /** The waits so far, in milliseconds. */
  readonly waits: number[];
  /** Time goes by, as when nobody answers. */
  pass(ms: number): void;
}

export function testClock(): TestClock {
  let nowMs = Date.now();
  const timeouts: { readonly atMs: number; readonly controller: AbortController }[] = [];
  const waits: number[] = [];
  const pass = (ms: number): void => {
    nowMs += ms;
    for (const { atMs, controller } of timeouts) if (atMs <= nowMs) controller.abort();
  };
  return {
    now: () => nowMs,
    wait: async (ms) => {
      waits.push(ms);
      pass(ms);
    },
    timeout: (ms) => {
      const controller = new AbortController();
      timeouts.push({ atMs: nowMs + ms, controller });
      return controller.signal;
    },
    waits,
    pass,
  };
}
