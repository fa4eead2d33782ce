import { ByteReader, MalformedError } from './byte-reader.ts';
import { type Protocol, protocolOfWireVersion, wireVersions } from './protocol.ts';

/** What a peer answered to a ClientHello, as far as its bytes tell. */
export type ServerReply =
  /** More bytes are needed. */
  | { readonly kind: 'incomplete' }
  | ServerHello
  | { readonly kind: 'alert'; readonly level: 'warning' | 'fatal'; readonly description: number }
  /** The bytes are no TLS record at all. */
  | { readonly kind: 'not-tls' }
  /** They begin like TLS and then break its rules. */
  | { readonly kind: 'malformed'; readonly problem: string };

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

/** A reply that has not become a ServerHello after this many bytes never will. */
export const maxReplyBytes = 16 * 1024;

/** A handshake message of a peer that fills records of 3 bytes each still fits; one that never ends does not. */
const maxRecordBytes = 16 * 1024 + 2048;

const contentType = { changeCipherSpec: 20, alert: 21, handshake: 22 } as const;

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
    const reply = readRecords(new ByteReader(bytes.subarray(0, maxReplyBytes)));
    if (reply.kind !== 'incomplete' || bytes.length <= maxReplyBytes) return reply;
    return { kind: 'malformed', problem: `no ServerHello within ${maxReplyBytes} bytes` };
  } catch (error) {
    if (error instanceof MalformedError) return { kind: 'malformed', problem: error.message };
    throw error;
  }
}

function readRecords(reader: ByteReader): ServerReply {
  const handshake = new Fragments(reader.remaining);
  const alerts = new Fragments(reader.remaining);
  while (reader.remaining > 0) {
    const type = reader.uint8();
    if (type < contentType.changeCipherSpec || type > contentType.handshake) return notARecord(type);
    if (reader.remaining < 1) break;
    if (reader.uint8() !== 3) return { kind: 'not-tls' };
    if (reader.remaining < 3) break;
    reader.uint8();
    const length = reader.uint16();
    if (length > maxRecordBytes) return { kind: 'malformed', problem: `a record of ${length} bytes` };
    const fragment = reader.bytes(Math.min(length, reader.remaining));
    if (type === contentType.handshake) {
      handshake.add(fragment);
      const reply = readHandshake(handshake);
      if (reply) return reply;
    } else if (type === contentType.alert) {
      alerts.add(fragment);
      const reply = readAlerts(alerts);
      if (reply) return reply;
    }
  }
  return { kind: 'incomplete' };
}

/** Application data or a heartbeat before any handshake is TLS gone wrong; anything else is another protocol. */
function notARecord(type: number): ServerReply {
  if (type === 23 || type === 24)
    return { kind: 'malformed', problem: `a record of type ${type} before the handshake` };
  return { kind: 'not-tls' };
}

/** What the records of one type bore so far, in one piece, but for what was taken off the front. */
class Fragments {
  readonly #maxLength: number;
  #bytes = new Uint8Array(0);
  #start = 0;
  #end = 0;

  constructor(maxLength: number) {
    this.#maxLength = maxLength;
  }

  add(fragment: Uint8Array): void {
    if (this.#bytes.length === 0) this.#bytes = new Uint8Array(this.#maxLength);
    this.#bytes.set(fragment, this.#end);
    this.#end += fragment.length;
  }

  get whole(): Uint8Array {
    return this.#bytes.subarray(this.#start, this.#end);
  }

  takeOff(count: number): void {
    this.#start += count;
  }
}

/** Takes the whole alerts off the front. */
function readAlerts(alerts: Fragments): ServerReply | undefined {
  const reader = new ByteReader(alerts.whole);
  while (reader.remaining >= 2) {
    const level = reader.uint8();
    const description = reader.uint8();
    alerts.takeOff(2);
    if (level !== 1 && level !== 2) return { kind: 'malformed', problem: `an alert of level ${level}` };
    const closeNotify = description === 0;
    if (level === 2 || closeNotify)
      return { kind: 'alert', level: level === 2 ? 'fatal' : 'warning', description };
  }
  return undefined;
}

/** Takes the whole messages off the front. */
function readHandshake(handshake: Fragments): ServerReply | undefined {
  const reader = new ByteReader(handshake.whole);
  while (reader.remaining >= 4) {
    const type = reader.uint8();
    const length = reader.uint24();
    const helloRequest = type === 0 && length === 0;
    if (!helloRequest && type !== 2) {
      return { kind: 'malformed', problem: `handshake message ${type} where a ServerHello was due` };
    }
    if (length > maxReplyBytes) return { kind: 'malformed', problem: `a ServerHello of ${length} bytes` };
    if (reader.remaining < length) break;
    if (!helloRequest) return readServerHello(new ByteReader(reader.bytes(length)));
    handshake.takeOff(4);
  }
  return undefined;
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
