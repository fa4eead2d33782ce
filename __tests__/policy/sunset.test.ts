import { concludes } from '../../src/policy/gate.ts';
import type { HttpAnswer } from '../../src/probe/observation.ts';
import { address, at, line, lines, now, only, unreachable, verdictOn } from './observations.ts';

describe('a configured sunset', () => {
  const sunset = { date: at('2026-12-01'), source: line(7) };

  test.each([
    ['2026-08-01T00:00:00Z', 'notice', 'ready'],
    ['2026-09-02T00:00:00Z', 'warning', 'at-risk'],
    ['2026-11-30T23:59:59.999Z', 'warning', 'at-risk'],
    ['2026-12-01T00:00:00Z', 'error', 'not-ready'],
    ['2026-12-02T00:00:00Z', 'error', 'not-ready'],
  ])('seen on %s is of level %s', (nowText, level, state) => {
    const verdict = verdictOn({ sunset }, ['----++'], { nowMs: Date.parse(nowText) });
    expect(lines(verdict)).toEqual([`${level} sunset`]);
    expect(verdict.findings[0]?.source).toEqual(sunset.source);
    expect(verdict.state).toBe(state);
  });

  test('is found though the endpoint cannot be checked', () => {
    const down = unreachable({ kind: 'connect-timeout', afterMs: 10_000 });
    expect(lines(verdictOn({ sunset }, [down]))).toEqual(['warning sunset', 'warning not-verified']);
  });

  test('silences a Sunset header that says the same or a later day, and no other', () => {
    const facts = (http: Omit<Extract<HttpAnswer, { state: 'answered' }>, 'state' | 'status'>) =>
      verdictOn({ sunset }, [address('----++', { http: { state: 'answered', status: 200, ...http } })])
        .findings.filter(({ rule }) => rule === 'sunset')
        .map((finding) => ('header' in finding.facts ? finding.facts.header : 'configured'));
    expect(facts({ sunset: 'Fri, 31 Dec 2100 23:59:59 GMT' })).toEqual(['configured']);
    expect(facts({ sunset: 'Sat, 31 Dec 2016 23:59:59 GMT' }).toSorted()).toEqual(['Sunset', 'configured']);
    expect(facts({ deprecation: '@1688169599' }).toSorted()).toEqual(['Deprecation', 'configured']);
  });
});

const answering = (headers: { sunset?: string; deprecation?: string }) =>
  verdictOn({}, [address('----++', { http: { state: 'answered', status: 200, ...headers } })]);

describe('a discovered date', () => {
  // 31 December 2027 is the time of RFC 8594's example, nine years later.
  test.each([
    ['Fri, 31 Dec 2027 23:59:59 GMT', 'notice'],
    ['Thu, 31 Dec 2026 23:59:59 GMT', 'warning'],
    ['Sat, 31 Dec 2016 23:59:59 GMT', 'warning'],
  ])('Sunset: %s is a %s, and never fails a build', (sunset, level) => {
    const verdict = answering({ sunset });
    expect(lines(verdict)).toEqual([`${level} sunset`]);
    expect(only(verdict, 'sunset').facts.header).toBe('Sunset');
    expect(concludes([verdict], 'error')).toBe('success');
  });

  test.each([
    ['Sun, 06 Dec 2026 08:49:37 GMT', Date.UTC(2026, 11, 6, 8, 49, 37)],
    ['Sunday, 06-Dec-26 08:49:37 GMT', Date.UTC(2026, 11, 6, 8, 49, 37)],
    ['Sun Dec  6 08:49:37 2026', Date.UTC(2026, 11, 6, 8, 49, 37)],
    ['Fri, 01 Jan 2027 00:00:00 GMT', Date.UTC(2027, 0, 1)],
    [' Sun, 06 Dec 2026 08:49:60 GMT ', Date.UTC(2026, 11, 6, 8, 49, 59)],
  ])('is read in each form of an HTTP-date: %s', (sunset, epochMs) => {
    expect(only(answering({ sunset }), 'sunset').facts.due.date.epochMs).toBe(epochMs);
  });

  test.each([
    ['@1688169599', Date.UTC(2023, 5, 30, 23, 59, 59), 'warning'],
    ['@1830297599;note="x"', Date.UTC(2027, 11, 31, 23, 59, 59), 'notice'],
    ['Fri, 31 Dec 2027 23:59:59 GMT', Date.UTC(2027, 11, 31, 23, 59, 59), 'notice'],
  ])('Deprecation: %s', (deprecation, epochMs, level) => {
    const verdict = answering({ deprecation });
    expect(lines(verdict)).toEqual([`${level} sunset`]);
    const { facts } = only(verdict, 'sunset');
    expect([facts.header, facts.due.date.epochMs]).toEqual(['Deprecation', epochMs]);
  });

  test.each(['true', '?1'])('Deprecation: %s has no date', (deprecation) => {
    const { level, facts } = only(answering({ deprecation }), 'sunset');
    expect([level, facts.undated, facts.due.state, facts.due.date.epochMs]).toEqual([
      'warning',
      true,
      'reached',
      now,
    ]);
  });

  test('bears our own text, not the peer’s', () => {
    const { facts } = only(answering({ deprecation: '@1688169599;::error::' }), 'sunset');
    expect(facts.due.date.text).toBe('2023-06-30T23:59:59Z');
  });

  test.each([
    '',
    'false',
    'soon',
    '2027-12-31',
    '1',
    'Fri, 31 Dec 2027 23:59:59 PST',
    'Fri, 31 Foo 2027 23:59:59 GMT',
    'Fri, 31 Feb 2027 23:59:59 GMT',
    'Fri, 31 Dec 2027 24:00:00 GMT',
    'Fri, 31 Dec 2027 22:60:00 GMT',
    'Fri, 00 Dec 2027 23:00:00 GMT',
    '@',
    '@-5',
    '@999999999999999999999',
    '@999999999999',
    '@1688169599x',
  ])('is ignored where it cannot be read: %j', (value) => {
    expect(lines(answering({ sunset: value, deprecation: value }))).toEqual([]);
  });

  test('and a deprecation are two facts', () => {
    const verdict = answering({ sunset: 'Fri, 31 Dec 2027 23:59:59 GMT', deprecation: '@1688169599' });
    expect(lines(verdict)).toEqual(['warning sunset', 'notice sunset']);
  });

  test('that every address names is found once', () => {
    const http: HttpAnswer = { state: 'answered', status: 200, sunset: 'Fri, 31 Dec 2027 23:59:59 GMT' };
    const addresses = ['192.0.2.1', '192.0.2.2'].map((ip) => address('----++', { http, address: ip }));
    expect(only(verdictOn({}, addresses), 'sunset')).not.toHaveProperty('address');
    const mixed = verdictOn({}, [...addresses, address('----++', { address: '192.0.2.3' })]);
    expect(only(mixed, 'sunset').address).toBe('192.0.2.1');
  });
});
