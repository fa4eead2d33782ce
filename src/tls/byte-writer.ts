/** Builds a message front to back. Every method returns the writer, so that a message reads like its definition. */
export class ByteWriter {
  readonly #bytes: number[] = [];

  uint8(value: number): this {
    this.#bytes.push(value & 0xff);
    return this;
  }

  uint16(value: number): this {
    return this.uint8(value >>> 8).uint8(value);
  }

  uint24(value: number): this {
    return this.uint8(value >>> 16).uint16(value);
  }

  uint16s(values: readonly number[]): this {
    for (const value of values) this.uint16(value);
    return this;
  }

  bytes(values: Iterable<number>): this {
    for (const value of values) this.uint8(value);
    return this;
  }

  /** A vector with a length of one byte in front (RFC 8446 section 3.4). */
  vector8(build: (content: ByteWriter) => void): this {
    const content = contentOf(build);
    return this.uint8(content.length).bytes(content);
  }

  /** A vector with a length of two bytes in front. */
  vector16(build: (content: ByteWriter) => void): this {
    const content = contentOf(build);
    return this.uint16(content.length).bytes(content);
  }

  /** A vector with a length of three bytes in front. */
  vector24(build: (content: ByteWriter) => void): this {
    const content = contentOf(build);
    return this.uint24(content.length).bytes(content);
  }

  toBytes(): Uint8Array {
    return Uint8Array.from(this.#bytes);
  }
}

function contentOf(build: (content: ByteWriter) => void): Uint8Array {
  const content = new ByteWriter();
  build(content);
  return content.toBytes();
}
