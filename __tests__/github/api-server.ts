import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import {
  example,
  type Operation,
  operationOf,
  replyProblems,
  requestProblems,
} from './openapi/description.ts';

/** The token that the server lets in, and that nobody may see. */
export const token = 'ghs_ThisTokenMustNeverBeSeen';

interface ApiRequest {
  /** `POST /repos/{owner}/{repo}/issues` */
  readonly route: string;
  readonly path: Readonly<Record<string, string>>;
  // biome-ignore lint/suspicious/noExplicitAny: what a test expects of it, it says itself
  readonly body: any;
  /** By the clock of the machine. */
  readonly atMs: number;
}

/** What the server does instead of answering as it should. */
export type Problem =
  | {
      readonly status: number;
      readonly message?: string;
      readonly headers?: Readonly<Record<string, string>>;
      /** The request was carried out all the same. */
      readonly carriedOut?: true;
    }
  | 'hang'
  | 'hang in the body'
  | 'reset'
  | 'no JSON';

interface CheckRun {
  readonly id: number;
  readonly name: string;
  readonly head_sha: string;
  readonly external_id: string | null;
  status: string;
  conclusion: string | null;
  // biome-ignore lint/suspicious/noExplicitAny: as above
  output: any;
  // biome-ignore lint/suspicious/noExplicitAny: as above
  readonly annotations: any[];
}

interface Author {
  readonly author?: { readonly login: string; readonly type: 'User' | 'Bot' };
  readonly association?: string;
}

interface Comment extends Author {
  readonly id: number;
  readonly number: number;
  body: string;
}

export interface Issue extends Author {
  readonly number: number;
  title: string;
  body: string | null;
  state: 'open' | 'closed';
  state_reason: string | null;
  labels: readonly string[];
  readonly isPullRequest?: true;
}

interface PullFile {
  readonly filename: string;
  readonly status?: string;
  readonly changes?: number;
  readonly patch?: string;
}

/** What there is in the repository `acme/orders`. Tests put things there before a run, and look after it. */
interface Repository {
  readonly checkRuns: CheckRun[];
  comments: Comment[];
  readonly issues: Issue[];
  /** Those of every pull request, and of every comparison. */
  readonly pullFiles: PullFile[];
  /** How the head of a comparison stands to its base. */
  comparison: 'ahead' | 'behind' | 'diverged' | 'identical';
}

export interface ApiServer extends Repository {
  /** What the runner sets for a step. */
  readonly env: Readonly<Record<string, string>>;
  readonly requests: ApiRequest[];
  /** Requests and replies that GitHub's description does not allow, and limits that it states in words. */
  readonly violations: string[];
  /** The next requests of a route get these problems, in turn; the last one stays where `always` says so. */
  fail(route: string, ...problems: readonly (Problem | undefined)[]): void;
  failAlways(route: string, problem: Problem): void;
  /** Whether the token may give labels; if not, GitHub drops them in silence. */
  mayLabel: boolean;
  /** The user whose the token is, a stranger to the repository; undefined for the token of a workflow. */
  user: string | undefined;
  /** Called once a request was carried out, before its reply. */
  afterwards: (request: ApiRequest) => void;
  /** Called once a request has been left without an answer, or with half of one. */
  unanswered: () => void;
  /** Forgets everything that happened. */
  reset(): void;
  close(): Promise<void>;
}

const bot = { login: 'github-actions[bot]', type: 'Bot' } as const;

/** Stands in for GitHub Enterprise Server, with one repository. Every request and reply is checked. */
export async function apiServer(): Promise<ApiServer> {
  const problems = new Map<string, (Problem | undefined)[]>();
  const standing = new Map<string, Problem>();
  let lastId = 0;

  const server = createServer((request, response) => {
    handle(request, response).catch((error) => {
      api.violations.push(String(error));
      response.destroy();
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('a TCP listener has a port');
  const origin = `http://127.0.0.1:${address.port}`;

  const api: ApiServer = {
    env: {
      GITHUB_API_URL: `${origin}/api/v3`,
      GITHUB_SERVER_URL: origin,
      GITHUB_REPOSITORY: 'acme/orders',
      GITHUB_RUN_ID: '4711',
      GITHUB_SHA: 'f'.repeat(40),
      GITHUB_REF: 'refs/heads/main',
      INPUT_TOKEN: token,
    },
    requests: [],
    violations: [],
    checkRuns: [],
    comments: [],
    issues: [],
    pullFiles: [],
    comparison: 'ahead',
    fail: (route, ...some) => {
      problems.set(route, [...some]);
    },
    failAlways: (route, problem) => {
      standing.set(route, problem);
    },
    mayLabel: true,
    user: undefined,
    afterwards: () => undefined,
    unanswered: () => undefined,
    reset: () => {
      for (const list of [api.requests, api.violations, api.checkRuns, api.issues, api.pullFiles])
        list.length = 0;
      api.comments = [];
      api.comparison = 'ahead';
      problems.clear();
      standing.clear();
      api.mayLabel = true;
      api.user = undefined;
      api.afterwards = () => undefined;
    },
    close: () =>
      new Promise((closed) => {
        server.closeAllConnections();
        server.close(() => closed());
      }),
  };
  return api;

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '', origin);
    const content = await text(request);
    const body: unknown = content === '' ? undefined : JSON.parse(content);
    const operation = operationOf(request.method ?? '', url.pathname.replace(/^\/api\/v3/, ''));
    if (!operation || !url.pathname.startsWith('/api/v3/')) {
      api.violations.push(`${request.method} ${url.pathname} is nothing that the action may call`);
      response.writeHead(404).end();
      return;
    }
    const query = Object.fromEntries(url.searchParams);
    api.violations.push(...requestProblems(operation, query, body));
    const asked: ApiRequest = { ...operation, body, atMs: performance.now() };
    api.requests.push(asked);
    const problem = problems.get(operation.route)?.shift() ?? standing.get(operation.route);
    if (problem === 'hang') {
      api.unanswered();
      return;
    }
    if (problem === 'reset') {
      request.socket.resetAndDestroy();
      return;
    }
    if (problem === 'no JSON') {
      response.writeHead(200, { 'content-type': 'application/json' }).end('<html>');
      return;
    }
    if (typeof problem === 'object') {
      if (problem.carriedOut) carryOut(operation, query, body, url);
      const { status, message = 'as the test wants it', headers = {} } = problem;
      reply(operation, response, { status, headers, body: { message, documentation_url: origin } });
      return;
    }
    if (request.headers.authorization !== `token ${token}`) {
      const refused = { message: 'Bad credentials', documentation_url: origin };
      reply(operation, response, { status: 401, body: refused });
      return;
    }
    const answer = carryOut(operation, query, body, url);
    api.afterwards(asked);
    reply(operation, response, answer, problem === 'hang in the body');
  }

  function reply(operation: Operation, response: ServerResponse, answer: Answer, hangs = false): void {
    const { status, headers = {}, body } = answer;
    api.violations.push(...replyProblems(operation, status, body));
    const type = body === undefined ? {} : { 'content-type': 'application/json; charset=utf-8' };
    response.writeHead(status, { ...type, ...headers });
    const content = body === undefined ? '' : JSON.stringify(body);
    // A moment for the half that was sent to arrive.
    if (hangs) response.write(content.slice(0, content.length / 2), () => setTimeout(api.unanswered, 20));
    else response.end(content);
  }

  // biome-ignore lint/suspicious/noExplicitAny: the description has checked it
  function carryOut({ route, path }: Operation, query: Record<string, string>, body: any, url: URL): Answer {
    const id = Number(path.issue_number ?? path.comment_id ?? path.check_run_id ?? 0);
    const notFound = { status: 404, body: { message: 'Not Found', documentation_url: origin } };
    switch (route) {
      case 'POST /repos/{owner}/{repo}/check-runs': {
        limitsOfOutput(body.output);
        lastId += 1;
        const { annotations = [], ...output } = body.output;
        const { name, head_sha, external_id = null, status, conclusion } = body;
        api.checkRuns.push({
          id: lastId,
          name,
          head_sha,
          external_id,
          status,
          conclusion,
          output,
          annotations: [...annotations],
        });
        return { status: 201, body: checkRunJson(lastId) };
      }
      case 'PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}': {
        limitsOfOutput(body.output);
        const run = api.checkRuns.find((each) => each.id === id);
        if (!run) return notFound;
        const { annotations = [], ...output } = body.output;
        run.annotations.push(...annotations);
        Object.assign(run, { output, ...(body.status && { status: body.status }) });
        if (body.conclusion) run.conclusion = body.conclusion;
        return { status: 200, body: checkRunJson(id) };
      }
      case 'GET /repos/{owner}/{repo}/check-runs/{check_run_id}':
        return api.checkRuns.some((each) => each.id === id)
          ? { status: 200, body: checkRunJson(id) }
          : notFound;
      case 'GET /repos/{owner}/{repo}/commits/{ref}/check-runs': {
        const found = api.checkRuns.filter(
          (each) => each.head_sha === path.ref && each.name === query.check_name,
        );
        return {
          status: 200,
          body: { total_count: found.length, check_runs: found.map((each) => checkRunJson(each.id)) },
        };
      }
      case 'GET /repos/{owner}/{repo}/issues/{issue_number}': {
        const issue = api.issues.find((each) => each.number === id);
        return issue ? { status: 200, body: issueJson(issue) } : notFound;
      }
      case 'GET /repos/{owner}/{repo}/issues/{issue_number}/comments':
        return page(
          api.comments.filter((comment) => comment.number === id),
          commentJson,
        );
      case 'POST /repos/{owner}/{repo}/issues/{issue_number}/comments': {
        limitOfBody(body.body);
        lastId += 1;
        const comment: Comment = { id: lastId, number: id, body: body.body, author: bot };
        api.comments.push(comment);
        return { status: 201, body: commentJson(comment) };
      }
      case 'PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}': {
        limitOfBody(body.body);
        const comment = api.comments.find((each) => each.id === id);
        if (!comment) return notFound;
        comment.body = body.body;
        return { status: 200, body: commentJson(comment) };
      }
      case 'DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}': {
        if (!api.comments.some((each) => each.id === id)) return notFound;
        api.comments = api.comments.filter((each) => each.id !== id);
        return { status: 204 };
      }
      case 'GET /repos/{owner}/{repo}/issues': {
        const { state = 'open', labels = '', creator, direction = 'desc' } = query;
        const found = api.issues
          .filter((issue) => state === 'all' || issue.state === state)
          .filter((issue) => labels === '' || labels.split(',').every((each) => issue.labels.includes(each)))
          .filter(({ author = bot }) => creator === undefined || author.login === creator)
          .toSorted((a, b) => (direction === 'asc' ? a.number - b.number : b.number - a.number));
        return page(found, issueJson);
      }
      case 'POST /repos/{owner}/{repo}/issues': {
        limitOfBody(body.body);
        const number = Math.max(0, ...api.issues.map((each) => each.number)) + 1;
        const { title, labels = [] } = body;
        const given = api.mayLabel ? labels : [];
        const author = api.user === undefined ? bot : ({ login: api.user, type: 'User' } as const);
        const opened = { number, title, body: body.body, labels: given, author };
        const issue: Issue = { ...opened, state: 'open', state_reason: null };
        api.issues.push(issue);
        return { status: 201, body: issueJson(issue) };
      }
      case 'PATCH /repos/{owner}/{repo}/issues/{issue_number}': {
        limitOfBody(body.body ?? '');
        const issue = api.issues.find((each) => each.number === id);
        if (!issue) return notFound;
        Object.assign(issue, body);
        return { status: 200, body: issueJson(issue) };
      }
      case 'GET /user': {
        const refused = { message: 'Resource not accessible by integration', documentation_url: origin };
        return api.user === undefined
          ? { status: 403, body: refused }
          : { status: 200, body: userJson(api.user) };
      }
      case 'GET /repos/{owner}/{repo}/pulls/{pull_number}/files':
        return page(api.pullFiles, fileJson);
      case 'GET /repos/{owner}/{repo}/compare/{basehead}': {
        const files = query.page === '1' ? api.pullFiles.slice(0, 300).map(fileJson) : [];
        return { status: 200, body: { ...example('commit-comparison'), status: api.comparison, files } };
      }
      default:
        throw new Error(`the server does not know ${route}`);
    }

    function page<Item>(items: readonly Item[], json: (item: Item) => unknown): Answer {
      const size = Number(query.per_page ?? 30);
      const number = Number(query.page ?? 1);
      const next = new URL(url);
      next.searchParams.set('page', String(number + 1));
      const more = items.length > number * size;
      return {
        status: 200,
        ...(more ? { headers: { link: `<${next}>; rel="next"` } } : {}),
        body: items.slice((number - 1) * size, number * size).map(json),
      };
    }
  }

  /** Limits that the description states in words alone. */
  // biome-ignore lint/suspicious/noExplicitAny: the description has checked it
  function limitsOfOutput({ annotations = [] }: any): void {
    for (const { message, title, start_line, end_line, start_column, end_column } of annotations) {
      if (Buffer.byteLength(message) > 65_536) api.violations.push('a message of more than 64 KB');
      if (title.length > 255) api.violations.push('a title of more than 255 characters');
      if (start_line < 1) api.violations.push('lines count from 1');
      if (start_line !== end_line && (start_column ?? end_column) !== undefined)
        api.violations.push('columns, though start and end line differ');
    }
  }

  function limitOfBody(body: string): void {
    if (body.length > 65_536) api.violations.push(`a body of ${body.length} characters`);
  }

  function checkRunJson(id: number): unknown {
    const { annotations, output, ...run } = api.checkRuns.find((each) => each.id === id)!;
    const { title, summary, text: details = null } = output;
    const shown = { title, summary, text: details, annotations_count: annotations.length };
    return {
      ...example('check-run'),
      ...run,
      output: {
        ...shown,
        annotations_url: `${origin}/api/v3/repos/acme/orders/check-runs/${id}/annotations`,
      },
    };
  }

  function commentJson({ id, body, author = bot, association }: Comment): unknown {
    return { ...example('issue-comment'), id, body, ...authorJson(author, association) };
  }

  function issueJson({ labels, author = bot, association, isPullRequest, ...issue }: Issue): unknown {
    const { pull_request, ...base } = example('issue');
    const labelled = labels.map((name, id) => ({ id, node_id: 'x', name, description: '', color: 'f29513' }));
    return {
      ...base,
      ...issue,
      labels: labelled,
      html_url: `${origin}/acme/orders/issues/${issue.number}`,
      ...(isPullRequest ? { pull_request } : {}),
      ...authorJson(author, association),
    };
  }

  function authorJson(author: NonNullable<Author['author']>, association = 'NONE') {
    return {
      user: { ...(example('issue').user as Record<string, unknown>), ...author },
      author_association: association,
    };
  }

  function userJson(login: string): unknown {
    return { ...example('private-user-response-with-public-profile-information'), login };
  }

  function fileJson({ filename, status = 'modified', changes = 1, patch }: PullFile): unknown {
    const [base] = Object.values(example('diff-entry-items')) as [Record<string, unknown>];
    const { patch: _patch, ...rest } = base;
    return { ...rest, filename, status, changes, ...(patch === undefined ? {} : { patch }) };
  }
}

interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}
