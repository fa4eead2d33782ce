import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Handshake } from '../../src/probe/observation.ts';
import { renderJson } from '../../src/report/json.ts';
import type { JsonReport } from '../../src/report/json-schema.ts';
import { renderSummary } from '../../src/report/summary.ts';
import { renderTerminal } from '../../src/report/terminal.ts';
import { address, verdictOn } from '../policy/observations.ts';
import { report } from '../report/reports.ts';
import type { OddServer } from './odd-certificate-servers.ts';

/*
 * Node 24 ends the process where it reads some certificates, so they are served and read in processes of their own, on the
 * Node that the action runs on.
 */

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));
const node24 = path('../../node_modules/.bin/node');

interface Seen {
  readonly name: string;
  readonly handshake: Handshake;
}

let directory: string;
let program: ChildProcess;
let servers: readonly OddServer[];
/** What was read of each server's certificate where nobody trusts it, and where its root is trusted. */
let untrusted: readonly Seen[];
let trusted: readonly Seen[];

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'tls-readiness-certificates-'));
  program = spawn(node24, [path('odd-certificate-servers.ts')], { stdio: ['ignore', 'pipe', 'inherit'] });
  servers = JSON.parse(await firstLine(program)).served;
  await writeFile(join(directory, 'roots.pem'), [...new Set(servers.map(({ root }) => root))].join(''));
  [untrusted, trusted] = await Promise.all([readAll({}), readAll(trusting())]);
}, 60_000);

afterAll(async () => {
  program?.kill('SIGKILL');
  await rm(directory, { recursive: true });
});

const trusting = () => ({ NODE_EXTRA_CA_CERTS: join(directory, 'roots.pem') });

function firstLine({ stdout }: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    let said = '';
    stdout?.on('data', (chunk) => {
      said += String(chunk);
      if (said.includes('\n')) resolve(said);
    });
    stdout?.on('end', () => resolve(said));
  });
}

interface Run {
  readonly stdout: string;
  readonly stderr: string;
  /** How it ended: `0`, `1` or `SIGSEGV`. */
  readonly ended: string;
}

function run(args: readonly string[], env: NodeJS.ProcessEnv, input = ''): Promise<Run> {
  const child = spawn(node24, args, { cwd: directory, env: { PATH: process.env.PATH, ...env } });
  const said = { stdout: '', stderr: '' };
  child.stdout.on('data', (chunk) => {
    said.stdout += String(chunk);
  });
  child.stderr.on('data', (chunk) => {
    said.stderr += String(chunk);
  });
  child.stdin.on('error', () => undefined).end(input);
  return new Promise((resolve) => {
    child.once('close', (code, signal) => resolve({ ...said, ended: String(signal ?? code) }));
  });
}

/** Fails with the name of the certificate that ended the process. */
async function readAll(env: NodeJS.ProcessEnv): Promise<readonly Seen[]> {
  const { stdout, stderr, ended } = await run(
    [path('read-odd-certificates.ts')],
    env,
    JSON.stringify(servers),
  );
  const lines = stdout.split('\n').flatMap((line) => (line ? [JSON.parse(line)] : []));
  if (ended !== '0') throw new Error(`ended by ${ended} at ${lines.at(-1)?.begins}: ${stderr}`);
  return lines.filter((line) => line.handshake);
}

describe('certificates of every shape', () => {
  it('are read without a crash, trusted or not', () => {
    expect(servers.length).toBeGreaterThan(300);
    expect(untrusted.map(({ name }) => name)).toEqual(servers.map(({ name }) => name));
    expect(trusted.map(({ name }) => name)).toEqual(servers.map(({ name }) => name));
    const completed = trusted.filter(({ handshake }) => handshake.state === 'completed');
    expect(completed.length).toBeGreaterThan(150);
    const believed = completed.filter(({ handshake }) => handshake.certificate?.untrusted === undefined);
    expect(believed.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['brainpoolP256r1', 'below brainpoolP256r1', 'below secp256k1', 'ml-dsa-65']),
    );
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
    const seen = untrusted.find(({ name }) => name === wanted);
    expect(seen?.handshake.certificate).toMatchObject(expected);
  });

  it('have no end where their time is none', () => {
    const seen = trusted.find(({ name }) => name === 'a time that is none');
    expect(seen?.handshake.certificate?.validFromMs).toBe(Date.UTC(2020, 0));
    expect(seen?.handshake.certificate?.validToMs).toBeUndefined();
  });

  it('leave no empty word and no number that is none in a report', () => {
    const of = report(
      [...untrusted, ...trusted].map(({ handshake }) => verdictOn({}, [address('----++', { handshake })])),
    );
    const json = renderJson(of);
    const texts = [
      json,
      renderSummary(of),
      renderTerminal(of, { color: false, columns: 120, verbose: true }),
      ...untrusted.map(({ handshake }) =>
        renderSummary(report([verdictOn({}, [address('----++', { handshake })])])),
      ),
    ];
    for (const text of texts) {
      expect(text.match(/.*(?:\bNaN\b|Invalid Date|\bundefined\b|issued by ?[;.,)]|“”|: "").*/)).toBeNull();
    }
    const shown = (JSON.parse(json) as JsonReport).endpoints.flatMap(
      ({ addresses }) => addresses[0]?.handshake.certificate ?? [],
    );
    expect(shown.length).toBeGreaterThan(300);
    const words = shown.flatMap(({ subject, issuer, altNames }) => [subject, issuer, ...altNames]);
    expect(words.filter((word) => word.trim() === '')).toEqual([]);
  });
});

describe('a certificate on a curve without a NIST name', () => {
  it.each([
    ['untrusted', () => ({}), false],
    ['trusted', trusting, true],
  ])('does not end the run: %s', async (manner, env, isTrusted) => {
    const names = ['prime256v1', 'brainpoolP256r1', 'below brainpoolP256r1', 'below secp256k1', 'ed25519'];
    const urls = names.map(
      (wanted) => `https://localhost:${servers.find(({ name }) => name === wanted)?.port}`,
    );
    const list = join(directory, `${manner}.yml`);
    await writeFile(list, `endpoints:\n${urls.map((url) => `  - ${url}\n`).join('')}`);
    const args = [path('../../src/cli.ts'), 'check', list, '--format', 'json', '--fail-on', 'never'];
    const { stdout, stderr, ended } = await run([...args, '--timeout', '5s'], env());
    expect({ ended, stderr }).toEqual({ ended: '0', stderr: '' });
    const { endpoints }: JsonReport = JSON.parse(stdout);
    const seen = endpoints.map(({ url, addresses: [{ handshake } = {}] }) => [
      url,
      handshake?.state,
      handshake?.certificate?.trusted,
    ]);
    expect(seen).toEqual(urls.map((url) => [url, 'completed', isTrusted]));
  });
});

describe('the check of a name that Node does itself, as for calls to GitHub', () => {
  it.each([
    ['below brainpoolP256r1', 'localhost', 'authorized'],
    ['below brainpoolP256r1', 'other.example', 'ERR_TLS_CERT_ALTNAME_INVALID'],
    ['no alternative names', 'localhost', 'authorized'],
    ['no alternative names', 'other.example', 'ERR_TLS_CERT_ALTNAME_INVALID'],
    ['a common name with NUL', 'localhost', 'authorized'],
    ['alternative names with NUL', 'localhost', 'authorized'],
    ['alternative names with commas and quotes', 'b', 'ERR_TLS_CERT_ALTNAME_INVALID'],
  ])('with %s, for %s: %s', async (wanted, servername, expected) => {
    const port = servers.find(({ name }) => name === wanted)?.port;
    const program = `
      import ${JSON.stringify(path('../../src/net/peer-certificate.ts'))};
      import { connect } from 'node:tls';
      const socket = connect({ host: '127.0.0.1', port: ${port}, servername: '${servername}' }, () => {
        console.log('authorized');
        socket.destroy();
      });
      socket.on('error', ({ code }) => console.log(code));`;
    const { stdout } = await run(['--input-type=module', '-e', program], trusting());
    expect(stdout.trim()).toBe(expected);
  });
});
