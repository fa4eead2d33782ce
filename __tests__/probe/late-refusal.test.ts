import { once } from 'node:events';
import { type AddressInfo, connect } from 'node:net';
import { createServer, type TlsOptions } from 'node:tls';
import type { Endpoint } from '../../src/config/endpoint.ts';
import { probeAddress } from '../../src/probe/probe-address.ts';
import { type Certificates, testCertificates } from '../certificates.ts';
import { listen } from '../net/listener.ts';
import { endpoint, settings } from './probing.ts';
import { serveTls } from './tls-servers.ts';

/*
 * In TLS 1.3 a server says what it thinks of our certificate, or of the lack of one, when our side of the handshake is done
 * already (RFC 8446 section 4.4.2.4).
 */

let certificates: Certificates;
beforeAll(async () => {
  certificates = await testCertificates();
});

/** The last record of our flight, by its length: a Finished of TLS_AES_256_GCM_SHA384. */
const finishedLength = 4 + 48 + 1 + 16;

interface Faults {
  readonly lost?: number;
  readonly answerMs?: number;
}

/**
 * Stands before a server that demands a certificate, and resets the connection where the client says a word behind its
 * Finished: so the server's alert is lost, as it is where a reset overtakes it. The first `lost` connections are reset at
 * once.
 */
async function overtaking(port: number, { lost = 0, answerMs = 50 }: Faults) {
  let handshakes = 0;
  const listener = await listen((client) => {
    const server = connect(port, '127.0.0.1').on('error', () => undefined);
    client.on('close', () => server.destroy());
    let pending = Buffer.alloc(0);
    let finished = false;
    let spoke = false;
    client.on('data', (chunk: Buffer) => {
      // Only handshakes at TLS 1.3 are of interest here, and only they are long.
      if (pending.length === 0 && !finished && chunk.length > 1_000 && ++handshakes <= lost) {
        client.resetAndDestroy();
        return;
      }
      server.write(chunk);
      pending = Buffer.concat([pending, chunk]);
      while (pending.length >= 5 && pending.length >= 5 + pending.readUInt16BE(3)) {
        const length = pending.readUInt16BE(3);
        if (finished) spoke = true;
        if (pending[0] === 23 && length === finishedLength) finished = true;
        pending = pending.subarray(5 + length);
      }
    });
    // An orderly end would be an answer.
    client.removeAllListeners('end');
    client.on('end', () => {
      spoke ||= finished;
    });
    const answerLate = (chunk: Buffer) => {
      if (spoke) client.resetAndDestroy();
      else client.end(chunk);
    };
    server.on('data', (chunk: Buffer) => {
      if (finished) setTimeout(answerLate, answerMs, chunk);
      else client.write(chunk);
    });
  });
  return listener;
}

const demanding: TlsOptions = { requestCert: true, rejectUnauthorized: true, minVersion: 'TLSv1.3' };

async function handshakeBehind(given: Partial<Endpoint>, options: TlsOptions = {}, faults: Faults = {}) {
  const answer = given.scheme === 'https' ? () => undefined : undefined;
  const server = await serveTls(certificates.valid, { ...demanding, ...options }, answer);
  const listener = await overtaking(server.port, faults);
  try {
    const { handshake } = await probeAddress(
      '127.0.0.1',
      endpoint(listener.port, given),
      settings({ timeoutMs: 5_000 }),
    );
    return handshake.state === 'failed' ? handshake.failure : handshake.state;
  } finally {
    await listener.close();
    await server.close();
  }
}

describe('a demand for a client certificate that gets lost when we speak', () => {
  it.each(['tls', 'https'] as const)('is heard where nothing is said: %s', async (scheme) => {
    expect(await handshakeBehind({ scheme })).toEqual({ kind: 'client-certificate-required' });
  });

  it('is heard where ALPN was turned down before', async () => {
    const onlyHttp2 = { ALPNProtocols: ['h2'] };
    expect(await handshakeBehind({ scheme: 'https' }, onlyHttp2)).toEqual({
      kind: 'client-certificate-required',
    });
  });

  it.each(['tls', 'https'] as const)('is heard where a first attempt was lost: %s', async (scheme) => {
    expect(await handshakeBehind({ scheme }, {}, { lost: 1 })).toEqual({
      kind: 'client-certificate-required',
    });
  });

  it('is heard where the server thinks about it for longer than a second', async () => {
    expect(await handshakeBehind({ scheme: 'tls' }, {}, { answerMs: 1_200 })).toEqual({
      kind: 'client-certificate-required',
    });
  });

  it.each(['tls', 'https'] as const)('is believed where a first connection is reset: %s', async (scheme) => {
    const server = await serveTls(certificates.valid, demanding, () => undefined);
    let hellos = 0;
    const listener = await listen((client) => {
      const relay = connect(server.port, '127.0.0.1').on('error', () => undefined);
      client.once('data', (hello: Buffer) => {
        // Of a handshake with a post-quantum key share, which no question has.
        if (hello.length > 1_000 && ++hellos === 1) client.resetAndDestroy();
        else relay.write(hello);
        client.pipe(relay);
      });
      relay.pipe(client);
      client.on('close', () => relay.destroy());
    });
    try {
      const { handshake } = await probeAddress(
        '127.0.0.1',
        endpoint(listener.port, { scheme }),
        settings({ retries: 2 }),
      );
      expect(handshake).toMatchObject({ failure: { kind: 'client-certificate-required' } });
    } finally {
      await listener.close();
      await server.close();
    }
  });
});

describe('a client certificate that nobody asked for', () => {
  it.each([
    ['tls', 'TLSv1.2'],
    ['tls', 'TLSv1.3'],
    ['https', 'TLSv1.3'],
  ] as const)('is not refused where the peer hangs up: %s, %s', async (scheme, version) => {
    const { certificate: cert, key } = certificates.valid;
    const server = createServer({ cert, key, minVersion: version, maxVersion: version }, (socket) =>
      socket.on('error', () => undefined).end(),
    );
    server.on('tlsClientError', () => undefined).listen(0, '127.0.0.1');
    await once(server, 'listening');
    try {
      const { port } = server.address() as AddressInfo;
      const clientCertificate = { cert: Buffer.from(cert), key: Buffer.from(key) };
      const { handshake } = await probeAddress(
        '127.0.0.1',
        endpoint(port, { scheme, clientCertificate }),
        settings(),
      );
      expect(handshake.state).toBe('completed');
    } finally {
      server.close();
    }
  });
});

describe('a client certificate that a server does not trust', () => {
  // Node's own servers hang up on it without an alert.
  it.each([
    ['tls', 'TLSv1.2'],
    ['tls', 'TLSv1.3'],
    ['https', 'TLSv1.2'],
    ['https', 'TLSv1.3'],
  ] as const)('lets no handshake count as completed: %s, %s', async (scheme, version) => {
    const cert = Buffer.from(certificates.otherName.certificate);
    const key = Buffer.from(certificates.otherName.key);
    const versions = { minVersion: version, maxVersion: version } as const;
    const server = await serveTls(certificates.valid, { ...demanding, ...versions }, () => undefined);
    try {
      const { handshake, protocols } = await probeAddress(
        '127.0.0.1',
        endpoint(server.port, { scheme, clientCertificate: { cert, key } }),
        settings(),
      );
      expect(handshake).toMatchObject({ state: 'failed' });
      expect(protocols[version].state).toBe('accepted');
    } finally {
      await server.close();
    }
  });
});
