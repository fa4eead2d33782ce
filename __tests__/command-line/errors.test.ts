import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from './running.ts';

let cwd: string;

beforeAll(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'command-line-errors-'));
  await writeFile(join(cwd, 'list.yml'), 'endpoints:\n  - https://x.example\n');
});

afterAll(() => rm(cwd, { recursive: true }));

const wrong = async (...args: readonly string[]) => {
  const { exitCode, stdout, stderr } = await run(cwd, ...args);
  expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
  return stderr;
};

describe('a word that is neither a command nor a file', () => {
  it.each([
    ['chek', 'check'],
    ['Probe', 'probe'],
    ['explian', 'explain'],
    ['api.example.com', 'probe https://api.example.com'],
    ['api.example.com:8443/v2', 'probe https://api.example.com:8443/v2'],
    ['localhost:993', 'probe imaps://localhost:993'],
    ['https://api.example.com', 'probe https://api.example.com'],
    ['http://api.example.com', 'probe https://api.example.com'],
  ])('%s probably means %s', async (word, meant) => {
    expect(await wrong(word)).toBe(
      `error: there is no file "${word}"\n(Did you mean: tls-readiness ${meant})\nSee tls-readiness --help.\n`,
    );
  });

  it.each(['partners.yml', 'lists/partners', 'partners-of-ours', '*.yaml'])(
    '%s is taken for a file that is missing',
    async (word) => {
      expect(await wrong(word)).toContain(`${word}:1:1: found no`);
    },
  );

  it('shows no password', async () => {
    const said = await wrong('https://me:s3cret@api.example.com');
    expect(said).toContain('probe https://api.example.com)');
    expect(said).not.toContain('s3cret');
  });
});

describe('the errors of a command', () => {
  it.each([
    [['--frobnicate'], 'check'],
    [['check', 'list.yml', '--format', 'pdf'], 'check'],
    [['check', 'list.yml', '--timeout', '10'], 'check'],
    [['probe'], 'probe'],
    [['probe', 'https://x.example', '--retries', '11'], 'probe'],
    [['probe', 'foo'], 'probe'],
    [['probe', 'http://x.example'], 'probe'],
    [['probe', 'list.yml'], 'probe'],
    [['explain', 'no-such-rule'], 'explain'],
    [['--timeot', '1s'], 'check'],
    [['client', '--command-timeout', '10', '--', 'true'], 'client'],
    [['demo', 'here'], 'demo'],
    [['init', 'here'], 'init'],
  ])('%j leads to its help', async (args, command) => {
    expect(await wrong(...args)).toMatch(new RegExp(`\\nSee tls-readiness ${command} --help\\.\\n$`));
  });

  it('leads to the help of the program where its own option is misspelt', async () => {
    expect(await wrong('--versio')).toBe(
      "error: unknown option '--versio'\n(Did you mean --version?)\nSee tls-readiness --help.\n",
    );
  });

  it.each([
    [
      ['--timeout', '10'],
      '--timeout: found "10", expected a duration from 1ms to 10m, such as 10s; write: 10s',
    ],
    [
      ['--time-limit', '5'],
      '--time-limit: found "5", expected a duration from 1s to 5d, such as 5m; write: 5m',
    ],
    [['--timeout', '0'], '--timeout: found "0", expected a duration from 1ms to 10m, such as 10s'],
    [
      ['--warn-within', '90'],
      '--warn-within: found "90", expected a duration such as 90d or 12h, at most 36525d; write: 90d',
    ],
    [['--fail-on', 'eror'], '--fail-on: found "eror", expected one of error, warning, never; write: error'],
    [['--per-host', '0'], '--per-host: found "0", expected a whole number from 1 to 100'],
    [['--min-version', '1.9'], '--min-version: found "1.9", expected a TLS version such as TLSv1.2'],
  ])('%j say what was found, what is expected and what to write', async (options, message) => {
    expect(await wrong('check', 'list.yml', ...options)).toBe(
      `${message}\nSee tls-readiness check --help.\n`,
    );
  });

  it('are told all at once', async () => {
    const said = await wrong('check', '--timeout', '10', '--fail-on', 'no', '--retries', 'x');
    expect(said.split('\n').map((line) => line.split(':')[0])).toEqual([
      '--fail-on',
      '--timeout',
      '--retries',
      'See tls-readiness check --help.',
      '',
    ]);
  });
});

describe('help', () => {
  it.each(['probe', 'client'])('of %s speaks of no list', async (name) => {
    const { stdout } = await run(cwd, name, '--help');
    expect(stdout).toContain('minimum TLS version (default: TLSv1.2)');
    expect(stdout.replace('check endpoints without a list', '')).not.toMatch(/\blists?\b/);
  });

  it.each([
    ['nope', 'The commands are check, probe, client, serve, widget, init, explain, diff, demo.'],
    ['chek', 'Did you mean: tls-readiness help check'],
  ])('of a command that is not there is an error: %s', async (name, hint) => {
    expect(await wrong('help', name)).toBe(
      `error: there is no command "${name}"\n(${hint})\nSee tls-readiness --help.\n`,
    );
  });
});

it('--observations does not take a list that stands behind it for observations', async () => {
  expect(await wrong('check', '--observations', 'a.json', 'b.json', 'list.yml')).toBe(
    '--observations: found "list.yml", expected a file that --observations-file has written; lists stand before --observations\nSee tls-readiness check --help.\n',
  );
});

it('client says what is wrong without a place in a list', async () => {
  expect(await wrong('client', '--', '')).toBe(
    'error: found "", expected a text that is not empty\nSee tls-readiness client --help.\n',
  );
});

describe('what probe is given', () => {
  it('is each endpoint once', async () => {
    expect(await wrong('probe', 'https://x.example', 'https://x.example/')).toBe(
      'error: found "https://x.example/" a second time, expected each endpoint once\nSee tls-readiness probe --help.\n',
    );
  });

  it('is told to be no URL in one line each, without a place in a list', async () => {
    expect(await wrong('probe', 'api.example.com', 'https://me:pw@x.example')).toBe(
      `error: found "api.example.com", expected a URL with its scheme; write: https://api.example.com
error: found a URL with a user name or password, expected a URL without credentials, since none are sent; write: https://x.example
See tls-readiness probe --help.
`,
    );
  });

  it('may be a list, which check reads', async () => {
    expect(await wrong('probe', 'list.yml')).toContain('(Did you mean: tls-readiness check "list.yml")');
  });
});

it('no error of a command line or a list is long', async () => {
  const list = [
    'min-version: TLS 9',
    'warn-within: 90',
    'standards: [rfc1]',
    'deprecations: [{ protocol: TLSv1.1 }]',
    'endpoints:',
    '  - http://x.example',
    '  - gopher://x.example',
    '  - { url: https://x.example, expect: 401, colour: red, sunset: 2026-13-01 }',
    '  - { url: https://y.example, exceptions: [{ rule: sunset, until: 2026-12-31 }], server-name: 192.0.2.1 }',
    '  - { url: smtp://z.example, expect: { status: 1000 }, addresses: both, address: x }',
    'clients:',
    '  - { name: x }',
  ];
  await writeFile(join(cwd, 'wrong.yml'), list.join('\n'));
  const messages = (await wrong('wrong.yml')).split('\n').filter((line) => line.startsWith('wrong.yml:'));
  expect(messages.length).toBeGreaterThan(12);
  expect(messages.filter((message) => message.length > 275)).toEqual([]);
});
