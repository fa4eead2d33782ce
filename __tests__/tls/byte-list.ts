/**
 * Builds expected bytes without the code under test: a list of parts that is joined in the end, with lengths put
 * in front by `vector`.
 */
export class ByteList {
  readonly #parts: Buffer[] = [];

  /** Hexadecimal digits; white space is for people. */
  hex(text: string): this {
    this.#parts.push(Buffer.from(text.replaceAll(/\s/g, ''), 'hex'));
    return this;
  }

  ascii(text: string): this {
    this.#parts.push(Buffer.from(text, 'latin1'));
    return this;
  }

  number(value: number, size: 1 | 2 | 3): this {
    const bytes = Buffer.alloc(size);
    bytes.writeUIntBE(value, 0, size);
    this.#parts.push(bytes);
    return this;
  }

  add(...parts: readonly Uint8Array[]): this {
    this.#parts.push(...parts.map((part) => Buffer.from(part)));
    return this;
  }

  /** The content with its length in front, of so many bytes. */
  vector(size: 1 | 2 | 3, content: ByteList | Uint8Array): this {
    const bytes = content instanceof ByteList ? content.join() : content;
    return this.number(bytes.length, size).add(bytes);
  }

  join(): Buffer {
    return Buffer.concat(this.#parts);
  }
}

/** Bytes from hexadecimal digits; white space is for people. */
export function hex(text: string): Buffer {
  return new ByteList().hex(text).join();
}
