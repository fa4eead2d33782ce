import { systemClock } from '../../src/github/context.ts';
import { closedPort } from '../servers.ts';
import { type Problem, token } from './api-server.ts';
import { headSha, pullRequest } from './pull-request.ts';
import { runHere, runStep, type StepResult } from './runner.ts';
import { startWorld } from './world.ts';

const create = 'POST /repos/{owner}/{repo}/check-runs';
const update = 'PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}';

const world = startWorld();

const old = () => `endpoints:\n  - name: Orders API\n    url: https://127.0.0.1:${world.tls10.port}/v2\n`;
const ready = () => `endpoints:\n  - https://127.0.0.1:${world.modern.port}\n`;

/** As many endpoints as that, at which nothing listens: each is a warning. One more is ready, so that the build passes. */
async function unreachable(count: number): Promise<string> {
  const port = await closedPort();
  const urls = Array.from({ length: count }, (_, index) => `  - https://127.0.0.1:${port}/${index}\n`);
  return `endpoints:\n${urls.join('')}  - https://127.0.0.1:${world.modern.port}\n`;
}

function check(
  list: string,
  env: Readonly<Record<string, string>> = {},
  run = world.run,
): Promise<StepResult> {
  return run({
    files: { 'list.yml': list },
    inputs: { config: 'list.yml', annotations: 'check-run', retries: '0' },
    env: { ...world.api.env, ...env },
  });
}

const tries = (route: string) => world.api.requests.filter((request) => request.route === route).length;

describe('a check run', () => {
  it('shows each finding at its line, and fails where the gate fails', async () => {
    const step = await check(old());

    expect(step.exitCode).toBe(1);
    expect(world.api.checkRuns).toHaveLength(1);
    const [run] = world.api.checkRuns;
    expect(run).toMatchObject({
      name: 'TLS readiness: list.yml',
      head_sha: world.api.env.GITHUB_SHA,
      status: 'completed',
      conclusion: 'failure',
      output: {
        title: 'TLS readiness: the only endpoint is not ready',
        summary: step.summary,
      },
    });
    expect(run?.annotations[0]).toMatchObject({
      path: 'list.yml',
      start_line: 3,
      end_line: 3,
      start_column: 5,
      annotation_level: 'failure',
      title: 'Orders API: no TLS 1.2 (TLS 1.0 only)',
      message: expect.stringContaining('our handshake failed with “protocol_version”'),
    });
    expect(world.api.requests[0]?.body.details_url).toMatch(/\/acme\/orders\/actions\/runs\/4711$/);
    // The same findings are not shown twice.
    expect(step.annotations('error')).toEqual([
      expect.stringMatching(/^::error::TLS readiness: the only endpoint is not ready/),
    ]);
  });

  it('stands at the head of the pull request, not at its merge', async () => {
    const { files, env } = pullRequest();
    const inputs = { config: 'list.yml', annotations: 'check-run' };
    await world.run({ files: { ...files, 'list.yml': ready() }, inputs, env: { ...world.api.env, ...env } });
    expect(world.api.checkRuns[0]).toMatchObject({
      head_sha: headSha,
      conclusion: 'success',
      annotations: [],
    });
  });

  it('knows paths as GitHub does where the repository is checked out below the workspace', async () => {
    const step = await world.run({
      files: {
        'orders/.git/HEAD': 'ref: refs/heads/main',
        'orders/lists/list.yml': old(),
        'list.yml': old(),
      },
      inputs: { config: 'orders/lists/*.yml\nlist.yml', annotations: 'check-run' },
      env: world.api.env,
    });
    expect(step.annotations('warning')).toEqual([]);
    const paths = world.api.checkRuns[0]?.annotations.map(({ path }) => path);
    expect(new Set(paths)).toEqual(new Set(['lists/list.yml', 'list.yml']));
  });

  it('knows the nearest of two repositories, however the list is named', async () => {
    await world.run({
      files: {
        '.git/HEAD': 'ref: refs/heads/main',
        'orders/.git': 'gitdir: ../.git/modules/orders',
        'orders/list.yml': old(),
      },
      inputs: { config: './orders/../orders/list.yml', annotations: 'check-run' },
      env: world.api.env,
    });
    expect(new Set(world.api.checkRuns[0]?.annotations.map(({ path }) => path))).toEqual(
      new Set(['list.yml']),
    );
  });

  it('bears the list’s name only where it is not the usual one', async () => {
    const inputs = { endpoints: `- https://127.0.0.1:${world.tls10.port}`, annotations: 'check-run' };
    const step = await world.run({
      inputs,
      env: { ...world.api.env, GITHUB_WORKFLOW: 'TLS', GITHUB_JOB: 'check' },
    });
    expect(step.exitCode).toBe(1);
    const [run] = world.api.checkRuns;
    expect(run?.name).toBe('TLS readiness: inline in TLS / check');
    // There is no line to show it at.
    expect(run?.annotations).toEqual([]);
    expect(run?.output.text).toContain('no TLS 1.2 (TLS 1.0 only)');
  });

  it('takes fifty findings in the request that creates it, and fifty in each that follows', async () => {
    const step = await check(await unreachable(120));

    expect(step.exitCode).toBe(0);
    expect(world.api.requests.map(({ route, body }) => [route, body.output.annotations.length])).toEqual([
      [create, 50],
      [update, 50],
      [update, 20],
    ]);
    const [run] = world.api.checkRuns;
    expect(run).toMatchObject({ status: 'completed', conclusion: 'neutral' });
    const lines = run?.annotations.map(({ start_line }) => start_line);
    expect(lines?.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 120 }, (_, index) => index + 2));
    expect(step.annotations('warning')).toEqual([]);
  });

  it('is neutral where nothing was judged', async () => {
    const step = await check('clients:\n  - { name: worker, run: "true" }\n');
    expect(step.exitCode).toBe(0);
    expect(world.api.checkRuns[0]).toMatchObject({ status: 'completed', conclusion: 'neutral' });
    expect(step.summary).not.toContain('✅');
  });

  it('leaves a second between two requests that write, as GitHub asks for', async () => {
    await runHere(
      {
        files: { 'list.yml': await unreachable(60) },
        inputs: { config: 'list.yml', annotations: 'check-run', retries: '0' },
        env: world.api.env,
      },
      systemClock,
    );
    const [first, second] = world.api.requests.map(({ atMs }) => atMs);
    // Timers may ring up to a millisecond early, and the first request takes a moment to arrive.
    expect((second ?? 0) - (first ?? 0)).toBeGreaterThan(900);
  });

  it.each<[string, Problem[], RegExp, number[]]>([
    [
      'a token without the permission',
      [{ status: 403, message: 'Resource not accessible by integration' }],
      /403: Resource not accessible by integration/,
      [],
    ],
    ['a token that is none', [{ status: 401, message: 'Bad credentials' }], /401: Bad credentials/, []],
    [
      'a repository that the token does not see',
      [{ status: 404, message: 'Not Found' }],
      /404: Not Found/,
      [],
    ],
    [
      'a request that GitHub refuses',
      [{ status: 422, message: 'No commit found for SHA' }],
      /422: No commit found for SHA/,
      [],
    ],
    [
      'a limit that lasts too long',
      [
        {
          status: 429,
          headers: { 'retry-after': '3600' },
          message: 'You have exceeded a secondary rate limit',
        },
      ],
      /429: You have exceeded a secondary rate limit/,
      [],
    ],
    [
      'errors that do not end',
      [{ status: 500 }, { status: 502 }, { status: 500 }],
      /500: as the test wants it/,
      [1, 4],
    ],
    [
      'answers of somebody else',
      ['no JSON', 'no JSON', 'no JSON'],
      /the answer is not one of GitHub’s API/,
      [1, 4],
    ],
    ['no answer', ['hang'], /no answer within 15 s/, []],
  ])('gives way to workflow commands after %s', async (_what, problems, why, waits) => {
    const expected = await world.run({ files: { 'list.yml': old() }, inputs: { config: 'list.yml' } });
    world.api.fail(create, ...problems);
    const step = await check(old());

    const [warning, ...more] = step.annotations('warning');
    expect(more).toEqual([]);
    expect(warning).toMatch(why);
    const named = /It needs the permission `checks: write`\./.test(warning ?? '');
    expect(named).toBe(/\((403|404): /.test(warning ?? ''));
    expect(step.annotations('error')).toEqual(expected.annotations('error'));
    expect(step.exitCode).toBe(expected.exitCode);
    expect({ ...step.outputs, report: '' }).toEqual({ ...expected.outputs, report: '' });
    world.expectTries(create, waits);
  });

  it.each<[string, Problem[], number[]]>([
    ['500', [{ status: 500 }], [1]],
    ['503 twice', [{ status: 503 }, { status: 503 }], [1, 4]],
    ['a connection that breaks', ['reset'], [1]],
    ['429 with a time to wait', [{ status: 429, headers: { 'retry-after': '7' } }], [7]],
    [
      'a secondary limit',
      [
        {
          status: 403,
          headers: { 'retry-after': '8' },
          message: 'You have exceeded a secondary rate limit.',
        },
      ],
      [8],
    ],
    [
      'a secondary limit that does not say how long it lasts',
      [{ status: 429, message: 'You have exceeded a secondary rate limit.' }],
      [60],
    ],
  ])('survives %s', async (_what, problems, waits) => {
    world.api.fail(create, ...problems);
    const step = await check(old());
    expect(step.annotations('warning')).toEqual([]);
    expect(world.api.checkRuns).toHaveLength(1);
    expect(step.exitCode).toBe(1);
    world.expectTries(create, waits);
  });

  // Some seconds may go by between the computation here and that in the action.
  it.each([
    [30, [28]],
    [55, [53]],
    [65, []],
    [-5, [0]],
  ])('waits for a limit that is reset in %d s, up to a minute', async (seconds, waits) => {
    const reset = String(Math.floor(Date.now() / 1_000) + seconds);
    const headers = { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': reset };
    world.api.fail(create, { status: 403, message: 'API rate limit exceeded', headers });
    await check(old());
    expect(world.api.checkRuns).toHaveLength(waits.length);
    world.expectTries(create, waits);
  });

  it.each([
    ['50', [0, 50], []],
    ['60', [0], [expect.stringContaining('429: as the test wants it')]],
  ])(
    'waits three minutes at most for all that it asks, the last %s s included',
    async (last, waits, warnings) => {
      // A minute goes by before each of the first two is ended.
      world.api.fail(create, 'hang in the body');
      world.api.fail(update, 'hang in the body', { status: 429, headers: { 'retry-after': last } });
      const step = await check(await unreachable(120));
      world.expectTries(update, waits);
      expect(step.annotations('warning').slice(0, 1)).toEqual(warnings);
    },
  );

  it.each<Problem>([{ status: 502, carriedOut: true }, 'hang in the body'])(
    'shows nothing twice where GitHub did what was asked and failed to say so (%j)',
    async (problem) => {
      world.api.fail(create, problem);
      world.api.fail(update, problem);
      const step = await check(await unreachable(120));
      expect(world.api.checkRuns).toHaveLength(1);
      expect(world.api.checkRuns[0]?.annotations).toHaveLength(120);
      expect(step.annotations('warning')).toEqual([]);
    },
  );

  it('gets what GitHub did not add', async () => {
    world.api.fail(update, { status: 502 });
    await check(await unreachable(60));
    expect(world.api.checkRuns[0]?.annotations).toHaveLength(60);
    expect(tries(update)).toBe(2);
  });

  it('is left completed where a later request fails, and all findings follow as commands', async () => {
    world.api.fail(update, { status: 403, message: 'Resource not accessible by integration' });
    const step = await check(await unreachable(60));
    expect(world.api.checkRuns[0]).toMatchObject({ status: 'completed', conclusion: 'neutral' });
    // GitHub shows the first ten warnings: the one about the API is among them, and so is the note on the rest.
    const warnings = step.annotations('warning');
    expect(warnings).toHaveLength(10);
    expect(warnings[0]).toContain('`checks: write`');
    expect(warnings[9]).toContain('title=52 more warnings::52 more warnings: see the job summary.');
  });

  it('needs a token', async () => {
    const step = await check(old(), { INPUT_TOKEN: '' });
    expect(world.api.requests).toEqual([]);
    expect(step.annotations('warning')).toEqual([expect.stringContaining('the input `token` is empty')]);
    expect(step.annotations('error')).toHaveLength(2);
  });

  it.each([
    ['an event that is no JSON', { GITHUB_EVENT_PATH: 'list.yml' }],
    ['an address that is none', { GITHUB_API_URL: 'nowhere' }],
  ])('gives way to workflow commands with %s', async (_what, env) => {
    // @actions/github reads both while it is loaded, which happens once here and once for each run of the built action.
    const step = await check(old(), env, (step) => runStep(step));
    expect(step.annotations('warning')).toEqual([expect.stringContaining('GitHub')]);
    expect(step.annotations('error')).toHaveLength(2);
    expect(step.outputs).toMatchObject({ conclusion: 'failure', 'not-ready': '1' });
  });

  it.each([
    ['pull requests from forks.', { fork: true }, 'stranger'],
    ['runs of Dependabot, unless the workflow has it in `permissions`.', {}, 'dependabot[bot]'],
  ])('says that the permission is not given to %s', async (who, from, actor) => {
    world.api.fail(create, { status: 403, message: 'Resource not accessible by integration' });
    const { files, env } = pullRequest(from);
    const step = await world.run({
      files: { ...files, 'list.yml': ready() },
      inputs: { config: 'list.yml', annotations: 'check-run', 'private-addresses': 'allow' },
      env: { ...world.api.env, ...env, GITHUB_ACTOR: actor },
    });
    expect(step.annotations('warning')).toEqual([
      expect.stringContaining(`\`checks: write\`, which GitHub does not give to ${who}`),
    ]);
    expect(step.exitCode).toBe(0);
  });

  it('takes a limit for no missing permission', async () => {
    world.api.failAlways(create, { status: 403, message: 'API rate limit exceeded for installation.' });
    const step = await check(old());
    expect(step.annotations('warning')).toEqual([
      '::warning::The check run could not be written (403: API rate limit exceeded for installation.). The findings are shown by workflow commands instead.',
    ]);
  });

  it('shows the token nowhere', async () => {
    for (const problem of [
      undefined,
      { status: 401, message: 'Bad credentials' } as const,
      { status: 422 } as const,
    ]) {
      world.api.fail(create, problem);
      const step = await check(old());
      const shown = [step.stdout, step.stderr, step.summary, JSON.stringify(step.outputs)].join();
      expect(shown).not.toContain(token);
      expect(shown).not.toContain(Buffer.from(token).toString('base64'));
    }
  });
});

it('runs no workflow command that GitHub’s answer smuggles in', async () => {
  world.api.fail(create, { status: 422, message: '\n::error::owned ##[set-output name=x]y' });
  const step = await check(ready());
  expect(step.annotations('error')).toEqual([]);
  expect(step.stdout).not.toContain('##[');
});
