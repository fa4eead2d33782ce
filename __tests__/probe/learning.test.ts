import { type EvidenceLog, helloEvidence } from '../../src/probe/evidence.ts';
import type { Protocol } from '../../src/tls/protocol.ts';
import { chokesOn, speaks, waits } from './model.ts';
import { probeModel } from './virtual-door.ts';

const spoken: readonly Protocol[] = ['TLSv1.0', 'TLSv1.1', 'TLSv1.2'];

/** What was sent for a protocol, in a word each, in the order of the answers. */
function formsOf(log: EvidenceLog, protocol: Protocol): string[] {
  return helloEvidence(log)
    .filter(({ probe }) => probe.protocol === protocol)
    .map(({ hello: { suites, extensions } }) => (extensions ? (suites > 20 ? 'usual' : 'short') : 'bare'));
}

test('a form that worked for one version is sent first for the others', async () => {
  const { log } = await probeModel(chokesOn(({ extensions }) => extensions, 'silence', speaks(spoken)));
  expect(formsOf(log, 'TLSv1.2').slice(0, 4).toSorted()).toEqual(['bare', 'bare', 'short', 'usual']);
  expect(formsOf(log, 'TLSv1.0')).toEqual(['usual', 'bare']);
  expect(formsOf(log, 'TLSv1.1')).toEqual(['usual', 'bare']);
});

test('a peer that only takes short ClientHellos is sent short ones', async () => {
  const { log } = await probeModel(chokesOn(({ suites }) => suites.length > 20, 'silence', speaks(spoken)));
  expect(formsOf(log, 'TLSv1.0')).toEqual(['usual', 'short']);
  expect(formsOf(log, 'TLSv1.1')).toEqual(['usual', 'short']);
});

test.each([true, false])(
  'a slow peer is waited for, also with the version that most peers do not answer; completes: %s',
  async (completes) => {
    const { protocols } = await probeModel(waits(4_000, speaks(['SSLv2', 'TLSv1.2'])), { completes });
    expect(protocols['TLSv1.2'].state).toBe('accepted');
    expect(protocols.SSLv2.state).toBe('accepted');
  },
);

test('a peer that takes most of the timeout is asked for every version of TLS', async () => {
  const { protocols } = await probeModel(waits(7_000, speaks(spoken)));
  expect(spoken.map((protocol) => protocols[protocol].state)).toEqual(['accepted', 'accepted', 'accepted']);
});

test('a refusal that first comes after silence is held against what only the handshake showed', async () => {
  const serves = chokesOn(
    ({ protocol }) => protocol === 'SSLv3',
    'handshake_failure',
    speaks(['TLSv1.2'], { refusal: 'protocol_version' }),
  );
  const { protocols } = await probeModel((hello, moment) =>
    moment.number >= 2 && moment.number <= 4 ? { kind: 'refuse', refusal: 'silence' } : serves(hello, moment),
  );
  expect(protocols['TLSv1.2'].state).toBe('accepted');
  expect(protocols.SSLv3.state).toBe('refused');
});

test('a peer that never says a word is given up on with the last of its time', async () => {
  const { protocols, tookMs } = await probeModel(speaks([], { refusal: 'silence' }));
  expect(Object.values(protocols).every(({ state }) => state === 'unknown')).toBe(true);
  expect(tookMs).toBeLessThanOrEqual(30_000);
});

test('silence is told with the time that was waited: a third of the timeout first, and then all of it', async () => {
  const { log, protocols } = await probeModel(speaks([], { refusal: 'silence' }), { timeoutMs: 9_000 });
  const times = log.flatMap(({ answer }) => (answer.kind === 'silence' ? [answer.afterMs] : []));
  expect(times.some((ms) => ms > 2_900 && ms <= 3_000)).toBe(true);
  expect(times.some((ms) => ms > 8_900 && ms <= 9_000)).toBe(true);
  expect(protocols['TLSv1.2']).toMatchObject({ failure: { kind: 'silence' } });
});

test('the usual server is probed once for each version, beside the handshake', async () => {
  const { log } = await probeModel(speaks(['TLSv1.2', 'TLSv1.3'], { choosesLower: true }));
  const probed = log.map((each) => (each.kind === 'handshake' ? 'handshake' : each.probe.protocol));
  expect(probed.toSorted()).toEqual(['SSLv2', 'SSLv3', 'TLSv1.0', 'TLSv1.1', 'TLSv1.2', 'handshake']);
});
