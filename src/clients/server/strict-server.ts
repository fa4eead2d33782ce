import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer as createHttpServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createTcpServer } from 'node:net';
import type { Duplex } from 'node:stream';
import { createSecureContext, type SecureVersion, type TlsOptions } from 'node:tls';
import ipaddr from 'ipaddr.js';
import { errorCode } from '../../net/error-code.ts';
import { compareProtocols } from '../../tls/protocol.ts';
import type { KeyPair } from './authority.ts';
import type { Call } from './call.ts';
import { CallerConnection } from './caller-connection.ts';
import { type HttpRequest, type HttpResponse, unauthorized } from './http.ts';

/** The versions that Node's TLS can be set to support. */
export type ServableProtocol = 'TLSv1.0' | 'TLSv1.1' | 'TLSv1.2' | 'TLSv1.3';

export interface StrictServerOptions {
  /** An IP address or host name to listen on. */
  readonly address: string;
  /** 0 for a free one. */
  readonly port: number;
  /** This version and newer ones are accepted, older ones refused. */
  readonly minVersion: ServableProtocol;
  readonly certificate: KeyPair;
  /** Called once for every caller: after its first response, or when its connection is over. */
  readonly onCall: (call: Call) => void;
  /** The response to a request; `401 Unauthorized` by default. */
  readonly respond?: (request: HttpRequest) => HttpResponse;
  readonly limits?: Partial<Limits>;
}

/** What a caller may cost. */
interface Limits {
  /** Open at the same time; further ones are closed at once. */
  readonly connections: number;
  /** Of these, from one IPv4 address or from one network of 64 bits in IPv6, in which a caller picks its address. */
  readonly connectionsPerAddress: number;
  /** From the connection to the end of the handshake. */
  readonly handshakeMs: number;
  /** From there to the end of the first request's header. */
  readonly requestMs: number;
  /** For a connection as a whole, however many requests it carries. */
  readonly connectionMs: number;
  /** Of a request's line and header. Bodies are discarded. */
  readonly headerBytes: number;
  /** How long a stop waits for open connections. */
  readonly stopMs: number;
}

const defaultLimits: Limits = {
  connections: 256,
  connectionsPerAddress: 256,
  handshakeMs: 10_000,
  requestMs: 10_000,
  connectionMs: 60_000,
  headerBytes: 16 * 1024,
  stopMs: 2_000,
};

export interface StrictServer {
  readonly address: string;
  readonly port: number;
  /** Accepts no more connections. Resolves after `onCall` was called for each; open requests get their response. */
  close(): Promise<void>;
}

/**
 * Starts a server that accepts a minimum version and newer, and responds to every request with 401: a caller that gets
 * this response is ready. Each caller's ClientHello is read before the handshake, and reported even if the handshake
 * fails. Rejects with the system's error if the server cannot listen on the address and port, and with OpenSSL's if the
 * certificate and key do not match.
 */
export async function startStrictServer(options: StrictServerOptions): Promise<StrictServer> {
  const limits = { ...defaultLimits, ...options.limits };
  const respond = options.respond ?? unauthorized;
  const tls = tlsOptions(options);
  // An error of the certificate or key is thrown here, and not at the first caller.
  createSecureContext(tls);
  const connections = new Set<CallerConnection>();
  const bySocket = new WeakMap<Duplex, CallerConnection>();

  const http = createHttpServer({ maxHeaderSize: limits.headerBytes }, onRequest);
  http.on('checkContinue', onRequest);
  // Node itself would close the connection before its response is sent.
  http.on('clientError', (error, socket) => {
    const status =
      errorCode(error) === 'HPE_HEADER_OVERFLOW' ? '431 Request Header Fields Too Large' : '400 Bad Request';
    if (socket.writable)
      socket.end(`HTTP/1.1 ${status}\r\nconnection: close\r\n\r\n`, () => socket.destroy());
    else socket.destroy();
  });
  http.maxRequestsPerSocket = 100;
  function onRequest(request: IncomingMessage, response: ServerResponse): void {
    bySocket.get(request.socket)?.respond(request, response, respond);
  }

  const service = {
    minVersion: options.minVersion,
    tls,
    limits,
    onSecured: (socket: Duplex, connection: CallerConnection) => {
      bySocket.set(socket, connection);
      http.emit('connection', socket);
    },
    onCall: options.onCall,
  };
  const perAddress = new Map<string, number>();
  const listener = createTcpServer({ allowHalfOpen: true, noDelay: true }, (socket) => {
    const caller = networkOf(socket.remoteAddress ?? '');
    const open = perAddress.get(caller) ?? 0;
    if (open >= limits.connectionsPerAddress) {
      socket.destroy();
      return;
    }
    perAddress.set(caller, open + 1);
    socket.once('close', () => {
      const left = (perAddress.get(caller) ?? 0) - 1;
      if (left > 0) perAddress.set(caller, left);
      else perAddress.delete(caller);
    });
    const connection = new CallerConnection(socket, service);
    connections.add(connection);
    socket.once('close', () => connections.delete(connection));
  });
  listener.maxConnections = limits.connections;
  listener.listen(options.port, options.address);
  await once(listener, 'listening');
  const bound = listener.address();
  if (bound === null || typeof bound === 'string') throw new Error('a TCP listener has an address and port');

  let closed: Promise<void> | undefined;
  return {
    address: bound.address,
    port: bound.port,
    close() {
      closed ??= stop();
      return closed;
    },
  };

  async function stop(): Promise<void> {
    const over = [once(listener, 'close'), ...[...connections].map((connection) => connection.over)];
    listener.close();
    for (const connection of connections) connection.closeSoon();
    const timer = setTimeout(() => {
      for (const connection of connections) connection.destroy();
    }, limits.stopMs);
    await Promise.all(over);
    clearTimeout(timer);
  }
}

/** An IPv4 address as it is, also where it comes in IPv6; of another IPv6 address the first 64 bits. */
function networkOf(address: string): string {
  if (!ipaddr.isValid(address)) return address;
  const ip = ipaddr.process(address);
  return ip instanceof ipaddr.IPv6 ? ip.parts.slice(0, 4).join(':') : ip.toString();
}

const nodeVersions: Readonly<Record<ServableProtocol, SecureVersion>> = {
  'TLSv1.0': 'TLSv1',
  'TLSv1.1': 'TLSv1.1',
  'TLSv1.2': 'TLSv1.2',
  'TLSv1.3': 'TLSv1.3',
};

function tlsOptions({ certificate, minVersion, limits }: StrictServerOptions): TlsOptions {
  const old = compareProtocols(minVersion, 'TLSv1.2') < 0;
  return {
    key: certificate.key,
    cert: certificate.certificate,
    minVersion: nodeVersions[minVersion],
    maxVersion: 'TLSv1.3',
    // OpenSSL serves TLS 1.0 and 1.1 at security level 0 only.
    ...(old ? { ciphers: 'DEFAULT:@SECLEVEL=0' } : {}),
    // A caller that supports only HTTP/2 gets no response, but only its TLS matters here.
    ALPNCallback: ({ protocols }) => protocols.find((name) => name === 'http/1.1') ?? protocols[0],
    handshakeTimeout: 2 * (limits?.handshakeMs ?? defaultLimits.handshakeMs),
    // Each connection has a TLS server of its own; with shared keys, they accept each other's session tickets.
    ticketKeys: randomBytes(48),
  };
}
