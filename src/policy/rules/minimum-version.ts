import type { Demands } from '../../config/demands.ts';
import { compareProtocols, type Protocol } from '../../tls/protocol.ts';
import { datedProtocol, type LevelByDue } from '../calendar.ts';
import { type DatedProtocol, type Level, levels } from '../finding.ts';
import { differing, type Rule } from '../rule.ts';

/** Nothing at or above the minimum version can be negotiated, or nothing newer than TLS 1.0. */
export const minimumVersion: Rule = {
  name: 'minimum-version',

  /**
   * Some address is proven to be so; of several the worst is reported. An address that accepts nothing is unverified,
   * which is another rule.
   */
  endpoint: ({ integration, support, nowMs }) => {
    const tooOld = support.addresses.flatMap((address) => {
      const { newestAccepted, ceilingAtMost } = address;
      const ceiling = newestAccepted && ceilingAtMost;
      return ceiling && !isEnough(ceiling, integration.minVersion)
        ? [{ address, ceiling, ...tooOldLevel(ceiling, integration, nowMs) }]
        : [];
    });
    const [worst] = tooOld.toSorted(
      (a, b) => levels.indexOf(a.level) - levels.indexOf(b.level) || compareProtocols(a.ceiling, b.ceiling),
    );
    if (worst === undefined) return [];
    const { level, ceiling, dated } = worst;
    const alike = tooOld.filter((other) => other.ceiling === ceiling).map(({ address }) => address);
    const { minVersion: minimum } = integration;
    const { handshake } = worst.address.observed;
    const failure = handshake.state === 'failed' ? { failure: handshake.failure } : {};
    const facts = { kind: 'too-old', ceiling, minimum, ...failure, ...(dated && { dated }) } as const;
    return [{ level, protocol: ceiling, ...differing(alike, support), facts }];
  },

  client: ({ integration, support, nowMs }) => {
    const { highest } = support.offered;
    const { minVersion: minimum } = integration;
    if (highest === undefined || isEnough(highest, minimum)) return [];
    const { level, ...dated } = tooOldLevel(highest, integration, nowMs);
    return [{ level, protocol: highest, facts: { kind: 'client-too-old', highest, minimum, ...dated } }];
  },
};

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
