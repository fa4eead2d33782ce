import { isTdsType, readTdsHeader, tdsHeaderLength } from './tds-packet.ts';
import { TlsProgress } from './tls-progress.ts';

/**
 * Takes TLS out of a server's packets, however its segments fall. From where no packet begins any more, everything is handed
 * on as it is: TLS after the handshake, an alert that nobody wrapped, or bytes that TLS itself has to judge.
 */
export class TdsUnwrapper {
  /** What has come in packets. */
  readonly progress = new TlsProgress();
  #raw = false;
  #header: Buffer = Buffer.alloc(0);
  /** How much of the packet is still to come. */
  #left = 0;

  /** Whether the server has ceased to send packets. */
  get raw(): boolean {
    return this.#raw;
  }

  /** The TLS in the next bytes; empty where they are headers only. */
  unwrap(chunk: Buffer): Buffer {
    const parts: Buffer[] = [];
    for (let rest = chunk; rest.length > 0; ) {
      const length = this.#raw ? rest.length : this.#left || tdsHeaderLength - this.#header.length;
      const piece = rest.subarray(0, length);
      parts.push(this.#take(piece));
      rest = rest.subarray(length);
    }
    return Buffer.concat(parts);
  }

  #take(piece: Buffer): Buffer {
    if (this.#raw) return piece;
    if (this.#left === 0) return this.#takeHeader(piece);
    this.#left -= piece.length;
    this.progress.follow(piece);
    return piece;
  }

  #takeHeader(piece: Buffer): Buffer {
    const bytes = Buffer.concat([this.#header, piece]);
    this.#header = Buffer.alloc(0);
    if (isTdsType(bytes.readUInt8(0))) {
      if (bytes.length < tdsHeaderLength) {
        this.#header = bytes;
        return Buffer.alloc(0);
      }
      const header = readTdsHeader(bytes);
      if (header) {
        this.#left = header.contentsLength;
        return Buffer.alloc(0);
      }
    }
    this.#raw = true;
    return bytes;
  }
}
