import { ByteList } from './byte-list.ts';

/** What a server sends, built by hand for tests and for the peers that are written by hand. */
export interface ServerHelloParts {
  /** The version in the message; TLS 1.3 writes 0x0303 here. */
  readonly version: number;
  readonly suite: number;
  readonly random?: Uint8Array;
  readonly sessionId?: Uint8Array;
  readonly compression?: number;
  /** Each with its type; undefined leaves the whole block out, as servers of old do. */
  readonly extensions?: readonly { readonly type: number; readonly data: Uint8Array }[];
}

const someRandom = Buffer.alloc(32, 0xa5);

/** The random value of a HelloRetryRequest: SHA-256 of "HelloRetryRequest" (RFC 8446 section 4.1.3). */
const retryRandom = new ByteList()
  .hex('cf21ad74 e59a6111 be1d8c02 1e65b891 c2a21116 7abb8c5e 079e09e2 c8a8339c')
  .join();

/** The handshake message alone, without a record around it. */
export function serverHelloMessage({
  version,
  suite,
  random = someRandom,
  sessionId = Buffer.alloc(0),
  compression = 0,
  extensions,
}: ServerHelloParts): Buffer {
  const body = new ByteList()
    .number(version, 2)
    .add(random)
    .vector(1, sessionId)
    .number(suite, 2)
    .number(compression, 1);
  if (extensions) {
    const block = new ByteList();
    for (const { type, data } of extensions) block.number(type, 2).vector(2, data);
    body.vector(2, block);
  }
  return new ByteList().number(2, 1).vector(3, body).join();
}

export function record(type: number, version: number, content: Uint8Array): Buffer {
  return new ByteList().number(type, 1).number(version, 2).vector(2, content).join();
}

/** The content in as many handshake records as it takes, none with more than `size` bytes. */
export function splitRecords(version: number, content: Uint8Array, size: number): Buffer {
  const list = new ByteList();
  for (let start = 0; start < content.length; start += size) {
    list.add(record(22, version, content.subarray(start, start + size)));
  }
  return list.join();
}

export function serverHello(parts: ServerHelloParts): Buffer {
  return record(22, parts.version, serverHelloMessage(parts));
}

export const supportedVersions = (version: number) => ({
  type: 43,
  data: new ByteList().number(version, 2).join(),
});

export const keyShare = (group: number) => ({
  type: 51,
  data: new ByteList().number(group, 2).vector(2, Buffer.alloc(32, 0x77)).join(),
});

/** A ServerHello of TLS 1.3 with an X25519 share. */
export const serverHelloTls13 = (suite = 0x1301): Buffer =>
  serverHello({ version: 0x0303, suite, extensions: [supportedVersions(0x0304), keyShare(29)] });

/** A HelloRetryRequest names the group that it wants and bears no share. */
export const helloRetryRequest = (group: number, suite = 0x1301): Buffer =>
  serverHello({
    version: 0x0303,
    suite,
    random: retryRandom,
    extensions: [supportedVersions(0x0304), { type: 51, data: new ByteList().number(group, 2).join() }],
  });

export function alert(level: 'warning' | 'fatal', description: number, version = 0x0301): Buffer {
  return record(21, version, Uint8Array.of(level === 'warning' ? 1 : 2, description));
}

/** An SSL 2.0 SERVER-HELLO (draft-hickman-netscape-ssl-00 section C.5.2) with these cipher kinds. */
export function sslv2ServerHello(kinds: readonly number[]): Buffer {
  const certificate = Buffer.alloc(10, 0x30);
  const connectionId = Buffer.alloc(16, 0x42);
  const list = new ByteList();
  for (const kind of kinds) list.number(kind, 3);
  const message = new ByteList()
    .hex('04 00 01 0002')
    .number(certificate.length, 2)
    .number(kinds.length * 3, 2)
    .number(connectionId.length, 2)
    .add(certificate, list.join(), connectionId)
    .join();
  return new ByteList()
    .number(0x8000 + message.length, 2)
    .add(message)
    .join();
}
