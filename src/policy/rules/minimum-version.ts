import { compareProtocols, type Protocol } from '../../tls/protocol.ts';
import { datedProtocol } from '../calendar.ts';
import { type DatedProtocol, type Level, levels } from '../finding.ts';
import { defineRule, differing, type RuleContext } from '../rule.ts';
import { isEnough, shortfallLevel } from '../shortfall.ts';
import type { AddressStanding } from '../standing.ts';

/**
 * Some address is proven to do nothing at or above the minimum version, or nothing newer than TLS 1.0. Of several
 * such addresses the worst is reported.
 */
export const minimumVersion = defineRule('minimum-version', (context) => {
  const { standing, endpoint } = context;
  const shortfalls = standing.addresses.flatMap((address) => shortfallOf(address, context));
  const [worst] = shortfalls.toSorted(
    (a, b) => levels.indexOf(a.level) - levels.indexOf(b.level) || compareProtocols(a.ceiling, b.ceiling),
  );
  if (worst === undefined) return [];
  const { level, ceiling, dated } = worst;
  const alike = shortfalls.filter((shortfall) => shortfall.ceiling === ceiling).map(({ address }) => address);
  return [
    {
      level,
      protocol: ceiling,
      ...differing(alike, standing),
      facts: { kind: 'requires-old', ceiling, minimum: endpoint.minVersion, ...(dated && { dated }) },
    },
  ];
});

interface Shortfall {
  readonly address: AddressStanding;
  /** The newest protocol that the address may do: what it requires is this or older. */
  readonly ceiling: Protocol;
  readonly dated: DatedProtocol | undefined;
  readonly level: Level;
}

/** An address that accepts nothing is none of this rule's business: it requires no version, it is unverified. */
function shortfallOf(address: AddressStanding, { endpoint, nowMs }: RuleContext): readonly Shortfall[] {
  const { newestAccepted, ceilingAtMost: ceiling } = address;
  if (newestAccepted === undefined || ceiling === undefined || isEnough(ceiling, endpoint.minVersion))
    return [];
  const dated = datedProtocol(endpoint, ceiling, nowMs);
  return [{ address, ceiling, dated, level: shortfallLevel(ceiling, dated) }];
}
