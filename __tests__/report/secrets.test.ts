import fc from 'fast-check';
import type { Endpoint } from '../../src/config/endpoint.ts';
import { loadInline } from '../../src/config/load.ts';
import { ConfigurationError, formatProblem } from '../../src/config/problem.ts';
import { named } from '../../src/progress.ts';
import { plainLayout, writers } from '../../src/report/formats.ts';
import { openFindings } from '../../src/report/view/finding-set.ts';
import { viewOf } from '../../src/report/view/view.ts';
import { annotations } from '../../src/report/writers/annotations.ts';
import { renderCheckRun } from '../../src/report/writers/check-run.ts';
import { renderComment } from '../../src/report/writers/comment.ts';
import { renderChange, renderIssue } from '../../src/report/writers/issue.ts';
import { evidenceParts, terminalParts } from '../../src/report/writers/terminal.ts';
import { hostileReport } from './hostile-report.ts';

const word = fc.stringMatching(/^[a-z0-9]{8}$/).map((text) => `S3CRET${text}`);
const everything = { ...plainLayout, verbose: true, all: true };
const withoutEvidence = { ...everything, verbose: false };

/** All that is written of a report in which these two are the endpoints, with every kind of finding and evidence. */
function outputsAbout([first, second]: readonly [Endpoint, Endpoint]): string {
  const report = hostileReport('seen');
  const of = {
    ...report,
    verdicts: report.verdicts.map((verdict, index) =>
      verdict.kind === 'endpoint'
        ? { ...verdict, integration: { ...(index % 2 === 0 ? first : second) } }
        : verdict,
    ),
  };
  const view = viewOf(of);
  const open = openFindings(of);
  const origin = { list: 'list.yml', commit: 'c0ffee', startedAtMs: of.startedAtMs, run: undefined };
  return [
    ...Object.values(writers).flatMap((write) => [...write(view, everything)]),
    JSON.stringify([
      terminalParts(view, withoutEvidence),
      evidenceParts(view, everything),
      annotations(view),
    ]),
    JSON.stringify(renderCheckRun(view)),
    renderComment(view, origin, 65_536),
    renderIssue(view, open, { origin, mentionOwners: false, maxBytes: 65_536 }),
    renderChange({ kind: 'these', appeared: open, gone: [] }, view.labelOf, { origin, mentionOwners: false }),
    named(new Set([first, second])),
  ].join('\n');
}

test('a secret in the query of a URL stands in no report, annotation, comment or log', async () => {
  await fc.assert(
    fc.asyncProperty(
      word,
      fc.constantFrom('?key=', '/v2/ping?key=', '?', '?a=b&c=', '/#', '/a?b#'),
      fc.constantFrom('', '&x=y', '#top', '/z'),
      async (secret, before, after) => {
        const url = (host: string) => `https://${host}.example.com${before}${secret}${after}`;
        const { endpoints } = await loadInline(
          JSON.stringify([url('orders'), { url: url('stock'), expect: { status: 204 } }]),
        );
        const [first, second] = endpoints;
        if (!first || !second) throw new Error('Not two endpoints');
        const outputs = outputsAbout([first, second]);
        expect(outputs).toContain('orders.example.com');
        expect(outputs).toContain('stock.example.com');
        // One comparison: printing all outputs where they differ takes a minute.
        expect(outputs.includes(secret)).toBe(false);
      },
    ),
    { numRuns: 10 },
  );
});

test('a secret in the URL of an error stands in no part of the error', async () => {
  const beginning = fc.constantFrom(
    'https',
    'HTTP',
    'htps',
    'mongodb',
    'jdbc:postgresql',
    'x+ssl',
    'tls',
    'smtp',
  );
  const place = fc.constantFrom(
    (secret: string) => `me:${secret}@db.example`,
    (secret: string) => `${secret}@db.example:1`,
    (secret: string) => `me:a/${secret}@db.example`,
    (secret: string) => `me:a?${secret}@db.example`,
    (secret: string) => `me:a@${secret}@db.example/x`,
    (secret: string) => `me:${secret.repeat(200)}@db.example`,
    (secret: string) => `db.example:0/?key=${secret}`,
    (secret: string) => `db_.example./x?${secret}`,
    (secret: string) => `*.example?${secret}#${secret}`,
    (secret: string) => `::1:443/?${secret}`,
  );
  const around = fc.constantFrom(
    (url: string) => `- ${url}`,
    (url: string) => `- "${url}"`,
    (url: string) => `[ '${url}' ]`,
    (url: string) => `endpoints:\n- { url: "${url}", ulr: 1 }`,
    (url: string) => `endpoints: [ "${url}", "${url}" ]`,
    (url: string) => `- name: ${url}\n  sunset: ${url}`,
    (url: string) => `- "${url}": "${url}"`,
    (url: string) => `- @${url}`,
    (url: string) => `- a: "${url}": b`,
    (url: string) => `- ${url}\n bad: ${url}`,
  );
  await fc.assert(
    fc.asyncProperty(word, beginning, place, around, async (secret, scheme, placed, textOf) => {
      const error: unknown = await loadInline(textOf(`${scheme}://${placed(secret)}`)).catch(
        (reason) => reason,
      );
      if (!(error instanceof ConfigurationError)) return;
      const shown = JSON.stringify([error.message, error.problems, error.problems.map(formatProblem)]);
      if (shown.includes('S3CRET')) throw new Error(shown);
    }),
    { numRuns: 500 },
  );
});
