import { type KeyExchange, keyExchanges } from '../config/endpoint.ts';
import type { ComparedReport } from '../report/writers/json-schema.ts';
import { protocols as allProtocols, type Protocol } from '../tls/protocol.ts';
import { identify, numbered } from './identity.ts';

type ComparedEndpoint = ComparedReport['endpoints'][number];
export type JsonFinding = ComparedEndpoint['findings'][number];
type AcceptanceState = ComparedEndpoint['protocols'][Protocol];
export type NeedState = NonNullable<ComparedEndpoint['needs']>[KeyExchange];

/** A report as far as it is compared with another one. */
export interface ReportState {
  /** When the run began, as ISO text. */
  readonly startedAt: string;
  /** What had a date by then is reached in this report: the moment of judgement, and none after the run. */
  readonly reachedMs: number;
  readonly endpoints: readonly EndpointState[];
  readonly clients: readonly ClientState[];
}

interface ClientState {
  readonly key: string;
  readonly findings: readonly JsonFinding[];
}

/** What is known of an endpoint, where need be from runs before. */
export interface Known {
  readonly protocols: Readonly<Record<Protocol, AcceptanceState>>;
  readonly ceiling: Protocol | undefined;
  readonly needs: Readonly<Record<KeyExchange, NeedState>>;
  /** When a run began that saw the oldest of it, as ISO text. */
  readonly startedAt: string;
}

export interface EndpointState {
  readonly key: string;
  readonly name: string;
  readonly url: string;
  readonly serverName?: string | undefined;
  readonly address?: string | undefined;
  readonly minVersion: Protocol;
  /** What this run itself saw. */
  readonly seen: Known;
  /** The same; where it is unknown, what runs before saw. */
  readonly known: Known;
  /** Since when it is unverified; undefined where it is not. */
  readonly unverifiedSince: string | undefined;
  /** The dates by what they are of: a protocol, a key exchange, `minimum TLSv1.3`, `sunset`. */
  readonly dates: ReadonlyMap<string, string>;
  /** Fingerprints of the roots of its certificates. */
  readonly roots: readonly string[];
  readonly findings: readonly JsonFinding[];
}

export function reportState(report: ComparedReport): ReportState {
  const { day, endpoints, clients = [] } = report;
  const startedAt = normalTime(report.startedAt);
  const keys = identify(endpoints);
  const names = numbered(clients.map(({ name }) => name));
  const startedMs = Date.parse(startedAt);
  return {
    startedAt,
    // With `as-of`, a report can be about any day.
    reachedMs: day < startedAt.slice(0, 10) ? Date.parse(day) : startedMs,
    endpoints: endpoints.map((endpoint, index) => endpointState(endpoint, keys[index] ?? '', startedAt)),
    clients: clients.map(({ findings }, index) => ({ key: names[index] ?? '', findings })),
  };
}

/** Always of one length. */
function normalTime(text: string): string {
  return new Date(text).toISOString();
}

function endpointState(endpoint: ComparedEndpoint, key: string, startedAt: string): EndpointState {
  const { name, url, serverName, address, minVersion, verdict, protocols, ceiling, needs, lastKnown } =
    endpoint;
  const seen: Known = {
    protocols,
    ceiling: ceiling ?? undefined,
    needs: needs ?? { RSA: 'unknown', DHE: 'unknown', classical: 'unknown' },
    startedAt,
  };
  return {
    key,
    name,
    url,
    serverName,
    address,
    minVersion,
    seen,
    known: withEarlier(seen, lastKnown && { ...lastKnown, startedAt: normalTime(lastKnown.startedAt) }),
    unverifiedSince:
      verdict === 'unverified' ? (endpoint.unverifiedSince ?? startedAt.slice(0, 10)) : undefined,
    dates: datesOf(endpoint),
    roots: rootsOf(endpoint),
    findings: endpoint.findings,
  };
}

interface Earlier {
  readonly protocols: { readonly [P in Protocol]?: AcceptanceState | undefined };
  readonly ceiling?: Protocol | undefined;
  readonly needs: { readonly [K in KeyExchange]?: NeedState | undefined };
  readonly startedAt: string;
}

/** Fills what is unknown from an earlier run. */
function withEarlier(now: Known, earlier: Earlier | undefined): Known {
  if (earlier === undefined) return now;
  const protocolOf = (protocol: Protocol) =>
    filled(now.protocols[protocol], earlier.protocols[protocol]) ?? 'unknown';
  const needOf = (keyExchange: KeyExchange) =>
    filled(now.needs[keyExchange], earlier.needs[keyExchange]) ?? 'unknown';
  // A ceiling that is refused now is none any more.
  const isRefused = earlier.ceiling !== undefined && now.protocols[earlier.ceiling] === 'refused';
  const ceiling = isRefused ? undefined : earlier.ceiling;
  const known: Known = {
    protocols: {
      SSLv2: protocolOf('SSLv2'),
      SSLv3: protocolOf('SSLv3'),
      'TLSv1.0': protocolOf('TLSv1.0'),
      'TLSv1.1': protocolOf('TLSv1.1'),
      'TLSv1.2': protocolOf('TLSv1.2'),
      'TLSv1.3': protocolOf('TLSv1.3'),
    },
    ceiling: now.ceiling ?? ceiling,
    needs: { RSA: needOf('RSA'), DHE: needOf('DHE'), classical: needOf('classical') },
    startedAt: now.startedAt,
  };
  return lastKnownOf(now, known) === undefined ? now : { ...known, startedAt: earlier.startedAt };
}

function filled<State extends string>(now: State, earlier: State | undefined): State | undefined {
  return now === 'unknown' ? earlier : now;
}

/** What of it a run itself did not see; undefined where that is nothing. */
export function lastKnownOf(seen: Known, known: Known): ComparedEndpoint['lastKnown'] {
  const ofProtocols = allProtocols.filter((each) => seen.protocols[each] !== known.protocols[each]);
  const ofNeeds = keyExchanges.filter((each) => seen.needs[each] !== known.needs[each]);
  const ceiling = seen.ceiling === undefined ? known.ceiling : undefined;
  if (ofProtocols.length === 0 && ofNeeds.length === 0 && ceiling === undefined) return undefined;
  return {
    startedAt: known.startedAt,
    protocols: Object.fromEntries(ofProtocols.map((each) => [each, known.protocols[each]])),
    ...(ceiling !== undefined && { ceiling }),
    needs: Object.fromEntries(ofNeeds.map((each) => [each, known.needs[each]])),
  };
}

/** The later report with what it takes over from the earlier one: since when it is unverified, and what was known. */
export function carryOver(later: ReportState, earlier: ReportState): ReportState {
  const before = new Map(earlier.endpoints.map((endpoint) => [endpoint.key, endpoint]));
  return {
    ...later,
    endpoints: later.endpoints.map((endpoint) => {
      const was = before.get(endpoint.key);
      if (!was) return endpoint;
      return {
        ...endpoint,
        known: withEarlier(endpoint.seen, was.known),
        unverifiedSince: endpoint.unverifiedSince && (was.unverifiedSince ?? endpoint.unverifiedSince),
      };
    }),
  };
}

function datesOf({ deadlines, sunset }: ComparedEndpoint): ReadonlyMap<string, string> {
  const dates = deadlines.map((deadline): [string, string] => {
    if ('protocol' in deadline) return [deadline.protocol, deadline.date];
    if ('keyExchange' in deadline) return [deadline.keyExchange, deadline.date];
    return [`minimum ${deadline.minimum}`, deadline.date];
  });
  return new Map([...dates, ...(sunset === undefined ? [] : [['sunset', sunset] as const])]);
}

function rootsOf({ addresses }: ComparedEndpoint): readonly string[] {
  const all = addresses.flatMap(({ handshake }) => handshake.certificate?.root?.fingerprint256 ?? []);
  return [...new Set(all)].toSorted();
}
