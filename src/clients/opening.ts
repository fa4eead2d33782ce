import { ByteReader, MalformedError } from '../tls/byte-reader.ts';
import { alertName } from '../tls/registry/names.ts';

/** What the first bytes of a caller are. */
export type OpeningBytes =
  /** More bytes are needed. */
  | { readonly kind: 'incomplete' }
  /** A whole ClientHello: the handshake message without record headers. */
  | { readonly kind: 'client-hello'; readonly message: Uint8Array }
  /** A whole hello in the format of SSL 2.0, without its record header. */
  | { readonly kind: 'sslv2-hello'; readonly message: Uint8Array }
  /** No hello but an alert, by its name. */
  | { readonly kind: 'alert'; readonly alert: string }
  | { readonly kind: 'http' }
  | { readonly kind: 'other' }
  | { readonly kind: 'malformed'; readonly problem: string };

/** A ClientHello with a key share of ML-KEM has about 2 KB, one with many tickets a few more. */
const maxHelloBytes = 16 * 1024;

/** No caller cuts its hello finer; whoever does so wants us to join it over and over. */
const maxRecords = 64;

/** An opening that is not whole after this many bytes never will be. */
export const maxOpeningBytes = maxHelloBytes + 4 + 5 * maxRecords;

/**
 * Reads how a caller begins from all bytes received so far. A ClientHello may be spread over any number of records
 * (RFC 8446 section 5.1). Never throws.
 */
export function readOpening(bytes: Uint8Array): OpeningBytes {
  const first = bytes[0];
  if (first === undefined) return { kind: 'incomplete' };
  try {
    if (first === 22) return readRecords(new ByteReader(bytes));
    if (first === 21) return readAlert(new ByteReader(bytes));
    if (first & 0x80) return readSslv2(new ByteReader(bytes));
  } catch (error) {
    if (error instanceof MalformedError) return { kind: 'incomplete' };
    throw error;
  }
  return readText(bytes);
}

/** What comes after the hello, such as early data, is left alone. */
function readRecords(reader: ByteReader): OpeningBytes {
  const fragments: Uint8Array[] = [];
  let gathered = 0;
  while (reader.remaining > 0) {
    const type = reader.uint8();
    if (type !== 22) return { kind: 'malformed', problem: `a record of type ${type} within the ClientHello` };
    if (reader.uint8() !== 3) return { kind: 'other' };
    reader.uint8();
    const length = reader.uint16();
    // RFC 8446 section 5.1: at most 2^14 bytes, and no empty fragments of the handshake.
    if (length === 0 || length > 2 ** 14)
      return { kind: 'malformed', problem: `a record of ${length} bytes` };
    const fragment = reader.bytes(Math.min(length, reader.remaining));
    fragments.push(fragment);
    gathered += fragment.length;
    if (fragments.length > maxRecords) return { kind: 'malformed', problem: 'a ClientHello in shreds' };
    const whole = gathered >= 4 ? wholeMessage(fragments, gathered) : undefined;
    if (whole) return whole;
  }
  return { kind: 'incomplete' };
}

/** The message, or what is wrong with it; undefined where it goes on. */
function wholeMessage(fragments: readonly Uint8Array[], gathered: number): OpeningBytes | undefined {
  const header = new ByteReader(Buffer.concat(fragments.slice(0, 4)));
  const type = header.uint8();
  if (type !== 1)
    return { kind: 'malformed', problem: `handshake message ${type} where a ClientHello was due` };
  const length = header.uint24();
  if (length > maxHelloBytes) return { kind: 'malformed', problem: `a ClientHello of ${length} bytes` };
  if (gathered < 4 + length) return undefined;
  return { kind: 'client-hello', message: Buffer.concat(fragments).subarray(0, 4 + length) };
}

/** A record with the level and the description of one alert (RFC 8446 section 6). */
function readAlert(reader: ByteReader): OpeningBytes {
  reader.uint8();
  const major = reader.uint8();
  reader.uint8();
  if (major !== 3 || reader.uint16() !== 2) return { kind: 'other' };
  reader.uint8();
  return { kind: 'alert', alert: alertName(reader.uint8()) };
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
