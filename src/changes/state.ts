import type { KeyExchange } from '../config/endpoint.ts';
import type { ComparedReport } from '../report/writers/json-schema.ts';
import { protocols as allProtocols, type Protocol } from '../tls/protocol.ts';
import { identify, numbered } from './identity.ts';

type ComparedEndpoint = ComparedReport['endpoints'][number];
export type JsonFinding = ComparedEndpoint['findings'][number];
type AcceptanceState = ComparedEndpoint['protocols'][Protocol];
export type NeedState = NonNullable<ComparedEndpoint['needs']>[KeyExchange];
type CurrentClients = NonNullable<ComparedEndpoint['currentClients']>;

/** A report as far as it is compared with another one. */
export interface ReportState {
  /** When the run began that saw the newest of it, as ISO text. With saved observations another one has judged them. */
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
  readonly currentClients: Readonly<CurrentClients>;
  /** Fingerprints of the roots of its certificates. */
  readonly roots: readonly string[];
  /** When the run began that saw the oldest of these versions, as ISO text. */
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
  readonly findings: readonly JsonFinding[];
}

export function reportState(report: ComparedReport): ReportState {
  const { day, endpoints, clients = [] } = report;
  const judgedAt = normalTime(report.startedAt);
  const startedAt = normalTime(report.observed?.to ?? judgedAt);
  const keys = identify(endpoints);
  const names = numbered(clients.map(({ name }) => name));
  return {
    startedAt,
    // With `as-of`, a report can be about any day.
    reachedMs: Date.parse(day < judgedAt.slice(0, 10) ? day : judgedAt),
    endpoints: endpoints.map((endpoint, index) => endpointState(endpoint, keys[index] ?? '', startedAt)),
    clients: clients.map(({ findings }, index) => ({ key: names[index] ?? '', findings })),
  };
}

/** Always of one length. */
function normalTime(text: string): string {
  return new Date(text).toISOString();
}

function endpointState(endpoint: ComparedEndpoint, key: string, startedAt: string): EndpointState {
  const { name, url, serverName, address, minVersion, verdict, lastKnown } = endpoint;
  const seen: Known = {
    protocols: endpoint.protocols,
    ceiling: endpoint.ceiling ?? undefined,
    needs: endpoint.needs ?? { RSA: 'unknown', DHE: 'unknown', classical: 'unknown' },
    currentClients: endpoint.currentClients ?? {
      java: 'unknown',
      go: 'unknown',
      python: 'unknown',
      dotnet: 'unknown',
      openssl: 'unknown',
    },
    roots: rootsOf(endpoint),
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
    findings: endpoint.findings,
  };
}

type Earlier = NonNullable<ComparedEndpoint['lastKnown']> | Known;

/** Fills what is unknown from an earlier run. */
function withEarlier(now: Known, earlier: Earlier | undefined): Known {
  if (earlier === undefined) return now;
  // A ceiling that is refused now is none any more.
  const isRefused = earlier.ceiling !== undefined && now.protocols[earlier.ceiling] === 'refused';
  const protocols = filled(now.protocols, earlier.protocols);
  const isSeen = allProtocols.every((each) => protocols[each] === now.protocols[each]);
  return {
    protocols,
    ceiling: now.ceiling ?? (isRefused ? undefined : earlier.ceiling),
    needs: filled(now.needs, earlier.needs),
    currentClients: filled(now.currentClients, earlier.currentClients),
    roots: now.roots.length > 0 ? now.roots : (earlier.roots ?? []),
    startedAt: isSeen ? now.startedAt : earlier.startedAt,
  };
}

type States = { readonly [Of in string]?: string | undefined };

function filled<Now extends States>(now: Now, earlier: States = {}): Now {
  return {
    ...now,
    ...Object.fromEntries(Object.entries(earlier).filter(([each]) => now[each] === 'unknown')),
  };
}

/** What of it a run itself did not see; undefined where that is nothing. */
export function lastKnownOf(seen: Known, known: Known): ComparedEndpoint['lastKnown'] {
  const protocols = added(seen.protocols, known.protocols);
  const needs = added(seen.needs, known.needs);
  const currentClients = added(seen.currentClients, known.currentClients);
  const ceiling = seen.ceiling === undefined ? known.ceiling : undefined;
  const roots = seen.roots.length === 0 && known.roots.length > 0 ? [...known.roots] : undefined;
  const isNothing = [protocols, needs, currentClients].every((each) => Object.keys(each).length === 0);
  if (isNothing && ceiling === undefined && roots === undefined) return undefined;
  return {
    startedAt: known.startedAt,
    protocols,
    ...(ceiling !== undefined && { ceiling }),
    needs,
    currentClients,
    ...(roots && { roots }),
  };
}

function added<Now extends States>(seen: Now, known: Now): Partial<Now> {
  const more: Partial<Now> = { ...known };
  for (const each in more) if (more[each] === seen[each]) delete more[each];
  return more;
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

/** Those that a TLS-inspecting proxy shows are not its own. */
function rootsOf({ addresses, findings }: ComparedEndpoint): readonly string[] {
  if (findings.some(({ rule }) => rule === 'intercepted')) return [];
  const all = addresses.flatMap(({ handshake }) => handshake.certificate?.root?.fingerprint256 ?? []);
  return [...new Set(all)].toSorted();
}
