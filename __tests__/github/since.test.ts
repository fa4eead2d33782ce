import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { StepResult } from './runner.ts';
import { startWorld } from './world.ts';

const world = startWorld();

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'since-'));
});

afterAll(() => rm(folder, { recursive: true }));

const list = () => `endpoints:
  - name: Orders
    url: https://127.0.0.1:${world.tls10.port}
  - name: Login
    url: https://127.0.0.1:${world.modern.port}
`;

function check(inputs: Readonly<Record<string, string>>): Promise<StepResult> {
  return world.run({ files: { 'list.yml': list() }, inputs: { config: 'list.yml', ...inputs } });
}

/** The report of a run, as a later one finds it; `edit` makes of it what was there then. */
async function earlier(edit: (endpoints: readonly Record<string, unknown>[]) => unknown): Promise<string> {
  const step = await check({});
  const report = JSON.parse(await step.file(step.outputs.report ?? ''));
  const path = join(folder, 'earlier.json');
  const old = { ...report, startedAt: '2026-11-26T03:17:00.000Z', endpoints: edit(report.endpoints) };
  await writeFile(path, JSON.stringify(old));
  return path;
}

const refusedThen = (endpoint: Record<string, unknown> = {}) => ({
  ...endpoint,
  ceiling: 'TLSv1.2',
  protocols: { ...Object(endpoint.protocols), 'TLSv1.0': 'refused', 'TLSv1.2': 'accepted' },
  findings: [],
});

it('a run says what has changed since the earlier one, and warns of what is worse', async () => {
  const since = await earlier(([orders, login]) => [refusedThen(orders), login]);
  const step = await check({ since });
  expect(step.outputs).toMatchObject({ conclusion: 'failure', changes: '2' });
  const warnings = step.annotations('warning').filter((line) => line.includes('since 26 Nov 2026'));
  expect(warnings).toEqual([
    '::warning title=Orders%3A lost since 26 Nov 2026,file=list.yml,line=3,endLine=3,col=5,endColumn=' +
      `${9 + `https://127.0.0.1:${world.tls10.port}`.length + 1}` +
      '::TLS 1.2 no longer gets through; the newest is TLS 1.0 (before: TLS 1.2).',
    expect.stringContaining('::Accepts TLS 1.0, which it refused before.'),
  ]);
  expect(step.summary.indexOf('#### Since 26 Nov 2026')).toBeLessThan(step.summary.indexOf('#### ❌'));
  expect(step.stdout).toContain('Since 26 Nov 2026');
  const report = JSON.parse(await step.file(step.outputs.report ?? ''));
  expect(report.changes).toMatchObject([{ kind: 'lost' }, { kind: 'regressed', about: 'version' }]);
});

it('a report of the same servers has no change', async () => {
  const step = await check({ since: await earlier((endpoints) => endpoints) });
  expect(step.outputs.changes).toBe('0');
  expect(step.summary).toContain('Nothing has changed.');
});

it('with gate: new the known error passes, and the new one fails', async () => {
  const known = await check({ gate: 'new', since: await earlier((endpoints) => endpoints) });
  expect(known.exitCode).toBe(0);
  expect(known.outputs).toMatchObject({ conclusion: 'success', 'not-ready': '1' });
  for (const text of [known.summary.replaceAll(/\*\*|<\/?code>/g, ''), known.stdout]) {
    expect(text).toContain(
      'The build passes; 1 error of the report of 26 Nov 2026 is tolerated (fail-on: error, gate: new)',
    );
  }
  const since = await earlier(([orders, login]) => [refusedThen(orders), login]);
  expect((await check({ gate: 'new', since })).exitCode).toBe(1);
});

it('a missing report is a first run: a notice, and with gate: new everything is new', async () => {
  const since = join(folder, 'missing.json');
  const step = await check({ since, gate: 'new' });
  expect(step.annotations('notice')[0]).toMatch(/There is no earlier report ".*missing\.json"/);
  expect(step.exitCode).toBe(1);
  expect(step.outputs.changes).toBe('');
  expect(step.summary).not.toContain('Since');
});

it('a report in the checkout gets a warning, since a pull request can change it', async () => {
  const step = await check({ since: 'earlier.json' });
  expect(step.annotations('warning')[0]).toContain('"earlier.json" is inside the checkout');
});

it.each([
  ['damaged', '{', /input `since`: found "[^"]*damaged\.json", which is no JSON/],
  ['foreign', '{"schemaVersion":2}', /input `since`: found "[^"]*foreign\.json", in which "schemaVersion"/],
])('a %s report fails the step before anything is checked', async (name, content, expected) => {
  const since = join(folder, `${name}.json`);
  await writeFile(since, content);
  const step = await check({ since });
  expect(step.exitCode).toBe(1);
  expect(step.annotations('error')).toHaveLength(1);
  expect(step.annotations('error')[0]).toMatch(expected);
  expect(step.summary).toContain('nothing was checked');
});

it('gate: new needs a report to compare with', async () => {
  const step = await check({ gate: 'new' });
  expect(step.exitCode).toBe(1);
  expect(step.annotations('error')[0]).toContain(
    'input `gate`: found "new", which compares with an earlier report, expected `since` to name one',
  );
});
