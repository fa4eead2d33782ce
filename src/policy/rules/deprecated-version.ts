import { compareProtocols, type Protocol, protocols } from '../../tls/protocol.ts';
import { nearBrownouts } from '../brownouts.ts';
import { datedProtocol, type LevelByDue } from '../calendar.ts';
import type { DatedProtocol, Facts, Level, RuleResult } from '../finding.ts';
import { acrossAddresses, differing, type Rule, type RuleContext } from '../rule.ts';
import type { AddressSupport } from '../support.ts';

const requiredByDue: LevelByDue = { ahead: 'warning', near: 'warning', reached: 'error' };
const acceptedByDue: LevelByDue = { ahead: 'notice', near: 'warning', reached: 'error' };
/** Nobody loses a connection on the day, so that it never fails a build: a client that can do newer keeps working. */
const harmlessByDue: LevelByDue = { ahead: 'notice', near: 'warning', reached: 'warning' };

/**
 * Protocols that are still spoken though they are below the minimum version, or though they have a date. What
 * `minimum-version` reports already gets no second finding.
 *
 * An old version over which the service rejects every request is a notice: who can do nothing newer fails already. One that no
 * client completes a handshake with is never an error either; it still warns, since we only know it from our own TLS library.
 */
export const deprecatedVersion: Rule = {
  name: 'deprecated-version',

  endpoint: (context) => {
    const { support } = context;
    const accepted = protocols.filter((protocol) => support.protocols[protocol] === 'accepted');
    const findings = oldProtocols(accepted, context).flatMap((old): readonly RuleResult[] => {
      const { protocol, dated, belowMinimum } = old;
      const requiring = support.addresses.filter(({ ceiling }) => ceiling === protocol);
      if (dated && requiring.length > 0 && !belowMinimum) {
        const facts = { kind: 'only-dated', protocol, dated } as const;
        return [{ level: requiredByDue[dated.due.state], protocol, ...differing(requiring, support), facts }];
      }
      const serving = support.addresses.filter((address) => serves(address, protocol));
      const newerProven = serving.every(({ newestAccepted }) => newestAccepted !== protocol);
      const accepts: RuleResult = {
        level: dated ? acceptedByDue[dated.due.state] : 'notice',
        protocol,
        ...differing(serving, support),
        facts: { kind: 'accepts-old', ...old, ...(!newerProven && { newerUnproven: true }) },
      };
      const others = acrossAddresses(support, (address) => unserved(address, old)).map(
        (result): RuleResult => ({ level: unservedLevel(result.facts, old), protocol, ...result }),
      );
      return serving.length > 0 ? [accepts, ...others] : others;
    });
    return [...findings, ...brownoutsAhead(context, accepted)];
  },

  client: (context) => {
    const { support } = context;
    const { highest } = support.offered;
    const findings = oldProtocols(support.protocols, context).map((old): RuleResult => {
      const { protocol, dated } = old;
      if (dated && protocol === support.offered.highest) {
        const facts = { kind: 'client-only-dated', protocol, dated } as const;
        return { level: requiredByDue[dated.due.state], protocol, facts };
      }
      const level = dated ? harmlessByDue[dated.due.state] : 'notice';
      return { level, protocol, facts: { kind: 'client-offers-old', ...old } };
    });
    return [...findings, ...brownoutsAhead(context, highest === undefined ? [] : [highest])];
  },
};

/** Those of the protocols that are spoken; a client keeps working as long as it can do newer. */
function brownoutsAhead(
  { deadlines, integration, nowMs }: RuleContext,
  spoken: readonly Protocol[],
): readonly RuleResult[] {
  return nearBrownouts(deadlines, nowMs, integration.warnWithinMs).flatMap(({ dated, brownout }) =>
    'protocol' in dated && spoken.includes(dated.protocol)
      ? [
          {
            level: 'warning',
            protocol: dated.protocol,
            facts: { kind: 'brownout-ahead', of: { protocol: dated.protocol }, ...brownout },
          } as const,
        ]
      : [],
  );
}

/** What accepting an old version comes to, where it is known to serve no client. */
type UnservedFacts = Extract<Facts, { readonly kind: 'rejects-requests' | 'completes-no-handshake' }>;

/** Whether an address accepts this protocol, and is not known to serve no client with it. */
export function serves(address: AddressSupport, protocol: Protocol): boolean {
  return (
    address.observed.protocols[protocol].state === 'accepted' && unserved(address, { protocol }).length === 0
  );
}

function unserved(
  { observed }: AddressSupport,
  { protocol, dated }: Pick<OldProtocol, 'protocol' | 'dated'>,
): readonly UnservedFacts[] {
  const tried = observed.exactHandshakes?.find((handshake) => handshake.protocol === protocol);
  if (tried?.state === 'rejected') {
    const { status, insteadOf } = tried;
    return [{ kind: 'rejects-requests', protocol, status, insteadOf, ...(dated && { dated }) }];
  }
  if (tried?.state !== 'broken') return [];
  const { failure } = tried;
  return [{ kind: 'completes-no-handshake', protocol, failure, ...(dated && { dated }) }];
}

function unservedLevel({ kind }: UnservedFacts, { dated }: OldProtocol): Level {
  return dated && kind === 'completes-no-handshake' ? harmlessByDue[dated.due.state] : 'notice';
}

interface OldProtocol {
  readonly protocol: Protocol;
  readonly minimum: Protocol;
  readonly belowMinimum: boolean;
  readonly dated?: DatedProtocol;
}

/**
 * Those of the spoken protocols that are below the minimum or have a date. Where the newest of all is not enough, an
 * undated one below it adds nothing to what the owner has to do.
 */
function oldProtocols(
  spoken: readonly Protocol[],
  { integration, findings, nowMs }: RuleContext,
): readonly OldProtocol[] {
  const { minVersion: minimum } = integration;
  const reported = findings.find(
    ({ facts: { kind } }) => kind === 'too-old' || kind === 'client-too-old',
  )?.protocol;
  return spoken
    .filter((protocol) => protocol !== reported)
    .map((protocol) => {
      const dated = datedProtocol(integration, protocol, nowMs);
      const belowMinimum = compareProtocols(protocol, minimum) < 0;
      return { protocol, minimum, belowMinimum, ...(dated && { dated }) };
    })
    .filter(({ dated, belowMinimum }) => dated || (belowMinimum && reported === undefined));
}
