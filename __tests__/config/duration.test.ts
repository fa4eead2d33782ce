import { durationRanges, parseDuration } from '../../src/config/duration.ts';
import { loadInline } from './parity.ts';

/** The duration in a list, which an editor validates as well. */
const inList = (duration: string) =>
  loadInline(JSON.stringify({ 'warn-within': duration, endpoints: ['https://x.example'] }));

const { warning, connection, command } = durationRanges;

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
  ])('%s is %d milliseconds', async (text, value) => {
    await inList(text);
    expect(parseDuration(text, warning)).toEqual({ value });
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
  ])('%j is refused with the suggestion %s', async (text, instead) => {
    await expect(inList(text)).rejects.toThrow(warning.expected);
    expect(parseDuration(text, warning)).toEqual({ expected: warning.expected, instead });
  });

  test.each(['', 'd', '-5d', '3M', '1d12h', 'P90D', '٣d', '1e3d', '0', '0 days', '0.0'])(
    '%j is refused',
    async (text) => {
      await expect(inList(text)).rejects.toThrow(warning.expected);
      expect(parseDuration(text, warning)).toEqual({ expected: warning.expected });
    },
  );

  test('more than a hundred years is refused', () => {
    expect(parseDuration('36525d', warning)).toEqual({ value: 3_155_760_000_000 });
    expect(parseDuration('36526d', warning)).toEqual({
      expected: 'a duration such as 90d or 12h, at most 36525d',
    });
    expect(parseDuration(`${'9'.repeat(400)}w`, warning)).toEqual({ expected: warning.expected });
  });
});

describe('a timeout', () => {
  test.each([
    ['10', '10s'],
    ['1.5', '1500ms'],
    ['10 sec', '10s'],
  ])('written as %s is most likely %s', (text, instead) => {
    expect(parseDuration(text, connection)).toEqual({
      expected: 'a duration from 1ms to 10m, such as 10s',
      instead,
    });
  });

  test.each(['0', '0s', '601', '11m', '10d', '10 days'])(
    '%s is refused, and nothing is proposed that would be too',
    (text) => {
      expect(parseDuration(text, connection)).toEqual({ expected: connection.expected });
    },
  );

  test('of a command is from a second to an hour', () => {
    expect(parseDuration('1s', command)).toEqual({ value: 1_000 });
    expect(parseDuration('1h', command)).toEqual({ value: 3_600_000 });
    expect(parseDuration('61m', command)).toEqual({ expected: 'a duration from 1s to 1h, such as 60s' });
    expect(parseDuration('60', command)).toMatchObject({ instead: '60s' });
  });
});
