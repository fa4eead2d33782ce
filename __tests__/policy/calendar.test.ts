import { dateOf, due } from '../../src/policy/calendar.ts';
import { at, dated, day, endpoint, only, verdictOn } from './observations.ts';

test.each([
  ['2026-11-29T00:00:00Z', 'ahead', 2],
  ['2026-11-29T00:00:00.001Z', 'ahead', 2],
  ['2026-11-29T23:59:59.999Z', 'ahead', 2],
  ['2026-11-30T00:00:00Z', 'near', 1],
  ['2026-11-30T23:59:59.999Z', 'near', 1],
  ['2026-12-01T00:00:00Z', 'reached', 0],
  ['2026-12-01T23:59:59.999Z', 'reached', 0],
  ['2026-12-02T00:00:00Z', 'reached', -1],
  ['2026-12-03T23:59:59.999Z', 'reached', -2],
])('seen at %s, 1 December is %s with %i days', (now, state, days) => {
  expect(due(at('2026-12-01'), Date.parse(now), day)).toEqual({ state, date: at('2026-12-01'), days });
});

describe('the date that counts', () => {
  const sources = [
    dated('TLSv1.0', '2018-06-30', 'pci-dss'),
    dated('TLSv1.0', '2026-01-01', 'file'),
    dated('TLSv1.0', '2027-01-01', 'endpoint'),
    dated('TLSv1.0', '2021-03-25', 'rfc8996'),
  ];

  test('is the endpoint’s own, though the others are earlier', () => {
    expect(dateOf(endpoint({ dates: sources }), 'TLSv1.0')).toBe(sources[2]);
  });

  test('is else the file’s', () => {
    expect(dateOf(endpoint({ dates: sources.filter(({ from }) => from !== 'endpoint') }), 'TLSv1.0')).toBe(
      sources[1],
    );
  });

  test('is else the earliest of the standards’, in any order', () => {
    const standards = [dated('TLSv1.0', '2021-03-25', 'rfc8996'), dated('TLSv1.0', '2018-06-30', 'pci-dss')];
    expect(dateOf(endpoint({ dates: standards }), 'TLSv1.0')?.from).toBe('pci-dss');
    expect(dateOf(endpoint({ dates: standards.toReversed() }), 'TLSv1.0')?.from).toBe('pci-dss');
  });

  test('is the earliest of several with the same origin', () => {
    const dates = [dated('TLSv1.0', '2027-01-01'), dated('TLSv1.0', '2026-06-01')];
    expect(dateOf(endpoint({ dates }), 'TLSv1.0')?.date.text).toBe('2026-06-01');
  });

  test('is not one of another protocol', () => {
    expect(dateOf(endpoint({ dates: sources }), 'TLSv1.1')).toBeUndefined();
  });

  test('decides the level: an endpoint’s later date postpones the standard’s', () => {
    const verdict = verdictOn({ dates: sources.slice(2) }, ['--+-+-']);
    const { level, facts } = only(verdict, 'accepts-old');
    expect([level, facts.dated?.from, facts.dated?.due]).toEqual([
      'warning',
      'endpoint',
      { state: 'near', date: at('2027-01-01'), days: 40 },
    ]);
  });
});

test('every finding on a version bears its date, or none', () => {
  const dates = [dated('TLSv1.1', '2026-12-01')];
  const bearing = { ...dates[0], due: { state: 'near', date: at('2026-12-01'), days: 9 } };
  const failure = { kind: 'version', code: 'ERR_SSL_UNSUPPORTED_PROTOCOL' };
  const old = { kind: 'too-old', ceiling: 'TLSv1.1', minimum: 'TLSv1.2', failure };
  expect(only(verdictOn({}, ['---+--']), 'too-old').facts).toEqual(old);
  expect(only(verdictOn({ dates }, ['---+--']), 'too-old').facts).toEqual({ ...old, dated: bearing });
  const accepts = { kind: 'accepts-old', protocol: 'TLSv1.1', minimum: 'TLSv1.2', belowMinimum: true };
  expect(only(verdictOn({}, ['---++-']), 'accepts-old').facts).toEqual(accepts);
  expect(only(verdictOn({ dates }, ['---++-']), 'accepts-old').facts).toEqual({ ...accepts, dated: bearing });
  const tls12 = [dated('TLSv1.2', '2026-12-01')];
  expect(only(verdictOn({ dates: tls12 }, ['----+-']), 'only-dated').facts).toEqual({
    kind: 'only-dated',
    protocol: 'TLSv1.2',
    dated: { ...bearing, protocol: 'TLSv1.2' },
  });
  expect(only(verdictOn({ dates: tls12 }, ['----++']), 'accepts-old').facts.belowMinimum).toBe(false);
});

describe('deadlines', () => {
  const dates = [
    dated('TLSv1.3', '2040-01-01'),
    dated('TLSv1.1', '2027-01-01'),
    dated('TLSv1.0', '2018-02-28'),
    dated('SSLv3', '2015-06-30', 'rfc7568'),
  ];

  test('leave out the dates of protocols that are refused', () => {
    expect(verdictOn({ dates }, ['--++++']).deadlines).toEqual([dates[2], dates[1], dates[0]]);
    expect(verdictOn({ dates }, ['---?+-']).deadlines).toEqual([dates[1]]);
  });

  test('are all dates of an endpoint that was not checked', () => {
    expect(verdictOn({ dates }, []).deadlines).toEqual([dates[3], dates[2], dates[1], dates[0]]);
  });
});
