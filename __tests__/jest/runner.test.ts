import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

it('runs files one after another in one process, and loses no test, hook or failure', async () => {
  const directory = mkdtempSync(join(tmpdir(), 'runner-'));
  try {
    const report = join(directory, 'report.json');
    const jest = join(root, 'node_modules/jest/bin/jest.js');
    const args = ['--runInBand', '--testMatch', '**/__tests__/jest/files/*.spec.ts', '--json'];
    const code = await new Promise((settle) => {
      execFile(process.execPath, [jest, ...args, '--outputFile', report], { cwd: root }, (error) => {
        settle(error?.code ?? 0);
      });
    });
    expect(code).toBe(1);
    const { testResults } = JSON.parse(readFileSync(report, 'utf8'));
    const results = testResults.map(
      ({ name, status, message, assertionResults }: Record<string, string> & { assertionResults: [] }) => [
        basename(name ?? ''),
        status,
        assertionResults.map((each: { readonly status: string }) => each.status),
        message?.includes('a test changed process.env, and left it so') ?? false,
      ],
    );
    expect(results.toSorted()).toEqual([
      ['failing.spec.ts', 'failed', ['failed', 'passed'], false],
      ['first.spec.ts', 'passed', ['passed'], false],
      ['leaving.spec.ts', 'failed', [], true],
      ['second.spec.ts', 'passed', ['passed'], false],
    ]);
  } finally {
    rmSync(directory, { recursive: true });
  }
});
