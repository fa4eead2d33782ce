import { type Integration, isClient } from '../../config/client.ts';
import type { Deadline, Moment } from '../../config/endpoint.ts';
import { announcedDates } from '../../policy/announced-dates.ts';
import { type Verdict, wasRun } from '../../policy/verdict.ts';
import { compareProtocols, type Protocol, protocolLabel } from '../../tls/protocol.ts';
import { daysUntil } from '../words/dates.ts';
import { groupBy } from '../words/grouping.ts';
import { dateOrigin, joinWords, keyExchangeLabel, listProtocols } from '../words/wording.ts';
import type { Report } from './report.ts';

/** One date ahead, with what it brings for whom. */
export interface DeadlineRow {
  readonly date: Moment;
  readonly days: number;
  /** Nobody can reach these endpoints from that day on; clients reach nobody. */
  readonly stops: readonly Touched[];
  /** These can do newer, and should have disabled the old versions by then. */
  readonly disable: readonly Touched[];
  /** Whether these need what ends is not known. */
  readonly unverified: readonly Touched[];
  /** These are deprecated from that day on, by a header of their own. */
  readonly deprecated: readonly Touched[];
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
    const touched = (wanted: Effect) =>
      alike(
        touches.filter(({ effect }) => effect === wanted),
        labelOf,
      );
    const sources = groupBy(touches, ({ source }) => JSON.stringify(source));
    return {
      date,
      days: daysUntil(date, judgedAtMs),
      stops: touched('stops'),
      disable: touched('disable'),
      unverified: touched('unverified'),
      deprecated: touched('deprecated'),
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
  /** The protocol that ends; undefined where the date is about something else. */
  readonly protocol?: Protocol;
  /** What the date is about, where it is none of a protocol: `RSA key exchange only`, `no TLS 1.3`. */
  readonly about?: string;
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
  const ofList = deadlines.map((deadline): Touch => {
    const { date, reason, url } = deadline;
    const source = { origin: dateOrigin(deadline), reason, url };
    return { integration, date, source, ...whatEnds(deadline, verdict) };
  });
  if (verdict.kind === 'client') return ofList;
  const { sunset } = verdict.integration;
  const own: Source = { origin: 'your list', reason: undefined, url: undefined };
  return [
    ...ofList,
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

function whatEnds(deadline: Deadline, verdict: Verdict): Pick<Touch, 'effect' | 'protocol' | 'about'> {
  if ('protocol' in deadline) {
    const { protocol } = deadline;
    return { protocol, effect: effectOf(protocol, verdict) };
  }
  const facts = verdict.findings.map((finding) => finding.facts);
  if ('minimum' in deadline) {
    const { minimum } = deadline;
    const { ceiling } = verdict.kind === 'endpoint' ? verdict : {};
    const isMissed =
      (ceiling !== undefined && compareProtocols(ceiling, minimum) < 0) ||
      facts.some((each) => each.kind === 'misses-minimum' && each.minimum === minimum);
    const label = protocolLabel(minimum);
    return isMissed ? { effect: 'stops', about: `no ${label}` } : { effect: 'unverified', about: label };
  }
  const { keyExchange } = deadline;
  const label = keyExchangeLabel(keyExchange);
  if (keyExchange === 'classical') {
    const isNeeded = facts.some(({ kind }) => kind === 'classical-only');
    return isNeeded ? { effect: 'stops', about: `${label} only` } : { effect: 'unverified', about: label };
  }
  const needing = facts
    .filter((each) => each.kind === 'current-clients-fail')
    .filter(({ need }) => need?.kind === 'key-exchange' && need.oneOf.includes(keyExchange));
  if (needing.length === 0) return { effect: 'unverified', about: label };
  // Where one of two will do, it works until the later date.
  return needing.some(({ dated }) => dated?.keyExchange === keyExchange)
    ? { effect: 'stops', about: `${label} only` }
    : { effect: 'disable', about: label };
}

function effectOf(protocol: Protocol, verdict: Verdict): Effect {
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
  const others = [...new Set(touches.flatMap(({ about }) => about ?? []))];
  if (first?.effect === 'deprecated') return 'deprecated';
  const listed = joinWords([...(protocols.length > 0 ? [listProtocols(protocols)] : []), ...others]);
  if (first?.effect === 'disable' || first?.effect === 'unverified') return listed;
  const [ending] = protocols;
  const [about] = others;
  if (ending !== undefined) return `${protocolLabel(ending)} only`;
  return about ?? 'goes away';
}
