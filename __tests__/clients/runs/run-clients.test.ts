import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { ClientRun } from '../../../src/clients/runs/client-run.ts';
import { runClients } from '../../../src/clients/runs/run-clients.ts';
import type { Client } from '../../../src/config/client.ts';
import { watchForStop } from '../../../src/net/stop.ts';
import { onLinux, onPosix } from '../../systems.ts';

const commandLine = fileURLToPath(new URL('../../../src/cli.ts', import.meta.url));

/** A command that nobody else runs on this machine, with a process that stays. */
const nap = `sleep 300.${process.pid}`;

const place = { file: undefined, line: 1, column: 1, endLine: 1, endColumn: 2 };

let cwd: string;
beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), 'run-clients-'));
});
afterAll(() => rmSync(cwd, { recursive: true }));

/** A program of Node's own, as a file, since quotes in shells are another matter. */
function script(name: string, code: string): string {
  writeFileSync(join(cwd, `${name}.mjs`), code);
  return `"${process.execPath}" ${name}.mjs`;
}

function clientOf(command: string, given: Partial<Client> = {}): Client {
  return {
    name: 'one',
    run: command,
    timeoutMs: 20_000,
    env: {},
    minVersion: 'TLSv1.2',
    warnWithinMs: 0,
    dates: [],
    keyExchangeDates: [],
    minimums: [],
    exceptions: [],
    source: place,
    whole: place,
    ...given,
  };
}

async function run(
  command: string,
  given: Partial<Client> = {},
  env: Record<string, string | undefined> = process.env,
): Promise<ClientRun> {
  const [result] = await runClients([clientOf(command, given)], { cwd, env });
  return result!;
}

const fetching = 'const { status } = await fetch(process.env.TLS_READINESS_URL); console.log(status);';

describe('a command', () => {
  it('calls the strict server, trusts it, and is answered with 401', async () => {
    const { ended, calls, output } = await run(script('fetch', fetching));
    expect(ended).toEqual({ kind: 'exit', code: 0 });
    expect(output).toContain('401');
    expect(calls).toMatchObject([
      { outcome: { kind: 'finished', protocol: 'TLSv1.3' }, request: { status: 401 } },
    ]);
    const [{ opening }] = calls as [ClientRun['calls'][number]];
    expect(opening).toMatchObject({ kind: 'client-hello', hello: { serverName: 'localhost' } });
  });

  it('that can speak nothing from the minimum on gets no handshake', async () => {
    const code = `import { connect } from 'node:tls';
      connect({ host: '127.0.0.1', port: process.env.TLS_READINESS_PORT, maxVersion: 'TLSv1.1', minVersion: 'TLSv1',
        ciphers: 'DEFAULT:@SECLEVEL=0' }).on('error', (error) => { console.log(error.code); process.exitCode = 7; });`;
    const { ended, calls, output } = await run(script('old', code));
    expect(ended).toEqual({ kind: 'exit', code: 7 });
    expect(output).toContain('ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION');
    expect(calls).toMatchObject([
      { opening: { hello: { offered: { highest: 'TLSv1.1' } } }, outcome: { kind: 'no-common-version' } },
    ]);
  });

  it('meets a server that speaks its own minimum version', async () => {
    const code = `import { connect } from 'node:tls';
      const socket = connect({ host: 'localhost', port: process.env.TLS_READINESS_PORT, maxVersion: 'TLSv1.2' });
      socket.on('secureConnect', () => socket.end()).on('error', () => undefined);`;
    const command = script('one-two', code);
    const [ready, tooOld] = [await run(command), await run(command, { minVersion: 'TLSv1.3' })];
    expect(ready.calls).toMatchObject([{ outcome: { kind: 'finished', protocol: 'TLSv1.2' } }]);
    expect(tooOld.calls).toMatchObject([{ outcome: { kind: 'no-common-version' } }]);
  });

  onPosix.it('that never calls leaves nothing but its exit code and its words', async () => {
    const quiet = await run('echo nothing to do; echo at all >&2; exit 3');
    expect(quiet).toMatchObject({ ended: { kind: 'exit', code: 3 }, calls: [], moreCalls: 0 });
    expect(quiet.output).toContain('nothing to do');
    expect(quiet.output).toContain('at all');
  });

  it('that there is no directory for is not started', async () => {
    const [gone] = await runClients([clientOf('true')], { cwd: join(cwd, 'gone'), env: process.env });
    expect(gone).toMatchObject({ ended: { kind: 'not-started', code: 'ENOENT' }, calls: [] });
  });

  onPosix.it('that something ends from outside is told by the signal', async () => {
    expect((await run('kill -KILL $$')).ended).toEqual({ kind: 'signal', signal: 'SIGKILL' });
  });

  onPosix.it('that floods its output leaves the end of it', async () => {
    const { output, ended } = await run('head -c 50000000 /dev/zero | tr "\\000" x; echo; echo the end');
    expect(ended).toEqual({ kind: 'exit', code: 0 });
    expect(output).toHaveLength(16 * 1024);
    expect(output).toMatch(/x\nthe end\n$/);
  });

  onPosix.it('reads no input', async () => {
    expect((await run('cat; echo done')).output).toBe('done\n');
  });

  it('that calls over and over is counted, and the first calls are kept', async () => {
    const code = `for (let i = 0; i < 60; i += 1) {
      await fetch(process.env.TLS_READINESS_URL, { headers: { connection: 'close' } });
    }`;
    const { calls, moreCalls } = await run(script('often', code));
    expect(calls).toHaveLength(50);
    expect(moreCalls).toBeGreaterThanOrEqual(10);
  });
});

onLinux.describe('a command that does not end', () => {
  it('is ended in time, with all that it has started', async () => {
    const started = performance.now();
    const { ended } = await run('sleep 300 & echo $! > child; sleep 300', { timeoutMs: 1_000 });
    expect(ended).toEqual({ kind: 'timeout', afterMs: 1_000 });
    expect(performance.now() - started).toBeLessThan(15_000);
    expect(await isGone(Number(readFileSync(join(cwd, 'child'), 'utf8')))).toBe(true);
  }, 30_000);

  it('is killed where it does not listen', async () => {
    const { ended } = await run('trap "" TERM; while true; do sleep 1; done', { timeoutMs: 1_000 });
    expect(ended).toEqual({ kind: 'timeout', afterMs: 1_000 });
  }, 30_000);

  it.each([
    ['a session of its own', `setsid ${nap} > /dev/null 2>&1 &`],
    ['a session of its own, and holds the output', `setsid ${nap} &`],
    ['a session of its own, with a parent that has ended', `(setsid nohup ${nap} > /dev/null 2>&1 &)`],
    [
      'a session of its own, as a process of Node',
      `"${process.execPath}" -e 'child_process.spawn("sleep", ["${nap.slice(6)}"], { detached: true, stdio: "ignore" }).unref()'`,
    ],
  ])('leaves no process behind in %s', async (_, command) => {
    const { ended } = await run(command, { env: { OWN: 'x' } });
    expect(ended).toEqual({ kind: 'exit', code: 0 });
    expect(await left()).toEqual([]);
  });

  it('ends with what has left its group when its time is up', async () => {
    const command = `setsid ${nap} > /dev/null 2>&1 & ${nap}`;
    const { ended } = await run(command, { timeoutMs: 1_000 });
    expect(ended).toEqual({ kind: 'timeout', afterMs: 1_000 });
    expect(await left()).toEqual([]);
  });

  it('cannot leave a process in its group behind', async () => {
    const { ended } = await run('sleep 300 > /dev/null 2>&1 & echo $! > left');
    expect(ended).toEqual({ kind: 'exit', code: 0 });
    expect(await isGone(Number(readFileSync(join(cwd, 'left'), 'utf8')))).toBe(true);
  });
});

describe('the environment', () => {
  const print = script.bind(undefined, 'print');
  const printed = async (given: Partial<Client>, env: Record<string, string | undefined>) =>
    JSON.parse((await run(print('console.log(JSON.stringify(process.env));'), given, env)).output) as Record<
      string,
      string
    >;

  it('says where the server is and what to trust', async () => {
    const env = await printed({}, { ...process.env, JAVA_TOOL_OPTIONS: '-Xmx64m', NO_PROXY: 'a.example' });
    expect(env.TLS_READINESS_URL).toBe(`https://localhost:${env.TLS_READINESS_PORT}`);
    expect(env.TLS_READINESS_HOST).toBe('localhost');
    for (const name of [
      'SSL_CERT_FILE',
      'CURL_CA_BUNDLE',
      'REQUESTS_CA_BUNDLE',
      'NODE_EXTRA_CA_CERTS',
      'GIT_SSL_CAINFO',
      'AWS_CA_BUNDLE',
      'npm_config_cafile',
      'PIP_CERT',
      'CARGO_HTTP_CAINFO',
      'COMPOSER_CAFILE',
    ]) {
      expect(env[name]).toMatch(/trusted\.pem$/);
    }
    expect(env.JAVA_TOOL_OPTIONS).toMatch(
      /^-Xmx64m -Djavax\.net\.ssl\.trustStore=\S+ -Djavax\.net\.ssl\.trustStoreType=jks$/,
    );
    expect(env.NO_PROXY).toBe('a.example,localhost,127.0.0.1');
    expect(env.no_proxy).toBe('a.example,localhost,127.0.0.1');
  });

  it.each([
    ['with-blank', '"-Djavax.net.ssl.trustStore=', '"'],
    ['without', '-Djavax.net.ssl.trustStore=', ''],
  ])('quotes the path of the trust store for Java where it has a blank: %s', async (name, before, after) => {
    const folder = join(cwd, name.replace('-', ' '));
    mkdirSync(folder);
    const env = await printed({}, { ...process.env, JAVA_TOOL_OPTIONS: '', RUNNER_TEMP: folder });
    const [, path = ''] = env.JAVA_TOOL_OPTIONS?.split('trustStore=') ?? [];
    expect(env.JAVA_TOOL_OPTIONS?.startsWith(`${before}${folder}`)).toBe(true);
    expect(path.endsWith(`trusted.jks${after} -Djavax.net.ssl.trustStoreType=jks`)).toBe(true);
  });

  it('has what the step and the list have, the list first, and no tokens', async () => {
    const env = await printed(
      { env: { OWN: 'list', SSL_CERT_FILE: '/own.pem' } },
      {
        ...process.env,
        OWN: 'step',
        API_KEY: 'kept',
        INPUT_TOKEN: 'x',
        ACTIONS_RUNTIME_TOKEN: 'x',
        ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'x',
        GITHUB_TOKEN: 'x',
        GH_TOKEN: 'x',
        GITHUB_ENV: '/x',
        GITHUB_PATH: '/x',
        GITHUB_SHA: 'kept',
      },
    );
    expect(env).toMatchObject({
      OWN: 'list',
      SSL_CERT_FILE: '/own.pem',
      API_KEY: 'kept',
      GITHUB_SHA: 'kept',
    });
    expect(Object.values(env)).not.toContain('x');
    expect(Object.values(env)).not.toContain('/x');
  });

  onPosix.it('keeps what the variables trusted before, and takes its files away', async () => {
    const before = join(cwd, 'before.pem');
    const pem = '-----BEGIN CERTIFICATE-----\nTUlJQg==\n-----END CERTIFICATE-----\n';
    writeFileSync(before, pem);
    const { output } = await run(
      'cat "$SSL_CERT_FILE" | wc -l; grep -B1 -A1 TUlJQg== "$SSL_CERT_FILE"; echo "$TLS_READINESS_CA"',
      {},
      {
        ...process.env,
        SSL_CERT_FILE: before,
      },
    );
    expect(output).toContain(pem);
    expect(Number(output.split('\n')[0])).toBeGreaterThan(1_000);
    expect(() => readFileSync(output.trim().split('\n').at(-1)!)).toThrow('ENOENT');
  });
});

onPosix.it('a variable that npm reads in capitals too is replaced', async () => {
  const env = { ...process.env, NPM_CONFIG_CAFILE: '/own.pem' };
  const { output } = await run('echo "$npm_config_cafile:$NPM_CONFIG_CAFILE"', {}, env);
  expect(output).toMatch(/trusted\.pem:\n$/);
});

onPosix.it('several run one after another, each with a server of its own', async () => {
  const clients = ['a', 'b'].map((name) => clientOf('echo $TLS_READINESS_PORT', { name }));
  const done: string[] = [];
  const runs = await runClients(clients, { cwd, env: process.env }, ({ client: { name } }) =>
    done.push(name),
  );
  expect(done).toEqual(['a', 'b']);
  expect(new Set(runs.map(({ output }) => output)).size).toBe(2);
});

onLinux.it.each(['SIGTERM', 'SIGINT'] as const)('%s leaves no process and no file behind', async (signal) => {
  const temporary = mkdtempSync(join(cwd, 'temporary-'));
  const command = `setsid ${nap} > /dev/null 2>&1 & ${nap} & cd "$WHERE" && touch started; wait`;
  const child = spawn(process.execPath, [commandLine, 'client', '--', command], {
    cwd,
    env: { ...process.env, RUNNER_TEMP: temporary, WHERE: temporary },
    stdio: 'ignore',
  });
  const ended = once(child, 'exit');
  while (!existsSync(join(temporary, 'started'))) await sleep(50);
  expect(readdirSync(temporary)).toHaveLength(2);
  child.kill(signal);
  await ended;
  expect(await left()).toEqual([]);
  expect(readdirSync(temporary)).toEqual(['started']);
});

/** The processes that nap, once those that were killed are gone. */
async function left(): Promise<readonly string[]> {
  const waiting = () =>
    execFileSync('ps', ['-eo', 'stat=,args='], { encoding: 'utf8' })
      .split('\n')
      .filter((line) => !line.startsWith('Z') && line.endsWith(nap));
  for (let tries = 0; tries < 50 && waiting().length > 0; tries += 1) await sleep(100);
  return waiting();
}

onPosix.it(
  'a run that is cancelled ends the command with all that it has started, and runs no other',
  async () => {
    const cancel = new AbortController();
    const stop = watchForStop({ cancelled: cancel.signal }, () => ({ done: 0, endpoints: 0, clients: 2 }));
    const pidFile = join(cwd, 'pid');
    const clients = [`sleep 60 & echo $! > '${pidFile}'; wait`, 'echo run > second'].map((command) =>
      clientOf(command, { timeoutMs: 60_000 }),
    );
    const running = runClients(clients, { cwd, env: process.env }, undefined, stop);
    let pid = 0;
    while (pid === 0) {
      await sleep(20);
      pid = existsSync(pidFile) ? Number(readFileSync(pidFile, 'utf8')) : 0;
    }
    cancel.abort();
    const by = { kind: 'cancelled', done: 0, endpoints: 0, clients: 2 };
    expect(await running).toMatchObject([
      { ended: { kind: 'stopped', by }, calls: [] },
      { ended: { kind: 'stopped', by }, calls: [] },
    ]);
    expect(await isGone(pid)).toBe(true);
    expect(existsSync(join(cwd, 'second'))).toBe(false);
  },
);

/** Whether a process is no more, or waits for nothing but to be taken note of. */
async function isGone(pid: number): Promise<boolean> {
  for (let tries = 0; tries < 50; tries += 1) {
    try {
      const state = execFileSync('ps', ['-o', 'stat=', '-p', String(pid)], { encoding: 'utf8' });
      if (state.startsWith('Z')) return true;
    } catch {
      return true;
    }
    await sleep(100);
  }
  return false;
}
