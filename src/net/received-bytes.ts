/** Bytes that come chunk by chunk. What they cost grows with their number, however small the chunks are. */
export class ReceivedBytes {
  #space = Buffer.alloc(0);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  /** All so far, without a copy. Later chunks do not change it. */
  get all(): Buffer {
    return this.#space.subarray(0, this.#length);
  }

  add(chunk: Uint8Array): void {
    const length = this.#length + chunk.length;
    if (length > this.#space.length) {
      const space = Buffer.alloc(Math.max(1024, 2 * length));
      space.set(this.all);
      this.#space = space;
    }
    this.#space.set(chunk, this.#length);
    this.#length = length;
  }
}
