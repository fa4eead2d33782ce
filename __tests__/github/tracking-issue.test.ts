import { closedPort, httpsServer, type TestServer } from '../servers.ts';
import type { Issue } from './api-server.ts';
import { pullRequest } from './pull-request.ts';
import type { Step, StepResult } from './runner.ts';
import { withoutDetails } from './summaries.ts';
import { failures, permissionSentence, startWorld } from './world.ts';

const list = 'GET /repos/{owner}/{repo}/issues';
const create = 'POST /repos/{owner}/{repo}/issues';
const read = 'GET /repos/{owner}/{repo}/issues/{issue_number}';
const update = 'PATCH /repos/{owner}/{repo}/issues/{issue_number}';
const user = 'GET /user';
const comment = 'POST /repos/{owner}/{repo}/issues/{issue_number}/comments';

const world = startWorld();

let tls11to12: TestServer;
beforeAll(async () => {
  tls11to12 = await httpsServer({ minVersion: 'TLSv1.1', maxVersion: 'TLSv1.2' });
});
afterAll(() => tls11to12.close());

/** An endpoint by name, at a path of its own, with what else the entry says. */
const at = (server: TestServer, name: string, ...more: readonly string[]) =>
  [`  - name: ${name}`, `url: https://127.0.0.1:${server.port}/${encodeURIComponent(name)}`, ...more].join(
    '\n    ',
  );
const listOf = (...entries: readonly string[]) => `endpoints:\n${entries.join('\n')}\n`;
const old = () => listOf(at(world.tls10, 'Orders', "owner: '@acme/orders'"));
const ready = () => listOf(at(world.modern, 'Orders'));

function check(text: string, { inputs, env, files }: Step = {}, options = {}): Promise<StepResult> {
  return world.run(
    {
      files: { ...files, 'list.yml': text },
      inputs: { config: 'list.yml', issue: 'true', retries: '0', ...inputs },
      env: { ...world.api.env, GITHUB_EVENT_NAME: 'schedule', ...env },
    },
    options,
  );
}

const routes = () => world.api.requests.map(({ route }) => route);
const comments = () => world.api.comments.map(({ body }) => body);

describe('the tracking issue', () => {
  it('is opened at the first error, with the summary and its deadlines', async () => {
    const text = listOf(
      at(world.tls10, 'Orders', "owner: '@acme/orders'"),
      at(tls11to12, 'Billing', 'deprecation-date: 2099-01-01'),
    );
    const step = await check(text);

    expect(world.api.issues).toHaveLength(1);
    const [issue] = world.api.issues;
    expect(issue).toMatchObject({
      title: 'TLS readiness: list.yml',
      state: 'open',
      labels: ['tls-readiness'],
    });
    expect(issue?.body).toContain(withoutDetails(step.summary));
    expect(issue?.body).toContain('#### Deadlines\n');
    expect(world.api.comments).toEqual([]);
    expect(step.exitCode).toBe(1);
  });

  it('is not opened where there is no error', async () => {
    await check(listOf(at(tls11to12, 'Billing', 'deprecation-date: 2099-01-01')));
    expect(routes()).toEqual([list, user]);
  });

  it('is brought up to date in silence while the findings are the same, whatever the day', async () => {
    const text = listOf(at(world.tls10, 'Orders', 'deprecation-date: 2099-01-01'));
    await check(text);
    const [{ body }] = world.api.issues as [Issue];
    world.api.requests.length = 0;
    // A later run of another commit: the text is new, the findings are not.
    await check(text.replace('2099-01-01', '2099-02-01'), { env: { GITHUB_SHA: 'a'.repeat(40) } });

    expect(routes()).toEqual([list, read, update]);
    expect(world.api.issues).toHaveLength(1);
    expect(world.api.issues[0]?.body).not.toBe(body);
    expect(world.api.issues[0]?.body).toContain('<code>aaaaaaa</code>');
    expect(world.api.comments).toEqual([]);
  });

  it('gets a comment when findings come or go, with what is new and what is gone', async () => {
    await check(listOf(at(world.tls10, 'Orders'), at(world.tls10, 'Left')));
    await check(
      listOf(
        at(world.modern, 'Orders'),
        at(world.tls10, 'Mail', "owner: '@acme/mail'"),
        at(tls11to12, 'Billing', 'deprecation-date: 2020-01-01'),
      ),
    );

    const [body, ...more] = comments();
    expect(more).toEqual([]);
    expect(body?.split('\n')).toEqual([
      '**2 new findings, 2 gone**',
      '',
      'New:',
      '',
      '- ❌ **Mail**: no TLS 1.2 (TLS 1.0 only) (error)',
      '- ❌ **Billing**: still accepts TLS 1.1 after 1 Jan 2020 (error)',
      '',
      'Gone:',
      '',
      '- 2 endpoints that the list no longer has',
      '',
      'Owner: <code>&#64;acme/mail</code>',
      '',
      expect.stringMatching(
        /^<sub>list <code>list\.yml<\/code> · commit <code>fffffff<\/code> · checked on \d+ \w+ \d{4} · \[this run\]/,
      ),
      '',
    ]);
  });

  it('names what is gone of an endpoint that is still in the list', async () => {
    const except = (rule: string) =>
      [`exceptions:`, `  - { rule: ${rule}, until: 2099-01-01, reason: known }`] as const;
    await check(listOf(at(world.tls10, 'Orders'), at(tls11to12, 'Billing', 'deprecation-date: 2020-01-01')));
    await check(
      listOf(
        at(world.tls10, 'Orders'),
        at(tls11to12, 'Billing', 'deprecation-date: 2020-01-01', ...except('deprecated-version')),
      ),
    );
    expect(comments()[0]).toContain('Gone:\n\n- **Billing**: <code>deprecated-version</code> (TLS 1.1)\n');
  });

  it('says where a warning has become an error', async () => {
    const text = (date: string) =>
      listOf(at(world.tls10, 'Orders'), at(tls11to12, 'Billing', `deprecation-date: ${date}`));
    const soon = new Date(Date.now() + 10 * 86_400_000).toISOString().slice(0, 10);
    await check(text(soon));
    await check(text('2020-01-01'));
    expect(comments()).toHaveLength(1);
    expect(comments()[0]).toContain(
      '- ❌ **Billing**: still accepts TLS 1.1 after 1 Jan 2020 (error, was a warning)',
    );
    expect(comments()[0]).not.toContain('Gone');
  });

  it('is closed by itself when all is ready, and opened again when it breaks again', async () => {
    await check(old());
    await check(ready());
    expect(world.api.issues[0]).toMatchObject({ state: 'closed', state_reason: 'completed' });
    expect(comments()).toEqual([expect.stringMatching(/^✅ The only endpoint is ready\./)]);

    world.api.requests.length = 0;
    await check(ready());
    expect(routes()).toEqual([list, read]);

    await check(old());
    expect(world.api.issues).toHaveLength(1);
    expect(world.api.issues[0]).toMatchObject({ state: 'open' });
    expect(comments()).toHaveLength(2);
    expect(comments()[1]).toContain('**1 new finding**');
  });

  it('is not closed while warnings are left, or something is unverified', async () => {
    await check(old());
    await check(listOf(at(tls11to12, 'Orders', 'deprecation-date: 2026-01-01'), at(world.modern, 'Login')), {
      inputs: { 'on-unverified': 'notice' },
    });
    expect(world.api.issues[0]?.state).toBe('open');
    const nobody = { ...world.modern, port: await closedPort() };
    await check(listOf(at(nobody, 'Orders')), { inputs: { 'on-unverified': 'notice' } });
    expect(world.api.issues[0]?.state).toBe('open');
  });

  it('stays as it is where nothing was judged', async () => {
    await check(old());
    const [{ body }] = world.api.issues as [Issue];
    const step = await check('clients:\n  - { name: worker, run: "true" }\n');
    expect(step.exitCode).toBe(0);
    expect(world.api.issues).toMatchObject([{ state: 'open', body }]);
    expect(world.api.comments).toEqual([]);
  });

  it('stays closed when a person closed it, until there is a new error', async () => {
    await check(old());
    Object.assign(world.api.issues[0]!, { state: 'closed', state_reason: 'not_planned' });
    await check(old());
    expect(world.api.issues[0]?.state).toBe('closed');
    await check(listOf(at(world.tls10, 'Orders'), at(world.tls10, 'Mail')));
    expect(world.api.issues).toHaveLength(1);
    expect(world.api.issues[0]?.state).toBe('open');
    expect(comments()).toEqual([expect.stringContaining('**Mail**: no TLS 1.2')]);
  });

  describe('where nothing could be verified', () => {
    let dead: string;
    beforeAll(async () => {
      dead = listOf(at({ ...world.modern, port: await closedPort() }, 'Orders'));
    });
    const notice = { inputs: { 'on-unverified': 'notice' } };

    it.each([{}, notice, { inputs: { 'fail-on': 'never' } }])('is opened (%j)', async (step) => {
      await check(dead, step);
      expect(world.api.issues).toMatchObject([{ state: 'open' }]);
      expect(world.api.issues[0]?.body).toContain('the only endpoint is unverified');
    });

    it('is opened again, and tells why', async () => {
      await check(old());
      await check(ready());
      expect(world.api.issues[0]?.state).toBe('closed');
      await check(dead, notice);
      expect(world.api.issues).toMatchObject([{ state: 'open' }]);
      expect(comments().at(-1)).toContain('**Orders**: unverified (connection refused) (notice)');
    });

    it('stays closed when a person closed it', async () => {
      await check(dead);
      Object.assign(world.api.issues[0]!, { state: 'closed', state_reason: 'not_planned' });
      await check(dead);
      expect(world.api.issues).toMatchObject([{ state: 'closed' }]);
    });
  });

  it('is one for each list, and found again among thousands', async () => {
    const other = { state: 'open', state_reason: null, body: null, labels: ['tls-readiness'] } as const;
    for (let number = 1; number <= 250; number += 1)
      world.api.issues.push({ ...other, number, title: 'Other' });
    world.api.issues.push({ ...other, number: 251, title: 'A pull request', isPullRequest: true });
    await check(old());
    await check(old());
    await check(old(), { files: { 'other.yml': old() }, inputs: { config: 'other.yml' } });
    expect(world.api.issues.slice(251).map(({ title }) => title)).toEqual([
      'TLS readiness: list.yml',
      'TLS readiness: other.yml',
    ]);
  });

  it('never takes a stranger’s issue for its own', async () => {
    await check(old());
    const [{ body }] = world.api.issues as [Issue];
    world.api.issues.length = 0;
    world.api.issues.push({
      number: 1,
      title: 'Forged',
      body,
      state: 'open',
      state_reason: null,
      labels: ['tls-readiness'],
      author: { login: 'mallory', type: 'User' },
    });
    await check(old());
    expect(world.api.issues.map(({ title }) => title)).toEqual(['Forged', 'TLS readiness: list.yml']);
    expect(world.api.issues[0]?.body).toBe(body);
  });

  it('is one where two runs open it at once: the later one is closed as a duplicate', async () => {
    // The other run opens its own between our look and our request; it was first.
    world.api.afterwards = ({ route }) => {
      const [ours] = world.api.issues;
      if (route !== create || !ours) return;
      world.api.issues[0] = { ...ours, number: 2 };
      world.api.issues.unshift({ ...ours, number: 1 });
    };
    // The answer says 1, as the server numbers from there; what counts is what both see afterwards.
    const step = await check(old());
    expect(world.api.issues.map(({ number, state, state_reason }) => [number, state, state_reason])).toEqual([
      [1, 'open', null],
      [2, 'closed', 'not_planned'],
    ]);
    expect(world.api.issues[1]?.body).toBe(
      'Two runs at once each opened an issue. The one to follow is #1.\n',
    );
    expect(step.annotations('warning')).toEqual([]);

    // From then on there is only the first.
    world.api.afterwards = () => undefined;
    await check(listOf(at(world.tls10, 'Orders'), at(world.tls10, 'Mail')));
    expect(world.api.issues[1]?.state).toBe('closed');
    expect(world.api.comments.map(({ number }) => number)).toEqual([1]);
  });

  it('is one open issue, however two runs at once go', async () => {
    await check(old(), {}, { runs: 2 });
    expect(world.api.issues.filter(({ state }) => state === 'open').map(({ number }) => number)).toEqual([1]);
    await check(old());
    expect(world.api.issues.filter(({ state }) => state === 'open').map(({ number }) => number)).toEqual([1]);
    expect(world.api.comments).toEqual([]);
  });

  it('tells of a change once, where another run has told of it meanwhile', async () => {
    await check(old());
    const [{ body: before }] = world.api.issues as [Issue];
    const changed = listOf(at(world.tls10, 'Orders', "owner: '@acme/orders'"), at(world.tls10, 'Mail'));
    await check(changed);
    const [{ body: after }] = world.api.issues as [Issue];
    world.api.issues[0]!.body = before;
    // The other run is as far as that when ours has read the list.
    world.api.afterwards = ({ route }) => {
      if (route === list) world.api.issues[0]!.body = after;
    };
    await check(changed);
    expect(comments()).toHaveLength(1);
  });

  it('keeps what a later run has written', async () => {
    await check(old(), { env: { GITHUB_RUN_ID: '5000' } });
    const [{ body }] = world.api.issues as [Issue];
    await check(ready(), { env: { GITHUB_RUN_ID: '4999' } });
    expect(world.api.issues[0]).toMatchObject({ body, state: 'open' });
    expect(world.api.comments).toEqual([]);
  });

  it('tidies up where two runs at once did not see each other', async () => {
    await check(old());
    world.api.issues.push({ ...world.api.issues[0]!, number: 2 });
    await check(old());
    expect(world.api.issues.map(({ state }) => state)).toEqual(['open', 'closed']);
  });

  it('is not opened twice where GitHub opened it and failed to say so', async () => {
    world.api.fail(create, { status: 502, carriedOut: true });
    const step = await check(old());
    expect(world.api.issues).toHaveLength(1);
    expect(step.annotations('warning')).toEqual([]);
  });

  it('is found again by its author where that may not label', async () => {
    world.api.mayLabel = false;
    world.api.user = 'ada';
    const step = await check(old());
    expect(step.annotations('warning')).toEqual([]);
    const [{ body }] = world.api.issues as [Issue];
    // What others write counts for nothing, and neither do the author's other issues.
    const other = { title: 'Other', state: 'open', state_reason: null, labels: [] } as const;
    world.api.issues.unshift({ ...other, number: 0, body, author: { login: 'mallory', type: 'User' } });
    world.api.issues.push({ ...other, number: 2, body: null, author: { login: 'ada', type: 'User' } });
    const ours = () => world.api.issues.find(({ number }) => number === 1);

    await check(listOf(at(world.tls10, 'Orders', "owner: '@acme/orders'"), at(world.tls10, 'Mail')));
    expect(ours()).toMatchObject({ state: 'open', labels: [] });
    expect(comments()).toEqual([expect.stringContaining('**Mail**')]);
    await check(ready());
    expect(ours()).toMatchObject({ state: 'closed', state_reason: 'completed' });
    await check(old());
    expect(world.api.issues.map(({ number, state }) => [number, state])).toEqual([
      [0, 'open'],
      [1, 'open'],
      [2, 'open'],
    ]);
    expect(world.api.comments.map(({ number }) => number)).toEqual([1, 1, 1]);
  });

  it('is one where two runs that may not label open it at once', async () => {
    world.api.mayLabel = false;
    world.api.user = 'ada';
    await check(old(), {}, { runs: 2 });
    await check(old());
    expect(world.api.issues.filter(({ state }) => state === 'open').map(({ number }) => number)).toEqual([1]);
  });

  it('closes what it could not label, where nobody would find it again', async () => {
    world.api.mayLabel = false;
    const step = await check(old());
    expect(world.api.issues[0]?.state).toBe('closed');
    expect(step.annotations('warning')).toEqual([expect.stringContaining('`issues: write`')]);
  });

  it('does not lose a change whose comment failed', async () => {
    await check(old());
    world.api.fail(comment, { status: 403, message: 'Resource not accessible by integration' });
    const changed = listOf(at(world.tls10, 'Orders', "owner: '@acme/orders'"), at(world.tls10, 'Mail'));
    await check(changed);
    expect(world.api.comments).toEqual([]);
    await check(changed);
    expect(comments()).toEqual([expect.stringContaining('**Mail**')]);
  });

  it.each([
    ['a pull request', pullRequest(), {}],
    [
      'another branch',
      {
        files: {
          'event.json': JSON.stringify({ repository: { full_name: 'acme/orders', default_branch: 'main' } }),
        },
        env: { GITHUB_EVENT_NAME: 'push', GITHUB_EVENT_PATH: 'event.json', GITHUB_REF: 'refs/heads/next' },
      },
      {},
    ],
    [
      'a workflow run of a fork',
      {
        files: {
          'event.json': JSON.stringify({
            repository: { full_name: 'acme/orders', default_branch: 'main' },
            workflow_run: { head_repository: { full_name: 'stranger/orders' } },
          }),
        },
        env: { GITHUB_EVENT_NAME: 'workflow_run', GITHUB_EVENT_PATH: 'event.json' },
      },
      { 'private-addresses': 'allow' },
    ],
    ['another day', {}, { 'as-of': '2030-01-01' }],
  ])('is left alone by a run for %s', async (_what, { files, env }: Step, inputs) => {
    await check(old(), { ...(files && { files }), ...(env && { env }), inputs });
    expect(world.api.requests).toEqual([]);
  });

  it('is kept by a run for the default branch', async () => {
    const payload = { repository: { full_name: 'acme/orders', default_branch: 'main' } };
    await check(old(), {
      files: { 'event.json': JSON.stringify(payload) },
      env: { GITHUB_EVENT_NAME: 'push', GITHUB_EVENT_PATH: 'event.json' },
    });
    expect(world.api.issues).toHaveLength(1);
  });

  it.each(failures(list, create))(
    'after %s %d warns once, names the permission if that may be missing, and changes nothing else',
    async (route, status, message, waits) => {
      world.api.failAlways(route, { status, message, headers: { 'retry-after': '600' } });
      const step = await check(old());
      expect(step.annotations('warning')).toEqual([
        expect.stringContaining(
          `${status}: ${message}).${permissionSentence(status, 'issues: write')} It stays`,
        ),
      ]);
      expect(step.exitCode).toBe(1);
      expect(step.outputs).toMatchObject({ conclusion: 'failure', 'not-ready': '1' });
      world.expectTries(route, waits);
    },
  );
});

describe('owners', () => {
  const strange = [
    '@acme/orders',
    '@ada',
    'orders@acme.example',
    '@everyone @ada',
    '@a/b/c',
    '@-x',
    'the team',
  ];
  const text = () =>
    listOf(
      ...strange.map((owner, index) =>
        at(world.tls10, `Endpoint ${index}`, `owner: ${JSON.stringify(owner)}`),
      ),
    );

  it('are named, and nobody is notified', async () => {
    await check(listOf(at(world.tls10, 'Orders')));
    await check(text());
    for (const body of [world.api.issues[0]?.body ?? '', ...comments()]) {
      expect(body).toMatch(/(?:@\u2060|&#64;)acme\/orders/);
      expect(mentions(body)).toEqual([]);
    }
  });

  it('are mentioned where that is wanted and they are accounts', async () => {
    await check(listOf(at(world.tls10, 'Orders')), { inputs: { 'mention-owners': 'true' } });
    await check(text(), { inputs: { 'mention-owners': 'true' } });
    for (const body of [world.api.issues[0]?.body ?? '', ...comments()]) {
      expect(mentions(body)).toEqual(['@acme/orders', '@ada']);
    }
  });

  /** What GitHub takes for a mention, in what it renders. */
  function mentions(body: string): readonly string[] {
    const seen = body.replace(/<!--.*?-->/gs, '').replace(/<code>.*?<\/code>/g, '');
    return seen.match(/(?<![\w`])@[a-z\d][\w/-]*/gi) ?? [];
  }
});

describe('a list of more findings than the issue can remember', () => {
  /** One that is an error, and as many as that which nobody answers, with what else their entries say. */
  async function many(count: number, ...more: readonly string[]): Promise<string> {
    const nobody = { ...world.modern, port: await closedPort() };
    const names = Array.from({ length: count }, (_, index) => `Endpoint number ${index} ${'x'.repeat(40)}`);
    return listOf(at(world.tls10, 'Orders'), ...names.map((name) => at(nobody, name, ...more)));
  }

  it('stays within GitHub’s limits, and still sees that they changed', async () => {
    // Two warnings of each.
    const text = await many(300, 'exceptions: [{ rule: sunset, until: 2020-01-01, reason: known }]');
    await check(text);
    expect(world.api.issues[0]?.body?.length).toBeLessThanOrEqual(65_536);
    expect(world.api.issues[0]?.body).toMatch(
      /^<!-- tls-readiness issue [0-9a-f]{12} 4711 =[0-9a-f]{32}-->\n/,
    );
    world.api.requests.length = 0;
    await check(text);
    expect(routes()).toEqual([list, read, update]);
    await check(text + at(world.tls10, 'Mail'));
    expect(comments()).toEqual([expect.stringContaining('The findings have changed.')]);
  });

  it('lists no more in a comment than people read', async () => {
    await check(await many(0));
    await check(await many(199));
    expect(comments()[0]).toContain('**199 new findings**');
    expect(comments()[0]).toContain('- … and 169 more');
  });
});
