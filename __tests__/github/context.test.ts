import { systemClock } from '../../src/github/context.ts';

describe('the clock of this machine', () => {
  it('tells the time', () => {
    expect(Math.abs(systemClock.now() - Date.now())).toBeLessThan(1_000);
  });

  it('waits', async () => {
    const before = systemClock.now();
    await systemClock.wait(50);
    // Timers may ring up to a millisecond early.
    expect(systemClock.now() - before).toBeGreaterThanOrEqual(49);
  });

  it('ends what takes too long', async () => {
    const signal = systemClock.timeout(20);
    expect(signal.aborted).toBe(false);
    await new Promise((aborted) => signal.addEventListener('abort', aborted));
    expect(signal.aborted).toBe(true);
  });
});
