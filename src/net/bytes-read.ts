import type { Duplex } from 'node:stream';

/** How many bytes have come over a socket, or over the one that a stream of ours wraps. */
export function bytesReadBy(stream: Duplex): number {
  return 'bytesRead' in stream && typeof stream.bytesRead === 'number' ? stream.bytesRead : 0;
}
