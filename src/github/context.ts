import { setTimeout as sleep } from 'node:timers/promises';

export type Env = Readonly<Record<string, string | undefined>>;

/** Time, as far as the calls of GitHub's API need it. */
export interface Clock {
  /** Milliseconds since the epoch, which never go back. */
  now(): number;
  wait(ms: number): Promise<void>;
  /** Aborts after that time. */
  timeout(ms: number): AbortSignal;
}

/** The clock of this machine. */
export const systemClock: Clock = {
  now: () => performance.timeOrigin + performance.now(),
  wait: async (ms) => {
    await sleep(ms);
  },
  timeout: (ms) => AbortSignal.timeout(ms),
};

/** What a run of the action gets from its surroundings. */
export interface ActionContext {
  /** The wall clock at the start, milliseconds since the epoch. */
  readonly nowMs: number;
  readonly clock: Clock;
  /** What the runner sets for a step, the inputs included. */
  readonly env: Env;
  /** What paths in inputs are relative to. */
  readonly workspace: string;
  /** Certificate authorities in PEM that are trusted beside those of Node. */
  readonly extraCertificateAuthorities: readonly string[];
}
