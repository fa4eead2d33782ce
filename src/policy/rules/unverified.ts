import { type Endpoint, type KeyExchange, type Moment, obsoleteKeyExchanges } from '../../config/endpoint.ts';
import type { Acceptance, AddressObservation, Failure } from '../../probe/observation.ts';
import { compareProtocols, type Protocol, protocols } from '../../tls/protocol.ts';
import { datedKeyExchange, dateOf, due, isExcusedSilence, keyExchangeDateOf } from '../calendar.ts';
import { isProvenToFail } from '../current-clients.ts';
import type { Due, ReachedDate, RuleResult } from '../finding.ts';
import { getsThrough, neededKeyExchanges, neededToday, reachesMinimum } from '../needs.ts';
import { acrossAddresses, differing, type EndpointContext, type Rule, type RuleContext } from '../rule.ts';
import type { AddressSupport } from '../support.ts';
import { type Doubt, doubtAboutClient } from './client-doubts.ts';
import { serves } from './deprecated-version.ts';
import { isEnough } from './minimum-version.ts';

/**
 * What could not be checked: of an endpoint the whole, some protocols that matter, or the handshake of a real client; a
 * client that was not run, or never called, or whose handshake came to nothing though its versions are good enough.
 */
export const unverified: Rule = {
  name: 'unverified',

  endpoint: (context) => {
    if (context.interceptor) return [];
    return withLevel(
      context.support.floor === undefined
        ? notChecked(context)
        : [
            ...partlyChecked(context),
            ...failedHandshakes(context),
            ...unknownClients(context),
            ...unknownKeyExchanges(context),
          ],
      context,
    );
  },

  client: (context) => {
    // That commands are not enabled is not the owner's error, and never fails a build.
    if (context.run.ended.kind === 'not-run') return [{ level: 'notice', facts: { kind: 'client-not-run' } }];
    const facts = doubtAboutClient(context);
    return withLevel(facts ? [{ facts }] : [], context);
  },
};

type Result = Omit<RuleResult, 'level' | 'facts'> & { readonly facts: Doubt };

/** From the first of the dates on, "we do not know" is not good enough. */
export function withLevel(results: readonly Result[], context: RuleContext): readonly RuleResult[] {
  const reached = reachedDate(context);
  const level = reached ? 'error' : context.onUnverified;
  return results.map(({ facts, ...rest }) => ({
    level,
    ...rest,
    facts: reached ? { ...facts, reached } : facts,
  }));
}

/**
 * The last date that has been reached, a protocol's or the sunset; of several protocols with that date the newest, which
 * most callers speak.
 */
function reachedDate({ integration, deadlines, nowMs }: RuleContext): ReachedDate | undefined {
  const dueOn = (date: Moment): Due => due(date, nowMs, integration.warnWithinMs);
  const sunset = 'sunset' in integration ? integration.sunset : undefined;
  const dates = [
    ...deadlines.toReversed().map((dated) => ({ ...dated, due: dueOn(dated.date) })),
    ...(sunset ? [dueOn(sunset.date)] : []),
  ];
  return dates
    .filter((date) => ('due' in date ? date.due : date).state === 'reached')
    .toSorted((a, b) => b.date.epochMs - a.date.epochMs)[0];
}

/** Nothing where no address does STARTTLS and the rule `starttls` reports that. */
function notChecked(context: EndpointContext): readonly Result[] {
  const { observation, integration } = context;
  const fromAddresses = observation.addresses.flatMap((observed) => {
    const failure =
      observed.unreachable ??
      silenceOf(observed, integration) ??
      failureOf(observed.protocols[integration.minVersion]);
    const { address, origin } = observed;
    return failure ? [{ address, ...(origin !== undefined && { origin }), failure }] : [];
  });
  // Where others have seen it, those that could not reach it are no reason.
  const failures =
    observation.addresses.length > 0
      ? fromAddresses
      : (observation.unreached ?? []).filter((each) => 'failure' in each);
  if (lacksStarttls(context) && failures.every(({ failure }) => failure.kind === 'no-starttls')) return [];
  return [
    {
      facts: {
        kind: 'not-verified',
        addresses: observation.addresses.length,
        failures: [...(observation.failure ? [{ failure: observation.failure }] : []), ...failures],
      },
    },
  ];
}

/** Whether the rule `starttls` has reported that TLS is not reached. */
function lacksStarttls({ findings }: EndpointContext): boolean {
  return findings.some(({ rule }) => rule === 'starttls');
}

/** Why something is unknown at this address: at the minimum version, or else at the newest protocol that is. */
function silenceOf(observed: AddressObservation, { minVersion }: Endpoint): Failure | undefined {
  const asked = [minVersion, ...protocols.toReversed()].map((protocol) => observed.protocols[protocol]);
  return asked.find((acceptance) => acceptance.state === 'unknown')?.failure;
}

/** One finding for all the doubts about single protocols, with the first failure that caused one. */
function partlyChecked(context: EndpointContext): readonly Result[] {
  const { support } = context;
  const isReported = lacksStarttls(context);
  const doubtful = support.addresses
    .filter(
      ({ observed: { handshake } }) =>
        !isReported || handshake.state !== 'failed' || handshake.failure.kind !== 'no-starttls',
    )
    .map((address) => ({ address, doubts: doubtsAbout(address, context) }))
    .filter(({ doubts }) => doubts.length > 0);
  const failure = doubtful
    .flatMap(({ address, doubts }) =>
      doubts.map((protocol) => failureOf(address.observed.protocols[protocol])),
    )
    .find((candidate) => candidate !== undefined);
  if (failure === undefined) return [];
  return [
    {
      ...differing(
        doubtful.map(({ address }) => address),
        support,
      ),
      facts: {
        kind: 'partly-verified',
        protocols: protocols.filter((protocol) => doubtful.some(({ doubts }) => doubts.includes(protocol))),
        failure,
      },
    },
  ];
}

/** The protocols of this address on which a finding may depend, and of which nothing is proven. */
function doubtsAbout(address: AddressSupport, context: EndpointContext): readonly Protocol[] {
  const { newestAccepted, ceilingAtMost, observed } = address;
  // While siblings answer, an address that refuses every version we know is no proof that it serves callers.
  if (ceilingAtMost === undefined) {
    return protocols.filter((protocol) => compareProtocols(protocol, context.integration.minVersion) >= 0);
  }
  return protocols
    .filter((protocol) => observed.protocols[protocol].state === 'unknown')
    .filter(
      (protocol) =>
        wouldBeFinding(protocol, context) ||
        (isNewer(protocol, newestAccepted) &&
          (wouldBeTooOld(newestAccepted, context) ||
            wouldBeTooOld(protocol, context) ||
            decidesMinimum(address, protocol, context) ||
            decidesHybrid(protocol, context))),
    );
}

/**
 * Whether this protocol would make a finding if it were accepted, and no address is known to serve clients with it. One that
 * accepts it and serves none says nothing of the others.
 */
function wouldBeFinding(protocol: Protocol, context: EndpointContext): boolean {
  const { integration, support } = context;
  if (support.addresses.some((address) => serves(address, protocol))) return false;
  if (isExcusedSilence(context, protocol)) return false;
  return (
    compareProtocols(protocol, integration.minVersion) < 0 || dateOf(integration, protocol) !== undefined
  );
}

/** Whether there would be a finding if this were the newest protocol of an address; what is unknown may be it. */
function wouldBeTooOld(ceiling: Protocol | undefined, { integration }: EndpointContext): boolean {
  if (ceiling === undefined) return true;
  if (!isEnough(ceiling, integration.minVersion) || !isEnough(ceiling, neededToday)) return true;
  return dateOf(integration, ceiling) !== undefined;
}

/** Whether a minimum with a date is known to be reached only if this protocol is accepted. */
function decidesMinimum(
  address: AddressSupport,
  protocol: Protocol,
  { integration: { minimums } }: EndpointContext,
): boolean {
  return minimums.some(
    ({ minimum }) =>
      compareProtocols(protocol, minimum) >= 0 && reachesMinimum(address, minimum) === undefined,
  );
}

/** Whether a hybrid group is known only with this protocol, and classical key exchange has a date. */
function decidesHybrid(protocol: Protocol, { integration }: EndpointContext): boolean {
  return protocol === 'TLSv1.3' && keyExchangeDateOf(integration, 'classical') !== undefined;
}

function isNewer(protocol: Protocol, than: Protocol | undefined): boolean {
  return than === undefined || compareProtocols(protocol, than) > 0;
}

/**
 * A ClientHello at or above the minimum was accepted, yet no real client got through: only a handshake proves readiness.
 * One that only lacks a client certificate does as well: version and keys are negotiated by then (RFC 8446 section 4.3.2).
 */
function failedHandshakes({ support, integration }: EndpointContext): readonly Result[] {
  const { minVersion: minimum } = integration;
  return acrossAddresses(
    support,
    ({ newestAccepted, observed: { handshake, byClient } }): readonly Doubt[] => {
      if (handshake.state !== 'failed' || handshake.failure.kind === 'client-certificate-required') return [];
      if (byClient?.handshakes.some((each) => getsThrough(each.handshake))) return [];
      if (newestAccepted === undefined || compareProtocols(newestAccepted, minimum) < 0) return [];
      const { failure, notOffered } = handshake;
      return [{ kind: 'handshake-failed', failure, minimum, ...(notOffered ? { notOffered } : {}) }];
    },
  );
}

/** Clients of today of which nothing is proven, at an address where a handshake completes. */
function unknownClients({ support }: EndpointContext): readonly Result[] {
  return acrossAddresses(support, ({ observed: { handshake, byClient } }): readonly Doubt[] => {
    const handshakes = byClient?.handshakes ?? [];
    if (handshake.state === 'failed' && !handshakes.some((each) => getsThrough(each.handshake))) return [];
    const failures = handshakes.flatMap((each) =>
      each.handshake.state === 'failed' && !getsThrough(each.handshake) && !isProvenToFail(each)
        ? [{ client: each.client, failure: each.handshake.failure }]
        : [],
    );
    const [first] = failures;
    if (first === undefined) return [];
    const unknown = failures.map(({ client }) => client);
    return [{ kind: 'clients-unverified', unknown, failure: first.failure }];
  });
}

/**
 * Key exchanges with a date, of which it is unknown whether the address needs them. Where no handshake completes or nothing
 * is accepted, that is reported already.
 */
function unknownKeyExchanges({ support, integration, nowMs }: EndpointContext): readonly Result[] {
  return acrossAddresses(support, (address): readonly Doubt[] => {
    const { byClient, hybrid, protocols: acceptances } = address.observed;
    const isDated = (each: KeyExchange) => datedKeyExchange(integration, each, nowMs) !== undefined;
    const doubts: Doubt[] = [];
    if (byClient?.keyExchanges && neededKeyExchanges(address) === undefined) {
      const { keyExchanges } = byClient;
      const [failure] = Object.values(keyExchanges).flatMap(failureIn);
      const [keyExchange] = obsoleteKeyExchanges.filter(
        (each) => isDated(each) && keyExchanges[each].state !== 'refused',
      );
      if (keyExchange)
        doubts.push({ kind: 'key-exchange-unverified', keyExchange, ...(failure && { failure }) });
    }
    if (isDated('classical') && hybrid?.state === 'unknown' && acceptances['TLSv1.3'].state === 'accepted') {
      doubts.push({ kind: 'key-exchange-unverified', keyExchange: 'classical', failure: hybrid.failure });
    }
    return doubts;
  });
}

function failureIn(acceptance: Acceptance): readonly Failure[] {
  return acceptance.state === 'unknown' ? [acceptance.failure] : [];
}

/**
 * Why this is not accepted: the failure, or the refusal in the same words. A peer that chose another version has
 * accepted that one, so that it never stands for an address without any answer.
 */
function failureOf(acceptance: Acceptance): Failure | undefined {
  if (acceptance.state === 'accepted') return undefined;
  if (acceptance.state === 'unknown') return acceptance.failure;
  switch (acceptance.by) {
    case 'alert':
      return { kind: 'alert', alert: acceptance.alert };
    case 'close':
      return { kind: 'closed' };
    case 'reset':
      return { kind: 'reset' };
    case 'version':
      return undefined;
  }
}
