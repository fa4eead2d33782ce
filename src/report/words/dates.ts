import type { Moment } from '../../config/endpoint.ts';
import type { RunningBrownout } from '../../policy/brownouts.ts';
import { dayMs } from '../../policy/calendar.ts';

/** Dates as people read them, in UTC. */

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

/** `1 Dec 2026`. */
export function formatDay(epochMs: number): string {
  const date = new Date(epochMs);
  if (Number.isNaN(date.getTime())) return 'an unknown day';
  return `${date.getUTCDate()} ${months[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
}

/** `1 Dec 2026`, or with the time where the moment is not the beginning of a day: `30 Nov 2016 08:00 UTC`. */
export function formatMoment(moment: Moment): string {
  const day = formatDay(moment.epochMs);
  const time = isoTime(moment.epochMs)?.slice(11, 16);
  return time === undefined || time === '00:00' ? day : `${day} ${time} UTC`;
}

/** `a brownout is on until 20:00 UTC`, with the day where it is another one; `observed during a brownout until …`. */
export function brownoutWords({ until, endsToday, observed }: RunningBrownout): string {
  if (observed) return `observed during a brownout until ${formatMoment(until)}`;
  const end = endsToday ? `${isoTime(until.epochMs)?.slice(11, 16)} UTC` : formatMoment(until);
  return `a brownout is on until ${end}`;
}

/** Whole days until the moment, rounded up: 0 on the day itself, negative after it. */
export function daysUntil(moment: Moment, nowMs: number): number {
  return Math.ceil((moment.epochMs - nowMs) / dayMs);
}

/** `1 day`, `9 days`, `1,234 days`. */
export function countDays(days: number): string {
  return `${formatCount(days)} ${days === 1 ? 'day' : 'days'}`;
}

/** `1 Dec 2026 (9 days)`, `1 Dec 2026 (today)`, `passed 28 Feb 2018`. */
export function formatDeadline(moment: Moment, days: number): string {
  const day = formatMoment(moment);
  if (days > 0) return `${day} (${countDays(days)})`;
  return days === 0 ? `${day} (today)` : `passed ${day}`;
}

/** `12,345`. */
export function formatCount(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** `2026-12-01`, in UTC. */
export function isoDay(epochMs: number): string {
  return isoTime(epochMs)?.slice(0, 10) ?? '';
}

/** `2026-12-01T00:00:00.000Z`, or undefined where the number is no time. */
export function isoTime(epochMs: number): string | undefined {
  const date = new Date(epochMs);
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString();
}
