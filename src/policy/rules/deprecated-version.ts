import type { Endpoint } from '../../config/endpoint.ts';
import { compareProtocols, type Protocol, protocols } from '../../tls/protocol.ts';
import { datedProtocol, type LevelByDue } from '../calendar.ts';
import type { DatedProtocol, Finding, RuleResult } from '../finding.ts';
import { defineRule, differing, type RuleContext } from '../rule.ts';

/**
 * Protocols that are still spoken though they are below the minimum version, or though they have a date. What
 * `minimum-version` reports already gets no second finding.
 */
export const deprecatedVersion = defineRule('deprecated-version', (context) => {
  const reported = reportedCeiling(context.findings);
  return protocols
    .filter((protocol) => context.standing.protocols[protocol] === 'accepted' && protocol !== reported)
    .flatMap((protocol) => {
      const dated = datedProtocol(context.endpoint, protocol, context.nowMs);
      if (dated !== undefined) return [datedResult(context, protocol, dated)];
      // Below an insufficient ceiling, an undated protocol adds nothing to what the operator has to do.
      return isBelowMinimum(protocol, context.endpoint) && reported === undefined
        ? [acceptsOld(context, protocol)]
        : [];
    });
});

const requiredByDue: LevelByDue = { ahead: 'warning', near: 'warning', reached: 'error' };
const acceptedByDue: LevelByDue = { ahead: 'notice', near: 'warning', reached: 'error' };

function datedResult(context: RuleContext, protocol: Protocol, dated: DatedProtocol): RuleResult {
  const { standing, endpoint } = context;
  const requiring = standing.addresses.filter(({ ceiling }) => ceiling === protocol);
  if (requiring.length === 0 || isBelowMinimum(protocol, endpoint))
    return acceptsOld(context, protocol, dated);
  return {
    level: requiredByDue[dated.due.state],
    protocol,
    ...differing(requiring, standing),
    facts: { kind: 'requires-dated', protocol, dated },
  };
}

function acceptsOld(
  { standing, endpoint }: RuleContext,
  protocol: Protocol,
  dated?: DatedProtocol,
): RuleResult {
  const accepting = standing.addresses.filter(
    ({ observed }) => observed.protocols[protocol].state === 'accepted',
  );
  const newerProven = accepting.every(({ newestAccepted }) => newestAccepted !== protocol);
  return {
    level: dated ? acceptedByDue[dated.due.state] : 'notice',
    protocol,
    ...differing(accepting, standing),
    facts: {
      kind: 'accepts-old',
      protocol,
      minimum: endpoint.minVersion,
      belowMinimum: isBelowMinimum(protocol, endpoint),
      ...(dated && { dated }),
      ...(!newerProven && { newerUnproven: true }),
    },
  };
}

function isBelowMinimum(protocol: Protocol, endpoint: Endpoint): boolean {
  return compareProtocols(protocol, endpoint.minVersion) < 0;
}

function reportedCeiling(findings: readonly Finding[]): Protocol | undefined {
  for (const { facts } of findings) if (facts.kind === 'requires-old') return facts.ceiling;
  return undefined;
}
