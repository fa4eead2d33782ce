import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { viewOf } from '../../src/report/view/view.ts';
import { renderJson } from '../../src/report/writers/json.ts';
import { type Night, reportOf } from '../changes/nights.ts';
import { closedPort } from '../servers.ts';
import { run, runWith } from './running.ts';

let cwd: string;
let check: readonly string[];

const orders = { name: 'Orders API', host: 'orders.example.com', url: 'https://orders.example.com/' };

async function save(name: string, night: Night, day: string): Promise<void> {
  await writeFile(join(cwd, name), renderJson(viewOf(reportOf(night, day))));
}

beforeAll(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'since-'));
  await writeFile(join(cwd, 'list.yml'), `endpoints:\n  - tls://127.0.0.1:${await closedPort()}\n`);
  check = ['check', 'list.yml', '--retries', '0'];
  await save('old.json', [[orders, '--+++-']], '2026-11-26');
  await save('new.json', [[orders, '----++']], '2026-11-27');
});

afterAll(() => rm(cwd, { recursive: true }));

describe('diff', () => {
  it('shows what has changed between two reports', async () => {
    expect(await run(cwd, 'diff', 'old.json', 'new.json')).toEqual({
      exitCode: 0,
      stderr: '',
      stdout: [
        '27 Nov 2026, since 26 Nov 2026',
        '    Disabled  Orders API: clients limited to TLS 1.0 and 1.1 lost access between 26 Nov 2026 and 27 Nov 2026',
        '    Improved  Orders API: the newest is TLS 1.3 (before: TLS 1.2)',
        '',
      ].join('\n'),
    });
  });

  it('says that nothing has changed', async () => {
    const { exitCode, stdout, stderr } = await run(cwd, 'diff', 'old.json', 'old.json');
    expect([exitCode, stderr]).toEqual([0, '']);
    expect(stdout).toContain('Nothing has changed.');
  });

  it('says that the reports are swapped', async () => {
    const { exitCode, stdout, stderr } = await run(cwd, 'diff', 'new.json', 'old.json');
    expect(exitCode).toBe(0);
    expect(stdout).toContain('26 Nov 2026, since 27 Nov 2026');
    expect(stderr).toBe(
      '"old.json" is older than "new.json": to see what has changed, name the older report first.\n',
    );
  });

  it.each([
    ['missing.json', 'diff: found no file "missing.json", expected a JSON report'],
    ['list.yml', 'diff: found "list.yml", which is no JSON'],
  ])('refuses %s with exit code 2', async (file, expected) => {
    for (const files of [
      [file, 'new.json'],
      ['old.json', file],
    ]) {
      const { exitCode, stdout, stderr } = await run(cwd, 'diff', ...files);
      expect([exitCode, stdout]).toEqual([2, '']);
      expect(stderr).toContain(expected);
    }
  });

  it('keeps hostile names of a report inert', async () => {
    const night: Night = [[{ ...orders, name: '\u001b[31m##[error]x\n::error::y' }, '--+++-']];
    await save('hostile.json', night, '2026-11-26');
    const { stdout } = await run(cwd, 'diff', 'hostile.json', 'new.json');
    expect(stdout).not.toMatch(/\u001b|##\[|^\s*::/m);
  });
});

describe('check --since', () => {
  it('compares with an earlier report, also one that it then overwrites', async () => {
    await writeFile(join(cwd, 'kept.json'), await readFile(join(cwd, 'old.json')));
    const { stdout } = await run(cwd, ...check, '--since', 'kept.json', '--json-file', 'kept.json');
    expect(stdout).toContain('Since 26 Nov 2026');
    expect(stdout).toMatch(/Removed +Orders API: no longer in the list/);
    const kept = JSON.parse(await readFile(join(cwd, 'kept.json'), 'utf8'));
    expect(kept.changes.map(({ kind }: { kind: string }) => kind)).toEqual([
      'endpoint-added',
      'endpoint-removed',
    ]);
  });

  it('says that there is no earlier report, and checks', async () => {
    const { exitCode, stderr } = await run(cwd, ...check, '--since', 'missing.json');
    expect(exitCode).toBe(1);
    expect(stderr).toContain('There is no earlier report "missing.json"');
  });

  it('warns in CI of a report in the checkout', async () => {
    const args = [...check, '--since', 'old.json'];
    const { stderr } = await runWith({ cwd, env: { CI: 'true' } }, ...args);
    expect(stderr).toContain('"old.json" is inside the checkout');
    expect((await run(cwd, ...args)).stderr).not.toContain('checkout');
  });

  it.each([
    [['--since', 'list.yml'], '--since: found "list.yml", which is no JSON'],
    [['--gate', 'new'], '--gate: found "new", which compares with an earlier report, expected `--since`'],
    [['--gate', 'changed'], 'Allowed choices are all, new'],
  ])('refuses %j with exit code 2', async (args, expected) => {
    const { exitCode, stderr } = await run(cwd, ...check, ...args);
    expect(exitCode).toBe(2);
    expect(stderr).toContain(expected);
  });
});
