import { type FactsKind, type Finding, levels } from '../policy/finding.ts';
import { type Verdict, verdictStates } from '../policy/verdict.ts';

/** How bad a finding is among those of its level, worst first. */
const severity: Readonly<Record<FactsKind, number>> = {
  'requires-old': 0,
  'requires-dated': 1,
  sunset: 2,
  'accepts-old': 3,
  'not-checked': 4,
  'handshake-failed': 5,
  'partly-checked': 6,
  'certificate-expired': 7,
  'certificate-not-yet-valid': 8,
  'certificate-wrong-name': 9,
  'certificate-untrusted': 10,
  'certificate-expiring': 11,
  'no-http-answer': 12,
  'unexpected-status': 13,
  'exception-ended': 14,
  'exception-unused': 15,
};

/** Negative where `a` is worse: by level, then kind, then the nearer date. */
export function compareFindings(a: Finding, b: Finding): number {
  return (
    levels.indexOf(a.level) - levels.indexOf(b.level) ||
    severity[a.facts.kind] - severity[b.facts.kind] ||
    compareDays(daysLeft(a), daysLeft(b))
  );
}

/**
 * The targets as people should read them: the worst level first (so that an unverified target that fails the build
 * stands above one with warnings), then the worst state, the worst finding, and the order of the list.
 */
export function worstFirst(verdicts: readonly Verdict[]): readonly Verdict[] {
  return verdicts
    .map((verdict) => ({ verdict, worst: worstFinding(verdict) }))
    .sort(
      (a, b) =>
        rankOf(a.worst) - rankOf(b.worst) ||
        verdictStates.indexOf(a.verdict.state) - verdictStates.indexOf(b.verdict.state) ||
        (a.worst && b.worst ? compareFindings(a.worst, b.worst) : 0),
    )
    .map(({ verdict }) => verdict);
}

function rankOf(finding: Finding | undefined): number {
  return finding === undefined ? levels.length : levels.indexOf(finding.level);
}

/** The finding that decides what a target is known for. */
export function worstFinding(verdict: Verdict): Finding | undefined {
  return verdict.findings.toSorted(compareFindings)[0];
}

function daysLeft({ facts }: Finding): number {
  if (facts.kind === 'sunset') return facts.due.days;
  if ('dated' in facts && facts.dated) return facts.dated.due.days;
  return Number.POSITIVE_INFINITY;
}

function compareDays(a: number, b: number): number {
  return a === b ? 0 : a - b;
}
