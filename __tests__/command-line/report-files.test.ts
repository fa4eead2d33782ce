import { mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileOptions } from '../../src/report/format-names.ts';
import { plainLayout, writers } from '../../src/report/formats.ts';
import { closedPort } from '../servers.ts';
import { onLinux } from '../systems.ts';
import { run } from './running.ts';

let cwd: string;
let check: readonly string[];

beforeAll(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'report-files-'));
  const port = await closedPort();
  await writeFile(join(cwd, 'list.yml'), `endpoints:\n  - tls://127.0.0.1:${port}\n`);
  await symlink('list.yml', join(cwd, 'link.yml'));
  await symlink('.', join(cwd, 'linked'));
  check = ['check', 'list.yml', '--retries', '0', '--fail-on', 'never'];
});

afterAll(() => rm(cwd, { recursive: true }));

it('one run prints a report and writes others, in folders that it makes', async () => {
  const options = fileOptions.flatMap(({ option }) => [`--${option}`, `out/${option}/report`]);
  const { exitCode, stdout, stderr } = await run(cwd, ...check, ...options, '--all');
  expect(exitCode).toBe(0);
  expect(stdout).toContain('127.0.0.1');
  expect(stderr.trimEnd().split('\n')).toHaveLength(fileOptions.length);
  const read = (option: string) => readFile(join(cwd, 'out', option, 'report'), 'utf8');
  expect(JSON.parse(await read('json-file'))).toMatchObject({ schemaVersion: 1 });
  expect(JSON.parse(await read('sarif-file'))).toMatchObject({ version: '2.1.0' });
  expect(await read('junit-file')).toContain('<testsuites');
  expect(await read('markdown-file')).toMatch(/^### /);
  expect(JSON.parse(await read('codequality-file'))).toMatchObject([{ location: { path: 'list.yml' } }]);
});

it('the report that is printed goes to a file with --output, beside the others', async () => {
  const { stdout, stderr } = await run(
    cwd,
    ...check,
    ...['-f', 'json', '-o', 'deep/a.json', '--junit-file', 'deep/b.xml'],
  );
  expect(stdout).toBe('');
  expect(stderr).toBe(
    `The report as JSON is in ${join(cwd, 'deep/a.json')}\nThe report as JUnit XML is in ${join(cwd, 'deep/b.xml')}\n`,
  );
  expect((await readdir(join(cwd, 'deep'))).toSorted()).toEqual(['a.json', 'b.xml']);
});

it('every format but the text of the terminal can be written to a file', () => {
  expect(fileOptions.map(({ option }) => option)).toEqual(
    Object.keys(writers)
      .filter((format) => format !== 'text')
      .map((format) => `${format}-file`),
  );
  expect(plainLayout).toEqual({ color: false, columns: 120, verbose: false, all: false });
});

onLinux.it.each([
  [['--json-file', 'list.yml'], '--json-file: found a list that is checked, expected a file of its own\n'],
  [['-o', './list.yml'], '--output: found a list that is checked'],
  [['--junit-file', 'link.yml'], '--junit-file: found a list that is checked'],
  [['--markdown-file', 'linked/list.yml'], '--markdown-file: found a list that is checked'],
  [['--json-file', 'a.json', '--sarif-file', 'list.yml/report.json'], '--sarif-file: the directory '],
  [['--json-file', 'a.json', '--sarif-file', '.'], ' is a directory\n'],
  [['--sarif-file', '/proc/nope/x'], '--sarif-file: the directory /proc/nope cannot be made (ENOENT)'],
  [
    ['--json-file', 'same', '--sarif-file', 'linked/same'],
    '--sarif-file: found the file of --json-file, expected a file of its own\n',
  ],
  [
    ['--json-file', 'same', '--sarif-file', './same'],
    '--sarif-file: found the file of --json-file, expected a file of its own\n',
  ],
])('before anything is checked or written, %j is refused', async (options, message) => {
  const files = (await readdir(cwd)).toSorted();
  const { exitCode, stdout, stderr } = await run(cwd, ...check, ...options);
  expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
  expect(stderr).toContain(message);
  expect(await readFile(join(cwd, 'list.yml'), 'utf8')).toContain('endpoints');
  expect((await readdir(cwd)).toSorted()).toEqual(files);
});
