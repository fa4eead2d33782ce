import { XmlElement } from 'libxml2-wasm';
import type { Log, Result } from 'sarif';
import { readJunit } from '../report/junit-schema.ts';
import { closedPort, httpsServer, type TestServer } from '../servers.ts';
import { type ApiServer, apiServer } from './api-server.ts';
import { pullRequest } from './pull-request.ts';
import { runStep, type StepResult } from './runner.ts';

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

/** Findings as people read them: those of one rule and level at one line are told of together. */
const places = (findings: readonly Pick<Finding, 'line' | 'level' | 'rule'>[]) =>
  [...new Set(findings.map(({ line, level, rule }) => `${line} ${level} ${rule}`))].toSorted();

/** What is told word for word wherever findings are told together: not of TLS 1.0 and 1.1 in two sentences. */
const messagesIn = (findings: readonly Finding[]) =>
  findings
    .filter((one) =>
      places(findings.filter((other) => other !== one && other.protocol)).every(
        (place) => !places([one]).includes(place),
      ),
    )
    .map(({ message }) => message);

/** On one line, and without what keeps mentions apart. */
const flat = (text: string) => text.replaceAll('\u2060', '').replace(/\s+/g, ' ');

const ruleOf = (message: string) => /\/docs\/rules\/([\w-]+)\.md/.exec(message)?.[1] ?? '';

const everyFile = {
  'json-file': 'report.json',
  'sarif-file': 'report.sarif',
  'junit-file': 'report.xml',
  'markdown-file': 'summary.md',
};

describe.each(['a pull request', 'a schedule'] as const)(
  'a run for %s with everything switched on',
  (event) => {
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
        env: { ...api.env, ...given.env },
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
      expect(names.map((name) => Number(step.outputs[name]))).toEqual(
        names.map((name) => report.counts[name]),
      );
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
        for (const { rule, level, line, message, help } of endpoint.findings) {
          expect(texts[index]).toContain(`${level}: ${message} (${rule} at list.yml:${line}:`);
          expect(texts[index]).toContain(`${rule}: ${help}`);
        }
      }
    });

    it('shows every endpoint with its verdict in the summary, and writes that where it is wanted', async () => {
      const icons: Readonly<Record<string, string>> = {
        'not-ready': '❌',
        'at-risk': '⚠️',
        unverified: '❔',
        ready: '✅',
      };
      for (const { name, verdict } of report.endpoints) {
        expect(step.summary).toContain(`| ${icons[verdict]} | ${name}`);
      }
      expect(await step.file('summary.md')).toBe(step.summary);
    });

    it('names every finding in the summary, with the page about its rule', () => {
      const row =
        /^\| (error|warning|notice) \| \[<code>([\w-]+)<\/code>\]\((.*)\) \|.*<code>list\.yml:(\d+)<\/code> \|$/gm;
      const told = [...step.summary.matchAll(row)].map(([, level, rule = '', page, line]) => ({
        level: level as Finding['level'],
        rule,
        page,
        line: Number(line),
      }));
      expect(told).toHaveLength(places(findings).length);
      expect(places(told)).toEqual(places(findings));
      for (const { rule, help } of findings) {
        expect(told.find((one) => one.rule === rule)?.page).toBe(help);
      }
    });

    it('prints each finding at its place in the log', () => {
      for (const { rule, level, line } of findings) {
        expect(step.stdout).toMatch(new RegExp(`^list\\.yml:${line}:\\d+ ${level} ${rule}$`, 'm'));
      }
      for (const message of messagesIn(findings)) expect(flat(step.stdout)).toContain(message);
      for (const { rule, help } of findings) {
        expect(step.stdout).toMatch(new RegExp(`^${rule} +${help}$`, 'm'));
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
          rule: ruleOf(annotation.message),
        }));
        expect(places(told)).toEqual(places(findings));
        const messages = (run?.annotations ?? []).map(({ message }) => flat(message)).join(' ');
        for (const message of messagesIn(findings)) expect(messages).toContain(message);
        expect(run).toMatchObject({ conclusion: report.conclusion, output: { summary: step.summary } });
      });

      it('comments with the summary, and leaves the issue to other runs', () => {
        expect(api.comments.map(({ body }) => body)).toEqual([expect.stringContaining(step.summary)]);
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
              rule: ruleOf(command),
              message: flat(command.replaceAll('%0A', '\n').replaceAll('%25', '%')),
            })),
        );
        expect(places(told)).toEqual(places(findings));
        const messages = told.map(({ message }) => message).join(' ');
        for (const message of messagesIn(findings)) expect(messages).toContain(message);
      });

      it('opens the issue with the summary, and comments on no pull request', () => {
        expect(api.issues.map(({ body }) => body)).toEqual([expect.stringContaining(step.summary)]);
        expect(api.comments).toEqual([]);
      });
    }
  },
);
