import type { Entry } from '../config/client.ts';
import type { Finding } from '../policy/finding.ts';
import { type Group, groupFindings } from './grouping.ts';
import { compareFindings } from './ranking.ts';

/** Findings that a reader takes as one, worst first, with the target or client that they are about. */
export interface RankedGroup {
  readonly entry: Entry;
  readonly findings: Group<Finding>;
}

/** All findings as a reader takes them, the worst first, and in the order of the list where they are alike. */
export function rankedGroups(
  judged: readonly { readonly entry: Entry; readonly findings: readonly Finding[] }[],
): readonly RankedGroup[] {
  return judged
    .flatMap(({ entry, findings }) =>
      groupFindings(findings.toSorted(compareFindings)).map((group) => ({ entry, findings: group })),
    )
    .sort(({ findings: [a] }, { findings: [b] }) => compareFindings(a, b));
}
