import { resolve } from '../../src/net/resolve.ts';

describe('resolving', () => {
  it.each(['127.0.0.1', '::1', '2001:db8::7'])('%s is its own address', async (literal) => {
    expect(await resolve(literal, 1000, 0)).toEqual({ kind: 'resolved', addresses: [literal] });
  });

  it('gives every address of a name once', async () => {
    const resolution = await resolve('localhost', 10_000, 0);
    if (resolution.kind !== 'resolved') throw new Error(resolution.code);
    expect(resolution.addresses).toContain('127.0.0.1');
    expect(new Set(resolution.addresses).size).toBe(resolution.addresses.length);
  });

  it('gives the resolver’s code for a name that is none', async () => {
    const resolution = await resolve('nonexistent.invalid', 10_000, 0);
    // Without a network the resolver cannot know that the name does not exist.
    expect(['ENOTFOUND', 'EAI_AGAIN', 'ETIMEOUT']).toContain(
      resolution.kind === 'failed' ? resolution.code : resolution.kind,
    );
  });

  it('gives up after the time it was given', async () => {
    const resolving = resolve('nonexistent.invalid', 1, 0);
    // The look-up answers through the thread pool; the timer that is due by then comes first.
    const until = performance.now() + 50;
    while (performance.now() < until);
    expect(await resolving).toEqual({ kind: 'failed', code: 'ETIMEOUT' });
  });
});
