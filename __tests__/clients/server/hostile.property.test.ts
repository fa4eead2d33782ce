import fc from 'fast-check';
import { readCallerHello, readSslv2Hello } from '../../../src/clients/server/caller-hello.ts';
import { maxOpeningBytes, readOpening } from '../../../src/clients/server/opening.ts';
import { negotiatedGroup, plaintextAlert } from '../../../src/clients/server/outcome.ts';
import { jsonLine } from '../../../src/command-line/serve-log.ts';
import { ByteList } from '../../tls/byte-list.ts';
import { call, listen, open } from './callers.ts';
import { helloMessage, helloRecords, tls12Hello } from './hello-bytes.ts';

/** Every extension that is read, with any content at all. */
const extension = fc.tuple(
  fc.oneof(fc.constantFrom(0, 1, 5, 10, 11, 13, 16, 17, 27, 35, 41, 43, 44, 45, 51, 0xfe0d), fc.nat(0xffff)),
  fc.uint8Array({ maxLength: 40 }).map((bytes) => new ByteList().add(bytes)),
);

/** A hello whose frame is sound, or one in which some bytes are others. */
const message = fc
  .record({
    version: fc.nat(0xffff),
    suites: fc.array(fc.nat(0xffff), { maxLength: 20 }),
    compression: fc.array(fc.nat(0xff), { maxLength: 3 }),
    extensions: fc.array(extension, { maxLength: 12 }),
  })
  .map(helloMessage);

const spoilt = fc
  .tuple(message, fc.array(fc.tuple(fc.nat(), fc.nat(0xff)), { maxLength: 4 }), fc.nat())
  .map(([bytes, changes, end]) => {
    const copy = Buffer.from(bytes);
    for (const [place, value] of changes) copy[place % copy.length] = value;
    return copy.subarray(0, end % 3 === 0 ? end % copy.length : copy.length);
  });

const anything = fc.oneof(
  fc.uint8Array({ maxLength: 600 }),
  spoilt,
  spoilt.map((bytes) => helloRecords(bytes, 50)),
);

describe('bytes of a hostile caller', () => {
  it('never throw, whichever reader they come to', () => {
    fc.assert(
      fc.property(anything, (bytes) => {
        expect(readOpening(bytes)).toHaveProperty('kind');
        const hello = readCallerHello(bytes);
        expect('hello' in hello || 'problem' in hello).toBe(true);
        const sslv2 = readSslv2Hello(bytes);
        expect('hello' in sslv2 || 'problem' in sslv2).toBe(true);
        plaintextAlert(bytes);
        negotiatedGroup(bytes);
      }),
      { numRuns: 3_000 },
    );
  });

  it('make a hello that is whole in one line of the log, without anything that a terminal or the runner obeys', () => {
    fc.assert(
      fc.property(message, (bytes) => {
        const reading = readCallerHello(bytes);
        if ('problem' in reading) throw new Error(reading.problem);
        const line = jsonLine(
          {
            atMs: 0,
            lastedMs: 1,
            from: { address: '192.0.2.1', port: 1 },
            opening: { kind: 'client-hello', hello: reading.hello },
            outcome: { kind: 'closed', after: 'hello', reset: false },
            request: {
              method: 'GET',
              target: '/##[error]\u009b31m\u202e',
              userAgent: '\n::error::x',
              status: 401,
            },
          },
          'strict',
        );
        expect(line).toMatch(/^\{[^\n\u0000-\u001f\u007f-\u009f\u202e]*\}\n$/);
        expect(line).not.toContain('##[');
        expect(JSON.parse(line)).toMatchObject({ ja4: reading.hello.ja4, outcome: 'closed' });
      }),
      { numRuns: 500 },
    );
  });

  it('cost little time, also where they come one by one and in shreds', () => {
    const longest = helloRecords(helloMessage({ suites: Array.from({ length: 8_160 }, () => 0x1301) }), 300);
    const started = performance.now();
    for (let length = 1; length <= Math.min(longest.length, maxOpeningBytes); length += 16) {
      readOpening(longest.subarray(0, length));
    }
    expect(performance.now() - started).toBeLessThan(2_000);
  });

  it('leave the server standing, and every caller told of', async () => {
    const { server, calls } = await listen({ limits: { handshakeMs: 500, requestMs: 500 } });
    const samples = [
      ...fc.sample(anything, { numRuns: 150, seed: 7 }),
      // A real handshake that goes wrong in its second flight.
      ...fc
        .sample(fc.uint8Array({ maxLength: 80 }), { numRuns: 30, seed: 7 })
        .map((rest) => [tls12Hello, rest]),
    ];
    try {
      for (let start = 0; start < samples.length; start += 30) {
        await Promise.all(samples.slice(start, start + 30).map((sample) => sendAll(server.port, sample)));
      }
      expect(await call(server.port)).toMatchObject({ status: 401 });
    } finally {
      await server.close();
    }
    expect(calls).toHaveLength(samples.length + 1);
  });
});

async function sendAll(port: number, sample: Uint8Array | readonly Uint8Array[]): Promise<void> {
  const socket = await open(port);
  const closed = new Promise<void>((over) => socket.once('close', () => over()));
  socket.on('error', () => undefined);
  socket.resume();
  for (const bytes of sample instanceof Uint8Array ? [sample] : sample) {
    socket.write(bytes);
    await new Promise((soon) => setTimeout(soon, 20));
  }
  if (!socket.destroyed) socket.end();
  await closed;
}
