import type { Protocol } from '../../src/tls/protocol.ts';
import { chokesOn, countsConnections, type Hello, queues, type Refusal, speaks } from './model.ts';
import { type Probed, probeModel } from './virtual-door.ts';

const modern: readonly Protocol[] = ['TLSv1.2', 'TLSv1.3'];
const usual: readonly Protocol[] = ['TLSv1.0', 'TLSv1.1', ...modern];

function acceptedBy({ protocols }: Probed): readonly string[] {
  return Object.keys(protocols).filter((protocol) => protocols[protocol as Protocol].state === 'accepted');
}

function undecidedBy({ protocols }: Probed): readonly string[] {
  return Object.keys(protocols).filter((protocol) => protocols[protocol as Protocol].state === 'unknown');
}

describe.each([
  ['modern', modern],
  ['usual', usual],
] as const)('a peer of %s versions', (_, spoken) => {
  it.each([5, 6, 8])(
    'that resets more than %i connections in 10 s is let alone until it lets us in',
    async (count) => {
      const probed = await probeModel(countsConnections(count, 10_000, 'reset', speaks(spoken)));
      expect(acceptedBy(probed)).toEqual(spoken);
      expect(undecidedBy(probed)).toEqual([]);
      expect(probed.connections).toBeLessThanOrEqual(16);
    },
  );

  it('that serves one connection after another, 1.2 s each, is decided in half the time', async () => {
    const probed = await probeModel(queues(1_200, speaks(spoken)));
    expect(acceptedBy(probed)).toEqual(spoken);
    expect(undecidedBy(probed)).toEqual([]);
    expect(probed.connections).toBeLessThanOrEqual(10);
    expect(probed.tookMs).toBeLessThan(15_000);
  });
});

it('a peer that serves one connection after another, 2.5 s each, is known to accept TLS 1.2 and 1.3 in time', async () => {
  expect(acceptedBy(await probeModel(queues(2_500, speaks(modern))))).toEqual(modern);
});

it('a peer that answers everything with handshake_failure, as one that needs a pre-shared key, is given up on early', async () => {
  const probed = await probeModel(speaks([], { refusal: 'handshake_failure' }));
  expect(undecidedBy(probed)).toHaveLength(6);
  expect(probed.connections).toBeLessThanOrEqual(30);
  expect(probed.tookMs).toBeLessThan(2_000);
});

describe('a peer that answers at once is decided', () => {
  const is = (protocol: Protocol) => (hello: Hello) => hello.protocol === protocol;

  it.each([
    ['protocol_version', 'protocol_version', 6, 4],
    ['protocol_version', 'handshake_failure', 7, 4],
    ['close', 'handshake_failure', 10, 6],
    ['close', 'protocol_version', 8, 5],
  ] as const satisfies readonly (readonly [Refusal, Refusal, number, number])[])(
    'where it refuses SSL 2.0 by %s and SSL 3.0 by %s: %i connections and %i round trips',
    async (ssl2, ssl3, connections, roundTrips) => {
      const peer = chokesOn(is('SSLv2'), ssl2, chokesOn(is('SSLv3'), ssl3, speaks(usual)));
      const probed = await probeModel(peer, { rttMs: 100 });
      expect(acceptedBy(probed)).toEqual(usual);
      expect(undecidedBy(probed)).toEqual([]);
      expect([probed.connections, probed.tookMs]).toEqual([connections, roundTrips * 100]);
    },
  );
});
