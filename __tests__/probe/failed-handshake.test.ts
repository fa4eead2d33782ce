import { connect } from 'node:net';
import { createSecureContext, type TlsOptions } from 'node:tls';
import type { Endpoint } from '../../src/config/endpoint.ts';
import type { Handshake, HandshakesByClient } from '../../src/probe/observation.ts';
import { probeAddress } from '../../src/probe/probe-address.ts';
import { type Certificates, testCertificates } from '../certificates.ts';
import { listen } from '../net/listener.ts';
import { verdictOn } from '../policy/observations.ts';
import { alert, record } from '../tls/server-messages.ts';
import { peerThatNeverStops } from './peers.ts';
import { endpoint, settings } from './probing.ts';
import { serveTls, whileServing } from './tls-servers.ts';

/*
 * Servers that accept a raw ClientHello of TLS 1.2 or 1.3, and with which no client of today completes a handshake. Node's servers
 * are OpenSSL's.
 */

let certificates: Certificates;
beforeAll(async () => {
  certificates = await testCertificates();
});

interface Seen {
  readonly handshake: Handshake;
  readonly byClient: HandshakesByClient | undefined;
  readonly verdict: string;
}

async function observe(port: number, given: Partial<Endpoint> = {}): Promise<Seen> {
  const observation = await probeAddress(
    '127.0.0.1',
    endpoint(port, given),
    settings({ timeoutMs: 5_000, retries: 1 }),
  );
  const { handshake, byClient } = observation;
  return { handshake, byClient, verdict: verdictOn({}, [observation]).state };
}

async function observeServer(options: TlsOptions, given: Partial<Endpoint> = {}): Promise<Seen> {
  return whileServing(certificates.valid, options, (port) => observe(port, given));
}

/** Node's servers take these, and its types do not know all of them. */
const tls12 = { minVersion: 'TLSv1.2', maxVersion: 'TLSv1.2' } as const;
const onlySha1 = { ...tls12, sigalgs: 'RSA+SHA1', ciphers: 'ECDHE+AES:@SECLEVEL=0' } as TlsOptions;
const demands = { requestCert: true, rejectUnauthorized: true } as const;
const asks = { requestCert: true, rejectUnauthorized: false } as const;

describe('a server that signs with SHA-1 alone', () => {
  it.each([
    ['asks for no certificate', {}, 'completed'],
    ['asks for a certificate', asks, 'completed'],
    ['demands a certificate', demands, 'failed'],
  ])('is not reached by clients with OpenSSL where it %s', async (_, options, state) => {
    const { handshake, byClient } = await observeServer({ ...onlySha1, ...options });
    expect(handshake.state).toBe(state);
    expect(byClient?.shared).toMatchObject({
      failure: { kind: 'alert', alert: 'handshake_failure' },
      notOffered: { kind: 'signature', name: 'RSA with SHA-1' },
    });
    const alert = { state: 'failed', failure: { kind: 'alert', alert: 'handshake_failure' } };
    const failing = byClient?.handshakes.slice(2);
    expect(failing).toMatchObject(
      ['python', 'dotnet', 'openssl'].map((client) => ({ client, handshake: alert })),
    );
    for (const { handshake: each } of byClient?.handshakes.slice(0, 2) ?? [])
      expect(each).not.toMatchObject(alert);
  });
});

describe('what the server chose and the handshake did not offer', () => {
  it.each([
    [
      'a suite',
      { ...tls12, ciphers: 'CAMELLIA256-SHA:@SECLEVEL=0' },
      'suite',
      'TLS_RSA_WITH_CAMELLIA_256_CBC_SHA',
    ],
    ['a group', { ...tls12, ciphers: 'ECDHE+AES', ecdhCurve: 'brainpoolP256r1' }, 'group', 'brainpoolP256r1'],
    [
      'a suite with DHE, before the signature',
      { ...onlySha1, ciphers: 'DHE-RSA-AES128-SHA:@SECLEVEL=0', dhparam: 'auto' },
      'suite',
      'TLS_DHE_RSA_WITH_AES_128_CBC_SHA',
    ],
    [
      'a suite of TLS 1.3',
      { minVersion: 'TLSv1.3', ciphers: 'TLS_AES_128_CCM_8_SHA256:DEFAULT:@SECLEVEL=0' },
      'suite',
      'TLS_AES_128_CCM_8_SHA256',
    ],
  ])('is named: %s', async (_, options, kind, name) => {
    const { byClient } = await observeServer(options as TlsOptions);
    expect(byClient?.shared).toMatchObject({ state: 'failed', notOffered: { kind, name } });
  });

  it('is named where it is the name in SNI that is rejected', async () => {
    // OpenSSL sends unrecognized_name where this gives an error, as JSSE does where its SNIMatcher does not match.
    const context = createSecureContext({
      cert: certificates.valid.certificate,
      key: certificates.valid.key,
    });
    const rejectsNames: TlsOptions = {
      SNICallback: (name, done) =>
        name === 'known.example' ? done(null, context) : done(new Error('unknown name')),
    };
    const server = await serveTls(certificates.valid, rejectsNames);
    const listener = await listen((client) => {
      // Node's server hangs up on such a name; the alert is put in its place.
      const relay = connect(server.port, '127.0.0.1').on('error', () => undefined);
      client.once('data', (hello: Buffer) => {
        if (hello.includes('localhost')) client.end(alert('fatal', 112));
        else relay.write(hello);
        client.pipe(relay);
      });
      relay.pipe(client);
      client.on('close', () => relay.destroy());
    });
    try {
      expect((await observe(listener.port)).handshake).toMatchObject({
        failure: { kind: 'alert', alert: 'unrecognized_name' },
        notOffered: { kind: 'no-name', name: 'localhost' },
      });
    } finally {
      await listener.close();
      await server.close();
    }
  });
});

describe('a client certificate in TLS 1.2', () => {
  it('is demanded where the alert comes after the server has asked for it', async () => {
    expect(await observeServer({ ...tls12, ...demands })).toMatchObject({
      handshake: { failure: { kind: 'client-certificate-required' } },
      verdict: 'ready',
    });
  });

  it('is demanded where the server hangs up after it has asked for it', async () => {
    const server = await serveTls(certificates.valid, { ...tls12, ...demands });
    const listener = await listen((client) => {
      const relay = connect(server.port, '127.0.0.1').on('error', () => undefined);
      client.pipe(relay);
      relay.on('data', (bytes: Buffer) => {
        if (bytes[0] === 21 && bytes[5] === 2) client.end();
        else client.write(bytes);
      });
      client.on('close', () => relay.destroy());
    });
    try {
      expect(await observe(listener.port)).toMatchObject({
        handshake: { failure: { kind: 'client-certificate-required' } },
        verdict: 'ready',
      });
    } finally {
      await listener.close();
      await server.close();
    }
  });

  it.each([undefined, 'ours'])(
    'is not what an alert before any ServerHello is about, even one about certificates: %s',
    async (ours) => {
      const { certificate, key } = certificates.valid;
      const clientCertificate = { cert: Buffer.from(certificate), key: Buffer.from(key) };
      const server = await serveTls(certificates.valid, { ...tls12, ...demands });
      const listener = await listen((client) => {
        const relay = connect(server.port, '127.0.0.1').on('error', () => undefined);
        client.once('data', (hello: Buffer) => {
          // Only the handshake offers session tickets (extension 35, empty).
          if (hello.includes(Buffer.from('00230000', 'hex'))) client.end(alert('fatal', 42));
          else relay.write(hello);
          client.pipe(relay);
        });
        relay.pipe(client);
        client.on('close', () => relay.destroy());
      });
      try {
        expect(await observe(listener.port, ours ? { clientCertificate } : {})).toMatchObject({
          handshake: { failure: { kind: 'alert', alert: 'bad_certificate' } },
          verdict: 'unverified',
        });
      } finally {
        await listener.close();
        await server.close();
      }
    },
  );

  it('of ours is refused by the alert of a server that does not trust it', async () => {
    const { certificate, key } = certificates.otherName;
    const clientCertificate = { cert: Buffer.from(certificate), key: Buffer.from(key) };
    const { handshake, verdict } = await observeServer({ ...tls12, ...demands }, { clientCertificate });
    expect(handshake).toMatchObject({ failure: { kind: 'client-certificate-refused' } });
    expect(verdict).toBe('unverified');
  });
});

describe('a server that sends HelloRequests without end', () => {
  it('is cut off long before the timeout, which OpenSSL would not do', async () => {
    const listener = await listen(peerThatNeverStops(record(22, 0x0303, Buffer.alloc(16))));
    const { handshake, verdict } = await observe(listener.port);
    await listener.close();
    expect(handshake).toMatchObject({
      state: 'failed',
      failure: { kind: 'local', code: 'TOO_MUCH_RECEIVED' },
    });
    expect(verdict).toBe('unverified');
  });
});
