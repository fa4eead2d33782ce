import { performance } from 'node:perf_hooks';
import type { Duplex } from 'node:stream';
import { errorCode } from './error-code.ts';
import { ReceivedBytes } from './received-bytes.ts';

/** How an exchange ended, and all bytes that the peer sent. */
export interface Exchange {
  readonly received: Uint8Array;
  /** Milliseconds from the request to the end. */
  readonly lastedMs: number;
  readonly ended: 'complete' | 'closed' | 'reset' | 'timeout' | 'overflow';
}

export interface ExchangeLimits {
  /** For the whole exchange, so that a peer that drips bytes cannot stretch it. */
  readonly timeoutMs: number;
  readonly maxBytes: number;
}

/** Whether an answer is complete. Called for each chunk that comes, with everything so far and the chunk itself. */
export type IsComplete = (received: Uint8Array, chunk: Uint8Array) => boolean;

/**
 * Sends bytes and collects the answer until `isComplete` is content with it, the peer ends, or a limit is
 * reached. The socket is destroyed in the end. Never rejects.
 */
export function exchange(
  socket: Duplex,
  request: Uint8Array,
  isComplete: IsComplete,
  { timeoutMs, maxBytes }: ExchangeLimits,
): Promise<Exchange> {
  const startedAt = performance.now();
  return new Promise((resolve) => {
    const received = new ReceivedBytes();
    const finish = (ended: Exchange['ended']) => {
      clearTimeout(timer);
      socket.removeAllListeners('data');
      socket.destroy();
      resolve({ received: received.all, lastedMs: performance.now() - startedAt, ended });
    };
    const timer = setTimeout(finish, timeoutMs, 'timeout');
    socket.on('data', (chunk: Buffer) => {
      received.add(chunk);
      if (isComplete(received.all, chunk)) finish('complete');
      else if (received.length > maxBytes) finish('overflow');
    });
    socket.once('end', () => finish('closed'));
    socket.once('close', () => finish('closed'));
    socket.once('error', (error) => finish(endOf(error)));
    // The peer may have ended it before anybody listened.
    if (socket.destroyed || socket.readableEnded) finish(endOf(socket.errored));
    else socket.write(request);
  });
}

function endOf(error: Error | null): 'reset' | 'closed' {
  return errorCode(error) === 'ECONNRESET' ? 'reset' : 'closed';
}
