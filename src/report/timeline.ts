import type { Moment, ProtocolDate } from '../config/target.ts';
import { type AnnouncedDate, announcedDates } from '../policy/announced-dates.ts';
import type { Verdict } from '../policy/verdict.ts';
import { compareProtocols, type Protocol, protocolLabel } from '../tls/protocol.ts';
import { type Group, groupBy } from './grouping.ts';
import type { Report } from './report.ts';
import { dateOrigin, formatName, listProtocols } from './wording.ts';

/** What ends on one day ahead for one reason, and the targets that it touches in the same way. */
export interface TimelineEntry {
  readonly date: Moment;
  /** Oldest first; empty where it is about the targets themselves. */
  readonly protocols: readonly Protocol[];
  /** `TLS 1.0 and 1.1`; of the targets themselves `sunset`, or `deprecation`, upon which they still answer. */
  readonly what: string;
  /** `your list`, `RFC 8996`, `its Sunset header`. */
  readonly origin: string;
  readonly reason: string | undefined;
  readonly url: string | undefined;
  /** Targets that can do newer: their other callers keep working. */
  readonly accepts: readonly string[];
  /** Targets that nobody can reach from that day on. */
  readonly breaks: readonly string[];
  /** Targets of which it is not known whether they speak the protocol. */
  readonly unknown: readonly string[];
  /** Targets that are called deprecated from that day on. */
  readonly deprecates: readonly string[];
  /** Something breaks, and within the time in which that is warned of. */
  readonly urgent: boolean;
}

/** The dates ahead that touch a target, the nearest first. */
export function timeline(report: Report): readonly TimelineEntry[] {
  const touches = report.verdicts.flatMap((verdict): readonly Touch[] => [
    ...verdict.deadlines.map((deadline) => ({ verdict, deadline, date: deadline.date })),
    ...sunsetOf(verdict),
    ...announcedDates(verdict).map((announced) => ({ verdict, date: announced.date, announced })),
  ]);
  const ahead = touches.filter(({ date }) => date.epochMs > report.judgedAtMs);
  const groups = groupBy(ahead, ({ date, deadline, announced }) =>
    JSON.stringify([
      date.epochMs,
      deadline && [deadline.protocol, dateOrigin(deadline), deadline.reason, deadline.url],
      announced?.header,
    ]),
  );
  return merged(groups.map(([, group]) => entry(group, report.judgedAtMs))).toSorted(
    (a, b) => a.date.epochMs - b.date.epochMs,
  );
}

/** Entries that differ in their protocol alone are one. */
function merged(entries: readonly TimelineEntry[]): readonly TimelineEntry[] {
  const groups = groupBy(entries, ({ protocols, what, ...rest }) =>
    JSON.stringify([rest, protocols.length > 0 || what]),
  );
  return groups.map(([, alike]) => {
    const protocols = alike.flatMap((entry) => entry.protocols).sort(compareProtocols);
    return protocols.length > 0 ? { ...alike[0], protocols, what: listProtocols(protocols) } : alike[0];
  });
}

interface Touch {
  readonly verdict: Verdict;
  readonly date: Moment;
  /** Neither of the two where the list names the day on which the target goes away. */
  readonly deadline?: ProtocolDate;
  readonly announced?: AnnouncedDate;
}

function sunsetOf(verdict: Verdict): readonly Touch[] {
  const { sunset } = verdict.observation.target;
  return sunset ? [{ verdict, date: sunset.date }] : [];
}

function entry(group: Group<Touch>, judgedAtMs: number): TimelineEntry {
  const [{ date, deadline, announced }] = group;
  const meeting = (fate: Fate) => group.filter((touch) => fateOf(touch) === fate);
  const where = (fate: Fate) => meeting(fate).map(({ verdict }) => formatName(verdict.observation.target));
  return {
    date,
    protocols: deadline ? [deadline.protocol] : [],
    what: deadline ? protocolLabel(deadline.protocol) : (announced?.header.toLowerCase() ?? 'sunset'),
    origin: deadline ? dateOrigin(deadline) : announced ? `its ${announced.header} header` : 'your list',
    reason: deadline?.reason,
    url: deadline?.url,
    accepts: where('accepts'),
    breaks: where('breaks'),
    unknown: where('unknown'),
    deprecates: where('deprecates'),
    urgent: meeting('breaks').some(
      ({ verdict }) => date.epochMs - judgedAtMs <= verdict.observation.target.warnWithinMs,
    ),
  };
}

type Fate = 'accepts' | 'breaks' | 'unknown' | 'deprecates';

function fateOf({ verdict, deadline, announced }: Touch): Fate {
  if (announced?.header === 'Deprecation') return 'deprecates';
  if (!deadline || verdict.ceiling === deadline.protocol) return 'breaks';
  return verdict.protocols[deadline.protocol] === 'accepted' ? 'accepts' : 'unknown';
}
