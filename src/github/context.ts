import type { throttling } from '@octokit/plugin-throttling';

export type Env = Readonly<Record<string, string | undefined>>;

/** Time, as far as the calls of GitHub's API need it. */
export interface Clock {
  /** Milliseconds, which never go back. */
  now(): number;
  /** Aborts after that time. */
  timeout(ms: number): AbortSignal;
  /** How long a second of waiting before the next try lasts, in milliseconds. */
  readonly secondMs: number;
  /** What lets requests that write pass one by one, where it is not the plugin for that with its real pace. */
  readonly gates?: Gates;
}

type Gates = Pick<NonNullable<Parameters<typeof throttling>[1]['throttle']>, 'write' | 'notifications'>;

/** The clock of this machine. */
export const systemClock: Clock = {
  now: () => performance.now(),
  timeout: (ms) => AbortSignal.timeout(ms),
  secondMs: 1_000,
};

/** What a run of the action gets from its surroundings. */
export interface ActionContext {
  /** The wall clock at the start, milliseconds since the epoch. */
  readonly nowMs: number;
  readonly clock: Clock;
  /** Aborted when the job is cancelled or its time is up. */
  readonly cancelled: AbortSignal;
  /** What the runner sets for a step, the inputs included. */
  readonly env: Env;
  /** What paths in inputs are relative to. */
  readonly workspace: string;
  /** Certificate authorities in PEM that are trusted beside those of Node. */
  readonly extraCertificateAuthorities?: readonly string[];
}
