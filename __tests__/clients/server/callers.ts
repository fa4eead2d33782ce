import { once } from 'node:events';
import { type RequestOptions, request } from 'node:https';
import { connect, type Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';
import type { Call } from '../../../src/clients/server/call.ts';
import {
  type StrictServer,
  type StrictServerOptions,
  startStrictServer,
} from '../../../src/clients/server/strict-server.ts';
import { testCertificates } from '../../certificates.ts';

export interface Listening {
  readonly server: StrictServer;
  readonly calls: readonly Call[];
  /** Waits until the server has told of so many callers in all, and gives the last one. */
  told(count: number): Promise<Call>;
}

/** A strict server on a free port of 127.0.0.1 that keeps what it tells. */
export async function listen(options: Partial<StrictServerOptions> = {}): Promise<Listening> {
  const calls: Call[] = [];
  const waiting: (() => void)[] = [];
  const server = await startStrictServer({
    address: '127.0.0.1',
    port: 0,
    minVersion: 'TLSv1.2',
    certificate: (await testCertificates()).valid,
    ...options,
    onCall: (call) => {
      calls.push(call);
      for (const wake of waiting.splice(0)) wake();
    },
  });
  return {
    server,
    calls,
    async told(count) {
      while (calls.length < count) await new Promise<void>((wake) => waiting.push(wake));
      return calls[count - 1]!;
    },
  };
}

/** What a request came to: an answer, or the error's code. */
export type Answered =
  | { readonly status: number; readonly body: string; readonly headers: NodeJS.Dict<string | string[]> }
  | { readonly code: string };

/** A request by Node's own client, which trusts the authority unless it is told otherwise. */
export async function call(
  port: number,
  options: RequestOptions & { readonly body?: Buffer } = {},
): Promise<Answered> {
  const { authority } = await testCertificates();
  const { body, ...rest } = options;
  return new Promise((settle) => {
    const outgoing = request(
      { host: '127.0.0.1', port, ca: authority, agent: false, ...rest },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () =>
          settle({
            status: response.statusCode ?? 0,
            body: Buffer.concat(chunks).toString(),
            headers: response.headers,
          }),
        );
      },
    );
    outgoing.on('error', (error: NodeJS.ErrnoException) => settle({ code: error.code ?? error.message }));
    outgoing.end(body);
  });
}

/** The options that make Node offer TLS 1.0 or 1.1 alone. */
export function only(version: 'TLSv1' | 'TLSv1.1' | 'TLSv1.2' | 'TLSv1.3'): RequestOptions {
  return { minVersion: version, maxVersion: version, ciphers: 'DEFAULT:@SECLEVEL=0' };
}

/** A TCP connection that sends some bytes; gives it and what came back, once it is over. */
export async function sendRaw(port: number, bytes: Uint8Array, end = false): Promise<Buffer> {
  const socket = await open(port);
  const chunks: Buffer[] = [];
  socket.on('data', (chunk) => chunks.push(chunk));
  socket.on('error', () => undefined);
  if (end) socket.end(bytes);
  else socket.write(bytes);
  await once(socket, 'close');
  return Buffer.concat(chunks);
}

export async function open(port: number): Promise<Socket> {
  const socket = connect({ host: '127.0.0.1', port });
  await once(socket, 'connect');
  return socket;
}

/** A connection that has finished its handshake, and sends nothing more by itself. */
export async function openTls(port: number): Promise<ReturnType<typeof connectTls>> {
  const socket = connectTls({ host: '127.0.0.1', port, ca: (await testCertificates()).authority });
  socket.on('error', () => undefined);
  await once(socket, 'secureConnect');
  return socket;
}
