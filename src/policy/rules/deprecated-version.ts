import { compareProtocols, type Protocol, protocols } from '../../tls/protocol.ts';
import { datedProtocol, type LevelByDue } from '../calendar.ts';
import type { DatedProtocol, RuleResult } from '../finding.ts';
import { differing, type Rule, type RuleContext } from '../rule.ts';

const requiredByDue: LevelByDue = { ahead: 'warning', near: 'warning', reached: 'error' };
const acceptedByDue: LevelByDue = { ahead: 'notice', near: 'warning', reached: 'error' };
/** A client that can do newer keeps working, so that it never fails a build. */
const offeredByDue: LevelByDue = { ahead: 'notice', near: 'warning', reached: 'warning' };

/**
 * Protocols that are still spoken though they are below the minimum version, or though they have a date. What
 * `minimum-version` reports already gets no second finding.
 */
export const deprecatedVersion: Rule = {
  name: 'deprecated-version',

  endpoint: (context) => {
    const { support } = context;
    const accepted = protocols.filter((protocol) => support.protocols[protocol] === 'accepted');
    return oldProtocols(accepted, context).map((old): RuleResult => {
      const { protocol, dated, belowMinimum } = old;
      const requiring = support.addresses.filter(({ ceiling }) => ceiling === protocol);
      if (dated && requiring.length > 0 && !belowMinimum) {
        const facts = { kind: 'requires-dated', protocol, dated } as const;
        return { level: requiredByDue[dated.due.state], protocol, ...differing(requiring, support), facts };
      }
      const accepting = support.addresses.filter(
        ({ observed }) => observed.protocols[protocol].state === 'accepted',
      );
      const newerProven = accepting.every(({ newestAccepted }) => newestAccepted !== protocol);
      return {
        level: dated ? acceptedByDue[dated.due.state] : 'notice',
        protocol,
        ...differing(accepting, support),
        facts: { kind: 'accepts-old', ...old, ...(!newerProven && { newerUnproven: true }) },
      };
    });
  },

  client: (context) => {
    const { support } = context;
    return oldProtocols(support.protocols, context).map((old): RuleResult => {
      const { protocol, dated } = old;
      if (dated && protocol === support.offered.highest) {
        const facts = { kind: 'client-requires-dated', protocol, dated } as const;
        return { level: requiredByDue[dated.due.state], protocol, facts };
      }
      const level = dated ? offeredByDue[dated.due.state] : 'notice';
      return { level, protocol, facts: { kind: 'client-offers-old', ...old } };
    });
  },
};

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
  const reported = findings.find(({ rule }) => rule === 'minimum-version')?.protocol;
  return spoken
    .filter((protocol) => protocol !== reported)
    .map((protocol) => {
      const dated = datedProtocol(integration, protocol, nowMs);
      const belowMinimum = compareProtocols(protocol, minimum) < 0;
      return { protocol, minimum, belowMinimum, ...(dated && { dated }) };
    })
    .filter(({ dated, belowMinimum }) => dated || (belowMinimum && reported === undefined));
}
