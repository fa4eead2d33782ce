import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { checkReportPath, leavesWorkspace, sameFile, writeReport } from '../src/report-file.ts';
import { onLinux, onPosix } from './systems.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'report-file-'));
});

afterEach(() => rm(folder, { recursive: true }));

describe('a report', () => {
  it('is written in folders that are made', async () => {
    const path = join(folder, 'a/b/report.json');
    expect(await writeReport(path, ['{', '}'])).toBeUndefined();
    expect(await readFile(path, 'utf8')).toBe('{}');
    expect(await writeReport(path, ['[]'])).toBeUndefined();
    expect(await readFile(path, 'utf8')).toBe('[]');
  });

  onPosix.it('that nobody reads to the end is no error', async () => {
    const pipe = join(folder, 'pipe');
    await once(execFile('sh', ['-c', 'mkfifo "$0"', pipe]), 'exit');
    const reader = execFile('head', ['-c', '1', pipe]);
    const pieces = Array.from({ length: 64 }, () => 'x'.repeat(65_536));
    expect(await writeReport(pipe, pieces)).toBeUndefined();
    expect(reader.exitCode ?? (await once(reader, 'exit'))[0]).toBe(0);
  });
});

describe('a file of that name', () => {
  it('stays as it is until the report is complete', async () => {
    const path = join(folder, 'report.json');
    await writeFile(path, 'before', { mode: 0o600 });
    function* pieces() {
      yield '{';
      expect(readFileSync(path, 'utf8')).toBe('before');
      yield '}';
    }
    expect(await writeReport(path, pieces())).toBeUndefined();
    expect(await readFile(path, 'utf8')).toBe('{}');
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    expect(await readdir(folder)).toEqual(['report.json']);
  });

  it('stays as it is where the report cannot be written', async () => {
    const path = join(folder, 'report.json');
    await writeFile(path, 'before');
    function* pieces() {
      yield '{';
      throw new Error('the disk is full');
    }
    expect(await writeReport(path, pieces())).toBe('the disk is full');
    expect(await readdir(folder)).toEqual(['report.json']);
    expect(await readFile(path, 'utf8')).toBe('before');
  });

  onPosix.it.each(['there', 'missing'])(
    'is refused where it is a symbolic link to what is %s',
    async (to) => {
      await writeFile(join(folder, 'there'), 'before');
      const path = join(folder, 'report.json');
      await symlink(to, path);
      const error = `${path} is a symbolic link`;
      expect(await checkReportPath(path)).toBe(error);
      expect(await writeReport(path, ['{}'])).toBe(error);
      expect(await readFile(join(folder, 'there'), 'utf8')).toBe('before');
      expect((await readdir(folder)).toSorted()).toEqual(['report.json', 'there']);
    },
  );

  onLinux.it('is written as it is where it is a device', async () => {
    expect(await checkReportPath('/dev/full')).toBeUndefined();
    expect(await writeReport('/dev/full', ['{}'])).toContain('ENOSPC');
    expect(await writeReport('/dev/null', ['{}'])).toBeUndefined();
  });
});

it('a path is known that leads out of the workspace, whether it exists or not', async () => {
  const workspace = join(folder, 'workspace');
  const context = { workspace, env: { RUNNER_TEMP: join(folder, 'temp') } };
  for (const name of ['workspace/real', 'temp', 'elsewhere'])
    await mkdir(join(folder, name), { recursive: true });
  for (const to of ['real', '../temp', '../elsewhere'])
    await symlink(to, join(workspace, `to-${basename(to)}`));
  const leaves = (path: string) => leavesWorkspace(join(workspace, path), context);
  for (const path of [
    'report.json',
    'new/report.json',
    'to-real/a',
    'to-temp/a/b',
    '../elsewhere/report.json',
  ]) {
    expect([path, await leaves(path)]).toEqual([path, false]);
  }
  for (const path of ['to-elsewhere/a', 'to-elsewhere/new/a', 'to-elsewhere/../to-elsewhere/a']) {
    expect([path, await leaves(path)]).toEqual([path, true]);
  }
});

describe('a path for a report', () => {
  it('is found out to be good without making the file', async () => {
    expect(await checkReportPath(join(folder, 'a/report.json'))).toBeUndefined();
    expect(await readdir(folder, { recursive: true })).toEqual(['a']);
  });

  onLinux.it.each(['/proc/nope/report.json', '/proc/nope/deeper/report.json'])(
    '%s is refused where no folder can be made',
    async (path) => {
      const error = 'the directory /proc/nope cannot be made (ENOENT)';
      expect(await checkReportPath(path)).toBe(error);
      expect(await writeReport(path, [])).toBe(error);
    },
  );

  onPosix.it('is the same file behind symbolic links, whether it exists or not', async () => {
    await mkdir(join(folder, 'real'));
    await symlink('real', join(folder, 'link'));
    const files = [join(folder, 'other'), join(folder, 'real/report.json')];
    expect(await sameFile(join(folder, 'link/report.json'), files)).toBe(1);
    await writeReport(join(folder, 'real/report.json'), []);
    await symlink('real/report.json', join(folder, 'report.json'));
    expect(await sameFile(join(folder, 'report.json'), files)).toBe(1);
    expect(await sameFile(join(folder, 'link/reports.json'), files)).toBe(-1);
  });
});
