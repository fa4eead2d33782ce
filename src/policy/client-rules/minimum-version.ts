import { datedProtocol } from '../calendar.ts';
import type { RuleResult } from '../finding.ts';
import { isEnough, shortfallLevel } from '../shortfall.ts';
import type { ClientRuleContext } from './context.ts';

/** The client offers nothing at or above the minimum version, or nothing newer than TLS 1.0. */
export function minimumVersion({ client, standing, nowMs }: ClientRuleContext): readonly RuleResult[] {
  const { highest } = standing.offered;
  const { minVersion } = client;
  if (highest === undefined || isEnough(highest, minVersion)) return [];
  const dated = datedProtocol(client, highest, nowMs);
  return [
    {
      level: shortfallLevel(highest, dated),
      protocol: highest,
      facts: { kind: 'client-requires-old', highest, minimum: minVersion, ...(dated && { dated }) },
    },
  ];
}
