import {
  isConfirmed,
  isUnsteady,
  needsProof,
  pairsNeeded,
  restsOnAlert,
  restsOnClosing,
  unconfirmed,
} from '../../src/probe/confirmation.ts';
import type { Answer } from '../../src/probe/observation.ts';
import type { Protocol } from '../../src/tls/protocol.ts';
import {
  alert,
  chose,
  closed,
  confirmed,
  handshake,
  logOf,
  probed,
  reset,
  type Step,
  silence,
} from './evidence-log.ts';

const shaken = handshake(chose('TLSv1.3'));
const there = probed('TLSv1.2', chose('TLSv1.2'));
const refusedTls10 = probed('TLSv1.0', alert('protocol_version'));
const refusedTls11 = probed('TLSv1.1', alert('protocol_version'));
const closedSslv2 = probed('SSLv2', closed);
const refusal = probed('SSLv3', alert('handshake_failure'));
const rare = probed('SSLv3', alert('handshake_failure'), { otherSuites: true });

const times = (count: number, steps: Step | readonly Step[]): Step[] =>
  Array<Step | readonly Step[]>(count).fill(steps).flat();

type Steps = readonly (Step | readonly Step[])[];

/** A way of throttling that would have refused SSL 3.0 here, and what it would not have done. */
interface Way {
  readonly way: string;
  readonly explained: Steps;
  readonly not: Steps;
}

describe('a refusal of SSL 3.0 is none of throttling where that does not explain it', () => {
  const usualOrder = [shaken, refusedTls10, closedSslv2, rare, refusedTls11, refusal, refusal, there];

  const ways: readonly Way[] = [
    {
      way: 'a peer that has grown tired, or counts connections over a time',
      explained: usualOrder.slice(0, -1),
      not: usualOrder,
    },
    {
      way: 'a peer that fails its first connections',
      explained: [refusal, refusal, shaken, ...times(7, there)],
      not: [shaken, refusal, refusal, ...times(7, there)],
    },
    {
      way: 'a peer that limits connections at once',
      explained: [shaken, refusedTls10, [refusedTls11, refusal, refusal], ...times(5, there)],
      not: [shaken, refusedTls10, [refusedTls11, refusal, refusal], times(5, there)],
    },
    {
      way: 'a peer that bans us for a while after SSL 2.0',
      explained: [shaken, refusedTls10, refusedTls11, closedSslv2, refusal, refusal, ...times(6, there)],
      not: [shaken, refusedTls10, refusedTls11, refusal, refusal, closedSslv2, ...times(6, there)],
    },
    {
      way: 'a peer that fails every second connection',
      explained: [shaken, refusal, refusedTls10, refusal, refusedTls11, refusal, there],
      not: [shaken, refusal, refusedTls10, refusal, refusedTls11, ...times(3, there)],
    },
    {
      way: 'a peer that fails every fifth connection',
      explained: [shaken, refusal, refusedTls10, ...times(3, there), refusal, ...times(4, there)],
      not: [shaken, refusal, refusal, refusedTls10, ...times(8, there)],
    },
    {
      way: 'a peer that failed once',
      explained: [shaken, refusedTls10, refusal, ...times(8, there)],
      not: [shaken, refusedTls10, refusal, refusal, ...times(8, there)],
    },
  ];

  it.each(ways)('$way', ({ explained, not }) => {
    expect(isConfirmed('SSLv3', logOf(...explained))).toBe(false);
    expect(isConfirmed('SSLv3', logOf(...not))).toBe(true);
  });

  it('counts a ClientHello with other suites, since in SSL 3.0 it has the most common ones as well', () => {
    expect(isConfirmed('SSLv3', logOf(shaken, refusedTls10, refusal, rare, ...times(8, there)))).toBe(true);
  });

  it('counts no two of these: all common suites were refused between answers once', () => {
    expect(isConfirmed('SSLv3', logOf(refusal, shaken, refusedTls10, rare, rare, ...times(8, there)))).toBe(
      false,
    );
  });

  it('takes one refusal right after an answer and before another', () => {
    const silent = probed('TLSv1.1', silence);
    const steps = [shaken, silent, refusal, silent, rare, ...times(8, there)];
    expect(isConfirmed('SSLv3', logOf(...steps, refusal))).toBe(false);
    expect(isConfirmed('SSLv3', logOf(...steps, refusal, there))).toBe(true);
  });

  it('counts no alert where a close came as well', () => {
    const steps = [shaken, refusedTls10, probed('SSLv3', closed), refusal, ...times(8, there)];
    expect(isConfirmed('SSLv3', logOf(...steps))).toBe(false);
    const closes = times(2, probed('SSLv3', closed));
    expect(isConfirmed('SSLv3', logOf(shaken, refusedTls10, ...closes, ...times(8, there)))).toBe(true);
  });

  it('counts no alert that is not about the version', () => {
    const denied = times(2, probed('SSLv3', alert('access_denied')));
    expect(isConfirmed('SSLv3', logOf(shaken, refusedTls10, ...denied, ...times(8, there)))).toBe(false);
  });
});

describe('a refusal of TLS 1.0 takes two refusals in direct succession between answers', () => {
  const closedTls10 = probed('TLSv1.0', closed);
  const pair = [closedTls10, closedTls10];

  const ways: readonly Way[] = [
    {
      way: 'a peer that has grown tired',
      explained: [...times(7, there), ...pair],
      not: [...times(7, there), ...pair, there, there],
    },
    {
      way: 'a peer that fails its first connections',
      explained: [...pair, ...times(8, there)],
      not: [there, ...pair, ...times(8, there)],
    },
    {
      way: 'a peer that fails some connections',
      explained: [there, closedTls10, there, closedTls10, ...times(8, there)],
      not: [there, ...pair, ...times(8, there)],
    },
    {
      way: 'a peer with tokens that come back evenly',
      explained: [there, ...pair, ...times(4, [there, refusedTls11])],
      not: [there, ...pair, ...times(4, [there, refusedTls11]), there, there],
    },
    {
      way: 'a peer that limits connections at once',
      explained: [there, pair, ...times(8, there)],
      not: [there, ...pair, ...times(8, there)],
    },
    {
      way: 'a peer that fails in a short pattern',
      explained: [there, ...pair, there, there],
      not: [there, ...pair, ...times(8, there)],
    },
  ];

  it.each(ways)('$way', ({ explained, not }) => {
    expect(isConfirmed('TLSv1.0', logOf(...explained))).toBe(false);
    expect(isConfirmed('TLSv1.0', logOf(...not))).toBe(true);
  });

  it('twice where the peer was seen to throttle', () => {
    const throttled = probed('TLSv1.2', reset);
    expect(isConfirmed('TLSv1.0', logOf(throttled, ...confirmed('TLSv1.0', closed, 'TLSv1.2', 1)))).toBe(
      false,
    );
    expect(isConfirmed('TLSv1.0', logOf(throttled, ...confirmed('TLSv1.0', closed, 'TLSv1.2', 2)))).toBe(
      true,
    );
  });

  it('is the same order whenever the answers came', () => {
    const log = logOf(shaken, there, ...pair, ...times(8, there));
    expect(isConfirmed('TLSv1.0', log.toReversed())).toBe(true);
  });
});

describe('the proof that it takes', () => {
  const both = [shaken, probed('SSLv2', chose('SSLv2')), there];

  it('is less for SSL where a handshake was negotiated and the peer is steady', () => {
    expect(needsProof('SSLv3', logOf(shaken, there))).toBe(false);
    expect(needsProof('SSLv3', logOf(handshake({ kind: 'closed' }), there))).toBe(true);
    expect(needsProof('SSLv3', logOf(shaken, there, probed('TLSv1.2', closed)))).toBe(true);
    expect(needsProof('TLSv1.0', logOf(shaken, there))).toBe(true);
  });

  it('is two pairs for one SSL where the other is accepted', () => {
    expect(pairsNeeded('SSLv3', logOf(...both))).toBe(2);
    expect(pairsNeeded('TLSv1.0', logOf(...both))).toBe(1);
    const once = confirmed('SSLv3', alert('handshake_failure'), 'TLSv1.2', 1);
    expect(isConfirmed('SSLv3', logOf(...both, ...once))).toBe(false);
    const twice = confirmed('SSLv3', alert('handshake_failure'), 'TLSv1.2', 2);
    expect(isConfirmed('SSLv3', logOf(...both, ...twice))).toBe(true);
  });
});

describe('a peer is unsteady', () => {
  const forms = (first: Answer, second: Answer, shape: 'usual' | 'bare' = 'usual') =>
    logOf(probed('TLSv1.0', first), probed('TLSv1.0', second, { shape }));

  it('that turned away a version that it accepts', () => {
    for (const rebuff of [closed, reset, alert('handshake_failure'), { kind: 'connect', code: 'X' } as const])
      expect(isUnsteady(forms(rebuff, chose('TLSv1.0'), 'bare'))).toBe(true);
  });

  it('that answered the same ClientHello in two ways', () => {
    expect(isUnsteady(forms(closed, alert('handshake_failure')))).toBe(true);
    expect(isUnsteady(forms(alert('handshake_failure'), alert('internal_error')))).toBe(true);
    expect(isUnsteady(forms(closed, alert('handshake_failure'), 'bare'))).toBe(false);
  });

  it('and not one that was slow, or that refuses always in the same way', () => {
    expect(isUnsteady(forms(closed, closed))).toBe(false);
    expect(isUnsteady(forms(silence, alert('handshake_failure')))).toBe(false);
    expect(isUnsteady(forms(silence, chose('TLSv1.0')))).toBe(false);
  });

  it('and not one that has none of the suites that few servers know', () => {
    const steps = [rare, probed('SSLv3', chose('SSLv3'))];
    expect(isUnsteady(logOf(...steps))).toBe(false);
  });
});

describe('the alert of a refusal', () => {
  const steps = [probed('TLSv1.0', alert('protocol_version')), refusal, refusal, there];

  it.each([
    ['the same alert', alert('handshake_failure'), true],
    ['another alert', alert('internal_error'), false],
    ['no alert', chose('TLSv1.2'), false],
  ])('needs more proof where the handshake got %s', (_what, answer, expected) => {
    expect(needsProof('SSLv3', logOf(handshake(answer), ...steps))).toBe(expected);
  });

  it.each([
    ['TLSv1.1', true],
    ['TLSv1.3', false],
  ] as const)('shows throttling where %s got it beside protocol_version: %s', (protocol, expected) => {
    const first = probed(protocol, alert('handshake_failure'));
    const other = probed(protocol, alert('protocol_version'), { shape: 'short' });
    expect(isUnsteady(logOf(first, other))).toBe(expected);
  });
});

describe('what a verdict rests on', () => {
  it.each([
    [[closed], true],
    [[reset, reset], true],
    [[alert('handshake_failure'), reset], true],
    [[alert('handshake_failure')], false],
    [[closed, alert('protocol_version')], false],
    [[closed, chose('SSLv3')], false],
    [[silence], false],
    [[], false],
  ])('%j: on closing: %s', (own, expected) => {
    expect(restsOnClosing('TLSv1.0', logFor(own))).toBe(expected);
  });

  it.each([
    [[alert('handshake_failure')], true],
    [[closed, alert('access_denied')], false],
    [[closed], false],
    [[alert('handshake_failure'), alert('protocol_version')], false],
    [[alert('handshake_failure'), chose('SSLv3')], false],
    [[silence], false],
    [[], false],
  ])('%j: on an alert: %s', (own, expected) => {
    expect(restsOnAlert('TLSv1.0', logFor(own))).toBe(expected);
  });

  it('is neither for a version that another answer chose', () => {
    const log = logOf(...[closed, alert('internal_error')].map((each) => probed('TLSv1.0', each)));
    const answer = probed('TLSv1.2', chose('TLSv1.0'));
    expect([restsOnClosing('TLSv1.0', log), restsOnAlert('TLSv1.0', log)]).toEqual([true, true]);
    const all = [...log, ...logOf(answer)];
    expect([restsOnClosing('TLSv1.0', all), restsOnAlert('TLSv1.0', all)]).toEqual([false, false]);
  });

  it('is named for each protocol until it is confirmed', () => {
    const start = [
      there,
      probed('TLSv1.0', closed),
      probed('SSLv3', alert('handshake_failure')),
      refusedTls11,
    ];
    expect(unconfirmed(logOf(...start))).toEqual(['SSLv3', 'TLSv1.0']);
    expect(unconfirmed(logOf(...start, ...confirmed('TLSv1.0', closed, 'TLSv1.2')))).toEqual(['SSLv3']);
  });

  function logFor(own: readonly Answer[], protocol: Protocol = 'TLSv1.0') {
    return logOf(...own.map((answer) => probed(protocol, answer)));
  }
});
