import { ByteReader, MalformedError } from './byte-reader.ts';
import { type Protocol, protocolOfWireVersion, wireVersions } from './protocol.ts';
import {
  contentType,
  HandshakeReader,
  type RecordError,
  type RecordFragment,
  RecordReader,
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
 * Reads a peer's answer, chunk by chunk. Records and handshake messages may be split anywhere; warning alerts before the
 * ServerHello (unrecognized_name, for one) are passed over, but for close_notify, which some servers send instead of a
 * refusal; so are HelloRequests. Never throws.
 */
export class ServerReplyReader {
  readonly #records = new RecordReader();
  readonly #handshake = new HandshakeReader();
  #length = 0;
  /** What has come of an alert that is not complete. */
  readonly #alert: number[] = [];
  /** What has come of the ServerHello. */
  readonly #hello: number[] = [];
  #reply: ServerReply | undefined;

  /** Gives what is known with this chunk, from whatever came before. */
  read(chunk: Uint8Array): ServerReply {
    if (this.#reply) return this.#reply;
    const fragments = this.#records.read(chunk.subarray(0, maxReplyBytes - this.#length));
    this.#length += chunk.length;
    for (const fragment of fragments) this.#reply ??= this.#take(fragment);
    this.#reply ??= this.#records.error;
    if (this.#length > maxReplyBytes) {
      this.#reply ??= { kind: 'malformed', problem: `no ServerHello within ${maxReplyBytes} bytes` };
    }
    return this.#reply ?? { kind: 'incomplete' };
  }

  #take({ type, content }: RecordFragment): ServerReply | undefined {
    if (type === contentType.handshake) return this.#takeHandshake(content);
    if (type === contentType.alert) return this.#takeAlerts(content);
    if (type === contentType.changeCipherSpec) return undefined;
    return { kind: 'malformed', problem: `a record of type ${type} before the handshake` };
  }

  /** Alerts have two bytes each. */
  #takeAlerts(content: Uint8Array): ServerReply | undefined {
    for (const byte of content) {
      this.#alert.push(byte);
      const [level, description] = this.#alert;
      if (description === undefined) continue;
      this.#alert.length = 0;
      if (level !== 1 && level !== 2) return { kind: 'malformed', problem: `an alert of level ${level}` };
      const closeNotify = description === 0;
      if (level === 2 || closeNotify)
        return { kind: 'alert', level: level === 2 ? 'fatal' : 'warning', description };
    }
    return undefined;
  }

  /** The ServerHello, or what came in its place; undefined while there is neither. */
  #takeHandshake(piece: Uint8Array): ServerReply | undefined {
    for (const { type, length, content } of this.#handshake.read(piece)) {
      if (type === 0 && length === 0) continue;
      if (type !== 2)
        return { kind: 'malformed', problem: `handshake message ${type} where a ServerHello was due` };
      if (length > maxReplyBytes) return { kind: 'malformed', problem: `a ServerHello of ${length} bytes` };
      this.#hello.push(...content);
      if (this.#hello.length === length) return readWholeHello(Uint8Array.from(this.#hello));
    }
    return undefined;
  }
}

/** The same from all bytes received so far. */
export function readServerReply(bytes: Uint8Array): ServerReply {
  return new ServerReplyReader().read(bytes);
}

function readWholeHello(bytes: Uint8Array): ServerReply {
  try {
    return readServerHello(new ByteReader(bytes));
  } catch (error) {
    if (error instanceof MalformedError) return { kind: 'malformed', problem: error.message };
    throw error;
  }
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
