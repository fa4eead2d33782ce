import Bottleneck from 'bottleneck';
import type { Clock } from '../../src/github/context.ts';

/** A clock that stands still until a test lets time pass, and whose seconds of waiting are short. */
export interface TestClock extends Clock {
  /** Time goes by, as when nobody answers. */
  pass(ms: number): void;
}

export function testClock(): TestClock {
  let nowMs = 0;
  const timeouts: { readonly atMs: number; readonly controller: AbortController }[] = [];
  return {
    now: () => nowMs,
    timeout: (ms) => {
      const controller = new AbortController();
      timeouts.push({ atMs: nowMs + ms, controller });
      return controller.signal;
    },
    secondMs: 10,
    gates: {
      write: new Bottleneck.Group({ maxConcurrent: 1 }),
      notifications: new Bottleneck.Group({ maxConcurrent: 1 }),
    },
    pass: (ms) => {
      nowMs += ms;
      for (const { atMs, controller } of timeouts) if (atMs <= nowMs) controller.abort();
    },
  };
}
