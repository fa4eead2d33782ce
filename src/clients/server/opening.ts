import { ByteReader, MalformedError } from '../../tls/byte-reader.ts';
import {
  contentType,
  handshakeHeaderLength,
  RecordReader,
  readHandshakeMessages,
} from '../../tls/records.ts';
import { alertName } from '../../tls/registry/names.ts';
import type { Opening } from './call.ts';
import { readCallerHello, readSslv2Hello } from './caller-hello.ts';

/** What the first bytes of a caller are. */
export type OpeningBytes =
  /** More bytes are needed. */
  | { readonly kind: 'incomplete' }
  /** A whole ClientHello: the handshake message without record headers. */
  | { readonly kind: 'client-hello'; readonly message: Uint8Array }
  /** A whole ClientHello in the format of SSL 2.0, without its record header. */
  | { readonly kind: 'sslv2-hello'; readonly message: Uint8Array }
  /** No ClientHello but an alert, by its name. */
  | { readonly kind: 'alert'; readonly alert: string }
  | { readonly kind: 'http' }
  | { readonly kind: 'other' }
  | { readonly kind: 'malformed'; readonly problem: string };

/** A ClientHello with a key share of ML-KEM has about 2 KB, one with many tickets a few more. */
const maxHelloBytes = 16 * 1024;

/** No caller needs more; one that sends more wants to cost us time. */
const maxRecords = 64;

/** An opening that is not whole after this many bytes never will be. */
export const maxOpeningBytes = maxHelloBytes + handshakeHeaderLength + 5 * maxRecords;

/**
 * Reads how a caller begins from all bytes received so far. A ClientHello may be spread over any number of records
 * (RFC 8446 section 5.1). Never throws.
 */
export function readOpening(bytes: Uint8Array): OpeningBytes {
  const first = bytes[0];
  if (first === undefined) return { kind: 'incomplete' };
  try {
    if (first === contentType.handshake) return readHello(bytes);
    if (first === contentType.alert) return readAlert(bytes);
    if (first & 0x80) return readSslv2(new ByteReader(bytes));
  } catch (error) {
    if (error instanceof MalformedError) return { kind: 'incomplete' };
    throw error;
  }
  return readText(bytes);
}

/** Reads the ClientHello of an opening, if it has one. An opening that is incomplete here is longer than the limit. */
export function describeOpening(opening: OpeningBytes): Opening {
  switch (opening.kind) {
    case 'incomplete':
      return { kind: 'malformed', problem: `no whole ClientHello within ${maxOpeningBytes} bytes` };
    case 'client-hello': {
      const reading = readCallerHello(opening.message);
      return 'problem' in reading ? { kind: 'malformed', ...reading } : { kind: 'client-hello', ...reading };
    }
    case 'sslv2-hello': {
      const reading = readSslv2Hello(opening.message);
      return 'problem' in reading
        ? { kind: 'malformed', ...reading }
        : { kind: 'sslv2-hello', ...reading.hello };
    }
    default:
      return opening;
  }
}

/** What comes after the ClientHello, such as early data, is left alone. */
function readHello(bytes: Uint8Array): OpeningBytes {
  const records = new RecordReader();
  const fragments: Uint8Array[] = [];
  let problem: string | undefined;
  for (const { type, length, content } of records.read(bytes)) {
    if (type !== contentType.handshake) problem = `a record of type ${type} within the ClientHello`;
    // RFC 8446 section 5.1: at most 2^14 bytes, and no empty fragments of the handshake.
    else if (length === 0 || length > 2 ** 14) problem = `a record of ${length} bytes`;
    else if (fragments.push(content) > maxRecords) problem = 'a ClientHello in shreds';
    if (problem !== undefined) break;
  }
  const handshake = Buffer.concat(fragments);
  const [hello] = readHandshakeMessages(handshake);
  if (hello && hello.type !== 1)
    return { kind: 'malformed', problem: `handshake message ${hello.type} where a ClientHello was due` };
  if (hello && hello.length > maxHelloBytes)
    return { kind: 'malformed', problem: `a ClientHello of ${hello.length} bytes` };
  if (hello && hello.body.length === hello.length)
    return { kind: 'client-hello', message: handshake.subarray(0, handshakeHeaderLength + hello.length) };
  if (records.error?.kind === 'not-tls') {
    if (fragments.length === 0) return { kind: 'other' };
    problem ??= 'bytes that are not TLS within the ClientHello';
  }
  if (problem !== undefined) return { kind: 'malformed', problem };
  return records.error?.kind === 'malformed' ? records.error : { kind: 'incomplete' };
}

/** A record with the level and the description of one alert (RFC 8446 section 6). */
function readAlert(bytes: Uint8Array): OpeningBytes {
  const records = new RecordReader();
  const [alert] = records.read(bytes);
  if (!alert) return { kind: records.error ? 'other' : 'incomplete' };
  if (alert.length !== 2) return { kind: 'other' };
  const [, description] = alert.content;
  return description === undefined
    ? { kind: 'incomplete' }
    : { kind: 'alert', alert: alertName(description) };
}

/** A header of two bytes, then CLIENT-HELLO (1) and the version (RFC 5246 appendix E.2). */
function readSslv2(reader: ByteReader): OpeningBytes {
  const length = reader.uint16() & 0x7fff;
  if (reader.remaining < Math.min(length, 3)) return { kind: 'incomplete' };
  const start = new ByteReader(reader.bytes(Math.min(length, reader.remaining)));
  if (length < 9 || start.uint8() !== 1) return { kind: 'other' };
  const major = start.uint8();
  const minor = start.uint8();
  if (major !== 3 && !(major === 0 && minor === 2)) return { kind: 'other' };
  if (start.remaining + 3 < length) return { kind: 'incomplete' };
  return { kind: 'sslv2-hello', message: Uint8Array.of(1, major, minor, ...start.bytes(length - 3)) };
}

/** The methods that a caller without TLS would begin with, and the preface of HTTP/2. */
const methods = [
  'GET ',
  'HEAD ',
  'POST ',
  'PUT ',
  'PATCH ',
  'DELETE ',
  'OPTIONS ',
  'CONNECT ',
  'TRACE ',
  'PRI * ',
];

function readText(bytes: Uint8Array): OpeningBytes {
  const text = Buffer.from(bytes.subarray(0, 8)).toString('latin1');
  if (methods.some((method) => text.startsWith(method))) return { kind: 'http' };
  return methods.some((method) => method.startsWith(text)) ? { kind: 'incomplete' } : { kind: 'other' };
}
