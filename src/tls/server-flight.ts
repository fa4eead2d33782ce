import { ByteReader, MalformedError } from './byte-reader.ts';
import {
  contentType,
  type HandshakeMessage,
  HandshakeReader,
  type RecordFragment,
  RecordReader,
  readHandshakeMessages,
} from './records.ts';

/** Whether the peer's first flight, up to TLS 1.2, is complete and holds a CertificateRequest; undefined while that is open. */
export type CertificateRequested = boolean | undefined;

const messageType = {
  serverHello: 2,
  serverKeyExchange: 12,
  certificateRequest: 13,
  serverHelloDone: 14,
} as const;

/**
 * Reads the messages after a ServerHello (RFC 5246 section 7.3), chunk by chunk. Anything that is not such a flight counts
 * as "not requested". Never throws.
 */
export class FlightReader {
  readonly #records = new RecordReader();
  readonly #handshake = new HandshakeReader();
  /** The types of the messages so far. */
  readonly #types = new Set<number>();
  #requested: CertificateRequested;

  /** Gives what is known with this chunk, from whatever came before. */
  read(chunk: Uint8Array): CertificateRequested {
    for (const fragment of this.#records.read(chunk)) this.#requested ??= this.#take(fragment);
    if (this.#records.error) this.#requested ??= false;
    return this.#requested;
  }

  #take(fragment: RecordFragment): CertificateRequested {
    if (endsFlight(fragment)) return false;
    if (fragment.type !== contentType.handshake) return undefined;
    for (const { type } of this.#handshake.read(fragment.content)) {
      if (type === messageType.serverHelloDone) {
        return this.#types.has(messageType.serverHello) && this.#types.has(messageType.certificateRequest);
      }
      this.#types.add(type);
    }
    return undefined;
  }
}

/** The same from all bytes of a flight. */
export function readCertificateRequested(bytes: Uint8Array): CertificateRequested {
  return new FlightReader().read(bytes);
}

/** What a ServerKeyExchange up to TLS 1.2 names. */
export interface KeyExchange {
  readonly group?: number;
  /** The algorithm of its signature, which TLS 1.2 alone names. */
  readonly signature?: number;
}

const namedCurve = 3;

/**
 * Reads the ServerKeyExchange of a flight up to TLS 1.2, if there is one: that of ECDHE (RFC 8422 section 5.4) or of
 * finite-field DHE (RFC 5246 section 7.4.3). Never throws.
 */
export function readKeyExchange(bytes: Uint8Array, exchange: 'ECDHE' | 'DHE'): KeyExchange {
  const message = readFlight(bytes).find(({ type }) => type === messageType.serverKeyExchange);
  if (!message) return {};
  const found: { group?: number; signature?: number } = {};
  try {
    const body = new ByteReader(message.body);
    if (exchange === 'ECDHE') {
      if (body.uint8() !== namedCurve) return {};
      found.group = body.uint16();
      body.vector8();
    } else {
      for (const _parameter of ['p', 'g', 'public key']) body.vector16();
    }
    found.signature = body.uint16();
  } catch (error) {
    if (!(error instanceof MalformedError)) throw error;
  }
  return found;
}

/** The handshake messages up to the first record that has no place among them. */
function readFlight(bytes: Uint8Array): readonly HandshakeMessage[] {
  const fragments = new RecordReader().read(bytes);
  const end = fragments.findIndex(endsFlight);
  const flight = end < 0 ? fragments : fragments.slice(0, end);
  const handshake = flight.filter(({ type }) => type === contentType.handshake);
  return readHandshakeMessages(Buffer.concat(handshake.map(({ content }) => content)));
}

/** Whether this has no place among handshake messages; unrecognized_name comes before the ServerHello, as a warning. */
function endsFlight({ type, content }: RecordFragment): boolean {
  const warning = type === contentType.alert && content[0] !== 2;
  return type !== contentType.handshake && !warning;
}
