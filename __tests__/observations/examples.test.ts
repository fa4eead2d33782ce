import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { testClock } from '../github/clock.ts';
import { runHere, runStep, type StepResult } from '../github/runner.ts';
import { httpsServer, type TestServer } from '../servers.ts';

interface Step {
  readonly uses: string;
  readonly with: Readonly<Record<string, unknown>>;
}

interface Job {
  readonly needs?: string | readonly string[];
  readonly if?: string;
  readonly strategy?: {
    readonly 'fail-fast': boolean;
    readonly matrix: { readonly shard: readonly number[] };
  };
  readonly steps: readonly Step[];
}

let folder: string;
let modern: TestServer;
let old: TestServer;

/** All addresses of 127.0.0.0/8 are loopback, so that hosts differ. */
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tls-readiness-jobs-'));
  modern = await httpsServer({ minVersion: 'TLSv1.2' }, {}, '0.0.0.0');
  old = await httpsServer({ minVersion: 'TLSv1', maxVersion: 'TLSv1' }, {}, '0.0.0.0');
});

afterAll(async () => {
  rmSync(folder, { recursive: true });
  await Promise.all([modern.close(), old.close()]);
});

const list = '.github/tls-readiness.yml';
const expression = (text: string) => `\${{ ${text} }}`;
const jobsOf = (name: string): Readonly<Record<string, Job>> =>
  parse(readFileSync(fileURLToPath(new URL(`../../examples/${name}.yml`, import.meta.url)), 'utf8')).jobs;

/** What the artifacts of one run of a workflow are. */
function artifacts() {
  const root = mkdtempSync(join(folder, 'run-'));
  return {
    upload: (from: string, { name, path }: Readonly<Record<string, unknown>>) => {
      mkdirSync(join(root, String(name)));
      copyFileSync(join(from, String(path)), join(root, String(name), basename(String(path))));
    },
    /** Every artifact in one folder, as `merge-multiple` has it. */
    download: (
      to: string,
      { pattern, path, 'merge-multiple': merged }: Readonly<Record<string, unknown>>,
      names: readonly string[],
    ) => {
      expect([pattern, merged]).toEqual(['observations-*', true]);
      expect(path).toMatch(/^temp\//);
      mkdirSync(join(to, String(path)), { recursive: true });
      for (const name of names) {
        expect(name).toMatch(/^observations-/);
        for (const file of readdirSync(join(root, name)))
          copyFileSync(join(root, name, file), join(to, String(path), file));
      }
    },
  };
}

/** Runs the steps of a job as a runner does, each path relative to a folder of the job's own. */
async function runJob(
  { steps }: Job,
  text: string,
  store: ReturnType<typeof artifacts>,
  names: readonly string[],
  { part = '', run = runStep }: { readonly part?: string; readonly run?: typeof runStep } = {},
): Promise<StepResult> {
  const workspace = mkdtempSync(join(folder, 'job-'));
  let result: StepResult | undefined;
  for (const step of steps) {
    const given = Object.fromEntries(
      Object.entries(step.with).map(([name, value]) => [
        name,
        typeof value === 'string'
          ? value
              .replaceAll(expression('matrix.shard'), part)
              .replaceAll(expression('runner.temp'), 'temp')
              .replace(/\$\{\{.*?\}\}/g, '')
          : value,
      ]),
    );
    if (step.uses.startsWith('actions/upload-artifact@')) store.upload(workspace, given);
    if (step.uses.startsWith('actions/download-artifact@')) store.download(workspace, given, names);
    if (!step.uses.startsWith('OWNER/')) continue;
    // The tracking issue needs GitHub.
    const { issue: _issue, ...local } = given;
    const inputs = Object.entries(local).map(([name, value]) => [
      name,
      name.startsWith('observations') ? join(workspace, String(value)) : String(value),
    ]);
    result = await run({ files: { [list]: text }, inputs: Object.fromEntries(inputs) });
  }
  if (!result) throw new Error('a job uses the action');
  return result;
}

it('examples/sharded.yml: four jobs pass, and one judges all; a part that is lost is told of', async () => {
  const { observe, judge } = jobsOf('sharded');
  if (!observe || !judge) throw new Error('the example has two jobs');
  expect([observe.strategy?.['fail-fast'], judge.needs, judge.if]).toEqual([
    false,
    'observe',
    expression('always()'),
  ]);
  const parts = observe.strategy?.matrix.shard ?? [];
  expect(observe.steps.find(({ uses }) => uses.startsWith('OWNER/'))?.with.shard).toBe(
    `${expression('matrix.shard')}/${parts.length}`,
  );
  const hosts = Array.from({ length: 12 }, (_, index) => `127.0.2.${index + 1}`);
  const text = `endpoints:\n${hosts.map((host, index) => `  - https://${host}:${index === 3 ? old.port : modern.port}\n`).join('')}`;
  const store = artifacts();
  const names = parts.map((part) => `observations-${part}`);
  // One job after another, in this process: the other example starts the built action.
  const run = (step: Parameters<typeof runStep>[0]) => runHere(step, testClock());
  const observed: StepResult[] = [];
  for (const part of parts)
    observed.push(await runJob(observe, text, store, [], { part: String(part), run }));
  expect(observed.map(({ exitCode }) => exitCode)).toEqual(parts.map(() => 0));
  expect(observed.reduce((sum, { outputs }) => sum + Number(outputs.endpoints), 0)).toBe(12);
  expect(observed[0]?.stdout).toContain(
    'The build passes: the job that judges the saved observations decides',
  );

  const judged = await runJob(judge, text, store, names, { run });
  expect(judged.exitCode).toBe(1);
  expect(judged.outputs).toMatchObject({ endpoints: '12', 'not-ready': '1', unverified: '0' });
  expect(judged.annotations('error')[0]).toContain(`file=${list},line=5,`);

  const lost = await runJob(judge, text, store, names.slice(1), { run });
  const missing = Number(observed[0]?.outputs.endpoints);
  expect(Number(lost.outputs.unverified)).toBe(missing);
  expect(lost.summary).toContain('shard 1 of 4 is missing');
});

it('examples/networks.yml: each network has its endpoints, and one job judges all', async () => {
  const { public: hosted, dmz, judge } = jobsOf('networks');
  if (!hosted || !dmz || !judge) throw new Error('the example has three jobs');
  expect([judge.needs, judge.if]).toEqual([['public', 'dmz'], expression('always()')]);
  const text = `endpoints:
  - { url: "https://127.0.3.1:${modern.port}", labels: [public] }
  - { url: "https://127.0.3.2:${modern.port}", labels: [dmz] }
  - { url: "https://127.0.3.3:${modern.port}", labels: [public, dmz] }
`;
  const store = artifacts();
  const observed = [await runJob(hosted, text, store, []), await runJob(dmz, text, store, [])];
  expect(observed.map(({ exitCode, outputs }) => [exitCode, outputs.endpoints])).toEqual([
    [0, '2'],
    [0, '2'],
  ]);
  const judged = await runJob(judge, text, store, ['observations-public', 'observations-dmz']);
  expect([judged.exitCode, judged.outputs.endpoints, judged.outputs.unverified]).toEqual([0, '3', '0']);
  expect(judged.stdout).toContain('Nothing is probed: observations of 2 files are judged');
  const report = JSON.parse(await judged.file(judged.outputs.report ?? ''));
  expect(report.endpoints[2].addresses.map(({ origin }: { origin: string }) => origin)).toEqual([
    'dmz',
    'public',
  ]);

  // That of both is no greener for what the hosted runner has seen of it alone.
  const lost = await runJob(judge, text, store, ['observations-public']);
  expect(lost.outputs.unverified).toBe('2');
  expect(lost.summary).toContain('no observation from dmz');
});
