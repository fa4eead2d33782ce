import { once } from 'node:events';
import type { Socket } from 'node:net';
import type { Endpoint } from '../../src/config/endpoint.ts';
import { Resolver } from '../../src/net/resolve.ts';
import { watchForStop } from '../../src/net/stop.ts';
import { probeEndpoints } from '../../src/probe/probe-endpoints.ts';
import { closedPort, type Listener, listen } from '../net/listener.ts';
import { httpsServer } from '../servers.ts';
import { speaks } from './model.ts';
import { peerThatHangs, type Serve, serveModel } from './peers.ts';
import { endpoint, mostAtOnce, settings, verdicts } from './probing.ts';

const listeners: Listener[] = [];
async function serve(peer: Serve): Promise<Listener> {
  const listener = await listen(peer);
  listeners.push(listener);
  return listener;
}
afterEach(async () => {
  await Promise.all(listeners.splice(0).map((listener) => listener.close()));
});

async function observe(
  given: Endpoint,
  limits: Parameters<typeof settings>[0] = {},
  ...resolver: readonly [] | readonly [Resolver]
) {
  const limited = settings({ timeoutMs: 500, ...limits });
  const [observation] = await probeEndpoints([given], limited, undefined, ...resolver);
  if (!observation) throw new Error('there is one observation for each endpoint');
  return observation;
}

describe('a run that is cancelled', () => {
  it('keeps what was done, knows nothing of the rest, and ends its connections', async () => {
    const cancel = new AbortController();
    const done: Endpoint[] = [];
    const closed: Promise<unknown>[] = [];
    const hanging = await serve((socket) => {
      closed.push(once(socket.resume(), 'close'));
      if (done.length === 1) cancel.abort();
    });
    const modern = await httpsServer({ minVersion: 'TLSv1.2' });
    const list = [modern, hanging].map(({ port }) => endpoint(port, { address: '127.0.0.1' }));
    const howFar = () => ({ done: done.length, endpoints: list.length, clients: 0 });
    const [kept, unfinished] = await probeEndpoints(
      list,
      settings({ timeoutMs: 60_000, concurrency: 1 }),
      (observation) => done.push(observation.endpoint),
      undefined,
      watchForStop({ cancelled: cancel.signal }, howFar),
    );
    await Promise.all([...closed, modern.close()]);
    expect(kept?.addresses.map(verdicts)).toMatchObject([
      { 'TLSv1.2': 'accepted', 'TLSv1.0': 'refused by protocol_version' },
    ]);
    const failure = { kind: 'cancelled', done: 1, endpoints: 2, clients: 0 };
    expect(unfinished).toMatchObject({ addresses: [], failure });
    expect(done).toHaveLength(1);
    // These were opened at once.
    expect(hanging.accepted).toBeLessThanOrEqual(4);
  });

  it('takes no connection that it ends itself for one that the peer ended', async () => {
    const cancel = new AbortController();
    const answers = serveModel(speaks(['TLSv1.2']));
    const peer = await serve((socket, number) => {
      if (number < 5) answers(socket, number);
      else cancel.abort();
    });
    const howFar = { done: 0, endpoints: 1, clients: 0 };
    const stop = watchForStop({ cancelled: cancel.signal }, () => howFar);
    const given = endpoint(peer.port, { address: '127.0.0.1' });
    const [observation] = await probeEndpoints([given], settings(), undefined, undefined, stop);
    expect(observation).toMatchObject({ addresses: [], failure: { kind: 'cancelled', ...howFar } });
  });
});

describe('the addresses of an endpoint', () => {
  it('are those its name resolves to, and a dead one does not hide the others', async () => {
    // Only on IPv4: where localhost is ::1 as well, that address is dead.
    const { port } = await serve(serveModel(speaks(['TLSv1.2'])));
    const { addresses } = await observe(endpoint(port));
    const alive = addresses.find(({ address }) => address === '127.0.0.1');
    expect(alive && verdicts(alive)['TLSv1.2']).toBe('accepted');
    for (const dead of addresses.filter((each) => each !== alive)) {
      expect(dead.unreachable).toMatchObject({ kind: 'connect' });
      expect(verdicts(dead)['TLSv1.2']).toBe('unknown: connect');
    }
  });

  it('is the one that the list gives, over IPv6 too', async () => {
    const { port } = await serve(serveModel(speaks(['TLSv1.2'])));
    const { addresses } = await observe(endpoint(port, { address: '::1', host: 'orders.example' }));
    expect(addresses).toMatchObject([{ address: '::1', unreachable: { kind: 'connect' } }]);
  });

  it('is the first alone where that is asked for', async () => {
    const { port } = await serve(serveModel(speaks(['TLSv1.2'])));
    expect((await observe(endpoint(port, { addresses: 'first' }))).addresses).toHaveLength(1);
  });

  it('are guarded after resolving', async () => {
    const { port } = await serve(serveModel(speaks(['TLSv1.2'])));
    const { addresses } = await observe(endpoint(port), { privateAddresses: 'deny' });
    for (const { unreachable } of addresses) expect(unreachable?.kind).toBe('address-denied');
    expect(addresses.length).toBeGreaterThan(0);
  });

  it.each(['0.0.0.0', '::', '::ffff:0.0.0.0', '0.0.0.1', '64:ff9b::'])(
    'are never this machine because a name server blocks the name with %s',
    async (address) => {
      // Whoever dials such an address gets here.
      const { port } = await serve(serveModel(speaks(['TLSv1.2'])));
      const lookUp = async () => ({ kind: 'resolved', addresses: [address] }) as const;
      const resolver = new Resolver({ timeoutMs: 500, retries: 0 }, { lookUp });
      const blocked = endpoint(port, { host: 'blocked.example.com' });
      for (const privateAddresses of ['allow', 'deny'] as const) {
        const { addresses } = await observe(blocked, { privateAddresses }, resolver);
        const unreachable = { kind: 'unspecified-address', address, listed: false };
        expect(addresses).toMatchObject([{ address, unreachable, connections: 0 }]);
      }
      expect(listeners.at(-1)?.accepted).toBe(0);
    },
  );

  it.each([{ host: '0.0.0.0' }, { host: 'orders.example.com', address: '::' }])(
    'are never this machine because the list names an unspecified address: %j',
    async (given) => {
      const { port } = await serve(serveModel(speaks(['TLSv1.2'])));
      const { addresses } = await observe(endpoint(port, given));
      const unreachable = { kind: 'unspecified-address', listed: true };
      expect(addresses).toMatchObject([{ unreachable, connections: 0 }]);
      expect(listeners.at(-1)?.accepted).toBe(0);
    },
  );

  it('are the others where a name server blocks one family alone', async () => {
    const { port } = await serve(serveModel(speaks(['TLSv1.2'])));
    const lookUp = async () => ({ kind: 'resolved', addresses: ['::', '127.0.0.1'] }) as const;
    const resolver = new Resolver({ timeoutMs: 500, retries: 0 }, { lookUp });
    const { addresses } = await observe(endpoint(port), {}, resolver);
    expect(addresses[0]).toMatchObject({ unreachable: { kind: 'unspecified-address' }, connections: 0 });
    expect(addresses[1]).toMatchObject({ protocols: { 'TLSv1.2': { state: 'accepted' } } });
  });

  it('are none for a name that does not resolve', async () => {
    const observation = await observe(endpoint(443, { host: 'nonexistent.invalid' }), { retries: 0 });
    expect(observation.addresses).toEqual([]);
    expect(observation.failure).toMatchObject({ kind: 'dns', code: expect.any(String) });
  });
});

describe('many endpoints', () => {
  it('give their observations in the order of the list, each told when it is done', async () => {
    const slow = await serve(peerThatHangs());
    const fast = await closedPort();
    const list = [endpoint(slow.port, { name: 'slow' }), endpoint(fast, { name: 'fast' })];
    const done: string[] = [];
    const observations = await probeEndpoints(list, settings({ timeoutMs: 500 }), (observation) =>
      done.push(observation.endpoint.name),
    );
    expect(observations.map((observation) => observation.endpoint.name)).toEqual(['slow', 'fast']);
    expect(done).toEqual(['fast', 'slow']);
  });

  it('at one address and port share its connections', async () => {
    const listener = await serve(serveModel(speaks(['TLSv1.2'])));
    const list = ['a', 'b', 'c'].map((name) => endpoint(listener.port, { name, address: '127.0.0.1' }));
    const atOnce = await mostAtOnce(async () => {
      const observations = await probeEndpoints(list, settings({ timeoutMs: 500, perHost: 2 }));
      for (const { addresses } of observations)
        expect(addresses[0]?.protocols['TLSv1.2'].state).toBe('accepted');
    });
    expect(atOnce).toBe(2);
  });

  it('that never answer are probed as many at once as the limits allow, and no more', async () => {
    const silent = await Promise.all(Array.from({ length: 9 }, () => serve(peerThatHangs())));
    const list = silent.map(({ port }) => endpoint(port, { address: '127.0.0.1' }));
    const limits = settings({ timeoutMs: 100, retries: 0, concurrency: 3, perHost: 2 });
    const done: Endpoint[] = [];
    const atOnce = await mostAtOnce(() =>
      probeEndpoints(list, limits, (observation) => done.push(observation.endpoint)),
    );
    expect(atOnce).toBe(3 * 2);
    expect(done).toHaveLength(list.length);
  });

  it('do not count the wait for each other as their own time', async () => {
    const hanging = await serve(peerThatHangs());
    const fast = await closedPort();
    const list = [
      endpoint(hanging.port, { name: 'hanging', address: '127.0.0.1' }),
      endpoint(fast, { name: 'fast', address: '127.0.0.1' }),
    ];
    const limits = settings({ timeoutMs: 500, retries: 0, concurrency: 1 });
    const [slow, next] = await probeEndpoints(list, limits);
    expect(slow?.durationMs).toBeGreaterThan(450);
    expect(next!.durationMs).toBeLessThan(slow!.durationMs);
  });

  it('at different ports do not wait for each other', async () => {
    let isHeld = true;
    const held: Socket[] = [];
    const crowded = await serve((socket) => (isHeld ? held.push(socket.resume()) : socket.destroy()));
    const free = await closedPort();
    const order: string[] = [];
    const list = [
      ...['a', 'b', 'c'].map((name) => endpoint(crowded.port, { name, address: '127.0.0.1' })),
      endpoint(free, { name: 'free', address: '127.0.0.1' }),
    ];
    await probeEndpoints(list, settings({ retries: 0, concurrency: 2 }), ({ endpoint: { name } }) => {
      order.push(name);
      if (name !== 'free') return;
      isHeld = false;
      for (const socket of held) socket.destroy();
    });
    // With two places and three endpoints in one crowd, the fourth does not wait until the crowd is let go.
    expect(order[0]).toBe('free');
  });
});
