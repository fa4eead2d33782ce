import type { Client } from '../../config/client.ts';
import type { NotObserved } from '../../config/not-observed.ts';
import type { Stop } from '../../net/stop.ts';
import type { Call } from '../server/call.ts';

/** What came of running one client against a strict server of its own. */
export interface ClientRun {
  readonly client: Client;
  readonly ended: Ended;
  /** In the order in which they were over; the first ones where there were very many. */
  readonly calls: readonly Call[];
  /** How many calls there were beyond those. */
  readonly moreCalls: number;
  /** The end of what the command wrote to stdout and stderr, as it came: text of strangers. */
  readonly output: string;
  readonly durationMs: number;
}

/** Of a client without a run: `ended` says why there is none. */
export function withoutRun(client: Client, ended: Ended): ClientRun {
  return { client, ended, calls: [], moreCalls: 0, output: '', durationMs: 0 };
}

/** How a command came to its end. */
export type Ended =
  /** Running clients is not enabled. */
  | { readonly kind: 'not-run' }
  | { readonly kind: 'exit'; readonly code: number }
  /** Something ended it from outside; `signal` is its name. */
  | { readonly kind: 'signal'; readonly signal: string }
  /** It did not end by itself in time, and was ended with all that it had started. */
  | { readonly kind: 'timeout'; readonly afterMs: number }
  /** There was no shell, no directory or no server for it; `code` is the system's, such as ENOENT. */
  | { readonly kind: 'not-started'; readonly code: string }
  /** The run ended before the command did, or before it began; or no saved observation answers. */
  | { readonly kind: 'stopped'; readonly by: Stop | NotObserved };
