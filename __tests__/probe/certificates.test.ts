import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { JsonReport } from '../../src/report/writers/json-schema.ts';
import {
  expectAllRead,
  expectSoundReports,
  type OddCertificates,
  readOddCertificates,
} from './odd-certificate-programs.ts';

/** One curve of each family. The lab has them all (lab/odd-certificates.test.ts). */
const curves = ['prime256v1', 'secp256k1', 'brainpoolP256r1', 'sect163k1', 'c2pnb163v1', 'Oakley-EC2N-3'];

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

let odd: OddCertificates;

beforeAll(async () => {
  odd = await readOddCertificates(...curves);
}, 60_000);

afterAll(() => odd?.close());

describe('certificates of every shape', () => {
  it('are read without a crash, trusted or not', () => {
    expect(odd.servers.length).toBeGreaterThan(90);
    expect(expectAllRead(odd)).toBeGreaterThan(40);
  });

  it.each([
    ['no subject', { subject: 'no name' }],
    ['no issuer', { issuer: 'no name' }],
    ['an empty common name', { subject: 'no name' }],
    ['a common name of spaces', { subject: 'no name' }],
    ['a common name with every escape', { subject: ' #a,b+c"d\\e<f>g;h=i\\0Aj ' }],
    ['a common name with NUL', { subject: 'localhost\\00.example' }],
    ['an unknown attribute', { subject: '1.2.3.4=odd' }],
    ['an attribute of two parts', { subject: 'localhost' }],
    ['a common name of 60 KB', { subject: 'x'.repeat(1_000) }],
    ['an empty alternative name', { altNames: [], wrongName: 'localhost' }],
    [
      'alternative names with commas and quotes',
      { altNames: ['DNS:"a\\u002c DNS:b\\"c\\\\"', 'DNS:d'], wrongName: 'localhost' },
    ],
    ['a time that is none', { untrusted: 'ERROR_IN_CERT_NOT_AFTER_FIELD' }],
  ])('say what can be read of them: %s', (wanted, expected) => {
    const seen = odd.untrusted.find(({ name }) => name === wanted);
    expect(seen?.handshake.certificate).toMatchObject(expected);
  });

  it('have no end where their time is none', () => {
    const seen = odd.trusted.find(({ name }) => name === 'a time that is none');
    expect(seen?.handshake.certificate?.validFromMs).toBe(Date.UTC(2020, 0));
    expect(seen?.handshake.certificate?.validToMs).toBeUndefined();
  });

  it('leave no empty word and no number that is none in a report', () => {
    expect(expectSoundReports(odd)).toBeGreaterThan(90);
  });
});

describe('a certificate on a curve without a NIST name', () => {
  it.each([
    ['untrusted', () => ({}), false],
    ['trusted', () => odd.trusting, true],
  ])('does not end the run: %s', async (manner, env, isTrusted) => {
    const names = ['prime256v1', 'brainpoolP256r1', 'below brainpoolP256r1', 'below secp256k1', 'ed25519'];
    const urls = names.map(
      (wanted) => `https://localhost:${odd.servers.find(({ name }) => name === wanted)?.port}`,
    );
    const list = join(odd.directory, `${manner}.yml`);
    await writeFile(list, `endpoints:\n${urls.map((url) => `  - ${url}\n`).join('')}`);
    const args = [path('../../dist/cli/index.js'), 'check', list, '--format', 'json', '--fail-on', 'never'];
    const { stdout, stderr, ended } = await odd.run([...args, '--timeout', '5s'], env());
    expect({ ended, stderr }).toEqual({ ended: '0', stderr: '' });
    const { endpoints }: JsonReport = JSON.parse(stdout);
    const seen = endpoints.map(({ url, addresses: [{ handshake } = {}] }) => [
      url,
      handshake?.state,
      handshake?.certificate?.trusted,
      handshake?.certificate?.root?.bundled,
    ]);
    const bundled = isTrusted ? false : undefined;
    expect(seen).toEqual(urls.map((url) => [url, 'completed', isTrusted, bundled]));
  });
});

describe('the check of a name that Node does itself, as for calls to GitHub', () => {
  const checks = [
    ['below brainpoolP256r1', 'localhost', 'authorized'],
    ['below brainpoolP256r1', 'other.example', 'ERR_TLS_CERT_ALTNAME_INVALID'],
    ['no alternative names', 'localhost', 'authorized'],
    ['no alternative names', 'other.example', 'ERR_TLS_CERT_ALTNAME_INVALID'],
    ['a common name with NUL', 'localhost', 'authorized'],
    ['alternative names with NUL', 'localhost', 'authorized'],
    ['alternative names with commas and quotes', 'b', 'ERR_TLS_CERT_ALTNAME_INVALID'],
  ] as const;
  let outcomes: readonly string[];

  /** One process for all, since each takes long to start. */
  beforeAll(async () => {
    const connections = checks.map(([wanted, servername]) => ({
      host: '127.0.0.1',
      port: odd.servers.find(({ name }) => name === wanted)?.port,
      servername,
    }));
    const program = `
      import ${JSON.stringify(path('../../src/net/peer-certificate.ts'))};
      import { connect } from 'node:tls';
      for (const options of ${JSON.stringify(connections)}) {
        const socket = connect(options);
        console.log(await new Promise((settle) => {
          socket.on('secureConnect', () => settle('authorized')).on('error', ({ code }) => settle(code));
        }));
        socket.destroy();
      }`;
    const { stdout } = await odd.run(['--input-type=module', '-e', program], odd.trusting);
    outcomes = stdout.trim().split('\n');
  });

  it.each(checks.map((check, index) => [...check, index] as const))(
    'with %s, for %s: %s',
    (_wanted, _servername, expected, index) => {
      expect(outcomes[index]).toBe(expected);
    },
  );
});
