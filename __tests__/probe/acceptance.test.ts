import { acceptanceOf, acceptedProtocols, restsOnClosing } from '../../src/probe/acceptance.ts';
import type { Acceptance, Answer, Handshake } from '../../src/probe/observation.ts';
import type { Protocol } from '../../src/tls/protocol.ts';

const cipher = 'TLS_RSA_WITH_AES_128_CBC_SHA';
const chose = (protocol: Protocol): Answer => ({ kind: 'chose', protocol, cipher });
const alert = (name: string): Answer => ({ kind: 'alert', alert: name });
const silence: Answer = { kind: 'silence', afterMs: 1000, received: 0 };
const closed: Answer = { kind: 'closed' };
const reset: Answer = { kind: 'reset' };
const garbage: Answer = { kind: 'garbage', bytes: 'de00', problem: 'bytes that are not TLS' };
const refusedConnection: Answer = { kind: 'connect', code: 'ECONNREFUSED' };
const deadline: Answer = { kind: 'deadline', afterMs: 3000 };

const noHandshake: Handshake = { state: 'failed', failure: { kind: 'closed' } };
const handshake = (protocol: Protocol): Handshake => ({
  state: 'completed',
  protocol,
  cipher,
  classicalGroupsOnly: false,
});

const accepted: Acceptance = { state: 'accepted', cipher };
const byAlert = (name: string): Acceptance => ({ state: 'refused', by: 'alert', alert: name });
const unknown = (failure: object) => ({ state: 'unknown', failure });

/** TLS 1.0, after these answers to it and those to TLS 1.2. */
interface Case {
  readonly title: string;
  readonly own: readonly Answer[];
  readonly other?: readonly Answer[];
  readonly handshake?: Handshake;
  readonly alive?: boolean;
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
  { title: 'a completed handshake', own: [silence], handshake: handshake('TLSv1.0'), expected: accepted },
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
    title: 'protocol_version from a peer that speaks no TLS, and then silence to a plainer hello',
    own: [alert('protocol_version'), silence],
    expected: unknown(alert('protocol_version')),
  },
  {
    title:
      'protocol_version from a peer that speaks TLS 1.2 in a plainer hello, and no time for one of TLS 1.0',
    own: [alert('protocol_version'), deadline],
    other: [silence, chose('TLSv1.2')],
    expected: unknown(alert('protocol_version')),
  },
  {
    title: 'handshake_failure from a peer that may be throttling',
    own: [alert('handshake_failure')],
    other: speaks12,
    alive: false,
    expected: unknown(alert('handshake_failure')),
  },
  ...[
    'handshake_failure',
    'internal_error',
    'illegal_parameter',
    'insufficient_security',
    'close_notify',
  ].flatMap((name): readonly Case[] => [
    { title: `${name} from a peer of TLS 1.2`, own: [alert(name)], other: speaks12, expected: byAlert(name) },
    { title: `${name} alone`, own: [alert(name)], expected: unknown(alert(name)) },
  ]),
  {
    title: 'handshake_failure where only the handshake shows another version',
    own: [alert('handshake_failure')],
    handshake: handshake('TLSv1.3'),
    expected: byAlert('handshake_failure'),
  },
  ...[silence, deadline, refusedConnection].map(
    (last): Case => ({
      title: `handshake_failure, and then ${last.kind} where other suites were asked`,
      own: [alert('handshake_failure'), last],
      other: speaks12,
      expected: expect.objectContaining({ state: 'unknown' }),
    }),
  ),
  {
    title: 'silence, and then handshake_failure to all suites',
    own: [silence, alert('handshake_failure'), alert('handshake_failure')],
    other: speaks12,
    expected: byAlert('handshake_failure'),
  },
  {
    title: 'handshake_failure, and then closes from a peer that may be throttling',
    own: [alert('handshake_failure'), closed],
    other: speaks12,
    alive: false,
    expected: expect.objectContaining({ state: 'unknown' }),
  },
  {
    title: 'handshake_failure, and then closes from a peer that is alive',
    own: [alert('handshake_failure'), closed],
    other: speaks12,
    expected: byAlert('handshake_failure'),
  },
  ...['unrecognized_name', 'certificate_required', 'access_denied', 'no_application_protocol'].map(
    (name): Case => ({
      title: `${name}, which is not about the version`,
      own: [alert(name)],
      other: speaks12,
      expected: unknown(alert(name)),
    }),
  ),
  { title: 'a close', own: [closed], other: speaks12, expected: { state: 'refused', by: 'close' } },
  { title: 'a reset', own: [reset], other: speaks12, expected: { state: 'refused', by: 'reset' } },
  {
    title: 'a close from a dead peer',
    own: [closed],
    other: speaks12,
    alive: false,
    expected: unknown(closed),
  },
  { title: 'a close from a peer that accepts nothing', own: [closed], expected: unknown(closed) },
  {
    title: 'a reset from a peer that only alerts',
    own: [reset],
    other: [alert('protocol_version')],
    expected: unknown(reset),
  },
  { title: 'silence', own: [silence], other: speaks12, expected: unknown(silence) },
  { title: 'garbage', own: [garbage], other: speaks12, expected: unknown(garbage) },
  { title: 'no connection', own: [refusedConnection], other: speaks12, expected: unknown(refusedConnection) },
  { title: 'the deadline', own: [deadline], other: speaks12, expected: unknown(deadline) },
  {
    title: 'a newer version chosen',
    own: [{ kind: 'newer-version', chose: 'TLSv1.2' }],
    expected: unknown({ kind: 'newer-version', chose: 'TLSv1.2' }),
  },
  { title: 'garbage before silence, as it tells more', own: [silence, garbage], expected: unknown(garbage) },
];

describe('what the answers make of TLS 1.0', () => {
  it.each(cases)('$title', ({ own, other = [], handshake: done = noHandshake, alive = true, expected }) => {
    const answers = new Map<Protocol, readonly Answer[]>([
      ['TLSv1.0', own],
      ['TLSv1.2', other],
    ]);
    expect(acceptanceOf('TLSv1.0', answers, done, alive)).toEqual(expected);
  });

  it('bears the group where there is one', () => {
    const answer: Answer = {
      kind: 'chose',
      protocol: 'TLSv1.3',
      cipher: 'TLS_AES_128_GCM_SHA256',
      group: 'x25519',
    };
    expect(acceptanceOf('TLSv1.3', new Map([['TLSv1.3', [answer]]]), noHandshake, true)).toEqual({
      state: 'accepted',
      cipher: 'TLS_AES_128_GCM_SHA256',
      group: 'x25519',
    });
  });
});

describe('what still hangs on closing', () => {
  it.each([
    [[closed], true],
    [[reset, reset], true],
    [[alert('handshake_failure'), reset], true],
    [[alert('handshake_failure')], false],
    [[closed, alert('protocol_version')], false],
    [[closed, chose('SSLv3')], false],
    [[silence], false],
    [[], false],
  ])('%j: %s', (own, expected) => {
    expect(restsOnClosing('TLSv1.0', new Map([['TLSv1.0', own]]))).toBe(expected);
  });

  it('is not a version that another answer chose', () => {
    const answers = new Map<Protocol, readonly Answer[]>([
      ['TLSv1.0', [closed]],
      ['TLSv1.2', [chose('TLSv1.0')]],
    ]);
    expect(restsOnClosing('TLSv1.0', answers)).toBe(false);
    expect(acceptedProtocols(answers)).toEqual(['TLSv1.0']);
  });
});
