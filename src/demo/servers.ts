import { once } from 'node:events';
import { createServer as createHttpsServer, type ServerOptions } from 'node:https';
import type { Server } from 'node:net';
import { type Authority, createAuthority, inDays } from '../clients/server/authority.ts';
import type { Verdict } from '../policy/verdict.ts';
import { mailServer } from './mail-server.ts';
import { plaintextServer, silentServer, sslv3OnlyServer } from './raw-peers.ts';

/** A server of the demo, and its endpoint in the list. */
export interface DemoServer {
  readonly name: string;
  readonly scheme: 'https' | 'smtp';
  readonly port: number;
  /** Further keys of the endpoint, as they stand in the YAML. */
  readonly keys: readonly string[];
  /** The verdict that it was built to have. */
  readonly expected: Verdict['state'];
}

export interface Demo {
  readonly servers: readonly DemoServer[];
  /** The root certificate of the demo's own authority, in PEM. */
  readonly authority: string;
  close(): void;
}

interface Plan {
  readonly name: string;
  /** `https` where nothing else is said. */
  readonly scheme?: 'smtp';
  readonly listener: Server | undefined;
  readonly keys?: readonly string[];
  readonly expected: Verdict['state'];
}

/** Starts a server of every kind on 127.0.0.1: real ones on Node's TLS, raw ones for what Node cannot serve. */
export async function startDemo(): Promise<Demo> {
  const authority = await createAuthority('tls-readiness demo');
  const names = ['127.0.0.1', 'localhost'];
  const valid = await authority.issue({ names, validFrom: inDays(-1), validTo: inDays(365) });
  const expired = await authority.issue({ names, validFrom: inDays(-90), validTo: inDays(-3) });
  const https = (minVersion: Version, maxVersion: Version, options: ServerOptions = {}) =>
    httpsServer({ key: valid.key, cert: valid.certificate, minVersion, maxVersion, ...options });

  const mail = (minVersion: Version, maxVersion: Version) =>
    mailServer({ key: valid.key, cert: valid.certificate, minVersion, maxVersion, ciphers: oldCiphers });

  const plans: readonly Plan[] = [
    {
      name: 'TLS 1.0 only',
      listener: https('TLSv1', 'TLSv1'),
      keys: ["owner: '@demo/legacy'"],
      expected: 'not-ready',
    },
    { name: 'SSL 3.0 only', listener: sslv3OnlyServer(), expected: 'not-ready' },
    {
      name: 'TLS 1.0 to 1.2, date passed',
      listener: https('TLSv1', 'TLSv1.2'),
      keys: [`deprecation-date: ${day(-30)}`],
      expected: 'not-ready',
    },
    {
      name: 'TLS 1.1 only, date ahead',
      listener: https('TLSv1.1', 'TLSv1.1'),
      keys: [`deprecation-date: ${day(30)}`],
      expected: 'at-risk',
    },
    { name: 'TLS 1.0 to 1.2', listener: https('TLSv1', 'TLSv1.2'), expected: 'ready' },
    {
      name: 'TLS 1.2 only',
      listener: https('TLSv1.2', 'TLSv1.2'),
      keys: ['expect: { status: 401 }'],
      expected: 'ready',
    },
    {
      name: 'RSA key exchange only',
      listener: https('TLSv1.2', 'TLSv1.2', { ciphers: 'AES128-GCM-SHA256' }),
      keys: ['expect: { status: 401 }'],
      expected: 'at-risk',
    },
    { name: 'TLS 1.2 and 1.3', listener: https('TLSv1.2', 'TLSv1.3'), expected: 'ready' },
    {
      name: 'TLS 1.3 only',
      listener: https('TLSv1.3', 'TLSv1.3'),
      keys: ['min-version: TLSv1.3'],
      expected: 'ready',
    },
    {
      name: 'Expired certificate',
      listener: https('TLSv1.2', 'TLSv1.3', { key: expired.key, cert: expired.certificate }),
      expected: 'at-risk',
    },
    {
      name: 'Client certificate required',
      listener: https('TLSv1.2', 'TLSv1.3', clientCertificate(authority)),
      expected: 'ready',
    },
    {
      name: 'Mail with STARTTLS, TLS 1.0 only',
      scheme: 'smtp',
      listener: mail('TLSv1', 'TLSv1'),
      expected: 'not-ready',
    },
    {
      name: 'Mail with STARTTLS, TLS 1.2 and 1.3',
      scheme: 'smtp',
      listener: mail('TLSv1.2', 'TLSv1.3'),
      expected: 'ready',
    },
    { name: 'Mail without STARTTLS', scheme: 'smtp', listener: mailServer(), expected: 'not-ready' },
    { name: 'HTTP in plaintext', listener: plaintextServer(), expected: 'unverified' },
    { name: 'Port that hangs', listener: silentServer(), expected: 'unverified' },
    { name: 'Port that is closed', listener: undefined, expected: 'unverified' },
  ];
  const servers = await Promise.all(
    plans.map(async ({ listener, scheme = 'https' as const, keys = [], ...plan }): Promise<DemoServer> => {
      return { ...plan, scheme, keys, port: await listen(listener) };
    }),
  );
  return {
    servers,
    authority: authority.certificate,
    close: () => {
      for (const { listener } of plans) listener?.close();
    },
  };
}

/** Node's OpenSSL only serves TLS 1.0 and 1.1 at security level 0. */
const oldCiphers = 'DEFAULT:@SECLEVEL=0';

type Version = 'TLSv1' | 'TLSv1.1' | 'TLSv1.2' | 'TLSv1.3';

/** Answers every request with 401: TLS worked, and the API only wants a login. */
function httpsServer(options: ServerOptions): Server {
  const server = createHttpsServer({ ciphers: oldCiphers, ...options }, (_request, response) => {
    response.writeHead(401, { 'content-type': 'application/json' }).end('{"code":"invalid_credentials"}');
  });
  // Refused handshakes are what the demo is about.
  server.on('tlsClientError', () => undefined);
  return server;
}

function clientCertificate(authority: Authority): ServerOptions {
  return { ca: authority.certificate, requestCert: true, rejectUnauthorized: true };
}

/** Listens on a free port; without a server, gives a port on which nobody listens. */
async function listen(server: Server | undefined): Promise<number> {
  const listener = server ?? silentServer();
  listener.listen(0, '127.0.0.1');
  await once(listener, 'listening');
  const address = listener.address();
  if (address === null || typeof address === 'string')
    throw new Error('a TCP listener has an address and port');
  const { port } = address;
  if (!server) {
    listener.close();
    await once(listener, 'close');
  }
  return port;
}

function day(days: number): string {
  return inDays(days).toISOString().slice(0, 10);
}
