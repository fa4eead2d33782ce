import type { RequestListener } from 'node:http';
import { createServer as createHttps } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import { createSecureContext, createServer as createTls, type TlsOptions } from 'node:tls';
import type { KeyPair } from '../../src/clients/server/authority.ts';

/** A real TLS server of Node on loopback. */
export interface TlsServer {
  readonly port: number;
  readonly accepted: number;
  readonly atOnce: number;
  close(): Promise<void>;
}

/** Serves TLS while something runs, and gives what that gives. */
export async function whileServing<Result>(
  pair: KeyPair,
  options: TlsOptions,
  run: (port: number) => Promise<Result>,
): Promise<Result> {
  const server = await serveTls(pair, options);
  try {
    return await run(server.port);
  } finally {
    await server.close();
  }
}

/** Runs only on a Node with the hybrid group, which came with OpenSSL 3.5. */
export const itWithHybrid = hasHybrid() ? it : it.skip;

function hasHybrid(): boolean {
  try {
    createSecureContext({ ecdhCurve: 'X25519MLKEM768' });
    return true;
  } catch {
    return false;
  }
}

/** Serves TLS, or HTTPS where there is somebody to answer requests. Speaks down to TLS 1.0 if asked to. */
export async function serveTls(
  { certificate, key }: KeyPair,
  options: TlsOptions,
  answer?: RequestListener,
): Promise<TlsServer> {
  // OpenSSL 3 serves TLS 1.0 and 1.1 at security level 0 only.
  const settings = { cert: certificate, key, ciphers: 'DEFAULT:@SECLEVEL=0', ...options };
  const server = answer
    ? createHttps(settings, answer)
    : createTls(settings, (socket) => socket.on('error', () => undefined).resume());
  server.on('tlsClientError', () => undefined);
  const open = new Set<Socket>();
  let accepted = 0;
  let atOnce = 0;
  server.on('connection', (socket: Socket) => {
    accepted += 1;
    open.add(socket);
    atOnce = Math.max(atOnce, open.size);
    socket.on('close', () => open.delete(socket));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    port,
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
  };
}
