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
  'completes-no-handshake': 7,
  'not-checked': 8,
  'handshake-failed': 9,
  'client-never-called': 10,
  'client-without-tls': 11,
  'client-without-hello': 12,
  'client-no-handshake': 13,
  'client-refused-certificate': 14,
  'client-no-request': 15,
  'client-not-run': 16,
  'client-offers-old': 17,
  'partly-checked': 18,
  'rejects-requests': 19,
  'certificate-expired': 20,
  'certificate-not-yet-valid': 21,
  'certificate-wrong-name': 22,
  'certificate-untrusted': 23,
  'certificate-expiring': 24,
  'no-http-answer': 25,
  'unexpected-status': 26,
  'client-unexpected-exit': 27,
  'exception-ended': 28,
  'exception-unused': 29,
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
