import { probeAddress } from '../../src/probe/probe-address.ts';
import { closedPort, listen } from '../net/listener.ts';
import { speaks } from './model.ts';
import { peerThatDrips, serveModel } from './peers.ts';
import { all, endpoint, mostAtOnce, probePeer, settings, verdicts } from './probing.ts';
import { probeModel } from './virtual-door.ts';

describe('a peer of which nothing can be known', () => {
  it('because nobody listens', async () => {
    const observation = await probeAddress('127.0.0.1', endpoint(await closedPort()), settings());
    expect(observation.unreachable).toEqual({ kind: 'connect', code: 'ECONNREFUSED' });
    expect(verdicts(observation)).toEqual(all('unknown: connect'));
    // Four at once, and one more for the retry.
    expect(observation.connections).toBe(5);
  });

  it('because its address must not be dialled', async () => {
    const listener = await listen(() => undefined);
    const observation = await probeAddress(
      '127.0.0.1',
      endpoint(listener.port),
      settings({ privateAddresses: 'deny' }),
    );
    await listener.close();
    expect(observation.unreachable).toEqual({ kind: 'address-denied', range: 'loopback' });
    expect(verdicts(observation)).toEqual(all('unknown: address-denied'));
    expect(listener.accepted).toBe(0);
  });

  it('because it is a metadata service, even where private addresses are allowed', async () => {
    const observation = await probeAddress('169.254.169.254', endpoint(80), settings());
    expect(observation).toMatchObject({ unreachable: { kind: 'address-denied' }, connections: 0 });
  });
});

describe('the deadline of an address', () => {
  it('holds against a peer that drips', async () => {
    const startedAt = performance.now();
    // 2000 bytes at 20 ms would take 40 seconds for each of the questions.
    await probePeer(peerThatDrips(20, Buffer.alloc(2000, 22)), {}, { timeoutMs: 300, retries: 2 });
    expect(performance.now() - startedAt).toBeLessThan(15_000);
  });

  it.each([1, 4])('holds against a peer that hangs, with perHost %i', async (perHost) => {
    const { protocols, tookMs } = await probeModel(speaks([], { refusal: 'silence' }), { perHost });
    expect(tookMs).toBeGreaterThan(10_000);
    expect(tookMs).toBeLessThanOrEqual(30_000);
    expect(protocols['TLSv1.0']).toMatchObject({ state: 'unknown' });
  });
});

describe('connections', () => {
  it.each([1, 2, 4])('are at most %i at once', async (perHost) => {
    const atOnce = await mostAtOnce(() =>
      probePeer(serveModel(speaks(['TLSv1.2'])), {}, { timeoutMs: 300, perHost }),
    );
    expect(atOnce).toBe(perHost);
  });

  it.each([
    ['tls', 4],
    ['smtp', 1],
  ] as const)('of the first round are opened at the same time: %s, %i', async (scheme, expected) => {
    const pending = await mostAtOnce(
      () => probePeer(serveModel(speaks(['TLSv1.2'])), { scheme }, { timeoutMs: 300, retries: 0 }),
      (socket) => socket.pending && !socket.destroyed,
    );
    expect(pending).toBe(expected);
  });

  it('are counted', async () => {
    const { observation, listener } = await probePeer(
      serveModel(speaks(['TLSv1.2'])),
      {},
      { timeoutMs: 300 },
    );
    expect(observation.connections).toBe(listener.accepted);
  });
});
