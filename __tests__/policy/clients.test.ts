import type { ClientRun, Ended } from '../../src/clients/runs/client-run.ts';
import type { Call, CallerHello, Offered, Outcome } from '../../src/clients/server/call.ts';
import type { Client } from '../../src/config/client.ts';
import type { Level } from '../../src/policy/finding.ts';
import { concludes } from '../../src/policy/gate.ts';
import { judge } from '../../src/policy/judge.ts';
import type { ClientVerdict } from '../../src/policy/verdict.ts';
import type { Protocol } from '../../src/tls/protocol.ts';
import { at, dated, day, except, line, now } from './observations.ts';

const exit = (code: number): Ended => ({ kind: 'exit', code });

function client(given: Partial<Client> = {}): Client {
  return {
    name: 'billing worker',
    run: 'python3 ping.py',
    timeoutMs: 60_000,
    env: {},
    minVersion: 'TLSv1.2',
    warnWithinMs: 90 * day,
    dates: [],
    keyExchangeDates: [],
    minimums: [],
    exceptions: [],
    source: line(3),
    whole: line(3),
    ...given,
  };
}

const finished: Outcome = { kind: 'finished', protocol: 'TLSv1.3', cipher: 'TLS_AES_128_GCM_SHA256' };

function call(
  offered: Offered,
  outcome: Outcome = finished,
  { ja4 = 't13', request = true }: { readonly ja4?: string; readonly request?: boolean } = {},
): Call {
  const hello: CallerHello = {
    offered,
    suites: ['TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384'],
    groups: ['x25519'],
    signatureAlgorithms: [],
    postQuantum: false,
    alpn: [],
    ja4,
    sessionTickets: false,
    compression: false,
  };
  return {
    atMs: now,
    lastedMs: 5,
    from: { address: '127.0.0.1', port: 40_000 },
    opening: { kind: 'client-hello', hello },
    outcome,
    ...(request && outcome.kind === 'finished'
      ? { request: { method: 'GET', target: '/', status: 401 } }
      : {}),
  };
}

function verdictOn(
  calls: readonly Call[],
  given: Partial<Client> = {},
  {
    ended = exit(0),
    nowMs = now,
    onUnverified = 'warning',
  }: { readonly ended?: Ended; readonly nowMs?: number; readonly onUnverified?: Level } = {},
): ClientVerdict {
  const run: ClientRun = { client: client(given), ended, calls, moreCalls: 0, output: '', durationMs: 9 };
  return judge(run, { nowMs, onUnverified });
}

const findings = (verdict: ClientVerdict): readonly string[] =>
  verdict.findings.map(({ rule, level, facts, protocol }) =>
    [level, rule, facts.kind, protocol].filter(Boolean).join(' '),
  );

const upTo = (highest: Protocol, lowest?: Protocol): Call =>
  call(
    { highest, ...(lowest && { lowest }) },
    highest === 'TLSv1.3' || highest === 'TLSv1.2'
      ? finished
      : { kind: 'no-common-version', alert: { by: 'server', name: 'protocol_version' } },
  );

/** Each row of the decision table, as far as a client can be in it. */
const table = [
  {
    state: 'offers TLS 1.0 at most',
    calls: [upTo('TLSv1.0')],
    given: {},
    protocol: 'TLSv1.0',
    kind: 'client-too-old',
    levels: { none: 'error', ahead: 'error', near: 'error', reached: 'error' },
  },
  {
    state: 'offers TLS 1.0 at most, and nobody asks for more',
    calls: [call({ highest: 'TLSv1.0' }, { ...finished, protocol: 'TLSv1.0' })],
    given: { minVersion: 'TLSv1.0' },
    protocol: 'TLSv1.0',
    kind: 'client-too-old',
    levels: { none: 'error', ahead: 'error', near: 'error', reached: 'error' },
  },
  {
    state: 'offers TLS 1.1 at most, below the minimum',
    calls: [upTo('TLSv1.1')],
    given: {},
    protocol: 'TLSv1.1',
    kind: 'client-too-old',
    levels: { none: 'error', ahead: 'warning', near: 'warning', reached: 'error' },
  },
  {
    state: 'offers TLS 1.2 at most, below the minimum',
    calls: [call({ highest: 'TLSv1.2' }, { kind: 'no-common-version' })],
    given: { minVersion: 'TLSv1.3' },
    protocol: 'TLSv1.2',
    kind: 'client-too-old',
    levels: { none: 'error', ahead: 'warning', near: 'warning', reached: 'error' },
  },
  {
    state: 'offers TLS 1.2 at most, which is the minimum',
    calls: [upTo('TLSv1.2')],
    given: {},
    protocol: 'TLSv1.2',
    kind: 'client-only-dated',
    levels: { none: undefined, ahead: 'warning', near: 'warning', reached: 'error' },
  },
  {
    state: 'still offers TLS 1.1 below the minimum',
    calls: [upTo('TLSv1.3', 'TLSv1.1')],
    given: {},
    protocol: 'TLSv1.1',
    kind: 'client-offers-old',
    levels: { none: 'notice', ahead: 'notice', near: 'warning', reached: 'warning' },
  },
  {
    state: 'still offers TLS 1.2 at the minimum',
    calls: [upTo('TLSv1.3', 'TLSv1.2')],
    given: {},
    protocol: 'TLSv1.2',
    kind: 'client-offers-old',
    levels: { none: undefined, ahead: 'notice', near: 'warning', reached: 'warning' },
  },
] as const;

describe.each(table)('a client that $state', ({ calls, given, protocol, kind, levels }) => {
  const levelWith = (date: string | undefined, nowMs = now): Level | undefined => {
    const dates = date === undefined ? [] : [dated(protocol, date)];
    const verdict = verdictOn(calls, { ...given, dates }, { nowMs });
    const found = verdict.findings.filter(({ facts }) => facts.kind === kind);
    expect(found.length).toBeLessThanOrEqual(1);
    return found[0]?.level;
  };

  it('without a date', () => expect(levelWith(undefined)).toBe(levels.none));
  it('with a date ahead', () => expect(levelWith('2027-06-01')).toBe(levels.ahead));
  it('on the day before', () => {
    expect(levelWith('2026-12-01', at('2026-12-01').epochMs - 1)).toBe(levels.near);
  });
  it('on the day, from its first millisecond', () => {
    expect(levelWith('2026-12-01', at('2026-12-01').epochMs)).toBe(levels.reached);
  });
  it('after it', () => expect(levelWith('2018-02-28')).toBe(levels.reached));
});

describe('a client', () => {
  it('that offers what is needed and nothing older is ready', () => {
    const verdict = verdictOn([upTo('TLSv1.3', 'TLSv1.2')]);
    expect(verdict).toMatchObject({
      state: 'ready',
      offered: { lowest: 'TLSv1.2', highest: 'TLSv1.3' },
      findings: [],
    });
  });

  it('that names its highest version alone is not blamed for older ones', () => {
    const dates = [dated('TLSv1.0', '2018-02-28')];
    expect(verdictOn([upTo('TLSv1.2')], { dates })).toMatchObject({ state: 'ready', deadlines: [] });
  });

  it('is as weak as the weakest of its calls', () => {
    const verdict = verdictOn([upTo('TLSv1.3', 'TLSv1.2'), upTo('TLSv1.0')]);
    expect(verdict).toMatchObject({ state: 'not-ready', offered: { highest: 'TLSv1.0' } });
  });

  it('is at risk where its old version has a near date, and never fails for it', () => {
    const dates = [dated('TLSv1.0', '2018-02-28')];
    const verdict = verdictOn([upTo('TLSv1.3', 'TLSv1.0')], { dates });
    expect(findings(verdict)).toEqual([
      'warning deprecated-version client-offers-old TLSv1.0',
      'notice deprecated-version client-offers-old TLSv1.1',
    ]);
    expect(verdict.state).toBe('at-risk');
    expect(concludes([verdict], 'error')).toBe('success');
  });

  it('under an exception does not fail the gate, and is told of one that matches nothing', () => {
    const excepted = verdictOn([upTo('TLSv1.0')], { exceptions: [except('minimum-version', '2026-12-31')] });
    expect(excepted.state).toBe('at-risk');
    expect(concludes([excepted], 'warning')).toBe('success');
    const unused = verdictOn([upTo('TLSv1.3', 'TLSv1.2')], {
      exceptions: [except('minimum-version', '2026-12-31')],
    });
    expect(findings(unused)).toEqual(['notice exception exception-unused']);
  });
});

describe('a client of which nothing is proven', () => {
  const hello: Offered = { lowest: 'TLSv1.2', highest: 'TLSv1.3' };

  it('is unverified, and the reason told apart', () => {
    const refused: Outcome = {
      kind: 'certificate-refused',
      alert: { by: 'caller', name: 'unknown_ca' },
      late: false,
    };
    const kinds = (calls: readonly Call[], ended = exit(1)) => {
      const verdict = verdictOn(calls, {}, { ended });
      expect(verdict.state).toBe('unverified');
      return verdict.findings.map(({ level, facts }) => `${level} ${facts.kind}`);
    };
    expect(kinds([])).toEqual(['warning client-never-called']);
    expect(kinds([call(hello, refused)])).toEqual(['warning client-refused-certificate']);
    expect(kinds([call(hello, { kind: 'closed', after: 'certificate', reset: false })])).toEqual([
      'warning client-refused-certificate',
    ]);
    expect(kinds([call(hello, { kind: 'closed', after: 'hello', reset: true })])).toEqual([
      'warning client-no-handshake',
    ]);
    expect(
      kinds([call(hello, { kind: 'alert', alert: { by: 'server', name: 'handshake_failure' } })]),
    ).toEqual(['warning client-no-handshake']);
    expect(kinds([{ ...call(hello), opening: { kind: 'http' }, outcome: { kind: 'not-tls' } }])).toEqual([
      'warning client-without-tls',
    ]);
    expect(
      kinds([
        {
          ...call(hello),
          opening: { kind: 'alert', alert: 'protocol_version' },
          outcome: { kind: 'alert', alert: { by: 'caller', name: 'protocol_version' } },
        },
      ]),
    ).toEqual(['warning client-without-hello']);
    expect(kinds([call(hello, finished, { request: false })])).toEqual(['warning client-no-request']);
  });

  it.each(['RSA', 'DHE'] as const)(
    'is an error once the date of %s is reached, which it may need',
    (keyExchange) => {
      const keyExchangeDates = [{ keyExchange, date: at('2026-12-01'), from: 'file' } as const];
      const levelOn = (nowMs: number, calls: readonly Call[] = []) =>
        verdictOn(calls, { keyExchangeDates }, { nowMs }).findings.map((each) => each.level);
      expect(levelOn(now)).toEqual(['warning']);
      expect(levelOn(at('2026-12-01').epochMs)).toEqual(['error']);
      const failed = call({ highest: 'TLSv1.2' }, { kind: 'closed', after: 'certificate', reset: false });
      expect(levelOn(at('2026-12-01').epochMs, [failed])).toEqual(['warning']);
    },
  );

  it('is an error once one of its dates is reached, and whatever on-unverified says before', () => {
    const dates = [dated('TLSv1.1', '2026-12-01')];
    const level = (nowMs: number) =>
      verdictOn([], { dates }, { nowMs, onUnverified: 'notice' }).findings.map((each) => each.level);
    expect(level(at('2026-12-01').epochMs - 1)).toEqual(['notice']);
    expect(level(at('2026-12-01').epochMs)).toEqual(['error']);
  });

  it('is ready where a second call of the same kind makes the first good', () => {
    const first = call(hello, { kind: 'closed', after: 'hello', reset: true });
    expect(verdictOn([first, call(hello)]).state).toBe('ready');
    expect(verdictOn([first, call(hello, finished, { ja4: 'another' })]).state).toBe('unverified');
  });

  it('is ready where the handshake was finished and the command is content without a request', () => {
    const silent = call(hello, finished, { request: false });
    expect(verdictOn([silent]).state).toBe('ready');
    expect(verdictOn([silent], {}, { ended: { kind: 'timeout', afterMs: 1 } }).state).toBe('ready');
    const expect7 = { exitCodes: [7], source: line(5) };
    expect(verdictOn([silent], { expect: expect7 }, { ended: exit(7) }).state).toBe('ready');
  });
});

describe('a client that was not run', () => {
  const notRun: Ended = { kind: 'not-run' };

  it('is unverified with a notice, and never fails the gate, whatever dates and settings say', () => {
    const given = { dates: [dated('TLSv1.0', '2018-02-28')], expect: { exitCodes: [0], source: line(5) } };
    const verdict = verdictOn([], given, { ended: notRun, onUnverified: 'error' });
    expect(verdict.state).toBe('unverified');
    expect(findings(verdict)).toEqual(['notice unverified client-not-run']);
    expect(concludes([verdict], 'warning')).toBe('success');
  });

  it('says nothing about its exceptions', () => {
    const exceptions = [except('minimum-version', '2026-12-31')];
    expect(findings(verdictOn([], { exceptions }, { ended: notRun }))).toEqual([
      'notice unverified client-not-run',
    ]);
  });
});

test('another exit code than expected only warns, at its own line', () => {
  const given = { expect: { exitCodes: [0, 22], source: line(5) } };
  const calls = [upTo('TLSv1.3', 'TLSv1.2')];
  expect(verdictOn(calls, given, { ended: exit(22) }).findings).toEqual([]);
  for (const ended of [
    exit(1),
    { kind: 'timeout', afterMs: 1 },
    { kind: 'signal', signal: 'SIGSEGV' },
  ] as const) {
    const verdict = verdictOn(calls, given, { ended });
    expect(verdict.state).toBe('at-risk');
    expect(verdict.findings).toMatchObject([
      { rule: 'expected-status', level: 'warning', source: { line: 5 }, facts: { ended } },
    ]);
  }
});

describe('what a client offers beside versions', () => {
  const offering = (
    highest: Protocol,
    suites: readonly string[],
    groups: readonly string[] = ['x25519'],
  ): Call => {
    const { opening, ...rest } = upTo(highest);
    if (opening.kind !== 'client-hello') throw new Error('a call begins with a ClientHello');
    return { ...rest, opening: { ...opening, hello: { ...opening.hello, suites, groups } } };
  };
  const rsa = ['TLS_RSA_WITH_AES_128_GCM_SHA256', 'TLS_EMPTY_RENEGOTIATION_INFO_SCSV'];
  const dhe = ['TLS_DHE_RSA_WITH_AES_128_GCM_SHA256'];
  const cbc = ['TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA'];
  const gcm = ['TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384', ...rsa];

  test.each([
    ['RSA suites only', offering('TLSv1.2', rsa), { lacks: 'suites', oneOf: ['RSA'] }],
    [
      'RSA and DHE suites only',
      offering('TLSv1.2', [...rsa, ...dhe]),
      { lacks: 'suites', oneOf: ['RSA', 'DHE'] },
    ],
    ['CBC suites only', offering('TLSv1.2', [...cbc, ...rsa]), { lacks: 'suites' }],
    ['no shared group', offering('TLSv1.3', gcm, ['X25519MLKEM768']), { lacks: 'groups' }],
  ])('%s, is a warning', (_what, offered, facts) => {
    const verdict = verdictOn([offered]);
    expect(findings(verdict)).toEqual(['warning key-exchange client-obsolete-offer']);
    expect(verdict.findings[0]?.facts).toEqual({ kind: 'client-obsolete-offer', ...facts });
    expect(verdict.state).toBe('at-risk');
  });

  test.each([
    ['TLS 1.3 with no suite of TLS 1.2', offering('TLSv1.3', ['TLS_AES_128_GCM_SHA256'])],
    ['one shared suite among others', offering('TLSv1.2', gcm)],
  ])('%s, is enough', (_what, offered) => {
    expect(findings(verdictOn([offered]))).toEqual([]);
  });

  test('is not asked of a client that is too old', () => {
    expect(findings(verdictOn([offering('TLSv1.1', rsa)]))).toEqual([
      'error minimum-version client-too-old TLSv1.1',
    ]);
  });

  test.each([
    ['2026-11-30T23:59:59.999Z', 'warning'],
    ['2026-12-01T00:00:00Z', 'error'],
    ['2026-12-02T00:00:00Z', 'error'],
  ])('is, on %s, by the date of its key exchange: %s', (text, level) => {
    const given = {
      keyExchangeDates: [{ keyExchange: 'RSA', date: at('2026-12-01'), from: 'file' }],
    } satisfies Partial<Client>;
    const nowMs = Date.parse(text);
    expect(
      findings(verdictOn([offering('TLSv1.2', gcm), offering('TLSv1.2', rsa)], given, { nowMs })),
    ).toEqual([`${level} key-exchange client-obsolete-offer`]);
    expect(findings(verdictOn([offering('TLSv1.2', cbc)], given, { nowMs }))).toEqual([
      'warning key-exchange client-obsolete-offer',
    ]);
  });
});
