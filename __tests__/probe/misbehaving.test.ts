import pLimit from 'p-limit';
import type { Acceptance, AddressObservation } from '../../src/probe/observation.ts';
import { probeAddress } from '../../src/probe/probe-address.ts';
import { type Protocol, protocols } from '../../src/tls/protocol.ts';
import {
  isModelled,
  type MisbehavingPeer,
  type ModelledPeer,
  misbehavingPeers,
  patienceMs,
  startMisbehaving,
} from './misbehaving.ts';
import { endpoint, settings, verdicts } from './probing.ts';
import { probeModel } from './virtual-door.ts';

const modelled = misbehavingPeers.filter(isModelled);

/** They refuse in different ways, and do not count time or connections: over sockets they show the same. */
const alsoOverSockets = [
  'answers hellos of 256 to 511 bytes with decode_error',
  'answers more than 128 suites with close',
  'answers extensions with reset',
  'answers any record version but the exact one with silence',
  'answers SNI with unrecognized_name',
  'speaks TLS 1.0 and answers newer versions with protocol_version',
  'speaks TLS 1.2 and refuses all else by close_notify',
  'speaks SSL 2.0 alone and answers TLS with handshake_failure',
  'ignores supported_versions and chooses TLS 1.2',
  'knows one suite, of Camellia',
  'answers late, but in time',
];

const isOverSockets = (peer: MisbehavingPeer) => !isModelled(peer) || alsoOverSockets.includes(peer.name);

type Found = Pick<AddressObservation, 'protocols'>;

function probeInVirtualTime(peer: ModelledPeer, completes: boolean): Promise<Found> {
  const { diesAfter = Number.POSITIVE_INFINITY } = peer;
  const timeoutMs = 10_000;
  return probeModel(peer.model(0.4 * timeoutMs), { timeoutMs, completes, diesAfter, named: !peer.nameless });
}

async function probeOverSockets(peer: MisbehavingPeer, timeoutMs: number): Promise<Found> {
  const started = await startMisbehaving([peer]);
  const given = endpoint(started.ports.get(peer) ?? 0, peer.nameless ? { host: '127.0.0.1' } : {});
  try {
    return await probeAddress('127.0.0.1', given, settings({ timeoutMs, retries: 2 }));
  } finally {
    await started.close();
  }
}

describe.each([
  ['completes handshakes', true],
  ['falls silent after its ServerHello', false],
])('every protocol of a peer that %s, and', (_, completes) => {
  const peers = modelled.filter(({ byLuck }) => !byLuck || !completes);

  it.each(peers.map((peer) => [peer.name, peer] as const))('%s', async (_name, peer) => {
    expect(wrongOf(peer, await probeInVirtualTime(peer, completes))).toEqual([]);
  });
});

it('a port that closes is not taken for a refusal where the system takes two seconds to say so', async () => {
  const peer = modelled.find(({ diesAfter }) => diesAfter !== undefined)!;
  const network = { timeoutMs: 10_000, refusedAfterMs: 2_000, diesAfter: peer.diesAfter ?? 0 };
  const found = await probeModel(peer.model(4_000), network);
  expect(wrongOf(peer, found)).toEqual([]);
  expect(found.tookMs).toBeLessThanOrEqual(3 * network.timeoutMs);
});

describe('over sockets, every protocol of a peer that', () => {
  const peers = misbehavingPeers.filter(isOverSockets);
  /** Many at once, because most of the time is spent waiting, and not all, because the machine has to keep up. */
  const places = pLimit(32);
  const observed = new Map<MisbehavingPeer, Found>();

  beforeAll(async () => {
    await Promise.all(peers.map((peer) => places(() => observe(peer, patienceMs))));
    // A machine that is busy makes timeouts of its own. Those are looked at again, in peace; a false verdict never is.
    places.concurrency = 4;
    for (const times of [5, 25]) {
      const late = peers.filter((peer) => isUndecided(peer));
      await Promise.all(late.map((peer) => places(() => observe(peer, times * patienceMs))));
    }
  });

  async function observe(peer: MisbehavingPeer, timeoutMs: number): Promise<void> {
    observed.set(peer, await probeOverSockets(peer, timeoutMs));
  }

  function foundOf(peer: MisbehavingPeer): Found {
    const found = observed.get(peer);
    if (!found) throw new Error('every peer was probed');
    return found;
  }

  function isUndecided(peer: MisbehavingPeer): boolean {
    const wrong = wrongOf(peer, foundOf(peer));
    return wrong.length > 0 && wrong.every(([, , { state }]) => state === 'unknown');
  }

  it.each(peers.map((peer) => [peer.name, peer] as const))('%s', (_, peer) => {
    expect(wrongOf(peer, foundOf(peer))).toEqual([]);
  });

  it.each(alsoOverSockets)('%s, as in virtual time', async (name) => {
    const peer = modelled.find((each) => each.name === name);
    if (!peer) throw new Error('no such peer');
    expect(verdicts(foundOf(peer))).toEqual(verdicts(await probeInVirtualTime(peer, false)));
  });
});

function wrongOf(peer: MisbehavingPeer, { protocols: found }: Found): [Protocol, string, Acceptance][] {
  return protocols
    .filter((protocol) => !isRight(peer, protocol, found[protocol]))
    .map((protocol) => [protocol, peer.truth[protocol], found[protocol]]);
}

function isRight(peer: MisbehavingPeer, protocol: Protocol, acceptance: Acceptance): boolean {
  if (acceptance.state !== 'unknown') return acceptance.state === peer.truth[protocol];
  if (peer.truth[protocol] !== 'unknown') return peer.orUnknown === true;
  return peer.because === undefined || peer.because.includes(acceptance.failure.kind);
}

it('names each peer once', () => {
  expect(new Set(misbehavingPeers.map(({ name }) => name)).size).toBe(misbehavingPeers.length);
});
