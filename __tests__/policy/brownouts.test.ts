import type { Endpoint } from '../../src/config/endpoint.ts';
import { judge } from '../../src/policy/judge.ts';
import type { EndpointVerdict } from '../../src/policy/verdict.ts';
import { headline } from '../../src/report/view/headline.ts';
import { problemMessage, problemsOf } from '../../src/report/view/problem.ts';
import { report } from '../report/reports.ts';
import { keyExchangeDate, rsaOnly } from './current-clients.ts';
import { at, dated, endpoint, lines, observe, verdictOn } from './observations.ts';

/** 16:00 to 20:00 UTC, written in two zones. */
const brownouts = [{ from: at('2026-06-01T16:00Z'), to: at('2026-06-01T22:00+02:00') }];
const given: Partial<Endpoint> = {
  dates: [{ ...dated('TLSv1.1', '2026-06-30', 'file'), brownouts }],
  warnWithinMs: 7 * 86_400_000,
};
const on = (text: string, addresses: Parameters<typeof verdictOn>[1]) =>
  verdictOn(given, addresses, { nowMs: Date.parse(text) });
const messages = (verdict: EndpointVerdict) => problemsOf([verdict]).map((each) => problemMessage(each));
const headlineOf = (verdict: EndpointVerdict, text: string) =>
  headline(report([verdict], { judgedAtMs: Date.parse(text) }));

describe('a brownout that is ahead', () => {
  test.each([
    ['2026-05-25T15:59:59.999Z', ['notice accepts-old TLSv1.1']],
    ['2026-05-25T16:00:00Z', ['warning brownout-ahead TLSv1.1', 'notice accepts-old TLSv1.1']],
    ['2026-06-01T15:59:59.999Z', ['warning brownout-ahead TLSv1.1', 'notice accepts-old TLSv1.1']],
    ['2026-06-01T16:00:00Z', ['notice accepts-old TLSv1.1']],
    ['2026-06-02T00:00:00Z', ['notice accepts-old TLSv1.1']],
  ])('on %s, of an endpoint that accepts the version: %j', (text, found) => {
    expect(lines(on(text, ['---++-']))).toEqual(found);
  });

  test('says when it is', () => {
    expect(messages(on('2026-05-31', ['---++-']))[0]).toBe(
      'orders.example:443: TLS 1.1 is disabled for a while from 1 Jun 2026 16:00 UTC to 1 Jun 2026 20:00 UTC. Expect failures in that time; they show who still needs it.',
    );
  });

  test('says nothing of an endpoint that refuses the version', () => {
    expect(lines(on('2026-05-31', ['----++']))).toEqual([]);
  });

  test('warns where the key exchange is needed', () => {
    const keyExchangeDates = [{ ...keyExchangeDate('RSA', '2026-06-30'), brownouts }];
    const nowMs = Date.parse('2026-05-31');
    expect(lines(verdictOn({ keyExchangeDates }, [rsaOnly], { nowMs }))).toEqual([
      'warning current-clients-fail',
      'warning brownout-ahead',
    ]);
    expect(lines(verdictOn({ keyExchangeDates }, ['----+-'], { nowMs }))).toEqual([]);
  });
});

describe('a brownout that is on', () => {
  const during = '2026-06-01T18:00Z';

  test('stands in the headline and at what is unverified or an error', () => {
    const unverified = on(during, ['??????']);
    expect(messages(unverified)[0]).toContain(' A brownout is on until 20:00 UTC. ');
    expect(headlineOf(unverified, during)).toMatch(/; a brownout is on until 20:00 UTC$/);
    expect(messages(on(during, ['--+---']))[0]).toContain(' A brownout is on until 20:00 UTC. ');
    // That of TLS 1.1 is no reason for having nothing newer than TLS 1.1.
    expect(messages(on(during, ['---+--']))[0]).not.toContain('brownout');
  });

  test('is not hidden by what it does: the version is refused then', () => {
    expect(messages(on(during, ['------']))[0]).toContain(' A brownout is on until 20:00 UTC. ');
  });

  test('says nothing at a finding that it does not cause', () => {
    expect(messages(on(during, ['---++-'])).join()).not.toContain('brownout');
  });

  test.each(['2026-06-01T15:59:59.999Z', '2026-06-01T20:00:00Z'])('is not on at %s', (text) => {
    expect(messages(on(text, ['??????'])).join()).not.toContain('brownout is on');
    expect(headlineOf(on(text, ['??????']), text)).not.toContain('brownout');
  });

  test.each([
    [
      'during it',
      '2027-07-01',
      ['2026-05-20T03:00Z', during],
      'observed during a brownout until 1 Jun 2026 20:00 UTC',
    ],
    ['before it', during, ['2026-05-20T03:00Z'], undefined],
  ])('of observations saved %s, judged on %s', (_when, day, times, words) => {
    const nowMs = Date.parse(day);
    const observedAt = times.map((text) => Date.parse(text));
    const judged = (letters: string) =>
      judge({ ...observe(endpoint(given), [letters]), observedAt }, { nowMs, onUnverified: 'warning' });
    const clause = words === undefined ? '' : `; ${words}`;
    expect(headlineOf(judged('----++'), day)).toBe(`TLS readiness: the only endpoint is ready${clause}`);
    const message = messages(judged('??????'))[0];
    if (words === undefined) expect(message).not.toContain('brownout');
    else expect(message).toContain(` O${words.slice(1)}. `);
  });

  test('names the day of its end where that is another one', () => {
    const night = [{ from: at('2026-06-01T22:00Z'), to: at('2026-06-02T04:00Z') }];
    const dates = [{ ...dated('TLSv1.1', '2026-06-30', 'file'), brownouts: night }];
    const verdict = verdictOn({ dates }, ['??????'], { nowMs: Date.parse('2026-06-01T23:00Z') });
    expect(messages(verdict)[0]).toContain(' A brownout is on until 2 Jun 2026 04:00 UTC. ');
  });
});
