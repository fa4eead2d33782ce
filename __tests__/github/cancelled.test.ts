import { type ChildProcess, execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { listen } from '../net/listener.ts';
import { httpsServer, type TestServer } from '../servers.ts';
import { onPosix } from '../systems.ts';
import { pullRequest } from './pull-request.ts';
import { runStep, type Step, type StepResult } from './runner.ts';
import { startWorld } from './world.ts';

const world = startWorld();

/** The endpoints that answer, and those that are silent. */
const answering = 20;
const silent = 130;
/** The action's own default. */
const concurrency = 64;

onPosix.describe('the built action, told to end as the runner does it', () => {
  const servers: Pick<TestServer, 'port' | 'close'>[] = [];
  let list = 'endpoints:\n';
  let met = 0;
  /** Called once all that answer are done: silent ones have all places then. */
  let onAnswered = () => {};

  beforeAll(async () => {
    for (let each = 0; each < answering; each += 1) {
      const server = await httpsServer({});
      list += `  - https://127.0.0.1:${server.port}\n`;
      servers.push(server);
    }
    for (let each = 0; each < silent; each += 1) {
      const server = await listen((socket, number) => {
        socket.resume();
        if (number > 1) return;
        met += 1;
        if (met === concurrency) onAnswered();
      });
      list += `  - tls://127.0.0.1:${server.port}\n`;
      servers.push(server);
    }
  });

  afterAll(() => Promise.all(servers.map((server) => server.close())));

  it('reports what is known in every place, and ends by itself before the second signal', async () => {
    let isTold = false;
    let secondSignal: NodeJS.Timeout | undefined;
    const inputs = { config: 'list.yml', timeout: '60s', 'junit-file': 'junit.xml', 'fail-on': 'never' };
    const step = await runStep({ files: { 'list.yml': list }, inputs }, (child: ChildProcess) => {
      onAnswered = () => {
        isTold = true;
        child.kill('SIGINT');
        secondSignal = setTimeout(() => child.kill('SIGTERM'), 7_500);
      };
    });
    clearTimeout(secondSignal);
    expect(isTold).toBe(true);

    // A process that the second signal ends has no exit code.
    expect(step.exitCode).toBe(1);
    expect(step.outputs).toMatchObject({
      conclusion: 'failure',
      endpoints: `${answering + silent}`,
      ready: `${answering}`,
      unverified: `${silent}`,
    });
    const why = 'the run was cancelled after 20 of 150 endpoints';
    const [title, second] = step.summary.split('\n');
    expect(title).toContain('130 of 150 endpoints are unverified');
    expect(second).toContain(`**The build fails**, whatever fail-on says: ${why}.`);
    expect(step.summary.match(/\*\* \| not probed \|/g)).toHaveLength(silent);
    expect(step.stdout).toContain(`The build fails, whatever fail-on says: ${why}`);
    expect(step.annotations('error').at(-1)).toContain(why);

    const report = JSON.parse(await step.file(step.outputs.report ?? ''));
    expect(report.reason).toBe(`The build fails, whatever fail-on says: ${why}`);
    const verdicts = report.endpoints.map(({ verdict }: { readonly verdict: string }) => verdict);
    expect(verdicts).toEqual([
      ...Array.from({ length: answering }, () => 'ready'),
      ...Array.from({ length: silent }, () => 'unverified'),
    ]);
    expect((await step.file('junit.xml')).trimEnd()).toMatch(/<\/testsuites>$/);
  });
});

describe('a run that was cancelled before it began', () => {
  const checkRuns = 'POST /repos/{owner}/{repo}/check-runs';
  const routes = () => world.api.requests.map(({ route }) => route);

  function check(inputs: Readonly<Record<string, string>>, given: Step = {}): Promise<StepResult> {
    const step = {
      files: { ...given.files, 'list.yml': `endpoints:\n  - https://127.0.0.1:${world.tls10.port}\n` },
      inputs: { config: 'list.yml', ...inputs },
      env: { ...world.api.env, ...given.env },
    };
    return world.run(step, { cancelled: AbortSignal.abort() });
  }

  it('probes nothing, and tells GitHub so', async () => {
    const step = await check({ annotations: 'check-run' });
    expect(step.exitCode).toBe(1);
    expect(step.outputs).toMatchObject({ conclusion: 'failure', unverified: '1', 'not-ready': '0' });
    expect(step.summary).toContain('the run was cancelled after 0 of 1 endpoint.');
    expect(routes()).toEqual([checkRuns]);
    expect(step.annotations('warning')).toEqual([]);
  });

  it('does not wait for GitHub until the runner ends it, and shows its annotations in another way', async () => {
    world.api.fail(checkRuns, 'hang');
    const inputs = { annotations: 'check-run', comment: 'always', 'private-addresses': 'allow' };
    const step = await check(inputs, pullRequest());
    expect(step.exitCode).toBe(1);
    expect(routes()).toEqual([checkRuns]);
    const [checkRun, comment, finding] = step.annotations('warning');
    const why = '(the run was cancelled, and GitHub did not answer in time)';
    expect(checkRun).toContain(`The check run could not be written ${why}`);
    expect(comment).toContain(`The comment on the pull request could not be written ${why}`);
    expect(finding).toContain('unverified (run cancelled),file=list.yml,line=2');
  });

  it('does not ask GitHub what has changed before it reports', async () => {
    const step = await check({ gate: 'changed', annotate: 'changed' }, pullRequest());
    expect(step.exitCode).toBe(1);
    expect(step.summary).toContain('the run was cancelled after 0 of 1 endpoint.');
    expect(routes()).toEqual([]);
    expect(step.annotations('warning')).toHaveLength(1);
  });

  onPosix.it('says so where its list never comes', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'cancelled-'));
    const fifo = join(folder, 'fifo');
    execFileSync('mkfifo', [fifo]);
    const step = await check({ config: fifo });
    expect(step.exitCode).toBe(1);
    expect(step.annotations('error')).toEqual(['::error::The run was cancelled before the list was read.']);
    expect(step.outputs).toMatchObject({ conclusion: 'failure' });
    // Ends the thread that waits for a writer.
    writeFileSync(fifo, '');
    rmSync(folder, { recursive: true });
  });

  it('leaves the tracking issue as it is: nothing was verified, and that says nothing of the endpoints', async () => {
    await check({ issue: 'true' });
    expect(routes()).toEqual([]);
  });
});
