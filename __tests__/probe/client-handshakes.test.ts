import { connect } from 'node:net';
import type { TlsOptions } from 'node:tls';
import type { Endpoint } from '../../src/config/endpoint.ts';
import type { AddressObservation } from '../../src/probe/observation.ts';
import { probeAddress } from '../../src/probe/probe-address.ts';
import { readClientOffer } from '../../src/tls/client-offer.ts';
import { cipherSuiteName } from '../../src/tls/registry/names.ts';
import { type Certificates, testCertificates } from '../certificates.ts';
import { type Listener, listen } from '../net/listener.ts';
import { endpoint, settings } from './probing.ts';
import { itWithHybrid, serveTls, whileServing } from './tls-servers.ts';

/* Servers that clients of today meet differently. They are Node's, and so OpenSSL's; the lab has those of other stacks. */

let certificates: Certificates;
beforeAll(async () => {
  certificates = await testCertificates();
});

const tls12 = { minVersion: 'TLSv1.2', maxVersion: 'TLSv1.2' } as const;
const rsaOnly = { ...tls12, ciphers: 'AES128-SHA:@SECLEVEL=0' } as const;
const cbcOnly = { ...tls12, ciphers: 'ECDHE-RSA-AES128-SHA' } as const;
const sha1Only = {
  ...tls12,
  sigalgs: 'RSA+SHA1',
  ciphers: 'ECDHE-RSA-AES128-GCM-SHA256:@SECLEVEL=0',
} as const;
const everyClient = ['java', 'go', 'python', 'dotnet', 'openssl'];

async function observePort(port: number, given: Partial<Endpoint> = {}): Promise<AddressObservation> {
  return probeAddress('127.0.0.1', endpoint(port, given), settings({ retries: 2 }));
}

async function observe(options: TlsOptions, given: Partial<Endpoint> = {}): Promise<AddressObservation> {
  return whileServing(certificates.valid, options, (port) => observePort(port, given));
}

/** The clients that complete a handshake. */
function completing({ byClient }: AddressObservation): readonly string[] | undefined {
  return byClient?.handshakes
    .filter(({ handshake }) => handshake.state === 'completed')
    .map(({ client }) => client);
}

const refusal = { state: 'refused', by: 'alert', alert: 'handshake_failure' };

describe('a server that every client of today reaches', () => {
  it.each<[string, TlsOptions]>([
    ['TLS 1.2 and 1.3', {}],
    ['TLS 1.3 alone', { minVersion: 'TLSv1.3' }],
    ['TLS 1.2 with P-521 alone', { ...tls12, ecdhCurve: 'P-521' }],
    [
      'TLS 1.2 with a preference for RSA',
      { ...tls12, ciphers: 'AES128-SHA:ECDHE-RSA-AES128-GCM-SHA256', honorCipherOrder: true },
    ],
  ])('costs eight connections at most: %s', async (_, options) => {
    const observation = await observe(options);
    expect(observation.byClient).toBeUndefined();
    expect(observation.handshake.state).toBe('completed');
    expect(observation.connections).toBeLessThanOrEqual(8);
  });
});

describe('a server that some clients of today do not reach', () => {
  it.each<[string, TlsOptions, readonly string[]]>([
    ['RSA key exchange alone', rsaOnly, ['openssl']],
    [
      'DHE alone',
      { ...tls12, ciphers: 'DHE-RSA-AES128-GCM-SHA256', dhparam: 'auto' },
      ['java', 'python', 'openssl'],
    ],
    ['ECDHE with CBC and SHA-1 alone', cbcOnly, ['java', 'go', 'openssl']],
    [
      'ECDHE with CBC and SHA-256 alone',
      { ...tls12, ciphers: 'ECDHE-RSA-AES128-SHA256' },
      ['java', 'python', 'dotnet', 'openssl'],
    ],
    [
      'ECDHE with ChaCha20 alone',
      { ...tls12, ciphers: 'ECDHE-RSA-CHACHA20-POLY1305' },
      ['java', 'go', 'python', 'openssl'],
    ],
    [
      'TLS 1.3 with X448 alone',
      { minVersion: 'TLSv1.3', ecdhCurve: 'X448' },
      ['java', 'python', 'dotnet', 'openssl'],
    ],
    ['signatures with SHA-1 alone', sha1Only, ['java', 'go']],
  ])('names those that do: %s', async (_, options, clients) => {
    const observation = await observe(options);
    expect(completing(observation)).toEqual(clients);
    expect(observation.byClient?.handshakes.map(({ client }) => client)).toEqual(everyClient);
    expect(observation.handshake.state).toBe('completed');
  });

  it('tells which key exchanges it accepts in TLS 1.2', async () => {
    const { byClient } = await observe(rsaOnly);
    expect(byClient).toMatchObject({
      shared: { failure: { alert: 'handshake_failure' }, notOffered: { kind: 'suite' } },
      keyExchanges: {
        ECDHE: refusal,
        DHE: refusal,
        RSA: { state: 'accepted', cipher: 'TLS_RSA_WITH_AES_128_CBC_SHA' },
      },
    });
  });

  it('is asked for HTTP by the first client that gets through', async () => {
    const server = await serveTls(certificates.valid, rsaOnly, (_request, response) =>
      response.writeHead(401).end(),
    );
    try {
      const { http } = await observePort(server.port, { scheme: 'https' });
      expect(http).toMatchObject({ state: 'answered', status: 401 });
    } finally {
      await server.close();
    }
  });
});

describe('a server that no client of today reaches', () => {
  it.each<[string, TlsOptions, object]>([
    [
      'Camellia',
      { ...tls12, ciphers: 'CAMELLIA128-SHA:@SECLEVEL=0' },
      { cipher: 'TLS_RSA_WITH_CAMELLIA_128_CBC_SHA' },
    ],
    ['Brainpool', { ...tls12, ciphers: 'ECDHE', ecdhCurve: 'brainpoolP256r1' }, { group: 'brainpoolP256r1' }],
  ])('completes a handshake with all that OpenSSL has: %s', async (_, options, expected) => {
    const observation = await observe(options);
    expect(completing(observation)).toEqual([]);
    expect(observation.handshake).toMatchObject({ state: 'completed', ...expected });
  });

  itWithHybrid('has the hybrid group alone', async () => {
    const observation = await observe({ ecdhCurve: 'X25519MLKEM768' });
    expect(completing(observation)).toEqual([]);
    expect(observation.byClient?.shared).toMatchObject({
      notOffered: { kind: 'group', name: 'X25519MLKEM768' },
    });
    expect(observation.handshake).toMatchObject({ state: 'completed', group: 'X25519MLKEM768' });
  });
});

describe('a minimum below TLS 1.2', () => {
  const old = { minVersion: 'TLSv1', ciphers: 'AES128-SHA:@SECLEVEL=0' } as const;

  it('is met by a server of TLS 1.0', async () => {
    const observation = await observe({ ...old, maxVersion: 'TLSv1' }, { minVersion: 'TLSv1.0' });
    expect(observation.handshake).toMatchObject({ state: 'completed', protocol: 'TLSv1.0' });
    expect(observation.byClient).toBeUndefined();
  });

  it('does not give a client of today suites that it lacks in TLS 1.2', async () => {
    const observation = await observe({ ...old, maxVersion: 'TLSv1.2' }, { minVersion: 'TLSv1.0' });
    expect(observation.handshake).toMatchObject({ state: 'completed', protocol: 'TLSv1.2' });
    expect(completing(observation)).toEqual(['openssl']);
  });

  it('does not give a client of today signatures with SHA-1 in TLS 1.2', async () => {
    const observation = await observe(sha1Only, { minVersion: 'TLSv1.0' });
    expect(observation.byClient?.shared).toMatchObject({ notOffered: { kind: 'signature' } });
  });

  it('tells which clients fail before a client certificate is requested', async () => {
    const demands = { requestCert: true, rejectUnauthorized: true };
    const { handshake, byClient } = await observe({ ...rsaOnly, ...demands }, { minVersion: 'TLSv1.1' });
    expect(handshake).toMatchObject({ failure: { kind: 'client-certificate-required' } });
    expect(byClient?.handshakes[0]).toMatchObject({
      client: 'java',
      handshake: { failure: { kind: 'alert', alert: 'handshake_failure' } },
    });
  });

  it('costs a server of TLS 1.2 no further handshake', async () => {
    const usual = await observe(tls12);
    const old = await observe(tls12, { minVersion: 'TLSv1.0' });
    expect(old.byClient).toBeUndefined();
    expect(old.connections).toBe(usual.connections);
  });
});

describe('a server that demands a client certificate', () => {
  it('has chosen a suite before, which only some clients offer', async () => {
    const { handshake, byClient } = await observe({
      ...rsaOnly,
      requestCert: true,
      rejectUnauthorized: true,
    });
    const missing = { state: 'failed', failure: { kind: 'client-certificate-required' } };
    expect(handshake).toMatchObject(missing);
    const named = Object.fromEntries(byClient?.handshakes.map((each) => [each.client, each.handshake]) ?? []);
    expect(named.openssl).toMatchObject(missing);
    expect(named.java).toMatchObject({ failure: { kind: 'alert', alert: 'handshake_failure' } });
  });
});

describe('a peer in front of a server that some clients of today do not reach', () => {
  /** Passes everything on, unless it closes or resets the connection upon the ClientHello. */
  async function observeBehind(
    gives: (hello: Buffer, connection: number) => 'close' | 'reset' | 'through',
    given: Partial<Endpoint> = {},
    options: TlsOptions = rsaOnly,
  ): Promise<AddressObservation> {
    const server = await serveTls(certificates.valid, options);
    const listener: Listener = await listen((client, number) => {
      client.once('data', (hello: Buffer) => {
        const way = gives(hello, number);
        if (way === 'close') return void client.end();
        if (way === 'reset') return void client.resetAndDestroy();
        const relay = connect(server.port, '127.0.0.1').on('error', () => client.destroy());
        relay.write(hello);
        client.pipe(relay).pipe(client);
        client.on('close', () => relay.destroy());
      });
    });
    try {
      return await observePort(listener.port, given);
    } finally {
      await listener.close();
      await server.close();
    }
  }

  itWithHybrid('gets a key share of the hybrid group and one of X25519 in one ClientHello', async () => {
    const hellos: Buffer[] = [];
    await observeBehind(
      (hello) => {
        hellos.push(hello);
        return 'through';
      },
      {},
      { minVersion: 'TLSv1.3', ecdhCurve: 'X25519' },
    );
    const shares = { hybrid: Buffer.from('11ec04c0', 'hex'), x25519: Buffer.from('001d0020', 'hex') };
    expect(
      hellos.filter((hello) => hello.includes(shares.hybrid) && hello.includes(shares.x25519)),
    ).toHaveLength(1);
  });

  const offersRsa = (hello: Buffer) => readClientOffer(hello)?.suites.includes(0x002f) ?? true;

  it.each(['close', 'reset'] as const)('%ss in place of an alert', async (way) => {
    const observation = await observeBehind((hello) => (offersRsa(hello) ? 'through' : way));
    expect(completing(observation)).toEqual(['openssl']);
    expect(observation.byClient?.handshakes.some(({ doubtful }) => doubtful)).toBe(false);
    expect(observation.byClient?.keyExchanges).toMatchObject({
      ECDHE: { state: 'refused', by: way },
      DHE: { state: 'refused', by: way },
      RSA: { state: 'accepted' },
    });
  });

  it('closes what comes after ten connections in a second', async () => {
    let window = { endsAt: 0, connections: 0 };
    const observation = await observeBehind(() => {
      if (performance.now() > window.endsAt) window = { endsAt: performance.now() + 1_000, connections: 0 };
      window.connections += 1;
      return window.connections > 10 ? 'close' : 'through';
    });
    expect(completing(observation)).toEqual(['openssl']);
  });

  it('closes every connection after the first 18', async () => {
    const { byClient } = await observeBehind((_, number) => (number > 18 ? 'close' : 'through'), {}, cbcOnly);
    const closed = byClient?.handshakes.filter(
      ({ handshake }) => handshake.state === 'failed' && handshake.failure.kind === 'closed',
    );
    expect(closed?.length).toBeGreaterThan(0);
    expect(closed?.every(({ doubtful }) => doubtful)).toBe(true);
  });

  it('closes everything from the probe of DHE on, which proves nothing of DHE and RSA', async () => {
    let closes = false;
    const { byClient } = await observeBehind(
      (hello) => {
        const names = readClientOffer(hello)?.suites.map(cipherSuiteName) ?? [];
        const isDhe = (name: string) => name.startsWith('TLS_DHE_');
        closes ||= names.some(isDhe) && names.every((name) => isDhe(name) || name.endsWith('_SCSV'));
        return closes ? 'close' : 'through';
      },
      {},
      cbcOnly,
    );
    const unknown = { state: 'unknown', failure: { kind: 'closed' } };
    expect(byClient?.keyExchanges).toMatchObject({
      ECDHE: { state: 'accepted' },
      DHE: unknown,
      RSA: unknown,
    });
  });

  it('closes every third connection', async () => {
    const observation = await observeBehind((_, number) => (number % 3 === 0 ? 'close' : 'through'));
    expect(completing(observation)).toEqual(['openssl']);
  });
});
