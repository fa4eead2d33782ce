import {
  countDays,
  daysUntil,
  formatDay,
  formatDeadline,
  formatMoment,
  isoDay,
} from '../../../src/report/words/dates.ts';
import { moment, now } from '../reports.ts';

test.each([
  ['2026-12-01', '1 Dec 2026 (9 days)'],
  ['2026-11-23', '23 Nov 2026 (1 day)'],
  ['2026-11-22', '22 Nov 2026 (today)'],
  ['2026-11-21', 'passed 21 Nov 2026'],
  ['2018-02-28', 'passed 28 Feb 2018'],
  ['2030-01-01', '1 Jan 2030 (1,136 days)'],
  ['2016-11-30T00:00:00-08:00', 'passed 30 Nov 2016 08:00 UTC'],
])('on 22 Nov 2026 %s reads %s', (text, expected) => {
  expect(formatDeadline(moment(text), daysUntil(moment(text), now))).toBe(expected);
});

test('days are those of UTC', () => {
  expect(formatDay(Date.parse('2026-12-01T00:30:00+02:00'))).toBe('30 Nov 2026');
  expect(isoDay(Date.parse('2026-12-01T00:30:00+02:00'))).toBe('2026-11-30');
  expect(formatMoment(moment('2026-12-01'))).toBe('1 Dec 2026');
});

test('a number that is no time does no harm', () => {
  expect(formatDay(Number.NaN)).toBe('an unknown day');
  expect(isoDay(Number.NaN)).toBe('');
});

test('one day is no plural', () => {
  expect([countDays(1), countDays(2), countDays(1_000_000)]).toEqual(['1 day', '2 days', '1,000,000 days']);
});
