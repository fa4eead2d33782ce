import type { AddressInfo } from 'node:net';
import { createServer } from 'node:tls';
import { oddCertificates } from './odd-certificates.ts';

/*
 * A program for Node 24: serves every odd certificate, with keys on the curves that it is given or on all, each on a port of its own, and tells what is served as one line of JSON.
 * OpenSSL turns some away for the server already.
 */

export interface OddServer {
  readonly name: string;
  readonly port: number;
  /** The root of its chain, in PEM. */
  readonly root: string;
}

const curves = process.argv.slice(2);
const served: OddServer[] = [];
const unserved: string[] = [];
for (const { name, chain, key } of oddCertificates(curves.length > 0 ? curves : undefined)) {
  try {
    const server = createServer({ cert: chain.join(''), key, ciphers: 'DEFAULT:@SECLEVEL=0' }, (socket) =>
      socket.on('error', () => undefined).once('data', () => socket.end()),
    );
    server.on('tlsClientError', () => undefined);
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    const { port } = server.address() as AddressInfo;
    served.push({ name, port, root: chain.at(-1) ?? '' });
  } catch {
    unserved.push(name);
  }
}
console.log(JSON.stringify({ served, unserved }));
