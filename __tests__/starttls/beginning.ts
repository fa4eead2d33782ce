import type { Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { dial } from '../../src/net/dial.ts';
import { type Begun, beginTls, type StarttlsScheme } from '../../src/starttls/begin-tls.ts';
import { listen } from '../net/listener.ts';

export const names = { client: 'client.example.com', server: 'server.example.com' };

export interface Conditions {
  /** How long the peer may speak before we begin. */
  readonly afterMs?: number;
  readonly timeoutMs?: number;
  readonly names?: typeof names;
}

/** Begins TLS with a peer on loopback, and hands what came of it to `use` before the connection is closed. */
export async function beginWith<Result>(
  scheme: StarttlsScheme,
  serve: (socket: Socket) => void,
  conditions: Conditions,
  use: (begun: Begun) => Result | Promise<Result>,
): Promise<Result> {
  let left: Promise<unknown> = Promise.resolve();
  const listener = await listen((socket) => {
    left = new Promise((closed) => socket.once('close', closed));
    serve(socket);
  });
  try {
    const dialled = await dial(listener.address, listener.port, 5_000);
    if (dialled.kind !== 'connected') throw new Error(`the peer is not there: ${dialled.kind}`);
    if (conditions.afterMs !== undefined) await sleep(conditions.afterMs);
    const begun = await beginTls(
      scheme,
      dialled.socket,
      conditions.names ?? names,
      conditions.timeoutMs ?? 20_000,
    );
    try {
      return await use(begun);
    } finally {
      dialled.socket.destroy();
      // A peer that reads has heard all that we said once it knows that we are gone.
      await Promise.race([left, sleep(100)]);
    }
  } finally {
    await listener.close();
  }
}

/** What came of it in short: `TLS`, or the problem. */
export function outcome(
  scheme: StarttlsScheme,
  serve: (socket: Socket) => void,
  conditions: Conditions = {},
): Promise<'TLS' | Extract<Begun, { problem: unknown }>['problem']> {
  return beginWith(scheme, serve, conditions, (begun) => ('stream' in begun ? 'TLS' : begun.problem));
}
