import { createServer, type Socket } from 'node:net';

/** A TCP server on loopback that a test is done with when it closes it. */
export interface Listener {
  readonly address: string;
  readonly port: number;
  /** Connections accepted so far. */
  readonly accepted: number;
  /** The most connections that were open at once. */
  readonly atOnce: number;
  close(): Promise<void>;
}

/** Listens on a free port and hands every connection to `serve`, with its number from 1 on. */
export function listen(
  serve: (socket: Socket, number: number) => void,
  address = '127.0.0.1',
): Promise<Listener> {
  const open = new Set<Socket>();
  let accepted = 0;
  let atOnce = 0;
  const server = createServer({ allowHalfOpen: true, noDelay: true }, (socket) => {
    accepted += 1;
    open.add(socket);
    atOnce = Math.max(atOnce, open.size);
    // The probe hangs up in the middle of everything.
    socket.on('error', () => undefined);
    socket.on('end', () => socket.end());
    socket.on('close', () => open.delete(socket));
    serve(socket, accepted);
  });
  return new Promise((settle, fail) => {
    server.once('error', fail);
    server.listen(0, address, () => {
      const bound = server.address();
      if (bound === null || typeof bound === 'string') throw new Error('the server has no port');
      settle({
        address,
        port: bound.port,
        get accepted() {
          return accepted;
        },
        get atOnce() {
          return atOnce;
        },
        close: () => {
          for (const socket of open) socket.destroy();
          return new Promise((closed) => server.close(() => closed()));
        },
      });
    });
  });
}

/** A port of loopback that nobody listens on: one that was free a moment ago. */
export async function closedPort(): Promise<number> {
  const listener = await listen(() => undefined);
  await listener.close();
  return listener.port;
}
