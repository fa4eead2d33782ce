import type { Moment, ProtocolDate } from '../config/endpoint.ts';
import { type AnnouncedDate, announcedDates } from '../policy/announced-dates.ts';
import type { Verdict } from '../policy/verdict.ts';
import { compareProtocols, type Protocol, protocolLabel } from '../tls/protocol.ts';
import { type Group, groupBy } from './grouping.ts';
import { type Report, wasRun } from './report.ts';
import { dateOrigin, formatName, listProtocols } from './wording.ts';

/** What ends on one day ahead for one reason, and the endpoints and clients that it touches in the same way. */
export interface TimelineEntry {
  readonly date: Moment;
  /** Oldest first; empty where it is about the endpoints themselves. */
  readonly protocols: readonly Protocol[];
  /** `TLS 1.0 and 1.1`; of the endpoints themselves `sunset`, or `deprecation`, upon which they still answer. */
  readonly what: string;
  /** `your list`, `RFC 8996`, `its Sunset header`. */
  readonly origin: string;
  readonly reason: string | undefined;
  readonly url: string | undefined;
  /** In the order of the list, endpoints first. */
  readonly touched: readonly Touched[];
  /** Something breaks, and within the time in which that is warned of. */
  readonly urgent: boolean;
}

export const touchedKinds: readonly Verdict['kind'][] = ['endpoint', 'client'];

export interface Touched {
  readonly of: Verdict['kind'];
  readonly name: string;
  readonly fate: Fate;
}

/**
 * `breaks`: nobody can reach the endpoint from that day on, or the client reaches nobody. `accepts`: the endpoint can do
 * newer, so that its other callers keep working. `offers`: the same of a client. `unknown`: it is not known whether it
 * speaks the protocol. `deprecates`: the endpoint is called deprecated from that day on.
 */
export type Fate = 'breaks' | 'accepts' | 'offers' | 'unknown' | 'deprecates';

/** What is said of those that meet a fate, the worst fate first. */
const fateWords: readonly (readonly [fate: Fate, words: string])[] = [
  ['breaks', 'breaks'],
  ['accepts', 'still accepted by'],
  ['offers', 'still offered by'],
  ['unknown', 'not known of'],
  ['deprecates', 'deprecates'],
];

/** Those who meet the same fate, with what is said of them, the worst fate first. */
export function byFate(
  touched: readonly Touched[],
): readonly { readonly fate: Fate; readonly words: string; readonly alike: readonly Touched[] }[] {
  return fateWords
    .map(([fate, words]) => ({ fate, words, alike: touched.filter((each) => each.fate === fate) }))
    .filter(({ alike }) => alike.length > 0);
}

/**
 * The dates ahead that touch an endpoint or a client, the nearest first. Nothing of a client that was not run: that its
 * calls are not known is what was chosen.
 */
export function timeline(report: Pick<Report, 'verdicts' | 'judgedAtMs'>): readonly TimelineEntry[] {
  const touches = report.verdicts.filter(wasRun).flatMap(touchesOf);
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

interface Touch extends Touched {
  readonly warnWithinMs: number;
  readonly date: Moment;
  /** Neither of the two where the list names the day on which the endpoint goes away. */
  readonly deadline?: ProtocolDate;
  readonly announced?: AnnouncedDate;
}

function touchesOf(verdict: Verdict): readonly Touch[] {
  const { kind, integration, deadlines } = verdict;
  const touched = { of: kind, name: formatName(integration), warnWithinMs: integration.warnWithinMs };
  const ofProtocols = deadlines.map(
    (deadline): Touch => ({ ...touched, fate: fateOf(deadline, verdict), date: deadline.date, deadline }),
  );
  if (verdict.kind === 'client') return ofProtocols;
  const { sunset } = verdict.integration;
  return [
    ...ofProtocols,
    ...(sunset ? [{ ...touched, fate: 'breaks', date: sunset.date } as const] : []),
    ...announcedDates(verdict).map(
      (announced): Touch => ({
        ...touched,
        fate: announced.header === 'Deprecation' ? 'deprecates' : 'breaks',
        date: announced.date,
        announced,
      }),
    ),
  ];
}

function fateOf({ protocol }: ProtocolDate, verdict: Verdict): Fate {
  if (verdict.kind === 'client') {
    const { highest } = verdict.offered;
    if (highest === undefined) return 'unknown';
    return highest === protocol ? 'breaks' : 'offers';
  }
  if (verdict.ceiling === protocol) return 'breaks';
  return verdict.protocols[protocol] === 'accepted' ? 'accepts' : 'unknown';
}

function entry(group: Group<Touch>, judgedAtMs: number): TimelineEntry {
  const [{ date, deadline, announced }] = group;
  return {
    date,
    protocols: deadline ? [deadline.protocol] : [],
    what: deadline ? protocolLabel(deadline.protocol) : (announced?.header.toLowerCase() ?? 'sunset'),
    origin: deadline ? dateOrigin(deadline) : announced ? `its ${announced.header} header` : 'your list',
    reason: deadline?.reason,
    url: deadline?.url,
    touched: group.map(({ of, name, fate }) => ({ of, name, fate })),
    urgent: group.some(
      ({ fate, warnWithinMs }) => fate === 'breaks' && date.epochMs - judgedAtMs <= warnWithinMs,
    ),
  };
}
