/** Tags of ASN.1 (X.690); an OCTET STRING may come in parts. */
const tags = { end: 0x00, integer: 0x02, octets: 0x04, octetParts: 0x24, sequence: 0x30 } as const;
const constructedBit = 0x20;

/** OpenSSL reads 30 levels, and five of a text in parts. */
const maxDepth = 40;

/** A value with its content as bytes, and as values where it consists of some. */
interface Value {
  readonly tag: number;
  readonly content: Buffer;
  readonly inner: readonly Value[];
}

/**
 * How many iterations it takes to turn the passphrase of a PKCS #12 file (RFC 7292), or of encrypted keys in PEM
 * (RFC 5958), into keys: the sum of all counts that are not encrypted themselves. OpenSSL does them all, however many
 * they are, and nothing can stop it.
 */
export function keyIterations(file: Buffer): number {
  const keys = file.toString('latin1').matchAll(/-----BEGIN ENCRYPTED PRIVATE KEY-----([^-]*)/g);
  let sum = iterationsWithin(file);
  for (const [, base64 = ''] of keys) sum += iterationsWithin(Buffer.from(base64, 'base64'));
  return sum;
}

/**
 * The count follows the salt, an OCTET STRING: in PBKDF2 and PBES1 (RFC 8018), in PKCS #12's own derivation and in its
 * MAC. In scrypt (RFC 7914) three numbers follow, which multiply.
 */
function iterationsIn(values: readonly Value[]): number {
  let sum = 0;
  let numbers: number[] = [];
  const addNumbers = () => {
    const [count = 0, size = 1, parallel] = numbers;
    sum += parallel === undefined ? count : count * size * parallel;
    numbers = [];
  };
  let isAfterSalt = false;
  for (const { tag, content, inner } of values) {
    if (tag === tags.integer) {
      if (isAfterSalt) numbers.push(numberOf(content));
      continue;
    }
    addNumbers();
    isAfterSalt = tag === tags.octets || tag === tags.octetParts;
    if (tag === tags.octets) sum += iterationsWithin(content);
    else if (tag === tags.octetParts) sum += iterationsWithin(joined(inner));
    else sum += iterationsIn(inner);
  }
  addNumbers();
  return sum;
}

/** An OCTET STRING may hold more ASN.1. What is encrypted hardly ever looks like it. */
function iterationsWithin(octets: Buffer): number {
  return octets[0] === tags.sequence ? iterationsIn(readValues(octets, 0, octets.length, 0).values) : 0;
}

/** Reads the values that stand one after another, up to the first that is none. Lengths may be left open (BER). */
function readValues(
  bytes: Buffer,
  start: number,
  end: number,
  depth: number,
): { readonly values: readonly Value[]; readonly next: number } {
  const values: Value[] = [];
  let at = start;
  while (at + 2 <= end) {
    const tag = bytes[at] ?? 0;
    let lengthByte = bytes[at + 1] ?? 0;
    at += 2;
    // A tag above 30 goes on in further bytes.
    if ((tag & 0x1f) === 0x1f) {
      while (lengthByte >= 0x80 && at < end) lengthByte = bytes[at++] ?? 0;
      lengthByte = bytes[at++] ?? 0;
    }
    if (tag === tags.end && lengthByte === 0) return { values, next: at };
    const isOpen = lengthByte === 0x80;
    const size = lengthByte > 0x80 ? lengthByte - 0x80 : 0;
    let length = size === 0 ? lengthByte : 0;
    for (let index = 0; index < size; index += 1) length = length * 0x100 + (bytes[at + index] ?? 0);
    at += size;
    const contentEnd = isOpen ? end : at + length;
    if (contentEnd > end) break;
    const isConstructed = (tag & constructedBit) !== 0 && depth < maxDepth;
    const { values: inner, next } = isConstructed
      ? readValues(bytes, at, contentEnd, depth + 1)
      : { values: [], next: contentEnd };
    values.push({ tag, content: bytes.subarray(at, contentEnd), inner });
    at = isOpen ? next : contentEnd;
  }
  return { values, next: end };
}

function joined(parts: readonly Value[]): Buffer {
  return Buffer.concat(
    parts.map(({ tag, content, inner }) => (tag === tags.octetParts ? joined(inner) : content)),
  );
}

/** What does not fit into eight bytes is no count to OpenSSL. */
function numberOf(content: Buffer): number {
  return content.length > 8 ? 0 : Number.parseInt(content.toString('hex') || '0', 16);
}
