import type { Endpoint } from '../../src/config/endpoint.ts';
import type { AddressObservation, ExactHandshake } from '../../src/probe/observation.ts';
import { dheOnly, keyExchangeDate, limited, rsaOnly } from './current-clients.ts';
import { address, at, lines, only, verdictOn } from './observations.ts';

/** DESIGN §3, every cell: what the endpoint speaks (SSLv2 to TLS 1.3), the protocol that has the date, and the levels. */
const table = [
  {
    state: 'requires TLS 1.0 or older',
    speaks: '--+---',
    given: {},
    protocol: 'TLSv1.0',
    kind: 'too-old',
    levels: { none: 'error', ahead: 'error', near: 'error', reached: 'error' },
  },
  {
    state: 'requires SSL 3.0',
    speaks: '-+----',
    given: {},
    protocol: 'SSLv3',
    kind: 'too-old',
    levels: { none: 'error', ahead: 'error', near: 'error', reached: 'error' },
  },
  {
    state: 'requires TLS 1.0, and nobody asks for more',
    speaks: '--+---',
    given: { minVersion: 'TLSv1.0' },
    protocol: 'TLSv1.0',
    kind: 'too-old',
    levels: { none: 'error', ahead: 'error', near: 'error', reached: 'error' },
  },
  {
    state: 'requires TLS 1.1, below the minimum',
    speaks: '---+--',
    given: {},
    protocol: 'TLSv1.1',
    kind: 'too-old',
    levels: { none: 'error', ahead: 'warning', near: 'warning', reached: 'error' },
  },
  {
    state: 'requires TLS 1.2, below the minimum',
    speaks: '----+-',
    given: { minVersion: 'TLSv1.3' },
    protocol: 'TLSv1.2',
    kind: 'too-old',
    levels: { none: 'error', ahead: 'warning', near: 'warning', reached: 'error' },
  },
  {
    state: 'requires TLS 1.2, which is the minimum',
    speaks: '----+-',
    given: {},
    protocol: 'TLSv1.2',
    kind: 'only-dated',
    levels: { none: undefined, ahead: 'warning', near: 'warning', reached: 'error' },
  },
  {
    state: 'requires TLS 1.3, above the minimum',
    speaks: '-----+',
    given: {},
    protocol: 'TLSv1.3',
    kind: 'only-dated',
    levels: { none: undefined, ahead: 'warning', near: 'warning', reached: 'error' },
  },
  {
    state: 'accepts TLS 1.1 below the minimum, can do the minimum',
    speaks: '---++-',
    given: {},
    protocol: 'TLSv1.1',
    kind: 'accepts-old',
    levels: { none: 'notice', ahead: 'notice', near: 'warning', reached: 'error' },
  },
  {
    state: 'accepts TLS 1.0 below the minimum, can do the minimum',
    speaks: '--+-++',
    given: {},
    protocol: 'TLSv1.0',
    kind: 'accepts-old',
    levels: { none: 'notice', ahead: 'notice', near: 'warning', reached: 'error' },
  },
  {
    state: 'accepts TLS 1.2 at the minimum, can do newer',
    speaks: '----++',
    given: {},
    protocol: 'TLSv1.2',
    kind: 'accepts-old',
    levels: { none: undefined, ahead: 'notice', near: 'warning', reached: 'error' },
  },
  {
    state: 'meets everything',
    speaks: '----++',
    given: {},
    protocol: 'TLSv1.1',
    kind: 'none',
    levels: { none: undefined, ahead: undefined, near: undefined, reached: undefined },
  },
] as const;

/** The date under test is 1 December 2026, with a warning time of 30 days. */
const date = '2026-12-01';
const zoned = '2026-12-01T00:00:00-08:00';
const moments = [
  { when: 'without a date', text: undefined, now: '2026-11-22T12:00:00Z', column: 'none' },
  { when: 'with the date ahead', text: date, now: '2026-10-31T23:59:59.999Z', column: 'ahead' },
  { when: 'exactly the warning time before', text: date, now: '2026-11-01T00:00:00Z', column: 'near' },
  { when: 'on the day before', text: date, now: '2026-11-30T00:00:00Z', column: 'near' },
  { when: 'one millisecond before the day', text: date, now: '2026-11-30T23:59:59.999Z', column: 'near' },
  { when: 'on the day at 00:00 UTC', text: date, now: '2026-12-01T00:00:00Z', column: 'reached' },
  { when: 'on the day at noon', text: date, now: '2026-12-01T12:00:00Z', column: 'reached' },
  { when: 'on the day after', text: date, now: '2026-12-02T00:00:00Z', column: 'reached' },
  {
    when: 'one millisecond before a zoned time',
    text: zoned,
    now: '2026-12-01T07:59:59.999Z',
    column: 'near',
  },
  { when: 'exactly at a zoned time', text: zoned, now: '2026-12-01T08:00:00Z', column: 'reached' },
] as const;

const states = { error: 'not-ready', warning: 'at-risk', notice: 'ready' } as const;

describe.each(table)('$state', ({ speaks, given, protocol, kind, levels }) => {
  test.each(moments)('$when', ({ text, now, column }) => {
    const dates: Endpoint['dates'] = text
      ? [{ protocol, date: { text, epochMs: Date.parse(text) }, from: 'endpoint' }]
      : [];
    const verdict = verdictOn({ ...given, dates, warnWithinMs: 30 * 86_400_000 }, [speaks], {
      nowMs: Date.parse(now),
    });
    const level = levels[column];
    expect(lines(verdict)).toEqual(level ? [`${level} ${kind} ${protocol}`] : []);
    expect(verdict.state).toBe(level ? states[level] : 'ready');
  });
});

test.each([
  ['TLSv1.0', undefined, 'warning too-old TLSv1.1', 'at-risk'],
  ['TLSv1.1', undefined, 'warning too-old TLSv1.1', 'at-risk'],
  ['TLSv1.1', '2030-12-01', 'warning only-dated TLSv1.1', 'at-risk'],
  ['TLSv1.1', '2026-01-01', 'error only-dated TLSv1.1', 'not-ready'],
] as const)(
  'requires TLS 1.1, which the minimum %s allows, with the date %s: %s, for no client of today connects',
  (minVersion, text, line, state) => {
    const dates: Endpoint['dates'] = text
      ? [{ protocol: 'TLSv1.1', date: { text, epochMs: Date.parse(text) }, from: 'endpoint' }]
      : [];
    const verdict = verdictOn({ minVersion, dates }, ['---+--']);
    expect(lines(verdict)).toEqual([line]);
    expect(verdict.state).toBe(state);
    expect(new Set(Object.values(verdict.currentClients))).toEqual(new Set(['fails']));
  },
);

/** The rows whose dates are none of a protocol: what was seen, the dates of the list, and the levels. */
const otherDates: readonly {
  readonly state: string;
  readonly observed: AddressObservation;
  readonly dates: (text: string) => Partial<Endpoint>;
  readonly kind: string;
  readonly levels: Readonly<Record<string, keyof typeof states | undefined>>;
}[] = [
  {
    state: 'needs RSA key exchange, so that current clients fail',
    observed: rsaOnly,
    dates: (text) => ({ keyExchangeDates: [keyExchangeDate('RSA', text)] }),
    kind: 'current-clients-fail',
    levels: { none: 'warning', ahead: 'warning', near: 'warning', reached: 'error' },
  },
  {
    state: 'needs DHE, so that some current clients fail',
    observed: dheOnly,
    dates: (text) => ({ keyExchangeDates: [keyExchangeDate('DHE', text)] }),
    kind: 'current-clients-fail',
    levels: { none: 'warning', ahead: 'warning', near: 'warning', reached: 'error' },
  },
  {
    state: 'needs an obsolete suite, which has no date',
    observed: limited('++-++', '+--'),
    dates: (text) => ({
      keyExchangeDates: [keyExchangeDate('RSA', text), keyExchangeDate('DHE', text)],
    }),
    kind: 'current-clients-fail',
    levels: { none: 'warning', ahead: 'warning', near: 'warning', reached: 'warning' },
  },
  {
    state: 'cannot do a minimum that has a date',
    observed: address('----+-'),
    dates: (text) => ({ minimums: [{ minimum: 'TLSv1.3', date: at(text), from: 'file' }] }),
    kind: 'misses-minimum TLSv1.3',
    levels: { none: undefined, ahead: 'notice', near: 'warning', reached: 'error' },
  },
  {
    state: 'has only classical key exchange',
    observed: address('----++', { hybrid: { state: 'refused', by: 'alert', alert: 'handshake_failure' } }),
    dates: (text) => ({ keyExchangeDates: [keyExchangeDate('classical', text)] }),
    kind: 'classical-only',
    levels: { none: undefined, ahead: 'notice', near: 'warning', reached: 'error' },
  },
];

describe.each(otherDates)('$state', ({ observed, dates, kind, levels }) => {
  test.each(moments)('$when', ({ text, now, column }) => {
    const given = text ? dates(text) : {};
    const verdict = verdictOn({ ...given, warnWithinMs: 30 * 86_400_000 }, [observed], {
      nowMs: Date.parse(now),
    });
    const level = levels[column];
    expect(lines(verdict)).toEqual(level ? [`${level} ${kind}`] : []);
    expect(verdict.state).toBe(level ? states[level] : 'ready');
  });
});

/** What a handshake with the old version alone came to, and the level by how near the date is. */
const tried: readonly (readonly [string, ExactHandshake, string, Readonly<Record<string, string>>])[] = [
  [
    'requests over it are rejected',
    { protocol: 'TLSv1.0', state: 'rejected', status: 400, insteadOf: 200 },
    'rejects-requests',
    { none: 'notice', ahead: 'notice', near: 'notice', reached: 'notice' },
  ],
  [
    'no client completes a handshake',
    {
      protocol: 'TLSv1.0',
      state: 'broken',
      failure: { kind: 'local', code: 'ERR_SSL_WRONG_CURVE', message: 'x' },
    },
    'completes-no-handshake',
    { none: 'notice', ahead: 'notice', near: 'warning', reached: 'warning' },
  ],
  [
    'it completes and is answered',
    { protocol: 'TLSv1.0', state: 'completed', http: { state: 'answered', status: 200 } },
    'accepts-old',
    { none: 'notice', ahead: 'notice', near: 'warning', reached: 'error' },
  ],
  [
    'our handshake failed',
    { protocol: 'TLSv1.0', state: 'failed', failure: { kind: 'alert', alert: 'handshake_failure' } },
    'accepts-old',
    { none: 'notice', ahead: 'notice', near: 'warning', reached: 'error' },
  ],
];

describe.each(tried)('accepts TLS 1.0 below the minimum, and %s', (_what, handshake, kind, levels) => {
  test.each(moments)('$when', ({ text, now, column }) => {
    const dates: Endpoint['dates'] = text
      ? [{ protocol: 'TLSv1.0', date: { text, epochMs: Date.parse(text) }, from: 'endpoint' }]
      : [];
    const observed = address('--+-++', { exactHandshakes: [handshake] });
    const verdict = verdictOn({ dates, warnWithinMs: 30 * 86_400_000 }, [observed], {
      nowMs: Date.parse(now),
    });
    expect(lines(verdict)).toEqual([`${levels[column]} ${kind} TLSv1.0`]);
    expect(verdict.state).toBe(states[levels[column] as keyof typeof states]);
  });
});

describe('an endpoint with several addresses that accept an old version', () => {
  const dates = [
    { protocol: 'TLSv1.0', date: { text: '2018-02-28', epochMs: Date.UTC(2018, 1, 28) }, from: 'endpoint' },
  ] as const;
  const rejecting = (last: number, status = 400) =>
    address('--+-++', {
      address: `192.0.2.${last}`,
      exactHandshakes: [{ protocol: 'TLSv1.0', state: 'rejected', status, insteadOf: 200 }],
    });

  test('is not ready while one of them does not reject requests over it', () => {
    const verdict = verdictOn({ dates }, [rejecting(1), '--+-++']);
    expect(lines(verdict)).toEqual(['error accepts-old TLSv1.0', 'notice rejects-requests TLSv1.0']);
    expect(only(verdict, 'accepts-old').address).toBe('192.0.2.2');
    expect(only(verdict, 'rejects-requests').address).toBe('192.0.2.1');
  });

  test('has one notice where all of them reject alike, and one each where they do not', () => {
    expect(lines(verdictOn({ dates }, [rejecting(1), rejecting(2)]))).toEqual([
      'notice rejects-requests TLSv1.0',
    ]);
    expect(lines(verdictOn({ dates }, [rejecting(1), rejecting(2, 403)]))).toEqual([
      'notice rejects-requests TLSv1.0',
      'notice rejects-requests TLSv1.0',
    ]);
  });
});

test('an endpoint that requires TLS 1.0 fails whatever a handshake came to', () => {
  const failure = { kind: 'local', code: 'ERR_SSL_WRONG_CURVE', message: 'x' } as const;
  const observed = address('--+---', {
    exactHandshakes: [{ protocol: 'TLSv1.0', state: 'broken', failure }],
  });
  expect(lines(verdictOn({}, [observed]))).toEqual(['error too-old TLSv1.0']);
});

describe('an endpoint with several old protocols', () => {
  test('that can do the minimum has a finding for each of them', () => {
    expect(lines(verdictOn({}, ['-+++++']))).toEqual([
      'notice accepts-old SSLv3',
      'notice accepts-old TLSv1.0',
      'notice accepts-old TLSv1.1',
    ]);
  });

  test('that cannot do the minimum has one finding, and more only for protocols with a date', () => {
    const dates = [
      { protocol: 'TLSv1.0', date: { text: '2018-02-28', epochMs: Date.UTC(2018, 1, 28) }, from: 'endpoint' },
    ] as const;
    expect(lines(verdictOn({}, ['-+++--']))).toEqual(['error too-old TLSv1.1']);
    expect(lines(verdictOn({ dates }, ['-+++--']))).toEqual([
      'error too-old TLSv1.1',
      'error accepts-old TLSv1.0',
    ]);
  });

  test('whose ceiling only warns is still not ready where an older one has ended', () => {
    const dates = [
      { protocol: 'TLSv1.1', date: { text: '2028-01-01', epochMs: Date.UTC(2028, 0, 1) }, from: 'endpoint' },
      { protocol: 'TLSv1.0', date: { text: '2018-02-28', epochMs: Date.UTC(2018, 1, 28) }, from: 'endpoint' },
    ] as const;
    const verdict = verdictOn({ dates }, ['--++--']);
    expect(lines(verdict)).toEqual(['error accepts-old TLSv1.0', 'warning too-old TLSv1.1']);
    expect(verdict.state).toBe('not-ready');
  });
});
