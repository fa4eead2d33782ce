import { once } from 'node:events';
import type { Socket } from 'node:net';
import { testCertificates } from '../../certificates.ts';
import { hex } from '../../tls/byte-list.ts';
import { call, type Listening, listen, only, open, openTls, sendRaw } from './callers.ts';
import { helloMessage, helloRecords, supportedVersions, tls12Hello } from './hello-bytes.ts';

let listening: Listening | undefined;

async function start(...args: Parameters<typeof listen>): Promise<Listening & { readonly port: number }> {
  listening = await listen(...args);
  return { ...listening, port: listening.server.port };
}

afterEach(async () => {
  await listening?.server.close();
  listening = undefined;
});

/** Resolves when the socket is closed, with an error or without. */
function closed(socket: Socket): Promise<void> {
  return new Promise((over) => socket.once('close', () => over()));
}

describe('a caller that speaks the minimum version', () => {
  it('is answered with 401, and told of with what it offered and got', async () => {
    const { port, told } = await start();
    const answer = await call(port, { servername: 'localhost', headers: { 'user-agent': 'billing/1.0' } });
    expect(answer).toMatchObject({
      status: 401,
      headers: { 'content-type': 'application/json; charset=utf-8' },
    });
    expect(JSON.parse('body' in answer ? answer.body : '')).toEqual({
      code: 'invalid_credentials',
      message: expect.stringContaining('TLS works'),
    });
    expect(await told(1)).toMatchObject({
      from: { address: '127.0.0.1' },
      opening: {
        kind: 'client-hello',
        hello: {
          offered: { lowest: 'TLSv1.2', highest: 'TLSv1.3' },
          suites: expect.arrayContaining(['TLS_AES_128_GCM_SHA256']),
          groups: expect.arrayContaining(['x25519', 'secp256r1']),
          serverName: 'localhost',
          ja4: expect.stringMatching(/^t13d\d{4}\w\w_[0-9a-f]{12}_[0-9a-f]{12}$/),
        },
      },
      outcome: {
        kind: 'finished',
        protocol: 'TLSv1.3',
        cipher: 'TLS_AES_256_GCM_SHA384',
        group: expect.stringMatching(/^(X25519MLKEM768|x25519)$/),
      },
      request: { method: 'GET', target: '/', userAgent: 'billing/1.0', status: 401 },
    });
  });

  it('is reported with its IPv4 address where the server listens on an IPv6 socket', async () => {
    const { port, told } = await start({ address: '::ffff:127.0.0.1' });
    await call(port);
    expect(await told(1)).toMatchObject({ from: { address: '127.0.0.1' } });
  });

  it('may have TLS 1.2 alone', async () => {
    const { port, told } = await start();
    expect(await call(port, { ...only('TLSv1.2'), ecdhCurve: 'secp384r1' })).toMatchObject({ status: 401 });
    expect(await told(1)).toMatchObject({
      opening: { hello: { offered: { highest: 'TLSv1.2' }, groups: ['secp384r1'] } },
      outcome: { kind: 'finished', protocol: 'TLSv1.2', group: 'secp384r1' },
    });
  });

  it('has no group where the key exchange is RSA', async () => {
    const { port, told } = await start();
    await call(port, { maxVersion: 'TLSv1.2', ciphers: 'AES128-GCM-SHA256' });
    const { outcome } = await told(1);
    expect(outcome).toEqual({
      kind: 'finished',
      protocol: 'TLSv1.2',
      cipher: 'TLS_RSA_WITH_AES_128_GCM_SHA256',
    });
  });

  it.each(['HEAD', 'POST', 'DELETE', 'OPTIONS'])('gets the same for %s', async (method) => {
    const { port, told } = await start();
    expect(await call(port, { method, path: '/v2/tickets' })).toMatchObject({ status: 401 });
    expect(await told(1)).toMatchObject({ request: { method, target: '/v2/tickets', status: 401 } });
  });

  it('may send a body, which nobody reads', async () => {
    const { port } = await start();
    const body = Buffer.alloc(3_000_000);
    expect(await call(port, { method: 'POST', body })).toMatchObject({ status: 401 });
    expect(await call(port, { method: 'PUT', body, headers: { expect: '100-continue' } })).toMatchObject({
      status: 401,
    });
  });

  it('is told of once, however often it asks over its connection', async () => {
    const { port, calls, server } = await start();
    const socket = await openTls(port);
    const request = 'GET / HTTP/1.1\r\nhost: x\r\n\r\n';
    for (let count = 0; count < 2; count += 1) {
      socket.write(request);
      await once(socket, 'data');
    }
    socket.destroy();
    await server.close();
    expect(calls).toHaveLength(1);
  });

  it('is told of when it leaves without a request', async () => {
    const { port, told } = await start();
    (await openTls(port)).end();
    const told1 = await told(1);
    expect(told1).toMatchObject({ outcome: { kind: 'finished', protocol: 'TLSv1.3' } });
    expect(told1.request).toBeUndefined();
  });
});

describe('a caller that is too old', () => {
  it.each([
    ['TLSv1', 'TLSv1.0', 'TLSv1.2'],
    ['TLSv1.1', 'TLSv1.1', 'TLSv1.2'],
    ['TLSv1.2', 'TLSv1.2', 'TLSv1.3'],
  ] as const)('has no version in common: %s', async (version, highest, minVersion) => {
    const { port, told } = await start({ minVersion });
    expect(await call(port, only(version))).toHaveProperty('code');
    expect(await told(1)).toMatchObject({
      opening: { hello: { offered: { highest } } },
      outcome: { kind: 'no-common-version', alert: { by: 'server', name: 'protocol_version' } },
    });
  });

  it('is served where the minimum is as old', async () => {
    const { port, told } = await start({ minVersion: 'TLSv1.0' });
    expect(await call(port, only('TLSv1'))).toMatchObject({ status: 401 });
    expect(await told(1)).toMatchObject({ outcome: { kind: 'finished', protocol: 'TLSv1.0' } });
  });

  it('may speak SSL 2.0, alone or as the beginning of something newer', async () => {
    const { port, told } = await start();
    await sendRaw(port, hex('801c 01 0002 0003 0000 0010 010080 000102030405060708090a0b0c0d0e0f'));
    expect(await told(1)).toMatchObject({
      opening: { kind: 'sslv2-hello', offered: { lowest: 'SSLv2', highest: 'SSLv2' } },
      outcome: { kind: 'no-common-version' },
    });
    const reply = await sendRaw(
      port,
      hex('801c 01 0301 0003 0000 0010 00002f 000102030405060708090a0b0c0d0e0f'),
    );
    expect(reply).toEqual(hex('15 0301 0002 0246'));
    expect(await told(2)).toMatchObject({
      opening: {
        kind: 'sslv2-hello',
        offered: { highest: 'TLSv1.0' },
        suites: ['TLS_RSA_WITH_AES_128_CBC_SHA'],
      },
      outcome: { kind: 'no-common-version', alert: { by: 'server', name: 'protocol_version' } },
    });
  });

  it('is told apart from one with which only a cipher suite is missing', async () => {
    const { port, told } = await start();
    const extensions = [supportedVersions(0x0303)];
    await sendRaw(port, helloRecords(helloMessage({ suites: [0x0001], extensions })));
    expect(await told(1)).toMatchObject({
      outcome: { kind: 'alert', alert: { by: 'server', name: 'handshake_failure' } },
    });
  });
});

describe('a caller that refuses the certificate', () => {
  it('has closed after it, where it is Node, which sends no alert', async () => {
    const { port, told } = await start();
    expect(await call(port, { ca: [] })).toEqual({ code: 'UNABLE_TO_VERIFY_LEAF_SIGNATURE' });
    expect(await told(1)).toMatchObject({ outcome: { kind: 'closed', after: 'certificate', reset: false } });
  });

  it.each([
    ['unknown_ca', 48],
    ['bad_certificate', 42],
    ['certificate_expired', 45],
    ['certificate_unknown', 46],
  ])('says so with an alert: %s', async (name, description) => {
    const { port, told } = await start();
    const socket = await open(port);
    socket.write(tls12Hello);
    await once(socket, 'data');
    socket.write(Buffer.from([21, 3, 3, 0, 2, 2, description]));
    expect(await told(1)).toMatchObject({
      outcome: { kind: 'certificate-refused', alert: { by: 'caller', name }, late: false },
    });
    socket.destroy();
  });

  it('is told apart from one that sends an alert of another kind', async () => {
    const { port, told } = await start();
    const socket = await open(port);
    socket.write(tls12Hello);
    await once(socket, 'data');
    socket.end(hex('15 0303 0002 0228'));
    expect(await told(1)).toMatchObject({
      outcome: { kind: 'alert', alert: { by: 'caller', name: 'handshake_failure' } },
    });
  });
});

describe('a caller that breaks off', () => {
  it('within its hello', async () => {
    const { port, told } = await start();
    await sendRaw(port, hex('16 0301 0100 01'), true);
    expect(await told(1)).toMatchObject({
      opening: { kind: 'incomplete', bytes: 6 },
      outcome: { kind: 'closed', after: 'nothing', reset: false },
    });
  });

  it('after the certificate, with a reset', async () => {
    const { port, told } = await start();
    const socket = await open(port);
    socket.write(tls12Hello);
    await once(socket, 'data');
    socket.resetAndDestroy();
    expect(await told(1)).toMatchObject({ outcome: { kind: 'closed', after: 'certificate', reset: true } });
  });

  it('without a byte', async () => {
    const { port, told } = await start();
    (await open(port)).end();
    expect(await told(1)).toMatchObject({
      opening: { kind: 'incomplete', bytes: 0 },
      outcome: { kind: 'closed', after: 'nothing' },
    });
  });
});

describe('a caller whose own library lets it offer nothing', () => {
  it('is told of by the alert that it sends instead of a hello', async () => {
    const { port, told } = await start();
    await call(port, { minVersion: 'TLSv1', maxVersion: 'TLSv1' });
    expect(await told(1)).toMatchObject({
      opening: { kind: 'alert', alert: 'protocol_version' },
      outcome: { kind: 'alert', alert: { by: 'caller', name: 'protocol_version' } },
    });
  });
});

describe('a caller without TLS', () => {
  it('is answered in plaintext where it speaks HTTP', async () => {
    const { port, told } = await start();
    const reply = await sendRaw(port, Buffer.from('GET / HTTP/1.1\r\nhost: example.com\r\n\r\n'));
    expect(reply.toString()).toMatch(
      /^HTTP\/1\.1 400 Bad Request\r\n.*\r\n\r\nThis port speaks TLS only: use https\.\n$/s,
    );
    expect(await told(1)).toMatchObject({ opening: { kind: 'http' }, outcome: { kind: 'not-tls' } });
  });

  it('is closed where it speaks anything else', async () => {
    const { port, told } = await start();
    expect(await sendRaw(port, Buffer.from('SSH-2.0-example\r\n'))).toHaveLength(0);
    expect(await told(1)).toMatchObject({ opening: { kind: 'other' }, outcome: { kind: 'not-tls' } });
  });
});

describe('the limits', () => {
  it('end a caller that is slow to begin, or slow in its handshake', async () => {
    const { port, told } = await start({ limits: { handshakeMs: 200 } });
    await sendRaw(port, hex('16 03'));
    expect(await told(1)).toMatchObject({ outcome: { kind: 'timeout', after: 'nothing' } });
    await sendRaw(port, tls12Hello);
    expect(await told(2)).toMatchObject({ outcome: { kind: 'timeout', after: 'certificate' } });
  });

  it('end a caller that drips its header', async () => {
    const { port, told } = await start({ limits: { requestMs: 300 } });
    const socket = await openTls(port);
    const drip = setInterval(() => socket.write('x'), 50);
    socket.write('GET / HTTP/1.1\r\nx: ');
    await closed(socket);
    clearInterval(drip);
    expect(await told(1)).toMatchObject({ outcome: { kind: 'finished' } });
  });

  it('end a caller whose body never ends', async () => {
    const { port } = await start({ limits: { connectionMs: 500 } });
    const socket = await openTls(port);
    socket.write('POST / HTTP/1.1\r\nhost: x\r\ntransfer-encoding: chunked\r\n\r\n');
    const drip = setInterval(() => socket.write('1\r\nx\r\n'), 50);
    await closed(socket);
    clearInterval(drip);
  });

  it('refuse a header that is too large', async () => {
    const { port } = await start({ limits: { headerBytes: 2_000 } });
    expect(await call(port, { headers: { x: 'y'.repeat(3_000) } })).toMatchObject({ status: 431 });
  });

  it('close callers above the number of connections', async () => {
    const { port, told } = await start({ limits: { connections: 2 } });
    const first = await openTls(port);
    const second = await openTls(port);
    expect(await call(port)).toHaveProperty('code');
    first.destroy();
    second.destroy();
    await told(2);
    expect(await call(port)).toMatchObject({ status: 401 });
  });

  it('close callers above the number of one address, and serve others', async () => {
    const { port, told } = await start({ limits: { connectionsPerAddress: 2 } });
    const idle = [await openTls(port), await openTls(port)];
    expect(await call(port)).toHaveProperty('code');
    expect(await call(port, { localAddress: '127.0.0.2' })).toMatchObject({ status: 401 });
    for (const socket of idle) socket.destroy();
    await told(3);
    expect(await call(port)).toMatchObject({ status: 401 });
  });
});

describe('a stop', () => {
  it('tells of callers that are under way, and takes no more', async () => {
    const { port, calls, server } = await start({ limits: { stopMs: 200 } });
    await openTls(port);
    await open(port);
    await call(port);
    await server.close();
    expect(calls.map(({ outcome }) => outcome.kind).toSorted()).toEqual(['closed', 'finished', 'finished']);
    await expect(open(port)).rejects.toThrow('ECONNREFUSED');
  });

  it('waits for the answer to a caller in its handshake', async () => {
    const { port, server, calls } = await start();
    const socket = await openTls(port);
    const over = server.close();
    socket.write('GET / HTTP/1.1\r\nhost: x\r\n\r\n');
    const [answer] = await once(socket, 'data');
    expect(String(answer)).toMatch(/^HTTP\/1\.1 401 .*\r\nconnection: close\r\n/is);
    await over;
    expect(calls).toMatchObject([{ request: { status: 401 } }]);
  });
});

describe('a server that cannot start', () => {
  it('says why: the port is taken', async () => {
    const { port } = await start();
    await expect(listen({ port })).rejects.toThrow('EADDRINUSE');
  });

  it('says why: certificate and key are no pair', async () => {
    const { authority } = await testCertificates();
    const certificate = { certificate: authority, key: 'no key' };
    await expect(listen({ certificate })).rejects.toThrow();
  });
});
