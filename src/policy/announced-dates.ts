import type { Moment } from '../config/endpoint.ts';
import type { Verdict } from './verdict.ts';

/** A day that a response header of the endpoint names, and that nobody configured. */
export interface AnnouncedDate {
  readonly header: 'Sunset' | 'Deprecation';
  readonly date: Moment;
}

/**
 * What the endpoint's `Sunset` (RFC 8594) and `Deprecation` (RFC 9745) headers announce, each date once, as the rule
 * `sunset` found it. A Deprecation header without a date names no day, and a Sunset header that says no more than the
 * list does is no news.
 */
export function announcedDates({ findings }: Pick<Verdict, 'findings'>): readonly AnnouncedDate[] {
  const announced = findings.flatMap(({ facts }) =>
    facts.kind === 'sunset' && facts.header && !facts.undated
      ? [{ header: facts.header, date: facts.due.date }]
      : [],
  );
  return [...new Map(announced.map((each) => [`${each.header} ${each.date.epochMs}`, each])).values()];
}
