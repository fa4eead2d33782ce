import type { Demands } from '../../config/demands.ts';
import { dateOf } from '../../policy/calendar.ts';
import type { Dated, DatedProtocol, Due, ReachedDate } from '../../policy/finding.ts';
import { compareProtocols, type Protocol, protocolLabel, protocols } from '../../tls/protocol.ts';
import { countDays, formatMoment } from './dates.ts';
import { type Group, groupBy } from './grouping.ts';
import { dateOrigin, keyExchangeLabel, listProtocols, plural } from './wording.ts';

/** How findings speak of old versions and their dates. */

/** The version that has to be enabled: the minimum, or TLS 1.2 where the list asks for less. */
export function neededVersion(ceiling: Protocol, minimum: Protocol): Protocol {
  return compareProtocols(minimum, ceiling) > 0 ? minimum : 'TLSv1.2';
}

/** `TLS 1.3`: the version after this one. */
export function nextVersion(protocol: Protocol): string {
  const next = protocols[protocols.indexOf(protocol) + 1];
  return next ? protocolLabel(next) : 'a newer version';
}

interface Old {
  readonly protocol: Protocol;
  readonly dated?: DatedProtocol;
}

/** The protocols of these findings, each once, oldest first. */
export function oldProtocolsOf(all: readonly Pick<Old, 'protocol'>[]): readonly Protocol[] {
  return [...new Set(all.map(({ protocol }) => protocol))].sort(compareProtocols);
}

interface MayBeDated {
  readonly dated?: Dated;
}

/** The dates of these findings, each once, nearest first. */
export function datesOf(all: readonly MayBeDated[]): readonly Due[] {
  const dues = all.flatMap(({ dated }) => (dated ? [dated.due] : []));
  return groupBy(dues, ({ date }) => date.epochMs)
    .map(([, [due]]) => due)
    .sort((a, b) => a.date.epochMs - b.date.epochMs);
}

/** Whether they have dates, and the first is still ahead. */
export function isAhead(all: readonly MayBeDated[]): boolean {
  const [first] = datesOf(all);
  return first !== undefined && first.days > 0;
}

/** Whether one of the dates is reached that the list sets: no standard takes its own back. */
export function mayBePostponed(all: readonly MayBeDated[]): boolean {
  return all.some(({ dated }) => dated?.due.state === 'reached' && isOwn(dated));
}

/** What a heading says where no single day is true of all. */
export const severalDates = 'the date below';

/** `7 Nov 2026`; where there are several days, `the date below`. */
export function whenOf(all: readonly MayBeDated[]): string {
  const [first, ...more] = datesOf(all);
  return first && more.length === 0 ? formatMoment(first.date) : severalDates;
}

/** Behind a title: ` after 7 Nov 2026`, ` (ends on 1 Dec 2026)`; empty without a date. */
export function ageOf(all: Group<Old>): string {
  const [first] = datesOf(all);
  if (!first) return '';
  if (first.days <= 0) return ` after ${formatMoment(first.date)}`;
  return ` (${plural(oldProtocolsOf(all).length, 'ends', 'end')} on ${formatMoment(first.date)})`;
}

/** `ends on 1 Dec 2026`, `ended on 28 Feb 2018`. */
export function sayDay({ date, days }: Due): string {
  return `${days > 0 ? 'ends' : 'ended'} on ${formatMoment(date)}`;
}

/** `TLS 1.0 and 1.1 end on 1 Dec 2026 (9 days)`; who says so, where it is not the list. */
export function sayDate(old: readonly Protocol[], dated: DatedProtocol): string {
  return `${listProtocols(old)} ${endPhrase(old.length, dated)}`;
}

/** `end on 1 Dec 2026 (9 days)`, `ended on 28 Feb 2018 by RFC 8996`. */
export function endPhrase(count: number, dated: Dated): string {
  const { date, days } = dated.due;
  const verb = days > 0 ? plural(count, 'ends', 'end') : 'ended';
  const left = days > 0 ? ` (${countDays(days)})` : days === 0 ? ' (today)' : '';
  const by = isOwn(dated) ? '' : ` by ${dateOrigin(dated)}`;
  return `${verb} on ${formatMoment(date)}${left}${by}`;
}

/** `from 2 Jan 2030 on (9 days)`, `since 1 Jan 2024 by NIST SP 800-52 Rev. 2`. */
export function fromPhrase(dated: Dated): string {
  const { date, days } = dated.due;
  const by = isOwn(dated) ? '' : ` by ${dateOrigin(dated)}`;
  return days > 0
    ? `from ${formatMoment(date)} on (${countDays(days)})${by}`
    : `since ${formatMoment(date)}${by}`;
}

function isOwn({ from }: Dated): boolean {
  return from === 'endpoint' || from === 'file';
}

/** ` The date of TLS 1.0 and 1.1, 1 Dec 2026, has passed.`: the one that makes an error of what is unverified. */
export function reachedSentence(reached: ReachedDate, demands: Pick<Demands, 'dates'>): string {
  return ` ${whoseDate(reached, demands)}, ${formatMoment(reached.date)}, has passed.`;
}

/** A `deprecation-date` is that of no single protocol: it covers everything below the minimum. */
function whoseDate(reached: ReachedDate, demands: Pick<Demands, 'dates'>): string {
  if ('keyExchange' in reached) return `The date of ${keyExchangeLabel(reached.keyExchange)}`;
  if ('minimum' in reached) return `The date of the minimum ${protocolLabel(reached.minimum)}`;
  if (!('protocol' in reached)) return 'Its sunset';
  if (reached.blanket) return 'Its deprecation date';
  const alike = protocols.filter(
    (each) => each === reached.protocol || dateOf(demands, each)?.date.epochMs === reached.date.epochMs,
  );
  return `The date of ${listProtocols(alike)}`;
}
