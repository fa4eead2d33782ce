import { generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { runServe } from '../../src/command-line/serve.ts';
import type { ServeOptions } from '../../src/command-line/serve-settings.ts';
import { testCertificates } from '../certificates.ts';
import { call, only } from '../clients/server/callers.ts';
import { closedPort } from '../servers.ts';
import { onPosix } from '../systems.ts';
import { runWith } from './running.ts';

let directory: string;

beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'tls-readiness-serve-'));
});

afterAll(() => rmSync(directory, { recursive: true }));

function context(stop: AbortController) {
  const stdout = new PassThrough();
  const stderr = new PassThrough();
  const stdin = () => Readable.from([]);
  const listenForCancel = () => stop.signal;
  const program = 'tls-readiness';
  return { cwd: directory, program, nowMs: Date.now(), stdin, stdout, stderr, env: {}, listenForCancel };
}

/** The same, with stdout as a terminal. */
function terminal(stop: AbortController) {
  const given = context(stop);
  Object.assign(given.stdout, { isTTY: true, columns: 120 });
  return given;
}

function textOf(stream: PassThrough): string {
  return String(stream.read() ?? '');
}

const run = (...args: readonly string[]) => runWith({ cwd: directory, env: {} }, ...args);

/** Starts `serve` with free ports. `said` is what it wrote to stderr until both ports were open. */
async function startServe(options: Partial<ServeOptions>, contextOf = context) {
  const stop = new AbortController();
  const given = contextOf(stop);
  const code = runServe(
    {
      address: '127.0.0.1',
      port: '0',
      minVersion: '1.3',
      maxConnections: '10',
      caFile: 'ca.pem',
      ...options,
    },
    given,
  );
  let said = '';
  while (!said.includes('see the page.\n')) {
    await new Promise((soon) => given.stderr.once('readable', soon));
    said += textOf(given.stderr);
  }
  const [strict = 0, page = 0] = [...said.matchAll(/https:\/\/127\.0\.0\.1:(\d+) accepts/g)].map(([, port]) =>
    Number(port),
  );
  const ca = readFileSync(join(directory, 'ca.pem'));
  return { said, strict, page, ca, stop: () => stop.abort(), code, stdout: given.stdout };
}

describe('serve', () => {
  it('runs both ports until it is told to stop, with a line of JSON for each caller', async () => {
    const serving = await startServe({
      pageFrom: 'TLSv1',
      deprecationDate: '2999-12-31',
      helpUrl: 'https://help.example.com/',
      name: ['tls.example.com'],
    });
    const { said, strict, page, ca } = serving;
    expect(said).toContain(
      'accepts TLS 1.3 and newer. A client that gets 401 Unauthorized from it is ready.\n',
    );
    expect(said).toContain('accepts TLS 1.0 and newer. Open it in a browser to see the page.\n');

    expect(await call(strict, { ca, servername: 'tls.example.com' })).toMatchObject({ status: 401 });
    expect(await call(strict, { ca, ...only('TLSv1.2') })).toHaveProperty('code');
    const shown = await call(page, { ca, ...only('TLSv1') });
    for (const part of [
      'Update this browser before 31\u00a0December\u00a02999',
      '<a href="https://help.example.com/">Get help</a>',
      '<th scope="row">Your address</th><td>127.0.0.1</td>',
    ]) {
      expect(shown).toMatchObject({ status: 200, body: expect.stringContaining(part) });
    }
    serving.stop();
    expect(await serving.code).toBe(0);
    const lines = textOf(serving.stdout).trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line))).toMatchObject([
      {
        port: 'strict',
        from: '127.0.0.1',
        outcome: 'finished',
        protocol: 'TLSv1.3',
        serverName: 'tls.example.com',
        request: { status: 401 },
      },
      { port: 'strict', outcome: 'no-common-version', offered: { highest: 'TLSv1.2' } },
      { port: 'page', outcome: 'finished', protocol: 'TLSv1.0', request: { target: '/', status: 200 } },
    ]);
  });

  it('prints a plain line for each caller on a terminal', async () => {
    const { code, ...serving } = await startServe({ pageFrom: 'TLSv1' }, terminal);
    await call(serving.strict, { ca: serving.ca });
    await call(serving.page, { ca: serving.ca, ...only('TLSv1.2') });
    serving.stop();
    expect(await code).toBe(0);
    expect(textOf(serving.stdout).replace(/^\S+ /gm, '')).toBe(
      [
        ' 127.0.0.1        ready: TLS 1.3, GET / (401)\n',
        ' 127.0.0.1        not ready: supports nothing newer than TLS 1.2, GET / (200)\n',
      ].join(''),
    );
  });

  it('prints JSON on a terminal with --json', async () => {
    const { code, ...serving } = await startServe({ pageFrom: 'TLSv1', json: true }, terminal);
    await call(serving.strict, { ca: serving.ca });
    serving.stop();
    expect(await code).toBe(0);
    expect(JSON.parse(textOf(serving.stdout))).toMatchObject({ from: '127.0.0.1', outcome: 'finished' });
  });

  it('describes its options without a default that means nothing', async () => {
    const { stdout } = await run('serve', '--help');
    expect(stdout).toContain('may be repeated\n');
    expect(stdout).not.toContain('[]');
  });

  it('names every option that is wrong', async () => {
    const { exitCode, stderr, stdout } = await run(
      'serve',
      ...['--port', '70000', '--min-version', 'SSLv3', '--deprecation-date', 'soon', '--page-port', 'x'],
      ...['--max-connections', '0', '--cert', 'chain.pem', '--help-url', 'javascript:alert(1)'],
    );
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(stderr.split('\nSee tls-readiness serve --help.\n')[0]?.split('\n')).toEqual([
      '--port: found "70000", expected a number from 0 to 65535',
      '--min-version: found "SSLv3", expected TLSv1.0, TLSv1.1, TLSv1.2 or TLSv1.3',
      expect.stringContaining('--deprecation-date: found "soon", expected a date such as 2026-12-01'),
      '--page-port: found "x", expected a number from 0 to 65535',
      '--help-url: found "javascript:alert(1)", expected an http, https or mailto URL',
      '--max-connections: found "0", expected a number from 1 to 100000',
      '--cert and --key: expected both or neither',
    ]);
  });

  it.each([
    [
      ['--page-from', '1.2'],
      '--page-from: found TLSv1.2, expected a version older than TLSv1.2, the --min-version',
    ],
    [
      ['--page-from', '1.3'],
      '--page-from: found TLSv1.3, expected a version older than TLSv1.2, the --min-version',
    ],
    [
      ['--page-port', '0', '--min-version', '1.0'],
      '--min-version: found TLSv1.0, expected a newer version beside --page-port',
    ],
  ])('refuses a page that helps nobody: %j', async (options, message) => {
    const { exitCode, stdout, stderr } = await run('serve', '--port', '0', ...options);
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(stderr).toContain(message);
  });

  it('says that the port is taken', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const found = server.address();
    const port = typeof found === 'object' && found ? String(found.port) : '';
    const taken = await run('serve', '--port', port);
    server.close();
    expect(taken).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining('--port: listen EADDRINUSE'),
    });
  });

  onPosix.it('says why it cannot start', async () => {
    const missing = await run('serve', '--port', '0', '--cert', 'none.pem', '--key', 'none.key');
    expect(missing).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('--cert: ENOENT') });
    const endless = await run('serve', '--port', '0', '--cert', '/dev/zero', '--key', '/dev/zero');
    expect(endless.stderr).toContain('--cert: a file of more than 1 MB');
    const given = (cert: string, key: string) => {
      writeFileSync(join(directory, 'given.pem'), cert);
      writeFileSync(join(directory, 'given.key'), key);
      return run('serve', '--port', '0', '--cert', 'given.pem', '--key', 'given.key');
    };
    const { certificate, key } = (await testCertificates()).valid;
    const otherKey = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;
    const pem = otherKey.export({ type: 'pkcs8', format: 'pem' }).toString();
    for (const [cert, keyText, error] of [
      [certificate, pem, '--cert and --key: the key does not belong to the first certificate (CN=localhost)'],
      ['', key, '--cert: found a file that cannot be used'],
      [certificate, '', '--key: found a file that cannot be used'],
      [key, certificate, '--cert: found a file that cannot be used'],
    ] as const) {
      expect(await given(cert, keyText)).toMatchObject({
        exitCode: 2,
        stderr: expect.stringContaining(error),
      });
    }
    const address = await run('serve', '--port', String(await closedPort()), '--address', '192.0.2.1');
    expect(address).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining('--address: listen EADDRNOTAVAIL'),
    });
  });
});

describe('widget', () => {
  it('prints the script, or writes it to a file', async () => {
    const printed = await run('widget');
    expect(printed).toMatchObject({
      exitCode: 0,
      stdout: expect.stringContaining("'use strict'"),
      stderr: '',
    });
    const written = await run('widget', '--output', 'widget.js');
    expect(written).toMatchObject({ exitCode: 0, stdout: '' });
    expect(readFileSync(join(directory, 'widget.js'), 'utf8')).toBe(printed.stdout);
    expect(await run('widget', '--output', 'none/widget.js')).toMatchObject({ exitCode: 2 });
  });
});
