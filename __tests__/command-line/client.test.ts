import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runWith } from './running.ts';

let cwd: string;
beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), 'tls-readiness-client-'));
  writeFileSync(join(cwd, 'fetch.mjs'), 'await fetch(process.argv[2] ?? process.env.TLS_READINESS_URL);');
  writeFileSync(
    join(cwd, 'old.mjs'),
    `import { connect } from 'node:tls';
    const { TLS_READINESS_PORT: port } = process.env;
    connect({ port, minVersion: 'TLSv1', maxVersion: 'TLSv1.1', ciphers: 'DEFAULT:@SECLEVEL=0' }).on('error', () => {});`,
  );
  writeFileSync(
    join(cwd, 'list.yml'),
    `clients:\n  - name: touches\n    run: echo touched > touched && "${process.execPath}" fetch.mjs\n`,
  );
});
afterAll(() => rmSync(cwd, { recursive: true }));

const run = (...args: readonly string[]) => runWith({ cwd, env: process.env }, ...args);

describe('client', () => {
  it('runs a program with its arguments, in which the address is put in, and passes where it is ready', async () => {
    const { exitCode, stdout, stderr } = await run(
      'client',
      '--name',
      'fetcher',
      '--',
      process.execPath,
      'fetch.mjs',
      "$TLS_READINESS_URL/it's $HOME",
    );
    // A busy machine takes so long that it says what it waits for.
    expect(stderr.replace(/^0 of 1 checked, waiting for “fetcher”\n/gm, '')).toBe('');
    expect(stdout).toContain('the only client is ready');
    expect(stdout).toMatch(/\n +fetcher .* 1\.2 · 1\.3\n$/);
    expect(exitCode).toBe(0);
  });

  it('passes arguments on as they are', async () => {
    const { stdout } = await run(
      'client',
      '-f',
      'json',
      '--',
      process.execPath,
      '-p',
      'process.argv[1]',
      `a 'b' "c" $HOME \\ ;`,
    );
    expect(JSON.parse(stdout).clients[0].output).toBe(`a 'b' "c" $HOME \\ ;\n`);
  });

  it('is named after its command, and says where that is cut', async () => {
    const args = ['client', '--format', 'json', '--', 'true', 'a'.repeat(40)] as const;
    const nameOf = async (...more: readonly string[]) =>
      JSON.parse((await run(...args, ...more)).stdout).clients[0].name;
    expect(await nameOf()).toBe(`true ${'a'.repeat(40)}`);
    expect(await nameOf('b'.repeat(40))).toBe(`true ${'a'.repeat(40)} ${'b'.repeat(13)}…`);
  });

  it('gives a single word to the shell, and fails where the client is too old', async () => {
    const { exitCode, stdout } = await run(
      'client',
      '--format',
      'json',
      '--',
      `"${process.execPath}" old.mjs`,
    );
    expect(exitCode).toBe(1);
    const [client] = JSON.parse(stdout).clients;
    expect(client).toMatchObject({ verdict: 'not-ready', offered: { highest: 'TLSv1.1' } });
  });

  it('fails where the client never calls, unless told otherwise', async () => {
    const { exitCode, stdout } = await run('client', '--format', 'json', '--', 'true');
    expect(exitCode).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      conclusion: 'failure',
      reason: 'The build fails: no client could be verified (fail-on: error)',
      counts: { clients: { unverified: 1, 'not-ready': 0 } },
      clients: [{ verdict: 'unverified', findings: [{ rule: 'unverified', level: 'error' }] }],
    });
    expect((await run('client', '--fail-on', 'never', '--', 'true')).exitCode).toBe(0);
  });

  it('takes the options of check, and a date of its own', async () => {
    const old = ['--', process.execPath, 'old.mjs'];
    expect((await run('client', '--deprecation-date', '2999-01-01', ...old)).exitCode).toBe(0);
    expect((await run('client', '--deprecation-date', '2018-02-28', ...old)).exitCode).toBe(1);
    expect((await run('client', '--fail-on', 'never', '--output', 'out.txt', ...old)).exitCode).toBe(0);
    expect(readFileSync(join(cwd, 'out.txt'), 'utf8')).toContain('the only client is not ready');
    expect((await run('client', '--min-version', '1.3', '--', process.execPath, 'fetch.mjs')).exitCode).toBe(
      0,
    );
  });

  it('ends a command in the time that it is given', async () => {
    const { stdout } = await run('client', '--command-timeout', '1s', '-f', 'json', '--', 'sleep 60');
    expect(JSON.parse(stdout).clients[0].ended).toEqual({ kind: 'timeout', afterMs: 1_000 });
  });

  it.each([
    [['client'], "missing required argument 'command'"],
    [['client', '--deprecation-date', 'soon', '--', 'true'], '--deprecation-date: found "soon"'],
    [['client', '--command-timeout', '5', '--', 'true'], '--command-timeout: found "5"'],
    [['client', '--command-timeout', '2d', '--', 'true'], 'expected a duration from 1s to 1h'],
  ])('refuses %j', async (args, message) => {
    const { exitCode, stdout, stderr } = await run(...args);
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(stderr).toContain(message);
  });
});

describe('check', () => {
  it('runs no command of a list unless it is told to', async () => {
    const { exitCode, stdout } = await run(
      'check',
      'list.yml',
      '--fail-on',
      'warning',
      '--on-unverified',
      'error',
    );
    expect(exitCode).toBe(0);
    expect(stdout).toContain('1 client was not run');
    expect(stdout).toContain('Set run-clients to true');
    expect(() => readFileSync(join(cwd, 'touched'))).toThrow('ENOENT');
  });

  it('runs them with --run-clients, in the working directory', async () => {
    const { exitCode, stdout } = await run('check', 'list.yml', '--run-clients');
    expect(stdout).toContain('the only client is ready');
    expect(exitCode).toBe(0);
    expect(readFileSync(join(cwd, 'touched'), 'utf8')).toBe('touched\n');
  });
});
