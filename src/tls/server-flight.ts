import { ByteReader, MalformedError } from './byte-reader.ts';
import { contentType, type HandshakeMessage, RecordReader, readHandshakeMessages } from './records.ts';

/** Whether the peer's first flight, up to TLS 1.2, is complete and holds a CertificateRequest; undefined while that is open. */
export type CertificateRequested = boolean | undefined;

const messageType = {
  serverHello: 2,
  serverKeyExchange: 12,
  certificateRequest: 13,
  serverHelloDone: 14,
} as const;

/**
 * Reads the messages after a ServerHello (RFC 5246 section 7.3) from all bytes received so far. Anything that is
 * not such a flight counts as "not requested". Never throws.
 */
export function readCertificateRequested(bytes: Uint8Array): CertificateRequested {
  const { messages, ended } = readFlight(bytes);
  const types = messages.map(({ type }) => type);
  const end = types.indexOf(messageType.serverHelloDone);
  if (end < 0) return ended ? false : undefined;
  const flight = types.slice(0, end);
  return flight.includes(messageType.serverHello) && flight.includes(messageType.certificateRequest);
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
  const { messages } = readFlight(bytes);
  const message = messages.find(({ type }) => type === messageType.serverKeyExchange);
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

/** The handshake messages up to the first record that has no place among them, which `ended` tells of. */
function readFlight(bytes: Uint8Array): { messages: readonly HandshakeMessage[]; ended: boolean } {
  const records = new RecordReader();
  const fragments = records.read(bytes);
  const end = fragments.findIndex(({ type, content }) => {
    // unrecognized_name comes before the ServerHello, as a warning.
    const warning = type === contentType.alert && content[0] !== 2;
    return type !== contentType.handshake && !warning;
  });
  const flight = end < 0 ? fragments : fragments.slice(0, end);
  const handshake = flight.filter(({ type }) => type === contentType.handshake);
  return {
    messages: readHandshakeMessages(Buffer.concat(handshake.map(({ content }) => content))),
    ended: end >= 0 || records.error !== undefined,
  };
}
