import type { Protocol } from '../../src/tls/protocol.ts';
import {
  countsInWindows,
  failsFirst,
  type ModelPeer,
  servesAtOnce,
  servesEverySecond,
  servesOnly,
  speaks,
  tires,
} from './model.ts';
import {
  helloOf,
  peerThatChoosesNewer,
  peerThatChoosesUnofferedSuite,
  peerThatReads,
  peerThatResets,
  type Serve,
  serveModel,
} from './peers.ts';
import { all, probePeer, verdicts } from './probing.ts';
import { type Network, probeModel } from './virtual-door.ts';

const usual: readonly Protocol[] = ['TLSv1.0', 'TLSv1.1', 'TLSv1.2', 'TLSv1.3'];

async function verdictsOf(peer: ModelPeer, network: Partial<Network> = {}) {
  return verdicts(await probeModel(peer, network));
}

async function verdictsOverSockets(serve: Serve) {
  return verdicts((await probePeer(serve, {}, { retries: 2 })).observation);
}

/** Whether its handshakes are completed: the strategy has less to go by where they are not. */
const eitherWay = [{ completes: true }, { completes: false }] as const;

describe.each(eitherWay)('a version is refused by proof; completes: $completes', (network) => {
  it.each([
    ['protocol_version', 'refused by protocol_version'],
    ['handshake_failure', 'refused by handshake_failure'],
    ['close', 'refused by close'],
    ['reset', 'refused by reset'],
  ] as const)('where the peer speaks TLS 1.2 and answers all others with %s', async (refusal, expected) => {
    const others = await verdictsOf(speaks(['TLSv1.2'], { refusal }), network);
    // In TLS 1.3 it may mean a group, signature or pre-shared key that was not offered.
    const tls13 = refusal === 'handshake_failure' ? 'unknown: alert' : expected;
    expect(others).toEqual(all(expected, { 'TLSv1.2': 'accepted', 'TLSv1.3': tls13 }));
  });

  it('where the peer chooses an older one', async () => {
    const chosen = 'refused by choosing TLSv1.0';
    expect(await verdictsOf(speaks(['TLSv1.0'], { choosesLower: true }), network)).toEqual(
      all('refused by protocol_version', {
        'TLSv1.0': 'accepted',
        'TLSv1.1': chosen,
        'TLSv1.2': chosen,
        'TLSv1.3': chosen,
      }),
    );
  });

  it('by protocol_version alone, even where nothing else is accepted', async () => {
    const peer = speaks([], { refusal: 'protocol_version' });
    expect(await verdictsOf(peer, network)).toEqual(all('refused by protocol_version'));
  });

  it('by a peer of SSL 3.0 alone', async () => {
    const peer = speaks(['SSLv3'], { choosesLower: true, refusal: 'close' });
    const chosen = 'refused by choosing SSLv3';
    expect(await verdictsOf(peer, network)).toEqual(
      all(chosen, { SSLv2: 'refused by close', SSLv3: 'accepted' }),
    );
  });

  it('by a peer of SSL 2.0 alone', async () => {
    const peer = speaks(['SSLv2'], { refusal: 'close' });
    expect(await verdictsOf(peer, network)).toEqual(all('refused by close', { SSLv2: 'accepted' }));
  });
});

describe.each(eitherWay)('nothing is refused by mere silence; completes: $completes', (network) => {
  it('where the peer answers one version and falls silent for the others', async () => {
    const peer = speaks(['TLSv1.2'], { refusal: 'silence' });
    expect(await verdictsOf(peer, network)).toMatchObject(
      all(expect.stringMatching(/^unknown: (silence|deadline)$/), {
        'TLSv1.2': 'accepted',
      }),
    );
  });

  it('where a handshake_failure is followed by silence before the other suites were sent', async () => {
    const newest = speaks(['TLSv1.2'], { refusal: 'handshake_failure' });
    // The only suite of this peer in TLS 1.0 is one of Camellia, and it is slow to find it.
    const peer: ModelPeer = (hello, moment) =>
      hello.protocol !== 'TLSv1.2' && hello.suites.includes(0x0041)
        ? { kind: 'refuse', refusal: 'silence' }
        : newest(hello, moment);
    expect(await verdictsOf(peer, network)).toMatchObject({
      'TLSv1.0': expect.stringMatching(/^unknown/),
      'TLSv1.2': 'accepted',
    });
  });
});

describe.each(eitherWay)('throttling is not refusing; completes: $completes', (network) => {
  async function expectNoRefusal(spoken: readonly Protocol[], peer: ModelPeer): Promise<void> {
    const found = await verdictsOf(peer, network);
    const refused = spoken.filter((protocol) => found[protocol].startsWith('refused'));
    expect(refused.map((protocol) => `${protocol} ${found[protocol]}`)).toEqual([]);
  }

  const upTo = (most: number) => Array.from({ length: most }, (_, index) => index + 1);
  const refusals = ['reset', 'close', 'silence', 'handshake_failure', 'internal_error'] as const;

  describe.each(refusals)('%s', (refusal) => {
    it.each(upTo(24))('for the first %i connections', async (times) => {
      await expectNoRefusal(usual, failsFirst(times, refusal, speaks(usual)));
    });

    it.each(upTo(24))('after %i connections', async (times) => {
      await expectNoRefusal(usual, tires(times, refusal, speaks(usual)));
    });

    it('for every second connection', async () => {
      await expectNoRefusal(usual, servesEverySecond(refusal, speaks(usual)));
    });

    it.each(upTo(8))('beyond %i connections in half a second', async (count) => {
      await expectNoRefusal(usual, servesOnly(count, 500, refusal, speaks(usual)));
      await expectNoRefusal(usual, countsInWindows(count, 500, refusal, speaks(usual)));
    });

    it.each(upTo(4))('beyond %i connections at once', async (most) => {
      await expectNoRefusal(usual, servesAtOnce(most, refusal, speaks(usual)));
    });

    it.each(upTo(24))('for the first %i connections of a peer that knows one exotic suite', async (times) => {
      const spoken: readonly Protocol[] = ['SSLv3', 'TLSv1.0', 'TLSv1.1', 'TLSv1.2'];
      await expectNoRefusal(spoken, failsFirst(times, refusal, speaks(spoken, { suite: 0x0041 })));
    });
  });

  it('is overcome where it ends soon', async () => {
    const found = await verdictsOf(failsFirst(3, 'reset', speaks(usual)), { ...network, retries: 1 });
    expect(found).toMatchObject({
      'TLSv1.0': 'accepted',
      'TLSv1.1': 'accepted',
      'TLSv1.2': 'accepted',
      'TLSv1.3': 'accepted',
    });
  });
});

describe('throttling over sockets is not refusing', () => {
  it('where the first connections are reset at once, up to 24', async () => {
    const speaker = serveModel(speaks(usual));
    const refused = await Promise.all(
      Array.from({ length: 24 }, async (_, index) => {
        const found = await verdictsOverSockets((socket, number) =>
          (number > index + 1 ? speaker : peerThatResets())(socket, number),
        );
        return usual.filter((protocol) => found[protocol].startsWith('refused'));
      }),
    );
    expect(refused.flat()).toEqual([]);
  });
});

describe('what breaks the rules of TLS proves nothing', () => {
  it('a newer version than was offered', async () => {
    expect(await verdictsOverSockets(peerThatChoosesNewer('TLSv1.2'))).toMatchObject({
      SSLv3: 'unknown: newer-version',
      'TLSv1.0': 'unknown: newer-version',
      'TLSv1.1': 'unknown: newer-version',
      'TLSv1.2': 'accepted',
      'TLSv1.3': 'refused by choosing TLSv1.2',
    });
  });

  it.each([
    ['that was not offered', 0x1234],
    ['that signals and is none', 0x00ff],
  ])('a suite %s', async (_, suite) => {
    const found = await verdictsOverSockets(peerThatChoosesUnofferedSuite(suite));
    expect(found).toMatchObject(all('unknown: garbage', { SSLv2: 'accepted' }));
  });

  it('TLS 1.3 with a suite of TLS 1.2, and TLS 1.2 with a suite of TLS 1.3', async () => {
    const mixed = await verdictsOverSockets(
      peerThatReads((hello, socket) => socket.write(helloOf(hello.protocol, 0x002f))),
    );
    expect(mixed).toMatchObject({ 'TLSv1.2': 'accepted', 'TLSv1.3': 'unknown: garbage' });
    const chosen = await verdictsOverSockets(
      peerThatReads((_, socket) => socket.write(helloOf('TLSv1.2', 0x1301))),
    );
    expect(chosen).toMatchObject({ 'TLSv1.2': 'unknown: garbage', 'TLSv1.3': 'unknown: garbage' });
  });
});
