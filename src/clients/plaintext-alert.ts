import { ByteReader } from '../tls/byte-reader.ts';

const alertRecord = 21;
const closeNotify = 0;

/**
 * The description of the first alert among records that is readable, and worth telling: close_notify only where
 * nothing else was said. Encrypted alerts are longer than two bytes. Never throws; a record that is cut off ends it.
 */
export function plaintextAlert(bytes: Uint8Array): number | undefined {
  const reader = new ByteReader(bytes);
  let found: number | undefined;
  while (reader.remaining >= 5) {
    const type = reader.uint8();
    reader.uint16();
    const length = reader.uint16();
    if (length > reader.remaining) break;
    const [level, description] = reader.bytes(length);
    if (type !== alertRecord || length !== 2 || (level !== 1 && level !== 2)) continue;
    found = description;
    if (description !== closeNotify) return description;
  }
  return found;
}
