import { parseDay, parseMoment, startOfDay } from '../../src/config/date.ts';
import { loadInline } from './parity.ts';

/** The date in a list, which an editor validates as well. */
const inList = (sunset: string) => loadInline(JSON.stringify([{ url: 'https://x.example', sunset }]));

describe('a moment', () => {
  // The seconds since the epoch are those of `date -u -d … +%s`.
  test.each([
    ['2026-12-01', 1_796_083_200],
    ['2024-02-29', 1_709_164_800],
    ['2000-02-29', 951_782_400],
    ['2016-11-30T00:00:00-08:00', 1_480_492_800],
    ['2016-11-30T08:00:00Z', 1_480_492_800],
    ['2016-11-30T08:00Z', 1_480_492_800],
    ['2016-11-30T13:45:00.000+05:45', 1_480_492_800],
  ])('%s is %d seconds after the epoch', async (text, seconds) => {
    await inList(text);
    expect(parseMoment(text)).toEqual({ value: { text, epochMs: seconds * 1000 } });
  });

  test.each([
    ['2026-12-01T08:00:00', 'a date-time with its zone, Z for UTC', '2026-12-01T08:00:00Z'],
    ['2016-11-30T00:00:00-0800', 'a zone with a colon', '2016-11-30T00:00:00-08:00'],
    ['2026-02-30', 'a day that exists (2026-02 has 28 days)', '2026-02-28'],
    ['2023-02-29', 'a day that exists (2023-02 has 28 days)', '2023-02-28'],
    ['1900-02-29', 'a day that exists (1900-02 has 28 days)', '1900-02-28'],
    ['2026-06-31T00:00:00Z', 'a day that exists (2026-06 has 30 days)', '2026-06-30'],
    ['2026-06-00', 'a day that exists (2026-06 has 30 days)', '2026-06-01'],
  ])('%s is refused: %s', async (text, expected, instead) => {
    await expect(inList(text)).rejects.toThrow(expected);
    expect(parseMoment(text)).toEqual({ expected, instead });
  });

  test.each([
    ['2026-13-01', 'a month from 01 to 12'],
    ['2026-00-01', 'a month from 01 to 12'],
    ['2026-12-01T24:00:00Z', 'a time of day from 00:00:00 to 23:59:59'],
    ['2026-12-01T12:60:00Z', 'a time of day from 00:00:00 to 23:59:59'],
    ['2026-12-01T12:00:00+15:00', 'a zone from -14:00 to +14:00'],
  ])('%s is refused: %s', async (text, expected) => {
    await expect(inList(text)).rejects.toThrow(expected);
    expect(parseMoment(text)).toEqual({ expected });
  });

  test.each([
    ['2026/1/5', '2026-01-05'],
    ['2026.12.01', '2026-12-01'],
    ['2026-1-5', '2026-01-05'],
    ['2026-12-01\n', '2026-12-01'],
    ['2026-12-01 08:00:00', '2026-12-01T08:00:00Z'],
    ['2016-11-30 00:00:00 -08:00', '2016-11-30T00:00:00-08:00'],
    ['2016-11-30 00:00:00-0800', '2016-11-30T00:00:00-08:00'],
  ])('%s is refused with the suggestion %s', async (text, instead) => {
    await expect(inList(text)).rejects.toThrow('a date such as');
    expect(parseMoment(text)).toEqual({
      expected: 'a date such as 2026-12-01, or a date-time with its zone such as 2026-12-01T08:00:00Z',
      instead,
    });
  });

  test.each(['', 'tomorrow', '01/02/2026', '1 Dec 2026', '2026', '2026-12', '20261201'])(
    '%j is refused without a guess',
    async (text) => {
      await expect(inList(text)).rejects.toThrow('a date such as');
      expect(parseMoment(text)).toEqual({
        expected: 'a date such as 2026-12-01, or a date-time with its zone such as 2026-12-01T08:00:00Z',
      });
    },
  );
});

describe('a day', () => {
  test('is a moment at 00:00 UTC', () => {
    expect(parseDay('2026-12-31')).toEqual({ value: { text: '2026-12-31', epochMs: 1_798_675_200_000 } });
    expect(startOfDay('2026-12-31')).toEqual({ text: '2026-12-31', epochMs: 1_798_675_200_000 });
  });

  test('has no time', () => {
    expect(parseDay('2026-12-31T00:00:00Z')).toEqual({
      expected: 'a date such as 2026-12-01',
      instead: '2026-12-31',
    });
  });
});
