import { connect, type Socket } from 'node:net';
import { errorCode } from './error-code.ts';

/** A TCP connection, or why there is none. `code` is the system's, such as ECONNREFUSED. */
export type Dialled =
  | { readonly kind: 'connected'; readonly socket: Socket }
  | { readonly kind: 'failed'; readonly code: string }
  | { readonly kind: 'timeout'; readonly afterMs: number };

/** Opens a TCP connection to an IP address; never resolves a name, so that what was guarded is what is dialled. `signal` ends it. */
export function dial(
  address: string,
  port: number,
  timeoutMs: number,
  signal?: AbortSignal,
): Promise<Dialled> {
  return new Promise((resolve) => {
    const socket = connect({ host: address, port, noDelay: true, ...(signal && { signal }) });
    const timer = setTimeout(() => {
      socket.destroy();
      resolve({ kind: 'timeout', afterMs: timeoutMs });
    }, timeoutMs);
    socket.once('connect', () => {
      clearTimeout(timer);
      socket.removeAllListeners('error');
      // An idle connection may be reset before anybody listens; its next reader sees that as the end.
      socket.on('error', () => undefined);
      resolve({ kind: 'connected', socket });
    });
    socket.once('error', (error) => {
      clearTimeout(timer);
      socket.destroy();
      resolve({ kind: 'failed', code: errorCode(error) });
    });
  });
}
