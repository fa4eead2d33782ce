import { concludes } from '../../src/policy/gate.ts';
import { dated, endpoint, except, line, lines, only, unreachable, verdictOn } from './observations.ts';

const old = ['--+---'];
const judged = (
  exceptions: ReturnType<typeof except>[],
  nowText: string,
  addresses: readonly string[] = old,
) => verdictOn({ exceptions }, addresses, { nowMs: Date.parse(nowText) });

describe('an exception', () => {
  const exception = except('minimum-version', '2026-12-31');

  test('lowers the finding and says what it would be', () => {
    const verdict = judged([exception], '2026-11-22T12:00:00Z');
    expect(lines(verdict)).toEqual(['notice too-old TLSv1.0']);
    expect(verdict.findings[0]?.excepted).toEqual({ exception, level: 'error' });
    expect(verdict.state).toBe('at-risk');
    expect(concludes([verdict], 'warning')).toBe('success');
  });

  test.each(['2026-12-31T00:00:00Z', '2026-12-31T23:59:59.999Z'])(
    'is in force on its last day, at %s',
    (now) => {
      expect(lines(judged([exception], now))).toEqual(['notice too-old TLSv1.0']);
    },
  );

  test('has run out on the day after, and says so at its own line', () => {
    const verdict = judged([exception], '2027-01-01T00:00:00Z');
    expect(lines(verdict)).toEqual(['error too-old TLSv1.0', 'warning exception-ended']);
    expect(only(verdict, 'exception-ended').source).toEqual(exception.source);
    expect(verdict.state).toBe('not-ready');
  });

  test('that has run out warns even where there is nothing left to except', () => {
    const verdict = judged([exception], '2027-01-01T00:00:00Z', ['----++']);
    expect(lines(verdict)).toEqual(['warning exception-ended']);
    expect(verdict.state).toBe('at-risk');
  });

  test('that excepts nothing is noticed, and leaves the endpoint ready', () => {
    const verdict = judged([exception], '2026-11-22T12:00:00Z', ['----++']);
    expect(lines(verdict)).toEqual(['notice exception-unused']);
    expect(only(verdict, 'exception-unused').source).toEqual(exception.source);
    expect(verdict.state).toBe('ready');
  });

  test('is not called unused while the endpoint cannot be checked', () => {
    const verdict = judged([exception], '2026-11-22T12:00:00Z', ['??????']);
    expect(lines(verdict)).toEqual(['warning not-verified']);
  });

  test('excepts its own rule only', () => {
    const dates = [dated('TLSv1.0', '2018-02-28'), dated('TLSv1.1', '2018-02-28')];
    const verdict = verdictOn({ dates, exceptions: [exception] }, ['--++--']);
    expect(lines(verdict)).toEqual(['error accepts-old TLSv1.0', 'notice too-old TLSv1.1']);
    expect(verdict.state).toBe('not-ready');
  });

  test('covers every finding of its rule', () => {
    const exceptions = [except('deprecated-version', '2026-12-31')];
    const dates = [dated('TLSv1.0', '2018-02-28'), dated('TLSv1.1', '2018-02-28')];
    const verdict = verdictOn({ dates, exceptions }, ['--+++-']);
    expect(lines(verdict)).toEqual(['notice accepts-old TLSv1.0', 'notice accepts-old TLSv1.1']);
    expect(verdict.state).toBe('at-risk');
  });

  test('of a mere notice leaves the endpoint ready', () => {
    const verdict = verdictOn({ exceptions: [except('deprecated-version', '2026-12-31')] }, ['---++-']);
    expect(verdict.findings[0]?.excepted?.level).toBe('notice');
    expect(verdict.state).toBe('ready');
  });

  test.each(['error', 'warning', 'notice'] as const)(
    'on unverified never makes an endpoint ready (%s)',
    (onUnverified) => {
      const exceptions = [except('unverified', '2026-12-31')];
      const down = unreachable({ kind: 'connect-timeout', afterMs: 10_000 });
      const verdict = verdictOn({ exceptions }, [down], { onUnverified });
      expect(lines(verdict)).toEqual(['notice not-verified']);
      expect(verdict.findings[0]?.excepted?.level).toBe(onUnverified);
      expect(verdict.state).toBe('at-risk');
      // Alone it would make a run green that has verified nothing.
      expect(concludes([verdict], 'warning')).toBe('failure');
      expect(concludes([verdict, verdictOn({}, ['----++'])], 'warning')).toBe('success');
    },
  );

  test('cannot except findings about exceptions', () => {
    const verdict = judged(
      [except('minimum-version', '2025-01-01'), except('exception', '2026-12-31')],
      '2026-11-22T12:00:00Z',
      ['----++'],
    );
    expect(lines(verdict)).toEqual(['warning exception-ended', 'notice exception-unused']);
  });

  test('that lasts longest is the one that is named', () => {
    const longer = except('minimum-version', '2027-12-31');
    const verdict = judged([exception, longer], '2026-11-22T12:00:00Z');
    expect(verdict.findings.map(({ excepted }) => excepted?.exception)).toEqual([longer]);
  });
});

test('a finding without a position of its own stands at the endpoint', () => {
  expect(judged([], '2026-11-22T12:00:00Z').findings[0]?.source).toEqual(endpoint().source);
  expect(endpoint().source).toEqual(line(3));
});
