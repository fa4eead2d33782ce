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
  ]);
  api = await apiServer();
  const [old, mixed, modern] = servers.map(({ port }) => `https://127.0.0.1:${port}`);
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
  - name: Nobody
    url: https://127.0.0.1:${await closedPort()}
`;
});

afterAll(() => Promise.all([...servers, api].map((server) => server.close())));

interface Finding {
  readonly rule: string;
  readonly level: 'error' | 'warning' | 'notice';
  readonly message: string;
  readonly line: number;
  readonly exception?: unknown;
}

interface Target {
  readonly name: string;
  readonly verdict: string;
  readonly source: { readonly line: number };
  readonly findings: readonly Finding[];
}

interface Report {
  readonly conclusion: string;
  readonly counts: Readonly<Record<string, number>>;
  readonly targets: readonly Target[];
}

/** A finding where only its place and level are known: the annotations put those of one rule and level together. */
const places = (findings: readonly Pick<Finding, 'line' | 'level'>[]) =>
  [...new Set(findings.map(({ line, level }) => `${line} ${level}`))].toSorted();

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
      findings = report.targets.flatMap((target) => target.findings);
    });

    it('finds something of every level, and fails', () => {
      expect(new Set(findings.map(({ level }) => level))).toEqual(new Set(['error', 'warning', 'notice']));
      expect(new Set(report.targets.map(({ verdict }) => verdict)).size).toBe(4);
      expect(step.exitCode).toBe(1);
      expect(step.outputs.conclusion).toBe(report.conclusion);
      expect(api.violations).toEqual([]);
    });

    it('counts the same in its outputs', () => {
      const names = ['targets', 'ready', 'at-risk', 'not-ready', 'unverified'];
      expect(names.map((name) => Number(step.outputs[name]))).toEqual(
        names.map((name) => report.counts[name]),
      );
    });

    it('says the same in SARIF', async () => {
      const sarif: Log = JSON.parse(await step.file('report.sarif'));
      const results = sarif.runs[0]?.results ?? [];
      const levels = { error: 'error', warning: 'warning', note: 'notice' } as const;
      const told = results.map((result: Result) => [
        result.ruleId,
        result.locations?.[0]?.physicalLocation?.region?.startLine,
        (result.suppressions ?? []).length > 0 ? 'suppressed' : levels[result.level as keyof typeof levels],
      ]);
      const expected = findings.map(({ rule, line, level, exception }) => [
        rule,
        line,
        exception ? 'suppressed' : level,
      ]);
      expect(told.map(String).toSorted()).toEqual(expected.map(String).toSorted());
      for (const { message } of findings) {
        expect(results.some((result) => result.message.text?.slice(0, 40) === message.slice(0, 40))).toBe(
          true,
        );
      }
    });

    it('says the same in JUnit XML', async () => {
      using document = readJunit(await step.file('report.xml'));
      const told = document.find('//testcase').map((node) => {
        const has = (name: string) => node.find(name).length > 0;
        const name = node instanceof XmlElement ? node.attr('name')?.value : undefined;
        return [name, has('failure') ? 'failure' : has('skipped') ? 'skipped' : 'passed'];
      });
      const expected = report.targets.map(({ name, verdict, findings: own }) => {
        const fails = own.some(({ level }) => level === 'error');
        return [name, fails ? 'failure' : verdict === 'unverified' ? 'skipped' : 'passed'];
      });
      expect(told.map(String).toSorted()).toEqual(expected.map(String).toSorted());
    });

    it('shows every target with its verdict in the summary, and writes that where it is wanted', async () => {
      const icons: Readonly<Record<string, string>> = {
        'not-ready': '❌',
        'at-risk': '⚠️',
        unverified: '❔',
        ready: '✅',
      };
      for (const { name, verdict } of report.targets) {
        expect(step.summary).toContain(`| ${icons[verdict]} | ${name}`);
      }
      expect(await step.file('summary.md')).toBe(step.summary);
    });

    it('prints each finding at its place in the log', () => {
      for (const { rule, level, line } of findings) {
        expect(step.stdout).toMatch(new RegExp(`^list\\.yml:${line}:\\d+ ${level} ${rule}$`, 'm'));
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
            .flatMap((command) => /[ ,]line=(\d+)/.exec(command)?.[1] ?? [])
            .map((line) => ({ line: Number(line), level })),
        );
        expect(places(told)).toEqual(places(findings));
      });

      it('opens the issue with the summary, and comments on no pull request', () => {
        expect(api.issues.map(({ body }) => body)).toEqual([expect.stringContaining(step.summary)]);
        expect(api.comments).toEqual([]);
      });
    }
  },
);
