import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { runStep } from './github/runner.ts';
import { importedBy } from './imports.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const file = (path: string) => readFileSync(join(root, path), 'utf8');
const { scripts } = JSON.parse(file('package.json'));
const action = parse(file('action.yml'));

interface Step {
  readonly id?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly with?: Readonly<Record<string, unknown>>;
}

type Permissions = Readonly<Record<string, 'read' | 'write' | 'none'>>;

interface Job {
  readonly permissions?: Permissions;
  readonly 'timeout-minutes'?: number;
  readonly steps: readonly Step[];
}

interface Workflow {
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions?: Permissions;
  readonly concurrency?: unknown;
  readonly jobs: Readonly<Record<string, Job>>;
}

/** What jobs may write, by workflow. */
const writes: Readonly<Record<string, readonly string[]>> = {
  '.github/workflows/codeql.yml': ['security-events'],
  '.github/workflows/release.yml': ['contents', 'id-token', 'attestations'],
  '.github/workflows/scorecard.yml': ['security-events'],
  'examples/nightly.yml': ['issues'],
  'examples/sharded.yml': ['issues'],
  'examples/pull-request-reports.yml': ['checks', 'pull-requests'],
};

function workflowsIn(folder: string): string[] {
  const files = readdirSync(join(root, folder)).map((name) => `${folder}/${name}`);
  return files.filter((path) => 'on' in parse(file(path)));
}

const own = workflowsIn('.github/workflows');
const examples = workflowsIn('examples');
const read = (path: string): Workflow => parse(file(path));
const jobsOf = (path: string) => Object.values(read(path).jobs);
const stepsOf = (path: string) => jobsOf(path).flatMap(({ steps }) => steps);
const minutesOf = (duration: unknown) => Number(/^(\d+)m$/.exec(String(duration))?.[1]);
const isOurs = ({ uses }: Step) => uses === './' || uses === 'OWNER/tls-readiness@v1';

it('finds the workflows', () => {
  expect(own).toEqual([
    '.github/workflows/check-dist.yml',
    '.github/workflows/ci.yml',
    '.github/workflows/codeql.yml',
    '.github/workflows/dependency-review.yml',
    '.github/workflows/release.yml',
    '.github/workflows/scorecard.yml',
  ]);
  expect(examples).toHaveLength(6);
});

describe.each([...own, ...examples])('%s', (path) => {
  const workflow = read(path);

  it('has a read-only token, and writes at most what a job says that it needs', () => {
    const readOnly = Object.entries({ ...workflow.permissions });
    expect(workflow.permissions).toBeDefined();
    expect(readOnly.filter(([scope, access]) => scope !== 'contents' || access !== 'read')).toEqual([]);
    const written = jobsOf(path).flatMap(({ permissions = {} }) =>
      Object.keys(permissions).filter((scope) => permissions[scope] === 'write'),
    );
    expect(written).toEqual(writes[path] ?? []);
  });

  it('ends by itself, and does not run twice at once', () => {
    expect(workflow.concurrency).toBeDefined();
    for (const job of jobsOf(path)) expect(job['timeout-minutes']).toBeGreaterThan(0);
  });

  it('has the action report before the runner ends the job', () => {
    const limits = jobsOf(path).flatMap(({ steps, 'timeout-minutes': minutes = 0 }) =>
      steps.flatMap(({ with: inputs }) =>
        inputs?.['time-limit'] === undefined ? [] : [minutesOf(inputs['time-limit']) < minutes],
      ),
    );
    // What judges observations probes nothing.
    const probing = stepsOf(path).filter((step) => isOurs(step) && step.with?.observations === undefined);
    expect(limits).toEqual(examples.includes(path) ? probing.map(() => true) : []);
  });

  it('never runs code of strangers with a token that can write', () => {
    expect(Object.keys(workflow.on)).not.toContain('pull_request_target');
    expect(Object.keys(workflow.on)).not.toContain('workflow_run');
    for (const { uses, ...step } of stepsOf(path)) {
      if (uses?.startsWith('actions/checkout@')) expect(step.with?.['persist-credentials']).toBe(false);
    }
  });

  it('puts nothing from outside into a script', () => {
    for (const { run } of stepsOf(path)) expect(run ?? '').not.toContain('${{');
  });

  it('calls only scripts that there are', () => {
    const called = stepsOf(path).flatMap(({ run = '' }) =>
      [...run.matchAll(/npm run (?:--\S+ )*([a-z:]+)/g)].map(([, script = '']) => script),
    );
    expect(called.filter((script) => !(script in scripts))).toEqual([]);
  });

  it('gives the action only inputs that it has, and reads only outputs that it has', () => {
    const inputs = stepsOf(path)
      .filter(isOurs)
      .flatMap((step) => Object.keys(step.with ?? {}));
    expect(inputs.filter((name) => !(name in action.inputs))).toEqual([]);
    const ids = new Set(
      stepsOf(path)
        .filter(isOurs)
        .map(({ id }) => id),
    );
    const outputs = [...file(path).matchAll(/steps\.([\w-]+)\.outputs\.([\w-]+)/g)];
    for (const [, id, name = ''] of outputs) {
      expect(ids).toContain(id);
      expect(Object.keys(action.outputs)).toContain(name);
    }
  });
});

/** Only a run in a network of its own has a list of its own. */
it.each(examples.filter((path) => path !== 'examples/private-network.yml'))(
  '%s checks the usual list as it is copied',
  (path) => {
    const named = stepsOf(path).filter((step) => isOurs(step) && step.with?.config !== undefined);
    expect(named).toEqual([]);
  },
);

/** A commit cannot be moved as a tag can. The comment says which release it is, for people and for Dependabot. */
it.each(own)('%s pins every foreign action to a commit', (path) => {
  const uses = [...file(path).matchAll(/uses: (.+)/g)].map(([, text = '']) => text);
  expect(uses.length).toBeGreaterThan(1);
  const foreign = uses.filter((text) => text !== './');
  expect(foreign.filter((text) => !/^[\w-]+\/[\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(text))).toEqual([]);
});

it('pins the same action to the same commit everywhere', () => {
  const pins = own.flatMap((path) =>
    [...file(path).matchAll(/uses: ([\w-]+\/[\w-]+)\S*@(.+)/g)].map(
      ([, name = '', pin = '']) => [name, pin] as const,
    ),
  );
  const byName = Map.groupBy(pins, ([name]) => name);
  for (const [name, all] of byName)
    expect([name, new Set(all.map(([, pin]) => pin)).size]).toEqual([name, 1]);
});

it.each(examples)('%s uses the action, and pins every action to a major version', (path) => {
  expect(stepsOf(path).filter(isOurs).length).toBeGreaterThan(0);
  const loose = stepsOf(path).filter(({ uses = '' }) => !/^[\w-]+\/[\w/-]+@v\d+$/.test(uses));
  expect(loose).toEqual([]);
});

/** OWNER is the placeholder for whoever publishes the action, here as in the README. */
it('every file has an owner, who is a placeholder', () => {
  const lines = file('.github/CODEOWNERS').split('\n');
  const rules = lines.filter((line) => line !== '' && !line.startsWith('#'));
  expect(rules).toEqual(['* @OWNER']);
  expect(file('README.md')).toContain('uses: OWNER/tls-readiness@');
});

it('changed dependencies are reviewed in pull requests, and the repository is rated every week', () => {
  const review = '.github/workflows/dependency-review.yml';
  expect(Object.keys(read(review).on)).toEqual(['pull_request']);
  expect(stepsOf(review).at(-1)?.uses).toMatch(/^actions\/dependency-review-action@/);
  const rating = '.github/workflows/scorecard.yml';
  expect(Object.keys(read(rating).on)).toContain('schedule');
  const ratingSteps = stepsOf(rating).map(({ uses = '' }) => uses.replace(/@.*/, ''));
  expect(ratingSteps.slice(1)).toEqual(['ossf/scorecard-action', 'github/codeql-action/upload-sarif']);
});

it('the nightly example compares with the report of the night before, and keeps its own', () => {
  const steps = stepsOf('examples/nightly.yml');
  const inputs = steps.find(isOurs)?.with ?? {};
  const [restore, save] = ['restore', 'save'].map((what) =>
    steps.find(({ uses = '' }) => uses.startsWith(`actions/cache/${what}@`)),
  );
  expect(inputs.since).toBe(inputs['json-file']);
  expect(inputs.since).toBe(`${restore?.with?.path}/report.json`);
  // A cache is never overwritten, so that each run needs a key of its own.
  expect(restore?.with?.key).toMatch(/github\.run_id .*github\.run_attempt /);
  expect(`${restore?.with?.key}`.startsWith(`${restore?.with?.['restore-keys']}`)).toBe(true);
  expect(save?.with).toEqual({ path: restore?.with?.path, key: restore?.with?.key });
  expect(steps.indexOf(restore!)).toBeLessThan(steps.findIndex(isOurs));
});

it.each([...own, ...examples])('%s says why, before each permission to write', (path) => {
  const lines = file(path).split('\n');
  const unexplained = lines.filter(
    (line, index) => /^ {6}[\w-]+: write$/.test(line) && !/^ {6}# /.test(lines[index - 1] ?? ''),
  );
  expect(unexplained).toEqual([]);
});

describe('the release', () => {
  const path = '.github/workflows/release.yml';
  const { check, publish } = read(path).jobs;

  it('begins with the tag of a version alone, and checks before it publishes', () => {
    expect(read(path).on).toEqual({ push: { tags: ['v[0-9]+.[0-9]+.[0-9]+'] } });
    expect(publish).toMatchObject({ needs: 'check', environment: 'release' });
    const runs = check?.steps.map(({ run }) => run);
    for (const command of ['npm run fresh', 'git diff --exit-code -- dist', 'npm test'])
      expect(runs).toContain(command);
  });

  it('runs no code of a dependency with a token that can write', () => {
    const runs = publish?.steps.map(({ run = '' }) => run) ?? [];
    expect(runs.filter((run) => /npm (?:ci|install|run|test)|npx/.test(run))).toEqual([]);
    for (const run of runs.filter((each) => /npm (?:pack|publish)/.test(each)))
      expect(run).toContain('--ignore-scripts');
  });

  it('attests, releases, publishes, and moves the major version last', () => {
    const order = publish?.steps.map(({ uses = '', run = '' }) => uses + run) ?? [];
    const marks = ['npm pack', 'attest-build-provenance', 'gh release', 'npm publish', 'git/refs'];
    const places = marks.map((mark) => order.findIndex((text) => text.includes(mark)));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places).not.toContain(-1);
  });

  const { version } = JSON.parse(file('package.json'));
  it.each([
    [`v${version}`, 0],
    [`v${version}0`, 1],
  ])('of the tag %s ends its check of the version with %d', (tag, code) => {
    const script = check?.steps.find(({ run }) => run?.includes('GITHUB_REF_NAME'))?.run ?? '';
    const env = { ...process.env, GITHUB_REF_NAME: tag };
    expect(spawnSync('bash', ['-e', '-c', script], { cwd: root, env }).status).toBe(code);
  });

  it.each([
    ['moves', 'true', ['--method PATCH repos/a/b/git/refs/tags/v1 -f sha=c0ffee -F force=true']],
    [
      'creates',
      '[ "$3" = POST ]',
      [
        '--method PATCH repos/a/b/git/refs/tags/v1 -f sha=c0ffee -F force=true',
        '--method POST repos/a/b/git/refs -f ref=refs/tags/v1 -f sha=c0ffee',
      ],
    ],
  ])('%s the tag of the major version', (_, answer, calls) => {
    const script = publish?.steps.find(({ run }) => run?.includes('git/refs'))?.run ?? '';
    const spied = `gh() { echo "$*"; ${answer}; }\n${script}`;
    const env = { ...process.env, GITHUB_REF_NAME: 'v1.2.3', GITHUB_SHA: 'c0ffee', GITHUB_REPOSITORY: 'a/b' };
    const done = spawnSync('bash', ['-e', '-c', spied], { env, encoding: 'utf8' });
    expect(done).toMatchObject({ status: 0, stdout: calls.map((call) => `api ${call}\n`).join('') });
  });
});

it('the updates cover packages and actions', () => {
  const { updates } = parse(file('.github/dependabot.yml'));
  const covered = updates.map((update: Record<string, unknown>) => update['package-ecosystem']);
  expect(covered).toEqual(['npm', 'github-actions']);
  for (const update of updates) expect(update.groups).toBeDefined();
  const patterns: readonly string[] = updates[0].groups.bundled.patterns;
  const isBundled = (name: string) =>
    patterns.some((pattern) => name === pattern || name.startsWith(pattern.replace(/\*$/, '')));
  const bundled = [...importedBy('src/action.ts'), ...importedBy('src/cli.ts')];
  expect(bundled.filter((name) => !isBundled(name))).toEqual([]);
});

describe('the action’s run on itself in ci.yml', () => {
  const steps = read('.github/workflows/ci.yml').jobs.action?.steps ?? [];
  const expectations = steps.find(({ env }) => env?.MIXED_EXPECTED);
  let directory: string;
  let servers: ChildProcess;

  beforeAll(async () => {
    directory = mkdtempSync(join(tmpdir(), 'tls-readiness-ci-'));
    servers = spawn(process.execPath, [join(root, 'scripts/demo-servers.ts'), directory], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    // It says a word once everything is there.
    await once(servers.stdout ?? servers, 'data');
  });

  afterAll(async () => {
    const ended = once(servers, 'exit');
    servers.kill();
    await ended;
    rmSync(directory, { recursive: true });
  });

  it('gives the outputs that the workflow expects of both steps, which share the temporary directory', async () => {
    const temporary = join(directory, 'temporary');
    mkdirSync(temporary);
    const replay = async (id: string) => {
      const step = steps.find((each) => each.id === id);
      const list = String(step?.with?.config).replace('.tls-readiness/', '');
      const inputs = Object.entries({ ...step?.with, config: list }).map(([name, value]) => [
        name,
        String(value),
      ]);
      return runStep({
        files: { [list]: readFileSync(join(directory, list), 'utf8') },
        inputs: Object.fromEntries(inputs),
        env: { NODE_EXTRA_CA_CERTS: join(directory, 'authority.pem'), RUNNER_TEMP: temporary },
      });
    };
    const mixed = await replay('mixed');
    const good = await replay('good');
    expect(mixed.outputs).toMatchObject(JSON.parse(expectations?.env?.MIXED_EXPECTED ?? ''));
    expect(good.outputs).toMatchObject(JSON.parse(expectations?.env?.GOOD_EXPECTED ?? ''));
    expect([mixed.exitCode, good.exitCode]).toEqual([1, 0]);
    const report = JSON.parse(readFileSync(mixed.outputs.report ?? '', 'utf8'));
    const [, key = '', count] = /'\.(\w+) \| length == (\d+)' "\$REPORT"/.exec(expectations?.run ?? '') ?? [];
    expect(report[key]).toHaveLength(Number(count));
  });
});

describe('the lock file', () => {
  interface Locked {
    readonly integrity?: string;
    readonly optionalDependencies?: Readonly<Record<string, string>>;
  }
  const { packages }: { readonly packages: Readonly<Record<string, Locked>> } = JSON.parse(
    file('package-lock.json'),
  );

  /** npm leaves out the builds for other platforms that its registry could not give, and `npm ci` then fails for all. */
  it('has every optional dependency', () => {
    const locked = new Set(
      Object.keys(packages).map((path) => path.slice(path.lastIndexOf('node_modules/') + 13)),
    );
    const wanted = Object.values(packages).flatMap(({ optionalDependencies = {} }) =>
      Object.keys(optionalDependencies),
    );
    expect(wanted.length).toBeGreaterThan(20);
    expect(wanted.filter((name) => !locked.has(name))).toEqual([]);
  });

  /** Without it npm takes whatever the registry gives. */
  it('has the hash of every package', () => {
    const dependencies = Object.entries(packages).filter(([path]) => path !== '');
    expect(dependencies.length).toBeGreaterThan(100);
    const unhashed = dependencies.filter(([, { integrity = '' }]) => !integrity.startsWith('sha512-'));
    expect(unhashed.map(([path]) => path)).toEqual([]);
  });
});
