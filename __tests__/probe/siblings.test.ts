import { judge } from '../../src/policy/judge.ts';
import { supportOf } from '../../src/policy/support.ts';
import type { Observation } from '../../src/probe/observation.ts';
import { probeAddress } from '../../src/probe/probe-address.ts';
import { listen } from '../net/listener.ts';
import { speaks } from './model.ts';
import { type Serve, serveModel } from './peers.ts';
import { endpoint, settings } from './probing.ts';

/** Serves these on addresses of their own, and puts what they answered behind one name. */
async function behindOneName(serves: Readonly<Record<string, Serve>>): Promise<Observation> {
  const addresses = await Promise.all(
    Object.entries(serves).map(async ([address, serve]) => {
      const listener = await listen(serve, address);
      try {
        return await probeAddress(address, endpoint(listener.port), settings());
      } finally {
        await listener.close();
      }
    }),
  );
  return { endpoint: endpoint(443), addresses, durationMs: 0 };
}

const judged = (observation: Observation) => judge(observation, { nowMs: 0, onUnverified: 'warning' });

const old = serveModel(speaks(['TLSv1.0'], { choosesLower: true }));
const current = serveModel(speaks(['TLSv1.2', 'TLSv1.3']));

it('an address that speaks TLS 1.0 alone fails the name, whatever its sibling speaks', async () => {
  const observation = await behindOneName({ '127.0.0.1': current, '127.0.0.2': old });
  expect(observation.addresses.map(({ address }) => address)).toEqual(['127.0.0.1', '127.0.0.2']);
  expect(supportOf(observation)).toMatchObject({ floor: 'TLSv1.0', ceiling: 'TLSv1.0' });
  expect(judged(observation).state).toBe('not-ready');
  expect(judged(await behindOneName({ '127.0.0.1': current, '127.0.0.2': current })).state).not.toBe(
    'not-ready',
  );
});

it('an address of localhost that nobody listens on says nothing of the other', async () => {
  const alive = await behindOneName({ '127.0.0.1': old });
  const dead = await probeAddress('::1', endpoint(alive.addresses[0]?.port ?? 0), settings({ retries: 0 }));
  expect(dead.unreachable).toMatchObject({ kind: 'connect' });
  const observation = { ...alive, addresses: [dead, ...alive.addresses] };
  expect(supportOf(observation)).toMatchObject({ floor: 'TLSv1.0', ceiling: 'TLSv1.0' });
  expect(judged(observation).state).toBe('not-ready');
});

it('an address that nobody listens on is no proof that the name is ready', async () => {
  const dead = await probeAddress('::1', endpoint(1), settings({ retries: 0 }));
  expect(judged({ endpoint: endpoint(1), addresses: [dead], durationMs: 0 }).state).toBe('unverified');
});
