import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';
import { loadFiles, loadInline } from '../../src/config/load.ts';
import { run } from './running.ts';

const list = '.github/tls-readiness.yml';
const workflow = '.github/workflows/tls-readiness.yml';

let cwd: string;

beforeEach(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'init-'));
});

afterEach(() => rm(cwd, { recursive: true }));

async function write(files: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(cwd, name)), { recursive: true });
    await writeFile(join(cwd, name), content);
  }
}

const read = (name: string) => readFileSync(join(cwd, name), 'utf8');
const proposals = () =>
  [...read(list).matchAll(/^ {2}# - (\S+) # (.+)$/gm)].map(([, url, place]) => [url, place]);

describe('init', () => {
  it('writes a list that is valid as it is, and a workflow that checks it', async () => {
    const { exitCode, stdout, stderr } = await run(cwd, 'init');
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(stdout).toContain(`Wrote ${list}\nWrote ${workflow}\n`);
    const { endpoints } = await loadFiles({ patterns: [list], cwd });
    expect(endpoints.map(({ url }) => url)).toEqual(['https://api.example.com']);
    const { on, permissions, jobs } = parse(read(workflow));
    expect(on).toEqual({
      pull_request: { paths: [list, workflow] },
      schedule: [{ cron: '17 3 * * 1' }],
      workflow_dispatch: null,
    });
    expect(permissions).toEqual({ contents: 'read' });
    expect(jobs['tls-readiness'].steps.map(({ uses }: { uses: string }) => uses)).toEqual([
      'actions/checkout@v7',
      'OWNER/tls-readiness@v1',
    ]);
  });

  it('proposes the hosts of the repository as comments, which become entries without their mark', async () => {
    await write({
      'src/pay.ts': "\nconst url = 'https://api.stripe.com/v1';",
      '.env': 'DB=postgres://me:s3cret@db.acme.io/app?x=s3cret',
      'README.md': 'https://readme.acme.io',
      'node_modules/a/index.js': 'https://module.acme.io',
      'binary.dat': 'https://binary.acme.io \0',
      'big.txt2': `https://big.acme.io\n${'x'.repeat(300_000)}`,
    });
    await symlink('/etc', join(cwd, 'linked'));
    const { stdout } = await run(cwd, 'init');
    expect(stdout).toContain('2 hosts of this repository are proposed as comments');
    expect(proposals()).toEqual([
      ['postgres://db.acme.io', '.env:1'],
      ['https://api.stripe.com', 'src/pay.ts:2'],
    ]);
    expect(read(list)).not.toContain('s3cret');
    const { endpoints } = await loadInline(read(list).replace(/^ {2}# - /gm, '  - '));
    expect(endpoints).toHaveLength(3);
  });

  it('reads what git knows and does not ignore', async () => {
    execFileSync('git', ['init', '--quiet'], { cwd });
    await write({
      '.gitignore': '.env\nout/\n',
      '.env': 'https://secret.acme.io',
      'out/a.js': 'https://built.acme.io',
      'src/a.js': "'https://a.acme.io'",
    });
    await run(cwd, 'init');
    expect(proposals()).toEqual([['https://a.acme.io', 'src/a.js:1']]);
  });

  it('stays valid whatever the names of files are', async () => {
    await write({ 'src/a\n  - https:/evil.io # \u202e.js': 'https://a.acme.io' });
    await run(cwd, 'init');
    expect((await loadFiles({ patterns: [list], cwd })).endpoints).toHaveLength(1);
    expect(proposals()).toEqual([['https://a.acme.io', 'src/a - https:/evil.io # .js:1']]);
  });

  it('proposes at most sixty', async () => {
    const hosts = Array.from({ length: 70 }, (_, index) => `https://h${index}.acme.io`);
    await write({ 'a.txt2': hosts.join('\n') });
    await run(cwd, 'init');
    expect(proposals()).toHaveLength(60);
    expect(read(list)).toContain('  # … and 10 more that are not shown\n');
  });

  it.each([
    [[list], `${list} exists`],
    [[workflow], `${workflow} exists`],
    [['.github/tls-readiness.yaml'], '.github/tls-readiness.yaml exists'],
    [[list, workflow], `${list} and ${workflow} exist`],
  ])('overwrites nothing, and writes nothing beside %j', async (files, sentence) => {
    await write(Object.fromEntries(files.map((name) => [name, 'mine\n'])));
    expect(await run(cwd, 'init')).toEqual({
      exitCode: 2,
      stdout: '',
      stderr: `error: ${sentence} already; init overwrites nothing\nSee tls-readiness init --help.\n`,
    });
    for (const name of [list, workflow]) {
      expect(existsSync(join(cwd, name)) ? read(name) : 'mine\n').toBe('mine\n');
      expect(existsSync(join(cwd, name))).toBe(files.includes(name));
    }
  });

  it.each([
    ['.github', 'a file'],
    ['.github/workflows', 'a file'],
    ['.github', 'a symbolic link'],
    ['.github/workflows', 'a symbolic link'],
  ])('writes nothing where %s is %s', async (path, kind) => {
    await write({ 'elsewhere/a': '' });
    if (kind === 'a file') await write({ [path]: 'mine\n' });
    else {
      await mkdir(dirname(join(cwd, path)), { recursive: true });
      await symlink(join(cwd, 'elsewhere'), join(cwd, path));
    }
    expect(await run(cwd, 'init')).toEqual({
      exitCode: 2,
      stdout: '',
      stderr: `error: ${path} is ${kind}; init writes into a folder of the repository\nSee tls-readiness init --help.\n`,
    });
    expect(existsSync(join(cwd, list))).toBe(false);
    expect(readdirSync(join(cwd, 'elsewhere'))).toEqual(['a']);
  });

  it('does not write through a symbolic link in the place of a file', async () => {
    await mkdir(join(cwd, '.github/workflows'), { recursive: true });
    await symlink(join(cwd, 'nowhere'), join(cwd, workflow));
    expect(await run(cwd, 'init')).toMatchObject({ exitCode: 2, stdout: '' });
    expect(readdirSync(cwd)).toEqual(['.github']);
    expect(existsSync(join(cwd, list))).toBe(false);
  });

  it('wants the root of the repository, since GitHub looks nowhere else', async () => {
    await write({ '.git/HEAD': '', 'a/b/c.ts': '' });
    expect(await run(join(cwd, 'a/b'), 'init')).toMatchObject({
      exitCode: 2,
      stderr:
        'error: this is not the root of the repository; run init in ../..\nSee tls-readiness init --help.\n',
    });
    expect(existsSync(join(cwd, 'a/b/.github'))).toBe(false);
  });
});
