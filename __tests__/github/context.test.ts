import { setTimeout as sleep } from 'node:timers/promises';
import { systemClock } from '../../src/github/context.ts';

describe('the clock of this machine', () => {
  it('tells the time, and has seconds of a second', async () => {
    const before = systemClock.now();
    await sleep(50);
    // Timers may ring up to a millisecond early.
    expect(systemClock.now() - before).toBeGreaterThanOrEqual(49);
    expect(systemClock.secondMs).toBe(1_000);
  });

  it('ends what takes too long', async () => {
    const signal = systemClock.timeout(20);
    expect(signal.aborted).toBe(false);
    await new Promise((aborted) => signal.addEventListener('abort', aborted));
    expect(signal.aborted).toBe(true);
  });
});
