import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import type { Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileOptions } from '../../src/report/format-names.ts';
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
  const files = fileOptions.map(({ option }) => join(directory, option));
  const reports = fileOptions.flatMap(({ option }, index) => [`--${option}`, files[index]!]);
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

/** What a server writes that has read our login: after its answer to CONNECT, and after that to each request. */
const echoes: readonly (readonly [string, string, (login: Login) => readonly string[]])[] = [
  ['a banner with the token', 'smtp', ({ token }) => [yes, `554 go away ${token}\r\n`]],
  ['a banner with user and password', 'smtp', ({ pair }) => [yes, `554 go away ${pair}\r\n`]],
  ['a banner in two segments', 'smtp', ({ token }) => [yes, `554 ${token.slice(0, 9)}`, token.slice(9)]],
  ['a banner in the same segment', 'smtp', ({ token }) => [`${yes}554 go away ${token}\r\n`]],
  ['plaintext with user and password', 'https', ({ pair }) => [yes, `${pair} was used\r\n`]],
  ['plaintext in two segments', 'https', ({ token }) => [yes, token.slice(0, 9), token.slice(9)]],
  ['bytes that are no text', 'https', ({ pair }) => [yes, `\x00\x01\x02${pair}`]],
  ['a reason', 'https', ({ token }) => [`HTTP/1.1 403 no ${encodeURIComponent(token)}\r\n\r\n`]],
  [
    'a challenge',
    'https',
    ({ pair }) => [`HTTP/1.1 407 no\r\nProxy-Authenticate: ${pair.slice(11)}\r\n\r\n`],
  ],
];
interface Login {
  readonly token: string;
  readonly pair: string;
}
const yes = 'HTTP/1.1 200 OK\r\n\r\n';

it.each(echoes)('nor those of a server that repeats them in %s', async (_name, scheme, written) => {
  const pair = 's3cretuser:hunter2pw';
  const token = Buffer.from(pair).toString('base64');
  const repeating = await listen((socket) => {
    socket.once('data', () => void writeSlowly(socket, written({ token, pair })));
  });
  try {
    const text = await saidOf(`${scheme}://a.example`, `http://${pair}@127.0.0.1:${repeating.port}`);
    expect(text).not.toMatch(/s3cret|hunter|s3cr|aHVudG|czNjc|733363726574/i);
    expect(text).not.toContain(token.slice(0, 9));
  } finally {
    await repeating.close();
  }
});

it('nor those of a SOCKS proxy that sends them behind its reply', async () => {
  const repeating = await listen((socket) => {
    const replies = [Buffer.of(5, 2), Buffer.of(1, 0), Buffer.of(5, 0, 0, 1, 0, 0, 0, 0, 0, 0)];
    socket.on('data', () => {
      const reply = replies.shift();
      if (!reply) return;
      socket.write(replies.length > 0 ? reply : Buffer.concat([reply, Buffer.from('554 no hunter2pw\r\n')]));
    });
  });
  try {
    for (const scheme of ['smtp', 'https']) {
      const proxy = `socks5h://s3cretuser:hunter2pw@127.0.0.1:${repeating.port}`;
      expect(await saidOf(`${scheme}://a.example`, proxy)).not.toMatch(/hunter|s3cret/);
    }
  } finally {
    await repeating.close();
  }
});

it('the words of a proxy are left out as a whole where a login of one letter is among them', async () => {
  const proxy = await listen((socket) => {
    socket.once('data', () => socket.end('HTTP/1.1 403 Forbidden here\r\n\r\n'));
  });
  try {
    const text = await saidOf('https://a.example', `http://e:o@127.0.0.1:${proxy.port}`);
    expect(text).toContain('the proxy answered “403”');
    expect(text).not.toContain('***');
  } finally {
    await proxy.close();
  }
});

it.each([
  ['ends the connection', ''],
  ['shows a page', 'HTTP/1.1 503 No\r\n\r\n<html>'],
])('the advice says that the proxy may be to blame where it agrees and then %s', async (_name, page) => {
  const proxy = await listen((socket) => {
    socket.once('data', () => {
      socket.write(yes);
      socket.once('data', () => socket.end(page));
    });
  });
  try {
    const text = await saidOf('tls://a.example:443', `http://127.0.0.1:${proxy.port}`);
    expect(text).toContain('Or the proxy did this: check whether it can reach the endpoint.');
  } finally {
    await proxy.close();
  }
});

async function writeSlowly(socket: Socket, segments: readonly string[]): Promise<void> {
  for (const segment of segments) {
    socket.write(segment, 'latin1');
    await sleep(50);
  }
}

async function saidOf(url: string, proxy: string): Promise<string> {
  const { exitCode, stdout, stderr } = await runWith(
    { cwd: directory, env: {} },
    ...['probe', url, '--proxy', proxy, '--timeout', '2s', '--retries', '0', '-f', 'json'],
  );
  expect(exitCode).toBe(1);
  expect(stdout).toContain('"unverified"');
  return stdout + stderr;
}

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
    /expected env, none or one of http:\/\/.*; write: socks5h:\/\/proxy.example:1080/,
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
