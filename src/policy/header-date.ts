import type { Moment } from '../config/endpoint.ts';

/** The date of a `Sunset` header, an HTTP-date (RFC 8594 section 3), or undefined where it is none. */
export function parseSunset(value: string): Moment | undefined {
  return parseHttpDate(value);
}

/**
 * The date of a `Deprecation` header: a structured-field date such as `@1688169599` (RFC 9745 section 2.1), or an
 * HTTP-date, `true` or `?1` as the drafts before it had them. The latter two say "already", without a date.
 */
export function parseDeprecation(value: string): Moment | 'undated' | undefined {
  if (/^\s*(true|\?1)\s*$/i.test(value)) return 'undated';
  const seconds = /^\s*@(\d{1,12})\s*(?:;.*)?$/.exec(value)?.[1];
  return seconds === undefined ? parseHttpDate(value) : momentAt(Number(seconds) * 1000);
}

/**
 * Reads an HTTP-date in its three forms (RFC 9110 section 5.6.7). Not `Date.parse`, which takes nearly any text for
 * a date and reads the asctime form in the machine's own zone.
 */
function parseHttpDate(value: string): Moment | undefined {
  for (const form of httpDateForms) {
    const groups = form.exec(value.trim())?.groups;
    if (groups) return momentOf(groups);
  }
  return undefined;
}

const time = '(?<hour>\\d{2}):(?<minute>\\d{2}):(?<second>\\d{2})';
const httpDateForms: readonly RegExp[] = [
  new RegExp(`^[A-Z][a-z]{2}, (?<day>\\d{2}) (?<month>[A-Z][a-z]{2}) (?<year>\\d{4}) ${time} GMT$`),
  new RegExp(`^[A-Z][a-z]{5,8}, (?<day>\\d{2})-(?<month>[A-Z][a-z]{2})-(?<year>\\d{2}) ${time} GMT$`),
  new RegExp(`^[A-Z][a-z]{2} (?<month>[A-Z][a-z]{2}) (?<day>[ \\d]\\d) ${time} (?<year>\\d{4})$`),
];

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

function momentOf(groups: Readonly<Record<string, string>>): Moment | undefined {
  const number = (name: string): number => Number(groups[name]);
  const year = number('year');
  const month = months.indexOf(groups.month ?? '');
  const [day, hour, minute] = [number('day'), number('hour'), number('minute')];
  // A leap second (RFC 9110 allows 60) has no place in the epoch; it is the second before.
  const second = Math.min(number('second'), 59);
  // Neither header is older than 2018, so that the two digits of the RFC 850 form mean this century.
  const epochMs = Date.UTC(year < 100 ? 2000 + year : year, month, day, hour, minute, second);
  // What does not exist, such as 31 February or 24:00, comes out as another day.
  const read = new Date(epochMs);
  const exists = month >= 0 && read.getUTCMonth() === month && read.getUTCDate() === day;
  return exists && minute < 60 ? momentAt(epochMs) : undefined;
}

const year10000Ms = Date.UTC(10_000, 0, 1);

/** The peer's own text goes no further: the moment bears ours. */
function momentAt(epochMs: number): Moment | undefined {
  if (epochMs >= year10000Ms) return undefined;
  return { text: new Date(epochMs).toISOString().replace('.000Z', 'Z'), epochMs };
}
