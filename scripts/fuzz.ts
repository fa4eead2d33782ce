/**
 * Feeds every reader of a peer's bytes with damaged messages, and with noise, and checks that each of them never
 * throws, never looks past the end of what it is given, never takes back what it has decided when more bytes come, and
 * is quick. The same seed makes the same inputs. Ends with 1 and the input where a promise is broken.
 * `npm run fuzz [-- INPUTS [SEED]]`
 */
import { captures } from '../__tests__/tls/captures.ts';
import {
  alert,
  helloRetryRequest,
  record,
  serverHello,
  serverHelloMessage,
  serverHelloTls13,
  splitRecords,
  sslv2ServerHello,
} from '../__tests__/tls/server-messages.ts';
import { parseDeprecation, parseSunset } from '../src/policy/header-date.ts';
import { firstBytes, isReadable, recogniseGreeting } from '../src/probe/plaintext.ts';
import { readBerElements } from '../src/starttls/ber.ts';
import { TdsUnwrapper } from '../src/starttls/tds-unwrapper.ts';
import { ByteReader, MalformedError } from '../src/tls/byte-reader.ts';
import { readCertificateRequested } from '../src/tls/server-flight.ts';
import { readServerReply } from '../src/tls/server-reply.ts';
import { readSslv2Reply } from '../src/tls/sslv2.ts';

interface Reader {
  readonly name: string;
  readonly read: (bytes: Uint8Array) => unknown;
  /** What kind of outcome that is, for the statistics. */
  readonly kindOf: (outcome: unknown) => string;
  /** Whether more bytes must not change it. */
  readonly isFinal: (outcome: unknown) => boolean;
  /** Valid messages, to be damaged. */
  readonly messages: readonly Uint8Array[];
}

const slowMs = 50;
const inputs = Number(process.argv[2] ?? 1_600_000);
const seed = Number(process.argv[3] ?? 20_261_122);
const random = randomFrom(seed);

const hello = serverHelloMessage({ version: 0x0303, suite: 0xc02f });
const flight = [hello, Buffer.from('0b000003000000', 'hex'), Buffer.from('0e000000', 'hex')];
const demanding = [...flight.slice(0, 2), Buffer.from('0d00000803010240000204010e000000', 'hex')];

const serverMessages: readonly Uint8Array[] = [
  ...Object.values(captures),
  ...[0x0300, 0x0301, 0x0302, 0x0303].map((version) => serverHello({ version, suite: 0x002f })),
  serverHelloTls13(),
  helloRetryRequest(24),
  splitRecords(0x0303, hello, 3),
  Buffer.concat([alert('warning', 112), record(22, 0x0303, hello)]),
  record(22, 0x0303, Buffer.concat(flight)),
  record(22, 0x0303, Buffer.concat(demanding)),
  splitRecords(0x0301, Buffer.concat(demanding), 7),
  // HelloRequests, which are passed over, as many as there is room for.
  record(22, 0x0303, Buffer.alloc(16_000)),
];

const greetings = [
  'HTTP/1.1 400 Bad Request\r\nServer: nginx\r\n\r\n',
  '220 mail.example.com ESMTP Postfix\r\n',
  '220 (vsFTPd 3.0.3)\r\n',
  '* OK [CAPABILITY IMAP4rev1 STARTTLS] Dovecot ready.\r\n',
  '+OK Dovecot ready.\r\n',
  'SSH-2.0-OpenSSH_9.2p1 Debian-2+deb12u3\r\n',
  'Y\0\0\0\n5.5.5-10.11.6-MariaDB-0+deb12u1\0',
  "<?xml version='1.0'?><stream:stream",
];

const headerDates = [
  'Sun, 06 Nov 1994 08:49:37 GMT',
  'Sunday, 06-Nov-94 08:49:37 GMT',
  'Sun Nov  6 08:49:37 1994',
  'Thu, 31 Dec 2026 23:59:60 GMT',
  '@1688169599',
  '@253402300799; a=1',
  'true',
  '?1',
];

/** What LDAP servers answer to StartTLS: OpenLDAP, then Active Directory with lengths of four bytes. */
const ldapAnswers = [
  '300c02010178070a010004000400',
  '308400000028020101788400000 01f0a01000400040 08a16312e332e362e312e342e312e313436362e32303033 37'.replaceAll(
    ' ',
    '',
  ),
];

/** Three records of TLS, each in packets of its own, and an alert that nobody wrapped. */
const tdsPackets = Buffer.concat([
  ...[record(22, 0x0303, hello), splitRecords(0x0303, hello, 9)].map((bytes) =>
    Buffer.concat([
      Buffer.from([0x12, 1, (bytes.length + 8) >> 8, (bytes.length + 8) & 0xff, 0, 0, 0, 0]),
      bytes,
    ]),
  ),
  alert('fatal', 40),
]);

const kindIn = (outcome: unknown): string =>
  typeof outcome === 'object' && outcome !== null && 'kind' in outcome ? String(outcome.kind) : 'none';

const readers: readonly Reader[] = [
  {
    name: 'server-reply',
    read: readServerReply,
    kindOf: kindIn,
    isFinal: (outcome) => kindIn(outcome) !== 'incomplete',
    messages: serverMessages,
  },
  {
    name: 'server-flight',
    read: readCertificateRequested,
    kindOf: String,
    isFinal: (outcome) => outcome !== undefined,
    messages: serverMessages,
  },
  {
    name: 'sslv2',
    read: readSslv2Reply,
    kindOf: kindIn,
    isFinal: (outcome) => kindIn(outcome) !== 'incomplete',
    messages: [
      sslv2ServerHello([0x0700c0, 0x010080]),
      sslv2ServerHello([]),
      Buffer.from('8003000001', 'hex'),
      ...serverMessages.slice(0, 4),
    ],
  },
  {
    name: 'byte-reader',
    read: readVectors,
    kindOf: (outcome) => (Array.isArray(outcome) && outcome.at(-1) === 'malformed' ? 'malformed' : 'read'),
    isFinal: () => false,
    messages: serverMessages,
  },
  {
    name: 'plaintext',
    // More than 200 bytes are never looked at: that much is final.
    read: (bytes) => [recogniseGreeting(bytes), isReadable(bytes), firstBytes(bytes, 80)],
    kindOf: (outcome) => (Array.isArray(outcome) ? String(outcome[0]) : 'none'),
    isFinal: () => false,
    messages: greetings.map((text) => Buffer.from(text, 'latin1')),
  },
  {
    name: 'ber',
    read: (bytes) => readBerElements(Buffer.from(bytes))?.map(({ contents }) => readBerElements(contents)),
    kindOf: (outcome) => (outcome === undefined ? 'none' : 'elements'),
    isFinal: () => false,
    messages: ldapAnswers.map((hex) => Buffer.from(hex, 'hex')),
  },
  {
    name: 'tds-unwrapper',
    read: unwrapInPieces,
    kindOf: String,
    isFinal: () => false,
    messages: [tdsPackets, ...serverMessages.slice(0, 2)],
  },
  {
    name: 'header-date',
    read: (bytes) => {
      const text = Buffer.from(bytes).toString('latin1');
      return { sunset: soundDate(parseSunset(text)), deprecation: soundDate(parseDeprecation(text)) };
    },
    kindOf: (outcome) => (JSON.stringify(outcome).includes('epochMs') ? 'a date' : 'none'),
    isFinal: () => false,
    messages: headerDates.map((text) => Buffer.from(text, 'latin1')),
  },
];

/** A walk over the bytes that takes its steps from them. */
function readVectors(bytes: Uint8Array): unknown[] {
  const reader = new ByteReader(bytes);
  const found: unknown[] = [];
  const steps = [
    () => reader.uint8(),
    () => reader.uint16(),
    () => reader.uint24(),
    () => reader.vector8().length,
    () => reader.vector16().length,
  ];
  try {
    while (reader.remaining > 0) {
      const before = reader.remaining;
      found.push(steps[(bytes[bytes.length - before] ?? 0) % steps.length]?.());
      if (reader.remaining < 0 || reader.remaining >= before) throw new Error('the cursor left the bytes');
    }
  } catch (error) {
    if (!(error instanceof MalformedError)) throw error;
    found.push('malformed');
  }
  return found;
}

/** However the segments fall, the same comes out, and never more than went in. */
function unwrapInPieces(bytes: Uint8Array): string {
  const whole = new TdsUnwrapper();
  const out = whole.unwrap(Buffer.from(bytes));
  const pieces = new TdsUnwrapper();
  const step = 1 + ((bytes[0] ?? 0) % 7);
  const parts: Buffer[] = [];
  for (let start = 0; start < bytes.length; start += step) {
    parts.push(pieces.unwrap(Buffer.from(bytes.subarray(start, start + step))));
  }
  if (!Buffer.concat(parts).equals(out)) throw new Error('the segments make a difference');
  if (out.length > bytes.length) throw new Error('more came out than went in');
  return whole.raw ? 'raw' : 'in packets';
}

/** A moment's text and number have to agree. */
function soundDate(moment: ReturnType<typeof parseDeprecation>): typeof moment {
  if (moment === undefined || moment === 'undated') return moment;
  if (Date.parse(moment.text) !== moment.epochMs) throw new Error(`${moment.text} is not ${moment.epochMs}`);
  return moment;
}

interface Statistics {
  inputs: number;
  slowestMs: number;
  slowestBytes: number;
  readonly kinds: Map<string, number>;
}

const statistics = new Map<string, Statistics>();
function examine(reader: Reader, bytes: Uint8Array): void {
  const broken = (promise: string): never => {
    console.error(`${reader.name} ${promise}, with seed ${seed}:\n${Buffer.from(bytes).toString('hex')}`);
    process.exit(1);
  };
  const read = (input: Uint8Array): unknown => {
    try {
      return reader.read(input);
    } catch (error) {
      return broken(`threw ${error}`);
    }
  };
  const begunAt = performance.now();
  const outcome = read(bytes);
  let tookMs = performance.now() - begunAt;
  // A pause of the machine does not come every time.
  const slowestMs = statistics.get(reader.name)?.slowestMs ?? 0;
  for (let again = 0; again < 4 && tookMs > slowestMs; again += 1)
    tookMs = Math.min(tookMs, timeOf(read, bytes));
  if (tookMs > slowMs) broken(`took ${tookMs.toFixed(0)} ms`);

  const text = JSON.stringify(outcome);
  if (JSON.stringify(read(withinLarger(bytes))) !== text) broken('looked past the end');
  const longer = Buffer.concat([bytes, noise(below(40))]);
  if (reader.isFinal(outcome) && JSON.stringify(read(longer)) !== text)
    broken('changed its mind for more bytes');
  const before = read(bytes.subarray(0, below(bytes.length + 1)));
  if (reader.isFinal(before) && JSON.stringify(before) !== text) broken('had decided otherwise earlier');
  count(reader, outcome, tookMs, bytes.length);
}

function timeOf(read: (input: Uint8Array) => unknown, bytes: Uint8Array): number {
  const begunAt = performance.now();
  read(bytes);
  return performance.now() - begunAt;
}

/** The same bytes as a view with something else before and behind it. */
function withinLarger(bytes: Uint8Array): Uint8Array {
  const larger = Buffer.concat([noise(7), bytes, noise(64)]);
  return larger.subarray(7, 7 + bytes.length);
}

function count(reader: Reader, outcome: unknown, tookMs: number, length: number): void {
  const found = statistics.get(reader.name) ?? { inputs: 0, slowestMs: 0, slowestBytes: 0, kinds: new Map() };
  statistics.set(reader.name, found);
  found.inputs += 1;
  if (tookMs > found.slowestMs) {
    found.slowestMs = tookMs;
    found.slowestBytes = length;
  }
  const kind = reader.kindOf(outcome);
  found.kinds.set(kind, (found.kinds.get(kind) ?? 0) + 1);
}

function report(startedAt: number): void {
  const seconds = (performance.now() - startedAt) / 1000;
  console.log(`Node ${process.version}, seed ${seed}, ${inputs} inputs in ${seconds.toFixed(0)} s`);
  console.log(`${Math.round(inputs / seconds)} inputs/s; every input is read four times\n`);
  for (const [name, found] of statistics) {
    const slowest = `${found.slowestMs.toFixed(2)} ms for ${found.slowestBytes} bytes`;
    console.log(`${name}: ${found.inputs} inputs, the slowest took ${slowest}`);
    for (const [kind, times] of [...found.kinds].toSorted(([, a], [, b]) => b - a)) {
      console.log(`  ${String(times).padStart(8)} ${kind}`);
    }
  }
}

/** A valid message, damaged in one to four ways; sometimes nothing but noise. */
function damaged(messages: readonly Uint8Array[]): Uint8Array {
  if (below(20) === 0) return noise(below(400));
  let bytes: Buffer = Buffer.from(oneOf(messages));
  for (let times = below(4); times >= 0; times -= 1) bytes = oneOf(damages)(bytes, messages);
  return new Uint8Array(bytes);
}

type Damage = (bytes: Buffer, messages: readonly Uint8Array[]) => Buffer;

const damages: readonly Damage[] = [
  function flipBits(bytes) {
    for (let times = below(3); times >= 0 && bytes.length > 0; times -= 1) {
      const at = below(bytes.length);
      bytes[at] = (bytes[at] ?? 0) ^ (1 << below(8));
    }
    return bytes;
  },
  function overwrite(bytes) {
    if (bytes.length > 0) bytes[below(bytes.length)] = oneOf([0, 1, 2, 0x7f, 0x80, 0xff]);
    return bytes;
  },
  function lieAboutLength(bytes) {
    if (bytes.length < 12) return bytes;
    // Of the record, of the message, of the session id.
    const at = oneOf([3, 7, 8, Math.min(43, bytes.length - 2)]);
    bytes.writeUInt16BE(oneOf([0, 1, 0xff, 0x4000, 0x4800, 0xffff, below(bytes.length)]), at);
    return bytes;
  },
  function truncate(bytes) {
    return bytes.subarray(0, below(bytes.length + 1));
  },
  function insert(bytes) {
    const at = below(bytes.length + 1);
    return Buffer.concat([bytes.subarray(0, at), noise(below(8)), bytes.subarray(at)]);
  },
  function splice(bytes, messages) {
    const other = oneOf(messages);
    return Buffer.concat([
      bytes.subarray(0, below(bytes.length + 1)),
      other.subarray(below(other.length + 1)),
    ]);
  },
  function follow(bytes, messages) {
    return Buffer.concat([bytes, oneOf(messages)]);
  },
  function repeat(bytes) {
    // Seldom long enough to meet the limits.
    const times = below(500) === 0 ? 400 : 1 + below(3);
    return bytes.length * times > 40_000 ? bytes : Buffer.concat(Array<Buffer>(times).fill(bytes));
  },
  function untouched(bytes) {
    return bytes;
  },
];

function noise(length: number): Buffer {
  return Buffer.from(Array.from({ length }, () => below(256)));
}

function oneOf<Item>(items: readonly Item[]): Item {
  const item = items[below(items.length)];
  if (item === undefined) throw new Error('there is nothing to choose from');
  return item;
}

function below(limit: number): number {
  return Math.floor(random() * limit);
}

/** Numbers from 0 to 1 that only depend on the seed (mulberry32). */
function randomFrom(start: number): () => number {
  let state = start >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const startedAt = performance.now();
for (let turn = 0; turn < inputs; turn += 1) {
  const reader = readers[turn % readers.length];
  if (reader) examine(reader, damaged(reader.messages));
}
report(startedAt);
