import type { RequestListener } from 'node:http';
import type { TlsOptions } from 'node:tls';
import type { Endpoint } from '../../src/config/endpoint.ts';
import type { AddressObservation } from '../../src/probe/observation.ts';
import { probeAddress } from '../../src/probe/probe-address.ts';
import type { ProbeSettings } from '../../src/probe/settings.ts';
import { type Protocol, protocols } from '../../src/tls/protocol.ts';
import { type Certificates, testCertificates } from '../certificates.ts';
import { middleboxThatChokesOnLength } from './peers.ts';
import { endpoint, probePeer, settings } from './probing.ts';
import { serveTls } from './tls-servers.ts';

let certificates: Certificates;
beforeAll(async () => {
  certificates = await testCertificates();
});

interface Asked {
  readonly server?: TlsOptions;
  readonly certificate?: Exclude<keyof Certificates, 'authority'>;
  readonly without?: 'certificate';
  readonly answer?: RequestListener;
  readonly endpoint?: Partial<Endpoint>;
  readonly settings?: Partial<ProbeSettings>;
}

async function observe(asked: Asked = {}): Promise<AddressObservation> {
  const options = asked.without ? { ...asked.server, cert: undefined, key: undefined } : (asked.server ?? {});
  const server = await serveTls(certificates[asked.certificate ?? 'valid'], options, asked.answer);
  try {
    const limits = {
      // Real handshakes compute, and machines differ.
      timeoutMs: 10_000,
      extraCertificateAuthorities: [certificates.authority],
      ...asked.settings,
    };
    const scheme = asked.answer ? 'https' : 'tls';
    return await probeAddress(
      '127.0.0.1',
      endpoint(server.port, { scheme, ...asked.endpoint }),
      settings(limits),
    );
  } finally {
    await server.close();
  }
}

const acceptedBy = ({ protocols: found }: AddressObservation): readonly Protocol[] =>
  protocols.filter((protocol) => found[protocol].state === 'accepted');

const refusedBy = ({ protocols: found }: AddressObservation): readonly Protocol[] =>
  protocols.filter((protocol) => found[protocol].state === 'refused');

describe('a server of Node', () => {
  it.each([
    ['TLSv1', 'TLSv1', ['TLSv1.0']],
    ['TLSv1', 'TLSv1.2', ['TLSv1.0', 'TLSv1.1', 'TLSv1.2']],
    ['TLSv1.1', 'TLSv1.1', ['TLSv1.1']],
    ['TLSv1.2', 'TLSv1.2', ['TLSv1.2']],
    ['TLSv1.2', 'TLSv1.3', ['TLSv1.2', 'TLSv1.3']],
    ['TLSv1.3', 'TLSv1.3', ['TLSv1.3']],
    ['TLSv1', 'TLSv1.3', ['TLSv1.0', 'TLSv1.1', 'TLSv1.2', 'TLSv1.3']],
  ] as const)(
    'from %s to %s accepts just these, and refuses all others',
    async (minVersion, maxVersion, expected) => {
      const observation = await observe({ server: { minVersion, maxVersion } });
      expect(acceptedBy(observation)).toEqual(expected);
      expect(refusedBy(observation)).toEqual(
        protocols.filter((protocol) => !expected.some((one) => one === protocol)),
      );
    },
  );

  it('at OpenSSL’s default security level refuses TLS 1.0 by internal_error', async () => {
    const observation = await observe({
      server: { minVersion: 'TLSv1', maxVersion: 'TLSv1.2', ciphers: 'DEFAULT:@SECLEVEL=1' },
    });
    expect(observation.protocols['TLSv1.0']).toMatchObject({ state: 'refused', by: 'alert' });
    expect(acceptedBy(observation)).toEqual(['TLSv1.2']);
  });

  it.each([
    ['TLSv1', 'TLSv1.3', 9, 8],
    ['TLSv1.2', 'TLSv1.3', 9, 8],
    ['TLSv1.2', 'TLSv1.3', 60, 8],
    ['TLSv1.2', 'TLSv1.3', 200, 8],
    ['TLSv1.2', 'TLSv1.2', 60, 8],
    ['TLSv1.3', 'TLSv1.3', 60, 8],
  ] as const)(
    'from %s to %s, with a name of %i characters, costs at most %i connections',
    async (minVersion, maxVersion, length, most) => {
      const serverName = `${'a.'.repeat(length).slice(0, length - 4)}.com`;
      const observation = await observe({ server: { minVersion, maxVersion }, endpoint: { serverName } });
      expect(observation.connections).toBeLessThanOrEqual(most);
    },
  );

  const isOpenSsl35 = Number(process.versions.openssl.split('.').slice(0, 2).join('.')) >= 3.5;

  it.each([
    'P-521',
    'X448',
    ...(isOpenSsl35
      ? ['MLKEM1024', 'MLKEM512', 'SecP384r1MLKEM1024', 'brainpoolP384r1tls13', 'ffdhe4096']
      : []),
  ])('accepts TLS 1.3 where its only group is %s', async (group) => {
    const server = { ecdhCurve: group, minVersion: 'TLSv1.2' } as const;
    expect((await observe({ server })).protocols['TLSv1.3']).toMatchObject({ state: 'accepted' });
  });

  it('that needs a pre-shared key is never said to refuse TLS 1.3, and accepts TLS 1.2 with one', async () => {
    const server = { pskCallback: () => Buffer.from('1a2b3c4d', 'hex'), ciphers: 'PSK:@SECLEVEL=0' };
    const { protocols: found } = await observe({ server, without: 'certificate' });
    expect(found['TLSv1.2']).toMatchObject({ state: 'accepted', cipher: expect.stringContaining('_PSK_') });
    expect(found['TLSv1.3'].state).toBe('unknown');
  });

  it('of TLS 1.3 gives the evidence of suite and group', async () => {
    const { protocols: found } = await observe({ server: { minVersion: 'TLSv1.3' } });
    expect(found['TLSv1.3']).toMatchObject({
      cipher: expect.stringMatching(/^TLS_AES_/),
      group: expect.any(String),
    });
  });
});

describe('the handshake', () => {
  it('is one at the minimum version or newer, with its suite and group', async () => {
    const { handshake } = await observe({ server: { minVersion: 'TLSv1.2', maxVersion: 'TLSv1.2' } });
    expect(handshake).toMatchObject({
      state: 'completed',
      protocol: 'TLSv1.2',
      cipher: expect.stringMatching(/^TLS_ECDHE_RSA_WITH_AES_/),
      group: expect.stringMatching(/^(x25519|secp256r1)$/),
      classicalGroupsOnly: false,
    });
  });

  it('fails for its version where the server is older', async () => {
    const { handshake } = await observe({ server: { minVersion: 'TLSv1', maxVersion: 'TLSv1.1' } });
    expect(handshake).toMatchObject({ state: 'failed', failure: { kind: 'version' } });
  });

  it('reaches a server of TLS 1.0 where that is enough', async () => {
    const { handshake } = await observe({
      server: { minVersion: 'TLSv1', maxVersion: 'TLSv1' },
      endpoint: { minVersion: 'TLSv1.0' },
    });
    expect(handshake).toMatchObject({ state: 'completed', protocol: 'TLSv1.0' });
  });

  it('asks for no application protocol that is not spoken', async () => {
    const { handshake } = await observe({ endpoint: { scheme: 'imaps' } });
    expect(handshake.state).toBe('completed');
    expect(handshake).not.toHaveProperty('alpn');
  });

  it('names HTTP/1.1 to a web server', async () => {
    const { handshake } = await observe({ answer: (_, response) => response.end() });
    expect(handshake).toMatchObject({ state: 'completed', alpn: 'http/1.1' });
  });
});

describe('a middlebox that drops the post-quantum hello', () => {
  it.each(['reset', 'close', 'silence'] as const)(
    'by %s is reported, and costs no verdict',
    async (refusal) => {
      const server = await serveTls(certificates.valid, { minVersion: 'TLSv1.2' });
      const given = { minVersion: 'TLSv1.2' } as const;
      const limits = { timeoutMs: refusal === 'silence' ? 1500 : 10_000, retries: 1 };
      const { observation } = await probePeer(
        middleboxThatChokesOnLength(1000, refusal, server.port),
        given,
        limits,
      );
      await server.close();
      expect(observation.handshake).toMatchObject({ state: 'completed', classicalGroupsOnly: true });
      expect(acceptedBy(observation)).toEqual(['TLSv1.2', 'TLSv1.3']);
    },
  );
});

describe('the certificate', () => {
  it('is without fault where it is trusted, in time and of the right name', async () => {
    const { handshake } = await observe();
    const { certificate } = handshake;
    expect(certificate).toMatchObject({ subject: 'localhost', issuer: 'Test Authority' });
    expect(certificate).not.toHaveProperty('untrusted');
    expect(certificate).not.toHaveProperty('wrongName');
    expect(certificate?.altNames).toEqual(['DNS:localhost', 'IP Address:127.0.0.1']);
  });

  it.each([
    ['has expired', { certificate: 'expired' }, { untrusted: 'CERT_HAS_EXPIRED' }],
    ['bears another name', { certificate: 'otherName' }, { wrongName: 'localhost' }],
    [
      'comes from an unknown authority',
      { settings: { extraCertificateAuthorities: [] } },
      { untrusted: expect.stringMatching(/SELF_SIGNED|UNABLE_TO/) },
    ],
    [
      'does not bear the name to be served',
      { endpoint: { serverName: 'www.example' } },
      { wrongName: 'www.example' },
    ],
  ] as const)('that %s changes no verdict', async (_, asked, expected) => {
    const observation = await observe({ server: { minVersion: 'TLSv1.2' }, ...asked });
    expect(observation.handshake).toMatchObject({ state: 'completed', certificate: expected });
    expect(acceptedBy(observation)).toEqual(['TLSv1.2', 'TLSv1.3']);
  });

  it('of ours is demanded: the versions are accepted all the same', async () => {
    for (const maxVersion of ['TLSv1.2', 'TLSv1.3'] as const) {
      const server = {
        minVersion: 'TLSv1.2',
        maxVersion,
        requestCert: true,
        rejectUnauthorized: true,
      } as const;
      for (const answer of [undefined, (() => undefined) as RequestListener]) {
        const observation = await observe({ server, ...(answer ? { answer } : {}) });
        expect(observation.handshake).toMatchObject({ failure: { kind: 'client-certificate-required' } });
        expect(observation.protocols[maxVersion].state).toBe('accepted');
        expect(observation).not.toHaveProperty('http');
      }
    }
  });

  it('of ours is asked for, and not insisted on', async () => {
    const server = { requestCert: true, rejectUnauthorized: false };
    expect((await observe({ server })).handshake.state).toBe('completed');
  });
});

describe('the HTTP request', () => {
  it('tells a 401 and its headers, and TLS is well', async () => {
    const observation = await observe({
      server: { minVersion: 'TLSv1.2' },
      endpoint: { path: '/v2/ping?x=1' },
      answer: (request, response) => {
        response.statusCode = request.url === '/v2/ping?x=1' && request.method === 'GET' ? 401 : 500;
        response.setHeader('Sunset', 'Sat, 31 Dec 2027 23:59:59 GMT');
        response.setHeader('Deprecation', '@1688169599');
        response.end('who are you?');
      },
    });
    expect(observation.http).toEqual({
      state: 'answered',
      status: 401,
      sunset: 'Sat, 31 Dec 2027 23:59:59 GMT',
      deprecation: '@1688169599',
    });
    expect(acceptedBy(observation)).toEqual(['TLSv1.2', 'TLSv1.3']);
  });

  it('is sent once, and a redirect is not followed', async () => {
    const paths: (string | undefined)[] = [];
    const { http } = await observe({
      answer: (request, response) => {
        paths.push(request.url);
        response.writeHead(302, { location: '/elsewhere' }).end();
      },
    });
    expect(http).toEqual({ state: 'answered', status: 302 });
    expect(paths).toEqual(['/']);
  });

  it('does not read a body without end', async () => {
    let written = 0;
    const { http } = await observe({
      answer: (_, response) => {
        response.writeHead(200, { 'content-type': 'application/octet-stream' });
        const block = Buffer.alloc(65_536);
        const pour = () => {
          // Far beyond what buffers of the system take unread.
          while (!response.destroyed && written < 1e9 && response.write(block)) written += block.length;
        };
        response.on('drain', pour).on('error', () => undefined);
        pour();
      },
    });
    expect(http).toEqual({ state: 'answered', status: 200 });
    expect(written).toBeLessThan(1e8);
  });

  it('that is never answered fails by silence, and TLS is well', async () => {
    const observation = await observe({ answer: () => undefined, settings: { timeoutMs: 1000 } });
    expect(observation.http).toMatchObject({ state: 'failed', failure: { kind: 'silence' } });
    expect(observation.handshake.state).toBe('completed');
  });

  it.each([
    ['closed', (socket: { end(): unknown; destroy(): unknown }) => socket.end()],
    ['cut off', (socket: { end(): unknown; destroy(): unknown }) => socket.destroy()],
  ])('that is %s fails, and TLS is well', async (_, hangUp) => {
    const observation = await observe({ answer: (request) => hangUp(request.socket) });
    expect(observation.http).toMatchObject({
      state: 'failed',
      failure: { kind: expect.stringMatching(/closed|reset/) },
    });
    expect(observation.handshake.state).toBe('completed');
  });

  it('fails where no HTTP comes back', async () => {
    const observation = await observe({ answer: (request) => request.socket.end('* OK IMAP ready\r\n') });
    expect(observation.http).toMatchObject({
      state: 'failed',
      failure: { kind: 'not-http', message: expect.stringContaining('HTTP') },
    });
  });
});
