import type { Target } from '../../config/target.ts';
import { compareProtocols, type Protocol } from '../../tls/protocol.ts';
import { datedProtocol, type LevelByDue } from '../calendar.ts';
import { type DatedProtocol, type Level, levels } from '../finding.ts';
import { defineRule, differing, type RuleContext } from '../rule.ts';
import type { AddressStanding } from '../standing.ts';

/**
 * Some address is proven to do nothing at or above the minimum version, or nothing newer than TLS 1.0. Of several
 * such addresses the worst is reported.
 */
export const minimumVersion = defineRule('minimum-version', (context) => {
  const { standing, target } = context;
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
      facts: { kind: 'requires-old', ceiling, minimum: target.minVersion, ...(dated && { dated }) },
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
function shortfallOf(address: AddressStanding, { target, nowMs }: RuleContext): readonly Shortfall[] {
  const { newestAccepted, ceilingAtMost: ceiling } = address;
  if (newestAccepted === undefined || ceiling === undefined || isEnough(ceiling, target)) return [];
  const dated = datedProtocol(target, ceiling, nowMs);
  return [{ address, ceiling, dated, level: levelOf(ceiling, dated) }];
}

/** What requires TLS 1.0 or older fails, whatever the minimum version and the dates say. */
const neverEnough: Protocol = 'TLSv1.0';

function isEnough(ceiling: Protocol, target: Target): boolean {
  return compareProtocols(ceiling, target.minVersion) >= 0 && compareProtocols(ceiling, neverEnough) > 0;
}

const byDue: LevelByDue = { ahead: 'warning', near: 'warning', reached: 'error' };

function levelOf(ceiling: Protocol, dated: DatedProtocol | undefined): Level {
  if (dated === undefined || compareProtocols(ceiling, neverEnough) <= 0) return 'error';
  return byDue[dated.due.state];
}
