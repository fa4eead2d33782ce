import { spawnSync } from 'node:child_process';
import { X509Certificate } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createAuthority, inDays } from '../../src/clients/server/authority.ts';
import type { JsonReport } from '../../src/report/writers/json-schema.ts';

const commandLine = fileURLToPath(new URL('../../dist/cli/index.js', import.meta.url));

/** Every address is this machine there, so that nothing leaves it and a server can have public addresses. */
const network = `ip link set lo up
ip route add local default dev lo
exec "$@"`;

const unshare = process.getuid?.() === 0 ? ['--net'] : ['--map-root-user', '--net'];

/** Serves TLS with the first two arguments, certificate and key, on every address, and runs the others as a command. */
const serveAndRun = `
const [cert, key, ...args] = process.argv.slice(1);
const { readFileSync } = require('node:fs');
const options = { cert: readFileSync(cert), key: readFileSync(key) };
const server = require('node:tls').createServer(options, (socket) => socket.on('error', () => {}));
server.on('tlsClientError', () => {});
server.listen(8443, '0.0.0.0', () => {
  const child = require('node:child_process').spawn(process.execPath, args, { stdio: 'inherit' });
  child.on('exit', (code) => process.exit(code));
});`;

const names = ['api.stripe.com', 'orders.example.org', 'login.example.co.uk'];
const addresses = ['93.184.216.34', '93.184.216.35', '93.184.216.36'];

let directory: string;
let root: string;
const file = (name: string) => join(directory, name);

beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), 'tls-readiness-intercepted-'));
  const authority = await createAuthority('Inspecting Proxy');
  const { certificate, key } = await authority.issue({ names, validFrom: inDays(-1), validTo: inDays(90) });
  root = new X509Certificate(authority.certificate).fingerprint256;
  writeFileSync(file('root.pem'), authority.certificate);
  writeFileSync(file('cert.pem'), certificate);
  writeFileSync(file('key.pem'), key);
});
afterAll(() => rmSync(directory, { recursive: true, force: true }));

interface Given {
  readonly ips?: readonly string[];
  readonly options?: readonly string[];
  /** How the authority is trusted. */
  readonly trust?: Readonly<Record<string, string>>;
}

/** Runs the built command line over the names at these addresses. */
function check({
  ips = addresses,
  options = [],
  trust = { NODE_EXTRA_CA_CERTS: file('root.pem') },
}: Given = {}) {
  const endpoints = names.map((name, index) => ({ name, url: `tls://${name}:8443`, address: ips[index] }));
  writeFileSync(file('list.yml'), JSON.stringify({ endpoints }));
  const command = [commandLine, 'check', file('list.yml'), '--format', 'json'];
  const server = [process.execPath, '-e', serveAndRun, file('cert.pem'), file('key.pem')];
  const { status, stdout, stderr } = spawnSync(
    'unshare',
    [...unshare, 'sh', '-c', network, 'network', ...server, ...command, ...options],
    { encoding: 'utf8', env: { ...process.env, ...trust } },
  );
  if (stderr !== '') throw new Error(stderr);
  const report: JsonReport = JSON.parse(stdout);
  return {
    status,
    states: report.endpoints.map(({ verdict, findings }) => [verdict, ...findings.map(({ rule }) => rule)]),
    roots: report.endpoints.map((each) => each.addresses[0]?.handshake.certificate?.root),
  };
}

it.each([
  ['a file of Node’s', () => ({ NODE_EXTRA_CA_CERTS: file('root.pem') })],
  ['the system', () => ({ NODE_USE_SYSTEM_CA: '1', SSL_CERT_FILE: file('root.pem') })],
])('does not take unrelated names behind one authority for ready, which %s has', (_where, trust) => {
  const { status, states, roots } = check({ trust: trust() });
  expect(states).toEqual(names.map(() => ['unverified', 'intercepted']));
  expect(roots).toEqual(names.map(() => ({ fingerprint256: root, bundled: false })));
  expect(status).toBe(1);
});

it('takes them for ready if the authority is their own', () => {
  const { status, states } = check({
    options: ['--own-authorities', root.replaceAll(':', '').toLowerCase()],
  });
  expect({ status, states }).toEqual({ status: 0, states: names.map(() => ['ready']) });
});

it('takes them for ready inside a private network', () => {
  const { status, states } = check({ ips: ['10.0.0.1', '10.0.0.2', '127.0.0.1'] });
  expect({ status, states }).toEqual({ status: 0, states: names.map(() => ['ready']) });
});
