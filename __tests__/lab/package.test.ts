import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { testCertificates } from '../certificates.ts';
import { httpsServer, type TestServer } from '../servers.ts';

/** The package as npm installs it, without a network and in an empty folder, on every Node that it promises to run on. */

const root = fileURLToPath(new URL('../..', import.meta.url));
const own = { version: 24, node: process.execPath };
const older = [20, 22].map((version) => ({
  version,
  node: join(root, '__tests__/lab/node-versions', `${version}`, 'node_modules/node/bin/node'),
}));
const run = promisify(execFile);

let folder: string;
let tarball: string;
let server: TestServer;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'package-'));
  writeFileSync(join(folder, 'authority.pem'), (await testCertificates()).authority);
  server = await httpsServer({ minVersion: 'TLSv1.2' });
  const args = ['pack', '--json', '--ignore-scripts', '--pack-destination', folder];
  const { stdout } = await run('npm', args, { cwd: root });
  tarball = join(folder, JSON.parse(stdout)[0].filename);
});

afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

describe.each([...older, own])('the package on Node $version', ({ version, node }) => {
  let directory: string;
  let environment: NodeJS.ProcessEnv;

  beforeAll(async () => {
    directory = join(folder, `on-${version}`);
    mkdirSync(directory);
    environment = {
      ...process.env,
      PATH: [dirname(node), process.env.PATH].join(delimiter),
      HOME: directory,
      NODE_EXTRA_CA_CERTS: join(folder, 'authority.pem'),
    };
    const args = ['install', '--offline', '--no-audit', '--no-fund', tarball];
    await run('npm', args, { cwd: directory, env: environment });
  });

  /** What `npx tls-readiness` says, and its exit code. */
  async function use(...args: readonly string[]) {
    const done = run('npx', ['--offline', 'tls-readiness', ...args], { cwd: directory, env: environment });
    return done.then(
      ({ stdout }) => ({ code: 0, stdout }),
      (error: { readonly code: unknown; readonly stdout: string }) => ({
        code: error.code,
        stdout: error.stdout,
      }),
    );
  }

  it('runs there, and has nothing else installed', async () => {
    const { stdout } = await run('node', ['--version'], { cwd: directory, env: environment });
    expect(stdout).toMatch(new RegExp(`^v${version}\\.`));
    const lock = JSON.parse(readFileSync(join(directory, 'package-lock.json'), 'utf8'));
    expect(Object.keys(lock.packages)).toEqual(['', 'node_modules/tls-readiness']);
  });

  it('probes an endpoint', async () => {
    const { code, stdout } = await use('probe', `https://127.0.0.1:${server.port}`, '--format', 'json');
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ conclusion: 'success', counts: { endpoints: 1, ready: 1 } });
  });

  it('writes a first list, and checks one', async () => {
    expect(await use('init')).toMatchObject({ code: 0, stdout: expect.stringContaining('Wrote') });
    const list = join(directory, '.github/tls-readiness.yml');
    expect(existsSync(list)).toBe(true);
    writeFileSync(list, `endpoints:\n  - { url: 'https://127.0.0.1:${server.port}', min-version: 1.3 }\n`);
    expect(await use('check', '--format', 'json')).toMatchObject({ code: 0 });
    expect(await use('check', '--as-of', 'yesterday')).toMatchObject({ code: 2 });
  });

  it('prints the page about a rule', async () => {
    expect(await use('explain', 'sunset')).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('RFC 8594'),
    });
  });

  it('shows its demo, which fails its gate', async () => {
    const { code, stdout } = await use('demo');
    expect(code).toBe(1);
    expect(stdout).toContain('not ready');
    expect(existsSync(join(directory, 'tls-readiness-demo/endpoints.yml'))).toBe(true);
  });
});
