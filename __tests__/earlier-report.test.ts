import { mkdir, mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readEarlierReport } from '../src/earlier-report.ts';
import { viewOf } from '../src/report/view/view.ts';
import { renderJson } from '../src/report/writers/json.ts';
import { SettingsError } from '../src/settings.ts';
import { exampleReport, richReport } from './report/reports.ts';
import { onPosix } from './systems.ts';

let cwd: string;

beforeAll(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'earlier-report-'));
});

afterAll(() => rm(cwd, { recursive: true }));

const read = (file: string) => readEarlierReport(file, { label: 'input `since`', cwd });

async function errorOf(content: string | Uint8Array): Promise<string> {
  await writeFile(join(cwd, 'old.json'), content);
  const error = await read('old.json').catch((each: unknown) => each);
  expect(error).toBeInstanceOf(SettingsError);
  return (error as SettingsError).message;
}

const json = JSON.parse(renderJson(viewOf(exampleReport())));

it('a report of ours is read', async () => {
  for (const report of [exampleReport(), richReport()]) {
    await writeFile(join(cwd, 'good.json'), renderJson(viewOf(report)));
    const state = await read('good.json');
    expect(state?.endpoints.map(({ name }) => name)).toEqual(
      report.verdicts.filter(({ kind }) => kind === 'endpoint').map(({ integration }) => integration.name),
    );
  }
});

it('one of a version with other rules, keys and findings is read too', async () => {
  const [endpoint, ...others] = json.endpoints;
  const finding = { ...endpoint.findings[0], rule: 'a-new-rule', level: 'error', more: 1 };
  const later = { ...json, more: {}, endpoints: [{ ...endpoint, findings: [finding] }, ...others] };
  await writeFile(join(cwd, 'later.json'), JSON.stringify(later));
  expect((await read('later.json'))?.endpoints[0]?.findings).toMatchObject([{ rule: 'a-new-rule' }]);
});

it('no file is no report', async () => {
  expect(await read('missing.json')).toBeUndefined();
  expect(await read('missing/report.json')).toBeUndefined();
});

it.each<[string, string | Uint8Array, string]>([
  ['is empty', '', 'which is no JSON'],
  ['is cut off', JSON.stringify(json).slice(0, -100), 'which is no JSON'],
  ['is binary', new Uint8Array([0x1f, 0x8b, 0xff, 0x00]), 'which is no JSON'],
  ['has brackets without end', '['.repeat(1_000_000), 'which is no JSON'],
  ['is deep', `${'['.repeat(100_000)}${']'.repeat(100_000)}`, 'which is no report'],
  [
    'is a flood of endpoints',
    `${JSON.stringify({ ...json, endpoints: [] }).replace('"endpoints":[', `"endpoints":[${'{},'.repeat(1_000_000)}{}`)}`,
    '"endpoints.0.name"',
  ],
  [
    'is a flood of addresses',
    JSON.stringify({ ...json, endpoints: [{ ...json.endpoints[0], addresses: 'flood' }] }).replace(
      '"flood"',
      `[${'{},'.repeat(1_000_000)}{}]`,
    ),
    '"endpoints.0.addresses.0.handshake"',
  ],
  ['is a flood', `[${'{},'.repeat(10_000_000)}{}]`, 'which is more than 10,000,000 values'],
  ['is another document', '[]', 'which is no report'],
  ['is of another version', JSON.stringify({ ...json, schemaVersion: 2 }), '"schemaVersion"'],
  ['has no day', JSON.stringify({ ...json, day: '2026-02-30' }), '"day"'],
  ['has no time', JSON.stringify({ ...json, startedAt: '::error::x' }), '"startedAt"'],
  [
    'has an endpoint without versions',
    JSON.stringify({ ...json, endpoints: [{ ...json.endpoints[0], protocols: {} }] }),
    '"endpoints.0.protocols',
  ],
  [
    'has a key of the prototype',
    JSON.stringify({ ...json, endpoints: [] }).replace('"endpoints":[]', '"endpoints":{"__proto__":[]}'),
    '"endpoints"',
  ],
])('one that %s is refused by name', async (_, content, found) => {
  const message = await errorOf(content);
  expect(message).toContain('input `since`: found "old.json"');
  expect(message).toContain(found);
  expect(message).toContain('expected a JSON report of tls-readiness (schemaVersion 1)');
  expect(message).not.toMatch(/\n|^::/);
});

onPosix.it('a folder, and what never ends, are no report', async () => {
  await mkdir(join(cwd, 'folder'));
  for (const name of ['folder', '/dev/zero']) await expect(read(name)).rejects.toThrow('which is no file');
});

it('one that is far too big is not read', async () => {
  // A file of holes takes no room.
  await writeFile(join(cwd, 'big.json'), '');
  await truncate(join(cwd, 'big.json'), 300 * 1024 * 1024);
  await expect(read('big.json')).rejects.toThrow('which is a file of more than 256 MB');
});
