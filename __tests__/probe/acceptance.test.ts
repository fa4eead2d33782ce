import { acceptanceOf } from '../../src/probe/acceptance.ts';
import { isConfirmed } from '../../src/probe/confirmation.ts';
import { type EvidenceLog, isClosing, mayRefuse } from '../../src/probe/evidence.ts';
import type { Shape } from '../../src/probe/hello-form.ts';
import type { Acceptance, Answer } from '../../src/probe/observation.ts';
import type { Protocol } from '../../src/tls/protocol.ts';
import {
  alert,
  chose,
  closed,
  confirmed,
  deadline,
  garbage,
  handshake,
  logOf,
  probed,
  refusedConnection,
  reset,
  silence,
} from './evidence-log.ts';

const accepted: Acceptance = { state: 'accepted', cipher: 'TLS_RSA_WITH_AES_128_CBC_SHA' };
const byAlert = (name: string): Acceptance => ({ state: 'refused', by: 'alert', alert: name });
const unknown = (failure: object) => ({ state: 'unknown', failure });

/** TLS 1.0, after these answers to it and those to TLS 1.2. */
interface Case {
  readonly title: string;
  readonly own: readonly Answer[];
  readonly other?: readonly Answer[];
  readonly handshake?: Protocol;
  /** An answer that comes again and again, between answers to TLS 1.2: no throttling explains it. */
  readonly again?: Answer;
  readonly expected: unknown;
}

const speaks12 = [chose('TLSv1.2')];

const cases: readonly Case[] = [
  { title: 'a ServerHello of the version', own: [chose('TLSv1.0')], expected: accepted },
  { title: 'one after failures', own: [reset, silence, chose('TLSv1.0')], expected: accepted },
  {
    title: 'one even after an alert',
    own: [alert('handshake_failure'), chose('TLSv1.0')],
    expected: accepted,
  },
  {
    title: 'one in answer to a newer version',
    own: [silence],
    other: [chose('TLSv1.0')],
    expected: accepted,
  },
  { title: 'a completed handshake', own: [silence], handshake: 'TLSv1.0', expected: accepted },
  {
    title: 'an older version chosen',
    own: [chose('SSLv3')],
    expected: { state: 'refused', by: 'version', chose: 'SSLv3' },
  },
  { title: 'protocol_version', own: [alert('protocol_version')], expected: byAlert('protocol_version') },
  {
    title: 'protocol_version after another alert',
    own: [alert('handshake_failure'), alert('protocol_version')],
    expected: byAlert('protocol_version'),
  },
  {
    title: 'protocol_version from a peer that speaks no TLS, and then silence to a plainer ClientHello',
    own: [alert('protocol_version'), silence],
    expected: unknown(alert('protocol_version')),
  },
  {
    title:
      'protocol_version from a peer that speaks TLS 1.2 in a plainer ClientHello, and no time for one of TLS 1.0',
    own: [alert('protocol_version'), deadline],
    other: [silence, chose('TLSv1.2')],
    expected: unknown(alert('protocol_version')),
  },
  {
    title: 'handshake_failure from a peer that may be throttling',
    own: [alert('handshake_failure')],
    other: speaks12,
    expected: unknown(alert('handshake_failure')),
  },
  ...[
    'handshake_failure',
    'internal_error',
    'illegal_parameter',
    'insufficient_security',
    'close_notify',
  ].flatMap((name): readonly Case[] => [
    {
      title: `${name} from a peer of TLS 1.2`,
      own: [alert(name)],
      other: speaks12,
      again: alert(name),
      expected: byAlert(name),
    },
    { title: `${name} alone`, own: [alert(name)], expected: unknown(alert(name)) },
  ]),
  ...[silence, deadline, refusedConnection].map(
    (last): Case => ({
      title: `handshake_failure, and then ${last.kind} where other suites were offered`,
      own: [alert('handshake_failure'), last],
      other: speaks12,
      again: alert('handshake_failure'),
      expected: expect.objectContaining({ state: 'unknown' }),
    }),
  ),
  {
    title: 'silence, and then handshake_failure to all suites',
    own: [silence, alert('handshake_failure'), alert('handshake_failure')],
    other: speaks12,
    again: alert('handshake_failure'),
    expected: byAlert('handshake_failure'),
  },
  {
    title: 'handshake_failure, and then closes from a peer that may be throttling',
    own: [alert('handshake_failure'), closed],
    other: speaks12,
    expected: expect.objectContaining({ state: 'unknown' }),
  },
  {
    title: 'handshake_failure, and then closes that no throttling explains',
    own: [alert('handshake_failure'), closed],
    other: speaks12,
    again: closed,
    expected: byAlert('handshake_failure'),
  },
  ...['unrecognized_name', 'certificate_required', 'access_denied', 'no_application_protocol'].map(
    (name): Case => ({
      title: `${name}, which is not about the version`,
      own: [alert(name)],
      other: speaks12,
      again: alert(name),
      expected: unknown(alert(name)),
    }),
  ),
  {
    title: 'a close',
    own: [closed],
    other: speaks12,
    again: closed,
    expected: { state: 'refused', by: 'close' },
  },
  {
    title: 'a reset',
    own: [reset],
    other: speaks12,
    again: reset,
    expected: { state: 'refused', by: 'reset' },
  },
  {
    title: 'a close from a peer that may be throttling',
    own: [closed],
    other: speaks12,
    expected: unknown(closed),
  },
  {
    title: 'closes with a silence among them, which may be the form that the peer needs',
    own: [closed, silence],
    other: speaks12,
    again: closed,
    expected: unknown(closed),
  },
  { title: 'a close from a peer that accepts nothing', own: [closed], expected: unknown(closed) },
  {
    title: 'a reset from a peer that only sends alerts',
    own: [reset],
    other: [alert('protocol_version')],
    expected: unknown(reset),
  },
  { title: 'silence', own: [silence], other: speaks12, again: silence, expected: unknown(silence) },
  { title: 'garbage', own: [garbage], other: speaks12, again: garbage, expected: unknown(garbage) },
  {
    title: 'no connection',
    own: [refusedConnection],
    other: speaks12,
    again: refusedConnection,
    expected: unknown(refusedConnection),
  },
  { title: 'the deadline', own: [deadline], other: speaks12, again: deadline, expected: unknown(deadline) },
  {
    title: 'a newer version chosen',
    own: [{ kind: 'newer-version', chose: 'TLSv1.2' }],
    expected: unknown({ kind: 'newer-version', chose: 'TLSv1.2' }),
  },
  { title: 'garbage before silence, as it tells more', own: [silence, garbage], expected: unknown(garbage) },
];

/** The answers after the first one came to plainer forms. */
const shapes: readonly Shape[] = ['usual', 'short', 'bare'];

function logFor({ own, other = [], handshake: negotiated, again }: Case): EvidenceLog {
  return logOf(
    handshake(negotiated ? chose(negotiated) : { kind: 'closed' }),
    ...own.map((answer, index) => probed('TLSv1.0', answer, { shape: shapes[index] ?? 'bare' })),
    ...other.map((answer, index) => probed('TLSv1.2', answer, { shape: shapes[index] ?? 'bare' })),
    ...(again ? confirmed('TLSv1.0', again, 'TLSv1.2') : []),
  );
}

/** Whether such an answer, given often enough, refuses TLS 1.0. */
function isEnough(answer: Answer): boolean {
  return isClosing(answer) || mayRefuse('TLSv1.0', answer);
}

describe('what the answers make of TLS 1.0', () => {
  it.each(cases)('$title', (each) => {
    const log = logFor(each);
    expect(acceptanceOf('TLSv1.0', log)).toEqual(each.expected);
    expect(isConfirmed('TLSv1.0', log)).toBe(each.again !== undefined && isEnough(each.again));
  });
});

describe('what the answers make of other versions', () => {
  it('is refused where only the handshake shows another version', () => {
    const log = logOf(
      handshake(chose('TLSv1.3')),
      probed('TLSv1.0', alert('protocol_version')),
      probed('SSLv2', closed),
      probed('SSLv3', alert('handshake_failure'), { otherSuites: true }),
      probed('TLSv1.1', alert('protocol_version')),
      probed('SSLv3', alert('handshake_failure')),
      probed('SSLv3', alert('handshake_failure')),
      probed('TLSv1.2', alert('protocol_version')),
    );
    expect(acceptanceOf('SSLv3', log)).toEqual(byAlert('handshake_failure'));
    expect(acceptanceOf('SSLv3', log.slice(1))).toEqual(unknown(alert('handshake_failure')));
  });

  it('bears the group where there is one', () => {
    const answer: Answer = {
      kind: 'chose',
      protocol: 'TLSv1.3',
      cipher: 'TLS_AES_128_GCM_SHA256',
      group: 'x25519',
    };
    expect(acceptanceOf('TLSv1.3', logOf(probed('TLSv1.3', answer)))).toEqual({
      state: 'accepted',
      cipher: 'TLS_AES_128_GCM_SHA256',
      group: 'x25519',
    });
  });

  it('is unknown where it was refused only without the name of the server', () => {
    const unnamed = { ...alert('protocol_version'), unnamed: true } as const;
    const steps = [
      probed('TLSv1.2', chose('TLSv1.2')),
      probed('TLSv1.0', silence),
      probed('TLSv1.0', unnamed, { shape: 'bare' }),
    ];
    expect(acceptanceOf('TLSv1.0', logOf(...steps))).toEqual(unknown(unnamed));
    const named = logOf(...steps, probed('TLSv1.0', alert('handshake_failure')));
    expect(acceptanceOf('TLSv1.0', named)).toEqual(byAlert('protocol_version'));
  });
});
