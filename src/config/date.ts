import type { Moment } from './endpoint.ts';
import type { Reading } from './reading.ts';

/** A day of each month. A pattern cannot tell in which years 29 February exists. */
const aDayOfTheYear =
  '[0-9]{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|[12][0-9]))';
const timeAndZone =
  'T(?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9](?:\\.[0-9]+)?)?(?:Z|[+-](?:0[0-9]|1[0-4]):[0-5][0-9])';

/** For the JSON Schema: a plain day. */
export const dayPattern = `^${aDayOfTheYear}$`;

/** For the JSON Schema: a plain day, or a date-time with its zone. */
export const momentPattern = `^${aDayOfTheYear}(?:${timeAndZone})?$`;

/** For the JSON Schema: a date-time with its zone. */
export const dateTimePattern = `^${aDayOfTheYear}${timeAndZone}$`;

const aDay = 'a date such as 2026-12-01';
const aMoment = `${aDay}, or a date-time with its zone such as 2026-12-01T08:00:00Z`;

/** The moment at which a day begins, 00:00 UTC. For days that are known to exist; `parseDay` reads a user's. */
export function startOfDay(text: `${number}-${number}-${number}`): Moment {
  return { text, epochMs: Date.parse(`${text}T00:00:00Z`) };
}

/** Reads a plain day, `2026-12-01`. */
export function parseDay(text: string): Reading<Moment> {
  const day = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!day) {
    const [date] = /^\d{4}-\d{2}-\d{2}(?=T)/.exec(text) ?? [rearranged(text)];
    return { expected: aDay, ...(date !== undefined && { instead: date }) };
  }
  return wrongDay(text) ?? { value: { text, epochMs: Date.parse(`${text}T00:00:00Z`) } };
}

/** Reads a plain day, which stands for 00:00 UTC, or an ISO 8601 date-time with its zone. */
export function parseMoment(text: string): Reading<Moment> {
  const match =
    /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(?:(Z)|([+-]\d{2}):?(\d{2}))?$/.exec(text);
  if (!match) {
    const reading = parseDay(text);
    if ('value' in reading || reading.expected !== aDay) return reading;
    const instead = /^\d{4}-\d{2}-\d{2} +\d{2}:/.test(text) ? withZone(text) : reading.instead;
    return { expected: aMoment, ...(instead !== undefined && { instead }) };
  }
  const [, day = '', hour, minute, second = '0', utc, zoneHour, zoneMinute] = match;
  if (!utc && zoneHour === undefined) {
    return { expected: 'a date-time with its zone, Z for UTC', instead: withZone(text) };
  }
  const clock = Number(hour) < 24 && Number(minute) < 60 && Number(second) < 60;
  if (!clock) return { expected: 'a time of day from 00:00:00 to 23:59:59' };
  if (Math.abs(Number(zoneHour ?? 0)) > 14 || Number(zoneMinute ?? 0) > 59) {
    return { expected: 'a zone from -14:00 to +14:00' };
  }
  if (zoneHour !== undefined && !text.endsWith(`${zoneHour}:${zoneMinute}`)) {
    return { expected: 'a zone with a colon', instead: withZone(text) };
  }
  return wrongDay(day) ?? { value: { text, epochMs: Date.parse(text) } };
}

/** Reads an ISO 8601 date-time with its zone. */
export function parseDateTime(text: string): Reading<Moment> {
  const reading = parseMoment(text);
  if (!('value' in reading) || text.includes('T')) return reading;
  return { expected: 'a time with its zone behind the day', instead: `${text}T00:00Z` };
}

/** JavaScript reads 2026-02-30 as 2 March; a deadline must not move by itself. */
function wrongDay(text: string): Reading<Moment> | undefined {
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number);
  if (month < 1 || month > 12) return { expected: 'a month from 01 to 12' };
  const last = new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate();
  if (day >= 1 && day <= last) return undefined;
  const instead = day > last ? `${text.slice(0, 8)}${last}` : `${text.slice(0, 8)}01`;
  return { expected: `a day that exists (${text.slice(0, 7)} has ${last} days)`, instead };
}

/** `2026/1/5` and `2026.01.05` are 2026-01-05. Orders that put the year last are ambiguous and left alone. */
function rearranged(text: string): string | undefined {
  const [, year, month, day] = /^\s*(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})\s*$/.exec(text) ?? [];
  if (year === undefined || month === undefined || day === undefined) return undefined;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return wrongDay(date) ? undefined : date;
}

/** The date-time with `T`, a colon in its zone, and UTC where it has none. */
function withZone(text: string): string {
  const joined = text.replace(/^(\S{10}) +(\S+) *(\S*)$/, '$1T$2$3');
  const zoned = joined.replace(/([+-]\d{2}):?(\d{2})$/, '$1:$2');
  return /(Z|[+-]\d{2}:\d{2})$/.test(zoned) ? zoned : `${zoned}Z`;
}
