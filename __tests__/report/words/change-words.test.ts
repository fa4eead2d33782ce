import { changeWords } from '../../../src/report/words/change-words.ts';

test.each([
  ['TLSv1.2', 'TLS 1.2 gets through; the newest was TLS 1.0'],
  ['TLSv1.3', 'TLS 1.2 gets through; the newest is TLS 1.3 (before: TLS 1.0)'],
] as const)('a minimum that is met again with %s names no version twice', (now, words) => {
  expect(changeWords({ kind: 'recovered', minimum: 'TLSv1.2', was: 'TLSv1.0', now })).toBe(words);
});
