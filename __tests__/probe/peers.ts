import { randomBytes } from 'node:crypto';
import { connect, type Socket } from 'node:net';
import { type Protocol, protocols, wireVersions } from '../../src/tls/protocol.ts';
import {
  alert,
  keyShare,
  record,
  serverHello,
  sslv2ServerHello,
  supportedVersions,
} from '../tls/server-messages.ts';

/**
 * Peers written by hand, for what no real server does on demand. Each gives a function that serves one connection
 * of a listener; `number` counts the connections from 1 on.
 */
export type Serve = (socket: Socket, number: number) => void;

/** What a peer reads from a client's first message. */
export interface Hello {
  readonly protocol: Protocol;
  readonly recordVersion: number;
  readonly suites: readonly number[];
  readonly extensions: boolean;
  /** Whether it bears SNI. */
  readonly named: boolean;
  /** All bytes on the wire. */
  readonly length: number;
}

const alertNumbers = {
  unexpected_message: 10,
  handshake_failure: 40,
  illegal_parameter: 47,
  access_denied: 49,
  decode_error: 50,
  protocol_version: 70,
  insufficient_security: 71,
  internal_error: 80,
  inappropriate_fallback: 86,
  unrecognized_name: 112,
} as const;

/** How a peer turns down what it does not like. close_notify is a warning, the other alerts are fatal. */
export type Refusal = keyof typeof alertNumbers | 'close_notify' | 'close' | 'reset' | 'silence';

/** Suites that every hello of the probe offers for the version, but for that of SSL 2.0. */
const usualSuite = (protocol: Protocol): number => (protocol === 'TLSv1.3' ? 0x1301 : 0x002f);

/** Accepts the connection and never says a word. */
export function peerThatHangs(): Serve {
  return (socket) => socket.resume();
}

export function peerThatCloses(): Serve {
  return (socket) => socket.resume().end();
}

export function peerThatResets(): Serve {
  return (socket) => socket.resetAndDestroy();
}

/** Speaks first, as mail servers do, and does not understand what comes then. */
export function peerThatGreets(greeting: string): Serve {
  return (socket) => socket.resume().write(greeting);
}

/** Waits for the client and answers in the clear, as a web server does. */
export function peerThatAnswersInTheClear(answer: string): Serve {
  return (socket) => socket.once('data', () => socket.end(answer));
}

export function peerThatSendsGarbage(bytes: Uint8Array = Buffer.from('de00ad00be00ef00', 'hex')): Serve {
  return (socket) => socket.once('data', () => socket.end(bytes));
}

/** Reads a whole hello of any version and hands it to `answer`. */
export function peerThatReads(answer: (hello: Hello, socket: Socket, number: number) => void): Serve {
  return (socket, number) => {
    let received = Buffer.alloc(0);
    const collect = (chunk: Buffer) => {
      received = Buffer.concat([received, chunk]);
      const hello = readHello(received);
      if (!hello) return;
      socket.off('data', collect).resume();
      answer(hello, socket, number);
    };
    socket.on('data', collect);
  };
}

export interface SpeakerHabits {
  /** What becomes of a version that is not spoken; where `choosesLower`, only of those below all spoken ones. */
  readonly refusal?: Refusal;
  /** Whether the newest spoken version is chosen where a newer one is offered, as TLS servers should. */
  readonly choosesLower?: boolean;
  /** The only suite that the peer knows. */
  readonly suite?: number;
  /** What is sent for a version and suite that were chosen; a plain ServerHello where it is left out. */
  readonly reply?: (chosen: Protocol, suite: number) => Uint8Array;
  /** How that is sent; in one piece where it is left out. */
  readonly send?: (socket: Socket, reply: Uint8Array) => void;
}

/** Answers the versions it speaks with a ServerHello, after which it falls silent. */
export function peerThatSpeaks(spoken: readonly Protocol[], habits: SpeakerHabits = {}): Serve {
  return peerThatReads((hello, socket) => answerAs(spoken, habits, hello, socket));
}

/** Does something to its first connections, as a peer under load does, and then serves. */
export function peerThatFirst(times: number, refusal: Refusal, serve: Serve): Serve {
  return (socket, number) => {
    if (number > times) serve(socket, number);
    else refuse(socket, refusal, 0x0301);
  };
}

/** Serves only so many connections in a while, and turns down the others. */
export function peerThatServesOnly(count: number, perMs: number, refusal: Refusal, serve: Serve): Serve {
  let tokens = count;
  let filledAt = performance.now();
  return (socket, number) => {
    const now = performance.now();
    tokens = Math.min(count, tokens + ((now - filledAt) * count) / perMs);
    filledAt = now;
    if (tokens >= 1) {
      tokens -= 1;
      serve(socket, number);
    } else {
      refuse(socket, refusal, 0x0301);
    }
  };
}

/** Serves so many connections at once, and turns down the others. */
export function peerThatServesAtOnce(most: number, refusal: Refusal, serve: Serve): Serve {
  let open = 0;
  return (socket, number) => {
    open += 1;
    socket.on('close', () => {
      open -= 1;
    });
    if (open <= most) serve(socket, number);
    else refuse(socket, refusal, 0x0301);
  };
}

/** Serves so many connections and turns down all after them. */
export function peerThatTires(after: number, refusal: Refusal, serve: Serve): Serve {
  return (socket, number) => {
    if (number <= after) serve(socket, number);
    else refuse(socket, refusal, 0x0301);
  };
}

/** Fails a share of its connections, spread without a pattern that the order of questions could follow. */
export function peerThatFailsAtRandom(share: number, refusal: Refusal, serve: Serve, seed = 12_345): Serve {
  let state = seed;
  return (socket, number) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    if (state / 2 ** 32 < share) refuse(socket, refusal, 0x0301);
    else serve(socket, number);
  };
}

/** Turns down everything for a while once it has seen a hello that it takes for an attack. */
export function peerThatBans(
  isAttack: (hello: Hello) => boolean,
  forMs: number,
  refusal: Refusal,
  spoken: readonly Protocol[],
): Serve {
  let bannedUntil = 0;
  return peerThatReads((hello, socket) => {
    const now = performance.now();
    if (isAttack(hello)) bannedUntil = now + forMs;
    if (now < bannedUntil) refuse(socket, refusal, 0x0301);
    else answerAs(spoken, {}, hello, socket);
  });
}

/** Hands its connections to several servers in turn. */
export function peerThatBalances(...backends: readonly Serve[]): Serve {
  return (socket, number) => backends[number % backends.length]?.(socket, number);
}

/** Lets every connection wait before it is served. */
export function peerThatWaits(forMs: number, serve: Serve): Serve {
  return (socket, number) => {
    const timer = setTimeout(serve, forMs, socket, number);
    socket.on('close', () => clearTimeout(timer));
  };
}

/** Serves every second connection. */
export function peerThatServesEverySecond(refusal: Refusal, serve: Serve): Serve {
  return (socket, number) => {
    if (number % 2 === 0) serve(socket, number);
    else refuse(socket, refusal, 0x0301);
  };
}

/** Turns down hellos of a form that it does not like, whatever they ask. */
export function peerThatChokesOn(
  dislikes: (hello: Hello) => boolean,
  refusal: Refusal,
  spoken: readonly Protocol[],
  habits: SpeakerHabits = {},
): Serve {
  return peerThatReads((hello, socket) => {
    if (dislikes(hello)) refuse(socket, refusal, wireVersions[hello.protocol]);
    else answerAs(spoken, habits, hello, socket);
  });
}

/** Turns down hellos that are longer, whatever they ask. */
export function peerThatChokesOnLength(
  longest: number,
  refusal: Refusal,
  spoken: readonly Protocol[],
): Serve {
  return peerThatChokesOn(({ length }) => length > longest, refusal, spoken);
}

/** Stands before a real server and turns down hellos that are longer, as some middleboxes do (https://tldr.fail). */
export function middleboxThatChokesOnLength(longest: number, refusal: Refusal, port: number): Serve {
  return (socket) => {
    socket.once('data', (first: Buffer) => {
      if (5 + first.readUInt16BE(3) > longest) {
        refuse(socket, refusal, 0x0301);
        return;
      }
      const server = connect(port, '127.0.0.1', () => server.write(first));
      server.on('error', () => socket.destroy());
      socket.on('close', () => server.destroy());
      socket.pipe(server).pipe(socket);
    });
  };
}

/** Turns down hellos with extensions. */
export function peerThatChokesOnExtensions(refusal: Refusal, spoken: readonly Protocol[]): Serve {
  return peerThatChokesOn(({ extensions }) => extensions, refusal, spoken);
}

/** Wants the record header to bear TLS 1.0 (`initial`), or the offered version (`exact`). */
export function peerThatWantsRecordVersion(
  wanted: 'initial' | 'exact',
  refusal: Refusal,
  spoken: readonly Protocol[],
): Serve {
  const isWrong = (hello: Hello) => {
    const exact = Math.min(wireVersions[hello.protocol], 0x0303);
    const right = wanted === 'exact' ? exact : Math.min(exact, 0x0301);
    return hello.protocol !== 'SSLv2' && hello.recordVersion !== right;
  };
  return peerThatChokesOn(isWrong, refusal, spoken);
}

/** Chooses a version that was not offered because it is newer. */
export function peerThatChoosesNewer(chosen: Protocol): Serve {
  return peerThatReads((_, socket) => socket.write(helloOf(chosen, usualSuite(chosen))));
}

/** Chooses the offered version with a suite that was not offered. */
export function peerThatChoosesUnofferedSuite(suite: number): Serve {
  return peerThatReads((hello, socket) => socket.write(helloOf(hello.protocol, suite)));
}

/** Answers TLS 1.2 one byte at a time. With 0 ms each byte still has a segment of its own. */
export function peerThatDrips(everyMs: number, bytes = helloOf('TLSv1.2', usualSuite('TLSv1.2'))): Serve {
  return peerThatReads((_, socket) => {
    let sent = 0;
    const timer = setInterval(() => {
      socket.write(bytes.subarray(sent, sent + 1));
      sent += 1;
      if (sent === bytes.length) clearInterval(timer);
    }, everyMs);
    socket.on('close', () => clearInterval(timer));
  });
}

/** Sends records without end that never become an answer, not so fast that the machine has no time for others. */
export function peerThatNeverStops(piece: Uint8Array = record(22, 0x0303, new Uint8Array(0))): Serve {
  return peerThatReads((_, socket) => {
    const block = Buffer.concat(Array<Uint8Array>(5000).fill(piece));
    socket.write(block);
    const timer = setInterval(() => socket.write(block), 20);
    socket.on('close', () => clearInterval(timer));
  });
}

/** A ServerHello that chooses this version and suite. */
export function helloOf(protocol: Protocol, suite: number): Buffer {
  if (protocol === 'SSLv2') return sslv2ServerHello([0x0700c0]);
  if (protocol !== 'TLSv1.3')
    return serverHello({ version: wireVersions[protocol], suite, random: randomBytes(32) });
  const extensions = [supportedVersions(0x0304), keyShare(29)];
  return serverHello({ version: 0x0303, suite, random: randomBytes(32), extensions });
}

function answerAs(spoken: readonly Protocol[], habits: SpeakerHabits, hello: Hello, socket: Socket): void {
  const { refusal = 'protocol_version', choosesLower = false, reply = helloOf, send = sendWhole } = habits;
  const version = wireVersions[hello.protocol];
  const older = spoken.filter((protocol) => protocol !== 'SSLv2' && wireVersions[protocol] < version);
  const chosen = spoken.includes(hello.protocol) ? hello.protocol : choosesLower ? newest(older) : undefined;
  const suite = habits.suite ?? usualSuite(chosen ?? hello.protocol);
  if (!chosen) refuse(socket, refusal, version);
  else if (chosen !== 'SSLv2' && !hello.suites.includes(suite)) refuse(socket, 'handshake_failure', version);
  else send(socket, reply(chosen, suite));
}

function sendWhole(socket: Socket, reply: Uint8Array): void {
  socket.write(reply);
}

function newest(among: readonly Protocol[]): Protocol | undefined {
  return protocols.findLast((protocol) => among.includes(protocol));
}

function refuse(socket: Socket, refusal: Refusal, version: number): void {
  if (refusal === 'silence') socket.resume();
  else if (refusal === 'close') socket.resume().end();
  else if (refusal === 'reset') resetUponHello(socket);
  else socket.resume().end(alertOf(refusal, Math.max(0x0300, Math.min(version, 0x0303))));
}

function alertOf(refusal: Exclude<Refusal, 'silence' | 'close' | 'reset'>, version: number): Buffer {
  if (refusal === 'close_notify') return alert('warning', 0, version);
  return alert('fatal', alertNumbers[refusal], version);
}

/** Not before the hello is there: the connection itself works. */
function resetUponHello(socket: Socket): void {
  if (socket.bytesRead > 0) socket.resetAndDestroy();
  else socket.once('data', () => socket.resetAndDestroy());
}

/** Undefined until the hello is whole, and for what is none. */
function readHello(bytes: Buffer): Hello | undefined {
  if (bytes.length < 5) return undefined;
  if (bytes.readUInt8(0) >= 0x80) return readSslv2Hello(bytes);
  const length = 5 + bytes.readUInt16BE(3);
  if (bytes.readUInt8(0) !== 22 || bytes.length < length) return undefined;
  // Record header, message header, version, random.
  let at = 5 + 4;
  const legacyVersion = bytes.readUInt16BE(at);
  at += 2 + 32;
  at += 1 + bytes.readUInt8(at);
  const suitesEnd = at + 2 + bytes.readUInt16BE(at);
  const suites: number[] = [];
  for (at += 2; at < suitesEnd; at += 2) suites.push(bytes.readUInt16BE(at));
  at += 1 + bytes.readUInt8(at);
  const extensions = readExtensions(bytes.subarray(at + 2, length));
  const tls13 = /^..(....)*0304/.test(extensions.get(43)?.toString('hex') ?? '');
  return {
    protocol: protocolOf(tls13 ? 0x0304 : legacyVersion),
    recordVersion: bytes.readUInt16BE(1),
    suites,
    extensions: at < length,
    named: extensions.has(0),
    length,
  };
}

/** Clients of old ask for SSL 3.0 and TLS in this form as well. */
function readSslv2Hello(bytes: Buffer): Hello | undefined {
  const length = bytes.readUInt16BE(0) - 0x8000 + 2;
  if (bytes.length < Math.max(length, 11)) return undefined;
  const kinds = bytes.subarray(11, 11 + bytes.readUInt16BE(5));
  const suites: number[] = [];
  for (let at = 0; at + 3 <= kinds.length; at += 3) suites.push(kinds.readUIntBE(at, 3));
  const version = bytes.readUInt16BE(3);
  return {
    protocol: protocolOf(version),
    recordVersion: version,
    suites,
    extensions: false,
    named: false,
    length,
  };
}

function readExtensions(bytes: Buffer): ReadonlyMap<number, Buffer> {
  const found = new Map<number, Buffer>();
  for (let at = 0; at + 4 <= bytes.length; ) {
    const end = at + 4 + bytes.readUInt16BE(at + 2);
    found.set(bytes.readUInt16BE(at), bytes.subarray(at + 4, end));
    at = end;
  }
  return found;
}

function protocolOf(version: number): Protocol {
  return protocols.find((known) => wireVersions[known] === version) ?? 'TLSv1.2';
}
