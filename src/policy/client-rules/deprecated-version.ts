import { compareProtocols, type Protocol } from '../../tls/protocol.ts';
import { datedProtocol, type LevelByDue } from '../calendar.ts';
import type { DatedProtocol, Finding, RuleResult } from '../finding.ts';
import type { ClientRuleContext } from './context.ts';

const requiredByDue: LevelByDue = { ahead: 'warning', near: 'warning', reached: 'error' };
/** A client that can do newer keeps working, so that it never fails a build. */
const offeredByDue: LevelByDue = { ahead: 'notice', near: 'warning', reached: 'warning' };

/**
 * Protocols that are still offered though they are below the minimum version, or though they have a date. What
 * `minimum-version` reports already gets no second finding.
 */
export function deprecatedVersion(
  context: ClientRuleContext,
  findings: readonly Finding[],
): readonly RuleResult[] {
  const { client, standing, nowMs } = context;
  const falls = findings.some(({ facts }) => facts.kind === 'client-requires-old');
  const reported = falls ? standing.offered.highest : undefined;
  return standing.protocols
    .filter((protocol) => protocol !== reported)
    .flatMap((protocol): readonly RuleResult[] => {
      const dated = datedProtocol(client, protocol, nowMs);
      if (dated && protocol === standing.offered.highest) {
        const facts = { kind: 'client-requires-dated', protocol, dated } as const;
        return [{ level: requiredByDue[dated.due.state], protocol, facts }];
      }
      const belowMinimum = compareProtocols(protocol, client.minVersion) < 0;
      // Below a version that is not enough, an undated one adds nothing to what the owner has to do.
      if (!dated && (!belowMinimum || falls)) return [];
      return [offersOld(context, protocol, belowMinimum, dated)];
    });
}

function offersOld(
  { client }: ClientRuleContext,
  protocol: Protocol,
  belowMinimum: boolean,
  dated: DatedProtocol | undefined,
): RuleResult {
  return {
    level: dated ? offeredByDue[dated.due.state] : 'notice',
    protocol,
    facts: {
      kind: 'client-offers-old',
      protocol,
      minimum: client.minVersion,
      belowMinimum,
      ...(dated && { dated }),
    },
  };
}
