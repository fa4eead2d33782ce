import type { Moment } from '../config/target.ts';
import type { Verdict, VerdictState } from '../policy/verdict.ts';

/** The result of one run: the one value that every writer takes. */
export interface Report {
  readonly tool: { readonly name: string; readonly version: string };
  /** The moment of judgement (now, or `as-of`), milliseconds since the epoch. */
  readonly judgedAtMs: number;
  /** Milliseconds since the epoch. */
  readonly startedAtMs: number;
  readonly durationMs: number;
  readonly conclusion: 'success' | 'failure';
  /** How many targets the conclusion is about, where it is not about all. */
  readonly judgedTargets?: number;
  readonly counts: { readonly targets: number } & Readonly<Record<VerdictState, number>>;
  /** The first configured date ahead that touches a target: a protocol's deadline or a sunset. */
  readonly nextDeadline: Moment | undefined;
  /** In the order of the list. */
  readonly verdicts: readonly Verdict[];
}

export function countStates(verdicts: readonly Verdict[]): Report['counts'] {
  const inState = (state: VerdictState) => verdicts.filter((verdict) => verdict.state === state).length;
  return {
    targets: verdicts.length,
    ready: inState('ready'),
    'at-risk': inState('at-risk'),
    'not-ready': inState('not-ready'),
    unverified: inState('unverified'),
  };
}
