import type { Endpoint, RuleName } from '../config/endpoint.ts';
import type { Observation } from '../probe/observation.ts';
import type { Facts, Finding, Level, RuleResult } from './finding.ts';
import type { AddressStanding, Standing } from './standing.ts';

/** Everything that a rule may look at. */
export interface RuleContext {
  readonly observation: Observation;
  readonly endpoint: Endpoint;
  readonly standing: Standing;
  /** The moment of judgement, milliseconds since the epoch. */
  readonly nowMs: number;
  /** The level of an endpoint that could not be checked. */
  readonly onUnverified: Level;
  /** What the rules before this one found, exceptions applied. */
  readonly findings: readonly Finding[];
}

export interface Rule {
  readonly name: RuleName;
  readonly check: (context: RuleContext) => readonly RuleResult[];
}

/** A rule: what it is called in the configuration, and what it finds. */
export function defineRule(name: RuleName, check: Rule['check']): Rule {
  return { name, check };
}

/**
 * Asks each address for facts and gives every distinct fact once, with the first address that showed it where not
 * all of them do.
 */
export function acrossAddresses<F extends Facts>(
  standing: Standing,
  factsOf: (address: AddressStanding) => readonly F[],
): readonly { readonly facts: F; readonly address?: string }[] {
  const seen = new Map<string, { facts: F; addresses: AddressStanding[] }>();
  for (const address of standing.addresses) {
    for (const facts of factsOf(address)) {
      const key = JSON.stringify(facts);
      const entry = seen.get(key) ?? { facts, addresses: [] };
      entry.addresses.push(address);
      seen.set(key, entry);
    }
  }
  return [...seen.values()].map(({ facts, addresses }) => ({
    facts,
    ...differing(addresses, standing),
  }));
}

/** The `address` of a result: the first of those that showed it, unless all of them did. */
export function differing(
  addresses: readonly AddressStanding[],
  standing: Standing,
): { readonly address?: string } {
  const [first] = addresses;
  return first === undefined || addresses.length === standing.addresses.length
    ? {}
    : { address: first.observed.address };
}
