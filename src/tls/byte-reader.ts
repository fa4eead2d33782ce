/** The bytes end before the message does, or contradict themselves. */
export class MalformedError extends Error {
  override readonly name = 'MalformedError';
}

/** A cursor over bytes of a peer. Every read is bounds-checked and throws MalformedError past the end. */
export class ByteReader {
  readonly #bytes: Uint8Array;
  #position = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  get remaining(): number {
    return this.#bytes.length - this.#position;
  }

  uint8(): number {
    const value = this.#bytes[this.#position];
    if (value === undefined) throw new MalformedError('the message ends early');
    this.#position += 1;
    return value;
  }

  uint16(): number {
    return this.uint8() * 0x100 + this.uint8();
  }

  uint24(): number {
    return this.uint16() * 0x100 + this.uint8();
  }

  bytes(length: number): Uint8Array {
    if (length > this.remaining) throw new MalformedError('a length points past the end of the message');
    const start = this.#position;
    this.#position += length;
    return this.#bytes.subarray(start, this.#position);
  }

  /** The content of a vector with a length of one byte in front. */
  vector8(): Uint8Array {
    return this.bytes(this.uint8());
  }

  /** The content of a vector with a length of two bytes in front. */
  vector16(): Uint8Array {
    return this.bytes(this.uint16());
  }
}
