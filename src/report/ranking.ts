import { type FactsKind, type Finding, levels } from '../policy/finding.ts';
import { type Verdict, verdictStates } from '../policy/verdict.ts';

/** How bad a finding is among those of its level, worst first. */
const severity: Readonly<Record<FactsKind, number>> = {
  'requires-old': 0,
  'requires-dated': 1,
  sunset: 2,
  'no-starttls': 3,
  'accepts-old': 4,
  'not-checked': 5,
  'handshake-failed': 6,
  'partly-checked': 7,
  'certificate-expired': 8,
  'certificate-not-yet-valid': 9,
  'certificate-wrong-name': 10,
  'certificate-untrusted': 11,
  'certificate-expiring': 12,
  'no-http-answer': 13,
  'unexpected-status': 14,
  'exception-ended': 15,
  'exception-unused': 16,
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
