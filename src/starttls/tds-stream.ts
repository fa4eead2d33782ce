import { Duplex } from 'node:stream';
import { bytesReadBy } from '../net/bytes-read.ts';
import { tdsPackets } from './tds-packet.ts';
import { TdsUnwrapper } from './tds-unwrapper.ts';
import { TlsProgress } from './tls-progress.ts';

/**
 * The stream for TLS over a connection to SQL Server ([MS-TDS] section 2.2.6.5): the handshake goes in PRELOGIN packets,
 * everything after it as it is. Ends, errors and destruction are passed on both ways.
 */
export class TdsStream extends Duplex {
  readonly #socket: Duplex;
  readonly #incoming = new TdsUnwrapper();
  readonly #outgoing = new TlsProgress();
  #handshakeSent = false;
  /** Whether somebody wants to read. Until then everything stays in the socket, where `beginTls` looks for it. */
  #wanted = false;

  constructor(socket: Duplex) {
    super({ allowHalfOpen: false });
    this.#socket = socket;
    // The peer may close the connection before anybody listens here; who reads next sees it.
    this.on('error', () => undefined);
    socket.on('readable', () => this.#pump());
    socket.on('end', () => this.push(null));
    socket.on('error', (error) => this.destroy(error));
    // After an end in good order there may be bytes to be read from here yet.
    socket.on('close', () => {
      if (!socket.readableEnded) this.destroy();
    });
    if (socket.destroyed) this.destroy(socket.errored ?? undefined);
  }

  get bytesRead(): number {
    return bytesReadBy(this.#socket);
  }

  override _read(): void {
    this.#wanted = true;
    this.#pump();
  }

  /** Takes all that was written together as one message: TLS hands over the records of a flight one by one. */
  override _writev(
    writes: readonly { readonly chunk: Buffer }[],
    done: (error?: Error | null) => void,
  ): void {
    const bytes = Buffer.concat(writes.map(({ chunk }) => chunk));
    this.#socket.write(this.#wrap(bytes), done);
  }

  override _final(done: () => void): void {
    if (this.#socket.writable) this.#socket.end(done);
    else done();
  }

  override _destroy(error: Error | null, done: (error: Error | null) => void): void {
    this.#socket.destroy();
    done(error);
  }

  #pump(): void {
    while (this.#wanted) {
      const chunk: unknown = this.#socket.read();
      if (!Buffer.isBuffer(chunk)) return;
      const bytes = this.#incoming.unwrap(chunk);
      if (bytes.length === 0) continue;
      // Pushing may ask for more at once, which must not be undone here.
      this.#wanted = false;
      if (this.push(bytes)) this.#wanted = true;
    }
  }

  #wrap(bytes: Buffer): Buffer {
    const { progress: answered, raw } = this.#incoming;
    const sinceTls13 = answered.applicationData;
    const finished = answered.finished && this.#outgoing.finished && !sinceTls13;
    if (this.#handshakeSent || raw || finished) return bytes;
    const applicationData = this.#outgoing.follow(bytes);
    if (applicationData === undefined) return Buffer.concat(tdsPackets(bytes));
    this.#handshakeSent = true;
    // In TLS 1.3 the end of the handshake looks like application data, and goes out as one flight.
    const end = sinceTls13 ? bytes.length : applicationData;
    return Buffer.concat([...tdsPackets(bytes.subarray(0, end)), bytes.subarray(end)]);
  }
}
