import { ByteReader, MalformedError } from './byte-reader.ts';

/** Whether the peer's first flight, up to TLS 1.2, holds a CertificateRequest; undefined while that is open. */
export type CertificateRequested = boolean | undefined;

const certificateRequest = 13;
const serverHelloDone = 14;

/**
 * Reads the messages after a ServerHello (RFC 5246 section 7.3) from all bytes received so far. Anything that is
 * not such a flight counts as "not requested". Never throws.
 */
export function readCertificateRequested(bytes: Uint8Array): CertificateRequested {
  try {
    const handshake = new ByteReader(joinHandshakeRecords(new ByteReader(bytes)));
    while (handshake.remaining >= 4) {
      const type = handshake.uint8();
      if (type === certificateRequest) return true;
      if (type === serverHelloDone) return false;
      const length = handshake.uint24();
      if (length > handshake.remaining) return undefined;
      handshake.bytes(length);
    }
    return undefined;
  } catch (error) {
    if (error instanceof MalformedError) return false;
    throw error;
  }
}

function joinHandshakeRecords(records: ByteReader): Uint8Array {
  const fragments: Uint8Array[] = [];
  while (records.remaining >= 5) {
    const type = records.uint8();
    records.uint16();
    const length = records.uint16();
    const fragment = records.bytes(Math.min(length, records.remaining));
    if (type === 22) fragments.push(fragment);
    // unrecognized_name comes before the ServerHello, as a warning.
    else if (type !== 21 || fragment[0] === 2) throw new MalformedError(`a record of type ${type}`);
  }
  return Buffer.concat(fragments);
}
