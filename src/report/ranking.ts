import { type FactsKind, type Finding, levels } from '../policy/finding.ts';
import { type Verdict, verdictStates } from '../policy/verdict.ts';

/** How bad a finding is among those of its level, worst first. */
const severity: Readonly<Record<FactsKind, number>> = {
  'requires-old': 0,
  'client-requires-old': 1,
  'requires-dated': 2,
  'client-requires-dated': 3,
  sunset: 4,
  'no-starttls': 5,
  'accepts-old': 6,
  'not-checked': 7,
  'handshake-failed': 8,
  'client-never-called': 9,
  'client-without-tls': 10,
  'client-without-hello': 11,
  'client-no-handshake': 12,
  'client-refused-certificate': 13,
  'client-no-request': 14,
  'client-not-run': 15,
  'client-offers-old': 16,
  'partly-checked': 17,
  'certificate-expired': 18,
  'certificate-not-yet-valid': 19,
  'certificate-wrong-name': 20,
  'certificate-untrusted': 21,
  'certificate-expiring': 22,
  'no-http-answer': 23,
  'unexpected-status': 24,
  'client-unexpected-exit': 25,
  'exception-ended': 26,
  'exception-unused': 27,
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
 * The endpoints or clients as people should read them: the worst level first (so that an unverified endpoint that fails the build
 * stands above one with warnings), then the worst state, the worst finding, and the order of the list.
 */
export function worstFirst<Each extends Verdict>(verdicts: readonly Each[]): readonly Each[] {
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

/** The finding that decides what an endpoint or client is known for. */
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
