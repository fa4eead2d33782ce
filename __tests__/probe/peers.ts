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
import {
  alertNumbers,
  type Hello,
  type ModelPeer,
  type Reaction,
  type Refusal,
  usualSuite,
} from './model.ts';

/**
 * Peers over sockets: those of model.ts, and those that only bytes can show. Each gives a function that serves one
 * connection of a listener; `number` counts the connections from 1 on.
 */
export type Serve = (socket: Socket, number: number) => void;

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

/** Waits for the client and answers in plaintext, as a web server does. */
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

/** Sends a ServerHello that chooses this version and suite. */
export type SendServerHello = (socket: Socket, protocol: Protocol, suite: number) => void;

/** Serves a modelled peer over sockets. After a ServerHello it falls silent. */
export function serveModel(peer: ModelPeer, sendServerHello: SendServerHello = sendWhole): Serve {
  let open = 0;
  return (socket, number) => {
    open += 1;
    const connection = { number, open };
    socket.on('close', () => {
      open -= 1;
    });
    const react = (reaction: Reaction, hello: Hello) => {
      if (reaction.kind === 'chose') sendServerHello(socket, reaction.protocol, reaction.suite);
      else if (reaction.kind === 'refuse') refuse(socket, reaction.refusal, wireVersions[hello.protocol]);
      else {
        const timer = setTimeout(react, reaction.forMs, reaction.next, hello);
        socket.on('close', () => clearTimeout(timer));
      }
    };
    peerThatReads((hello) => react(peer(hello, { ...connection, atMs: performance.now() }), hello))(
      socket,
      number,
    );
  };
}

function sendWhole(socket: Socket, protocol: Protocol, suite: number): void {
  socket.write(helloOf(protocol, suite));
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

function refuse(socket: Socket, refusal: Refusal, version: number): void {
  if (refusal === 'silence') socket.resume();
  else if (refusal === 'close') socket.resume().end();
  else if (refusal === 'reset') socket.resetAndDestroy();
  else socket.resume().end(alertOf(refusal, Math.max(0x0300, Math.min(version, 0x0303))));
}

function alertOf(refusal: Exclude<Refusal, 'silence' | 'close' | 'reset'>, version: number): Buffer {
  if (refusal === 'close_notify') return alert('warning', 0, version);
  return alert('fatal', alertNumbers[refusal], version);
}

/** Undefined until the hello is whole, and for what is none. */
export function readHello(bytes: Buffer): Hello | undefined {
  if (bytes.length < 5) return undefined;
  if (bytes.readUInt8(0) >= 0x80) return readSslv2Hello(bytes);
  const length = 5 + bytes.readUInt16BE(3);
  if (bytes.readUInt8(0) !== 22 || bytes.length < length) return undefined;
  // Record header, message header, version, random.
  let at = 5 + 4;
  const legacyVersion = bytes.readUInt16BE(at);
  at += 2 + 32;
  const sessionId = bytes.readUInt8(at) > 0;
  at += 1 + bytes.readUInt8(at);
  const suitesEnd = at + 2 + bytes.readUInt16BE(at);
  const suites: number[] = [];
  for (at += 2; at < suitesEnd; at += 2) suites.push(bytes.readUInt16BE(at));
  at += 1 + bytes.readUInt8(at);
  const extensions = readExtensions(bytes.subarray(at + 2, length));
  const supported = extensions.get(43)?.toString('hex') ?? '';
  const isTls13 = /^..(....)*0304/.test(supported);
  return {
    protocol: protocolOf(isTls13 ? 0x0304 : legacyVersion),
    offersTls12: isTls13 && /^..(....)*0303/.test(supported),
    recordVersion: bytes.readUInt16BE(1),
    suites,
    extensions: at < length,
    named: extensions.has(0),
    likeClient: extensions.has(35) && extensions.has(0xff01),
    sessionId,
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
    likeClient: false,
    sessionId: false,
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
