import type { Protocol } from '../../src/tls/protocol.ts';
import {
  helloOf,
  peerThatChoosesNewer,
  peerThatChoosesUnofferedSuite,
  peerThatFirst,
  peerThatReads,
  peerThatResets,
  peerThatServesEverySecond,
  peerThatServesOnly,
  peerThatSpeaks,
  type Serve,
} from './peers.ts';
import { all, probePeer, verdicts } from './probing.ts';

const usual: readonly Protocol[] = ['TLSv1.0', 'TLSv1.1', 'TLSv1.2', 'TLSv1.3'];

async function verdictsOf(...args: Parameters<typeof probePeer>) {
  return verdicts((await probePeer(...args)).observation);
}

describe('a version is refused by proof', () => {
  it.concurrent.each([
    ['protocol_version', 'refused by protocol_version'],
    ['handshake_failure', 'refused by handshake_failure'],
    ['close', 'refused by close'],
    ['reset', 'refused by reset'],
  ] as const)('where the peer speaks TLS 1.2 and answers all others with %s', async (refusal, expected) => {
    const peer = peerThatSpeaks(['TLSv1.2'], { refusal });
    expect(await verdictsOf(peer)).toEqual(all(expected, { 'TLSv1.2': 'accepted' }));
  });

  it('where the peer chooses an older one', async () => {
    const peer = peerThatSpeaks(['TLSv1.0'], { choosesLower: true });
    const chosen = 'refused by choosing TLSv1.0';
    expect(await verdictsOf(peer)).toEqual(
      all('refused by protocol_version', {
        'TLSv1.0': 'accepted',
        'TLSv1.1': chosen,
        'TLSv1.2': chosen,
        'TLSv1.3': chosen,
      }),
    );
  });

  it('by protocol_version alone, even where nothing else is accepted', async () => {
    const peer = peerThatSpeaks([], { refusal: 'protocol_version' });
    expect(await verdictsOf(peer)).toEqual(all('refused by protocol_version'));
  });

  it('by a peer of SSL 3.0 alone', async () => {
    const peer = peerThatSpeaks(['SSLv3'], { choosesLower: true, refusal: 'close' });
    const chosen = 'refused by choosing SSLv3';
    expect(await verdictsOf(peer)).toEqual(all(chosen, { SSLv2: 'refused by close', SSLv3: 'accepted' }));
  });

  it('by a peer of SSL 2.0 alone', async () => {
    const peer = peerThatSpeaks(['SSLv2'], { refusal: 'close' });
    expect(await verdictsOf(peer)).toEqual(all('refused by close', { SSLv2: 'accepted' }));
  });
});

describe('nothing is refused by mere silence', () => {
  it('where the peer answers one version and falls silent for the others', async () => {
    const peer = peerThatSpeaks(['TLSv1.2'], { refusal: 'silence' });
    expect(await verdictsOf(peer, {}, { timeoutMs: 300 })).toEqual(
      all(expect.stringMatching(/^unknown: (silence|deadline)$/), { 'TLSv1.2': 'accepted' }),
    );
  });

  it('where a handshake_failure is followed by silence before the other suites were asked', async () => {
    const peer = peerThatReads((hello, socket) => {
      if (hello.protocol === 'TLSv1.2') socket.write(helloOf('TLSv1.2', 0x002f));
      // The only suite of this peer in TLS 1.0 is one of Camellia, and it is slow to find it.
      else if (hello.suites.includes(0x0041)) return;
      else socket.end(Buffer.from('15030100020228', 'hex'));
    });
    expect(await verdictsOf(peer, {}, { timeoutMs: 300 })).toMatchObject({
      'TLSv1.0': expect.stringMatching(/^unknown/),
      'TLSv1.2': 'accepted',
    });
  });
});

describe('throttling is not refusing', () => {
  /** Side by side, because most of their time is spent waiting. */
  const eachOf = <Case>(cases: readonly Case[], check: (each: Case) => Promise<void>) =>
    Promise.all(cases.map(check));

  async function expectNoRefusal(spoken: readonly Protocol[], serve: Serve): Promise<void> {
    const found = await verdictsOf(serve, {}, { retries: 2 });
    const refused = spoken.filter((protocol) => found[protocol].startsWith('refused'));
    expect(refused.map((protocol) => `${protocol} ${found[protocol]}`)).toEqual([]);
  }

  const firstOnes = Array.from({ length: 24 }, (_, index) => index + 1);

  it.concurrent.each(['reset', 'close', 'silence'] as const)(
    '%s for the first connections, up to 24',
    async (refusal) => {
      await eachOf(firstOnes, (times) =>
        expectNoRefusal(usual, peerThatFirst(times, refusal, peerThatSpeaks(usual))),
      );
    },
  );

  it.concurrent('reset at once for the first connections, up to 24', async () => {
    const speaker = peerThatSpeaks(usual);
    await eachOf(firstOnes, (times) =>
      expectNoRefusal(usual, (socket, number) =>
        (number > times ? speaker : peerThatResets())(socket, number),
      ),
    );
  });

  it.concurrent.each(['reset', 'close'] as const)('%s for every second connection', async (refusal) => {
    await expectNoRefusal(usual, peerThatServesEverySecond(refusal, peerThatSpeaks(usual)));
  });

  it.concurrent.each(['reset', 'close'] as const)(
    '%s beyond so many connections in half a second',
    async (refusal) => {
      await eachOf([1, 2, 3, 4, 5, 6, 7, 8], (count) =>
        expectNoRefusal(usual, peerThatServesOnly(count, 500, refusal, peerThatSpeaks(usual))),
      );
    },
  );

  it.concurrent('reset for the first connections of a peer that knows one exotic suite', async () => {
    const spoken: readonly Protocol[] = ['SSLv3', 'TLSv1.0', 'TLSv1.1', 'TLSv1.2'];
    await eachOf(firstOnes, (times) =>
      expectNoRefusal(spoken, peerThatFirst(times, 'reset', peerThatSpeaks(spoken, { suite: 0x0041 }))),
    );
  });

  it.concurrent('is overcome where it ends soon', async () => {
    const found = await verdictsOf(peerThatFirst(3, 'reset', peerThatSpeaks(usual)));
    expect(found).toMatchObject({
      'TLSv1.0': 'accepted',
      'TLSv1.1': 'accepted',
      'TLSv1.2': 'accepted',
      'TLSv1.3': 'accepted',
    });
  });
});

describe('what breaks the rules of TLS proves nothing', () => {
  it('a newer version than was offered', async () => {
    expect(await verdictsOf(peerThatChoosesNewer('TLSv1.2'))).toMatchObject({
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
    const found = await verdictsOf(peerThatChoosesUnofferedSuite(suite));
    expect(found).toMatchObject(all('unknown: garbage', { SSLv2: 'accepted' }));
  });

  it('TLS 1.3 with a suite of TLS 1.2, and TLS 1.2 with a suite of TLS 1.3', async () => {
    const mixed = await verdictsOf(
      peerThatReads((hello, socket) => socket.write(helloOf(hello.protocol, 0x002f))),
    );
    expect(mixed).toMatchObject({ 'TLSv1.2': 'accepted', 'TLSv1.3': 'unknown: garbage' });
    const chosen = await verdictsOf(peerThatReads((_, socket) => socket.write(helloOf('TLSv1.2', 0x1301))));
    expect(chosen).toMatchObject({ 'TLSv1.2': 'unknown: garbage', 'TLSv1.3': 'unknown: garbage' });
  });
});
