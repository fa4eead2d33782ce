import type { AddressObservation } from '../../src/probe/observation.ts';
import type { Protocol } from '../../src/tls/protocol.ts';
import {
  peerThatChokesOn,
  peerThatChokesOnExtensions,
  peerThatHangs,
  peerThatSpeaks,
  peerThatWaits,
} from './peers.ts';
import { probePeer } from './probing.ts';

const spoken: readonly Protocol[] = ['TLSv1.0', 'TLSv1.1', 'TLSv1.2'];

/** What was sent for a protocol, in a word each, in the order of the answers. */
function formsOf({ asked }: AddressObservation, protocol: Protocol): string[] {
  return asked
    .filter((question) => question.protocol === protocol)
    .map(({ hello: { suites, extensions } }) => (extensions ? (suites > 20 ? 'usual' : 'short') : 'bare'));
}

test('a form that worked for one version is asked first for the others', async () => {
  const { observation } = await probePeer(peerThatChokesOnExtensions('silence', spoken));
  expect(formsOf(observation, 'TLSv1.2').slice(0, 4).toSorted()).toEqual(['bare', 'bare', 'short', 'usual']);
  expect(formsOf(observation, 'TLSv1.0')).toEqual(['usual', 'bare']);
  expect(formsOf(observation, 'TLSv1.1')).toEqual(['usual', 'bare']);
});

test('a peer that only takes short hellos is asked in short ones', async () => {
  const { observation } = await probePeer(
    peerThatChokesOn(({ suites }) => suites.length > 20, 'silence', spoken),
  );
  expect(formsOf(observation, 'TLSv1.0')).toEqual(['usual', 'short']);
  expect(formsOf(observation, 'TLSv1.1')).toEqual(['usual', 'short']);
});

test('a slow peer is waited for, also with the version that most peers do not answer', async () => {
  const { observation } = await probePeer(
    peerThatWaits(600, peerThatSpeaks(['SSLv2', 'TLSv1.2'])),
    {},
    { timeoutMs: 1200 },
  );
  expect(observation.protocols['TLSv1.2'].state).toBe('accepted');
  expect(observation.protocols.SSLv2.state).toBe('accepted');
});

test('a peer that never says a word is given up on with the last of its time', async () => {
  const startedAt = Date.now();
  const { observation } = await probePeer(peerThatHangs(), {}, { timeoutMs: 600 });
  expect(Object.values(observation.protocols).every(({ state }) => state === 'unknown')).toBe(true);
  expect(Date.now() - startedAt).toBeLessThan(10_000);
});

test('silence is told with the time that was waited', async () => {
  const { observation } = await probePeer(peerThatHangs(), {}, { timeoutMs: 900 });
  const waits = observation.asked.flatMap(({ answer }) =>
    answer.kind === 'silence' ? [answer.afterMs] : [],
  );
  expect(waits.some((ms) => ms >= 490 && ms < 800)).toBe(true);
  expect(waits.some((ms) => ms >= 800)).toBe(true);
  expect(observation.protocols['TLSv1.2']).toMatchObject({ failure: { kind: 'silence' } });
});

test('the usual server is asked once for each version, and with all other suites for SSL 3.0, beside the handshake', async () => {
  const { observation } = await probePeer(peerThatSpeaks(['TLSv1.2', 'TLSv1.3'], { choosesLower: true }));
  const protocols = observation.asked.map(({ protocol }) => protocol);
  expect(protocols.toSorted()).toEqual(['SSLv3', ...new Set(protocols)].toSorted());
});
