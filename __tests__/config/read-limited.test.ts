import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { readLimited, readStream } from '../../src/config/read-limited.ts';
import { isPosix, onLinux, onPosix } from '../systems.ts';

const limits = { maxBytes: 1024 * 1024, deadlineMs: 30_000 };

let folder: string;
let pipe: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'read-limited-'));
  pipe = join(folder, 'pipe');
  if (isPosix) await once(execFile('sh', ['-c', 'mkfifo "$0"', pipe]), 'exit');
});

afterAll(() => rm(folder, { recursive: true }));

it('a file is read whole', async () => {
  await writeFile(join(folder, 'file'), 'x'.repeat(limits.maxBytes));
  const read = await readLimited(join(folder, 'file'), limits);
  expect(read).toHaveProperty('bytes.length', limits.maxBytes);
});

onLinux.it.each(['/dev/zero', '/proc/self/pagemap'])('%s is not read without end', async (path) => {
  expect(await readLimited(path, limits)).toEqual({ refused: 'a file of more than 1 MB' });
});

onPosix.it('a pipe is read to its end', async () => {
  const writer = execFile('sh', ['-c', '(echo one; sleep 0.1; echo two) > "$0"', pipe]);
  expect(await readLimited(pipe, limits)).toEqual({ bytes: Buffer.from('one\ntwo\n') });
  expect(writer.exitCode ?? (await once(writer, 'exit'))[0]).toBe(0);
});

onPosix.it('a pipe into which nobody writes keeps nothing waiting', async () => {
  const refused = 'a file that does not end within 0.05 s';
  expect(await readLimited(pipe, { ...limits, deadlineMs: 50 })).toEqual({ refused });
  expect(await readStream(new PassThrough(), { ...limits, deadlineMs: 50 })).toEqual({ refused });
});

it('what is no file is told by its kind or by the code of the system', async () => {
  expect(await readLimited(folder, limits)).toEqual({ refused: 'a directory' });
  await expect(readLimited(join(folder, 'missing'), limits)).rejects.toMatchObject({ code: 'ENOENT' });
});
