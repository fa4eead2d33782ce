import pLimit from 'p-limit';
import type { AddressObservation } from '../../src/probe/observation.ts';
import { probeAddress } from '../../src/probe/probe-address.ts';
import { type Protocol, protocols } from '../../src/tls/protocol.ts';
import { type MisbehavingPeer, misbehavingPeers, patienceMs, startMisbehaving } from './misbehaving.ts';
import { endpoint, settings } from './probing.ts';

/** Many at once, because most of the time is spent waiting, and not all, because the machine has to keep up. */
const places = pLimit(32);
const observed = new Map<MisbehavingPeer, AddressObservation>();

beforeAll(async () => {
  await Promise.all(misbehavingPeers.map((peer) => places(() => observe(peer, patienceMs))));
  // A machine that is busy makes timeouts of its own. Those are looked at again, in peace; a false verdict never is.
  places.concurrency = 4;
  const late = misbehavingPeers.filter(isUndecided);
  await Promise.all(late.map((peer) => places(() => observe(peer, 5 * patienceMs))));
}, 180_000);

function isUndecided(peer: MisbehavingPeer): boolean {
  const found = observed.get(peer);
  const wrong = found ? protocols.filter((protocol) => !isRight(peer, protocol, found)) : [];
  return wrong.length > 0 && wrong.every((protocol) => found?.protocols[protocol].state === 'unknown');
}

async function observe(peer: MisbehavingPeer, timeoutMs: number): Promise<void> {
  observed.set(peer, await probe(peer, timeoutMs));
}

async function probe(peer: MisbehavingPeer, timeoutMs: number): Promise<AddressObservation> {
  const started = await startMisbehaving([peer]);
  const given = endpoint(started.ports.get(peer) ?? 0, peer.nameless ? { host: '127.0.0.1' } : {});
  try {
    return await probeAddress('127.0.0.1', given, settings({ timeoutMs, retries: 2 }));
  } finally {
    await started.close();
  }
}

describe('every protocol of a peer that', () => {
  it.each(misbehavingPeers.map((peer) => [peer.name, peer] as const))('%s', (_, peer) => {
    const found = observed.get(peer);
    if (!found) throw new Error('every peer was asked');
    const wrong = protocols.filter((protocol) => !isRight(peer, protocol, found));
    expect(wrong.map((protocol) => [protocol, peer.truth[protocol], found.protocols[protocol]])).toEqual([]);
  });
});

function isRight(peer: MisbehavingPeer, protocol: Protocol, found: AddressObservation): boolean {
  const acceptance = found.protocols[protocol];
  if (acceptance.state !== 'unknown') return acceptance.state === peer.truth[protocol];
  if (peer.truth[protocol] !== 'unknown') return peer.orUnknown === true;
  return peer.because === undefined || peer.because.includes(acceptance.failure.kind);
}

it('names each peer once', () => {
  expect(new Set(misbehavingPeers.map(({ name }) => name)).size).toBe(misbehavingPeers.length);
});
