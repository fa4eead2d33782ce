import { ByteReader, MalformedError } from './byte-reader.ts';
import { ByteWriter } from './byte-writer.ts';

/** The cipher kinds of SSL 2.0 (draft-hickman-netscape-ssl-00, section C.4). */
const cipherKinds: Readonly<Record<number, string | undefined>> = {
  65664: 'SSL_CK_RC4_128_WITH_MD5',
  131200: 'SSL_CK_RC4_128_EXPORT40_WITH_MD5',
  196736: 'SSL_CK_RC2_128_CBC_WITH_MD5',
  262272: 'SSL_CK_RC2_128_CBC_EXPORT40_WITH_MD5',
  327808: 'SSL_CK_IDEA_128_CBC_WITH_MD5',
  393280: 'SSL_CK_DES_64_CBC_WITH_MD5',
  458944: 'SSL_CK_DES_192_EDE3_CBC_WITH_MD5',
};

/** How many cipher kinds our SSL 2.0 CLIENT-HELLO offers: all. */
export const sslv2CipherKinds = Object.keys(cipherKinds).length;

/** What a peer answered to an SSL 2.0 CLIENT-HELLO. */
export type Sslv2Reply =
  | { readonly kind: 'incomplete' }
  /** A SERVER-HELLO; `cipher` is the first kind it shares with us, undefined where there is none. */
  | { readonly kind: 'server-hello'; readonly cipher: string | undefined }
  | { readonly kind: 'error' }
  | { readonly kind: 'not-sslv2' };

/** Writes an SSL 2.0 CLIENT-HELLO (section C.5.1) that offers every cipher kind. `challenge` is 16 random bytes. */
export function writeSslv2ClientHello(challenge: Uint8Array): Uint8Array {
  const kinds = Object.keys(cipherKinds).map(Number);
  const message = new ByteWriter()
    .uint8(1)
    .uint16(0x0002)
    .uint16(kinds.length * 3)
    .uint16(0)
    .uint16(challenge.length);
  for (const kind of kinds) message.uint24(kind);
  const content = message.bytes(challenge).toBytes();
  return new ByteWriter()
    .uint16(0x8000 + content.length)
    .bytes(content)
    .toBytes();
}

/** Reads an SSL 2.0 answer from all bytes received so far. An answer in a TLS record is `not-sslv2`. Never throws. */
export function readSslv2Reply(bytes: Uint8Array): Sslv2Reply {
  try {
    const reader = new ByteReader(bytes);
    if (reader.remaining < 3) return looksLikeRecord(bytes) ? { kind: 'incomplete' } : { kind: 'not-sslv2' };
    if (!looksLikeRecord(bytes)) return { kind: 'not-sslv2' };
    const length = reader.uint16() & 0x7fff;
    if (reader.remaining < Math.min(length, 11)) return { kind: 'incomplete' };
    const type = reader.uint8();
    if (type === 0) return { kind: 'error' };
    if (type !== 4) return { kind: 'not-sslv2' };
    return readServerHello(reader, length);
  } catch (error) {
    if (error instanceof MalformedError) return { kind: 'not-sslv2' };
    throw error;
  }
}

/** A two-byte header has its top bit set. TLS records begin with 20 to 24, so the two cannot be confused. */
function looksLikeRecord(bytes: Uint8Array): boolean {
  return bytes.length === 0 || ((bytes[0] ?? 0) & 0x80) !== 0;
}

function readServerHello(reader: ByteReader, length: number): Sslv2Reply {
  reader.uint8();
  reader.uint8();
  if (reader.uint16() !== 0x0002) return { kind: 'not-sslv2' };
  const certificateLength = reader.uint16();
  const kindsLength = reader.uint16();
  const connectionIdLength = reader.uint16();
  if (11 + certificateLength + kindsLength + connectionIdLength !== length) return { kind: 'not-sslv2' };
  if (reader.remaining < certificateLength + kindsLength + connectionIdLength) return { kind: 'incomplete' };
  // Without a certificate it resumes a session, and we have none (section C.6.2).
  if (certificateLength === 0) return { kind: 'server-hello', cipher: undefined };
  reader.bytes(certificateLength);
  let cipher: string | undefined;
  // Some servers give all they have and leave the choice to the client; what was not offered is no answer to us.
  for (let left = kindsLength; left >= 3; left -= 3) cipher ??= cipherKinds[reader.uint24()];
  return { kind: 'server-hello', cipher };
}
