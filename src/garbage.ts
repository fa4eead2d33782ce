import { Session } from 'node:inspector';

/**
 * Gives what collects all garbage. V8 by itself lets memory grow first: what belongs to a connection lives just long enough
 * to count as old, and space for new objects doubles as long as much is made.
 */
export function garbageCollector(): () => void {
  // Stays connected: disconnected while it collects, it would leave the event loop waiting for ever.
  const session = new Session();
  session.connect();
  return () => session.post('HeapProfiler.collectGarbage');
}
