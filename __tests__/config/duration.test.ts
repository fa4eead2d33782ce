import { parseDuration } from '../../src/config/duration.ts';

describe('a duration', () => {
  test.each([
    ['500ms', 500],
    ['10s', 10_000],
    ['30m', 1_800_000],
    ['12h', 43_200_000],
    ['90d', 7_776_000_000],
    ['2w', 1_209_600_000],
    ['0d', 0],
    ['007d', 604_800_000],
  ])('%s is %d milliseconds', (text, value) => {
    expect(parseDuration(text)).toEqual({ value });
  });

  test.each([
    ['90', '90d'],
    ['90 days', '90d'],
    ['90d\n', '90d'],
    ['90D', '90d'],
    [' 2 weeks ', '2w'],
    ['5min', '5m'],
    ['1.5h', '90m'],
    ['0.5d', '12h'],
  ])('%s is refused with the suggestion %s', (text, instead) => {
    expect(parseDuration(text)).toEqual({
      expected: 'a whole number with a unit (ms, s, m, h, d or w) such as 90d or 12h',
      instead,
    });
  });

  test.each(['', 'd', '-5d', '3M', '1d12h', 'P90D', '٣d', '1e3d'])('%j is refused', (text) => {
    expect(parseDuration(text)).toEqual({
      expected: 'a whole number with a unit (ms, s, m, h, d or w) such as 90d or 12h',
    });
  });

  test('more than a hundred years is refused', () => {
    expect(parseDuration('36525d')).toEqual({ value: 3_155_760_000_000 });
    expect(parseDuration('36526d')).toMatchObject({ expected: 'a duration of at most a hundred years' });
    expect(parseDuration(`${'9'.repeat(400)}w`)).toMatchObject({
      expected: 'a duration of at most a hundred years',
    });
  });
});
