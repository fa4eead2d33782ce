import type { Integration } from '../config/client.ts';
import type { Finding } from '../policy/finding.ts';
import type { Verdict } from '../policy/verdict.ts';
import { type Group, groupFindings } from './grouping.ts';
import { compareFindings } from './ranking.ts';

/** Findings that a reader takes as one, worst first, with the endpoint or client that they are about. */
export interface RankedGroup {
  readonly integration: Integration;
  readonly findings: Group<Finding>;
}

/** All findings as a reader takes them, the worst first, and in the order of the list where they are alike. */
export function rankedGroups(
  verdicts: readonly Pick<Verdict, 'integration' | 'findings'>[],
): readonly RankedGroup[] {
  return verdicts
    .flatMap(({ integration, findings }) =>
      groupFindings(findings.toSorted(compareFindings)).map((group) => ({ integration, findings: group })),
    )
    .sort(({ findings: [a] }, { findings: [b] }) => compareFindings(a, b));
}
