/** Builds a message front to back. Every method returns the writer, so that a message reads like its definition. */
export class ByteWriter {
  /** From Node's pool, which takes no memory of its own for each message. Every byte that is reserved is written. */
  #bytes: Uint8Array = Buffer.allocUnsafe(512);
  #length = 0;

  uint8(value: number): this {
    this.#reserve(1);
    this.#bytes[this.#length - 1] = value;
    return this;
  }

  uint16(value: number): this {
    return this.uint8(value >>> 8).uint8(value);
  }

  uint24(value: number): this {
    return this.uint8(value >>> 16).uint16(value);
  }

  uint16s(values: readonly number[]): this {
    this.#reserve(2 * values.length);
    let at = this.#length - 2 * values.length;
    for (const value of values) {
      this.#bytes[at] = value >>> 8;
      this.#bytes[at + 1] = value;
      at += 2;
    }
    return this;
  }

  bytes(values: ArrayLike<number>): this {
    this.#reserve(values.length);
    this.#bytes.set(values, this.#length - values.length);
    return this;
  }

  /** A vector with a length of one byte in front (RFC 8446 section 3.4). */
  vector8(build: (content: this) => void): this {
    return this.#vector(1, build);
  }

  /** A vector with a length of two bytes in front. */
  vector16(build: (content: this) => void): this {
    return this.#vector(2, build);
  }

  /** A vector with a length of three bytes in front. */
  vector24(build: (content: this) => void): this {
    return this.#vector(3, build);
  }

  toBytes(): Uint8Array {
    return this.#bytes.subarray(0, this.#length);
  }

  /** The content is written in place, and its length into the bytes that were left free before it. */
  #vector(lengthBytes: number, build: (content: this) => void): this {
    this.#reserve(lengthBytes);
    const start = this.#length;
    build(this);
    const length = this.#length - start;
    for (let index = 1; index <= lengthBytes; index += 1) {
      this.#bytes[start - index] = length >>> (8 * (index - 1));
    }
    return this;
  }

  #reserve(count: number): void {
    this.#length += count;
    if (this.#length <= this.#bytes.length) return;
    const bytes = Buffer.allocUnsafe(2 * this.#length);
    bytes.set(this.#bytes);
    this.#bytes = bytes;
  }
}
