import type { Socket } from 'node:net';
import { performance } from 'node:perf_hooks';
import type { Duplex } from 'node:stream';
import { errorCode } from '../net/error-code.ts';
import { ReceivedBytes } from '../net/received-bytes.ts';
import { type Awaited, DialogueEnd, excerpt, type StarttlsProblem } from './problem.ts';

/** Far more than any server says before TLS: banners with a page of terms of use are in the wild. */
const maxDialogueBytes = 64 * 1024;

/**
 * A dialogue in plaintext: reads whole lines or a number of bytes, however the peer's segments fall, within a limit of
 * bytes and of time for all of it. What goes wrong is thrown as a DialogueEnd.
 */
export class Conversation {
  /** Must have a listener for errors, as one from `dial` has: a peer may reset it while nobody reads. */
  readonly socket: Socket;
  readonly #timeoutMs: number;
  readonly #endsAt: number;
  readonly #received = new ReceivedBytes();
  /** How much of it has been read. */
  #taken = 0;
  /** How much of it had come when we last spoke. */
  #spokeAt = 0;

  constructor(socket: Socket, timeoutMs: number) {
    this.socket = socket;
    this.#timeoutMs = timeoutMs;
    this.#endsAt = performance.now() + timeoutMs;
  }

  send(data: string | Uint8Array): void {
    this.#spokeAt = this.#received.length;
    // Errors are met by whoever reads next.
    if (this.socket.writable) this.socket.write(data);
  }

  /** The next line without its line end (CRLF, or LF alone), one character a byte. */
  async readLine(awaited: Awaited): Promise<string> {
    for (let searched = 0; ; ) {
      const end = this.#buffered.indexOf(0x0a, searched);
      if (end >= 0) return this.#takeText(end + 1).replace(/\r?\n$/, '');
      searched = this.#buffered.length;
      await this.#receive(awaited);
    }
  }

  /**
   * The next line of a protocol with literals: `{5}` at the end of a line is followed by that many bytes and the rest of
   * the line (RFC 9051 section 4.3, RFC 5804 section 4). They are put into the line as a quoted string.
   */
  async readLineWithLiterals(awaited: Awaited): Promise<string> {
    for (let line = ''; ; ) {
      const part = await this.readLine(awaited);
      const [announced = '', length] = /\{(\d{1,9})\+?\}$/.exec(part) ?? [];
      line += part.slice(0, part.length - announced.length);
      if (length === undefined) return line;
      line += `"${(await this.readBytes(Number(length), awaited)).toString('latin1')}"`;
    }
  }

  async readBytes(length: number, awaited: Awaited): Promise<Buffer> {
    if (length > maxDialogueBytes) throw tooLong(awaited);
    while (this.#buffered.length < length) await this.#receive(awaited);
    return this.#take(length);
  }

  /** Everything up to and including the first of these characters, one character a byte. */
  async readUntil(ends: readonly string[], awaited: Awaited): Promise<string> {
    for (let text = ''; ; ) {
      const character = (await this.readBytes(1, awaited)).toString('latin1');
      text += character;
      if (ends.includes(character)) return text;
    }
  }

  /** What the peer has sent and nobody has read. What is still on its way is not seen: whoever reads next meets it. */
  get unread(): Buffer {
    this.#drain();
    return this.#buffered;
  }

  /** The same, after a wait for more that ends with the first of it. */
  async unreadWithin(waitMs: number): Promise<Buffer> {
    if (waitMs > 0 && this.unread.length === 0) await this.#untilReadable(waitMs);
    return this.unread;
  }

  #take(length: number): Buffer {
    const taken = this.#buffered.subarray(0, length);
    this.#taken += taken.length;
    return taken;
  }

  get #buffered(): Buffer {
    return this.#received.all.subarray(this.#taken);
  }

  #takeText(length: number): string {
    return this.#take(length).toString('latin1');
  }

  /** Waits until there is more than before in the buffer. */
  async #receive(awaited: Awaited): Promise<void> {
    // A peer that drips without a pause is cut off as well.
    const leftMs = this.#endsAt - performance.now();
    if (!this.#drain()) {
      const end = leftMs > 0 ? await this.#untilReadable(leftMs) : 'silence';
      if (!this.#drain() && end !== 'readable') throw new DialogueEnd(this.#problemOf(end, awaited));
    }
    if (this.#received.length > maxDialogueBytes) throw tooLong(awaited);
  }

  #drain(): boolean {
    const chunk: unknown = this.socket.read();
    if (!Buffer.isBuffer(chunk)) return false;
    this.#received.add(chunk);
    return true;
  }

  #untilReadable(leftMs: number): Promise<'readable' | 'ended' | 'silence'> {
    const { socket } = this;
    return new Promise((resolve) => {
      const finish = (how: 'readable' | 'ended' | 'silence') => () => {
        clearTimeout(timer);
        for (const [event, listener] of Object.entries(listeners)) socket.off(event, listener);
        resolve(how);
      };
      const ended = finish('ended');
      const listeners = { readable: finish('readable'), end: ended, close: ended, error: ended };
      // A process that was busy meets the timer before what has come meanwhile.
      const timer = setTimeout(() => setImmediate(finish('silence')), leftMs);
      // The peer may have ended it before anybody listened.
      if (socket.destroyed || socket.readableEnded) ended();
      else for (const [event, listener] of Object.entries(listeners)) socket.on(event, listener);
    });
  }

  #problemOf(end: 'ended' | 'silence', awaited: Awaited): StarttlsProblem {
    const said = this.#received.all.subarray(this.#spokeAt);
    const text = isBinary(said) ? '' : excerpt(said.toString('latin1'));
    if (end === 'silence') {
      return {
        kind: 'silence',
        awaited,
        afterMs: this.#timeoutMs,
        ...(text === '' ? {} : { received: text }),
      };
    }
    // What breaks off may say more than that it did: a TLS server sends an alert, which has no line end.
    const reply = text || this.#buffered.toString('latin1');
    if (reply !== '') return { kind: 'unexpected', awaited, reply: excerpt(reply) };
    return { kind: errorCode(this.socket.errored) === 'ECONNRESET' ? 'reset' : 'closed', awaited };
  }
}

/** The names that a dialogue may need. */
export interface Names {
  /** How we call ourselves: in SMTP's EHLO. */
  readonly client: string;
  /** The domain that is asked for: in the `to` of an XMPP stream. */
  readonly server: string;
}

/** A dialogue up to "begin TLS". Gives the stream that speaks TLS from here on; throws a DialogueEnd. */
export type Upgrade = (conversation: Conversation, names: Names) => Promise<Duplex>;

/**
 * Ends a dialogue of bytes in which the peer said something that this protocol does not say at this point: `bytes`, and
 * whatever has come after them. The reply is text where it can be read, and else hexadecimal with `0x` in front.
 */
export function unexpected(conversation: Conversation, awaited: Awaited, bytes: Uint8Array): DialogueEnd {
  const said = Buffer.concat([bytes, conversation.unread]);
  const reply = isText(said) ? excerpt(said.toString('latin1')) : `0x${said.toString('hex', 0, 32)}`;
  return new DialogueEnd({ kind: 'unexpected', awaited, reply });
}

/** Whether bytes are lines that people can read, in ASCII. */
export function isText(bytes: Buffer): boolean {
  return /^[\t\r\n -~]+$/.test(bytes.toString('latin1'));
}

/** Lines of text may be in any encoding, but have no control characters. */
function isBinary(bytes: Buffer): boolean {
  return bytes.some((byte) => byte < 0x20 && ![0x09, 0x0a, 0x0d].includes(byte));
}

function tooLong(awaited: Awaited): DialogueEnd {
  return new DialogueEnd({ kind: 'too-long', awaited, maxBytes: maxDialogueBytes });
}
