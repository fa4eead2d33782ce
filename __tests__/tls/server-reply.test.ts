import fc from 'fast-check';
import {
  maxReplyBytes,
  readServerReply,
  type ServerReply,
  ServerReplyReader,
} from '../../src/tls/server-reply.ts';
import { cpuMsOf } from '../cpu.ts';
import { ByteList, hex } from './byte-list.ts';
import { captures } from './captures.ts';
import {
  alert,
  helloRetryRequest,
  keyShare,
  record,
  serverHello,
  serverHelloMessage,
  serverHelloTls13,
  splitRecords,
  sslv2ServerHello,
  supportedVersions,
} from './server-messages.ts';

const chose = (protocol: string, cipherSuite: number, more: object = {}) => ({
  kind: 'server-hello',
  protocol,
  cipherSuite,
  retryRequest: false,
  ...more,
});
const fatal = (description: number) => ({ kind: 'alert', level: 'fatal', description });

/** Complete replies, each with what it says. The versions before TLS 1.3 come as their own time wrote them. */
const replies: readonly (readonly [string, Buffer, object])[] = [
  ['SSL 3.0', serverHello({ version: 0x0300, suite: 0x000a }), chose('SSLv3', 0x000a)],
  ['TLS 1.0', serverHello({ version: 0x0301, suite: 0x002f }), chose('TLSv1.0', 0x002f)],
  ['TLS 1.1', serverHello({ version: 0x0302, suite: 0xc013, extensions: [] }), chose('TLSv1.1', 0xc013)],
  [
    'TLS 1.2 with a session id and the renegotiation extension',
    serverHello({
      version: 0x0303,
      suite: 0xc02f,
      sessionId: Buffer.alloc(32, 1),
      extensions: [{ type: 0xff01, data: hex('00') }],
    }),
    chose('TLSv1.2', 0xc02f),
  ],
  ['TLS 1.3', serverHelloTls13(0x1302), chose('TLSv1.3', 0x1302, { group: 29 })],
  ['a HelloRetryRequest', helloRetryRequest(24), chose('TLSv1.3', 0x1301, { group: 24, retryRequest: true })],
  ['protocol_version', alert('fatal', 70), fatal(70)],
  ['handshake_failure in an SSL 3.0 record', alert('fatal', 40, 0x0300), fatal(40)],
  [
    'a warning close_notify, which some servers send for a refusal',
    alert('warning', 0),
    { kind: 'alert', level: 'warning', description: 0 },
  ],
  [
    'a warning unrecognized_name before the ServerHello',
    Buffer.concat([alert('warning', 112), serverHello({ version: 0x0303, suite: 0xc02f })]),
    chose('TLSv1.2', 0xc02f),
  ],
  ['a warning before a fatal alert', Buffer.concat([alert('warning', 112), alert('fatal', 40)]), fatal(40)],
  ['two alerts in one record', record(21, 0x0301, Uint8Array.of(1, 112, 2, 40)), fatal(40)],
  [
    'a HelloRequest before the ServerHello',
    Buffer.concat([record(22, 0x0301, hex('00 000000')), serverHello({ version: 0x0301, suite: 0x002f })]),
    chose('TLSv1.0', 0x002f),
  ],
  [
    'empty records in between',
    Buffer.concat([record(22, 0x0303, hex('')), serverHello({ version: 0x0303, suite: 0xc02f })]),
    chose('TLSv1.2', 0xc02f),
  ],
  [
    'a ServerHello in records of 3 bytes',
    splitRecords(0x0303, serverHelloMessage({ version: 0x0303, suite: 0xc02f }), 3),
    chose('TLSv1.2', 0xc02f),
  ],
  [
    'a ServerHello in records of 1 byte',
    splitRecords(0x0301, serverHelloMessage({ version: 0x0301, suite: 0x0005 }), 1),
    chose('TLSv1.0', 0x0005),
  ],
  [
    'a fatal alert in records of 1 byte',
    Buffer.concat([record(21, 0x0301, Uint8Array.of(2)), record(21, 0x0301, Uint8Array.of(70))]),
    fatal(70),
  ],
  ['OpenSSL 3.0, TLS 1.2', captures.opensslTls12, chose('TLSv1.2', 0xc02f)],
  ['OpenSSL 3.0, TLS 1.0', captures.opensslTls10, chose('TLSv1.0', 0xc013)],
  ['OpenSSL 3.0, TLS 1.0 where 1.2 was asked', captures.opensslTls10Chosen, chose('TLSv1.0', 0xc013)],
  ['OpenSSL 3.0, a name it does not have', captures.opensslWrongName, chose('TLSv1.2', 0xc02f)],
  ['OpenSSL 3.0 without TLS 1.0', captures.opensslRefusesTls10, fatal(70)],
  ['OpenSSL 3.0 without SSL 3.0', captures.opensslRefusesSslv3, fatal(40)],
  ['OpenSSL 3.0, TLS 1.0 at its default security level', captures.opensslInternalError, fatal(80)],
];

/** Where a reply says all it has to say before its end. */
const repliesWithMore: readonly (readonly [string, Buffer, object])[] = [
  ['OpenSSL 3.0, TLS 1.3', captures.opensslTls13, chose('TLSv1.3', 0x1301, { group: 29 })],
  [
    'OpenSSL 3.0, a HelloRetryRequest',
    captures.opensslRetryRequest,
    chose('TLSv1.3', 0x1301, { group: 24, retryRequest: true }),
  ],
  [
    'Node 24, a HelloRetryRequest for a hybrid group',
    captures.nodeRetryRequest,
    chose('TLSv1.3', 0x1302, { group: 0x11ec, retryRequest: true }),
  ],
  [
    'ServerHello and Certificate in one record',
    record(
      22,
      0x0303,
      Buffer.concat([serverHelloMessage({ version: 0x0303, suite: 0xc02f }), Buffer.alloc(900, 11)]),
    ),
    chose('TLSv1.2', 0xc02f),
  ],
];

describe('a reply', () => {
  it.each([...replies, ...repliesWithMore])('%s', (_, bytes, expected) => {
    expect(readServerReply(bytes)).toEqual(expected);
  });

  it.each(replies)('%s: is incomplete at every boundary before its end', (_, bytes) => {
    for (let length = 0; length < bytes.length; length += 1) {
      expect(readServerReply(bytes.subarray(0, length))).toEqual({ kind: 'incomplete' });
    }
  });

  it.each(repliesWithMore)(
    '%s: is incomplete up to a point, and then says the same',
    (_, bytes, expected) => {
      const kinds = new Set<ServerReply['kind']>();
      for (let length = 0; length <= bytes.length; length += 1) {
        const reply = readServerReply(bytes.subarray(0, length));
        kinds.add(reply.kind);
        if (reply.kind === 'incomplete') expect(kinds.size).toBe(1);
        else expect(reply).toEqual(expected);
      }
      expect([...kinds]).toEqual(['incomplete', 'server-hello']);
    },
  );
});

describe('the version of a ServerHello', () => {
  const problemOf = (bytes: Uint8Array) => {
    const reply = readServerReply(bytes);
    return reply.kind === 'malformed' ? reply.problem : reply;
  };

  it('is 1.2, not 1.3, where a server does not know supported_versions', () => {
    expect(readServerReply(serverHello({ version: 0x0303, suite: 0x1301, extensions: [] }))).toMatchObject({
      protocol: 'TLSv1.2',
    });
  });

  it('is told whatever was offered: the caller judges it', () => {
    expect(readServerReply(serverHello({ version: 0x0303, suite: 0x002f }))).toMatchObject({
      protocol: 'TLSv1.2',
    });
  });

  it.each([
    ['TLS 1.3 in the old place alone', { version: 0x0304 }],
    ['a version to come in the old place', { version: 0x0305 }],
    ['SSL 2.0', { version: 0x0002 }],
    ['nonsense', { version: 0x1234 }],
    // RFC 8446 section 4.2.1: a version before TLS 1.3 in the extension is an illegal_parameter.
    ['TLS 1.2 in the extension', { version: 0x0303, extensions: [supportedVersions(0x0303)] }],
    ['TLS 1.0 in the extension', { version: 0x0301, extensions: [supportedVersions(0x0301)] }],
    ['a draft of TLS 1.3', { version: 0x0303, extensions: [supportedVersions(0x7f1c)] }],
    // RFC 8446 section 4.1.3: legacy_version is 0x0303 where the extension stands.
    [
      'TLS 1.3 in the extension of a TLS 1.0 hello',
      { version: 0x0301, extensions: [supportedVersions(0x0304)] },
    ],
    ['TLS 1.3 in both places', { version: 0x0304, extensions: [supportedVersions(0x0304), keyShare(29)] }],
  ])('proves nothing as %s', (_, parts) => {
    expect(problemOf(record(22, 0x0303, serverHelloMessage({ suite: 0x1301, ...parts })))).toMatch(/version/);
  });
});

describe('what is no reply', () => {
  it.each([
    ['an SMTP banner', Buffer.from('220 mail.example.com ESMTP\r\n')],
    ['an HTTP answer', Buffer.from('HTTP/1.1 400 Bad Request\r\n\r\n')],
    ['an SSL 2.0 SERVER-HELLO', sslv2ServerHello([0x010080])],
    ['zeros', Buffer.alloc(16)],
    ['a record type with another major version', hex('16 0201 0002 0000')],
  ])('%s is not TLS', (_, bytes) => {
    expect(readServerReply(bytes)).toEqual({ kind: 'not-tls' });
  });

  it('application data is malformed', () => {
    expect(readServerReply(record(23, 0x0303, hex('00')))).toMatchObject({ kind: 'malformed' });
  });

  it.each([
    ['a Certificate first', record(22, 0x0303, hex('0b 000000'))],
    ['a ClientHello, reflected', record(22, 0x0301, hex('01 00002a'))],
    ['a ServerHello that ends early', record(22, 0x0303, hex('02 000002 0303'))],
    ['a ServerHello of 16 MB', record(22, 0x0303, hex('02 ffffff'))],
    [
      'a session id that is too long',
      serverHello({ version: 0x0303, suite: 1, sessionId: Buffer.alloc(33) }),
    ],
    ['compression', serverHello({ version: 0x0303, suite: 1, compression: 1 })],
    [
      'an extension that points past the end',
      record(
        22,
        0x0303,
        new ByteList()
          .hex('02')
          .vector(3, hex(`0303 ${'00'.repeat(32)} 00 002f 00 0004 0000 00ff`))
          .join(),
      ),
    ],
    [
      'an empty supported_versions',
      serverHello({ version: 0x0303, suite: 1, extensions: [{ type: 43, data: hex('') }] }),
    ],
    ['a record of more than 18 KB', hex('16 0303 ffff')],
    ['an alert of level 7', record(21, 0x0303, hex('07 46'))],
  ])('%s is malformed', (_, bytes) => {
    expect(readServerReply(bytes)).toMatchObject({ kind: 'malformed' });
  });
});

describe('a reply without end', () => {
  it.each([
    ['empty records', record(22, 0x0303, hex(''))],
    ['ChangeCipherSpecs', record(20, 0x0303, hex('01'))],
    ['warning alerts', alert('warning', 112)],
    ['HelloRequests', record(22, 0x0303, hex('00 000000'))],
  ])('of %s is given up at the limit', (_, piece) => {
    const pieces = (bytes: number) => Buffer.concat(Array(Math.floor(bytes / piece.length)).fill(piece));
    expect(readServerReply(pieces(maxReplyBytes - 1))).toEqual({ kind: 'incomplete' });
    expect(readServerReply(pieces(maxReplyBytes + piece.length))).toMatchObject({ kind: 'malformed' });
  });

  it('counts only what comes before the ServerHello', () => {
    const flight = Buffer.concat([serverHelloTls13(), Buffer.alloc(2 * maxReplyBytes)]);
    expect(readServerReply(flight)).toMatchObject({ protocol: 'TLSv1.3' });
  });
});

describe('the reader', () => {
  const anything = fc.uint8Array({ maxLength: 300 });
  const recordLike = fc
    .tuple(fc.constantFrom(20, 21, 22, 23), fc.constantFrom(0x0300, 0x0301, 0x0303), anything)
    .map(([type, version, content]) => record(type, version, content));
  const helloLike = fc.tuple(anything, fc.integer({ min: 0, max: 4 })).map(([body, shift]) =>
    record(
      22,
      0x0303,
      new ByteList()
        .hex('02')
        .number(body.length + shift, 3)
        .add(body)
        .join(),
    ),
  );
  const mutated = fc
    .tuple(fc.constantFrom(...replies.map(([, bytes]) => bytes)), fc.nat(), fc.nat(255))
    .map(([bytes, at, value]) => {
      const copy = Buffer.from(bytes);
      copy[at % copy.length] = value;
      return copy;
    });

  it('never throws, whatever the bytes', () => {
    fc.assert(
      fc.property(
        fc.oneof(anything, recordLike, helloLike, mutated),
        (bytes) => typeof readServerReply(bytes).kind === 'string',
      ),
      { numRuns: 2000 },
    );
  });

  it('never takes back a verdict when more bytes come', () => {
    fc.assert(
      fc.property(fc.oneof(recordLike, helloLike, mutated), anything, (bytes, more) => {
        const before = readServerReply(bytes);
        if (before.kind !== 'incomplete')
          expect(readServerReply(Buffer.concat([bytes, more]))).toEqual(before);
      }),
      { numRuns: 1000 },
    );
  });

  it('never reads past its part of a larger buffer', () => {
    fc.assert(
      fc.property(fc.constantFrom(...replies.map(([, bytes]) => bytes)), fc.nat(), (bytes, cut) => {
        // The rest of the reply lies right behind the view that the reader is given.
        const view = new Uint8Array(bytes).subarray(0, cut % bytes.length);
        expect(readServerReply(view)).toEqual({ kind: 'incomplete' });
      }),
    );
  });

  it('reads the same however the message is cut into records', () => {
    const message = serverHelloMessage({
      version: 0x0303,
      suite: 0x1301,
      extensions: [supportedVersions(0x0304)],
    });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: message.length }), (size) => {
        expect(readServerReply(splitRecords(0x0303, message, size))).toEqual(chose('TLSv1.3', 0x1301));
      }),
    );
  });
});

describe('a reply that comes byte by byte', () => {
  it.each(replies)('is read as the whole: %s', (_name, bytes, expected) => {
    const reader = new ServerReplyReader();
    const told = [...bytes].map((byte) => reader.read(Uint8Array.of(byte)));
    expect(told.at(-1)).toEqual(expected);
  });

  it.each([
    ['HelloRequests', record(22, 0x0303, Buffer.alloc(16_384))],
    ['empty records', Buffer.concat(Array<Buffer>(4000).fill(record(22, 0x0303, Buffer.alloc(0))))],
    ['warnings', Buffer.concat(Array<Buffer>(2500).fill(alert('warning', 112)))],
  ])('costs no more than the whole where it is nothing but %s', (_what, bytes) => {
    const reader = new ServerReplyReader();
    // Read anew for each byte, they would take several seconds.
    const tookMs = cpuMsOf(() => {
      for (const byte of bytes) reader.read(Uint8Array.of(byte));
    });
    expect(reader.read(Buffer.alloc(0))).toMatchObject({ kind: 'malformed' });
    expect(tookMs).toBeLessThan(1500);
  });
});
