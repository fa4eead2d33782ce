import { ByteReader, MalformedError } from './byte-reader.ts';
import { contentType, RecordReader, readHandshakeMessages } from './records.ts';

/** What a ClientHello lets a server choose from. Lists that it does not have are empty. */
export interface ClientOffer {
  readonly suites: readonly number[];
  readonly groups: readonly number[];
  readonly signatures: readonly number[];
}

const extensionType = { supportedGroups: 10, signatureAlgorithms: 13 } as const;

/** Reads the ClientHello (RFC 8446 section 4.1.2) at the beginning of what a client sent. Never throws. */
export function readClientOffer(bytes: Uint8Array): ClientOffer | undefined {
  const records = new RecordReader().read(bytes).filter(({ type }) => type === contentType.handshake);
  const [hello] = readHandshakeMessages(Buffer.concat(records.map(({ content }) => content)));
  if (hello?.type !== 1 || hello.body.length < hello.length) return undefined;
  try {
    return readBody(new ByteReader(hello.body));
  } catch (error) {
    if (error instanceof MalformedError) return undefined;
    throw error;
  }
}

function readBody(body: ByteReader): ClientOffer {
  body.uint16();
  body.bytes(32);
  body.vector8();
  const suites = readCodes(body.vector16());
  body.vector8();
  const offer: { groups: number[]; signatures: number[] } = { groups: [], signatures: [] };
  const extensions = new ByteReader(body.remaining > 0 ? body.vector16() : new Uint8Array());
  while (extensions.remaining > 0) {
    const type = extensions.uint16();
    const data = new ByteReader(extensions.vector16());
    if (type === extensionType.supportedGroups) offer.groups = readCodes(data.vector16());
    if (type === extensionType.signatureAlgorithms) offer.signatures = readCodes(data.vector16());
  }
  return { suites, ...offer };
}

function readCodes(list: Uint8Array): number[] {
  const reader = new ByteReader(list);
  const codes: number[] = [];
  while (reader.remaining > 0) codes.push(reader.uint16());
  return codes;
}
