import { concludes } from '../../src/policy/gate.ts';
import type { Failure } from '../../src/probe/observation.ts';
import {
  address,
  at,
  completed,
  dated,
  endpoint,
  failed,
  line,
  lines,
  only,
  unknown,
  unreachable,
  verdictOn,
} from './observations.ts';

const timeout: Failure = { kind: 'connect-timeout', afterMs: 10_000 };

describe('an endpoint that was not checked', () => {
  test.each(['error', 'warning', 'notice'] as const)(
    'has the level that the team chose: %s',
    (onUnverified) => {
      const verdict = verdictOn({}, [unreachable(timeout)], { onUnverified });
      expect(lines(verdict)).toEqual([`${onUnverified} not-verified`]);
      expect(verdict.state).toBe('unverified');
    },
  );

  test.each<Failure>([
    { kind: 'dns', code: 'ENOTFOUND' },
    { kind: 'starttls-failed', scheme: 'smtp', problem: { kind: 'busy', reply: '421 too many' } },
  ])('says why where it had no address to ask: $kind', (failure) => {
    const verdict = verdictOn({}, [], { failure });
    expect(only(verdict, 'not-verified').facts).toEqual({
      kind: 'not-verified',
      addresses: 0,
      failures: [{ failure }],
    });
    expect(verdict.state).toBe('unverified');
  });

  test('lists why each address gave no answer, a refusal among them', () => {
    const verdict = verdictOn({}, ['??????', '------', unreachable(timeout)]);
    expect(only(verdict, 'not-verified').facts).toEqual({
      kind: 'not-verified',
      addresses: 3,
      failures: [
        { address: '192.0.2.1', failure: { kind: 'silence', afterMs: 10_000, received: 0 } },
        { address: '192.0.2.2', failure: { kind: 'alert', alert: 'protocol_version' } },
        { address: '2001:db8::7', failure: timeout },
      ],
    });
  });

  test('quotes what is unknown before what is refused', () => {
    const { facts } = only(verdictOn({}, ['--?---']), 'not-verified');
    expect(facts.failures).toEqual([
      { address: '192.0.2.1', failure: { kind: 'silence', afterMs: 10_000, received: 0 } },
    ]);
  });

  test('is none that requires an old version, though all but the old ones are refused', () => {
    expect(lines(verdictOn({}, ['-??---']))).toEqual(['warning not-verified']);
  });

  test.each([
    ['2026-12-02', 'warning'],
    ['2026-11-22', 'error'],
  ])('with a date on %s is a %s', (text, level) => {
    const dates = [dated('TLSv1.0', text)];
    expect(lines(verdictOn({ dates }, [unreachable(timeout)]))).toEqual([`${level} not-verified`]);
    const sunset = { date: at(text), source: line(7) };
    expect(lines(verdictOn({ sunset }, [unreachable(timeout)]))).toContain(`${level} not-verified`);
  });

  test('is unverified and fails the build once its date is reached', () => {
    const verdict = verdictOn({ dates: [dated('TLSv1.0', '2018-02-28')] }, [unreachable(timeout)]);
    expect(verdict.state).toBe('unverified');
    expect(concludes([verdict], 'error')).toBe('failure');
  });

  test('names the last date that was reached', () => {
    const dates = [
      dated('SSLv3', '2015-06-30', 'rfc7568'),
      dated('TLSv1.1', '2026-06-30'),
      dated('TLSv1.2', '2030-01-01'),
    ];
    const { facts } = only(verdictOn({ dates }, [unreachable(timeout)]), 'not-verified');
    expect(facts.reached).toMatchObject({ protocol: 'TLSv1.1', due: { state: 'reached', days: -145 } });
    const gone = verdictOn({ dates, sunset: { date: at('2026-11-01'), source: line(7) } }, [
      unreachable(timeout),
    ]);
    expect(only(gone, 'not-verified').facts.reached).toEqual({
      state: 'reached',
      date: at('2026-11-01'),
      days: -21,
    });
  });

  test('names the newest protocol where several end on one day', () => {
    const dates = (['SSLv2', 'SSLv3', 'TLSv1.0', 'TLSv1.1'] as const).map((protocol) =>
      dated(protocol, '2026-06-30'),
    );
    const { facts } = only(verdictOn({ dates }, [unreachable(timeout)]), 'not-verified');
    expect(facts.reached).toMatchObject({ protocol: 'TLSv1.1' });
  });
});

describe('an endpoint of which some protocols are unknown', () => {
  test('is never said to require TLS 1.0 on that ground', () => {
    const verdict = verdictOn({}, ['--+???']);
    expect(lines(verdict)).toEqual(['warning partly-verified', 'notice accepts-old TLSv1.0']);
    expect(only(verdict, 'accepts-old').facts.newerUnproven).toBe(true);
    expect(only(verdict, 'partly-verified').facts.protocols).toEqual(['TLSv1.1', 'TLSv1.2', 'TLSv1.3']);
    expect([verdict.state, verdict.ceiling]).toEqual(['unverified', undefined]);
  });

  test('requires no older version than what is proven', () => {
    const verdict = verdictOn({}, ['--+?--']);
    expect(lines(verdict)).toEqual(['error too-old TLSv1.1', 'warning partly-verified']);
    expect(only(verdict, 'too-old').facts.ceiling).toBe('TLSv1.1');
  });

  test.each([
    ['an old one, which would be a finding', '---?++', ['TLSv1.1']],
    ['SSL 3.0', '-?--++', ['SSLv3']],
    ['the minimum itself, where nothing else proves it', '---+??', ['TLSv1.2', 'TLSv1.3']],
    ['one of two at or above the minimum, the other refused', '---+-?', ['TLSv1.3']],
  ])('is unverified where it is %s', (_, speaks, doubtful) => {
    const verdict = verdictOn({}, [speaks]);
    expect(only(verdict, 'partly-verified').facts.protocols).toEqual(doubtful);
    expect(verdict.state).toBe('unverified');
  });

  test('is ready where nothing depends on it', () => {
    expect(lines(verdictOn({}, ['----+?']))).toEqual([]);
    expect(lines(verdictOn({}, ['----?+']))).toEqual([]);
  });

  test('is unverified where the unknown one has a date', () => {
    const verdict = verdictOn({ dates: [dated('TLSv1.2', '2030-01-01')] }, ['----?+']);
    expect(lines(verdict)).toEqual(['warning partly-verified']);
    const reached = verdictOn({ dates: [dated('TLSv1.2', '2026-01-01')] }, ['----?+']);
    expect(lines(reached)).toEqual(['error partly-verified']);
    expect(only(reached, 'partly-verified').facts.reached).toMatchObject({ protocol: 'TLSv1.2' });
  });

  test('is unverified where it may require a version that has a date', () => {
    const verdict = verdictOn({ dates: [dated('TLSv1.2', '2030-01-01')] }, ['----+?']);
    expect(lines(verdict)).toEqual(['warning partly-verified', 'notice accepts-old TLSv1.2']);
  });

  test('is unverified where it may require TLS 1.0, though nobody asks for more', () => {
    const verdict = verdictOn({ minVersion: 'TLSv1.0' }, ['--+?--']);
    expect(lines(verdict)).toEqual(['warning too-old TLSv1.1', 'warning partly-verified']);
    expect(verdict.state).toBe('unverified');
  });

  test('is unverified where it may do nothing newer than TLS 1.1, which the minimum allows', () => {
    const verdict = verdictOn({ minVersion: 'TLSv1.1' }, ['---+?-']);
    expect(lines(verdict)).toEqual(['warning partly-verified']);
    expect(verdict.state).toBe('unverified');
  });

  test('is unverified where one address is, and names it', () => {
    const verdict = verdictOn({}, ['----++', '---???', '----++']);
    const finding = only(verdict, 'partly-verified');
    expect([finding.address, finding.facts.protocols]).toEqual([
      '192.0.2.2',
      ['TLSv1.1', 'TLSv1.2', 'TLSv1.3'],
    ]);
  });

  test('is unverified where one address refuses everything, for that serves nobody', () => {
    const verdict = verdictOn({}, ['----++', '------']);
    expect(only(verdict, 'partly-verified')).toMatchObject({
      address: '192.0.2.2',
      facts: { protocols: ['TLSv1.2', 'TLSv1.3'], failure: { kind: 'alert', alert: 'protocol_version' } },
    });
  });

  test('is reported once with the doubts of all addresses', () => {
    const finding = only(verdictOn({}, ['-?--++', '---?++']), 'partly-verified');
    expect(finding.facts.protocols).toEqual(['SSLv3', 'TLSv1.1']);
    expect(finding).not.toHaveProperty('address');
  });

  test('need not be asked where a sibling accepts it anyway', () => {
    expect(lines(verdictOn({}, ['---++-', '---?+-']))).toEqual(['notice accepts-old TLSv1.1']);
    const dates = [dated('TLSv1.2', '2030-01-01')];
    expect(lines(verdictOn({ dates }, ['---+++', '---?++']))).toEqual([
      'notice accepts-old TLSv1.1',
      'notice accepts-old TLSv1.2',
    ]);
    expect(lines(verdictOn({ dates }, ['---++-', '---?+-']))).not.toContain('warning partly-verified');
  });
});

describe('silence on an SSLv2 hello', () => {
  const ssl2 = { ...dated('SSLv2', '2011-03-06', 'rfc6176') };

  test('is passed over, with or without a standard’s date', () => {
    for (const dates of [[], [ssl2]]) {
      const verdict = verdictOn({ dates }, ['?---++']);
      expect([verdict.state, lines(verdict), verdict.deadlines]).toEqual(['ready', [], []]);
    }
  });

  test.each(['endpoint', 'file'])('matters where the %s sets a date for SSLv2', (from) => {
    const verdict = verdictOn({ dates: [ssl2, dated('SSLv2', '2030-01-01', from)] }, ['?---++']);
    expect(only(verdict, 'partly-verified').facts.protocols).toEqual(['SSLv2']);
  });

  test('is passed over under a deprecation-date, which covers everything below the minimum', () => {
    const own = (['SSLv2', 'SSLv3', 'TLSv1.0', 'TLSv1.1'] as const).map((p) => dated(p, '2026-01-01'));
    const blanket = own.map((date) => ({ ...date, blanket: true as const }));
    expect(verdictOn({ dates: blanket }, ['?---++']).state).toBe('ready');
    expect(verdictOn({ dates: own }, ['?---++']).state).toBe('unverified');
  });

  test('excuses no other unknown and no endpoint without any answer', () => {
    expect(only(verdictOn({}, ['??--++']), 'partly-verified').facts.protocols).toEqual(['SSLv3']);
    expect(lines(verdictOn({}, ['?-----']))).toEqual(['warning not-verified']);
    expect(lines(verdictOn({ dates: [ssl2] }, ['?-----']))).toEqual(['error not-verified']);
  });

  test('that is an SSLv2 acceptance is a finding like any other', () => {
    expect(lines(verdictOn({ dates: [ssl2] }, ['+---++']))).toEqual(['error accepts-old SSLv2']);
  });
});

describe('a real handshake', () => {
  const local = { kind: 'local', code: 'ERR_SSL_DH_KEY_TOO_SMALL', message: 'dh key too small' } as const;

  test('that fails leaves the endpoint unverified, whatever the hellos said', () => {
    const verdict = verdictOn({}, [address('----++', { handshake: failed(local) })]);
    expect(only(verdict, 'handshake-failed').facts).toEqual({
      kind: 'handshake-failed',
      failure: local,
      minimum: 'TLSv1.2',
    });
    expect([verdict.state, lines(verdict)]).toEqual(['unverified', ['warning handshake-failed']]);
    const atMinimum = verdictOn({}, [address('----+-', { handshake: failed(local) })]);
    expect(lines(atMinimum)).toEqual(['warning handshake-failed']);
  });

  test('that ends in the wish for a client certificate proves that TLS works', () => {
    const handshake = failed({ kind: 'client-certificate-required' });
    expect(verdictOn({}, [address('----++', { handshake })]).state).toBe('ready');
  });

  test('that fails is no news where nothing at the minimum is accepted', () => {
    expect(lines(verdictOn({}, ['---+--']))).toEqual(['error too-old TLSv1.1']);
  });

  test('is reported for the address where it fails', () => {
    const addresses = [
      address('----++', { handshake: completed() }),
      address('----++', { address: '192.0.2.8', handshake: failed(local) }),
    ];
    expect(only(verdictOn({}, addresses), 'handshake-failed').address).toBe('192.0.2.8');
  });

  test('that fails once a date is reached is an error', () => {
    const dates = [dated('TLSv1.2', '2026-01-01')];
    const verdict = verdictOn({ dates }, [address('----++', { handshake: failed(local) })]);
    expect(lines(verdict)).toEqual(['error accepts-old TLSv1.2', 'error handshake-failed']);
    expect(only(verdict, 'handshake-failed').facts.reached).toMatchObject({ protocol: 'TLSv1.2' });
  });

  test('failing for a date of a protocol that is refused stays at the chosen level', () => {
    const dates = [dated('TLSv1.0', '2018-02-28')];
    const verdict = verdictOn({ dates }, [address('----++', { handshake: failed(local) })]);
    expect(lines(verdict)).toEqual(['warning handshake-failed']);
  });
});

test('the failure that is quoted is one of a protocol in doubt', () => {
  const reset = unknown({ kind: 'reset' });
  const asked = address('?---++');
  const verdict = verdictOn({}, [{ ...asked, protocols: { ...asked.protocols, 'TLSv1.1': reset } }]);
  expect(only(verdict, 'partly-verified').facts.failure).toEqual({ kind: 'reset' });
  expect(endpoint().minVersion).toBe('TLSv1.2');
});

test('an unknown that may be the newest version of an address, and that has a date, is a doubt', () => {
  const given = { minVersion: 'SSLv2', dates: [dated('TLSv1.2', '2030-12-01')] } as const;
  expect(verdictOn(given, ['----++', '++++?-']).state).toBe('unverified');
  expect(verdictOn(given, ['----++', '++++--']).state).toBe('at-risk');
});

test.each([
  ['rejects requests over it', { protocol: 'TLSv1.0', state: 'rejected', status: 403, insteadOf: 200 }],
  [
    'completes no handshake with it',
    {
      protocol: 'TLSv1.0',
      state: 'broken',
      failure: { kind: 'local', code: 'ERR_SSL_BAD_SIGNATURE', message: 'bad signature' },
    },
  ],
] as const)('an unknown old version is a doubt beside an address that %s', (_what, handshake) => {
  const harmless = address('--+-++', { exactHandshakes: [handshake] });
  const silent = address('--?-++', { address: '192.0.2.8' });
  const verdict = verdictOn({ dates: [dated('TLSv1.0', '2026-01-01')] }, [harmless, silent]);
  expect(verdict.state).toBe('unverified');
  expect(only(verdict, 'partly-verified')).toMatchObject({
    level: 'error',
    address: '192.0.2.8',
    facts: { protocols: ['TLSv1.0'] },
  });
});
