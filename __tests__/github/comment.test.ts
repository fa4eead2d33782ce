import { pullRequest } from './pull-request.ts';
import type { Step, StepResult } from './runner.ts';
import { withoutDetails } from './summaries.ts';
import { failures, permissionSentence, startWorld } from './world.ts';

const list = 'GET /repos/{owner}/{repo}/issues/{issue_number}/comments';
const create = 'POST /repos/{owner}/{repo}/issues/{issue_number}/comments';
const update = 'PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}';
const remove = 'DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}';

const world = startWorld();

const old = () => `endpoints:\n  - name: Orders API\n    url: https://127.0.0.1:${world.tls10.port}/v2\n`;
const allowed = { 'private-addresses': 'allow' };
const ready = () => `endpoints:\n  - https://127.0.0.1:${world.modern.port}\n`;

function check(
  text: string,
  mode = 'on-findings',
  given: Step = pullRequest(),
  options = {},
): Promise<StepResult> {
  return world.run(
    {
      files: { ...given.files, 'list.yml': text },
      inputs: { config: 'list.yml', comment: mode, ...given.inputs },
      env: { ...world.api.env, ...given.env },
    },
    options,
  );
}

const routes = () => world.api.requests.map(({ route }) => route);

describe('the comment on a pull request', () => {
  it('is the summary without details, and says which list, commit, day and run it is about', async () => {
    const step = await check(old());

    expect(world.api.comments).toHaveLength(1);
    const [comment] = world.api.comments;
    expect(comment?.number).toBe(7);
    expect(comment?.body).toMatch(
      /^<!-- tls-readiness comment [0-9a-f]{12} 4711 -->\n### ❌ TLS readiness: /,
    );
    expect(comment?.body).toContain(withoutDetails(step.summary));
    expect(comment?.body).not.toContain('Details and evidence');
    expect(comment?.body).toMatch(
      /<sub>list <code>list\.yml<\/code> · commit <code>5b1e6f9<\/code> · checked on \d+ \w+ \d{4} · \[this run\]\(http:\/\/127\.0\.0\.1:\d+\/acme\/orders\/actions\/runs\/4711\)<\/sub>\n$/,
    );
    expect(step.annotations('warning')).toEqual([]);
  });

  it('is brought up to date in place, among the comments of others', async () => {
    world.api.comments.push(
      ...Array.from({ length: 150 }, (_, id) => ({ id: id + 1_000, number: 7, body: 'Looks good to me.' })),
    );
    await check(old());
    const [id] = world.api.comments.flatMap((each) => (each.body.includes('TLS readiness') ? [each.id] : []));
    world.api.requests.length = 0;
    await check(old().replace('Orders API', 'Billing API'));

    expect(routes()).toEqual([list, list, update]);
    const own = world.api.comments.filter(({ body }) => body.includes('TLS readiness'));
    expect(own.map((each) => each.id)).toEqual([id]);
    expect(own[0]?.body).toContain('Billing API');
    expect(own[0]?.body).not.toContain('Orders API');
    expect(world.api.comments).toHaveLength(151);
  });

  it('goes once all is ready', async () => {
    await check(old());
    await check(ready());
    expect(world.api.comments).toEqual([]);
    world.api.requests.length = 0;
    await check(ready());
    expect(routes()).toEqual([list]);
  });

  it('stays, and says that all is ready, where it is always wanted', async () => {
    await check(ready(), 'always');
    expect(world.api.comments[0]?.body).toContain('### ✅ TLS readiness: the only endpoint is ready');
    await check(old(), 'always');
    await check(ready(), 'always');
    expect(world.api.comments).toHaveLength(1);
    expect(world.api.comments[0]?.body).toContain('### ✅');
  });

  it('is one for each list', async () => {
    await check(old());
    const given = pullRequest();
    await check(ready(), 'always', {
      ...given,
      files: { ...given.files, 'other.yml': ready() },
      inputs: { config: 'other.yml' },
    });
    expect(world.api.comments).toHaveLength(2);
  });

  it('is one for each question about a list', async () => {
    const { files, env } = pullRequest();
    const questions: Record<string, string>[] = [{}, { 'min-version': 'TLSv1.3' }, { 'as-of': '2099-03-01' }];
    for (const inputs of [...questions, ...questions]) {
      await check(old(), 'always', { files, env, inputs });
    }
    const lists = world.api.comments.map(({ body }) => /list <code>(.+?)<\/code>/.exec(body)?.[1]);
    expect(lists).toEqual(['list.yml', 'list.yml, minimum TLS 1.3', 'list.yml, as of 1 Mar 2099']);
  });

  it('is not written outside of pull requests, nor where nobody asked for it', async () => {
    await check(old(), 'always', { env: { GITHUB_EVENT_NAME: 'push' } });
    await check(old(), 'never');
    expect(world.api.requests).toEqual([]);
  });

  it('warns where the event does not say which pull request it is', async () => {
    const { env } = pullRequest();
    const step = await check(old(), 'on-findings', { files: { 'event.json': '{}' }, env, inputs: allowed });
    expect(world.api.requests).toEqual([]);
    expect(step.annotations('warning')).toEqual([
      expect.stringContaining('the event does not say which pull request this is'),
    ]);
  });

  it('never takes a stranger’s comment for its own', async () => {
    await check(old());
    const body = world.api.comments[0]?.body ?? '';
    const stranger = { login: 'mallory', type: 'User' } as const;
    world.api.comments = [{ id: 1, number: 7, body: `${body} forged`, author: stranger }];
    await check(old());
    expect(world.api.comments).toHaveLength(2);
    expect(world.api.comments[0]?.body).toContain('forged');
    await check(ready());
    expect(world.api.comments.map(({ id }) => id)).toEqual([1]);
  });

  it('knows the comments of a person whose token it was given', async () => {
    await check(old());
    const member = { login: 'ada', type: 'User' } as const;
    world.api.comments = world.api.comments.map((each) => ({
      ...each,
      author: member,
      association: 'MEMBER',
    }));
    await check(old());
    expect(world.api.comments).toHaveLength(1);
  });

  it('is one where two runs began at once', async () => {
    // The other run creates its own between our look and our request; it was first.
    world.api.afterwards = ({ route }) => {
      if (route !== create) return;
      const [ours] = world.api.comments;
      if (ours) world.api.comments.unshift({ ...ours, id: 0, body: ours.body.replace('Orders', 'Others') });
    };
    await check(old());
    expect(world.api.comments.map(({ id }) => id)).toEqual([0]);
    // What ours says is as new.
    expect(world.api.comments[0]?.body).toContain('Orders API');
  });

  it('keeps what a later run has written', async () => {
    const run = (id: string): Step => {
      const { files, env } = pullRequest();
      return { files, env: { ...env, GITHUB_RUN_ID: id } };
    };
    await check(old(), 'on-findings', run('5000'));
    const [before] = world.api.comments.map(({ body }) => body);
    await check(old().replace('Orders', 'Stale'), 'on-findings', run('4999'));
    await check(ready(), 'on-findings', run('4999'));
    expect(world.api.comments.map(({ body }) => body)).toEqual([before]);
  });

  it('is one comment, however two runs at once go', async () => {
    await check(old(), 'on-findings', pullRequest(), { runs: 2 });
    expect(world.api.comments).toHaveLength(1);
  });

  it('is not there twice where GitHub created it and failed to say so', async () => {
    world.api.fail(create, { status: 502, carriedOut: true });
    const step = await check(old());
    expect(world.api.comments).toHaveLength(1);
    expect(routes().filter((route) => route === create)).toHaveLength(1);
    expect(step.annotations('warning')).toEqual([]);
  });

  it('is tried again where GitHub did not create it', async () => {
    world.api.fail(create, { status: 502 });
    await check(old());
    expect(world.api.comments).toHaveLength(1);
    world.expectTries(create, [1]);
  });

  it.each(failures(list, create))(
    'after %s %d warns once, names the permission if that may be missing, and changes nothing else',
    async (route, status, message, waits) => {
      world.api.failAlways(route, { status, message, headers: { 'retry-after': '600' } });
      const step = await check(old());
      expect(step.annotations('warning')).toEqual([
        expect.stringContaining(
          `${status}: ${message}).${permissionSentence(status, 'pull-requests: write')} There is none`,
        ),
      ]);
      expect(step.exitCode).toBe(1);
      expect(step.annotations('error')).toHaveLength(2);
      expect(step.outputs).toMatchObject({ conclusion: 'failure', 'not-ready': '1' });
      world.expectTries(route, waits);
    },
  );

  it('says so where it may not delete it', async () => {
    await check(old());
    world.api.failAlways(remove, { status: 403, message: 'Resource not accessible by integration' });
    const step = await check(ready());
    expect(step.exitCode).toBe(0);
    expect(step.annotations('warning')).toEqual([expect.stringContaining('`pull-requests: write`')]);
  });

  it('stays within GitHub’s limit, however long the list', async () => {
    const entries = Array.from(
      { length: 400 },
      (_, index) =>
        `  - name: '${'||<>&@'.repeat(20)}${index}'\n    url: https://127.0.0.1:${world.tls10.port}/${index}\n    owner: '${'@'.repeat(200)}'\n`,
    );
    await check(`endpoints:\n${entries.join('')}`);
    expect(world.api.comments).toHaveLength(1);
    expect(world.api.comments[0]?.body.length).toBeLessThanOrEqual(65_536);
    expect(world.api.comments[0]?.body).toContain('Left out to stay within GitHub’s size limit');
  });
});
