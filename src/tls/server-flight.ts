import { ByteReader } from './byte-reader.ts';

/** Whether the peer's first flight, up to TLS 1.2, holds a CertificateRequest; undefined while that is open. */
export type CertificateRequested = boolean | undefined;

const certificateRequest = 13;
const serverHelloDone = 14;

/**
 * Reads the messages after a ServerHello (RFC 5246 section 7.3) from all bytes received so far. Anything that is
 * not such a flight counts as "not requested". Never throws.
 */
export function readCertificateRequested(bytes: Uint8Array): CertificateRequested {
  const { content, ended } = joinHandshakeRecords(new ByteReader(bytes));
  const handshake = new ByteReader(content);
  while (handshake.remaining >= 4) {
    const type = handshake.uint8();
    if (type === certificateRequest) return true;
    if (type === serverHelloDone) return false;
    const length = handshake.uint24();
    if (length > handshake.remaining) break;
    handshake.bytes(length);
  }
  return ended ? false : undefined;
}

/** The handshake messages up to the first record that has no place among them, which `ended` tells of. */
function joinHandshakeRecords(records: ByteReader): { content: Uint8Array; ended: boolean } {
  const fragments: Uint8Array[] = [];
  let ended = false;
  while (records.remaining >= 5 && !ended) {
    const type = records.uint8();
    records.uint16();
    const length = records.uint16();
    const fragment = records.bytes(Math.min(length, records.remaining));
    if (type === 22) fragments.push(fragment);
    // unrecognized_name comes before the ServerHello, as a warning.
    else ended = type !== 21 || fragment[0] === 2;
  }
  return { content: Buffer.concat(fragments), ended };
}
