import { createSecureServer } from 'node:http2';
import { createServer, type Server, type TLSSocket } from 'node:tls';
import { probeAddress } from '../../src/probe/probe-address.ts';
import { testCertificates } from '../certificates.ts';
import { endpoint, settings } from './probing.ts';

let servers: Server[] = [];

afterEach(async () => {
  await Promise.all(servers.map((server) => new Promise((closed) => server.close(closed))));
  servers = [];
});

/** Finishes the handshake and does something other than to speak HTTP. */
async function httpOf(afterHandshake: (socket: TLSSocket) => void) {
  const { valid } = await testCertificates();
  const server = createServer({ key: valid.key, cert: valid.certificate }, (socket) => {
    socket.on('error', () => undefined);
    afterHandshake(socket);
  });
  server.on('tlsClientError', () => undefined);
  servers.push(server);
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  if (address === null || typeof address === 'string')
    throw new Error('a TCP listener has an address and port');
  const own = endpoint(address.port, { scheme: 'https', url: `https://localhost:${address.port}` });
  return probeAddress('127.0.0.1', own, settings());
}

describe('an endpoint that speaks HTTP/2 alone', () => {
  it('is asked without HTTP/1.1, and its handshake counts', async () => {
    const { valid } = await testCertificates();
    const server = createSecureServer({ key: valid.key, cert: valid.certificate });
    server.on('error', () => undefined);
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    const address = server.address();
    if (address === null || typeof address === 'string')
      throw new Error('a TCP listener has an address and port');
    const own = endpoint(address.port, { scheme: 'https', url: `https://localhost:${address.port}` });
    const { handshake, http } = await probeAddress('127.0.0.1', own, settings());
    await new Promise((closed) => server.close(closed));
    expect(handshake).toMatchObject({ state: 'completed', protocol: 'TLSv1.3' });
    expect(http).toMatchObject({ state: 'failed', failure: { kind: 'not-http' } });
  });
});

describe('an HTTPS server', () => {
  it.each([
    ['hangs up at once', (socket: TLSSocket) => socket.destroy()],
    ['closes at once', (socket: TLSSocket) => socket.end()],
    ['hangs up upon the request', (socket: TLSSocket) => socket.once('data', () => socket.destroy())],
  ])('that %s after the handshake costs no verdict and is asked once', async (_what, afterHandshake) => {
    const { handshake, http, protocols } = await httpOf(afterHandshake);
    expect(handshake).toMatchObject({ state: 'completed', protocol: 'TLSv1.3' });
    expect(http).toMatchObject({ state: 'failed', failure: { kind: expect.stringMatching(/closed|reset/) } });
    expect(protocols['TLSv1.2'].state).toBe('accepted');
  });

  it('that does not speak HTTP is no HTTP answer', async () => {
    const { http } = await httpOf((socket) => socket.resume().write('220 mail.example.com ESMTP\r\n'));
    expect(http).toMatchObject({ state: 'failed' });
  });

  it('that sends a few interim responses is asked for the one that counts', async () => {
    const interim = 'HTTP/1.1 103 Early Hints\r\nlink: </a.css>\r\n\r\n'.repeat(10);
    const { http } = await httpOf((socket) =>
      socket.once('data', () => socket.end(`${interim}HTTP/1.1 204 No Content\r\n\r\n`)),
    );
    expect(http).toMatchObject({ state: 'answered', status: 204 });
  });

  it.each([
    ['line ends', '\r\n', 'bytes came'],
    ['interim responses of one record each', 'HTTP/1.1 102 Processing\r\n\r\n', 'interim responses'],
    [
      'interim responses in large records',
      'HTTP/1.1 103 Early Hints\r\n\r\n'.repeat(500),
      'interim responses',
    ],
    ['header fields', 'a: b\r\n'.repeat(2000), 'Headers Overflow', 'HTTP/1.1 200 OK\r\n'],
    ['one line', 'HTTP/1.1 200 '.padEnd(16_000, 'OK '), 'bytes came'],
  ])('that sends %s without end is cut off soon', async (_what, piece, problem, opening = '') => {
    let sent = 0;
    const { http } = await httpOf((socket) => {
      const send = () => {
        while (!socket.destroyed && socket.write(piece)) sent += piece.length;
      };
      socket.on('drain', send).once('data', () => socket.write(opening) && send());
    });
    expect(http).toMatchObject({ state: 'failed', failure: { kind: 'not-http' } });
    expect(JSON.stringify(http)).toContain(problem);
    // The system's buffers on both sides take megabytes.
    expect(sent).toBeLessThan(64 * 2 ** 20);
  });
});
