import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';

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

it.each([
  ['is thrown', "for (;;) openSync('/dev/null');"],
  ['rejects', "await (async () => { for (;;) openSync('/dev/null'); })();"],
  ['is met by a callback', "setTimeout(() => { for (;;) openSync('/dev/null'); }, 1);"],
])('an error of the system that %s ends the process with 2 and one sentence', async (_how, script) => {
  expect(await run(script)).toEqual([
    2,
    "error: EMFILE: too many open files, open '/dev/null'; raise the limit with `ulimit -n 1024`, or lower `concurrency`\n",
  ]);
});

it('an error of the program ends it with 1 and says where', async () => {
  const [code, stderr] = await run("throw new TypeError('a bug');");
  expect(code).toBe(1);
  expect(stderr).toMatch(/^TypeError: a bug\n {4}at /);
});
