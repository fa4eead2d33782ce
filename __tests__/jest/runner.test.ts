import { execFile } from 'node:child_process';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

interface Results {
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly message: string;
    readonly assertionResults: readonly { readonly status: string }[];
  }[];
}

it('runs files one after another in one process, and loses no test, hook or failure', async () => {
  const jest = join(root, 'node_modules/jest/bin/jest.js');
  const args = ['--runInBand', '--testMatch', '**/__tests__/jest/files/*.spec.ts', '--json'];
  const { code, stdout } = await new Promise<{ code: unknown; stdout: string }>((settle) => {
    execFile(process.execPath, [jest, ...args], { cwd: root }, (error, stdout) => {
      settle({ code: error?.code ?? 0, stdout });
    });
  });
  expect(code).toBe(1);
  const { testResults }: Results = JSON.parse(stdout);
  const results = testResults.map(({ name, status, message, assertionResults }) => [
    basename(name),
    status,
    assertionResults.map((each) => each.status),
    message.includes('a test changed process.env, and left it so'),
  ]);
  expect(results.toSorted()).toEqual([
    ['failing.spec.ts', 'failed', ['failed', 'passed'], false],
    ['first.spec.ts', 'passed', ['passed'], false],
    ['leaving.spec.ts', 'failed', [], true],
    ['second.spec.ts', 'passed', ['passed'], false],
  ]);
});
