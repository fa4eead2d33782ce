import type { Moment, ProtocolDate } from '../config/target.ts';
import type { Verdict } from '../policy/verdict.ts';
import { compareProtocols, type Protocol } from '../tls/protocol.ts';
import { groupBy } from './grouping.ts';
import type { Report } from './report.ts';
import { dateOrigin, formatName } from './wording.ts';

/** What ends on one day ahead for one reason, and the targets that it touches in the same way. */
export interface TimelineEntry {
  readonly date: Moment;
  /** Oldest first; empty where the targets themselves go away. */
  readonly protocols: readonly Protocol[];
  /** `your list`, `RFC 8996`. */
  readonly origin: string;
  readonly reason: string | undefined;
  readonly url: string | undefined;
  /** Targets that can do newer: their other callers keep working. */
  readonly accepts: readonly string[];
  /** Targets that nobody can reach from that day on. */
  readonly breaks: readonly string[];
  /** Targets of which it is not known whether they speak the protocol. */
  readonly unknown: readonly string[];
}

/** The dates ahead that touch a target, the nearest first. */
export function timeline(report: Report): readonly TimelineEntry[] {
  const touches = report.verdicts.flatMap((verdict) => [
    ...verdict.deadlines.map((deadline) => ({ verdict, deadline, date: deadline.date })),
    ...sunsetOf(verdict),
  ]);
  const ahead = touches.filter(({ date }) => date.epochMs > report.judgedAtMs);
  const groups = groupBy(ahead, ({ date, deadline }) =>
    JSON.stringify([
      date.epochMs,
      deadline && [deadline.protocol, dateOrigin(deadline), deadline.reason, deadline.url],
    ]),
  );
  return merged(groups.flatMap(([, group]) => (group[0] ? [entry(group[0], group)] : []))).toSorted(
    (a, b) => a.date.epochMs - b.date.epochMs,
  );
}

/** Entries that differ in their protocol alone are one. */
function merged(entries: readonly TimelineEntry[]): readonly TimelineEntry[] {
  const groups = groupBy(entries, ({ protocols: _, ...rest }) => JSON.stringify(rest));
  return groups.flatMap(([, alike]) => {
    const protocols = alike.flatMap((entry) => entry.protocols).sort(compareProtocols);
    return alike[0] ? [{ ...alike[0], protocols }] : [];
  });
}

interface Touch {
  readonly verdict: Verdict;
  readonly date: Moment;
  readonly deadline: ProtocolDate | undefined;
}

function sunsetOf(verdict: Verdict): readonly Touch[] {
  const { sunset } = verdict.observation.target;
  return sunset ? [{ verdict, date: sunset.date, deadline: undefined }] : [];
}

function entry({ date, deadline }: Touch, group: readonly Touch[]): TimelineEntry {
  const where = (fate: ReturnType<typeof fateOf>) =>
    group
      .filter((touch) => fateOf(touch) === fate)
      .map(({ verdict }) => formatName(verdict.observation.target));
  return {
    date,
    protocols: deadline ? [deadline.protocol] : [],
    origin: deadline ? dateOrigin(deadline) : 'your list',
    reason: deadline?.reason,
    url: deadline?.url,
    accepts: where('accepts'),
    breaks: where('breaks'),
    unknown: where('unknown'),
  };
}

function fateOf({ verdict, deadline }: Touch): 'accepts' | 'breaks' | 'unknown' {
  if (!deadline || verdict.ceiling === deadline.protocol) return 'breaks';
  return verdict.protocols[deadline.protocol] === 'accepted' ? 'accepts' : 'unknown';
}
