import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { runCommandLine } from '../../src/command-line/commands.ts';
import { runServe, type ServeOptions } from '../../src/command-line/serve.ts';
import { call, only } from '../clients/server/callers.ts';
import { closedPort } from '../servers.ts';

let directory: string;

beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'tls-readiness-serve-'));
});

afterAll(() => rmSync(directory, { recursive: true }));

function context() {
  const stdout = new PassThrough();
  const stderr = new PassThrough();
  return { cwd: directory, nowMs: Date.now(), stdout, stderr, env: {} };
}

function textOf(stream: PassThrough): string {
  return String(stream.read() ?? '');
}

async function run(...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  const given = context();
  const code = await runCommandLine(args, given);
  return { code, stdout: textOf(given.stdout), stderr: textOf(given.stderr) };
}

describe('serve', () => {
  it('runs both ports until it is told to stop, with a line of JSON for each caller', async () => {
    const given = context();
    let stop = () => {};
    const stopped = new Promise<void>((resolve) => {
      stop = resolve;
    });
    const options: ServeOptions = {
      address: '127.0.0.1',
      port: '0',
      minVersion: '1.3',
      pageFrom: 'TLSv1',
      deprecationDate: '2026-12-01',
      name: ['tls.example.com'],
      caFile: 'ca.pem',
      maxConnections: '10',
    };
    const code = runServe(options, given, stopped);
    let said = '';
    while (!said.includes('serves the page')) {
      await new Promise((soon) => given.stderr.once('readable', soon));
      said += textOf(given.stderr);
    }
    const [strict = 0, page = 0] = [...said.matchAll(/https:\/\/127\.0\.0\.1:(\d+) speaks/g)].map(
      ([, port]) => Number(port),
    );
    expect(said).toContain('speaks TLS 1.3 and newer, and answers 401 where TLS works\n');
    expect(said).toContain('speaks TLS 1.0 and newer, and serves the page\n');
    const ca = readFileSync(join(directory, 'ca.pem'));

    expect(await call(strict, { ca, servername: 'tls.example.com' })).toMatchObject({ status: 401 });
    expect(await call(strict, { ca, ...only('TLSv1.2') })).toHaveProperty('code');
    expect(await call(page, { ca, ...only('TLSv1') })).toMatchObject({
      status: 200,
      body: expect.stringContaining('must be updated by'),
    });
    stop();
    expect(await code).toBe(0);
    const lines = textOf(given.stdout).trimEnd().split('\n');
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

  it('names every option that is wrong', async () => {
    const { code, stderr, stdout } = await run(
      'serve',
      ...['--port', '70000', '--min-version', 'SSLv3', '--deprecation-date', 'soon', '--page-port', 'x'],
      ...['--max-connections', '0', '--cert', 'chain.pem'],
    );
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr.trimEnd().split('\n')).toEqual([
      '--port: found "70000", expected a number from 0 to 65535',
      '--min-version: found "SSLv3", expected TLSv1.0, TLSv1.1, TLSv1.2 or TLSv1.3',
      expect.stringContaining('--deprecation-date: found "soon", expected a date such as 2026-12-01'),
      '--page-port: found "x", expected a number from 0 to 65535',
      '--max-connections: found "0", expected a number from 1 to 100000',
      '--cert and --key go together',
    ]);
  });

  it('says why it cannot start', async () => {
    const missing = await run('serve', '--port', '0', '--cert', 'none.pem', '--key', 'none.key');
    expect(missing).toMatchObject({ code: 2, stderr: expect.stringContaining('--cert: ENOENT') });
    const address = await run('serve', '--port', String(await closedPort()), '--address', '192.0.2.1');
    expect(address).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('--port: listen EADDRNOTAVAIL'),
    });
  });
});

describe('widget', () => {
  it('prints the script, or writes it to a file', async () => {
    const printed = await run('widget');
    expect(printed).toMatchObject({ code: 0, stdout: expect.stringContaining("'use strict'"), stderr: '' });
    const written = await run('widget', '--output', 'widget.js');
    expect(written).toMatchObject({ code: 0, stdout: '' });
    expect(readFileSync(join(directory, 'widget.js'), 'utf8')).toBe(printed.stdout);
    expect(await run('widget', '--output', 'none/widget.js')).toMatchObject({ code: 2 });
  });
});
