import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type FileSystem, realFileSystem } from '../../src/config/file-system.ts';
import { ConfigurationError } from '../../src/config/problem.ts';
import { probeAddress } from '../../src/probe/probe-address.ts';
import { type Certificates, testCertificates } from '../certificates.ts';
import { settings } from '../probe/probing.ts';
import { serveTls, type TlsServer } from '../probe/tls-servers.ts';
import { loadInline } from './parity.ts';

const cwd = fileURLToPath(new URL('../fixtures', import.meta.url));
const env = { PASSPHRASE: 'correct-horse', WRONG: 'battery-staple' };

const list = (certificate: string, port = 443) =>
  `- url: https://localhost:${port}\n  client-certificate: ${certificate}\n`;

async function faultOf(certificate: string): Promise<string> {
  const error: unknown = await loadInline(list(certificate), {}, { cwd, env }).catch((thrown) => thrown);
  if (!(error instanceof ConfigurationError)) throw new Error(`Loaded without an error: ${certificate}`);
  return error.message;
}

describe('a client certificate in the list', () => {
  it.each([
    ['a PEM file with both', '{ path: client.pem }', 'cert'],
    [
      'a PEM file and its key',
      '{ path: client.crt, key-path: client.key, passphrase-env: PASSPHRASE }',
      'cert',
    ],
    ['a PKCS #12 file', '{ path: client.p12, passphrase-env: PASSPHRASE }', 'pfx'],
  ])('may be %s', async (_kind, certificate, property) => {
    const {
      endpoints: [endpoint],
    } = await loadInline(list(certificate), {}, { cwd, env });
    expect(endpoint?.clientCertificate).toHaveProperty(property);
  });

  it.each([
    ['{ path: missing.pem }', '2:31', 'no such file'],
    ['{ path: client.p12, passphrase-env: NOT_SET }', '2:59', 'an environment variable that is not set'],
    ['{ path: client.p12, passphrase-env: WRONG }', '2:31', 'a certificate that cannot be used'],
    ['{ path: client.p12 }', '2:31', 'a certificate that cannot be used'],
    ['{ path: client.crt }', '2:31', 'a certificate that cannot be used'],
    ['{ path: README.md }', '2:31', 'a certificate that cannot be used'],
    ['{ path: client.p12, passphrase: correct-horse }', '2:43', 'passphrase-env'],
  ])('is refused as %s at %s', async (certificate, place, said) => {
    const message = await faultOf(certificate);
    expect(message).toContain(`<endpoints>:${place}: `);
    expect(message).toContain(said);
    expect(message).not.toContain('battery-staple');
  });
});

describe('where saved observations are judged', () => {
  const read = async (certificate: string, given: typeof env | object = env) => {
    const context = { cwd, env: { ...given }, withoutKeys: true };
    const {
      endpoints: [endpoint],
    } = await loadInline(list(certificate), {}, context);
    expect(endpoint).not.toHaveProperty('clientCertificate');
    return endpoint?.ownCertificate;
  };

  it.each([
    ['{ path: client.pem }', {}],
    ['{ path: client.crt, key-path: missing.key, passphrase-env: NOT_SET }', {}],
    ['{ path: client.p12, passphrase-env: PASSPHRASE }', env],
  ])('no key is opened: %s', async (certificate, given) => {
    const { endpoints } = await loadInline(list('{ path: client.pem }'), {}, { cwd, env });
    const { validToMs, fingerprint256 } = endpoints[0]?.ownCertificate ?? {};
    expect(fingerprint256).toMatch(/^[0-9A-F:]{95}$/);
    expect(await read(certificate, given)).toMatchObject({ validToMs, fingerprint256 });
  });

  it.each(['missing.pem', 'README.md', '../../package.json', 'client.p12'])(
    'a certificate that cannot be read is no error: %s',
    async (path) => {
      expect(await read(`{ path: ${path} }`)).toMatchObject({ path, fingerprint256: undefined });
    },
  );
});

it('a PKCS #12 file of too many iterations is refused before OpenSSL sees it', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'iterations-'));
  const bytes = readFileSync(`${cwd}/client.p12`);
  // The last value is the count of the MAC: INTEGER, two bytes, 2048.
  expect(bytes.subarray(-4)).toEqual(Buffer.from([0x02, 0x02, 0x08, 0x00]));
  const count = Buffer.from([0x02, 0x04, 0x7f, 0xff, 0xff, 0xff]);
  const end = bytes.lastIndexOf(Buffer.from([0x30, 0x41, 0x30, 0x31]));
  const mac = Buffer.concat([Buffer.from([0x30, 0x43]), bytes.subarray(end + 2, -4), count]);
  const body = Buffer.concat([bytes.subarray(4, end), mac]);
  const head = Buffer.from([0x30, 0x82, body.length >> 8, body.length & 0xff]);
  await writeFile(join(folder, 'slow.p12'), Buffer.concat([head, body]));
  const load = loadInline(list('{ path: slow.p12, passphrase-env: PASSPHRASE }'), {}, { cwd: folder, env });
  await expect(load).rejects.toThrow(
    'found a passphrase that takes 2,147,487,743 iterations, expected at most 3,000,000 in all',
  );
  await rm(folder, { recursive: true });
});

/** A list of as many endpoints, each with the certificate that is given for its number. */
const many = (count: number, certificate: (index: number) => string) =>
  Array.from(
    { length: count },
    (_, index) => `- url: https://h${index}.example\n  client-certificate: ${certificate(index)}\n`,
  ).join('');

it('is read once for all endpoints that share it', async () => {
  let reads = 0;
  const counting: FileSystem = {
    ...realFileSystem,
    read: (path, maxBytes) => {
      reads += 1;
      return realFileSystem.read(path, maxBytes);
    },
  };
  const text = many(2_000, () => '{ path: client.pem }');
  const { endpoints } = await loadInline(text, {}, { cwd, env }, counting);
  expect(reads).toBe(1);
  expect(endpoints[1_999]?.clientCertificate).toBe(endpoints[0]?.clientCertificate);
  expect(endpoints[1_999]?.ownCertificate?.source.line).toBe(4_000);
});

it('is one of at most a hundred', async () => {
  const text = many(150, (index) => `{ path: missing${index}.pem }`);
  const load = loadInline(text, {}, { cwd, env });
  await expect(load).rejects.toMatchObject({ problems: { length: 50 }, more: 51 });
  const last = many(101, (index) => `{ path: client.pem, key-path: ./${'./'.repeat(index)}client.pem }`);
  await expect(loadInline(last, {}, { cwd, env })).rejects.toThrow(
    'endpoints[100].client-certificate: found one more client certificate, expected at most 100 different ones',
  );
});

it.each([
  ['expect: 401', 'write: { status: 401 }'],
  ['client-certificate: client.pem', 'write: { path: client.pem }'],
])('%s is answered with the map that was meant', async (entry, suggested) => {
  const load = loadInline(`- url: https://localhost\n  ${entry}\n`, {}, { cwd, env });
  await expect(load).rejects.toThrow(suggested);
});

describe('an endpoint that demands a client certificate', () => {
  let certificates: Certificates;
  let servers: Record<'TLSv1.2' | 'TLSv1.3', TlsServer>;

  beforeAll(async () => {
    certificates = await testCertificates();
    const trusted = readFileSync(`${cwd}/client.crt`, 'utf8');
    const demand = (version: 'TLSv1.2' | 'TLSv1.3') =>
      serveTls(
        certificates.valid,
        {
          minVersion: version,
          maxVersion: version,
          requestCert: true,
          rejectUnauthorized: true,
          ca: trusted,
        },
        (_request, response) => response.writeHead(204).end(),
      );
    servers = { 'TLSv1.2': await demand('TLSv1.2'), 'TLSv1.3': await demand('TLSv1.3') };
  });

  afterAll(() => Promise.all(Object.values(servers).map((server) => server.close())));

  const handshakeWith = async (certificate: string, port: number) => {
    const text = certificate === '' ? `- https://localhost:${port}` : list(certificate, port);
    const {
      endpoints: [endpoint],
    } = await loadInline(text, {}, { cwd, env });
    return probeAddress('127.0.0.1', endpoint!, settings());
  };

  describe.each(['TLSv1.2', 'TLSv1.3'] as const)('over %s', (version) => {
    it('lets us in with the one it trusts', async () => {
      const { handshake, http, protocols } = await handshakeWith(
        '{ path: client.p12, passphrase-env: PASSPHRASE }',
        servers[version].port,
      );
      expect(handshake).toMatchObject({ state: 'completed', protocol: version });
      expect(http).toEqual({ state: 'answered', status: 204 });
      expect(protocols[version].state).toBe('accepted');
    });

    it('is told apart from a broken one where we have none', async () => {
      const { handshake, protocols } = await handshakeWith('', servers[version].port);
      expect(handshake).toMatchObject({ state: 'failed', failure: { kind: 'client-certificate-required' } });
      expect(protocols[version].state).toBe('accepted');
    });
  });
});
