import { protocols } from '../../src/tls/protocol.ts';
import { dated, lines, only, unreachable, verdictOn } from './observations.ts';

const merged = (addresses: Parameters<typeof verdictOn>[1]) => {
  const verdict = verdictOn({}, addresses);
  const letters = { accepted: '+', refused: '-', unknown: '?' };
  return {
    protocols: protocols.map((protocol) => letters[verdict.protocols[protocol]]).join(''),
    floor: verdict.floor,
    ceiling: verdict.ceiling,
  };
};

test.each([
  [['--++++'], '--++++', 'TLSv1.0', 'TLSv1.3'],
  [['--+---', '----++'], '--+-++', 'TLSv1.0', 'TLSv1.0'],
  [['---++-', '----++'], '---+++', 'TLSv1.1', 'TLSv1.2'],
  [['----?-', '----+-'], '----+-', 'TLSv1.2', undefined],
  [['-?--+-', '----+-'], '-?--+-', 'TLSv1.2', 'TLSv1.2'],
  [['----+?'], '----+?', 'TLSv1.2', undefined],
  [['------', '----+-'], '----+-', 'TLSv1.2', undefined],
  [['??????'], '??????', undefined, undefined],
  [['------'], '------', undefined, undefined],
  [[], '??????', undefined, undefined],
])('%j amounts to %s, floor %s, ceiling %s', (addresses, expected, floor, ceiling) => {
  expect(merged(addresses)).toEqual({ protocols: expected, floor, ceiling });
});

describe('an address that cannot be reached', () => {
  const absent = ['ECONNREFUSED', 'ENETUNREACH', 'EHOSTUNREACH', 'EADDRNOTAVAIL', 'EAFNOSUPPORT'];

  test.each(absent)('with %s is left out beside one that answers', (code) => {
    const verdict = verdictOn({}, ['----++', unreachable({ kind: 'connect', code })]);
    expect([verdict.state, lines(verdict)]).toEqual(['ready', []]);
    expect(verdict.ceiling).toBe('TLSv1.3');
  });

  test.each(absent)('with %s makes the endpoint unverified where no sibling was reached', (code) => {
    const verdict = verdictOn({}, [
      unreachable({ kind: 'connect', code }),
      unreachable({ kind: 'connect-timeout', afterMs: 10_000 }, { address: '192.0.2.9' }),
    ]);
    expect(verdict.state).toBe('unverified');
    expect(only(verdict, 'not-verified').facts).toEqual({
      kind: 'not-verified',
      addresses: 2,
      failures: [
        { address: '2001:db8::7', failure: { kind: 'connect', code } },
        { address: '192.0.2.9', failure: { kind: 'connect-timeout', afterMs: 10_000 } },
      ],
    });
  });

  test.each([
    { kind: 'connect-timeout', afterMs: 10_000 },
    { kind: 'connect', code: 'ECONNRESET' },
    { kind: 'address-denied', range: 'private' },
  ] as const)('for another reason stays in: $kind', (failure) => {
    const verdict = verdictOn({}, ['----++', unreachable(failure)]);
    expect(verdict.state).toBe('unverified');
    expect(only(verdict, 'partly-verified')).toMatchObject({ address: '2001:db8::7', facts: { failure } });
  });
});

describe('addresses that differ', () => {
  test('the worst one is reported and named', () => {
    const verdict = verdictOn({}, ['----++', '--++--', '--+---']);
    expect(lines(verdict)).toEqual(['error too-old TLSv1.0']);
    expect(verdict.findings[0]?.address).toBe('192.0.2.3');
  });

  test('worst is the level first, then the age', () => {
    const dates = [dated('TLSv1.1', '2030-01-01')];
    const verdict = verdictOn({ minVersion: 'TLSv1.3', dates }, ['---+--', '----+-']);
    expect(lines(verdict)).toEqual(['error too-old TLSv1.2', 'notice accepts-old TLSv1.1']);
    expect(verdict.findings[0]?.address).toBe('192.0.2.2');
  });

  test('an old version is the newest that is known where it is so on any of them', () => {
    expect(only(verdictOn({}, ['---+++', '---+??']), 'accepts-old').facts.newerUnproven).toBe(true);
    expect(only(verdictOn({}, ['---+++', '---++?']), 'accepts-old').facts).not.toHaveProperty(
      'newerUnproven',
    );
  });

  test('no address is named where all show the same', () => {
    expect(verdictOn({}, ['--+---', '--+---']).findings[0]).not.toHaveProperty('address');
    expect(verdictOn({}, ['---++-', '---+++']).findings[0]).not.toHaveProperty('address');
  });

  test('one that still accepts TLS 1.1 is named', () => {
    expect(only(verdictOn({}, ['----++', '---+++']), 'accepts-old').address).toBe('192.0.2.2');
  });

  test('one that requires a dated version is named, though a sibling does more', () => {
    const verdict = verdictOn({ dates: [dated('TLSv1.2', '2030-01-01')] }, ['----++', '----+-']);
    expect(lines(verdict)).toEqual(['warning only-dated TLSv1.2']);
    expect(verdict.findings[0]?.address).toBe('192.0.2.2');
  });
});
