import type { Demands } from '../../config/demands.ts';
import { compareProtocols, type Protocol } from '../../tls/protocol.ts';
import { datedMinimums, datedProtocol, type LevelByDue } from '../calendar.ts';
import { type DatedProtocol, type Level, levels, type RuleResult } from '../finding.ts';
import { isTooOldToday, neededToday, reachesMinimum } from '../needs.ts';
import { acrossAddresses, differing, type EndpointContext, type Rule } from '../rule.ts';

/** Nothing at or above the minimum version can be negotiated, or nothing newer than TLS 1.0; or a minimum with a date is missed. */
export const minimumVersion: Rule = {
  name: 'minimum-version',

  endpoint: (context) => {
    const tooOld = findTooOld(context);
    const missed = missedMinimums(context);
    // To enable the minimum of today is the first step to that of later, which adds nothing unless it is worse.
    const isWorse = ({ level }: RuleResult) =>
      tooOld.every((other) => levels.indexOf(level) < levels.indexOf(other.level));
    return [...tooOld, ...missed.filter(isWorse)];
  },

  client: ({ integration, support, nowMs }) => {
    const { highest } = support.offered;
    const { minVersion: minimum } = integration;
    if (highest === undefined || isEnough(highest, minimum)) return [];
    const { level, ...dated } = tooOldLevel(highest, integration, nowMs);
    return [{ level, protocol: highest, facts: { kind: 'client-too-old', highest, minimum, ...dated } }];
  },
};

/**
 * Some address is proven to be so; of several the worst is reported. An address that accepts nothing is unverified,
 * which is another rule.
 */
function findTooOld({ integration, support, nowMs }: EndpointContext): readonly RuleResult[] {
  const tooOld = support.addresses.flatMap((address) => {
    const { newestAccepted, ceilingAtMost } = address;
    const ceiling = newestAccepted && ceilingAtMost;
    if (ceiling === undefined) return [];
    const { minVersion: minimum } = integration;
    if (!isEnough(ceiling, minimum)) {
      return [{ address, ceiling, minimum, ...tooOldLevel(ceiling, integration, nowMs) }];
    }
    // It is never ready, whatever the minimum. One that has a date is reported by `deprecated-version`, with the date.
    return isTooOldToday(address) && !datedProtocol(integration, ceiling, nowMs)
      ? [{ address, ceiling, minimum: neededToday, level: 'warning' } as const]
      : [];
  });
  const [worst] = tooOld.toSorted(
    (a, b) => levels.indexOf(a.level) - levels.indexOf(b.level) || compareProtocols(a.ceiling, b.ceiling),
  );
  if (worst === undefined) return [];
  const { level, ceiling, minimum, dated } = worst;
  const alike = tooOld.filter((other) => other.ceiling === ceiling).map(({ address }) => address);
  const { handshake } = worst.address.observed;
  const failure = handshake.state === 'failed' ? { failure: handshake.failure } : {};
  const facts = { kind: 'too-old', ceiling, minimum, ...failure, ...(dated && { dated }) } as const;
  return [{ level, protocol: ceiling, ...differing(alike, support), facts }];
}

const missedByDue: LevelByDue = { ahead: 'notice', near: 'warning', reached: 'error' };

/** The minimums with a date that some address is proven to miss. */
function missedMinimums({ integration, support, nowMs }: EndpointContext): readonly RuleResult[] {
  return datedMinimums(integration, nowMs).flatMap((dated) => {
    const { minimum } = dated;
    return acrossAddresses(support, (address) => {
      const { newestAccepted, observed } = address;
      if (newestAccepted === undefined || reachesMinimum(address, minimum) !== false) return [];
      const newest = observed.handshake.state === 'completed' ? observed.handshake.protocol : newestAccepted;
      return [{ kind: 'misses-minimum', minimum, newest, dated } as const];
    }).map((result) => ({ level: missedByDue[dated.due.state], protocol: minimum, ...result }));
  });
}

/** What requires TLS 1.0 or older fails, whatever the minimum version and the dates say. */
const neverEnough: Protocol = 'TLSv1.0';

/** Whether it is enough to speak nothing newer than this. */
export function isEnough(newest: Protocol, minimum: Protocol): boolean {
  return compareProtocols(newest, minimum) >= 0 && compareProtocols(newest, neverEnough) > 0;
}

const byDue: LevelByDue = { ahead: 'warning', near: 'warning', reached: 'error' };

/** How bad it is to speak nothing newer than this, which is not enough: the first two rows of the decision table. */
function tooOldLevel(
  newest: Protocol,
  demands: Demands,
  nowMs: number,
): { readonly level: Level; readonly dated?: DatedProtocol } {
  const dated = datedProtocol(demands, newest, nowMs);
  if (dated === undefined) return { level: 'error' };
  return { level: compareProtocols(newest, neverEnough) > 0 ? byDue[dated.due.state] : 'error', dated };
}
