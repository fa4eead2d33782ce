import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import type { Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileFormats } from '../../src/report/formats.ts';
import { closedPort, listen } from '../net/listener.ts';
import { connectProxy, socksProxy } from '../net/proxies.ts';
import { runWith } from './running.ts';

const secret = 's3cret-p@ss';
const user = 'build-bot';
const login = `${user}:${encodeURIComponent(secret)}@`;
const token = Buffer.from(`${user}:${secret}`).toString('base64');

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'proxies-'));
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

const quick = ['--timeout', '5s', '--retries', '0'];

/** Probes a name that only a proxy can resolve, and gives all that is said, in every format. */
async function said(env: NodeJS.ProcessEnv, ...options: readonly string[]): Promise<string> {
  const files = fileFormats.map(({ option }) => join(directory, option));
  const reports = fileFormats.flatMap(({ option }, index) => [`--${option}`, files[index]!]);
  const url = `https://inside.example:${await closedPort()}`;
  const { exitCode, stdout, stderr } = await runWith(
    { cwd: directory, env },
    ...['probe', url, '--verbose', '--all', ...quick, ...reports, ...options],
  );
  expect(exitCode).toBe(1);
  return [stdout, stderr, ...files.map((file) => readFileSync(file, 'utf8'))].join('\n');
}

function expectNoSecrets(text: string): void {
  for (const hidden of [secret, encodeURIComponent(secret), user, token]) expect(text).not.toContain(hidden);
}

it.each([
  ['does not accept them', { user, password: 'another' }],
  ['accepts them and cannot connect', { user, password: secret }],
])('nothing that is written has the credentials of a proxy that %s', async (_name, credentials) => {
  const [http, socks] = await Promise.all([connectProxy({ credentials }), socksProxy({ credentials })]);
  try {
    for (const url of [`http://${login}127.0.0.1:${http.port}`, `socks5://${login}127.0.0.1:${socks.port}`]) {
      for (const text of [await said({}, '--proxy', url), await said({ HTTPS_PROXY: url })]) {
        expectNoSecrets(text);
        expect(text).toMatch(/via proxy (?:http|socks5h):\/\/127\.0\.0\.1:\d+/);
        expect(text).not.toMatch(/"state": "refused"/);
      }
    }
  } finally {
    await Promise.all([http.close(), socks.close()]);
  }
});

it.each([
  ['at once', (socket: Socket, login: string) => socket.write(`HTTP/1.1 200 OK\r\n\r\n${login}`)],
  [
    'later',
    (socket: Socket, login: string) => {
      socket.write('HTTP/1.1 200 OK\r\n\r\n');
      socket.once('data', () => socket.end(`${login} was used, if that is what you want to know`));
    },
  ],
])('nor those of a server that repeats what it gets, %s', async (_name, repeat) => {
  const repeating = await listen((socket) =>
    socket.once('data', (head: Buffer) => repeat(socket, /basic (\S+)/i.exec(head.toString())?.[1] ?? '')),
  );
  try {
    expectNoSecrets(await said({}, '--proxy', `http://${login}127.0.0.1:${repeating.port}`));
  } finally {
    await repeating.close();
  }
});

it('nor does an error about the proxy itself', async () => {
  const wrong = [
    `ftp://${login}proxy.example`,
    `http://${user}:s3cret-p/ss@proxy.example:3128`,
    `http://${login}proxy.example:x`,
  ];
  for (const url of wrong) {
    for (const { exitCode, stderr } of [
      await runWith({ cwd: directory, env: {} }, 'probe', 'https://a.example', '--proxy', url),
      await runWith({ cwd: directory, env: { HTTPS_PROXY: url } }, 'probe', 'https://a.example'),
    ]) {
      expect(exitCode).toBe(2);
      expect(stderr).toMatch(/^(?:--proxy|environment variable HTTPS_PROXY): found ".*\*\*\*@proxy\.example/);
      expect(stderr).not.toMatch(/build-bot|s3cret/);
    }
  }
});

it.each([
  ['enf', /^--proxy: found "enf", expected env, none or a proxy such as .*; write: env\n/],
  ['proxy', /^--proxy: found "proxy", expected env, none or a proxy such as http:/],
  [
    'socks4://proxy.example:1080',
    /expected env, none or one of http:\/\/.*; write: http:\/\/proxy.example:1080/,
  ],
])('--proxy %s is an error that says what to write', async (value, message) => {
  const { exitCode, stderr } = await runWith(
    { cwd: directory, env: {} },
    ...['probe', 'https://a.example', '--proxy', value],
  );
  expect(exitCode).toBe(2);
  expect(stderr).toMatch(message);
});

it('the report says once that addresses are not all probed', async () => {
  const proxy = await connectProxy();
  try {
    const { stdout } = await runWith(
      { cwd: directory, env: { ALL_PROXY: `127.0.0.1:${proxy.port}` } },
      ...['probe', 'tls://one.example:443', 'tls://two.example:444', '--fail-on', 'never', ...quick],
    );
    expect(stdout.replace(/\s+/g, ' ').match(/a proxy resolves names/g)).toHaveLength(1);
  } finally {
    await proxy.close();
  }
});
