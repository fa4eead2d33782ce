import type { ClientRun } from '../clients/runs/client-run.ts';
import type { Offered } from '../clients/server/call.ts';
import type { Client, Integration } from '../config/client.ts';
import type { Deadline, Endpoint, KeyExchange } from '../config/endpoint.ts';
import type { AcceptanceState, Observation } from '../probe/observation.ts';
import type { ClientName } from '../tls/client-profiles.ts';
import type { Protocol } from '../tls/protocol.ts';
import type { Connects } from './current-clients.ts';
import type { Finding } from './finding.ts';
import type { NeedState } from './needs.ts';

/** Worst first. */
export const verdictStates = ['not-ready', 'at-risk', 'unverified', 'ready'] as const;

/** `ready`, `at-risk` (warnings), `not-ready` (errors), `unverified` (could not be checked). */
export type VerdictState = (typeof verdictStates)[number];

/** What the policy says of one endpoint or client on one day. */
export type Verdict = EndpointVerdict | ClientVerdict;

interface CommonVerdict<Of extends Integration> {
  readonly integration: Of;
  readonly state: VerdictState;
  /** The dates that count, of what it supports, needs or misses, or may: protocols first, the oldest before the others. */
  readonly deadlines: readonly Deadline[];
  /** Worst first. */
  readonly findings: readonly Finding[];
}

export interface EndpointVerdict extends CommonVerdict<Endpoint> {
  readonly kind: 'endpoint';
  readonly observation: Observation;
  /** Each protocol over all addresses: accepted where any accepts, else unknown where any is unknown, else refused. */
  readonly protocols: Readonly<Record<Protocol, AcceptanceState>>;
  /** The lowest protocol that any address accepts; undefined where none is known to be accepted. */
  readonly floor: Protocol | undefined;
  /** The lowest of the addresses' highest accepted protocols; undefined where it is not proven. */
  readonly ceiling: Protocol | undefined;
  readonly needs: Readonly<Record<KeyExchange, NeedState>>;
  readonly currentClients: Readonly<Record<ClientName, Connects>>;
}

export interface ClientVerdict extends CommonVerdict<Client> {
  readonly kind: 'client';
  readonly run: ClientRun;
  /** What all its calls offer together: no call can do better than `highest`, and some go down to `lowest`. */
  readonly offered: Offered;
}

/** False of a client that was not run: nothing is known of it because nobody wanted to know. */
export function wasRun(verdict: Verdict): boolean {
  return verdict.kind === 'endpoint' || verdict.run.ended.kind !== 'not-run';
}
