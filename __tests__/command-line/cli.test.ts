import { type ChildProcess, execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { testCertificates } from '../certificates.ts';
import { listen } from '../net/listener.ts';
import { readJunit, textsAt } from '../report/junit-schema.ts';
import { closedPort, httpsServer, type TestServer } from '../servers.ts';
import { onLinux, onPosix } from '../systems.ts';
import { type Ran, runWith } from './running.ts';

const cli = fileURLToPath(new URL('../../dist/cli/index.js', import.meta.url));

let directory: string;
let tls10: TestServer;
let modern: TestServer;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'tls-readiness-cli-'));
  tls10 = await httpsServer({ minVersion: 'TLSv1', maxVersion: 'TLSv1' });
  modern = await httpsServer({ minVersion: 'TLSv1.2', maxVersion: 'TLSv1.3' });
  await writeFile(join(directory, 'ca.pem'), (await testCertificates()).authority);
  await writeFile(join(directory, 'good.yml'), `endpoints:\n  - https://127.0.0.1:${modern.port}\n`);
  await writeFile(join(directory, 'bad.yml'), `endpoints:\n  - https://127.0.0.1:${tls10.port}\n`);
  await writeFile(join(directory, 'broken.yml'), 'endpoints:\n  - ftp//x\n');
});

afterAll(async () => {
  await Promise.all([tls10.close(), modern.close(), rm(directory, { recursive: true })]);
});

/** Runs the command line in this process, in the test's directory, which trusts the test authority. */
async function runHere(...args: string[]): Promise<Ran> {
  const { authority } = await testCertificates();
  return runWith({ cwd: directory, env: {}, extraCertificateAuthorities: [authority] }, ...args);
}

/** Runs the built command line there. */
function run(...args: string[]): Promise<Ran> {
  return start(() => undefined, ...args);
}

function start(onStart: (child: ChildProcess) => void, ...args: string[]): Promise<Ran> {
  const env = { PATH: process.env.PATH, NODE_EXTRA_CA_CERTS: join(directory, 'ca.pem') };
  return new Promise((settle) => {
    const child = execFile(
      process.execPath,
      [cli, ...args],
      { cwd: directory, env },
      (error, stdout, stderr) => {
        settle({ exitCode: typeof error?.code === 'number' ? error.code : error ? -1 : 0, stdout, stderr });
      },
    );
    onStart(child);
  });
}

onPosix.describe('the built command line, told to end', () => {
  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('reports what is known on %s', async (signal) => {
    let tell = () => {};
    const silent = await listen((socket, number) => {
      socket.resume();
      if (number === 1) tell();
    });
    const url = `tls://127.0.0.1:${silent.port}`;
    const { exitCode, stdout } = await start(
      (child) => {
        tell = () => child.kill(signal);
      },
      ...['probe', '--timeout', '60s', '--json-file', 'cancelled.json', '--fail-on', 'never', url],
    );
    await silent.close();
    const why = 'The build fails, whatever fail-on says: the run was cancelled after 0 of 1 endpoint';
    expect(exitCode).toBe(1);
    expect(stdout).toContain(why);
    const report = JSON.parse(await readFile(join(directory, 'cancelled.json'), 'utf8'));
    expect(report).toMatchObject({ reason: why, endpoints: [{ verdict: 'unverified' }] });
  });

  it('stops the strict server', async () => {
    const { exitCode } = await start(
      (child) =>
        child.stderr?.on('data', (said) => String(said).includes('accepts') && child.kill('SIGTERM')),
      ...['serve', '--port', '0'],
    );
    expect(exitCode).toBe(0);
  });
});

describe('the built command line', () => {
  it('exits with 0 where every endpoint is ready', async () => {
    const { exitCode, stdout, stderr } = await run('check', 'good.yml');
    expect(exitCode).toBe(0);
    expect(stdout).toContain('the only endpoint is ready');
    expect(stderr).toBe('');
  });

  it('exits with 1 where one is not, and checks without the word "check" as well', async () => {
    const { exitCode, stdout } = await run('good.yml', 'bad.yml');
    expect(exitCode).toBe(1);
    expect(stdout).toContain('1 of 2 endpoints is not ready');
    expect(stdout).toContain('bad.yml:2:5');
  });

  it('exits with 2 and points at the place where the list is wrong', async () => {
    const { exitCode, stdout, stderr } = await run('check', 'broken.yml');
    expect(exitCode).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toMatch(/^broken\.yml:2:5: .*ftp\/\/x/);
  });

  it('prints JSON and nothing else on stdout', async () => {
    const { stdout } = await run('probe', `https://127.0.0.1:${modern.port}`, '--format', 'json');
    expect(JSON.parse(stdout)).toMatchObject({
      schemaVersion: 1,
      tool: { name: 'tls-readiness' },
      counts: { endpoints: 1, ready: 1, 'at-risk': 0, 'not-ready': 0, unverified: 0 },
      endpoints: [
        { verdict: 'ready', floor: 'TLSv1.2', ceiling: 'TLSv1.3', addresses: [{ http: { status: 401 } }] },
      ],
    });
  });

  it('uses no colour where nobody watches', async () => {
    const { stdout } = await run('check', 'bad.yml');
    expect(stdout).not.toContain('\u001b');
  });

  it('prints all that it has to say of a list of errors, also into a pipe', async () => {
    const path = 'p'.repeat(950);
    const many = Array.from({ length: 3_000 }, (_, index) => `  - ftp//h${index}.example/${path}\n`).join('');
    await writeFile(join(directory, 'many.yml'), `endpoints:\n${many}`);
    const { stderr } = await run('check', 'many.yml');
    expect(stderr.length).toBeGreaterThan(65_536);
    expect(stderr).toMatch(/\n\nThere are 2,950 more errors, which are not shown\.\n$/);
  });

  onPosix.it('keeps its exit code where nobody reads its output', async () => {
    const command = `"${process.execPath}" "${cli}" check good.yml --format json | head -c 1 >/dev/null; exit "\${PIPESTATUS[0]}"`;
    const env = { PATH: process.env.PATH, NODE_EXTRA_CA_CERTS: join(directory, 'ca.pem') };
    const exitCode = await new Promise((settle) => {
      execFile('bash', ['--norc', '-c', command], { cwd: directory, env }, (error, _stdout, stderr) =>
        settle([error?.code ?? 0, stderr]),
      );
    });
    expect(exitCode).toEqual([0, '']);
  });

  onLinux.it('says so in one line and exits with 2 where its output cannot be written', async () => {
    const args = ['--norc', '-c', 'exec "$@" >/dev/full', 'bash', process.execPath, cli, 'explain'];
    const said = await new Promise((settle) => {
      execFile('bash', args, (error, _stdout, stderr) => settle([error?.code, stderr]));
    });
    expect(said).toEqual([
      2,
      'error: standard output cannot be written: ENOSPC: no space left on device, write\n',
    ]);
  });

  it('says its version', async () => {
    expect(await run('--version')).toMatchObject({ exitCode: 0, stdout: '1.0.0\n' });
  });
});

/** What needs no process of its own. */
describe('the command line', () => {
  it('passes with --fail-on never whatever the verdicts are', async () => {
    expect(await runHere('check', 'bad.yml', '--fail-on', 'never')).toMatchObject({ exitCode: 0 });
  });

  it('fails where one of the endpoints of probe is unverified, which only warns in a list', async () => {
    const endpoints = [`https://127.0.0.1:${modern.port}`, `https://127.0.0.1:${await closedPort()}`];
    await writeFile(join(directory, 'half.yml'), JSON.stringify({ endpoints }));
    const probed = await runHere('probe', ...endpoints, '--retries', '0', '--format', 'json');
    expect(probed.exitCode).toBe(1);
    expect(JSON.parse(probed.stdout)).toMatchObject({
      reason: 'The build fails, for 1 unverified endpoint (fail-on: error)',
      counts: { ready: 1, unverified: 1, 'not-ready': 0 },
    });
    const lenient = await runHere('probe', ...endpoints, '--retries', '0', '--on-unverified', 'warning');
    expect(lenient.exitCode).toBe(0);
    expect(await runHere('check', 'half.yml', '--retries', '0')).toMatchObject({ exitCode: 0 });
  });

  it('fails where no endpoint could be verified, unless fail-on is never', async () => {
    await writeFile(join(directory, 'dead.yml'), `endpoints: [https://127.0.0.1:${await closedPort()}]`);
    const { exitCode, stdout } = await runHere('check', 'dead.yml', '--retries', '0');
    expect(exitCode).toBe(1);
    expect(stdout.split('\n')[1]).toBe('The build fails: no endpoint could be verified (fail-on: error)');
    const never = await runHere('check', 'dead.yml', '--retries', '0', '--fail-on', 'never');
    expect(never.exitCode).toBe(0);
  });

  it.each([
    [['check', 'missing.yml'], 'missing.yml'],
    [['--frobnicate'], '--frobnicate'],
    [['check', 'good.yml', '--format', 'pdf'], 'pdf'],
    [['check', 'good.yml', '--timeout', '10'], '--timeout: found "10"'],
    [['check', 'good.yml', '--as-of', 'tomorrow'], '--as-of: found "tomorrow"'],
    [['probe'], 'url'],
    [['probe', 'api.example.com'], 'https://api.example.com'],
    [['demo', '--directory', 'good.yml'], '--directory'],
    [['check', 'good.yml', '--output', 'good.yml/report.txt'], '--output'],
  ])('exits with 2 for %j and says what is wrong', async (args, named) => {
    const { exitCode, stdout, stderr } = await runHere(...args);
    expect(exitCode).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain(named);
  });

  it('probes endpoints without a list', async () => {
    const { exitCode, stdout } = await runHere(
      'probe',
      `https://127.0.0.1:${modern.port}`,
      `tls://127.0.0.1:${tls10.port}`,
    );
    expect(exitCode).toBe(1);
    expect(stdout).toContain('1 of 2 endpoints is not ready');
  });

  it('prints SARIF that leads to the line of the list', async () => {
    const { exitCode, stdout } = await runHere('check', 'bad.yml', '--format', 'sarif');
    expect(exitCode).toBe(1);
    const [{ tool, results }] = JSON.parse(stdout).runs;
    expect(tool.driver.name).toBe('tls-readiness');
    expect(results).toEqual([expect.objectContaining({ ruleId: 'minimum-version', level: 'error' })]);
    expect(results[0].locations[0].physicalLocation).toMatchObject({
      artifactLocation: { uri: 'bad.yml', uriBaseId: '%SRCROOT%' },
      region: { startLine: 2, startColumn: 5 },
    });
  });

  it('prints JUnit XML with a suite for each list and a case for each endpoint', async () => {
    const { exitCode, stdout } = await runHere('good.yml', 'bad.yml', '--format', 'junit');
    expect(exitCode).toBe(1);
    const document = readJunit(stdout);
    expect(textsAt(document, '//testsuite/@name')).toEqual(['good.yml', 'bad.yml']);
    expect(textsAt(document, '//testsuite[failure or testcase/failure]/@name')).toEqual(['bad.yml']);
    expect(textsAt(document, '//failure/@type')).toEqual(['minimum-version']);
  });

  it('judges as of another day', async () => {
    const { stdout } = await runHere('check', 'good.yml', '--as-of', '2031-05-06', '--format', 'json');
    expect(JSON.parse(stdout)).toMatchObject({ day: '2031-05-06', endpoints: [{ verdict: 'at-risk' }] });
  });

  it('lets --min-version raise the bar', async () => {
    expect(
      await runHere('probe', `https://127.0.0.1:${tls10.port}`, '--min-version', 'TLSv1.0'),
    ).toMatchObject({
      // No minimum, however low, makes an endpoint ready that requires TLS 1.0.
      exitCode: 1,
    });
    expect(await runHere('check', 'good.yml', '--min-version', '1.3')).toMatchObject({ exitCode: 0 });
  });

  it('writes the report to a file and keeps stdout empty', async () => {
    const { exitCode, stdout, stderr } = await runHere(
      'check',
      'good.yml',
      '--format',
      'markdown',
      '--output',
      'report.md',
    );
    expect(exitCode).toBe(0);
    expect(stdout).toBe('');
    expect(stderr).toContain('report.md');
    expect(await readFile(join(directory, 'report.md'), 'utf8')).toMatch(/^### ✅ /);
  });

  it.each(['--help', 'help', 'help check', 'check --help'])('explains itself with %s', async (args) => {
    const { exitCode, stdout } = await runHere(...args.split(' '));
    expect(exitCode).toBe(0);
    expect(stdout).toContain('Usage: tls-readiness');
  });

  it('lets no workflow command of a list through to stderr', async () => {
    await writeFile(
      join(directory, 'smuggle.yml'),
      'endpoints:\n  - "##[error]pwned"\n  - ftp//x\n::error::pwned\n',
    );
    const { exitCode, stderr } = await runHere('check', 'smuggle.yml');
    expect(exitCode).toBe(2);
    expect(stderr).toContain('pwned');
    expect(stderr).not.toMatch(/##\[|^\s*::/m);
  });
});
