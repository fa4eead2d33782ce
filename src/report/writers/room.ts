/** How many bytes are left to write in. */
export class Room {
  left: number;

  constructor(left: number) {
    this.left = left;
  }

  /** Whether the text fits; if so, its room is taken. */
  takes(text: string): boolean {
    const size = Buffer.byteLength(text) + 1;
    if (size > this.left) return false;
    this.left -= size;
    return true;
  }

  /** The texts up to the first that does not fit. */
  takeWhile(texts: readonly string[]): readonly string[] {
    const end = texts.findIndex((text) => !this.takes(text));
    return end === -1 ? texts : texts.slice(0, end);
  }
}
