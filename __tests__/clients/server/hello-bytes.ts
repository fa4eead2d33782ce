import { ByteList } from '../../tls/byte-list.ts';

/** The parts of a ClientHello, as a test wants them. */
export interface HelloParts {
  readonly version?: number;
  readonly suites?: readonly number[];
  readonly compression?: readonly number[];
  /** Extensions by number, in their order; undefined leaves the whole block out. */
  readonly extensions?: readonly (readonly [id: number, data: ByteList])[] | undefined;
}

/** A ClientHello message (RFC 8446 section 4.1.2) without a record around it. */
export function helloMessage(parts: HelloParts): Buffer {
  const { version = 0x0303, suites = [0x1301], compression = [0] } = parts;
  const body = new ByteList().number(version, 2).add(Buffer.alloc(32, 7)).vector(1, new ByteList());
  body.vector(2, uint16s(suites)).vector(1, Buffer.from(compression));
  if (parts.extensions) {
    const block = new ByteList();
    for (const [id, data] of parts.extensions) block.number(id, 2).vector(2, data);
    body.vector(2, block);
  }
  return new ByteList().number(1, 1).vector(3, body).join();
}

/** The message in records of at most so many bytes each. */
export function helloRecords(message: Buffer, size = 16_384): Buffer {
  const records = new ByteList();
  for (let start = 0; start < message.length; start += size) {
    records.hex('16 0301').vector(2, message.subarray(start, start + size));
  }
  return records.join();
}

function uint16s(values: readonly number[]): ByteList {
  const list = new ByteList();
  for (const value of values) list.number(value, 2);
  return list;
}

export function list16(values: readonly number[]): ByteList {
  return new ByteList().vector(2, uint16s(values));
}

export const supportedVersions = (...versions: readonly number[]): readonly [number, ByteList] => [
  43,
  new ByteList().vector(1, uint16s(versions)),
];

export const serverName = (name: string): readonly [number, ByteList] => [
  0,
  new ByteList().vector(2, new ByteList().number(0, 1).vector(2, new ByteList().ascii(name))),
];

export const alpn = (...names: readonly Buffer[]): readonly [number, ByteList] => {
  const list = new ByteList();
  for (const name of names) list.vector(1, name);
  return [16, new ByteList().vector(2, list)];
};

/** A hello of TLS 1.2 that Node's server takes: ECDHE with RSA. */
export const tls12Hello: Buffer = helloRecords(
  helloMessage({
    suites: [0xc02f],
    extensions: [
      [10, list16([23])],
      [11, new ByteList().hex('01 00')],
      [13, list16([0x0804, 0x0401])],
    ],
  }),
);
