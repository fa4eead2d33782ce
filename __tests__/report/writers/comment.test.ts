import { openFindings } from '../../../src/report/view/finding-set.ts';
import { viewOf } from '../../../src/report/view/view.ts';
import { type Origin, originLine, renderComment } from '../../../src/report/writers/comment.ts';
import { renderIssue } from '../../../src/report/writers/issue.ts';
import { renderSummary } from '../../../src/report/writers/summary.ts';
import { longReport } from '../long-report.ts';
import { exampleReport, now } from '../reports.ts';

const run = 'https://git.example.com/acme/orders/actions/runs/4711';
const origin: Origin = { list: 'list.yml', commit: 'c0ffee0123456789', startedAtMs: now, run };
const view = viewOf(exampleReport());
const issue = (of: typeof view, mentionOwners = false, maxBytes = 65_536) =>
  renderIssue(of, openFindings(of.report), { origin, mentionOwners, maxBytes });

test('a comment is the summary without details, and says where it comes from', () => {
  const comment = renderComment(view, origin, 65_536);
  expect(comment).toBe(`${renderSummary(view, { details: false })}\n${originLine(origin)}`);
  expect(comment).toContain('#### ❌ No TLS 1.2 (1)');
  expect(comment).not.toMatch(/openssl|Details and evidence|Left out/);
});

test('the last line names list, commit, day and run', () => {
  const line = originLine(origin);
  for (const part of ['<code>list.yml</code>', '<code>c0ffee0</code>', '22 Nov 2026', `](${run})`]) {
    expect(line).toContain(part);
  }
  expect(originLine({ ...origin, commit: '', run: undefined })).not.toMatch(/commit|run/);
});

test('the issue notifies owners only where that is wanted', () => {
  expect(issue(view, true)).toContain('Owner: @acme/orders\n');
  expect(issue(view)).not.toMatch(/@(?!\u2060)acme/);
  expect(issue(view)).not.toMatch(/openssl|Details and evidence/);
});

test.each([1_000, 2_000, 8_000, 65_536])('both stay within %d bytes', (maxBytes) => {
  const long = viewOf(longReport(300));
  for (const text of [renderComment(long, origin, maxBytes), issue(long, true, maxBytes)]) {
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(maxBytes);
    expect(text).toContain(originLine(origin));
  }
});
