import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, readFile, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkReportPath, sameFile, writeReport } from '../src/report-file.ts';

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

  it('that nobody reads to the end is no error', async () => {
    const pipe = join(folder, 'pipe');
    await once(execFile('sh', ['-c', 'mkfifo "$0"', pipe]), 'exit');
    const reader = execFile('head', ['-c', '1', pipe]);
    const pieces = Array.from({ length: 64 }, () => 'x'.repeat(65_536));
    expect(await writeReport(pipe, pieces)).toBeUndefined();
    expect(reader.exitCode ?? (await once(reader, 'exit'))[0]).toBe(0);
  });
});

describe('a path for a report', () => {
  it('is found out to be good without making the file', async () => {
    expect(await checkReportPath(join(folder, 'a/report.json'))).toBeUndefined();
    expect(await readdir(folder, { recursive: true })).toEqual(['a']);
  });

  it.each(['/proc/nope/report.json', '/proc/nope/deeper/report.json'])(
    '%s is refused where no folder can be made',
    async (path) => {
      const error = 'the folder /proc/nope cannot be made (ENOENT)';
      expect(await checkReportPath(path)).toBe(error);
      expect(await writeReport(path, [])).toBe(error);
    },
  );

  it('is the same file behind symbolic links, whether it exists or not', async () => {
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
