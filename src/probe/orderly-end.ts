import { setImmediate as nextRound } from 'node:timers/promises';
import type { TLSSocket } from 'node:tls';

/**
 * Ends the connection, and waits until the peer has done so too, for a moment at most. Whether the peer ended it first, and
 * said nothing: that can only be seen with `listens`, which gives it time to. With `ticketTells` a session ticket is word
 * enough: it is for those whose handshake the peer has taken for finished.
 */
export async function endInPeace(
  socket: TLSSocket,
  {
    listens,
    ticketTells,
    leftMs,
  }: { readonly listens: boolean; readonly ticketTells: boolean; readonly leftMs: () => number },
): Promise<boolean> {
  let spoke = false;
  socket.once('data', () => {
    spoke = true;
  });
  const words = ['data', 'close', ...(ticketTells ? ['session'] : [])];
  // Not at once: Node sends our Finished only in the next round of its event loop, and would end the connection before.
  await (listens ? firstOf(socket, words, Math.min(judgementMs, leftMs())) : nextRound());
  const endedByPeer = listens && socket.closed && !spoke;
  socket.end();
  await firstOf(socket, ['close'], Math.min(momentMs, leftMs()));
  return endedByPeer;
}

/** How long a peer gets to end a conversation that we have ended. */
const momentMs = 1_000;

/** How long it gets to judge a certificate that it requested. */
const judgementMs = 2_000;

/** Resolves at the first of these events, or after so many milliseconds; at once where the socket is closed. */
function firstOf(socket: TLSSocket, events: readonly string[], afterMs: number): Promise<void> {
  return new Promise((resolve) => {
    if (socket.closed) return resolve();
    const finish = () => {
      clearTimeout(timer);
      for (const event of events) socket.removeListener(event, finish);
      resolve();
    };
    const timer = setTimeout(finish, afterMs);
    for (const event of events) socket.once(event, finish);
  });
}
