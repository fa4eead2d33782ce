import { readJunit, textsAt } from '../report/junit-schema.ts';
import { closedPort, httpsServer, type TestServer } from '../servers.ts';
import { testClock } from './clock.ts';
import { runHere, runStep, type Step } from './runner.ts';

let tls10: TestServer;
let tls10to12: TestServer;
let tls11to12: TestServer;
let modern: TestServer;

beforeAll(async () => {
  tls10 = await httpsServer({ minVersion: 'TLSv1', maxVersion: 'TLSv1' });
  tls10to12 = await httpsServer({ minVersion: 'TLSv1', maxVersion: 'TLSv1.2' });
  tls11to12 = await httpsServer({ minVersion: 'TLSv1.1', maxVersion: 'TLSv1.2' });
  modern = await httpsServer({ minVersion: 'TLSv1.2', maxVersion: 'TLSv1.3' });
});

afterAll(async () => {
  await Promise.all([tls10, tls10to12, tls11to12, modern].map((server) => server.close()));
});

const config = { config: 'list.yml' };

describe('the built action', () => {
  it('fails the build at the line of an endpoint that speaks only TLS 1.0', async () => {
    const list = `endpoints:\n  - https://127.0.0.1:${modern.port}\n  - name: Orders API\n    url: https://127.0.0.1:${tls10.port}/v2\n`;
    const step = await runStep({ files: { 'list.yml': list }, inputs: config });

    expect(step.exitCode).toBe(1);
    const [annotation] = step.annotations('error');
    expect(annotation).toMatch(/^::error title=.*,file=list\.yml,line=4,endLine=4,col=5,endColumn=\d+::/);
    expect(annotation).toContain('Orders API');
    expect(annotation).toContain('our handshake failed with “protocol_version”');
    expect(step.summary).toContain('1 of 2 endpoints is not ready');
    expect(step.summary).toMatch(/\| \*\*Orders API\*\*.*\*\*1\.0\*\*&nbsp;only/);
    expect(step.outputs).toMatchObject({ conclusion: 'failure', endpoints: '2', 'not-ready': '1' });
    // The sentence that fails the step says the result, and by which setting.
    expect(step.annotations('error').at(-1)).toMatch(/1 of 2 endpoints is not ready\. .*\(fail-on: error\)/);
  });

  it('names a file as the repository does that was checked out below the workspace', async () => {
    const list = `endpoints:\n  - https://127.0.0.1:${tls10.port}\n`;
    const files = { 'orders/.git/HEAD': 'ref: refs/heads/main\n', 'orders/lists/list.yml': list };
    const step = await runStep({ files, inputs: { config: 'orders/lists/list.yml' } });
    expect(step.annotations('error')[0]).toContain(',file=lists/list.yml,line=2,');
    const broken = { ...files, 'orders/lists/list.yml': 'endpoints: none\n' };
    const stopped = await runStep({ files: broken, inputs: { config: 'orders/lists/list.yml' } });
    expect(stopped.annotations('error')[0]).toContain(',file=lists/list.yml,line=1,');
  });

  it('passes with good endpoints and shows notices, but no error', async () => {
    const list = `endpoints:\n  - https://127.0.0.1:${modern.port}\n  - https://127.0.0.1:${tls10to12.port}\n`;
    const step = await runStep({ files: { 'list.yml': list }, inputs: config });

    expect(step.exitCode).toBe(0);
    expect(step.annotations('error')).toEqual([]);
    expect(step.annotations('notice').length).toBeGreaterThan(0);
    expect(step.outputs).toMatchObject({
      conclusion: 'success',
      endpoints: '2',
      'not-ready': '0',
      unverified: '0',
    });
  });

  it('works without a job summary, without outputs and without a token', async () => {
    const list = `endpoints:\n  - https://127.0.0.1:${tls10.port}\n`;
    const env = { GITHUB_STEP_SUMMARY: undefined, GITHUB_OUTPUT: undefined, GITHUB_TOKEN: undefined };
    const step = await runStep({ files: { 'list.yml': list }, inputs: config, env });

    expect(step.exitCode).toBe(1);
    expect(step.annotations('error')[0]).toContain('file=list.yml,line=2');
    expect(step.stdout).toContain('::set-output name=conclusion::failure');
  });

  it('writes the reports where the inputs say, and says where the JSON report is', async () => {
    const list = `endpoints:\n  - https://127.0.0.1:${modern.port}\n`;
    const inputs = {
      ...config,
      'json-file': 'out/report.json',
      'sarif-file': 'out/report.sarif',
      'junit-file': 'out/report.xml',
      'markdown-file': 'out/summary.md',
    };
    const step = await runStep({ files: { 'list.yml': list }, inputs });

    const report = JSON.parse(await step.file('out/report.json'));
    expect(report).toMatchObject({
      schemaVersion: 1,
      conclusion: 'success',
      endpoints: [{ verdict: 'ready', ceiling: 'TLSv1.3' }],
    });
    expect(JSON.parse(await step.file('out/report.sarif'))).toMatchObject({
      version: '2.1.0',
      runs: [{ tool: { driver: { name: 'tls-readiness' } }, results: [] }],
    });
    const junit = readJunit(await step.file('out/report.xml'));
    expect(textsAt(junit, '//testcase/@name')).toEqual([`127.0.0.1:${modern.port}`]);
    expect(await step.file('out/summary.md')).toBe(step.summary);
    expect(step.outputs.report).toMatch(/out\/report\.json$/);
  });

  it('loses no verdict where outputs and reports cannot be written', async () => {
    const list = `endpoints:\n  - https://127.0.0.1:${modern.port}\n`;
    const nowhere = { GITHUB_OUTPUT: '/nowhere/output', GITHUB_STEP_SUMMARY: '/nowhere/summary' };
    const step = await runStep({ files: { 'list.yml': list }, inputs: config, env: nowhere });
    expect(step.exitCode).toBe(0);
    expect(step.annotations('warning').join()).toMatch(
      /outputs could not be set.*summary could not be written|summary could not be written.*outputs could not be set/,
    );
    expect(step.stderr).toBe('');
  });

  it('runs no workflow command that a list smuggles in', async () => {
    const list = `endpoints:\n  - name: '::error::owned'\n    url: https://127.0.0.1:${tls10.port}\n    owner: '##[set-output name=x]y'\n`;
    const step = await runStep({ files: { 'list.yml': list }, inputs: config });
    expect(step.annotations('error').filter((line) => line.startsWith('::error::owned'))).toEqual([]);
    expect(step.stdout).not.toMatch(/##\[/);
  });
});

/** What needs no process of its own. */
describe('the action', () => {
  const run = (step: Step) => runHere(step, testClock());

  it.each([
    ['before', '2026-11-30', 'warning', 0],
    ['on', '2026-12-01', 'error', 1],
    ['after', '2026-12-02', 'error', 1],
  ] as const)(
    'judges an endpoint that still accepts TLS 1.1 %s its date with a %s',
    async (_when, day, level, exitCode) => {
      const list = `endpoints:\n  - url: https://127.0.0.1:${tls11to12.port}\n    deprecation-date: 2026-12-01\n`;
      const step = await run({ files: { 'list.yml': list }, inputs: { ...config, 'as-of': day } });

      expect(step.exitCode).toBe(exitCode);
      const own = step
        .annotations(level)
        .filter((line) => line.includes('file=list.yml,line=2') && line.includes('TLS 1.1'));
      expect(own).toHaveLength(1);
      expect(step.outputs['next-deadline']).toBe(day === '2026-11-30' ? '2026-12-01' : '');
    },
  );

  it('takes the list inline, as a bare list, without any file', async () => {
    const step = await run({ inputs: { endpoints: `- https://127.0.0.1:${tls10.port}\n` } });

    expect(step.exitCode).toBe(1);
    expect(step.outputs).toMatchObject({ conclusion: 'failure', endpoints: '1' });
    // There is no file whose line could be shown.
    expect(step.annotations('error')[0]).not.toContain('file=');
  });

  it('fails where no endpoint could be verified, with the same words everywhere', async () => {
    const list = `endpoints:\n  - https://127.0.0.1:${await closedPort()}\n`;
    const inputs = { ...config, retries: '0', 'json-file': 'report.json' };
    const step = await run({ files: { 'list.yml': list }, inputs });
    const reason = 'The build fails: no endpoint could be verified (fail-on: error)';
    expect(step.exitCode).toBe(1);
    expect(step.outputs).toMatchObject({ conclusion: 'failure', unverified: '1', 'not-ready': '0' });
    expect(JSON.parse(await step.file('report.json'))).toMatchObject({ conclusion: 'failure', reason });
    expect(step.summary.split('\n')[1]?.replace(/\*\*|<\/?code>/g, '')).toBe(`${reason}. 🟪 1 unverified`);
    expect(step.annotations('error')).toEqual([
      `::error::TLS readiness: the only endpoint is unverified. ${reason}. See the job summary.`,
    ]);
  });

  it('shows every problem of the list at its line and checks nothing', async () => {
    const list = 'min-version: TLS 1.4\nendpoints:\n  - url: https://127.0.0.1\n    onwer: me\n';
    const step = await run({ files: { 'list.yml': list }, inputs: config });

    expect(step.exitCode).toBe(1);
    expect(step.annotations('error')).toEqual([
      expect.stringMatching(/file=list\.yml,line=1,endLine=1,col=14,.*::.*TLS 1\.4/),
      expect.stringMatching(/file=list\.yml,line=4,endLine=4,col=5,.*::.*onwer.*owner/),
      '::error::The list of endpoints has 2 errors to fix; nothing was checked.',
    ]);
    expect(step.outputs).toEqual({ conclusion: 'failure' });
    expect(step.summary).toContain('nothing was checked');
    expect(step.summary).toContain('list.yml:4:5');
  });

  it('annotates as many problems as GitHub shows, and has all in log and summary with what to write', async () => {
    const list = `endpoints:\n${'  - {url: https://127.0.0.1, onwer: me}\n'.repeat(35)}`;
    const step = await run({ files: { 'list.yml': list }, inputs: config });
    const errors = step.annotations('error');
    expect(errors).toHaveLength(10);
    expect(errors.at(-1)).toBe(
      '::error::The list of endpoints has 35 errors to fix; nothing was checked. The annotations show 9 of them, the log and the job summary all.',
    );
    expect(step.stdout.match(/^list\.yml:\d+:\d+: /gm)).toHaveLength(35);
    expect(step.stdout.match(/^ {4}write: owner$/gm)).toHaveLength(35);
    expect(
      step.summary.match(/^- <code>list\.yml:\d+:\d+: .*<br>write: <code>owner<\/code>$/gm),
    ).toHaveLength(35);
  });

  it('shows the first fifty problems, and says how many there are beside them', async () => {
    const list = `endpoints:\n${'  - nonsense://a\n'.repeat(3_053)}`;
    const step = await run({ files: { 'list.yml': list }, inputs: config });
    const more = 'There are 3,003 more errors, which are not shown.';
    expect(step.summary).toContain(more);
    expect(step.summary.match(/list\.yml:/g)).toHaveLength(50);
    const errors = step.annotations('error');
    expect(errors).toHaveLength(10);
    expect(errors.at(-1)).toBe(
      '::error::The list of endpoints has 3,053 errors to fix; nothing was checked. The annotations show 9 of them, the log and the job summary 50.',
    );
    expect(step.stdout.split(more)).toHaveLength(2);
    expect(step.stdout.length).toBeLessThan(30_000);
  });

  it('names every input that is wrong, and what to write', async () => {
    const list = `endpoints:\n  - https://127.0.0.1:${modern.port}\n`;
    const inputs = { ...config, timeout: '10', 'fail-on': 'errors', 'as-of': '2026-02-30' };
    const step = await run({ files: { 'list.yml': list }, inputs });

    expect(step.exitCode).toBe(1);
    const [message] = step.annotations('error');
    expect(message).toContain('input `timeout`: found "10"');
    expect(message).toContain('input `fail-on`: found "errors", expected one of error, warning, never');
    expect(message).toContain('input `as-of`: found "2026-02-30"');
  });

  it('says which file is missing and shows one to begin with', async () => {
    const step = await run({ inputs: {} });
    expect(step.exitCode).toBe(1);
    expect(step.stdout).toContain('.github/tls-readiness.yml');
    expect(step.stdout).toContain('https://api.example.com');
    expect(step.summary).toMatch(
      /<br>write: \n\n {2}<pre>.*\n(?: {2}.*\n)* {2}.*https&#58;\/\/api\.example\.com.*<\/pre>\n/,
    );
  });

  it('keeps private addresses out for a pull request from a fork', async () => {
    const list = `endpoints:\n  - https://127.0.0.1:${tls10.port}\n`;
    const event = {
      repository: { full_name: 'acme/orders' },
      pull_request: { head: { repo: { full_name: 'stranger/orders' } } },
    };
    const files = { 'list.yml': list, 'event.json': JSON.stringify(event) };
    const fork = (headRepository: string) => {
      const own = { ...event, pull_request: { head: { repo: { full_name: headRepository } } } };
      return run({
        files: { ...files, 'event.json': JSON.stringify(own) },
        inputs: config,
        env: { GITHUB_EVENT_NAME: 'pull_request', GITHUB_EVENT_PATH: 'event.json' },
      });
    };
    const stranger = await fork('stranger/orders');
    expect(stranger.outputs).toMatchObject({ unverified: '1', 'not-ready': '0' });
    expect(stranger.stdout).toContain('private-addresses');
    const colleague = await fork('acme/orders');
    expect(colleague.outputs).toMatchObject({ unverified: '0', 'not-ready': '1' });
  });

  it.each([
    ['pull_request', {}],
    ['pull_request', 'no JSON'],
    [
      'pull_request_target',
      { repository: { full_name: 'acme/orders' }, pull_request: { head: { repo: null } } },
    ],
    [
      'workflow_run',
      {
        repository: { full_name: 'acme/orders' },
        workflow_run: { head_repository: { full_name: 'stranger/orders' } },
      },
    ],
    ['issue_comment', { repository: { full_name: 'acme/orders' }, issue: { pull_request: {} } }],
    ['discussion_comment', { repository: { full_name: 'acme/orders' } }],
    ['repository_dispatch', { repository: { full_name: 'acme/orders' } }],
  ])('takes a %s whose origin is %j for a stranger', async (event, payload) => {
    const list = `endpoints:\n  - https://127.0.0.1:${tls10.port}\n`;
    const text = typeof payload === 'string' ? payload : JSON.stringify(payload);
    const step = await run({
      files: { 'list.yml': list, 'event.json': text },
      inputs: config,
      env: { GITHUB_EVENT_NAME: event, GITHUB_EVENT_PATH: 'event.json' },
    });
    expect(step.outputs).toMatchObject({ unverified: '1', 'not-ready': '0' });
  });

  it.each([[['json-file']], [['sarif-file', 'junit-file', 'markdown-file']]])(
    'names %j where their files cannot be written, and still sets the outputs',
    async (names) => {
      const list = `endpoints:\n  - https://127.0.0.1:${modern.port}\n`;
      const unwritable = Object.fromEntries(names.map((name) => [name, name]));
      const folders = Object.fromEntries(names.map((name) => [`${name}/kept.txt`, '']));
      const files = { 'list.yml': list, ...folders };
      const step = await run({ files, inputs: { ...config, ...unwritable } });
      expect(step.exitCode).toBe(1);
      const errors = step.annotations('error').join();
      for (const name of names) expect(errors).toMatch(new RegExp(`input \`${name}\`: \\S+ is a directory`));
      expect(step.outputs).toMatchObject({ conclusion: 'success', ready: '1' });
      expect(step.outputs.report === '').toBe(names.includes('json-file'));
    },
  );

  it('leaves room among the ten errors that GitHub shows for the one that fails the step', async () => {
    const entries = Array.from(
      { length: 12 },
      (_, index) => `  - https://127.0.0.1:${tls10.port}/${index}\n`,
    );
    const step = await run({ files: { 'list.yml': `endpoints:\n${entries.join('')}` }, inputs: config });
    const errors = step.annotations('error');
    expect(errors).toHaveLength(10);
    expect(errors[8]).toContain('title=4 more errors::4 more errors: see the job summary.');
    expect(errors[9]).toMatch(/^::error::TLS readiness: 12 of 12 endpoints are not ready/);
  });

  it('leaves annotations out where it is told to', async () => {
    const list = `endpoints:\n  - https://127.0.0.1:${tls10to12.port}\n`;
    const silent = await run({ files: { 'list.yml': list }, inputs: { ...config, annotations: 'none' } });
    expect(silent.annotations('notice')).toEqual([]);
  });
});
