import { ByteReader } from './byte-reader.ts';

/** What a record holds, or what one chunk has of it: a record in several chunks gives several fragments. */
export interface RecordFragment {
  readonly type: number;
  /** The length of the whole record's content, as its header says. */
  readonly length: number;
  /** Where the record begins in the chunk; negative if it began in an earlier one. */
  readonly start: number;
  /** Empty if the chunk ends with the header. */
  readonly content: Uint8Array;
}

/** What ends a stream of records. */
export type RecordError =
  /** The bytes are no TLS record at all. */
  { readonly kind: 'not-tls' } | { readonly kind: 'malformed'; readonly problem: string };

/** The types of records (RFC 8446 appendix B.1, RFC 6520). */
export const contentType = {
  changeCipherSpec: 20,
  alert: 21,
  handshake: 22,
  applicationData: 23,
  heartbeat: 24,
} as const;

const headerLength = 5;

/** An encrypted record of TLS 1.2 (RFC 5246 section 6.2.3); those of TLS 1.3 and plaintext ones are shorter. */
const maxContentLength = 2 ** 14 + 2048;

/**
 * Reads the records of a stream, chunk by chunk, from their headers, which are never encrypted (RFC 5246 section 6.2.1).
 * Looks at each byte once and copies none. Never throws.
 */
export class RecordReader {
  /** What has come of the present record's header. */
  #header: number[] = [];
  /** How much of the present record's content has been read. */
  #contentRead = 0;
  #error: RecordError | undefined;

  /** Set from the first header on that is none; what comes after it is not read. */
  get error(): RecordError | undefined {
    return this.#error;
  }

  read(chunk: Uint8Array): readonly RecordFragment[] {
    const fragments: RecordFragment[] = [];
    const reader = new ByteReader(chunk);
    while (reader.remaining > 0 && !this.#error) {
      if (this.#header.length < headerLength) {
        this.#header.push(reader.uint8());
        this.#error = errorIn(this.#header);
        if (this.#header.length < headerLength || this.#error) continue;
      }
      const [type = 0, , , high = 0, low = 0] = this.#header;
      const length = high * 0x100 + low;
      const start = chunk.length - reader.remaining - headerLength - this.#contentRead;
      const content = reader.bytes(Math.min(length - this.#contentRead, reader.remaining));
      fragments.push({ type, length, start, content });
      this.#contentRead += content.length;
      if (this.#contentRead < length) continue;
      this.#header = [];
      this.#contentRead = 0;
    }
    return fragments;
  }
}

/** Judges a header by as many of its bytes as there are: a peer that speaks another protocol may send no more. */
function errorIn([type = 0, major = 3, , high = 0, low]: readonly number[]): RecordError | undefined {
  const known = type >= contentType.changeCipherSpec && type <= contentType.heartbeat;
  if (!known || major !== 3) return { kind: 'not-tls' };
  const length = low === undefined ? 0 : high * 0x100 + low;
  return length > maxContentLength
    ? { kind: 'malformed', problem: `a record of ${length} bytes` }
    : undefined;
}

export interface HandshakeMessage {
  readonly type: number;
  /** The length of the whole body, as the message's header says. */
  readonly length: number;
  /** Shorter than `length` if the message is not complete. */
  readonly body: Uint8Array;
}

export const handshakeHeaderLength = 4;

/** What one piece of content has of a handshake message. The first fragment of a message comes with its header. */
export interface HandshakeFragment extends Omit<HandshakeMessage, 'body'> {
  readonly content: Uint8Array;
}

/** Reads handshake messages out of the content of records, piece by piece. Looks at each byte once. Never throws. */
export class HandshakeReader {
  #header: number[] = [];
  #bodyRead = 0;

  read(piece: Uint8Array): readonly HandshakeFragment[] {
    const fragments: HandshakeFragment[] = [];
    const reader = new ByteReader(piece);
    while (reader.remaining > 0) {
      if (this.#header.length < handshakeHeaderLength) {
        this.#header.push(reader.uint8());
        if (this.#header.length < handshakeHeaderLength) continue;
      }
      const [type = 0, high = 0, middle = 0, low = 0] = this.#header;
      const length = high * 0x10000 + middle * 0x100 + low;
      const content = reader.bytes(Math.min(length - this.#bodyRead, reader.remaining));
      fragments.push({ type, length, content });
      this.#bodyRead += content.length;
      if (this.#bodyRead < length) continue;
      this.#header = [];
      this.#bodyRead = 0;
    }
    return fragments;
  }
}

/** Reads the messages in the joined content of handshake records (RFC 8446 section 4). Never throws. */
export function readHandshakeMessages(content: Uint8Array): readonly HandshakeMessage[] {
  const messages: HandshakeMessage[] = [];
  const reader = new ByteReader(content);
  while (reader.remaining >= handshakeHeaderLength) {
    const type = reader.uint8();
    const length = reader.uint24();
    messages.push({ type, length, body: reader.bytes(Math.min(length, reader.remaining)) });
  }
  return messages;
}
