import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { closedPort } from '../servers.ts';
import { token } from './api-server.ts';
import { pullRequest } from './pull-request.ts';
import type { StepResult } from './runner.ts';
import { startWorld } from './world.ts';

const world = startWorld();

/** What a proxy does with CONNECT: refuses with a status, or connects to the API whatever name it is told. */
type Behaviour = number | 'connects' | 'hangs up';

let proxy: Server;
let behaviour: Behaviour;
let logins: (string | undefined)[];

beforeAll(async () => {
  proxy = createServer().on('connect', (request, client) => {
    logins.push(request.headers['proxy-authorization']);
    if (behaviour === 'hangs up') return void client.destroy();
    if (behaviour !== 'connects') return void client.end(`HTTP/1.1 ${behaviour} No\r\n\r\n`);
    const { port } = new URL(world.api.env.GITHUB_API_URL ?? '');
    const server = connect(Number(port), '127.0.0.1', () => client.write('HTTP/1.1 200 OK\r\n\r\n'));
    server.pipe(client).pipe(server);
    server.on('error', () => client.destroy());
    client.on('error', () => server.destroy());
  });
  await new Promise<void>((listening) => proxy.listen(0, '127.0.0.1', listening));
});

beforeEach(() => {
  behaviour = 'connects';
  logins = [];
});

afterAll(() => {
  proxy.closeAllConnections();
  proxy.close();
});

const proxyPort = () => (proxy.address() as AddressInfo).port;

/** A run that asks GitHub for all that a pull request can. The name of its API is one that no name server is asked for. */
function check(env: Readonly<Record<string, string>>): Promise<StepResult> {
  const given = pullRequest();
  const list = `endpoints:\n  - name: Orders\n    url: https://127.0.0.1:${world.tls10.port}\n`;
  return world.run({
    files: { ...given.files, 'list.yml': list },
    inputs: { config: 'list.yml', annotations: 'check-run', comment: 'always', gate: 'changed' },
    env: { ...world.api.env, ...given.env, GITHUB_API_URL: 'http://api.acme.test/api/v3', ...env },
  });
}

/** The one line for each thing that is left out. */
const lines = (why: string) => [
  `::warning::What the pull request changes could not be read (${why}). Everything counts as changed.`,
  `::warning::The check run could not be written (${why}). The findings are shown by workflow commands instead.`,
  `::warning::The comment on the pull request could not be written (${why}). There is none from this run.`,
];

/** The verdict is the same as ever. */
function expectVerdict(step: StepResult): void {
  expect(step.exitCode).toBe(1);
  expect(step.outputs).toMatchObject({ conclusion: 'failure', 'not-ready': '1' });
  expect(step.annotations('error')).toEqual([
    expect.stringContaining('title=Orders'),
    expect.stringContaining('The build fails'),
  ]);
}

const login = 'robot:s3cret-of-the-proxy';

it('reaches the API through the proxy of the environment, with its login', async () => {
  const step = await check({ http_proxy: `http://${login}@127.0.0.1:${proxyPort()}` });
  expect(step.annotations('warning')).toEqual([]);
  expect(world.api.comments).toHaveLength(1);
  expect(new Set(logins)).toEqual(new Set([`Basic ${Buffer.from(login).toString('base64')}`]));
});

it('takes a proxy without a scheme for one of HTTP, and goes past it where NO_PROXY says so', async () => {
  await check({ HTTP_PROXY: `127.0.0.1:${proxyPort()}` });
  expect(logins.length).toBeGreaterThan(0);
  logins.length = 0;
  const { GITHUB_API_URL = '' } = world.api.env;
  const env = { GITHUB_API_URL, HTTP_PROXY: `127.0.0.1:${proxyPort()}` };
  const step = await check({ ...env, NO_PROXY: 'acme.example, 127.0.0.1' });
  expect(logins).toHaveLength(0);
  expect(step.annotations('warning')).toEqual([]);
});

describe('an API that cannot be reached', () => {
  it('is given up after three requests, and each thing left out is one line with the reason', async () => {
    const port = await closedPort();
    const step = await check({ GITHUB_API_URL: `http://127.0.0.1:${port}/api/v3` });
    expect(step.annotations('warning')).toEqual(
      lines(`127.0.0.1:${port}: connection refused (ECONNREFUSED)`),
    );
    expectVerdict(step);
  });

  it.each<[Behaviour, string]>([
    [407, 'it wants a login (407)'],
    [502, 'it answered 502'],
    [403, 'it answered 403'],
    ['hangs up', 'connection closed without an answer'],
  ])('is not behind a proxy: %s', async (how, why) => {
    behaviour = how;
    const step = await check({ http_proxy: `http://${login}@127.0.0.1:${proxyPort()}` });
    const way = `api.acme.test through the proxy http://127.0.0.1:${proxyPort()}`;
    expect(step.annotations('warning')).toEqual(lines(`${way}: ${why}`));
    expect(logins).toHaveLength(3);
    expectVerdict(step);
    for (const text of [step.stdout, step.summary]) {
      expect(text).not.toContain('s3cret');
      expect(text).not.toContain(token);
    }
  });

  it('is not behind a proxy that is not there', async () => {
    const port = await closedPort();
    const step = await check({ http_proxy: `http://${login}@127.0.0.1:${port}` });
    expect(step.annotations('warning')).toEqual(
      lines(`api.acme.test through the proxy http://127.0.0.1:${port}: connection refused (ECONNREFUSED)`),
    );
    expect(step.stdout).not.toContain('s3cret');
    expectVerdict(step);
  });

  it('is not waited for again once it has not answered', async () => {
    const { GITHUB_API_URL = '' } = world.api.env;
    const files = 'GET /repos/{owner}/{repo}/pulls/{pull_number}/files';
    world.api.failAlways(files, 'hang');
    const step = await check({ GITHUB_API_URL });
    const { host } = new URL(GITHUB_API_URL);
    expect(step.annotations('warning')).toEqual(lines(`${host}: no answer within 15 s`));
    expect(world.api.requests.map(({ route }) => route)).toEqual([files]);
    expectVerdict(step);
  });

  it.each(['http://[', 'http://%'])('nor is a proxy that is no URL: %s', async (http_proxy) => {
    const step = await check({ http_proxy });
    const warnings = step.annotations('warning').toSorted();
    expect(warnings).toEqual(
      lines('GitHub’s API cannot be used here: the proxy that the environment names is no URL').toSorted(),
    );
    expectVerdict(step);
  });
});
