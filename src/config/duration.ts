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

/** What a duration may be, and what the user most likely means by a number without a unit. */
interface DurationRange {
  readonly bareUnit: Unit;
  readonly minMs: number;
  readonly maxMs: number;
  readonly expected: string;
}

export const durationRanges = {
  warning: {
    bareUnit: 'd',
    minMs: 0,
    maxMs: longest,
    expected: 'a duration such as 90d or 12h, at most 36525d',
  },
  connection: {
    bareUnit: 's',
    minMs: 1,
    maxMs: 10 * milliseconds.m,
    expected: 'a duration from 1ms to 10m, such as 10s',
  },
  command: {
    bareUnit: 's',
    minMs: milliseconds.s,
    maxMs: milliseconds.h,
    expected: 'a duration from 1s to 1h, such as 60s',
  },
  run: {
    bareUnit: 'm',
    minMs: milliseconds.s,
    maxMs: 5 * milliseconds.d,
    expected: 'a duration from 1s to 5d, such as 5m',
  },
} as const satisfies Record<string, DurationRange>;

/** Reads `90d`, `12h`, `30m`, `10s`, `500ms` or `2w` and gives it in milliseconds. */
export function parseDuration(text: string, range: DurationRange): Reading<number> {
  const value = inMilliseconds(text);
  if (value !== undefined && isWithin(value, range)) return { value };
  const instead = value === undefined ? suggestion(text, range) : undefined;
  return { expected: range.expected, ...(instead !== undefined && { instead }) };
}

function inMilliseconds(text: string): number | undefined {
  const [, count, unit] = /^([0-9]+)(ms|s|m|h|d|w)$/.exec(text) ?? [];
  return count === undefined || !isUnit(unit) ? undefined : Number(count) * milliseconds[unit];
}

function isWithin(value: number, { minMs, maxMs }: DurationRange): boolean {
  return value >= minMs && value <= maxMs;
}

const words: readonly (readonly [RegExp, Unit])[] = [
  [/^(ms|msecs?|milliseconds?)$/i, 'ms'],
  [/^(s|secs?|seconds?)$/i, 's'],
  [/^(m|mins?|minutes?)$/, 'm'],
  [/^(h|hrs?|hours?)$/i, 'h'],
  [/^(d|days?)$/i, 'd'],
  [/^(w|wks?|weeks?)$/i, 'w'],
];

/** What the user most likely meant: `90 days` and `90D` are `90d`, `1.5h` is `90m`. Nobody means 0. */
function suggestion(text: string, range: DurationRange): string | undefined {
  const [, count, word = ''] = /^\s*([0-9]+(?:\.[0-9]+)?)\s*([a-z]*)\s*$/i.exec(text) ?? [];
  const unit = word === '' ? range.bareUnit : words.find(([pattern]) => pattern.test(word))?.[1];
  if (count === undefined || unit === undefined) return undefined;
  const span = Number(count) * milliseconds[unit];
  if (span === 0 || !isWithin(span, range)) return undefined;
  if (!count.includes('.')) return `${Number(count)}${unit}`;
  const whole = Object.entries(milliseconds).findLast(([, size]) => span >= size && span % size === 0);
  return whole && `${span / whole[1]}${whole[0]}`;
}

function isUnit(text: string | undefined): text is Unit {
  return text !== undefined && Object.hasOwn(milliseconds, text);
}
