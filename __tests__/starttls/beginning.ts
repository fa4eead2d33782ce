import type { Socket } from 'node:net';
import { dial } from '../../src/net/dial.ts';
import { type Begun, beginTls, type StarttlsScheme } from '../../src/starttls/begin-tls.ts';
import { listen } from '../net/listener.ts';

export const names = { client: 'client.example.com', server: 'server.example.com' };

export interface Conditions {
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
  const listener = await listen(serve);
  try {
    const dialled = await dial(listener.address, listener.port, 5_000);
    if (dialled.kind !== 'connected') throw new Error(`the peer is not there: ${dialled.kind}`);
    const begun = await beginTls(
      scheme,
      dialled.socket,
      conditions.names ?? names,
      conditions.timeoutMs ?? 5_000,
    );
    try {
      return await use(begun);
    } finally {
      dialled.socket.destroy();
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
