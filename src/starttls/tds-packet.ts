/** The header of a packet of SQL Server's protocol ([MS-TDS] section 2.2.3.1). */
export interface TdsHeader {
  readonly kind: 'prelogin' | 'response';
  /** Whether the message ends with this packet. */
  readonly last: boolean;
  readonly contentsLength: number;
}

export const tdsHeaderLength = 8;

/** Reads the eight bytes of a header; undefined where they are none, or one that TLS never comes in. */
export function readTdsHeader(bytes: Buffer): TdsHeader | undefined {
  const kind = packetTypes.get(bytes.readUInt8(0));
  const length = bytes.readUInt16BE(2);
  if (kind === undefined || length < tdsHeaderLength || length > maxPacketBytes) return undefined;
  return { kind, last: (bytes.readUInt8(1) & endOfMessage) !== 0, contentsLength: length - tdsHeaderLength };
}

/** Whether a packet can begin with this byte; TLS records begin with 0x14 to 0x17. */
export function isTdsType(type: number): boolean {
  return packetTypes.has(type);
}

/** Cuts a PRELOGIN message into packets; none where it is empty. */
export function tdsPackets(message: Buffer): readonly Buffer[] {
  const most = packetBytes - tdsHeaderLength;
  const count = Math.ceil(message.length / most);
  return Array.from({ length: count }, (_, index) => {
    const contents = message.subarray(index * most, (index + 1) * most);
    const header = Buffer.alloc(tdsHeaderLength);
    header.writeUInt8(preloginType, 0);
    header.writeUInt8(index === count - 1 ? endOfMessage : 0, 1);
    header.writeUInt16BE(tdsHeaderLength + contents.length, 2);
    header.writeUInt8((index + 1) & 0xff, 6);
    return Buffer.concat([header, contents]);
  });
}

const preloginType = 0x12;

/** Some servers send their part of the handshake in packets of this type. */
const responseType = 0x04;

const packetTypes: ReadonlyMap<number, TdsHeader['kind']> = new Map([
  [preloginType, 'prelogin'],
  [responseType, 'response'],
]);

const endOfMessage = 0x01;

/** What client and server use until they have agreed on another size, which they do after TLS. */
const packetBytes = 4096;

/** The most that they could agree on, rounded up ([MS-TDS] section 2.2.6.4, PacketSize). */
const maxPacketBytes = 32 * 1024;
