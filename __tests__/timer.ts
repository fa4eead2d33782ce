import type { Every } from '../src/progress.ts';

/** Time that passes when a test says so. */
export function virtualTimer(): { readonly every: Every; pass(ms: number): void } {
  let nowMs = 0;
  const timers = new Set<{ readonly ms: number; nextMs: number; readonly run: () => void }>();
  return {
    every: (ms, run) => {
      const timer = { ms, nextMs: nowMs + ms, run };
      timers.add(timer);
      return () => timers.delete(timer);
    },
    pass: (ms) => {
      for (const end = nowMs + ms; nowMs < end; ) {
        nowMs += 1;
        for (const timer of timers) {
          if (timer.nextMs > nowMs) continue;
          timer.nextMs += timer.ms;
          timer.run();
        }
      }
    },
  };
}
