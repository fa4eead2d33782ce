import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { FileSystem } from '../../src/config/file-system.ts';
import { realFileSystem } from '../../src/config/file-system.ts';
import { ConfigurationError } from '../../src/config/problem.ts';
import { sourceOf } from '../../src/config/source.ts';
import { readYaml } from '../../src/config/yaml-reader.ts';
import { combine, loadFiles, loadInline } from './parity.ts';

let cwd: string;

beforeEach(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'config-'));
});

afterEach(async () => {
  await rm(cwd, { recursive: true });
});

async function write(files: Readonly<Record<string, string | Uint8Array>>): Promise<void> {
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(cwd, name)), { recursive: true });
    await writeFile(join(cwd, name), content);
  }
}

const listOf = (...hosts: string[]) =>
  `endpoints: [${hosts.map((host) => `https://${host}.example`).join(', ')}]\n`;

async function hosts(...patterns: string[]): Promise<readonly string[]> {
  const { endpoints } = await loadFiles({ patterns, cwd });
  return endpoints.map(({ host, source }) => `${source.file} ${host}`);
}

/** The error of a load that must fail, with the temporary directory taken out. */
async function errorOf(loading: Promise<unknown>): Promise<string> {
  const error: unknown = await loading.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof ConfigurationError)) throw new Error(`No configuration error: ${error}`);
  return error.message.replaceAll(cwd, '/repo');
}

describe('the files of a configuration', () => {
  test('are named by a path, relative to the working directory', async () => {
    await write({ '.github/tls-readiness.yml': listOf('a', 'b') });
    expect(await hosts('.github/tls-readiness.yml')).toEqual([
      '.github/tls-readiness.yml a.example',
      '.github/tls-readiness.yml b.example',
    ]);
    expect(await hosts(join(cwd, '.github/tls-readiness.yml'))).toHaveLength(2);
    expect(await hosts('./.github/../.github/tls-readiness.yml')).toHaveLength(2);
  });

  test('are named by globs, sorted within each, and every file is read once', async () => {
    await write({
      'lists/b.yml': listOf('b'),
      'lists/a.yml': listOf('a'),
      'lists/deep/c.yml': listOf('c'),
      '.github/d.yml': listOf('d'),
      'other.yml': listOf('e'),
    });
    expect(await hosts('other.yml', 'lists/*.yml', '**/*.yml')).toEqual([
      'other.yml e.example',
      'lists/a.yml a.example',
      'lists/b.yml b.example',
      '.github/d.yml d.example',
      'lists/deep/c.yml c.example',
    ]);
  });

  test('are left out by a pattern that begins with an exclamation mark', async () => {
    await write({ 'a.yml': listOf('a'), 'b.yml': listOf('b') });
    expect(await hosts('*.yml', '!b.yml')).toEqual(['a.yml a.example']);
  });

  test('are taken by their name even where it looks like a glob', async () => {
    await write({ '[a].yml': listOf('literal'), 'a.yml': listOf('glob') });
    expect(await hosts('[a].yml')).toEqual(['[a].yml literal.example']);
  });

  test('can stand outside the working directory', async () => {
    await write({ 'up.yml': listOf('a'), 'inner/x.yml': listOf('b') });
    const { endpoints } = await loadFiles({ patterns: ['../up.yml', '../*.yml'], cwd: join(cwd, 'inner') });
    expect(endpoints.map(({ source }) => source.file)).toEqual(['../up.yml']);
  });
});

describe('a file that is not there or cannot be read', () => {
  test('is reported with the place that was searched and a file to create', async () => {
    expect(await errorOf(loadFiles({ patterns: ['.github/tls-readiness.yml'], cwd }))).toBe(
      `.github/tls-readiness.yml:1:1: found no such file in "/repo", expected a list of endpoints (the command init writes one)
    write:
    endpoints:
      - https://api.example.com`,
    );
  });

  test('is reported for a glob without a match', async () => {
    expect(await errorOf(loadFiles({ patterns: ['lists/**/*.yml'], cwd }))).toBe(
      'lists/**/*.yml:1:1: found no file that matches in "/repo", expected a list of endpoints',
    );
  });

  test.each([
    ['a.yml', 'a.yaml'],
    ['b.yaml', 'b.yml'],
    ['lists/partner.yml', 'lists/partners.yml'],
    ['list/partners.yml', 'lists/partners.yml'],
    ['tls-readiness.yml', '.github/tls-readiness.yml'],
    ['.githb/tls-readiness.yaml', '.github/tls-readiness.yml'],
  ])('is reported with the file that was probably meant: %s', async (name, meant) => {
    const names = ['a.yaml', 'b.yml', 'lists/partners.yml', 'node_modules/a.yml', '.github/workflows/b.yaml'];
    await write(
      Object.fromEntries([...names, '.github/tls-readiness.yml'].map((each) => [each, listOf('a')])),
    );
    expect(await errorOf(loadFiles({ patterns: [name], cwd }))).toBe(
      `${name}:1:1: found no such file, but there is "${meant}", expected a list of endpoints\n    write: ${meant}`,
    );
  });

  test.each(['other.yml', 'lists/other.yml', '../partners.yml', 'partners', 'c.yml'])(
    'is reported without one where none is like it: %s',
    async (name) => {
      await write({ 'b.yml': listOf('b'), 'deep/partners.yml': listOf('b') });
      expect(await errorOf(loadFiles({ patterns: [name], cwd }))).toBe(
        `${name}:1:1: found no such file in "/repo", expected a list of endpoints`,
      );
    },
  );

  test('is reported with the list that has another path than the usual one, which nobody named', async () => {
    await write({ 'tls-readiness.yml': listOf('a'), '.github/workflows/tls-readiness.yml': 'on: push' });
    expect(await errorOf(loadFiles({ patterns: ['.github/tls-readiness.yml'], cwd }))).toBe(
      '.github/tls-readiness.yml:1:1: found no such file, but there is "tls-readiness.yml", expected a list of endpoints here: rename the file, or name its path',
    );
  });

  test.each(['.github/tls-readiness.yml', '**/*.yml'])(
    'is reported with the step that is missing where a workflow has checked nothing out: %s',
    async (pattern) => {
      const error = () => errorOf(loadFiles({ patterns: [pattern], cwd, env: { GITHUB_ACTIONS: 'true' } }));
      expect(await error()).toBe(
        `${pattern}:1:1: found an empty workspace, expected the repository: is a step with actions/checkout missing before this one?`,
      );
      await write({ 'README.md': '' });
      expect(await error()).not.toMatch(/actions\/checkout|command init/);
    },
  );

  test('is reported for a directory', async () => {
    await write({ 'lists/a.yml': listOf('a') });
    expect(await errorOf(loadFiles({ patterns: ['lists/'], cwd }))).toBe(
      'lists/:1:1: found a directory, expected a file, or a glob of files\n    write: lists/*.yml',
    );
  });

  test.each([[[]], [['!a.yml']]])('is reported where no path is given: %j', async (patterns) => {
    expect(await errorOf(loadFiles({ patterns, cwd }))).toBe(
      '.:1:1: found no path, expected the path of a configuration file',
    );
  });

  test('is reported with the code of the system', async () => {
    const denied: FileSystem = {
      ...realFileSystem,
      read: () => Promise.reject(Object.assign(new Error('denied'), { code: 'EACCES' })),
    };
    await write({ 'a.yml': listOf('a') });
    expect(await errorOf(loadFiles({ patterns: ['a.yml'], cwd }, denied))).toBe(
      'a.yml:1:1: found a file that cannot be read (EACCES), expected a readable file',
    );
    await symlink('loop.yml', join(cwd, 'loop.yml'));
    expect(await errorOf(loadFiles({ patterns: ['loop.yml'], cwd }))).toBe(
      'loop.yml:1:1: found a path that cannot be searched (ELOOP), expected a readable path',
    );
    expect(await errorOf(loadFiles({ patterns: ['a\u0000b'], cwd }))).toBe(
      'a\\u0000b:1:1: found a path that cannot be searched (ERR_INVALID_ARG_VALUE), expected a readable path',
    );
  });

  test.each([
    ['a.yml, b.yml', 'a.yml\n    b.yml'],
    ['a.yml,', ' a.yml'],
    ['"a.yml"', ' a.yml'],
    ["'lists/*.yml'", ' lists/*.yml'],
    ['- a.yml', ' a.yml'],
    ['[a.yml, "b.yml"]', 'a.yml\n    b.yml'],
    ['a.yml # ours', ' a.yml'],
    ['# ours', undefined],
  ])('is one path per line, and not %s', async (pattern, paths) => {
    await write({ 'a.yml': listOf('a') });
    const error = await errorOf(loadFiles({ patterns: [pattern], cwd }));
    expect(error).toContain('expected one path per line, without');
    expect(await errorOf(loadFiles({ patterns: [pattern], cwd, byUser: true }))).toContain(
      'expected one path per argument, without',
    );
    if (paths === undefined) expect(error).not.toContain('write:');
    else expect(error).toContain(`${paths.startsWith(' ') ? 'write:' : 'write:\n    '}${paths}`);
  });

  test('may have a comma, quotes, a dash or a hash in its name', async () => {
    await write({ "- a, 'b' #c.yml": listOf('a'), 'a,b.yml': listOf('b') });
    expect(await hosts("- a, 'b' #c.yml", '{a,x}*.yml')).toHaveLength(2);
    expect(await errorOf(loadFiles({ patterns: ['{x,y}.yml'], cwd }))).toContain('no file that matches');
  });

  test('is reported where it is bigger than 5 MB, or not UTF-8', async () => {
    await write({
      'big.yml': `# ${'x'.repeat(5 * 1024 * 1024)}`,
      'latin.yml': Uint8Array.from([0x61, 0x3a, 0x20, 0xe9]),
    });
    expect(await errorOf(loadFiles({ patterns: ['big.yml', 'latin.yml'], cwd }))).toBe(
      'big.yml:1:1: found a file of more than 5 MB, expected a list of at most 5 MB\n\n' +
        'latin.yml:1:1: found bytes that are not UTF-8, expected a text file in UTF-8',
    );
  });

  test.each([
    ['.netrc', 'machine api.example login me password secret\n'],
    ['environ', 'TOKEN=secret\0endpoints: secret\0'],
    ['secrets.yml', 'token: secret\nother: [\n'],
    ['key.pem', '-----BEGIN PRIVATE KEY-----\nsecret\n'],
    ['comment.yml', '# secret\n'],
    ['bare.yml', '- https://secret.example\n', 'a list without a key above it'],
    ['bare-below-comment.yml', '# secret\n\n  - secret\n', 'a list without a key above it'],
  ])(
    'is reported without a word of it where it is no list: %s',
    async (name, text, found = 'a text without a key of a list') => {
      await write({ [name]: text });
      expect(await errorOf(loadFiles({ patterns: [name], cwd }))).toBe(
        `${name}:1:1: found ${found}, expected a map with the key endpoints
    write:
    endpoints:
      - https://api.example.com`,
      );
    },
  );

  test('is reported with its lines where a key is misspelt', async () => {
    await write({ 'a.yml': 'endpionts: [https://a.example]\n' });
    expect(await errorOf(loadFiles({ patterns: ['a.yml'], cwd }))).toContain('write: endpoints');
  });

  test('is reported where all files together are bigger than 5 MB', async () => {
    const big = `# ${'x'.repeat(3 * 1024 * 1024)}\n`;
    await write({ 'a.yml': big + listOf('a'), 'b.yml': big + listOf('b'), 'c.yml': listOf('c') });
    expect(await errorOf(loadFiles({ patterns: ['*.yml'], cwd }))).toBe(
      'b.yml:1:1: found more than 5 MB in this file and those before it, expected at most 5 MB in all of them',
    );
  });
});

test('an error of the program is not taken for one of the file', async () => {
  const broken: FileSystem = { ...realFileSystem, read: () => Promise.reject(new TypeError('a bug')) };
  await write({ 'a.yml': listOf('a') });
  await expect(loadFiles({ patterns: ['a.yml'], cwd }, broken)).rejects.toThrow(new TypeError('a bug'));
});

test('all errors of all files and of the inline list are reported at once', async () => {
  await write({
    'b.yml': 'endpoints:\n  - http://b.example\n  - https://ok.example\nmin-verson: 1.2\n',
    'a.yml': '\tendpoints: []',
    'c.yml': listOf('c'),
  });
  const loading = combine(
    loadFiles({ patterns: ['b.yml', 'missing.yml', '*.yml'], cwd }),
    loadInline('- url: https://d.example\n  sunset: 2026-12-01T00:00:00'),
  );
  expect(await errorOf(loading)).toBe(
    `missing.yml:1:1: found no such file in "/repo", expected a list of endpoints

b.yml:2:5: endpoints[0]: found "http://b.example", expected a URL with TLS over TCP (http:// has no TLS)
      - http://b.example
        ^^^^^^^^^^^^^^^^
    write: https://b.example

b.yml:4:1: found the unknown key "min-verson", expected min-version
    min-verson: 1.2
    ^^^^^^^^^^
    write: min-version

a.yml:1:1: found a tab in the indentation, expected spaces
     endpoints: []
    ^

<endpoints>:2:11: endpoints[0].sunset: found "2026-12-01T00:00:00", expected a date-time with its zone, Z for UTC
      sunset: 2026-12-01T00:00:00
              ^^^^^^^^^^^^^^^^^^^
    write: 2026-12-01T00:00:00Z`,
  );
});

test('what is wrong between entries is reported together with what is wrong in one', async () => {
  await write({
    'a.yml': `min-version: 9
endpoints:
  - https://a.example
  - http://b.example
  - url: https://a.example:443
  - url: imaps://c.example
    expect: { status: 200 }
  - url: https://d.example
    client-certificate: { path: missing.pem }
clients:
  - { name: x, run: x }
  - { name: y }
  - { name: x, run: y }
`,
  });
  const lines = (await errorOf(loadFiles({ patterns: ['a.yml'], cwd }))).split('\n');
  expect(lines.filter((line) => line.startsWith('a.yml')).map((line) => line.split(', expected')[0])).toEqual(
    [
      'a.yml:1:14: min-version: found 9',
      'a.yml:4:5: endpoints[1]: found "http://b.example"',
      'a.yml:5:5: endpoints[2]: found "https://a.example:443" a second time',
      'a.yml:7:5: endpoints[3].expect: found expect with imaps://',
      'a.yml:9:33: endpoints[4].client-certificate.path: found no such file',
      'a.yml:12:7: clients[1]: found no key run',
      'a.yml:13:13: clients[2].name: found "x" a second time',
    ],
  );
});

test('files and the inline list give one list of endpoints', async () => {
  await write({ 'a.yml': listOf('a') });
  const { endpoints } = await combine(
    loadFiles({ patterns: ['a.yml'], cwd }),
    loadInline('[https://b.example]'),
  );
  expect(endpoints.map(({ host, source }) => [host, source.file])).toEqual([
    ['a.example', 'a.yml'],
    ['b.example', undefined],
  ]);
  await expect(combine(Promise.reject(new TypeError('a bug')))).rejects.toThrow(new TypeError('a bug'));
});

test('the overrides reach the endpoints of files', async () => {
  await write({ 'a.yml': listOf('a') });
  const {
    endpoints: [endpoint],
  } = await loadFiles({ patterns: ['a.yml'], cwd, overrides: { minVersion: 'TLSv1.3' } });
  expect(endpoint?.minVersion).toBe('TLSv1.3');
});

test('a bare list is for the inline text only', async () => {
  await write({ 'a.yml': '- https://a.example\n' });
  await expect(loadFiles({ patterns: ['a.yml'], cwd })).rejects.toThrow('a map with the key endpoints');
  expect((await loadInline('- https://a.example\n')).endpoints).toHaveLength(1);
  expect((await loadInline('endpoints: [https://a.example]')).endpoints).toHaveLength(1);
  expect((await loadInline(JSON.stringify(['https://a.example']))).endpoints).toHaveLength(1);
});

test('a list of 5,000 endpoints that share defaults loads', async () => {
  const entries = Array.from(
    { length: 5_000 },
    (_, index) => `  - { <<: *d, url: 'https://h${index}.example' }`,
  );
  const text = `endpoints:\n  - &d\n    url: https://d.example\n    owner: us\n    sunset: 2027-01-01\n${entries.join('\n')}`;
  const { endpoints } = await loadInline(text);
  expect(endpoints).toHaveLength(5_001);
  expect(endpoints.at(-1)).toMatchObject({ host: 'h4999.example', owner: 'us' });
});

test('a list whose garbage is collected while it is read is read whole', async () => {
  const entries = Array.from({ length: 12_000 }, (_, index) => `  - { url: 'https://h${index}.example' }`);
  const { endpoints } = await loadInline(`endpoints:\n${entries.join('\n')}`);
  expect(endpoints.map(({ source }) => source.line)).toEqual(entries.map((_, index) => index + 2));
});

test('of many documents no more than the second is read', async () => {
  const { problems, pieces } = await readYaml(sourceOf('list.yml', '---\n'.repeat(199_000)));
  expect(problems).toMatchObject([{ found: 'a second YAML document' }]);
  expect(pieces).toBeLessThan(10);
});

test('of many errors the first fifty are shown, and the rest is counted', async () => {
  const text = `[${Array.from({ length: 5_000 }, (_, index) => `http://h${index}.example`).join(',')}]`;
  const error: unknown = await loadInline(text).catch((reason: unknown) => reason);
  expect(error).toMatchObject({ more: 4_950, problems: { length: 50 } });
  expect(error).toHaveProperty(
    'message',
    expect.stringMatching(/\n\nThere are 4,950 more errors, which are not shown\.$/),
  );
});
