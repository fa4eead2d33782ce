/** An element of BER (ITU-T X.690), as far as LDAP uses it. */
export interface BerElement {
  /** Class, form and number in one byte. */
  readonly tag: number;
  readonly contents: Buffer;
}

/** The first bytes of an element. */
export interface BerHeader {
  readonly tag: number;
  readonly headerLength: number;
  readonly contentsLength: number;
}

/**
 * How many bytes the header of an element has, judged by its first two; undefined where LDAP has no such element.
 *
 * Lengths may be written longer than they need be: Active Directory writes each with four bytes (0x84). The indefinite
 * form is ruled out (RFC 4511 section 5.1), and tags of several bytes are not in use.
 */
export function berHeaderLength(tag: number, length: number): number | undefined {
  const lengthBytes = length < 0x80 ? 0 : length - 0x80;
  if ((tag & 0x1f) === 0x1f || length === 0x80 || lengthBytes > 4) return undefined;
  return 2 + lengthBytes;
}

/** Reads a header off the front, or gives undefined where there is none. */
export function readBerHeader(bytes: Buffer): BerHeader | undefined {
  const [tag, length] = bytes;
  if (tag === undefined || length === undefined) return undefined;
  const headerLength = berHeaderLength(tag, length);
  if (headerLength === undefined || headerLength > bytes.length) return undefined;
  const contentsLength = headerLength === 2 ? length : bytes.readUIntBE(2, headerLength - 2);
  return { tag, headerLength, contentsLength };
}

/** The elements that stand one after the other in these bytes; undefined where the bytes are something else. */
export function readBerElements(bytes: Buffer): readonly BerElement[] | undefined {
  const elements: BerElement[] = [];
  for (let rest = bytes; rest.length > 0; ) {
    const header = readBerHeader(rest);
    if (!header) return undefined;
    const end = header.headerLength + header.contentsLength;
    if (end > rest.length) return undefined;
    elements.push({ tag: header.tag, contents: rest.subarray(header.headerLength, end) });
    rest = rest.subarray(end);
  }
  return elements;
}
