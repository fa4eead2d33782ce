import type { Moment, ProtocolDate } from '../config/endpoint.ts';
import { isStarttlsScheme } from '../config/scheme.ts';
import { announcedDates } from '../policy/announced-dates.ts';
import type { EndpointVerdict, VerdictState } from '../policy/verdict.ts';
import { compareProtocols, type Protocol, protocolLabel, protocols } from '../tls/protocol.ts';
import { whatToDo } from './advice.ts';
import { daysUntil, formatDeadline } from './dates.ts';
import { plain } from './escape.ts';
import { groupBy } from './grouping.ts';
import { worstFirst } from './ranking.ts';
import { endpointVerdicts, type Report } from './report.ts';
import { formatName, formatPlace, listProtocols } from './wording.ts';

/** One endpoint or client as the summary and the terminal show it. All texts are plain; the writers escape them. */
export interface TableRow {
  readonly state: VerdictState;
  readonly name: string;
  readonly where: Where;
  /** `TLS 1.2`: the version that it must be able to negotiate. */
  readonly requires: string;
  /** Oldest first; empty where nothing is known. */
  readonly speaks: readonly Spoken[];
  /** The one version in `speaks` is all that can be negotiated, and nothing is unknown. */
  readonly only: boolean;
  /** A line each; empty where no date touches it. */
  readonly deadlines: readonly string[];
  readonly whatToDo: string;
}

export interface EndpointRow extends TableRow {
  readonly verdict: EndpointVerdict;
}

interface Where {
  /** `orders.example.com:443`, or the command of a client; empty where it is the name itself. */
  readonly place: string;
  readonly startTls: boolean;
  readonly owner: string | undefined;
}

export interface Spoken {
  /** `1.2`, `SSL 3.0`, `1.0?` where it is not known, `1.2 (1 of 2)` where not all addresses accept it. */
  readonly label: string;
  /** It meets the minimum on every address, or is the highest where none does. */
  readonly strong: boolean;
}

/** The headers of the columns, after the one for the state. */
export const endpointColumns = ['Endpoint', 'Requires at least', 'Speaks', 'Deadline', 'What to do'] as const;

/** The rows, worst first. */
export function endpointRows(report: Report): readonly EndpointRow[] {
  return worstFirst(endpointVerdicts(report)).map((verdict) => endpointRow(verdict, report.judgedAtMs));
}

function endpointRow(verdict: EndpointVerdict, judgedAtMs: number): EndpointRow {
  const { integration: endpoint } = verdict;
  const [name, place] = [formatName(endpoint), formatPlace(endpoint)];
  const accepted = protocols.filter((protocol) => verdict.protocols[protocol] === 'accepted');
  const speaks = spoken(verdict, accepted);
  return {
    state: verdict.state,
    name,
    where: {
      place: name === place ? '' : place,
      startTls: isStarttlsScheme(endpoint.scheme),
      owner: endpoint.owner && plain(endpoint.owner, 80),
    },
    requires: protocolLabel(endpoint.minVersion),
    speaks,
    only: accepted.length === 1 && speaks.length === 1,
    deadlines: deadlineLines(verdict.deadlines, accepted, otherEnds(verdict), judgedAtMs),
    whatToDo: whatToDo(verdict),
    verdict,
  };
}

function spoken(verdict: EndpointVerdict, accepted: readonly Protocol[]): readonly Spoken[] {
  if (accepted.length === 0) return [];
  const { integration: endpoint, observation } = verdict;
  const { addresses } = observation;
  const acceptedBy = (protocol: Protocol) =>
    addresses.filter((address) => address.protocols[protocol].state === 'accepted').length;
  const isUnknown = (protocol: Protocol) => verdict.protocols[protocol] === 'unknown';
  const share = (protocol: Protocol) =>
    everywhere(protocol) ? '' : ` (${acceptedBy(protocol)} of ${addresses.length})`;
  const everywhere = (protocol: Protocol) => acceptedBy(protocol) === addresses.length;
  const meets = accepted.filter(
    (protocol) => compareProtocols(protocol, endpoint.minVersion) >= 0 && everywhere(protocol),
  );
  const strong = meets.length > 0 ? meets : [verdict.ceiling];
  const shown = protocols.filter(
    // That nobody knows of SSL 2.0 is the rule rather than news; the evidence says it.
    (protocol) => verdict.protocols[protocol] !== 'refused' && !(protocol === 'SSLv2' && isUnknown(protocol)),
  );
  return shown.map((protocol, index) => ({
    label: versionLabel(protocol, shown[index - 1]) + (isUnknown(protocol) ? '?' : share(protocol)),
    strong: strong.includes(protocol),
  }));
}

/** `1.2`; the family is named for SSL, and for TLS where it follows SSL. */
export function versionLabel(protocol: Protocol, before: Protocol | undefined): string {
  return before?.startsWith('SSL') ? protocolLabel(protocol) : protocolLabel(protocol).replace('TLS ', '');
}

/** What ends beside protocols: the endpoint itself, by the list or by what its headers announce. */
function otherEnds(verdict: EndpointVerdict): readonly End[] {
  const { sunset } = verdict.integration;
  const announced = announcedDates(verdict).map(({ header, date }) => ({ date, what: header.toLowerCase() }));
  return [...(sunset ? [{ date: sunset.date, what: 'sunset' }] : []), ...announced];
}

interface End {
  readonly date: Moment;
  readonly what: string;
}

/** The dates that touch an endpoint or client: of the protocols it speaks, or of all where nothing is known, and others. */
export function deadlineLines(
  deadlines: readonly ProtocolDate[],
  speaks: readonly Protocol[],
  others: readonly End[],
  judgedAtMs: number,
): readonly string[] {
  const relevant = deadlines.filter(({ protocol }) => speaks.length === 0 || speaks.includes(protocol));
  const ends = groupBy(relevant, ({ date }) => date.epochMs).map(([, dates]): End => {
    const names = listProtocols(dates.map(({ protocol }) => protocol).sort(compareProtocols));
    return { date: dates[0].date, what: speaks.length === 1 ? '' : names };
  });
  return [...ends, ...others]
    .sort((a, b) => a.date.epochMs - b.date.epochMs)
    .map(({ date, what }) => deadlineLine(what, date, daysUntil(date, judgedAtMs)));
}

/** `TLS 1.1 on 1 Dec 2026 (9 days)`, `TLS 1.0 passed 28 Feb 2018`. */
function deadlineLine(what: string, date: Moment, days: number): string {
  const deadline = formatDeadline(date, days);
  if (what === '') return deadline;
  return days < 0 ? `${what} ${deadline}` : `${what} on ${deadline}`;
}
