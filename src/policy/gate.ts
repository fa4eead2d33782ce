import type { Level } from './finding.ts';
import type { Verdict } from './verdict.ts';

/** From which level on findings fail the build. */
export const failOnValues = ['error', 'warning', 'never'] as const;
export type FailOn = (typeof failOnValues)[number];

export type Conclusion = 'success' | 'failure';

const failingLevels: Readonly<Record<FailOn, readonly Level[]>> = {
  error: ['error'],
  warning: ['error', 'warning'],
  never: [],
};

/** Whether the build passes. Findings count at their effective level, so that excepted ones never fail it. */
export function concludes(verdicts: readonly Pick<Verdict, 'findings'>[], failOn: FailOn): Conclusion {
  const failing = failingLevels[failOn];
  const fails = verdicts.some(({ findings }) =>
    findings.some(({ level, excepted }) => excepted === undefined && failing.includes(level)),
  );
  return fails ? 'failure' : 'success';
}

/** The exit code of the command line and of the action. A configuration error is 2, and never gets here. */
export function exitCode(conclusion: Conclusion): 0 | 1 {
  return conclusion === 'success' ? 0 : 1;
}
