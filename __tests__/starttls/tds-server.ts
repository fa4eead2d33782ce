import { EventEmitter } from 'node:events';
import type { Socket } from 'node:net';
import { Duplex } from 'node:stream';
import { createSecureContext, TLSSocket, type TlsOptions } from 'node:tls';
import { hex } from '../tls/byte-list.ts';
import { serverKeyPair } from './echoing-tls.ts';

/** How this SQL Server behaves; without any of it like one of these days. */
export interface TdsServerOptions {
  /** Versions and the like of the TLS behind it. */
  readonly tls?: TlsOptions;
  /** What its response says of encryption. */
  readonly encryption?: number;
  /** The type of the packets with its part of the handshake. */
  readonly packetType?: 0x12 | 0x04;
  /** Their size with the header. */
  readonly packetBytes?: number;
  /** Whether the last flight of its handshake goes without packets. */
  readonly lastFlightRaw?: boolean;
  /** How its bytes leave: as they come, or one a segment. */
  readonly byByte?: boolean;
}

/** A SQL Server, and what its clients have sent it, by the types of TLS records. */
export interface TdsServer {
  readonly serve: (socket: Socket) => void;
  /** The part after PRELOGIN alone. */
  readonly beginTls: (socket: Socket) => void;
  /** Of the newest connection. */
  readonly wrapped: readonly number[];
  readonly raw: readonly number[];
  /** The lengths of the packets with the client's part of the handshake, and whether each ends a message. */
  readonly packets: readonly (readonly [length: number, last: boolean])[];
  /** TLS connections, once they are there. */
  readonly events: EventEmitter<{ secure: [TLSSocket] }>;
}

/** What a client of these days sends first, to the byte. */
export const prelogin = hex(`
  12 01 002f 0000 01 00
    00 001a 0006  01 0020 0001  02 0021 0001  03 0022 0004  04 0026 0001  ff
    010000000000 01 00 00000000 00
`);

/** As SQL Server 2008 answers it, in one packet, but for the byte on encryption. */
export const response = (encryption: number) =>
  hex(`
    04 01 002b 0000 01 00
      00 001a 0006  01 0020 0001  02 0021 0001  03 0022 0000  04 0022 0001  ff
      0a000fa00000 0${encryption} 00 00
  `);

/**
 * A SQL Server that has nothing but PRELOGIN: a real TLS server of Node in packets, which sends back what it is sent. Wants
 * the handshake in packets and everything after it without, and hangs up on whoever sends anything else.
 */
export async function tdsServer(options: TdsServerOptions = {}): Promise<TdsServer> {
  const { encryption = 1, tls = {} } = options;
  const secureContext = createSecureContext({
    ...(await serverKeyPair()),
    ciphers: 'ALL:@SECLEVEL=0',
    ...tls,
  });
  const events = new EventEmitter<{ secure: [TLSSocket] }>();
  const seen: Seen = { wrapped: [], raw: [], packets: [] };
  const serve = (socket: Socket) => {
    let heard: Buffer = Buffer.alloc(0);
    const greet = (chunk: Buffer) => {
      heard = Buffer.concat([heard, chunk]);
      if (heard.length < prelogin.length) return;
      socket.off('data', greet);
      if (!heard.equals(prelogin)) {
        socket.destroy();
        return;
      }
      socket.write(response(encryption));
      beginTls(socket);
    };
    socket.on('data', greet);
  };
  const beginTls = (socket: Socket) => {
    for (const list of Object.values(seen)) list.length = 0;
    const packets = new ServerPackets(socket, options, seen);
    const secure = new TLSSocket(packets, { isServer: true, secureContext, ...tls });
    secure.on('error', () => undefined);
    secure.once('secure', () => {
      // What TLS has to send when it calls itself done comes after this.
      if (options.lastFlightRaw) packets.endHandshake();
      else setImmediate(() => packets.endHandshake());
      events.emit('secure', secure);
    });
    secure.pipe(secure);
  };
  return { serve, beginTls, events, ...seen };
}

interface Seen {
  readonly wrapped: number[];
  readonly raw: number[];
  readonly packets: [length: number, last: boolean][];
}

/** The server's end: takes packets from the wire and puts its own around what TLS says. */
class ServerPackets extends Duplex {
  readonly #socket: Socket;
  readonly #options: TdsServerOptions;
  readonly #seen: Seen;
  #handshake = true;
  /** Whether the client has ceased to send packets. */
  #raw = false;
  #unread: Buffer = Buffer.alloc(0);
  #records: Buffer = Buffer.alloc(0);

  constructor(socket: Socket, options: TdsServerOptions, seen: Seen) {
    super();
    this.#socket = socket;
    this.#options = options;
    this.#seen = seen;
    socket.on('data', (chunk: Buffer) => this.#take(chunk));
    socket.on('end', () => this.push(null));
    socket.on('close', () => this.destroy());
    socket.resume();
  }

  /** From here on nothing goes in packets. */
  endHandshake(): void {
    this.#handshake = false;
  }

  #take(chunk: Buffer): void {
    this.#unread = Buffer.concat([this.#unread, chunk]);
    while (!this.#raw && this.#unread[0] === 0x12 && this.#unread.length >= 8) {
      const length = this.#unread.readUInt16BE(2);
      if (length <= 8 || length > 4096) {
        this.#socket.destroy();
        return;
      }
      if (this.#unread.length < length) return;
      this.#seen.packets.push([length, this.#unread[1] === 1]);
      this.#hand(this.#unread.subarray(8, length), this.#seen.wrapped);
      this.#unread = this.#unread.subarray(length);
    }
    if (this.#unread.length === 0 || (!this.#raw && this.#unread[0] === 0x12)) return;
    this.#raw = true;
    this.#hand(this.#unread, this.#seen.raw);
    this.#unread = Buffer.alloc(0);
  }

  #hand(bytes: Buffer, types: number[]): void {
    this.#records = recordsOf(Buffer.concat([this.#records, bytes]), types);
    this.push(bytes);
  }

  override _read(): void {}

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: () => void): void {
    const { packetType = 0x12, packetBytes = 4096, byByte = false } = this.#options;
    const parts: Buffer[] = [];
    if (!this.#handshake) parts.push(chunk);
    for (let at = 0; this.#handshake && at < chunk.length; at += packetBytes - 8) {
      const contents = chunk.subarray(at, at + packetBytes - 8);
      const length = (contents.length + 8).toString(16).padStart(4, '0');
      const last = at + contents.length === chunk.length ? '01' : '00';
      parts.push(hex(`${packetType.toString(16).padStart(2, '0')} ${last} ${length} 0000 00 00`), contents);
    }
    const bytes = Buffer.concat(parts);
    if (byByte) for (const byte of bytes) this.#socket.write(Buffer.from([byte]));
    else this.#socket.write(bytes);
    done();
  }

  override _final(done: () => void): void {
    this.#socket.end(done);
  }

  override _destroy(error: Error | null, done: (error: Error | null) => void): void {
    this.#socket.destroy();
    done(error);
  }
}

/** Puts the types of the whole records on the list, and gives what is left. */
function recordsOf(bytes: Buffer, types: number[]): Buffer {
  let rest = bytes;
  while (rest.length >= 5 && rest.length >= 5 + rest.readUInt16BE(3)) {
    types.push(rest[0]!);
    rest = rest.subarray(5 + rest.readUInt16BE(3));
  }
  return rest;
}
