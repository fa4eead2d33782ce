import { ByteReader, MalformedError } from './byte-reader.ts';
import { type Protocol, protocolOfWireVersion, wireVersions } from './protocol.ts';
import {
  contentType,
  type HandshakeMessage,
  type RecordError,
  RecordReader,
  readHandshakeMessages,
} from './records.ts';

/** What a peer answered to a ClientHello, as far as its bytes tell. */
export type ServerReply =
  /** More bytes are needed. */
  | { readonly kind: 'incomplete' }
  | ServerHello
  | { readonly kind: 'alert'; readonly level: 'warning' | 'fatal'; readonly description: number }
  /** No TLS, or bytes that begin like TLS and then break its rules. */
  | RecordError;

interface ServerHello {
  readonly kind: 'server-hello';
  /** The version the peer chose: from supported_versions where present, else from the message itself. */
  readonly protocol: Protocol;
  readonly cipherSuite: number;
  /** The group of the key share, or the one that a HelloRetryRequest asks for; TLS 1.3 only. */
  readonly group?: number;
  /** A HelloRetryRequest: the peer speaks the version and wants another key share. */
  readonly retryRequest: boolean;
}

/**
 * A reply that has not become a ServerHello after this many bytes never will: a ServerHello in records of 3 bytes each
 * still fits.
 */
export const maxReplyBytes = 16 * 1024;

/** The random value that marks a HelloRetryRequest (RFC 8446 section 4.1.3). */
const retryRequestRandom = Uint8Array.from(
  Buffer.from('cf21ad74e59a6111be1d8c021e65b891c2a211167abb8c5e079e09e2c8a8339c', 'hex'),
);

/**
 * Reads a peer's answer from all bytes received so far. Records and handshake messages may be split anywhere;
 * warning alerts before the ServerHello (unrecognized_name, for one) are passed over, but for close_notify,
 * which some servers send instead of a refusal. Never throws.
 */
export function readServerReply(bytes: Uint8Array): ServerReply {
  try {
    const reply = readRecords(bytes.subarray(0, maxReplyBytes));
    if (reply.kind !== 'incomplete' || bytes.length <= maxReplyBytes) return reply;
    return { kind: 'malformed', problem: `no ServerHello within ${maxReplyBytes} bytes` };
  } catch (error) {
    if (error instanceof MalformedError) return { kind: 'malformed', problem: error.message };
    throw error;
  }
}

function readRecords(bytes: Uint8Array): ServerReply {
  const records = new RecordReader();
  const handshake: Uint8Array[] = [];
  const alerts: number[] = [];
  let end: ServerReply | undefined;
  for (const { type, content } of records.read(bytes)) {
    if (type === contentType.handshake) handshake.push(content);
    else if (type === contentType.alert) end = readAlerts(alerts, content);
    else if (type !== contentType.changeCipherSpec)
      end = { kind: 'malformed', problem: `a record of type ${type} before the handshake` };
    if (end) break;
  }
  // All of the handshake came before what ended it, so it counts first.
  const messages = readHandshakeMessages(Buffer.concat(handshake));
  return readHandshake(messages) ?? end ?? records.error ?? { kind: 'incomplete' };
}

/** Reads the next bytes of alerts, of two bytes each; `begun` is what there is of one that is not complete. */
function readAlerts(begun: number[], content: Uint8Array): ServerReply | undefined {
  for (const byte of content) {
    begun.push(byte);
    const [level, description] = begun;
    if (description === undefined) continue;
    begun.length = 0;
    if (level !== 1 && level !== 2) return { kind: 'malformed', problem: `an alert of level ${level}` };
    const closeNotify = description === 0;
    if (level === 2 || closeNotify)
      return { kind: 'alert', level: level === 2 ? 'fatal' : 'warning', description };
  }
  return undefined;
}

/** The ServerHello, or what came in its place; undefined while there is neither. HelloRequests may come before it. */
function readHandshake(messages: readonly HandshakeMessage[]): ServerReply | undefined {
  const message = messages.find(({ type, length }) => type !== 0 || length !== 0);
  if (!message) return undefined;
  const { type, length, body } = message;
  if (type !== 2)
    return { kind: 'malformed', problem: `handshake message ${type} where a ServerHello was due` };
  if (length > maxReplyBytes) return { kind: 'malformed', problem: `a ServerHello of ${length} bytes` };
  return body.length < length ? undefined : readServerHello(new ByteReader(body));
}

/** RFC 8446 section 4.1.3, and RFC 5246 section 7.4.1.3 for the versions before. */
function readServerHello(body: ByteReader): ServerReply {
  const legacyVersion = body.uint16();
  const random = body.bytes(32);
  const sessionId = body.vector8();
  if (sessionId.length > 32) return { kind: 'malformed', problem: 'a session id of more than 32 bytes' };
  const cipherSuite = body.uint16();
  if (body.uint8() !== 0) return { kind: 'malformed', problem: 'a compression method that was not offered' };
  const { version, group } = readExtensions(body.remaining > 0 ? new ByteReader(body.vector16()) : undefined);
  const protocol = protocolOfWireVersion(version ?? legacyVersion);
  if (!protocol || protocol === 'SSLv2' || isMisplaced(legacyVersion, version)) {
    const named = [legacyVersion, ...(version === undefined ? [] : [version])].map(wireHex).join(' and ');
    return { kind: 'malformed', problem: `a ServerHello of version ${named}` };
  }
  const retryRequest = protocol === 'TLSv1.3' && Buffer.compare(random, retryRequestRandom) === 0;
  return {
    kind: 'server-hello',
    protocol,
    cipherSuite,
    retryRequest,
    ...(group === undefined ? {} : { group }),
  };
}

/**
 * A ServerHello names TLS 1.3 in supported_versions and nowhere else, and no other version there; a client has to
 * break off where it does (RFC 8446 sections 4.1.3 and 4.2.1), so such a ServerHello proves nothing.
 */
function isMisplaced(legacyVersion: number, version: number | undefined): boolean {
  if (version === undefined) return legacyVersion >= wireVersions['TLSv1.3'];
  return version !== wireVersions['TLSv1.3'] || legacyVersion !== wireVersions['TLSv1.2'];
}

function wireHex(version: number): string {
  return `0x${version.toString(16).padStart(4, '0')}`;
}

function readExtensions(extensions: ByteReader | undefined): { version?: number; group?: number } {
  const found: { version?: number; group?: number } = {};
  while (extensions && extensions.remaining > 0) {
    const type = extensions.uint16();
    const data = new ByteReader(extensions.vector16());
    if (type === 43) found.version = data.uint16();
    if (type === 51) found.group = data.uint16();
  }
  return found;
}
