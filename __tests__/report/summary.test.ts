import { renderSummary } from '../../src/report/summary.ts';
import { golden } from './golden.ts';
import {
  endpoint,
  exampleReport,
  login,
  ordersApi,
  outgoingMail,
  report,
  richReport,
  verdict,
} from './reports.ts';

const bytes = (text: string) => Buffer.byteLength(text, 'utf8');

test.each([
  ['summary-example.md', exampleReport()],
  ['summary-rich.md', richReport()],
  ['summary-ready.md', report([login(), login('Sign-in')])],
])('%s', (name, of) => {
  const summary = renderSummary(of);
  expect(summary).toBe(golden(name, summary));
});

test('more than ten ready rows fold away', () => {
  const ready = (count: number) =>
    renderSummary(report([ordersApi(), ...Array.from({ length: count }, (_, n) => login(`n${n}`))]));
  expect(ready(10)).not.toContain('ready endpoints</summary>');
  expect(ready(11)).toContain('<summary>✅ 11 ready endpoints</summary>');
  expect(ready(11).match(/^\| ✅ \|/gm)).toHaveLength(11);
});

describe('the limit in bytes', () => {
  const long = '🔒'.repeat(250_000);
  const many = (count: number, name: string) => [
    ...Array.from({ length: count }, (_, n) => {
      const one = n % 3 === 0 ? ordersApi() : n % 3 === 1 ? outgoingMail() : login();
      return { ...one, integration: { ...one.integration, name } };
    }),
  ];

  test('holds for 5,000 endpoints with names of a megabyte', () => {
    const summary = renderSummary(report(many(5_000, long)));
    expect(bytes(summary)).toBeLessThanOrEqual(1_000_000);
    expect(bytes(summary)).toBeGreaterThan(500_000);
  });

  test.each([0, 1, 10, 100, 1_000, 2_000, 5_000, 20_000, 65_535])('holds at %d bytes', (maxBytes) => {
    const summary = renderSummary(report(many(60, 'Überweisung 🔒')), { maxBytes });
    expect(bytes(summary)).toBeLessThanOrEqual(maxBytes);
    expect(summary.isWellFormed()).toBe(true);
  });

  const of = report(many(30, 'endpoint'));
  const rows = (summary: string, icon: string) =>
    summary.match(new RegExp(`^\\| ${icon} \\|`, 'gmu'))?.length ?? 0;
  const shown = (maxBytes: number) => {
    const summary = renderSummary(of, { maxBytes });
    const problems = rows(summary, '❌') + rows(summary, '⚠️');
    return {
      summary,
      problems,
      ready: rows(summary, '✅'),
      evidence: summary.match(/^##### /gm)?.length ?? 0,
    };
  };
  const full = bytes(renderSummary(of));

  test('ready rows go first, and the note counts them', () => {
    const { summary, ...rest } = shown(full - 200);
    expect(rest).toEqual({ problems: 20, ready: 0, evidence: 30 });
    expect(summary).toContain('Left out to stay within GitHub’s size limit: 10 ready endpoints.');
  });

  test('then evidence, that of the worst endpoints last', () => {
    const { summary, problems, ready, evidence } = shown(16_000);
    expect([problems, ready]).toEqual([20, 0]);
    expect(evidence).toBeGreaterThan(0);
    expect(evidence).toBeLessThan(30);
    expect(summary).toContain(`10 ready endpoints, ${30 - evidence} endpoints’ evidence.`);
  });

  test('then rows, the worst ones last', () => {
    const { summary, problems, ready, evidence } = shown(4_500);
    expect([ready, evidence]).toEqual([0, 0]);
    expect(problems).toBeGreaterThan(3);
    expect(problems).toBeLessThan(20);
    expect(rows(summary, '❌')).toBeGreaterThan(0);
    expect(summary).toContain(
      `${20 - problems} endpoints that are not ready, 10 ready endpoints, 20 findings, 30 endpoints’ evidence.`,
    );
  });

  test('every fold that is opened is closed', () => {
    for (let maxBytes = 1_500; maxBytes < full; maxBytes += 997) {
      const { summary } = shown(maxBytes);
      expect(summary.match(/<details>/g)?.length).toBe(summary.match(/<\/details>/g)?.length);
    }
  });
});

test('every finding stands in a fold with its place and a link to the page about its rule, the worst first', () => {
  const summary = renderSummary({ ...richReport(), pages: 'https://git.example.com/docs' });
  expect(summary).toContain('<summary>All findings: 2 errors, 7 warnings and 1 notice</summary>');
  const found = summary.match(/^\| (error|warning|notice) \| \[<code>[\w-]+<\/code>\].*$/gm) ?? [];
  expect(found).toHaveLength(10);
  expect(found[0]).toBe(
    '| error | [<code>minimum-version</code>](https://git.example.com/docs/minimum-version.md) | Orders API | still requires TLS 1.0 | <code>.github/tls-readiness.yml:12</code> |',
  );
  expect(found.at(-1)).toContain('| still requires TLS 1.0, excepted until 31 Dec 2026 |');
  expect(renderSummary(report([login()]))).not.toContain('All findings');
});

test('an endpoint without an address has no evidence, and that is nothing left out', () => {
  const summary = renderSummary(report([verdict('unverified', endpoint(), [])]));
  expect(summary).not.toMatch(/Evidence|Left out/);
});
