import { contentType, type HandshakeMessage, RecordReader, readHandshakeMessages } from './records.ts';

/** Whether the peer's first flight, up to TLS 1.2, holds a CertificateRequest; undefined while that is open. */
export type CertificateRequested = boolean | undefined;

const messageType = { serverKeyExchange: 12, certificateRequest: 13, serverHelloDone: 14 } as const;

/**
 * Reads the messages after a ServerHello (RFC 5246 section 7.3) from all bytes received so far. Anything that is
 * not such a flight counts as "not requested". Never throws.
 */
export function readCertificateRequested(bytes: Uint8Array): CertificateRequested {
  const { messages, ended } = readFlight(bytes);
  for (const { type } of messages) {
    if (type === messageType.certificateRequest) return true;
    if (type === messageType.serverHelloDone) return false;
  }
  return ended ? false : undefined;
}

const namedCurve = 3;

/** The group in the ServerKeyExchange of a flight up to TLS 1.2 (RFC 8422 section 5.4), if there is one. Never throws. */
export function readKeyExchangeGroup(bytes: Uint8Array): number | undefined {
  const { messages } = readFlight(bytes);
  const { body = [] } = messages.find(({ type }) => type === messageType.serverKeyExchange) ?? {};
  const [curveType, high, low] = body;
  return curveType === namedCurve && high !== undefined && low !== undefined ? high * 0x100 + low : undefined;
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
