import { setMaxListeners } from 'node:events';

/** Why a run ended before everything was done, and how far it was then. */
export type Stop =
  | ({ readonly kind: 'cancelled' } & HowFar)
  /** `limit` is the time limit as the user wrote it, such as `5m`. */
  | ({ readonly kind: 'time-limit'; readonly limit: string } & HowFar);

export function isStop(failure: { readonly kind: string }): failure is Stop {
  return failure.kind === 'cancelled' || failure.kind === 'time-limit';
}

export interface HowFar {
  /** How many endpoints and clients were done. */
  readonly done: number;
  readonly endpoints: number;
  readonly clients: number;
}

/** What may end a run early. Nothing is begun once the signal is aborted, and what goes on then ends. */
export interface RunStop {
  readonly signal: AbortSignal;
  /** Resolves at that moment. */
  readonly stopped: Promise<Stop>;
}

export interface StopCauses {
  readonly cancelled?: AbortSignal | undefined;
  /** The time from now on, and how the user wrote it. */
  readonly timeLimit?: { readonly ms: number; readonly text: string } | undefined;
}

/** Waits for one of the causes. `end` ends the wait. */
export function watchForStop(
  { cancelled, timeLimit }: StopCauses,
  howFar: () => HowFar,
): RunStop & { readonly end: () => void } {
  const controller = new AbortController();
  // Every connection listens to it. Node 20 warns from the eleventh on.
  setMaxListeners(0, controller.signal);
  const { promise, resolve } = deferred<Stop>();
  const stopBy = (stop: Stop): void => {
    end();
    resolve(stop);
    controller.abort();
  };
  const cancel = () => stopBy({ kind: 'cancelled', ...howFar() });
  const timer =
    timeLimit &&
    setTimeout(() => stopBy({ kind: 'time-limit', limit: timeLimit.text, ...howFar() }), timeLimit.ms);
  const end = (): void => {
    clearTimeout(timer);
    cancelled?.removeEventListener('abort', cancel);
  };
  cancelled?.addEventListener('abort', cancel);
  if (cancelled?.aborted) cancel();
  return { signal: controller.signal, stopped: promise, end };
}

/** `Promise.withResolvers` needs Node 22. */
function deferred<Value>() {
  let resolve: (value: Value) => void = () => undefined;
  const promise = new Promise<Value>((resolvePromise) => {
    resolve = resolvePromise;
  });
  return { promise, resolve };
}
