import { stripVTControlCharacters } from 'node:util';
import { XmlElement } from 'libxml2-wasm';
import type { Log, Result } from 'sarif';
import type { Issue } from '../report/codequality-schema.ts';
import { readJunit } from '../report/junit-schema.ts';
import { closedPort, httpsServer, type TestServer } from '../servers.ts';
import { type ApiServer, apiServer } from './api-server.ts';
import { pullRequest } from './pull-request.ts';
import { runStep, type StepResult } from './runner.ts';
import { withoutDetails } from './summaries.ts';

/** One run with everything switched on: whoever reads one of its reports reads the same as in the others. */

let servers: readonly TestServer[];
let api: ApiServer;
let list: string;

beforeAll(async () => {
  servers = await Promise.all([
    httpsServer({ minVersion: 'TLSv1', maxVersion: 'TLSv1' }),
    httpsServer({ minVersion: 'TLSv1', maxVersion: 'TLSv1.2' }),
    httpsServer({ minVersion: 'TLSv1.2', maxVersion: 'TLSv1.3' }),
    httpsServer(
      { minVersion: 'TLSv1', maxVersion: 'TLSv1.2' },
      { Sunset: inDays(20).toUTCString(), Deprecation: '@1688169599' },
    ),
  ]);
  api = await apiServer();
  const [old, mixed, modern, leaving] = servers.map(({ port }) => `https://127.0.0.1:${port}`);
  list = `endpoints:
  - name: Orders API
    url: ${old}
    owner: '@acme/orders'
  - name: Billing
    url: ${mixed}
    deprecation-date: 2099-01-01
  - name: Appliance
    url: ${old}/appliance
    exceptions:
      - { rule: minimum-version, until: 2099-12-31, reason: replaced next year }
  - name: Login
    url: ${modern}
  - name: Search
    url: ${modern}/search
    expect: { status: 299 }
    sunset: 2098-06-30
  - name: Partner feed
    url: ${leaving}
    deprecations:
      - { protocol: TLSv1.0, date: 2018-02-28 }
      - { protocol: TLSv1.1, date: ${inDays(30).toISOString().slice(0, 10)} }
    expect: { status: 200 }
    exceptions:
      - { rule: certificate, until: 2099-12-31, reason: nothing to except }
  - name: Nobody
    url: https://127.0.0.1:${await closedPort()}
`;
});

afterAll(() => Promise.all([...servers, api].map((server) => server.close())));

/** Midnight (UTC), so many days from now. */
function inDays(days: number): Date {
  return new Date((Math.floor(Date.now() / 86_400_000) + days) * 86_400_000);
}

interface Finding {
  readonly rule: string;
  readonly level: 'error' | 'warning' | 'notice';
  readonly protocol?: string;
  readonly help?: string;
  readonly message: string;
  readonly line: number;
  readonly exception?: unknown;
}

interface Endpoint {
  readonly name: string;
  readonly verdict: string;
  readonly source: { readonly line: number };
  readonly findings: readonly Finding[];
}

interface Report {
  readonly conclusion: string;
  readonly counts: Readonly<Record<string, number>>;
  readonly endpoints: readonly Endpoint[];
}

/** Where findings stand, as an annotation shows it. */
const places = (findings: readonly Pick<Finding, 'line' | 'level'>[]) =>
  [...new Set(findings.map(({ line, level }) => `${line} ${level}`))].toSorted();

/** What is told word for word wherever findings are told together: not of TLS 1.0 and 1.1 in two sentences. */
const messagesIn = (findings: readonly Finding[]) =>
  findings
    .filter((one) =>
      places(findings.filter((other) => other !== one && other.protocol)).every(
        (place) => !places([one]).includes(place),
      ),
    )
    .map(({ message }) => message);

/** On one line, without colours, entities, and what keeps mentions apart. */
const flat = (text: string) =>
  stripVTControlCharacters(text)
    .replaceAll('\u2060', '')
    .replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
    .replace(/\s+/g, ' ');

/** The findings that make an endpoint what it is: its errors, or else warnings and what is excepted. */
const decisive = ({ verdict, findings }: Endpoint) =>
  findings.filter(({ level, exception }) =>
    verdict === 'not-ready' ? level === 'error' : level === 'warning' || exception,
  );

const everyFile = {
  'json-file': 'report.json',
  'sarif-file': 'report.sarif',
  'junit-file': 'report.xml',
  'markdown-file': 'summary.md',
  'codequality-file': 'quality.json',
};

describe.each(['a pull request', 'a schedule'] as const)('a run for %s with everything enabled', (event) => {
  let step: StepResult;
  let report: Report;
  let findings: readonly Finding[];

  beforeAll(async () => {
    api.reset();
    const given =
      event === 'a pull request' ? pullRequest() : { files: {}, env: { GITHUB_EVENT_NAME: 'schedule' } };
    step = await runStep({
      files: { ...given.files, 'list.yml': list },
      inputs: {
        config: 'list.yml',
        annotations: event === 'a pull request' ? 'check-run' : 'commands',
        comment: 'always',
        issue: 'true',
        ...everyFile,
      },
      env: {
        ...api.env,
        ...given.env,
        GITHUB_ACTION_REPOSITORY: 'vendor/tls-readiness',
        GITHUB_ACTION_REF: 'v1',
      },
    });
    report = JSON.parse(await step.file('report.json'));
    findings = report.endpoints.flatMap((endpoint) => endpoint.findings);
  });

  it('finds five kinds of problems in one endpoint', () => {
    const own = report.endpoints.find(({ name }) => name === 'Partner feed')?.findings ?? [];
    expect(
      own.map(({ rule, level, protocol }) => [rule, level, protocol ?? ''].join(' ')).toSorted(),
    ).toEqual([
      'deprecated-version error TLSv1.0',
      'deprecated-version warning TLSv1.1',
      'exception notice ',
      'expected-status warning ',
      'sunset warning ',
      'sunset warning ',
    ]);
  });

  it('finds something of every level, and fails', () => {
    expect(new Set(findings.map(({ level }) => level))).toEqual(new Set(['error', 'warning', 'notice']));
    expect(new Set(report.endpoints.map(({ verdict }) => verdict)).size).toBe(4);
    expect(step.exitCode).toBe(1);
    expect(step.outputs.conclusion).toBe(report.conclusion);
    expect(api.violations).toEqual([]);
  });

  it('counts the same in its outputs', () => {
    const names = ['endpoints', 'ready', 'at-risk', 'not-ready', 'unverified'];
    expect(names.map((name) => Number(step.outputs[name]))).toEqual(names.map((name) => report.counts[name]));
  });

  it('names the same next deadline, though only a header announces it', () => {
    expect(step.outputs['next-deadline']).toBe(inDays(20).toISOString().slice(0, 10));
    expect(step.summary).toMatch(/next deadline \*\*.* \(20 days\)\*\*/);
    expect(flat(step.stdout)).toMatch(/next deadline [^·]* \(20 days\)/);
  });

  it('says the same in SARIF', async () => {
    const sarif: Log = JSON.parse(await step.file('report.sarif'));
    const results = sarif.runs[0]?.results ?? [];
    const levels = { error: 'error', warning: 'warning', note: 'notice' } as const;
    const told = results.map((result: Result) => [
      result.ruleId,
      result.locations?.[0]?.physicalLocation?.region?.startLine,
      (result.suppressions ?? []).length > 0 ? 'suppressed' : levels[result.level as keyof typeof levels],
      result.properties?.protocol ?? '',
      flat(result.message.text ?? ''),
    ]);
    const expected = findings.map(({ rule, line, level, protocol, message, exception }) => [
      rule,
      line,
      exception ? 'suppressed' : level,
      protocol ?? '',
      message,
    ]);
    expect(told.map(String).toSorted()).toEqual(expected.map(String).toSorted());
    const pages = new Map(sarif.runs[0]?.tool.driver.rules?.map(({ id, helpUri }) => [id, helpUri]));
    for (const { rule, help } of findings) expect(help).toBe(pages.get(rule));
  });

  it('says the same in the Code Quality report', async () => {
    const issues: readonly Issue[] = JSON.parse(await step.file('quality.json'));
    const severities = { error: 'critical', warning: 'major', notice: 'info' } as const;
    const told = issues.map(({ check_name, location, severity, description }) => [
      check_name,
      location,
      severity,
      flat(description).replace(/^[A-Z][\w ]+: /, ''),
    ]);
    expect(told).toEqual(
      findings.map(({ rule, line, level, message }) => [
        rule,
        { path: 'list.yml', lines: { begin: line } },
        severities[level],
        message,
      ]),
    );
    const sarif: Log = JSON.parse(await step.file('report.sarif'));
    expect(issues.map(({ fingerprint }) => fingerprint)).toEqual(
      sarif.runs[0]?.results?.map(({ partialFingerprints }) => partialFingerprints?.['tlsReadiness/v1']),
    );
  });

  it('says the same in JUnit XML', async () => {
    using document = readJunit(await step.file('report.xml'));
    const told = document.find('//testcase').map((node) => {
      const has = (name: string) => node.find(name).length > 0;
      const name = node instanceof XmlElement ? node.attr('name')?.value : undefined;
      return [name, has('failure') ? 'failure' : has('skipped') ? 'skipped' : 'passed'];
    });
    const expected = report.endpoints.map(({ name, verdict, findings: own }) => {
      const fails = own.some(({ level }) => level === 'error');
      return [name, fails ? 'failure' : verdict === 'unverified' ? 'skipped' : 'passed'];
    });
    expect(told.map(String).toSorted()).toEqual(expected.map(String).toSorted());
    const texts = document.find('//testcase').map((node) => node.content);
    for (const [index, endpoint] of report.endpoints.entries()) {
      for (const { rule, line, help } of endpoint.findings) {
        expect(texts[index]).toContain(`(${rule} at list.yml:${line}:`);
        expect(help).toMatch(new RegExp(`/vendor/tls-readiness/blob/v1/docs/rules/${rule}\\.md$`));
        expect(texts[index]).toContain(help);
      }
      for (const message of messagesIn(endpoint.findings)) expect(texts[index]).toContain(message);
    }
  });

  it('shows every endpoint with its verdict in the summary, and writes that where it is wanted', async () => {
    const icons: Readonly<Record<string, string>> = {
      'not-ready': '❌',
      'at-risk': '⚠️',
      unverified: '🟪',
    };
    for (const { name, verdict } of report.endpoints) {
      expect(step.summary).toContain(
        verdict === 'ready' ? `\n| **${name}**` : `\n##### ${icons[verdict]} ${name} · `,
      );
    }
    expect(await step.file('summary.md')).toBe(step.summary);
  });

  it('names every finding of what is not ready in the summary, with the page about its rule', () => {
    const blocks = new Map(
      step.summary.split(/^##### \S+ /mu).map((block) => [block.split(' · ')[0], flat(block)]),
    );
    for (const { name, findings: own } of report.endpoints.filter(({ verdict }) => verdict !== 'ready')) {
      for (const { level, rule, help } of own) {
        expect(blocks.get(name)).toContain(`- ${level}, [<code>${rule}</code>](${help}): `);
      }
      for (const message of messagesIn(own)) expect(blocks.get(name)).toContain(message);
    }
  });

  it('prints at its place in the log what makes an endpoint what it is', () => {
    const log = flat(step.stdout);
    for (const endpoint of report.endpoints.filter(({ verdict }) => verdict !== 'ready')) {
      expect(decisive(endpoint)).not.toEqual([]);
      for (const { message, line, help } of decisive(endpoint)) {
        // What several have in common is said once, and what differs stands in their rows.
        expect(log.includes(`${message} ${help} `) || log.includes(`${help} ${endpoint.name} `)).toBe(true);
        expect(log).toMatch(new RegExp(` list\\.yml:${line}:\\d+ `));
      }
    }
  });

  if (event === 'a pull request') {
    it('annotates the same lines in the check run, with the same conclusion', () => {
      expect(api.checkRuns).toHaveLength(1);
      const [run] = api.checkRuns;
      const levels = { failure: 'error', warning: 'warning', notice: 'notice' } as const;
      const told = (run?.annotations ?? []).map((annotation) => ({
        line: annotation.start_line,
        level: levels[annotation.annotation_level as keyof typeof levels],
      }));
      expect(places(told)).toEqual(places(findings));
      const messages = (run?.annotations ?? []).map(({ message }) => flat(message)).join(' ');
      for (const message of messagesIn(findings)) expect(messages).toContain(message);
      expect(run).toMatchObject({ conclusion: report.conclusion, output: { summary: step.summary } });
    });

    it('comments with the summary, and leaves the issue to other runs', () => {
      expect(api.comments.map(({ body }) => body)).toEqual([
        expect.stringContaining(withoutDetails(step.summary)),
      ]);
      expect(api.issues).toEqual([]);
    });
  } else {
    it('annotates the same lines by commands', () => {
      const told = (['error', 'warning', 'notice'] as const).flatMap((level) =>
        step
          .annotations(level)
          .filter((command) => command.includes(',line='))
          .map((command) => ({
            line: Number(/[ ,]line=(\d+)/.exec(command)?.[1]),
            level,
            message: flat(command.replaceAll('%0A', '\n').replaceAll('%25', '%')),
          })),
      );
      expect(places(told)).toEqual(places(findings));
      const messages = told.map(({ message }) => message).join(' ');
      for (const message of messagesIn(findings)) expect(messages).toContain(message);
    });

    it('opens the issue with the summary, and comments on no pull request', () => {
      expect(api.issues.map(({ body }) => body)).toEqual([
        expect.stringContaining(withoutDetails(step.summary)),
      ]);
      expect(api.comments).toEqual([]);
    });
  }
});
