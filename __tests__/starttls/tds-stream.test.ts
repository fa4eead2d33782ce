import { once } from 'node:events';
import type { Socket } from 'node:net';
import { type Duplex, duplexPair } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { type ConnectionOptions, connect, type TLSSocket } from 'node:tls';
import fc from 'fast-check';
import { exchange } from '../../src/net/exchange.ts';
import { TdsStream } from '../../src/starttls/tds-stream.ts';
import { writeClientHello } from '../../src/tls/client-hello.ts';
import { readServerReply } from '../../src/tls/server-reply.ts';
import { writeSslv2ClientHello } from '../../src/tls/sslv2.ts';
import { commonSuites } from '../../src/tls/suite-offers.ts';
import { hex } from '../tls/byte-list.ts';
import { beginWith } from './beginning.ts';
import { serverKeyPair } from './echoing-tls.ts';
import { response, type TdsServerOptions, tdsServer } from './tds-server.ts';

const [handshake, changeCipherSpec, applicationData, alert] = [22, 20, 23, 21];

const versions = ['TLSv1', 'TLSv1.1', 'TLSv1.2', 'TLSv1.3'] as const;

const only = (version: (typeof versions)[number]) => ({ minVersion: version, maxVersion: version });

/** Runs something over the stream to such a server, with what the server has seen. */
async function withStream<Result>(
  options: TdsServerOptions,
  use: (stream: Duplex, server: Awaited<ReturnType<typeof tdsServer>>) => Promise<Result>,
): Promise<Result> {
  const server = await tdsServer(options);
  return beginWith('sqlserver', server.serve, {}, (begun) => {
    if (!('stream' in begun)) throw new Error(begun.problem.kind);
    return use(begun.stream, server);
  });
}

function secured(stream: Duplex, options: ConnectionOptions = {}): TLSSocket {
  const secure = connect({
    socket: stream,
    rejectUnauthorized: false,
    minVersion: 'TLSv1',
    ciphers: 'DEFAULT:@SECLEVEL=0',
    ...options,
  });
  secure.on('error', () => undefined);
  return secure;
}

/** Sends, and whether the same comes back. */
function echoed(secure: TLSSocket, data: Buffer): Promise<boolean> {
  return new Promise((settle) => {
    let read: Buffer = Buffer.alloc(0);
    secure.on('data', (chunk: Buffer) => {
      read = Buffer.concat([read, chunk]);
      if (read.length >= data.length) settle(read.equals(data));
    });
    secure.once('close', () => settle(false));
    secure.write(data);
  });
}

describe('a real TLS server in packets', () => {
  it.each(versions)('of %s only is spoken to, and gets no packet after the handshake', async (version) => {
    await withStream({ tls: only(version) }, async (stream, server) => {
      const secure = secured(stream);
      await once(secure, 'secureConnect');
      expect(secure.getProtocol()).toBe(version);
      expect(await echoed(secure, Buffer.alloc(100_000, 'round and round'))).toBe(true);
      const closed = once(secure, 'close');
      secure.end();
      await closed;
      const [, ...rest] = server.wrapped;
      // The key exchange, and Finished; which in TLS 1.3 cannot be told from application data.
      expect([server.wrapped[0], ...rest]).toEqual(
        version === 'TLSv1.3'
          ? [handshake, changeCipherSpec, applicationData]
          : [handshake, handshake, changeCipherSpec, handshake],
      );
      expect(new Set(server.raw.slice(0, -1))).toEqual(new Set([applicationData]));
      expect(server.raw.at(-1)).toBe(version === 'TLSv1.3' ? applicationData : alert);
      // One message for each flight.
      expect(server.packets.map(([, last]) => last)).toEqual([true, true]);
    });
  });

  it.each(versions)('of %s gets the end of a silent session without a packet', async (version) => {
    for (const lastFlightRaw of [false, true]) {
      await withStream({ tls: only(version), lastFlightRaw }, async (stream, server) => {
        const secure = secured(stream).resume();
        await once(secure, 'secureConnect');
        const closed = once(secure, 'close');
        await sleep(20);
        secure.end();
        await closed;
        expect(server.raw).toEqual([version === 'TLSv1.3' ? applicationData : alert]);
      });
    }
  });

  it.each<[string, TdsServerOptions]>([
    ['sends packets of the type of a response', { packetType: 0x04 }],
    ['sends tiny packets', { packetBytes: 13 }],
    ['sends packets as large as they may be', { packetBytes: 32_767 }],
    ['sends its last flight without packets', { lastFlightRaw: true }],
    ['sends one byte a segment', { byByte: true }],
    [
      'sends tiny packets, one byte a segment, and the last flight raw',
      { packetBytes: 9, byByte: true, lastFlightRaw: true },
    ],
  ])('that %s is understood', async (_name, options) => {
    for (const version of versions) {
      await withStream({ ...options, tls: only(version) }, async (stream) => {
        const secure = secured(stream);
        await once(secure, 'secureConnect');
        expect(secure.getProtocol()).toBe(version);
        expect(await echoed(secure, Buffer.alloc(20_000, 'round and round'))).toBe(true);
      });
    }
  });

  it('may want another key share first', async () => {
    await withStream({ tls: { ...only('TLSv1.3'), ecdhCurve: 'P-384' } }, async (stream, server) => {
      const secure = secured(stream, { ecdhCurve: 'X25519:P-384' });
      await once(secure, 'secureConnect');
      expect(await echoed(secure, Buffer.from('ping'))).toBe(true);
      expect(server.wrapped).toEqual([handshake, changeCipherSpec, handshake, applicationData]);
      expect(server.raw).toEqual([applicationData]);
    });
  });

  it.each(['TLSv1.2', 'TLSv1.3'] as const)('may want a certificate over %s', async (version) => {
    const { key, cert } = await serverKeyPair();
    await withStream(
      { tls: { ...only(version), requestCert: true, rejectUnauthorized: false } },
      async (stream, server) => {
        const secure = secured(stream, { key, cert });
        await once(secure, 'secureConnect');
        expect(await echoed(secure, Buffer.from('ping'))).toBe(true);
        // Certificate, the key exchange before TLS 1.3, CertificateVerify, Finished.
        expect(server.wrapped).toEqual(
          version === 'TLSv1.3'
            ? [handshake, changeCipherSpec, applicationData, applicationData, applicationData]
            : [handshake, handshake, handshake, handshake, changeCipherSpec, handshake],
        );
        expect(server.raw).toEqual([applicationData]);
      },
    );
  });

  it('may take up an earlier session, and then says Finished first', async () => {
    const server = await tdsServer({ tls: only('TLSv1.2') });
    let session: Buffer | undefined;
    for (const reused of [false, true]) {
      await beginWith('sqlserver', server.serve, {}, async (begun) => {
        if (!('stream' in begun)) throw new Error(begun.problem.kind);
        const secure = secured(begun.stream, session ? { session } : {});
        secure.on('session', (ticket) => {
          session = ticket;
        });
        await once(secure, 'secureConnect');
        expect(secure.isSessionReused()).toBe(reused);
        expect(await echoed(secure, Buffer.from('ping'))).toBe(true);
        expect(server.raw).toEqual([applicationData]);
        if (reused) expect(server.wrapped).toEqual([handshake, changeCipherSpec, handshake]);
      });
    }
  });

  it('gets what was written before the handshake is done, after it and without packets', async () => {
    for (const version of ['TLSv1', 'TLSv1.1', 'TLSv1.2'] as const) {
      await withStream({ tls: only(version) }, async (stream, server) => {
        const secure = secured(stream);
        secure.write('ping');
        const [echo] = await once(secure, 'data');
        expect(String(echo)).toBe('ping');
        // OpenSSL splits what TLS 1.0 sends in two, since BEAST.
        expect([version, new Set(server.raw)]).toEqual([version, new Set([applicationData])]);
      });
    }
  });

  it('gets a flight that is longer than a packet in several, the last of which says so', async () => {
    await withStream({ tls: only('TLSv1.3') }, async (stream, server) => {
      const hello = writeClientHello({ ...question('TLSv1.2'), cipherSuites: Array(3_000).fill(0xc02f) });
      await exchange(stream, hello, (received) => received.length >= 7, limits);
      expect(server.packets).toEqual([
        [4096, false],
        [hello.length - 4088 + 8, true],
      ]);
    });
  });
});

const limits = { timeoutMs: 5_000, maxBytes: 32 * 1024 };

function question(protocol: 'SSLv3' | 'TLSv1.0' | 'TLSv1.1' | 'TLSv1.2' | 'TLSv1.3') {
  return {
    protocol,
    recordVersion: 'initial',
    cipherSuites: commonSuites(protocol),
    extensions: protocol !== 'SSLv3',
    random: Buffer.alloc(32, 0x11),
    keyShare: Buffer.alloc(32, 0x22),
  } as const;
}

describe('a raw hello through packets', () => {
  const offers = ['TLSv1.0', 'TLSv1.1', 'TLSv1.2', 'TLSv1.3'] as const;

  async function replyOf(options: TdsServerOptions, offer: (typeof offers)[number]): Promise<string> {
    return withStream(options, async (stream) => {
      const isComplete = (received: Uint8Array) => readServerReply(received).kind !== 'incomplete';
      const { received, ended } = await exchange(
        stream,
        writeClientHello(question(offer)),
        isComplete,
        limits,
      );
      const reply = readServerReply(received);
      expect(ended).toBe('complete');
      expect(stream.destroyed).toBe(true);
      return reply.kind === 'server-hello'
        ? reply.protocol
        : `${reply.kind} ${'description' in reply && reply.description}`;
    });
  }

  it.each<[string, TdsServerOptions['tls'] & object, readonly string[]]>([
    ['1.0 only', only('TLSv1'), ['TLSv1.0', 'TLSv1.0', 'TLSv1.0', 'TLSv1.0']],
    ['1.2 only', only('TLSv1.2'), ['alert 70', 'alert 70', 'TLSv1.2', 'TLSv1.2']],
    ['1.2 and 1.3', { minVersion: 'TLSv1.2' }, ['alert 70', 'alert 70', 'TLSv1.2', 'TLSv1.3']],
    ['1.0 to 1.3', { minVersion: 'TLSv1' }, ['TLSv1.0', 'TLSv1.1', 'TLSv1.2', 'TLSv1.3']],
  ])('gets the right answer of a server with TLS %s', async (_name, tls, expected) => {
    for (const options of [{ tls }, { tls, packetType: 0x04, packetBytes: 21, byByte: true } as const]) {
      const replies: string[] = [];
      for (const offer of offers) replies.push(await replyOf(options, offer));
      expect(replies).toEqual(
        offers.map((offer, at) => (expected[at] === offer ? offer : expect.anything())),
      );
      expect(replies.map((reply, at) => reply === offers[at])).toEqual(
        offers.map((offer, at) => expected[at] === offer),
      );
    }
  });

  it('of SSL 2.0 goes in a packet as well', async () => {
    const { near, peer } = pair();
    near.write(writeSslv2ClientHello(Buffer.alloc(16, 0x11)));
    near.write('more of what is no TLS');
    await sleep(20);
    const sent: Buffer = peer.read();
    expect(sent.subarray(0, 2).toString('hex')).toBe('1201');
    const length = sent.readUInt16BE(2);
    expect(sent.subarray(length, length + 2).toString('hex')).toBe('1201');
  });
});

/** The stream, and the other end of the connection under it. */
function pair(): { near: TdsStream; socket: Duplex; peer: Duplex } {
  const [socket, peer] = duplexPair();
  socket.on('error', () => undefined);
  return { near: new TdsStream(socket), socket, peer };
}

describe('what is no packet', () => {
  it.each([
    ['an alert that nobody wrapped', '15 0301 0002 0246'],
    ['a ServerHello that nobody wrapped', '16 0303 0004 0e000000'],
    ['another protocol', '485454502f312e31'],
    ['a packet that is shorter than its header', '12 01 0007 0000 00 00 16'],
    ['a packet that is longer than any may be', '04 01 8001 0000 00 00 16'],
  ])('is handed on as it is: %s', async (_name, bytes) => {
    const { near, peer } = pair();
    peer.write(hex(bytes));
    const [read] = await once(near, 'data');
    expect(read.toString('hex')).toBe(hex(bytes).toString('hex'));
  });

  it('makes a handshake fail as it would without packets', async () => {
    const serve = (socket: Socket) => {
      socket.once('data', () => {
        socket.write(response(1));
        socket.once('data', () => socket.write('HTTP/1.1 400 Bad Request\r\n\r\n'));
      });
    };
    await beginWith('sqlserver', serve, {}, async (begun) => {
      if (!('stream' in begun)) throw new Error(begun.problem.kind);
      const [error] = await once(connect({ socket: begun.stream, rejectUnauthorized: false }), 'error');
      expect(error.code).toBe('ERR_SSL_WRONG_VERSION_NUMBER');
    });
  });

  it('however it is cut, gives the same bytes', async () => {
    const packets = fc.array(
      fc.record({
        type: fc.constantFrom(0x12, 0x04),
        status: fc.nat(255),
        contents: fc.uint8Array({ maxLength: 60 }),
      }),
      { maxLength: 6 },
    );
    // Anything after the packets that does not begin like one.
    const tail = fc.uint8Array({ maxLength: 40 }).filter(([first]) => first !== 0x12 && first !== 0x04);
    await fc.assert(
      fc.asyncProperty(packets, tail, fc.array(fc.integer({ min: 1, max: 20 })), async (list, rest, cuts) => {
        const wire = Buffer.concat([
          ...list.flatMap(({ type, status, contents }) => [
            Buffer.from([type, status, 0, 8 + contents.length, 0, 0, 0, 0]),
            contents,
          ]),
          rest,
        ]);
        const { near, peer } = pair();
        const read: Buffer[] = [];
        near.on('data', (chunk: Buffer) => read.push(chunk));
        let at = 0;
        for (const cut of cuts) {
          peer.write(wire.subarray(at, at + cut));
          at += cut;
          await new Promise((settle) => setImmediate(settle));
        }
        peer.end(wire.subarray(at));
        await once(near, 'end');
        const expected = Buffer.concat([...list.map(({ contents }) => contents), rest]);
        expect(Buffer.concat(read).equals(expected)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});

describe('the two ends of the stream', () => {
  it('come to an end together: the peer ends, and nothing that it said is lost', async () => {
    const { near, socket, peer } = pair();
    peer.resume().end(hex('12 01 000b 0000 00 00 414243'));
    await sleep(20);
    const read: Buffer[] = [];
    near.on('data', (chunk: Buffer) => read.push(chunk));
    await once(near, 'end');
    expect(Buffer.concat(read).toString()).toBe('ABC');
    await closed(near);
    expect(near.errored).toBeNull();
    expect(socket.destroyed).toBe(true);
  });

  it('come to an end together: what had been read ahead is there after the connection is gone', async () => {
    const serve = (socket: Socket) => {
      socket.once('data', () => {
        socket.write(response(1));
        setTimeout(() => socket.end(hex('12 01 000b 0000 00 00 414243')), 20);
      });
    };
    await beginWith('sqlserver', serve, {}, async (begun) => {
      if (!('stream' in begun)) throw new Error(begun.problem.kind);
      begun.stream.read(0);
      await sleep(80);
      const [read] = await once(begun.stream, 'data');
      expect(String(read)).toBe('ABC');
    });
  });

  it('come to an end together: we end', async () => {
    const { near, peer } = pair();
    near.end();
    near.resume();
    peer.resume();
    await once(peer, 'end');
    peer.end();
    await closed(near);
    expect(near.errored).toBeNull();
  });

  it('are destroyed together from here', async () => {
    const { near, socket } = pair();
    near.destroy();
    expect(socket.destroyed).toBe(true);
  });

  it('are destroyed together from there', async () => {
    const { near, socket } = pair();
    socket.destroy();
    await closed(near);
    expect(near.errored).toBeNull();
  });

  it('fail together, and keep the reason', async () => {
    const { near, socket } = pair();
    const reset = Object.assign(new Error('reset'), { code: 'ECONNRESET' });
    socket.destroy(reset);
    await closed(near);
    expect(near.errored).toBe(reset);
  });

  it('have failed together where the connection was gone before', async () => {
    const [socket] = duplexPair();
    const reset = Object.assign(new Error('reset'), { code: 'ECONNRESET' });
    socket.on('error', () => undefined).destroy(reset);
    await sleep(20);
    const near = new TdsStream(socket);
    await closed(near);
    expect(near.errored).toBe(reset);
  });

  it('are reset together while nobody listens, and the next exchange sees it', async () => {
    const serve = (socket: Socket) => {
      socket.once('data', () => {
        socket.write(response(1));
        setTimeout(() => socket.resetAndDestroy(), 20);
      });
    };
    await beginWith('sqlserver', serve, {}, async (begun) => {
      if (!('stream' in begun)) throw new Error(begun.problem.kind);
      await sleep(60);
      const { ended } = await exchange(begun.stream, Buffer.from('hello'), () => false, limits);
      expect(ended).toBe('reset');
    });
  });

  it('are closed together while TLS is at work over them', async () => {
    const server = await tdsServer({ tls: only('TLSv1.2') });
    server.events.on('secure', (secure) => setTimeout(() => secure.destroy(), 20));
    await beginWith('sqlserver', server.serve, {}, async (begun) => {
      if (!('stream' in begun)) throw new Error(begun.problem.kind);
      const secure = secured(begun.stream);
      await once(secure, 'secureConnect');
      await closed(secure.resume());
      expect(begun.stream.destroyed).toBe(true);
    });
  });

  it('pass on an alert of the peer as what it is', async () => {
    await withStream({ tls: only('TLSv1.3') }, async (stream) => {
      const secure = secured(stream, only('TLSv1.2'));
      const [error] = await once(secure, 'error');
      expect(error.code).toBe('ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION');
    });
  });

  it('read no more than somebody wants to have', async () => {
    const { near, socket, peer } = pair();
    const packet = Buffer.concat([hex('12 01 7ff8 0000 00 00'), Buffer.alloc(0x7ff0)]);
    near.read(0);
    for (let packets = 0; packets < 40; packets += 1) peer.write(packet);
    await sleep(50);
    expect(near.readableLength).toBeLessThan(200_000);
    expect(near.readableLength + socket.readableLength + peer.writableLength).toBeGreaterThan(1_000_000);
    let read = 0;
    near.on('data', (chunk: Buffer) => {
      read += chunk.length;
    });
    while (read < 40 * 0x7ff0) await sleep(5);
  });
});

async function closed(stream: Duplex): Promise<void> {
  if (!stream.closed) await new Promise((settle) => stream.once('close', settle));
}
