import { execFile, execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isPosix, onLinux, onPosix } from './systems.ts';

const source = fileURLToPath(new URL('../src/process-end.ts', import.meta.url));

/** Runs a script behind `explainSystemErrors`, in a process that may open 100 files. */
function run(script: string): Promise<readonly [code: unknown, stderr: string]> {
  const text = `import { explainSystemErrors } from '${source}'; import { openSync } from 'node:fs';
    explainSystemErrors(); ${script}`;
  const node = [process.execPath, '--input-type=module', '-e', text];
  return new Promise((settle) => {
    execFile(
      'bash',
      ['--norc', '-c', 'ulimit -n 100; exec "$@"', 'bash', ...node],
      (error, _stdout, stderr) => settle([error?.code, stderr]),
    );
  });
}

onPosix.it.each([
  ['is thrown', "for (;;) openSync('/dev/null');"],
  ['rejects', "await (async () => { for (;;) openSync('/dev/null'); })();"],
  ['is met by a callback', "setTimeout(() => { for (;;) openSync('/dev/null'); }, 1);"],
])('an error of the system that %s ends the process with 2 and one sentence', async (_how, script) => {
  expect(await run(script)).toEqual([
    2,
    "error: EMFILE: too many open files, open '/dev/null'; raise the limit with `ulimit -n 1024`, or lower `concurrency`\n",
  ]);
});

onPosix.it('an error of the program ends it with 1 and says where', async () => {
  const [code, stderr] = await run("throw new TypeError('a bug');");
  expect(code).toBe(1);
  expect(stderr).toMatch(/^TypeError: a bug\n {4}at /);
});

const waitingForGood = `
  import fs from 'node:fs';
  import { endProcess } from '${source}';
  fs.open('fifo', 'r', () => undefined);
  process.stdout.write('x'.repeat(1_000_000) + '\\n');
  process.exitCode = 3;
  await endProcess();`;

let directory = '';

beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'process-end-'));
  if (isPosix) execFileSync('mkfifo', [join(directory, 'fifo')]);
});

afterAll(() => rmSync(directory, { recursive: true }));

/** Runs a shell command in which `"$@"` is the program above, whose thread waits for a writer that never comes. */
function runInShell(command: string) {
  const args = ['-c', command, 'sh', process.execPath, '--input-type=module', '--eval', waitingForGood];
  const options = { cwd: directory, encoding: 'utf8', timeout: 60_000, maxBuffer: 2 ** 22 } as const;
  return spawnSync('sh', args, { ...options, killSignal: 'SIGKILL' });
}

onPosix.it(
  'the process ends with its exit code and all output while one of its threads waits for good',
  () => {
    const { status, stdout, stderr } = runInShell('exec "$@"');
    expect({ status, stderr, length: stdout.length }).toEqual({ status: 3, stderr: '', length: 1_000_001 });
  },
);

onLinux.it('leaves a pipe that others write to as it was', () => {
  const { stdout } = runInShell('{ "$@"; cat /proc/self/fdinfo/1; } | cat');
  const [, flags = ''] = /^flags:\s*(\d+)$/m.exec(stdout) ?? [];
  const nonBlocking = 0o4000;
  expect(Number.parseInt(flags, 8) & nonBlocking).toBe(0);
});
