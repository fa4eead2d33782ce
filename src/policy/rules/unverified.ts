import type { Endpoint } from '../../config/endpoint.ts';
import type { Acceptance, AddressObservation, Failure } from '../../probe/observation.ts';
import { compareProtocols, type Protocol, protocols } from '../../tls/protocol.ts';
import { dateOf, due, isExcusedSilence, openDates } from '../calendar.ts';
import type { DatedProtocol, Due, Facts, RuleResult } from '../finding.ts';
import { acrossAddresses, defineRule, differing, type RuleContext } from '../rule.ts';
import { type AddressStanding, anyAccepted } from '../standing.ts';

/** What could not be checked: the whole endpoint, some protocols that matter, or the handshake of a real client. */
export const unverified = defineRule('unverified', (context) => {
  const reached = reachedDate(context);
  const level = reached ? 'error' : context.onUnverified;
  const results = anyAccepted(context.standing)
    ? [...partlyChecked(context), ...failedHandshakes(context)]
    : notChecked(context);
  return results.map(({ facts, ...rest }) => ({
    level,
    ...rest,
    facts: reached ? { ...facts, reached } : facts,
  }));
});

type NotChecked = Extract<Facts, { kind: 'not-checked' }>;
type PartlyChecked = Extract<Facts, { kind: 'partly-checked' }>;
type HandshakeFailed = Extract<Facts, { kind: 'handshake-failed' }>;
type Result = Omit<RuleResult, 'level' | 'facts'> & {
  readonly facts: NotChecked | PartlyChecked | HandshakeFailed;
};

/**
 * The last of the endpoint's dates that has been reached: from then on "we do not know" is not good enough. Of several
 * protocols with that date it is the newest, which most callers speak.
 */
function reachedDate({ endpoint, standing, nowMs }: RuleContext): DatedProtocol | Due | undefined {
  const dueOf = (date: Due['date']): Due => due(date, nowMs, endpoint.warnWithinMs);
  const dates = [
    ...openDates(endpoint, standing)
      .toReversed()
      .map((dated) => ({ ...dated, due: dueOf(dated.date) })),
    ...(endpoint.sunset ? [dueOf(endpoint.sunset.date)] : []),
  ];
  return dates
    .filter((entry) => ('due' in entry ? entry.due : entry).state === 'reached')
    .toSorted((a, b) => b.date.epochMs - a.date.epochMs)[0];
}

/** Nothing where every address turns STARTTLS down: that is the `starttls` rule's, and it is worse. */
function notChecked({ observation, endpoint }: RuleContext): readonly Result[] {
  const failures = observation.addresses.flatMap((observed) => {
    const failure =
      observed.unreachable ??
      silenceOf(observed, endpoint) ??
      failureOf(observed.protocols[endpoint.minVersion]);
    return failure ? [{ address: observed.address, failure }] : [];
  });
  if (failures.length > 0 && failures.every(({ failure }) => failure.kind === 'no-starttls')) return [];
  return [
    {
      facts: {
        kind: 'not-checked',
        addresses: observation.addresses.length,
        failures: [...(observation.failure ? [{ failure: observation.failure }] : []), ...failures],
      },
    },
  ];
}

/** Why something is unknown at this address: at the minimum version, or else at the newest protocol that is. */
function silenceOf(observed: AddressObservation, { minVersion }: Endpoint): Failure | undefined {
  const asked = [minVersion, ...protocols.toReversed()].map((protocol) => observed.protocols[protocol]);
  return asked.find((acceptance) => acceptance.state === 'unknown')?.failure;
}

/** One finding for all the doubts about single protocols, with the first failure that caused one. */
function partlyChecked(context: RuleContext): readonly Result[] {
  const { standing } = context;
  const doubtful = standing.addresses
    .filter(
      ({ observed: { handshake } }) =>
        handshake.state !== 'failed' || handshake.failure.kind !== 'no-starttls',
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
        standing,
      ),
      facts: {
        kind: 'partly-checked',
        protocols: protocols.filter((protocol) => doubtful.some(({ doubts }) => doubts.includes(protocol))),
        failure,
      },
    },
  ];
}

/** The protocols of this address on which a finding may depend, and of which nothing is proven. */
function doubtsAbout(address: AddressStanding, context: RuleContext): readonly Protocol[] {
  const { endpoint } = context;
  const { newestAccepted, ceilingAtMost, observed } = address;
  // While siblings answer, an address that refuses every version we know is no proof that it serves callers.
  if (ceilingAtMost === undefined) {
    return protocols.filter((protocol) => compareProtocols(protocol, endpoint.minVersion) >= 0);
  }
  return protocols
    .filter((protocol) => observed.protocols[protocol].state === 'unknown')
    .filter(
      (protocol) =>
        wouldBeFinding(protocol, context) ||
        (isNewer(protocol, newestAccepted) &&
          (wouldBeTooOld(newestAccepted, context) || wouldBeTooOld(protocol, context))),
    );
}

/** Whether this protocol would make a finding if it were accepted, and no address is known to accept it. */
function wouldBeFinding(protocol: Protocol, { endpoint, standing }: RuleContext): boolean {
  if (standing.protocols[protocol] !== 'unknown' || isExcusedSilence(endpoint, standing, protocol))
    return false;
  return compareProtocols(protocol, endpoint.minVersion) < 0 || dateOf(endpoint, protocol) !== undefined;
}

/** Whether there would be a finding if this were the newest protocol of an address; what is unknown may be it. */
function wouldBeTooOld(ceiling: Protocol | undefined, { endpoint }: RuleContext): boolean {
  return (
    ceiling === undefined ||
    compareProtocols(ceiling, endpoint.minVersion) < 0 ||
    compareProtocols(ceiling, 'TLSv1.0') <= 0 ||
    dateOf(endpoint, ceiling) !== undefined
  );
}

function isNewer(protocol: Protocol, than: Protocol | undefined): boolean {
  return than === undefined || compareProtocols(protocol, than) > 0;
}

/**
 * A hello at or above the minimum was answered, yet no real client got through: only a handshake proves readiness.
 * One that ends in the wish for a client certificate does, for versions and keys are settled by then (RFC 8446
 * section 4.3.2).
 */
function failedHandshakes({ standing, endpoint }: RuleContext): readonly Result[] {
  return acrossAddresses(
    standing,
    ({ newestAccepted, observed: { handshake } }): readonly HandshakeFailed[] => {
      if (handshake.state !== 'failed' || handshake.failure.kind === 'client-certificate-required') return [];
      if (newestAccepted === undefined || compareProtocols(newestAccepted, endpoint.minVersion) < 0)
        return [];
      return [{ kind: 'handshake-failed', failure: handshake.failure, minimum: endpoint.minVersion }];
    },
  );
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
