import type { Socket } from 'node:net';
import { performance } from 'node:perf_hooks';
import { type Awaited, DialogueEnd } from './problem.ts';

/** Far more than any server says before TLS: banners with a page of terms of use are in the wild. */
export const maxDialogueBytes = 64 * 1024;

/**
 * A dialogue in the clear: reads whole lines or a number of bytes, however the peer's segments fall, within a limit of
 * bytes and of time for all of it. What goes wrong is thrown as a DialogueEnd.
 */
export class Conversation {
  readonly socket: Socket;
  readonly #timeoutMs: number;
  readonly #endsAt: number;
  #buffered: Buffer = Buffer.alloc(0);
  #received = 0;

  constructor(socket: Socket, timeoutMs: number) {
    this.socket = socket;
    this.#timeoutMs = timeoutMs;
    this.#endsAt = performance.now() + timeoutMs;
  }

  send(data: string | Uint8Array): void {
    // Errors are met by whoever reads next.
    if (this.socket.writable) this.socket.write(data);
  }

  /** The next line without its line end (CRLF, or LF alone), one character a byte. */
  async readLine(awaited: Awaited): Promise<string> {
    for (let searched = 0; ; ) {
      const end = this.#buffered.indexOf(0x0a, searched);
      if (end >= 0)
        return this.#take(end + 1)
          .toString('latin1')
          .replace(/\r?\n$/, '');
      searched = this.#buffered.length;
      await this.#receive(awaited);
    }
  }

  async readBytes(length: number, awaited: Awaited): Promise<Buffer> {
    if (length > maxDialogueBytes)
      throw new DialogueEnd({ kind: 'too-long', awaited, maxBytes: maxDialogueBytes });
    while (this.#buffered.length < length) await this.#receive(awaited);
    return this.#take(length);
  }

  /** Everything up to and including the first match of the pattern, one character a byte. */
  async readUntil(pattern: RegExp, awaited: Awaited): Promise<string> {
    for (;;) {
      const text = this.#buffered.toString('latin1');
      const match = pattern.exec(text);
      if (match) return this.#take(match.index + match[0].length).toString('latin1');
      await this.#receive(awaited);
    }
  }

  /** What the peer has sent and nobody has read. */
  get unread(): Buffer {
    this.#drain();
    return this.#buffered;
  }

  #take(length: number): Buffer {
    const taken = this.#buffered.subarray(0, length);
    this.#buffered = this.#buffered.subarray(length);
    return taken;
  }

  #drain(): boolean {
    const chunk: unknown = this.socket.read();
    if (!Buffer.isBuffer(chunk)) return false;
    this.#buffered = Buffer.concat([this.#buffered, chunk]);
    this.#received += chunk.length;
    return true;
  }

  async #receive(awaited: Awaited): Promise<void> {
    if (this.#received > maxDialogueBytes) {
      throw new DialogueEnd({ kind: 'too-long', awaited, maxBytes: maxDialogueBytes });
    }
    if (this.#drain()) return;
    const end = await this.#untilReadable();
    if (this.#drain()) return;
    if (end === 'silence') throw new DialogueEnd({ kind: 'silence', awaited, afterMs: this.#timeoutMs });
    if (end !== 'readable') throw new DialogueEnd({ kind: end, awaited });
  }

  #untilReadable(): Promise<'readable' | 'closed' | 'reset' | 'silence'> {
    const { socket } = this;
    return new Promise((settle) => {
      const finish = (how: 'readable' | 'closed' | 'reset' | 'silence') => () => {
        clearTimeout(timer);
        for (const [event, listener] of Object.entries(listeners)) socket.off(event, listener);
        settle(how);
      };
      const ended = () => finish(socket.errored ? 'reset' : 'closed')();
      const listeners = { readable: finish('readable'), end: ended, close: ended, error: finish('reset') };
      const timer = setTimeout(finish('silence'), Math.max(0, this.#endsAt - performance.now()));
      // The peer may have ended it before anybody listened.
      if (socket.destroyed || socket.readableEnded) ended();
      else for (const [event, listener] of Object.entries(listeners)) socket.on(event, listener);
    });
  }
}
