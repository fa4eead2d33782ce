import type { Stop } from '../net/stop.ts';
import { type Finding, type Level, saysUnverified } from './finding.ts';
import { getsThrough } from './needs.ts';
import { type Verdict, wasRun } from './verdict.ts';

/** From which level on findings fail the build. */
export const failOnValues = ['error', 'warning', 'never'] as const;
export type FailOn = (typeof failOnValues)[number];

export type Conclusion = 'success' | 'failure';

/** Why the build passes or fails. */
const conclusions = {
  findings: 'failure',
  'nothing-verified': 'failure',
  'no-findings': 'success',
  'nothing-judged': 'success',
  never: 'success',
} as const satisfies Record<string, Conclusion>;
export type GateReason = keyof typeof conclusions;

const failingLevels: Readonly<Record<FailOn, readonly Level[]>> = {
  error: ['error'],
  warning: ['error', 'warning'],
  never: [],
};

/** Findings that an earlier report has, and that do not fail the build for this reason. */
export type Tolerated = ReadonlySet<Finding>;

/** What a conclusion depends on beside the verdicts and the setting. */
export interface GateCircumstances {
  /** Why the run ended before all was done, if it did. */
  readonly stopped?: Stop;
  /** The run only saves a part of the observations: another job judges them. */
  readonly judgedElsewhere?: true;
  /** Set with `gate: new`: what does not fail the build, since the earlier report has it. */
  readonly tolerated?: Tolerated;
}

/** Whether the build passes. A cancelled run never passes: it has no result. */
export function concludes(
  verdicts: readonly Verdict[],
  failOn: FailOn,
  { stopped, judgedElsewhere, tolerated }: GateCircumstances = {},
): Conclusion {
  if (stopped?.kind === 'cancelled') return 'failure';
  return judgedElsewhere ? 'success' : conclusions[gateReason(verdicts, failOn, tolerated)];
}

/**
 * Why it does, if it was not cancelled. A client that was not run is not judged. Nothing makes up for a run that verified
 * nothing.
 */
export function gateReason(verdicts: readonly Verdict[], failOn: FailOn, tolerated?: Tolerated): GateReason {
  if (!verdicts.some(wasRun)) return 'nothing-judged';
  if (failOn === 'never') return 'never';
  if (verifiedNothing(verdicts)) return 'nothing-verified';
  return verdicts.some((verdict) => failsGate(verdict, failOn, tolerated)) ? 'findings' : 'no-findings';
}

/** Findings count at their effective level, so that excepted ones never fail the build. */
export function failsGate({ findings }: Verdict, failOn: FailOn, tolerated?: Tolerated): boolean {
  return findings.some((finding) => countsFor(finding, failOn) && !tolerated?.has(finding));
}

/** Whether a finding fails the build if nothing tolerates it. */
export function countsFor({ level, excepted }: Finding, failOn: FailOn): boolean {
  return excepted === undefined && failingLevels[failOn].includes(level);
}

/** Whether nothing was verified of all that was run. No exception makes up for that. */
export function verifiedNothing(verdicts: readonly Verdict[]): boolean {
  const run = verdicts.filter(wasRun);
  return run.length > 0 && !run.some(isVerified);
}

/** An endpoint is, too, where only some versions are unknown: a handshake got through, and not with a TLS-inspecting proxy. */
function isVerified(verdict: Verdict): boolean {
  if (!verdict.findings.some(saysUnverified)) return true;
  return (
    verdict.kind === 'endpoint' &&
    !verdict.findings.some(({ rule }) => rule === 'intercepted') &&
    verdict.observation.addresses.some(({ handshake }) => getsThrough(handshake))
  );
}

/** The exit code of the command line and of the action. A configuration error is 2, and never gets here. */
export function exitCode(conclusion: Conclusion): 0 | 1 {
  return conclusion === 'success' ? 0 : 1;
}
