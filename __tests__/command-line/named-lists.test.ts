import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { closedPort } from '../servers.ts';
import { onPosix } from '../systems.ts';
import { run, runWith } from './running.ts';

let cwd: string;
let list: string;
const options = ['--retries', '0', '--fail-on', 'never', '-f', 'json'];

beforeAll(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'named-lists-'));
  list = `endpoints:\n  - tls://127.0.0.1:${await closedPort()}\n`;
});

afterAll(() => rm(cwd, { recursive: true }));

const sources = (stdout: string) =>
  JSON.parse(stdout).endpoints.map(({ source }: { source: unknown }) => source);

it('check - reads the list from standard input', async () => {
  const stdin = Readable.from([list]);
  const { exitCode, stdout } = await runWith({ cwd, env: {}, stdin }, 'check', '-', ...options);
  expect(exitCode).toBe(0);
  expect(sources(stdout)).toMatchObject([{ file: '<stdin>', line: 2, column: 5 }]);
});

it('an error of standard input has its place', async () => {
  const stdin = Readable.from(['endpoints: [http://a.example]\n']);
  const { exitCode, stderr } = await runWith({ cwd, env: {}, stdin }, 'check', '-');
  expect(exitCode).toBe(2);
  expect(stderr).toContain('<stdin>:1:13: endpoints[0]: found "http://a.example"');
});

onPosix.it('check reads a pipe', async () => {
  const pipe = join(cwd, 'pipe');
  await once(execFile('sh', ['-c', 'mkfifo "$0"', pipe]), 'exit');
  const writer = execFile('sh', ['-c', 'printf %s "$1" > "$0"', pipe, list]);
  const { exitCode, stdout } = await run(cwd, 'check', pipe, ...options);
  expect(exitCode).toBe(0);
  expect(sources(stdout)).toMatchObject([{ file: pipe }]);
  expect(writer.exitCode ?? (await once(writer, 'exit'))[0]).toBe(0);
});

it('a list that nobody names is no symbolic link out of the working directory', async () => {
  await mkdir(join(cwd, 'here/.github'), { recursive: true });
  await writeFile(join(cwd, 'list.yml'), list);
  await symlink('../../list.yml', join(cwd, 'here/.github/tls-readiness.yml'));
  const { exitCode, stderr } = await run(join(cwd, 'here'), 'check', ...options);
  expect(exitCode).toBe(2);
  expect(stderr).toContain('.github/tls-readiness.yml:1:1: found a path that leads out of the workspace');
  const named = await run(join(cwd, 'here'), 'check', '.github/tls-readiness.yml', ...options);
  expect(named.exitCode).toBe(0);
});
