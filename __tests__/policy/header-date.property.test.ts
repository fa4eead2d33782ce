import fc from 'fast-check';
import { parseDeprecation, parseSunset } from '../../src/policy/header-date.ts';
import { anyCharacter } from '../any-character.ts';

const valid = [
  'Sun, 06 Nov 1994 08:49:37 GMT',
  'Sunday, 06-Nov-94 08:49:37 GMT',
  'Sun Nov  6 08:49:37 1994',
  '@1688169599',
  '@253402300800',
  '?1',
];

/** Header values of peers: anything, dates of any number, and dates with a character exchanged. */
const values = fc.oneof(
  fc.string({ unit: anyCharacter, maxLength: 60 }),
  fc.bigInt({ min: -(10n ** 14n), max: 10n ** 14n }).map((seconds) => `@${seconds}`),
  fc
    .tuple(fc.constantFrom(...valid), fc.nat(), fc.string({ minLength: 1, maxLength: 1 }))
    .map(([text, at, character]) => {
      const where = at % text.length;
      return text.slice(0, where) + character + text.slice(where + 1);
    }),
);

it('the date of a header is a moment that its own words agree with, or none', () => {
  fc.assert(
    fc.property(values, (value) => {
      for (const moment of [parseSunset(value), parseDeprecation(value)]) {
        if (moment === undefined || moment === 'undated') continue;
        expect(Date.parse(moment.text)).toBe(moment.epochMs);
        expect(moment.text).toMatch(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/);
      }
    }),
    { numRuns: 5000 },
  );
});

it('the date of a header takes no time, however long the header is', () => {
  const long = ['@', '@1;', ' ', 'Sun, ', '@1 '].map((start) => start + ' '.repeat(100_000));
  const before = process.cpuUsage();
  for (const value of long) expect([parseSunset(value), parseDeprecation(value)]).toHaveLength(2);
  // Time of this process alone: others may keep the machine busy.
  expect(process.cpuUsage(before).user).toBeLessThan(1_000_000);
});
