import type { Reading } from './reading.ts';

const milliseconds = {
  ms: 1,
  s: 1_000,
  m: 60_000,
  h: 3_600_000,
  d: 86_400_000,
  w: 604_800_000,
} as const;

type Unit = keyof typeof milliseconds;

/** For the JSON Schema: a whole number and its unit. */
export const durationPattern = '^[0-9]+(ms|s|m|h|d|w)$';

/** A hundred years. Longer spans leave the range of a JavaScript date once they are added to one. */
const longest = 36_525 * milliseconds.d;

const expected = 'a whole number with a unit (ms, s, m, h, d or w) such as 90d or 12h';

/** Reads `90d`, `12h`, `30m`, `10s`, `500ms` or `2w` and gives it in milliseconds. */
export function parseDuration(text: string): Reading<number> {
  const [, count, unit] = /^([0-9]+)(ms|s|m|h|d|w)$/.exec(text) ?? [];
  if (count === undefined || !isUnit(unit)) {
    const instead = suggestion(text);
    return { expected, ...(instead !== undefined && { instead }) };
  }
  const value = Number(count) * milliseconds[unit];
  if (value > longest) return { expected: 'a duration of at most a hundred years', instead: '36525d' };
  return { value };
}

const words: readonly (readonly [RegExp, Unit])[] = [
  [/^(ms|msecs?|milliseconds?)$/i, 'ms'],
  [/^(s|secs?|seconds?)$/i, 's'],
  [/^(m|mins?|minutes?)$/, 'm'],
  [/^(h|hrs?|hours?)$/i, 'h'],
  [/^(|d|days?)$/i, 'd'],
  [/^(w|wks?|weeks?)$/i, 'w'],
];

/** What the user most likely meant: `90`, `90 days` and `90D` are `90d`, `1.5h` is `90m`. */
function suggestion(text: string): string | undefined {
  const [, count, word = ''] = /^\s*([0-9]+(?:\.[0-9]+)?)\s*([a-z]*)\s*$/i.exec(text) ?? [];
  const unit = words.find(([pattern]) => pattern.test(word))?.[1];
  if (count === undefined || unit === undefined) return undefined;
  const span = Number(count) * milliseconds[unit];
  if (span > longest) return undefined;
  if (!count.includes('.')) return `${Number(count)}${unit}`;
  const whole = Object.entries(milliseconds).findLast(([, size]) => span >= size && span % size === 0);
  return whole && `${span / whole[1]}${whole[0]}`;
}

function isUnit(text: string | undefined): text is Unit {
  return text !== undefined && Object.hasOwn(milliseconds, text);
}
