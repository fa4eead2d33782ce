import { type Integration, isClient } from '../../config/client.ts';
import type { Moment, ProtocolDate } from '../../config/endpoint.ts';
import { announcedDates } from '../../policy/announced-dates.ts';
import type { Verdict } from '../../policy/verdict.ts';
import { compareProtocols, type Protocol, protocolLabel } from '../../tls/protocol.ts';
import { daysUntil } from '../words/dates.ts';
import { groupBy } from '../words/grouping.ts';
import { dateOrigin, listProtocols } from '../words/wording.ts';
import { type Report, wasRun } from './report.ts';

/** One date ahead, with what it brings for whom. */
export interface DeadlineRow {
  readonly date: Moment;
  readonly days: number;
  /** Nobody can reach these endpoints from that day on; clients reach nobody. */
  readonly stops: readonly Touched[];
  /** These can do newer, and should have disabled the old versions by then. */
  readonly disable: readonly Touched[];
  /** What is neither: what is unverified, or deprecated from that day on. */
  readonly others: readonly Touched[];
  /** Who set the date, each once. */
  readonly sources: readonly Source[];
}

/** Endpoints or clients that a date touches in the same way. */
export interface Touched {
  readonly of: Verdict['kind'];
  readonly labels: readonly string[];
  /** `TLS 1.1 only`, `goes away`, `TLS 1.0 and 1.1`. */
  readonly what: string;
}

export interface Source {
  /** `your list`, `RFC 8996`, `Sunset header`. */
  readonly origin: string;
  readonly reason: string | undefined;
  readonly url: string | undefined;
}

/** The dates ahead that touch an endpoint or a client that was run, the nearest first. */
export function deadlineRows(
  { verdicts, judgedAtMs }: Pick<Report, 'verdicts' | 'judgedAtMs'>,
  labelOf: ReadonlyMap<Integration, string>,
): readonly DeadlineRow[] {
  const ahead = touchesAhead(verdicts, judgedAtMs);
  return groupBy(ahead, ({ date }) => date.epochMs).map(([, touches]) => {
    const [{ date }] = touches;
    const touched = (...effects: readonly Effect[]) =>
      alike(
        touches.filter(({ effect }) => effects.includes(effect)),
        labelOf,
      );
    const sources = groupBy(touches, ({ source }) => JSON.stringify(source));
    return {
      date,
      days: daysUntil(date, judgedAtMs),
      stops: touched('stops'),
      disable: touched('disable'),
      others: touched('unverified', 'deprecated'),
      sources: sources.map(([, [{ source }]]) => source),
    };
  });
}

/** The first date ahead that touches an endpoint, or a client that was run. */
export function nextDeadline(verdicts: readonly Verdict[], judgedAtMs: number): Moment | undefined {
  return touchesAhead(verdicts, judgedAtMs)[0]?.date;
}

type Effect = 'stops' | 'disable' | 'unverified' | 'deprecated';

interface Touch {
  readonly integration: Integration;
  readonly date: Moment;
  readonly effect: Effect;
  /** Undefined where it is about the endpoint itself. */
  readonly protocol?: Protocol;
  readonly source: Source;
}

function touchesAhead(verdicts: readonly Verdict[], judgedAtMs: number): readonly Touch[] {
  return verdicts
    .filter(wasRun)
    .flatMap(touchesOf)
    .filter(({ date }) => date.epochMs > judgedAtMs)
    .sort((a, b) => a.date.epochMs - b.date.epochMs);
}

function touchesOf(verdict: Verdict): readonly Touch[] {
  const { integration, deadlines } = verdict;
  const ofProtocols = deadlines.map((deadline): Touch => {
    const { protocol, date, reason, url } = deadline;
    const source = { origin: dateOrigin(deadline), reason, url };
    return { integration, date, protocol, effect: effectOf(deadline, verdict), source };
  });
  if (verdict.kind === 'client') return ofProtocols;
  const { sunset } = verdict.integration;
  const own: Source = { origin: 'your list', reason: undefined, url: undefined };
  return [
    ...ofProtocols,
    ...(sunset ? [{ integration, date: sunset.date, effect: 'stops', source: own } as const] : []),
    ...announcedDates(verdict).map(
      ({ header, date }): Touch => ({
        integration,
        date,
        effect: header === 'Deprecation' ? 'deprecated' : 'stops',
        source: { ...own, origin: `${header} header` },
      }),
    ),
  ];
}

function effectOf({ protocol }: ProtocolDate, verdict: Verdict): Effect {
  if (verdict.kind === 'client') {
    const { highest } = verdict.offered;
    if (highest === undefined) return 'unverified';
    return highest === protocol ? 'stops' : 'disable';
  }
  if (verdict.ceiling === protocol) return 'stops';
  return verdict.protocols[protocol] === 'accepted' ? 'disable' : 'unverified';
}

/** The touches of each endpoint as one, and endpoints with the same words together. */
function alike(touches: readonly Touch[], labelOf: ReadonlyMap<Integration, string>): readonly Touched[] {
  const each = groupBy(touches, ({ integration }) => integration).map(([integration, own]) => ({
    of: isClient(integration) ? ('client' as const) : ('endpoint' as const),
    label: labelOf.get(integration) ?? '',
    what: describe(own),
  }));
  return groupBy(each, ({ of, what }) => `${of} ${what}`).map(([, group]) => ({
    of: group[0].of,
    what: group[0].what,
    labels: group.map(({ label }) => label),
  }));
}

function describe(touches: readonly Touch[]): string {
  const [first] = touches;
  const protocols = [...new Set(touches.flatMap(({ protocol }) => protocol ?? []))].sort(compareProtocols);
  if (first?.effect === 'deprecated') return 'deprecated';
  if (first?.effect === 'unverified') return `${listProtocols(protocols)} unverified`;
  if (first?.effect === 'disable') return listProtocols(protocols);
  const [ending] = protocols;
  return ending === undefined ? 'goes away' : `${protocolLabel(ending)} only`;
}
