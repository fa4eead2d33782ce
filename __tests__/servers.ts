import { createServer, type ServerOptions } from 'node:https';
import { testCertificates } from './certificates.ts';

export interface TestServer {
  readonly port: number;
  close(): Promise<void>;
}

/** A real HTTPS server on Node's TLS, on a free port of 127.0.0.1 or `host`; it answers every request with 401. */
export async function httpsServer(
  options: ServerOptions,
  headers: Readonly<Record<string, string>> = {},
  host = '127.0.0.1',
): Promise<TestServer> {
  const { key, certificate } = (await testCertificates()).valid;
  const server = createServer(
    { key, cert: certificate, ciphers: 'DEFAULT:@SECLEVEL=0', ...options },
    (_request, response) => {
      response.writeHead(401, headers).end();
    },
  );
  server.on('tlsClientError', () => undefined);
  await new Promise<void>((listening) => server.listen(0, host, listening));
  const address = server.address();
  if (address === null || typeof address === 'string')
    throw new Error('a TCP listener has an address and port');
  return { port: address.port, close: () => new Promise((closed) => server.close(() => closed())) };
}

/** A port of 127.0.0.1 on which nothing listens. */
export async function closedPort(): Promise<number> {
  const server = await httpsServer({});
  await server.close();
  return server.port;
}
