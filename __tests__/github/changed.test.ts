import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Problem } from './api-server.ts';
import { pullRequest } from './pull-request.ts';
import type { Step, StepResult } from './runner.ts';
import { permissionSentence, startWorld } from './world.ts';

const files = 'GET /repos/{owner}/{repo}/pulls/{pull_number}/files';

const world = startWorld();

/** Two endpoints that are not ready, and one that is. */
const list = () =>
  [
    'endpoints:',
    '  - name: Orders',
    `    url: https://127.0.0.1:${world.tls10.port}/orders`,
    '  - name: Billing',
    `    url: https://127.0.0.1:${world.tls10.port}/billing`,
    '  - name: Login',
    `    url: https://127.0.0.1:${world.modern.port}/login`,
    '',
  ].join('\n');

/** The patch of a pull request that has added these lines, counted from 1. */
function adding(first: number, last: number): string {
  const lines = list()
    .split('\n')
    .slice(first - 1, last);
  return [`@@ -${first - 1},0 +${first},${lines.length} @@`, ...lines.map((line) => `+${line}`)].join('\n');
}

function check(
  inputs: Readonly<Record<string, string>>,
  given: Step = pullRequest(),
  text = list(),
): Promise<StepResult> {
  return world.run({
    files: { ...given.files, 'list.yml': text },
    inputs: { config: 'list.yml', ...inputs },
    env: { ...world.api.env, ...given.env },
  });
}

/** The names of the endpoints whose errors are annotated. */
const annotated = (step: StepResult) =>
  step.annotations('error').flatMap((line) => /title=(\w+)/.exec(line)?.[1] ?? []);

describe('annotate: changed', () => {
  it('shows only what the pull request touches, and the gate judges all', async () => {
    world.api.pullFiles.push({ filename: 'list.yml', patch: adding(4, 5) });
    const step = await check({ annotate: 'changed' });
    expect(annotated(step)).toEqual(['Billing']);
    expect(step.exitCode).toBe(1);
    expect(step.outputs).toMatchObject({ conclusion: 'failure', 'not-ready': '2' });
    expect(step.summary).toContain('Orders');
    expect(step.summary).not.toContain('can fail the build');
  });

  it('fails a pull request that touches nothing of it, without an annotation', async () => {
    const step = await check({ annotate: 'changed' });
    expect(annotated(step)).toEqual([]);
    expect(step.exitCode).toBe(1);
  });

  it('holds for the check run too', async () => {
    world.api.pullFiles.push({ filename: 'list.yml', patch: adding(4, 5) });
    await check({ annotate: 'changed', annotations: 'check-run' });
    expect(world.api.checkRuns[0]?.annotations.map(({ start_line }) => start_line)).toEqual([5]);
    expect(world.api.checkRuns[0]?.conclusion).toBe('failure');
  });
});

describe('gate: changed', () => {
  it('lets an old problem pass, and says how many endpoints were judged', async () => {
    world.api.pullFiles.push({ filename: 'list.yml', patch: adding(6, 7) });
    const step = await check({ gate: 'changed', 'json-file': 'report.json' });
    expect(step.exitCode).toBe(0);
    expect(step.outputs).toMatchObject({ conclusion: 'success', endpoints: '3', 'not-ready': '2' });
    expect(JSON.parse(await step.file('report.json'))).toMatchObject({
      conclusion: 'success',
      reason: 'The build passes (fail-on: error)',
    });
    for (const text of [step.summary, step.stdout]) {
      expect(text).toContain('only 1 of 3 endpoints can fail the build');
    }
    // What is wrong is shown all the same.
    expect(annotated(step)).toEqual(['Orders', 'Billing']);
  });

  it('fails for what the pull request touches', async () => {
    world.api.pullFiles.push({ filename: 'list.yml', patch: adding(4, 5) });
    const step = await check({ gate: 'changed' });
    expect(step.exitCode).toBe(1);
    expect(step.annotations('error').at(-1)).toMatch(
      /^::error::TLS readiness: the only endpoint is not ready\. The build fails/,
    );
  });

  it('passes where the pull request touches nothing of it, and says so', async () => {
    const step = await check({ gate: 'changed' });
    expect(step.exitCode).toBe(0);
    for (const text of [step.summary, step.stdout]) {
      expect(text).toContain('the change touches nothing that is checked');
      expect(text).not.toContain('can fail the build');
    }
  });

  it('fails where what the pull request touches is unverified', async () => {
    const text = list().replace(/:\d+\/login/, ':1/login');
    world.api.pullFiles.push({
      filename: 'list.yml',
      patch: adding(6, 7).replace(/:\d+\/login/, ':1/login'),
    });
    const step = await check({ gate: 'changed', retries: '0' }, pullRequest(), text);
    expect(step.exitCode).toBe(1);
    expect(step.annotations('error').at(-1)).toBe(
      '::error::TLS readiness: the only endpoint is unverified. The build fails: no changed endpoint could be verified (fail-on: error). See the job summary.',
    );
  });

  it('follows a symbolic link to the list that the pull request touches', async () => {
    const { files: event, env } = pullRequest();
    world.api.pullFiles.push({ filename: 'lists/all.yml', patch: adding(4, 5) });
    const step = await world.run({
      files: { ...event, 'lists/all.yml': list() },
      links: { 'list.yml': 'lists/all.yml' },
      inputs: { config: 'list.yml', gate: 'changed', annotate: 'changed' },
      env: { ...world.api.env, ...env },
    });
    expect(annotated(step)).toEqual(['Billing']);
    expect(step.exitCode).toBe(1);
  });

  it.each([
    ['mid.yml', { 'list.yml': 'mid.yml', 'mid.yml': 'lists/all.yml' }, 'list.yml'],
    ['current', { config: 'current', current: 'lists' }, 'config/all.yml'],
  ])('counts a list as changed behind a link in between: %s', async (filename, links, config) => {
    const { files: event, env } = pullRequest();
    const patch = '@@ -1 +1 @@\n-elsewhere\n+lists';
    world.api.pullFiles.push({ filename, patch });
    const step = await world.run({
      files: { ...event, 'lists/all.yml': list() },
      links,
      inputs: { config, gate: 'changed' },
      env: { ...world.api.env, ...env },
    });
    expect(step.exitCode).toBe(1);
  });

  it('counts a list as changed behind a submodule that the pull request moves', async () => {
    const { files: event, env } = pullRequest();
    const patch = '@@ -1 +1 @@\n-Subproject commit 1\n+Subproject commit 2';
    world.api.pullFiles.push({ filename: 'lists', patch });
    const step = await world.run({
      files: {
        ...event,
        '.git/HEAD': '',
        'lists/.git': 'gitdir: ../.git/modules/lists',
        'lists/all.yml': list(),
      },
      inputs: { config: 'lists/all.yml', gate: 'changed' },
      env: { ...world.api.env, ...env },
    });
    expect(step.exitCode).toBe(1);
  });

  it('counts a list as changed that stands outside of the workspace', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'tls-readiness-list-'));
    const file = join(folder, 'list.yml');
    try {
      await writeFile(file, list());
      expect((await check({ gate: 'changed', config: file })).exitCode).toBe(1);
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it('counts a list that is given inline as changed', async () => {
    const { files: event, env } = pullRequest();
    const step = await world.run({
      files: event,
      inputs: { endpoints: `- https://127.0.0.1:${world.tls10.port}`, gate: 'changed' },
      env: { ...world.api.env, ...env },
    });
    expect(step.exitCode).toBe(1);
  });
});

describe('the diff of a pull request', () => {
  const changed = { gate: 'changed', annotate: 'changed' };
  const other = (count: number) =>
    Array.from({ length: count }, (_, index) => ({
      filename: `src/${index}.ts`,
      patch: '@@ -1 +1 @@\n-a\n+b',
    }));

  it('is read to its last page', async () => {
    world.api.pullFiles.push(...other(250), { filename: 'list.yml', patch: adding(4, 5) });
    const step = await check(changed);
    expect(annotated(step)).toEqual(['Billing']);
    expect(world.api.requests.map(({ route }) => route)).toEqual([files, files, files]);
  });

  it.each<[string, () => void]>([
    ['has no patch, since it is too big', () => world.api.pullFiles.push({ filename: 'list.yml' })],
    [
      'takes the list for binary',
      () => world.api.pullFiles.push({ filename: 'list.yml', status: 'modified', changes: 0 }),
    ],
    [
      'has a patch that is cut',
      () => world.api.pullFiles.push({ filename: 'list.yml', patch: adding(4, 5).slice(0, -60) }),
    ],
    [
      'has a patch of another text',
      () => world.api.pullFiles.push({ filename: 'list.yml', patch: '@@ -1 +1 @@\n-a\n+b' }),
    ],
    [
      'says that the list was renamed',
      () => world.api.pullFiles.push({ filename: 'list.yml', status: 'renamed', changes: 0 }),
    ],
    ['has as many files as GitHub lists', () => world.api.pullFiles.push(...other(3_000))],
  ])('that %s counts every endpoint as changed', async (_what, arrange) => {
    arrange();
    const step = await check(changed);
    expect(annotated(step)).toEqual(['Orders', 'Billing']);
    expect(step.exitCode).toBe(1);
    expect(step.annotations('warning')).toEqual([]);
  });

  it('is found for a list that the base has moved', async () => {
    world.api.pullFiles.push({ filename: 'list.yml', patch: adding(4, 5).replace('+4,2', '+40,2') });
    expect(annotated(await check(changed))).toEqual(['Billing']);
  });

  it('is found for a repository that is checked out below the workspace', async () => {
    world.api.pullFiles.push({ filename: 'lists/list.yml', patch: adding(4, 5) });
    const { files: event, env } = pullRequest();
    const step = await world.run({
      files: { ...event, 'orders/.git/HEAD': 'ref: refs/heads/main', 'orders/lists/list.yml': list() },
      inputs: { config: 'orders/lists/*.yml', ...changed },
      env: { ...world.api.env, ...env },
    });
    expect(annotated(step)).toEqual(['Billing']);
  });

  it.each<[string, Problem, number[]]>([
    [
      '403: Resource not accessible by integration',
      { status: 403, message: 'Resource not accessible by integration' },
      [],
    ],
    ['401: Bad credentials', { status: 401, message: 'Bad credentials' }, []],
    ['404: Not Found', { status: 404, message: 'Not Found' }, []],
    ['422: Validation Failed', { status: 422, message: 'Validation Failed' }, []],
    ['429: wait', { status: 429, message: 'wait', headers: { 'retry-after': '600' } }, []],
    ['500: out', { status: 500, message: 'out' }, [1, 4]],
    ['no answer within 15 s', 'hang', []],
    ['the answer is not one of GitHub’s API', 'no JSON', []],
  ])('that cannot be had (%s) warns once, and everything counts as changed', async (why, problem, waits) => {
    world.api.pullFiles.push({ filename: 'list.yml', patch: adding(6, 7) });
    world.api.failAlways(files, problem);
    const step = await check(changed);
    expect(step.annotations('warning')).toEqual([
      expect.stringContaining(
        `${why}).${permissionSentence(Number.parseInt(why, 10), 'pull-requests: read')} Everything counts as changed.`,
      ),
    ]);
    expect(annotated(step)).toEqual(['Orders', 'Billing']);
    expect(step.exitCode).toBe(1);
    world.expectTries(files, waits);
  });
});

describe('the commits of another event', () => {
  const [base, head] = ['a'.repeat(40), 'b'.repeat(40)];
  const repository = { full_name: 'acme/orders', default_branch: 'main' };
  const zeros = '0'.repeat(40);
  const push = { repository, ref: 'refs/heads/fix', before: base, after: head };

  /** A run for an event with `gate` and `annotate` at `changed`, which adds the line of Billing to the list. */
  const run = (event: string, payload: object) => {
    world.api.pullFiles.push({ filename: 'list.yml', patch: adding(4, 5) });
    return check(
      { gate: 'changed', annotate: 'changed' },
      {
        files: { 'event.json': JSON.stringify(payload) },
        env: { GITHUB_EVENT_NAME: event, GITHUB_EVENT_PATH: 'event.json' },
      },
    );
  };
  const compared = () => world.api.requests.map(({ path }) => decodeURIComponent(path.basehead ?? ''));

  it.each<[string, string, object, string]>([
    [
      'a merge queue',
      'merge_group',
      { merge_group: { base_sha: base, head_sha: head } },
      `${base}...${head}`,
    ],
    ['a push', 'push', push, `${base}...${head}`],
    ['a push to the default branch', 'push', { ...push, ref: 'refs/heads/main' }, `${base}...${head}`],
    ['the first push of a branch', 'push', { ...push, before: zeros }, `main...${head}`],
  ])('say what changed: %s', async (_what, event, payload, expected) => {
    const step = await run(event, payload);
    expect(compared()).toEqual([expected]);
    expect(annotated(step)).toEqual(['Billing']);
    expect(step.summary).toContain('only 1 of 3 endpoints can fail the build');
    expect(step.annotations('notice')).toEqual([]);
  });

  it.each<[string, string, object]>([
    ['schedule', 'schedule', { repository }],
    ['push', 'push', { ...push, before: zeros, ref: 'refs/heads/main' }],
    ['push', 'push', { ...push, before: zeros, ref: 'refs/tags/v1' }],
    ['push', 'push', {}],
    ['merge_group', 'merge_group', {}],
  ])('may be none, which one notice says: %s (%#)', async (name, event, payload) => {
    const step = await run(event, payload);
    expect(world.api.requests).toEqual([]);
    expect(step.annotations('notice')).toEqual([
      `::notice::\`changed\` has no meaning here: the event ${name} names no commit to compare with. Everything counts as changed.`,
    ]);
    expect(annotated(step)).toEqual(['Orders', 'Billing']);
    expect(step.exitCode).toBe(1);
  });

  it.each<[string, () => void]>([
    ['was forced', () => (world.api.comparison = 'diverged')],
    ['takes commits back', () => (world.api.comparison = 'behind')],
    [
      'has as many files as GitHub lists',
      () =>
        world.api.pullFiles.push(
          ...Array.from({ length: 300 }, (_, index) => ({ filename: `${index}.ts`, patch: '' })),
        ),
    ],
  ])('do not say it of a push that %s: everything counts as changed', async (_what, arrange) => {
    arrange();
    world.api.pullFiles.push({ filename: 'other.yml', patch: '' });
    const list = { files: { 'event.json': JSON.stringify(push) } };
    const env = { GITHUB_EVENT_NAME: 'push', GITHUB_EVENT_PATH: 'event.json' };
    const step = await check({ gate: 'changed', annotate: 'changed' }, { ...list, env });
    expect(annotated(step)).toEqual(['Orders', 'Billing']);
    expect(step.exitCode).toBe(1);
    expect(step.annotations('warning')).toEqual([]);
  });

  it.each(['diverged', 'behind'] as const)(
    'do not say it by the patch of a push that is %s',
    async (status) => {
      // What the push takes back is in no patch.
      world.api.comparison = status;
      world.api.pullFiles.push({ filename: 'list.yml', patch: adding(4, 5) });
      const step = await run('push', push);
      expect(annotated(step)).toEqual(['Orders', 'Billing']);
    },
  );

  it('need the permission to read the repository', async () => {
    world.api.failAlways('GET /repos/{owner}/{repo}/compare/{basehead}', {
      status: 404,
      message: 'Not Found',
    });
    const step = await run('push', push);
    expect(step.annotations('warning')).toEqual([
      '::warning::What the commits change could not be read (404: Not Found). It needs the permission `contents: read`. Everything counts as changed.',
    ]);
    expect(annotated(step)).toEqual(['Orders', 'Billing']);
  });
});
