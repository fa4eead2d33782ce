import { Session } from 'node:inspector';

/** Stays connected: disconnected while it collects, it would leave the event loop waiting for ever. */
let session: Session | undefined;

/**
 * Collects all garbage, and fulfils when that is done. V8 by itself lets memory grow first: what belongs to a connection lives
 * just long enough to count as old, and space for new objects doubles as long as much is made.
 */
export function collectGarbage(): Promise<void> {
  if (session === undefined) {
    session = new Session();
    session.connect();
  }
  const connected = session;
  return new Promise((resolve) => connected.post('HeapProfiler.collectGarbage', () => resolve()));
}
