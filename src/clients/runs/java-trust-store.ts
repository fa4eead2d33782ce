import { createHash } from 'node:crypto';

/** The password of Java's own trust store; without one Java reads the store unchecked. */
const password = 'changeit';

/** No standard describes the format: it is read and written by JavaKeyStore.java in OpenJDK. */
const magic = 0xfeedfeed;
const version = 2;
const trustedCertificate = 2;

/**
 * A trust store for Java with these certificates (DER), in the format JKS, which every Java from 1.2 on reads: it is the
 * old ones that clients are tested for.
 */
export function javaTrustStore(certificates: readonly Uint8Array[], now: Date): Uint8Array {
  const entries = certificates.flatMap((certificate, index) => [
    int32(trustedCertificate),
    text(`ca-${index + 1}`),
    int64(now.getTime()),
    text('X.509'),
    int32(certificate.length),
    certificate,
  ]);
  const store = Buffer.concat([int32(magic), int32(version), int32(certificates.length), ...entries]);
  return Buffer.concat([store, digest(store)]);
}

/** The words between password and content are the format's own. */
function digest(store: Uint8Array): Uint8Array {
  return createHash('sha1')
    .update(Buffer.from(password, 'utf16le').swap16())
    .update('Mighty Aphrodite')
    .update(store)
    .digest();
}

function int32(value: number): Uint8Array {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}

function int64(value: number): Uint8Array {
  const bytes = Buffer.alloc(8);
  bytes.writeBigInt64BE(BigInt(value));
  return bytes;
}

/** ASCII with its length in front, as DataOutput.writeUTF writes it. */
function text(ascii: string): Uint8Array {
  return Buffer.concat([Uint8Array.of(0, ascii.length), Buffer.from(ascii, 'latin1')]);
}
