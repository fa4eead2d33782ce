import type { ClientRun } from '../clients/runs/client-run.ts';
import type { Client } from '../config/client.ts';
import type { Deadline, Endpoint, RuleName } from '../config/endpoint.ts';
import type { Observation, RootCertificate } from '../probe/observation.ts';
import type { ClientSupport } from './client-support.ts';
import type { Facts, Finding, Level, RuleResult } from './finding.ts';
import type { AddressSupport, Support } from './support.ts';

/** An endpoint or a client, with what was seen of it. */
export type Seen = SeenEndpoint | SeenClient;

export interface SeenEndpoint {
  readonly kind: 'endpoint';
  readonly integration: Endpoint;
  readonly observation: Observation;
  readonly support: Support;
}

interface SeenClient {
  readonly kind: 'client';
  readonly integration: Client;
  readonly run: ClientRun;
  readonly support: ClientSupport;
}

/** What a rule may look at beside it. */
export interface Circumstances {
  /** The moment of judgement, milliseconds since the epoch. */
  readonly nowMs: number;
  /** The level of what could not be checked. */
  readonly onUnverified: Level;
  /** The root of the TLS-inspecting proxy that answered in the endpoint's place. Then nothing is known of the endpoint. */
  readonly interceptor?: RootCertificate | undefined;
  /** Those of the verdict. */
  readonly deadlines: readonly Deadline[];
  /** What the rules before this one found, exceptions applied. */
  readonly findings: readonly Finding[];
}

/** Everything that a rule may look at. */
export type EndpointContext = SeenEndpoint & Circumstances;
export type ClientContext = SeenClient & Circumstances;
export type RuleContext = EndpointContext | ClientContext;

/** A rule: what it is called in the configuration, and what it finds of an endpoint and of a client. */
export interface Rule {
  readonly name: RuleName;
  readonly endpoint: (context: EndpointContext) => readonly RuleResult[];
  /** Not there where the rule says nothing of clients. */
  readonly client?: (context: ClientContext) => readonly RuleResult[];
}

type Shown = Pick<RuleResult, 'address' | 'origin'>;

/**
 * Collects the facts of each address and gives every distinct fact once, with the first address that showed it where not
 * all of them do.
 */
export function acrossAddresses<F extends Facts>(
  support: Support,
  factsOf: (address: AddressSupport) => readonly F[],
): readonly ({ readonly facts: F } & Shown)[] {
  const seen = new Map<string, { facts: F; addresses: AddressSupport[] }>();
  for (const address of support.addresses) {
    for (const facts of factsOf(address)) {
      const key = JSON.stringify(facts);
      const found = seen.get(key) ?? { facts, addresses: [] };
      found.addresses.push(address);
      seen.set(key, found);
    }
  }
  return [...seen.values()].map(({ facts, addresses }) => ({ facts, ...differing(addresses, support) }));
}

/** Where a result was shown: at the first of the addresses that showed it, unless all of them did. */
export function differing(addresses: readonly AddressSupport[], support: Support): Shown {
  const [first] = addresses;
  return first === undefined || addresses.length === support.addresses.length
    ? {}
    : { address: first.observed.address, ...(first.observed.origin && { origin: first.observed.origin }) };
}
