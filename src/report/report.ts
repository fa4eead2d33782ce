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
  readonly counts: { readonly targets: number } & Readonly<Record<VerdictState, number>>;
  /** The first configured date ahead that touches a target: a protocol's deadline or a sunset. */
  readonly nextDeadline: Moment | undefined;
  /** In the order of the list. */
  readonly verdicts: readonly Verdict[];
}
