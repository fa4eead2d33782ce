import type { Endpoint } from '../../src/config/endpoint.ts';
import { dheOnly, keyExchangeDate, limited, rsaOnly, silent } from './current-clients.ts';
import { address, completed, dated, failed, lines, now, only, unknown, verdictOn } from './observations.ts';

const year = 365 * 86_400_000;

describe('an endpoint that needs RSA key exchange', () => {
  test('is at risk without a date, and the finding says who fails, who connects and why', () => {
    const verdict = verdictOn({}, [rsaOnly]);
    expect(lines(verdict)).toEqual(['warning current-clients-fail']);
    expect(verdict.state).toBe('at-risk');
    expect(only(verdict, 'current-clients-fail').facts).toEqual({
      kind: 'current-clients-fail',
      failing: ['java', 'go', 'python', 'dotnet'],
      connecting: ['openssl'],
      need: { kind: 'key-exchange', oneOf: ['RSA'] },
    });
  });

  test('is not made an error by the dates of protocols, of its deprecation-date, or of another key exchange', () => {
    const given: Partial<Endpoint> = {
      dates: [dated('TLSv1.1', '2018-01-01'), { ...dated('TLSv1.0', '2018-01-01'), blanket: true }],
      keyExchangeDates: [keyExchangeDate('DHE', '2018-01-01')],
    };
    expect(lines(verdictOn(given, [rsaOnly]))).toEqual(['warning current-clients-fail']);
  });

  test('has the date of RSA among its deadlines, and not that of DHE', () => {
    const keyExchangeDates = [keyExchangeDate('RSA', '2030-01-01'), keyExchangeDate('DHE', '2030-01-01')];
    expect(verdictOn({ keyExchangeDates }, [rsaOnly]).deadlines).toEqual([keyExchangeDates[0]]);
  });

  test('counts its own date before that of the file and of a standard', () => {
    const keyExchangeDates = [
      keyExchangeDate('RSA', '2026-07-01', 'rfc10015'),
      keyExchangeDate('RSA', '2030-01-01', 'endpoint'),
      keyExchangeDate('RSA', '2020-01-01', 'file'),
    ];
    expect(lines(verdictOn({ keyExchangeDates }, [rsaOnly]))).toEqual(['warning current-clients-fail']);
  });

  test('is named with the address where others are fine', () => {
    const verdict = verdictOn({}, [address('----++'), { ...rsaOnly, address: '192.0.2.9' }]);
    expect(only(verdict, 'current-clients-fail').address).toBe('192.0.2.9');
  });
});

test('an endpoint that accepts RSA and DHE beside ECDHE has no finding, whatever the dates', () => {
  const keyExchangeDates = [keyExchangeDate('RSA', '2018-01-01'), keyExchangeDate('DHE', '2018-01-01')];
  const verdict = verdictOn({ keyExchangeDates }, ['----+-']);
  expect(lines(verdict)).toEqual([]);
  expect(verdict.deadlines).toEqual([]);
});

describe('an endpoint that needs RSA or DHE', () => {
  const either = limited('+-+-+', '-++');

  test('is an error once the later of both dates is reached', () => {
    const keyExchangeDates = [keyExchangeDate('RSA', '2026-07-01'), keyExchangeDate('DHE', '2026-12-01')];
    const on = (text: string) =>
      lines(verdictOn({ keyExchangeDates }, [either], { nowMs: Date.parse(text) }));
    expect(on('2026-11-30T23:59:59.999Z')).toEqual(['warning current-clients-fail']);
    expect(on('2026-12-01T00:00:00Z')).toEqual(['error current-clients-fail']);
  });

  test('stays a warning while one of them has no date', () => {
    const keyExchangeDates = [keyExchangeDate('RSA', '2018-01-01')];
    expect(lines(verdictOn({ keyExchangeDates }, [either]))).toEqual(['warning current-clients-fail']);
  });
});

describe('why clients fail', () => {
  const needOf = (observed: Parameters<typeof verdictOn>[1][number]) =>
    only(verdictOn({}, [observed]), 'current-clients-fail').facts.need;
  const shared = (kind: 'suite' | 'group' | 'signature', name: string) =>
    ({
      ...failed({ kind: 'alert', alert: 'handshake_failure' }),
      notOffered: { kind, name },
    }) as NonNullable<NonNullable<typeof rsaOnly.byClient>['shared']>;

  test('is the suite of the completed handshake, where ECDHE is accepted', () => {
    expect(needOf(limited('++-++', '+--'))).toEqual({
      kind: 'suite',
      name: 'TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA',
    });
  });

  test('is the signature or group that the shared handshake did not offer, where its suite is a current one', () => {
    const done = { handshake: completed() };
    expect(
      needOf(limited('+-+++', '+--', { ...done, shared: shared('signature', 'RSA with SHA-1') })),
    ).toEqual({
      kind: 'signature',
      name: 'RSA with SHA-1',
    });
    expect(needOf(limited('+-+++', '+--', { ...done, shared: shared('group', 'x448') }))).toEqual({
      kind: 'group',
      name: 'x448',
    });
  });

  const locally = (code: string) =>
    failed({ kind: 'local', code, message: '' }) as NonNullable<
      NonNullable<typeof rsaOnly.byClient>['shared']
    >;

  test('is secure renegotiation, where OpenSSL broke off for the lack of it', () => {
    const handshake = locally('ERR_SSL_UNSAFE_LEGACY_RENEGOTIATION_DISABLED');
    const observed = limited('++--+', '+--', { handshake: completed(), shared: handshake });
    const handshakes = (['java', 'python'] as const).map((client) => ({
      client,
      handshake: client === 'java' ? completed() : handshake,
    }));
    const verdict = verdictOn({}, [{ ...observed, byClient: { ...observed.byClient, handshakes } }]);
    expect(only(verdict, 'current-clients-fail').facts).toMatchObject({
      failing: ['python'],
      connecting: ['java'],
      need: { kind: 'no-renegotiation' },
    });
  });

  test('is unknown, where our OpenSSL broke off for a reason of its own', () => {
    const observed = limited('++--+', '+--', { handshake: completed() });
    const handshakes = (['java', 'python'] as const).map((client) => ({
      client,
      handshake: client === 'java' ? completed() : locally('ERR_SSL_BAD_EXTENSION'),
    }));
    const verdict = verdictOn({}, [{ ...observed, byClient: { ...observed.byClient, handshakes } }]);
    expect(verdict.state).toBe('unverified');
    expect(lines(verdict)).toEqual(['warning clients-unverified']);
  });

  test('is unknown, where the peer may limit connections', () => {
    const closed = failed({ kind: 'closed' });
    const handshakes = [
      { client: 'java', handshake: completed() },
      { client: 'python', handshake: closed, doubtful: true },
    ] as const;
    const observed = limited('++--+', '+--', { handshake: completed() });
    const verdict = verdictOn({}, [{ ...observed, byClient: { ...observed.byClient, handshakes } }]);
    expect(verdict.state).toBe('unverified');
    expect(lines(verdict)).toEqual(['warning clients-unverified']);
  });

  test('is the group of the completed handshake, where it is not a shared one', () => {
    const handshake = { ...completed(), group: 'X25519MLKEM768' } as ReturnType<typeof completed>;
    expect(needOf(limited('----+', '+--', { handshake }))).toEqual({ kind: 'group', name: 'X25519MLKEM768' });
  });
});

test('suites, groups and signatures never become errors', () => {
  const keyExchangeDates = [keyExchangeDate('RSA', '2018-01-01'), keyExchangeDate('DHE', '2018-01-01')];
  expect(
    lines(verdictOn({ keyExchangeDates }, [limited('++-++', '+--')], { nowMs: now + 9 * year })),
  ).toEqual(['warning current-clients-fail']);
});

test('where all clients complete, though not with what they share, the endpoint is ready', () => {
  const verdict = verdictOn({}, [limited('+++++', '+--')]);
  expect(lines(verdict)).toEqual([]);
  expect(verdict.state).toBe('ready');
});

test('where no handshake completes, the endpoint is unverified and clients are not counted', () => {
  const verdict = verdictOn({}, [limited('-----', '--+')]);
  expect(lines(verdict)).toEqual(['warning handshake-failed']);
  expect(verdict.state).toBe('unverified');
});

test('where only OpenSSL with all that it has completes, no client of today connects', () => {
  const observed = limited('-----', '---', { handshake: completed() });
  const verdict = verdictOn({}, [observed]);
  expect(only(verdict, 'current-clients-fail').facts.failing).toHaveLength(5);
  expect(verdict.state).toBe('at-risk');
});

describe('a client whose handshake got no answer', () => {
  test('is not called failing: the endpoint is unverified for it', () => {
    const verdict = verdictOn({}, [limited('?-?-+', '-+-')]);
    expect(lines(verdict)).toEqual(['warning current-clients-fail', 'warning clients-unverified']);
    expect(only(verdict, 'current-clients-fail').facts.failing).toEqual(['go', 'dotnet']);
    expect(only(verdict, 'clients-unverified').facts.unknown).toEqual(['java', 'python']);
    expect(verdict.state).toBe('unverified');
  });

  test('hides nothing of a key exchange that is proven to be needed', () => {
    const keyExchangeDates = [keyExchangeDate('RSA', '2018-01-01')];
    expect(lines(verdictOn({ keyExchangeDates }, [limited('????+', '--+')]))).toEqual([
      'error current-clients-fail',
      'error clients-unverified',
    ]);
  });
});

test('a client that only lacks a client certificate connects', () => {
  const asked = failed({ kind: 'client-certificate-required' });
  const observed = limited('----+', '--+', {
    handshake: failed({ kind: 'alert', alert: 'handshake_failure' }),
  });
  const handshakes = observed.byClient!.handshakes.map((each) =>
    each.client === 'openssl' ? { ...each, handshake: asked } : each,
  );
  const verdict = verdictOn({}, [{ ...observed, byClient: { ...observed.byClient!, handshakes } }]);
  expect(lines(verdict)).toEqual(['warning current-clients-fail']);
  expect(only(verdict, 'current-clients-fail').facts.connecting).toEqual(['openssl']);
});

describe('a key exchange with a date, of which it is unknown whether it is needed', () => {
  const observed = limited('+-+-+', '?+-');

  test('leaves the endpoint unverified, as an error once the date is reached', () => {
    const on = (text: string) =>
      lines(verdictOn({ keyExchangeDates: [keyExchangeDate('DHE', text)] }, [observed]));
    expect(on('2030-01-01')).toEqual(['warning current-clients-fail', 'warning key-exchange-unverified']);
    expect(on('2018-01-01')).toEqual(['error key-exchange-unverified', 'warning current-clients-fail']);
  });

  test('says nothing without a date', () => {
    expect(lines(verdictOn({}, [observed]))).toEqual(['warning current-clients-fail']);
  });
});

test('an endpoint that does not answer is an error once a key exchange has passed its date, as with versions', () => {
  const keyExchangeDates = [keyExchangeDate('RSA', '2026-07-01')];
  expect(lines(verdictOn({ keyExchangeDates }, ['??????']))).toEqual(['error not-verified']);
  expect(lines(verdictOn({ keyExchangeDates }, [address('----+-', { handshake: silent })]))).toEqual([
    'error handshake-failed',
  ]);
});

describe('classical key exchange with a date', () => {
  const keyExchangeDates = [keyExchangeDate('classical', '2030-01-01')];
  const hybrid = (state: 'accepted' | 'refused' | 'unknown') =>
    address('----++', {
      hybrid:
        state === 'accepted'
          ? { state, cipher: 'TLS_AES_128_GCM_SHA256', group: 'X25519MLKEM768' }
          : state === 'refused'
            ? { state, by: 'alert', alert: 'handshake_failure' }
            : { state, failure: { kind: 'reset' } },
    });

  test('is met by a hybrid group', () => {
    const verdict = verdictOn({ keyExchangeDates }, [hybrid('accepted')]);
    expect(lines(verdict)).toEqual([]);
    expect(verdict.deadlines).toEqual([]);
  });

  test('is unverified where the answer is unknown, and never refused', () => {
    expect(lines(verdictOn({ keyExchangeDates }, [hybrid('unknown')]))).toEqual([
      'warning key-exchange-unverified',
    ]);
  });

  test('is unverified where TLS 1.3 is unknown, without which there is no hybrid group', () => {
    const silence = unknown();
    const observed = address('----+?', { hybrid: silence });
    expect(lines(verdictOn({}, [observed]))).toEqual([]);
    const on = (text: string) =>
      verdictOn({ keyExchangeDates: [keyExchangeDate('classical', text)] }, [observed]);
    expect(on('2030-01-01').state).toBe('unverified');
    expect(lines(on('2030-01-01'))).toEqual(['warning partly-verified']);
    expect(lines(on('2026-01-01'))).toEqual(['error partly-verified']);
  });
});

test('a server of DHE only is at risk, and names Go and .NET', () => {
  expect(only(verdictOn({}, [dheOnly]), 'current-clients-fail').facts).toMatchObject({
    failing: ['go', 'dotnet'],
    need: { kind: 'key-exchange', oneOf: ['DHE'] },
  });
});
