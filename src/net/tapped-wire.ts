import { Duplex } from 'node:stream';
import { bytesReadBy } from './bytes-read.ts';
import { ReceivedBytes } from './received-bytes.ts';

/** What is kept of each direction: enough for a ServerHello, the certificates behind it, and an alert. */
const usualKept = 32 * 1024;

/**
 * A connection as a stream for Node's TLS, which tells neither the alerts that it sends nor what the peer chose or asked for;
 * so what went over the wire is kept, up to a limit. Ends and destruction are passed on both ways.
 */
export class TappedWire extends Duplex {
  readonly #socket: Duplex;
  readonly #received: Capture;
  readonly #sent: Capture;

  /** `opening` is what was already read from the socket: TLS gets to see it first. */
  constructor(socket: Duplex, opening?: Uint8Array, maxKept = usualKept) {
    super({ allowHalfOpen: true });
    this.#socket = socket;
    this.#received = new Capture(maxKept);
    this.#sent = new Capture(maxKept);
    if (opening) this.#take(opening);
    socket.on('data', (chunk: Buffer) => this.#take(chunk));
    socket.on('end', () => this.push(null));
    socket.on('close', () => this.destroy());
    if (socket.destroyed) this.destroy();
  }

  get bytesRead(): number {
    return bytesReadBy(this.#socket);
  }

  get received(): Uint8Array {
    return this.#received.bytes;
  }

  get sent(): Uint8Array {
    return this.#sent.bytes;
  }

  override _read(): void {
    this.#socket.resume();
  }

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: (error?: Error | null) => void): void {
    this.#sent.add(chunk);
    this.#socket.write(chunk, done);
  }

  override _final(done: () => void): void {
    if (this.#socket.writable) this.#socket.end(done);
    else done();
  }

  /** What is still to be sent, such as the alert of a refusal, goes out first. */
  override _destroy(error: Error | null, done: (error: Error | null) => void): void {
    const socket = this.#socket;
    if (socket.writable) socket.end();
    if (socket.writableFinished) socket.destroy();
    else socket.once('finish', () => socket.destroy());
    done(error);
  }

  #take(chunk: Uint8Array): void {
    this.#received.add(chunk);
    if (!this.push(chunk)) this.#socket.pause();
  }
}

class Capture {
  readonly #maxLength: number;
  readonly #kept = new ReceivedBytes();

  constructor(maxLength: number) {
    this.#maxLength = maxLength;
  }

  get bytes(): Uint8Array {
    return this.#kept.all;
  }

  add(chunk: Uint8Array): void {
    // This copies, as it must: TLS may reuse its buffers.
    this.#kept.add(chunk.subarray(0, this.#maxLength - this.#kept.length));
  }
}
