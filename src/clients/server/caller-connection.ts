import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { performance } from 'node:perf_hooks';
import type { Duplex } from 'node:stream';
import { createServer, type TLSSocket, type TlsOptions } from 'node:tls';
import { errorCode } from '../../net/error-code.ts';
import { ReceivedBytes } from '../../net/received-bytes.ts';
import { TappedWire } from '../../net/tapped-wire.ts';
import type { Protocol } from '../../tls/protocol.ts';
import type { Call, CallRequest, Finished, Offered, Opening, Outcome } from './call.ts';
import { type HttpRequest, type HttpResponse, plaintextResponse } from './http.ts';
import { describeOpening, maxOpeningBytes, type OpeningBytes, readOpening } from './opening.ts';
import { failedOutcome, finishedOutcome } from './outcome.ts';

/** What all connections of a server share. */
export interface Service {
  readonly minVersion: Protocol;
  readonly tls: TlsOptions;
  readonly limits: {
    readonly handshakeMs: number;
    readonly requestMs: number;
    readonly connectionMs: number;
  };
  /** Takes over a connection whose handshake is finished. */
  readonly onSecured: (socket: Duplex, connection: CallerConnection) => void;
  readonly onCall: (call: Call) => void;
}

/** One connection of a caller, from its first byte to its end. Reports it exactly once. */
export class CallerConnection {
  /** Resolves once the connection has ended and was reported. Never rejects. */
  readonly over: Promise<void>;
  readonly #socket: Socket;
  readonly #service: Service;
  readonly #atMs = Date.now();
  readonly #startedAt = performance.now();
  readonly #from: Call['from'];
  readonly #lifetime: NodeJS.Timeout;
  #deadline: NodeJS.Timeout;
  #opening: Opening = { kind: 'incomplete', bytes: 0 };
  #wire: TappedWire | undefined;
  #finished: Finished | undefined;
  #ended: 'closed' | 'reset' | 'timeout' = 'closed';
  #errorMessage: string | undefined;
  #closing = false;
  #reported = false;

  constructor(socket: Socket, service: Service) {
    this.#socket = socket;
    this.#service = service;
    this.#from = {
      // A socket that listens on `::` gives an IPv4 address as `::ffff:192.0.2.1`.
      address: (socket.remoteAddress ?? '').replace(/^::ffff:(?=\d+\.)/, ''),
      port: socket.remotePort ?? 0,
    };
    this.#deadline = this.#within(service.limits.handshakeMs);
    this.#lifetime = this.#within(service.limits.connectionMs);
    socket.on('error', (error) => {
      if (errorCode(error) === 'ECONNRESET') this.#ended = 'reset';
    });
    this.over = new Promise((over) => {
      socket.once('close', () => {
        this.#end();
        over();
      });
    });
    this.#awaitOpening();
  }

  /** Responds to a request. The caller is reported after the first response. */
  respond(
    request: IncomingMessage,
    response: ServerResponse,
    respond: (request: HttpRequest) => HttpResponse,
  ): void {
    const handshake = this.#finished;
    if (!handshake) throw new Error('a request comes after the handshake');
    clearTimeout(this.#deadline);
    const { method = '', url = '', headers } = request;
    const content = respond({
      atMs: this.#atMs,
      from: this.#from,
      method,
      target: url,
      accept: headers.accept ?? '',
      handshake,
      hello: this.#opening.kind === 'client-hello' ? this.#opening.hello : undefined,
    });
    if (this.#closing) response.shouldKeepAlive = false;
    response.writeHead(content.status, {
      ...content.headers,
      'content-length': Buffer.byteLength(content.body),
    });
    response.end(method === 'HEAD' ? undefined : content.body);
    response.once('close', () => {
      const userAgent = headers['user-agent'];
      this.#report({
        method: method.slice(0, 20),
        target: (url.split(/[?#]/, 1)[0] ?? '').slice(0, 200),
        ...(userAgent === undefined ? {} : { userAgent: userAgent.slice(0, 200) }),
        status: content.status,
      });
    });
  }

  /** Ends the connection once it has its response, which may be now. */
  closeSoon(): void {
    this.#closing = true;
    if (this.#reported) this.destroy();
  }

  destroy(): void {
    this.#socket.destroy();
  }

  #awaitOpening(): void {
    const socket = this.#socket;
    const received = new ReceivedBytes();
    const onData = (chunk: Buffer): void => {
      received.add(chunk);
      const bytes = received.all;
      this.#opening = { kind: 'incomplete', bytes: bytes.length };
      const opening = readOpening(bytes);
      if (opening.kind === 'incomplete' && bytes.length <= maxOpeningBytes) return;
      socket.pause();
      socket.removeListener('data', onData);
      socket.removeListener('end', onEnd);
      this.#begin(opening, bytes);
    };
    const onEnd = (): void => this.destroy();
    socket.on('data', onData);
    socket.on('end', onEnd);
  }

  #begin(opening: OpeningBytes, bytes: Uint8Array): void {
    this.#opening = describeOpening(opening);
    // A caller that supports only SSL 2.0 could not read the answer.
    const sslv2Only = opening.kind === 'sslv2-hello' && this.#offered.highest === 'SSLv2';
    const hello = opening.kind === 'client-hello' || opening.kind === 'sslv2-hello';
    if (hello && !sslv2Only) this.#shakeHands(bytes);
    else this.#hangUp(opening.kind === 'http' ? plaintextResponse : '');
  }

  /** Node's TLS does the handshake, with a server for each connection: its events do not say whose handshake failed. */
  #shakeHands(bytes: Uint8Array): void {
    const wire = new TappedWire(this.#socket, bytes);
    this.#wire = wire;
    const server = createServer(this.#service.tls);
    server.once('secureConnection', (socket) => this.#secured(socket));
    server.on('tlsClientError', (error) => this.#failed(error));
    server.emit('connection', wire);
    // Node keeps waiting if the caller ends its side within the handshake. All that it sent has been read by then.
    wire.once('end', () =>
      setImmediate(() => {
        if (!this.#finished) this.#hangUp();
      }),
    );
  }

  #secured(socket: TLSSocket): void {
    this.#finished = finishedOutcome(socket, this.#wire?.sent ?? new Uint8Array());
    clearTimeout(this.#deadline);
    this.#deadline = this.#within(this.#service.limits.requestMs);
    socket.on('error', (error) => this.#failed(error));
    this.#service.onSecured(socket, this);
  }

  #failed(error: Error): void {
    this.#errorMessage ??= error.message;
    if (!this.#finished) this.#hangUp();
  }

  /** Sends a last response, if there is one, and closes both sides. */
  #hangUp(lastResponse = ''): void {
    this.#socket.resume();
    this.#socket.end(lastResponse, () => this.#socket.destroySoon());
  }

  #within(limitMs: number): NodeJS.Timeout {
    return setTimeout(() => {
      this.#ended = 'timeout';
      this.destroy();
    }, limitMs);
  }

  #end(): void {
    clearTimeout(this.#deadline);
    clearTimeout(this.#lifetime);
    this.#report();
  }

  #report(request?: CallRequest): void {
    if (!this.#reported) {
      this.#reported = true;
      this.#service.onCall({
        atMs: this.#atMs,
        lastedMs: Math.round(performance.now() - this.#startedAt),
        from: this.#from,
        opening: this.#opening,
        outcome: this.#outcome(),
        ...(request ? { request } : {}),
      });
    }
    if (this.#closing) this.#socket.destroySoon();
  }

  #outcome(): Outcome {
    const opening = this.#opening;
    if (opening.kind === 'http' || opening.kind === 'other') return { kind: 'not-tls' };
    if (opening.kind === 'alert') return { kind: 'alert', alert: { by: 'caller', name: opening.alert } };
    const ended = this.#ended;
    if (!this.#wire && this.#offered.highest !== 'SSLv2') {
      if (ended === 'timeout') return { kind: 'timeout', after: 'nothing' };
      return { kind: 'closed', after: 'nothing', reset: ended === 'reset' };
    }
    if (this.#finished && this.#errorMessage === undefined) return this.#finished;
    const failed = failedOutcome({
      offered: this.#offered,
      minVersion: this.#service.minVersion,
      received: this.#wire?.received ?? new Uint8Array(),
      sent: this.#wire?.sent ?? new Uint8Array(),
      errorMessage: this.#errorMessage,
      ended,
      finished: this.#finished !== undefined,
    });
    // After the handshake, only an alert about our certificate changes the outcome.
    return this.#finished && failed.kind !== 'certificate-refused' ? this.#finished : failed;
  }

  get #offered(): Offered {
    const opening = this.#opening;
    if (opening.kind === 'client-hello') return opening.hello.offered;
    return opening.kind === 'sslv2-hello' ? opening.offered : {};
  }
}
