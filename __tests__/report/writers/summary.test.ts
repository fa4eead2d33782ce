import type { EndpointVerdict, Verdict } from '../../../src/policy/verdict.ts';
import { type Surroundings, viewOf } from '../../../src/report/view/view.ts';
import { renderSummary } from '../../../src/report/writers/summary.ts';
import { client, clientVerdict, withClients } from '../client-reports.ts';
import { golden } from '../golden.ts';
import { longReport } from '../long-report.ts';
import {
  acceptances,
  address,
  dated,
  due,
  endpoint,
  exampleReport,
  finding,
  login,
  ordersApi,
  outgoingMail,
  partnerFtp,
  report,
  richReport,
  verdict,
  view,
} from '../reports.ts';

const bytes = (text: string) => Buffer.byteLength(text, 'utf8');
const summaryOf = (verdicts: readonly Verdict[], surroundings?: Surroundings) =>
  renderSummary(view(verdicts, surroundings));
const named = (name: string, one: EndpointVerdict): EndpointVerdict => ({
  ...one,
  integration: { ...one.integration, name },
});
const many = (count: number, one: () => EndpointVerdict) =>
  Array.from({ length: count }, (_, index) => named(`endpoint ${index + 1}`, one()));

test.each([
  ['summary-example.md', exampleReport()],
  ['summary-rich.md', richReport()],
  ['summary-ready.md', report([login(), login('Sign-in')])],
])('%s', (name, of) => {
  const summary = renderSummary(viewOf(of));
  expect(summary).toBe(golden(name, summary));
});

/** What stands before the first fold. */
const above = (summary: string) => summary.split('<details')[0] ?? '';

describe('the first lines', () => {
  it('say the result, whether the build fails and by which setting, the counts and the next deadline', () => {
    const [first, second] = renderSummary(viewOf(exampleReport())).split('\n');
    expect(first).toBe('### ❌ TLS readiness: 1 of 4 endpoints is not ready');
    expect(second).toMatch(/\*\*The build fails\*\* \(<code>fail-on: error<\/code>\)/);
    expect(second).toMatch(/1 not ready · .* 1 at risk · .* 1 unverified · .* 1 ready/);
    expect(second).toContain('next deadline **1 Dec 2026 (9 days)**');
  });

  it('count what is not ready by owner, where there are several', () => {
    const owned = (owner: string, index: number) =>
      ({ ...ordersApi(), integration: endpoint({ owner, name: `n${index}` }) }) as const;
    const summary = summaryOf(['@acme/a', '@acme/b', '@acme/b'].map(owned));
    expect(summary).toContain('y owner:** @\u2060acme/b 2 · @\u2060acme/a 1\n');
    expect(summaryOf([login()])).not.toContain('y owner');
    const owners = Array.from({ length: 23 }, (_, index) => owned(`@acme/team-${index}`, index));
    expect(summaryOf(owners)).toMatch(/@\u2060acme\/team-19 1 · 3 more\n/);
  });
});

describe('a table', () => {
  it('has its advice once above it, and a date only where dates differ', () => {
    const at = (name: string, date: string) => {
      const [first] = outgoingMail().findings;
      const { facts } = first ?? {};
      if (first === undefined || facts?.kind !== 'accepts-old') throw new Error('another kind');
      const error = { ...first, level: 'error', facts: { ...facts, dated: dated('TLSv1.0', date) } } as const;
      return { ...named(name, outgoingMail()), state: 'not-ready', findings: [error] } as const;
    };
    const same = above(summaryOf([at('A', '2026-12-01'), at('B', '2026-12-01')]));
    expect(same).toMatch(/\| Endpoint \| Supports \| Owner \|/);
    expect(same.match(/Ask the operator/g)).toHaveLength(1);
    const several = above(summaryOf([at('A', '2026-12-17'), at('B', '2026-12-01')]));
    expect(several).toMatch(/\| Endpoint \| Supports \| Date \| Owner \|/);
    expect(several).toContain('17&nbsp;Dec&nbsp;2026');
    expect(several).toContain('1&nbsp;Dec&nbsp;2026');
  });

  it('marks old versions alone', () => {
    const summary = summaryOf([outgoingMail()]);
    expect(summary).toContain('| **1.0**&nbsp;·&nbsp;**1.1**&nbsp;·&nbsp;1.2 |');
  });

  it('tells endpoints of one name apart', () => {
    const at = (path: string) => ({ ...ordersApi(), integration: endpoint({ path }) });
    const summary = above(summaryOf([at('/orders'), at('/prices')]));
    expect(summary).toContain('orders.example.com:443/orders)**');
    expect(summary).toContain('orders.example.com:443/prices)**');
  });
});

describe('what needs no action', () => {
  it('is open in a list of ten, and folded in a longer one', () => {
    const folds = (count: number) =>
      summaryOf([ordersApi(), outgoingMail(), partnerFtp(), ...many(count, login)]).match(
        /<details(?: open)?>(?=\n<summary>(?:⚠️|🟪|✅))/gu,
      );
    expect(folds(7)).toEqual(Array(3).fill('<details open>'));
    expect(folds(8)).toEqual(Array(3).fill('<details>'));
  });

  it('counts the reasons for which something is unverified', () => {
    expect(renderSummary(viewOf(richReport()))).toContain(
      '<summary>🟪 3 unverified: 1 connection timed out, 1 wrong protocol, 1 some versions unverified</summary>',
    );
  });

  it('says of ready endpoints what is worth a word', () => {
    const [, ready = ''] = renderSummary(viewOf(richReport())).split('<summary>✅ 2 ready</summary>');
    expect(ready).toMatch(/\| \*\*Fax gateway\*\*.*\| no TLS 1\.2 \(TLS 1\.0 only\)/);
  });
});

describe('the deadlines', () => {
  const deadlines = [dated('TLSv1.0', '2026-12-01')];
  const old = [address({ protocols: acceptances({ 'TLSv1.0': 'A' }) })];
  const both = [address({ protocols: acceptances({ 'TLSv1.0': 'A', 'TLSv1.2': 'B' }) })];
  const reached = (name: string, addresses = old) =>
    verdict('at-risk', endpoint({ name }), addresses, { deadlines });

  /** The cells of the first date, by the column's name. */
  function cellsOf(verdicts: readonly Verdict[]) {
    const [, section = ''] = summaryOf(verdicts).split('#### Deadlines\n\n');
    const [head = '', , row = ''] = section.split('\n');
    const cells = (line: string) => line.split(' | ').map((cell) => cell.replace(/^\| | \|$/g, ''));
    return Object.fromEntries(cells(head).map((name, index) => [name, cells(row)[index]]));
  }

  it('have a column only for what happens', () => {
    expect(cellsOf([reached('A')])).toEqual({
      Date: '**1&nbsp;Dec&nbsp;2026** (9&nbsp;days)',
      'Stops working': '**A** (TLS 1.0 only)',
      'Set by': 'your list',
    });
    expect(cellsOf([reached('A', both)])).toMatchObject({ 'Should be disabled': 'TLS 1.0 on **A**' });
    expect(cellsOf([reached('A', [address()])])).toMatchObject({ Unverified: 'TLS 1.0 on **A**' });
    const header = { kind: 'sunset', due: due('2026-12-01'), header: 'Deprecation' } as const;
    const announced = verdict('at-risk', endpoint({ name: 'A' }), old, {
      findings: [finding('warning', header)],
    });
    expect(cellsOf([announced])).toMatchObject({ 'Becomes deprecated': '**A**' });
  });

  it('name three, and count more', () => {
    const stops = (count: number) =>
      cellsOf(['A', 'B', 'C', 'D'].slice(0, count).map((name) => reached(name)))['Stops working'];
    expect(stops(3)).toBe('**A**, **B**, **C** (TLS 1.0 only)');
    expect(stops(4)).toBe('4 endpoints (TLS 1.0 only)');
  });

  it('call a client one', () => {
    const called = (name: string) =>
      clientVerdict('at-risk', client({ name }), {}, { offered: { highest: 'TLSv1.0' }, deadlines });
    const of = withClients(report([reached('Billing')]), [called('sync')]);
    expect(cellsOf(of.verdicts)['Stops working']).toBe(
      '**Billing** (TLS 1.0 only)<br>client **sync** (TLS 1.0 only)',
    );
  });

  it('are cut where they are more than a person reads', () => {
    const all = Array.from({ length: 53 }, (_, index) =>
      verdict('at-risk', endpoint({ name: `n${index}` }), old, {
        deadlines: [dated('TLSv1.0', new Date(Date.UTC(2027, 0, index + 1)).toISOString().slice(0, 10))],
      }),
    );
    expect(summaryOf(all)).toContain('\n… and 3 more in the JSON report.\n');
  });
});

describe('links', () => {
  const pages = 'https://git.example.com/docs';
  const lineUrl = (file: string, line: number) => `https://git.example.com/blob/c0ffee/${file}#L${line}`;

  it('lead from each problem to the page about its rule, where that is known', () => {
    const summary = summaryOf([ordersApi()], { pages });
    expect(summary).toContain(' [Details](https://git.example.com/docs/minimum-version.md)\n');
    expect(summary).toContain(
      '[<code>minimum-version</code>](https://git.example.com/docs/minimum-version.md)',
    );
    const unlinked = summaryOf([ordersApi()]);
    expect(unlinked).toContain(' <code>npx tls-readiness explain minimum-version</code>\n');
    expect(unlinked).not.toContain('](');
  });

  it('lead to the line of the list, where its address is known', () => {
    expect(summaryOf([ordersApi()], { lineUrl })).toContain(
      '[<code>.github/tls-readiness.yml:12</code>](https://git.example.com/blob/c0ffee/.github/tls-readiness.yml#L12)',
    );
    expect(summaryOf([ordersApi()])).toContain(' · <code>.github/tls-readiness.yml:12</code>\n');
    const inline = { ...endpoint().source, file: undefined };
    const of = { ...ordersApi(), integration: endpoint({ source: inline }) };
    expect(summaryOf([of], { lineUrl })).toMatch(/^##### .* · inline list$/m);
  });
});

describe('details', () => {
  it('have the findings, the commands that show them, and the evidence of all that is not ready', () => {
    const [, details = ''] = renderSummary(viewOf(exampleReport())).split(
      '<summary>Details and evidence</summary>',
    );
    expect(details.match(/^##### .*?(?= · )/gm)).toEqual([
      '##### ❌ Orders API',
      '##### ⚠️ Outgoing mail',
      '##### 🟪 Partner FTP',
    ]);
    expect(details).toMatch(/^- error, .*: orders\.example\.com:443 /m);
    expect(details).toMatch(/this fails: <code>openssl s_client .* -tls1_2 &#60;\/dev\/null<\/code>/);
    expect(details).toMatch(/this works: <code>openssl s_client .* -tls1 /);
    expect(details).toContain('| TLS 1.0 | accepted <code>TLS_RSA_WITH_AES_128_CBC_SHA</code> |');
  });

  it('are none of what is ready, and need no address', () => {
    expect(summaryOf([login()])).not.toContain('Details and evidence');
    const summary = summaryOf([verdict('unverified', endpoint(), [])]);
    expect(summary).not.toMatch(/Probe|Left out/);
  });
});

test('in a summary of 300 endpoints no sentence stands three times above the folds', () => {
  const sentences = above(renderSummary(viewOf(longReport(300))))
    .split(/[.|\n]/)
    .map((part) => part.trim())
    .filter((part) => part.split(/\s+/).length >= 5);
  const counts = new Map<string, number>();
  for (const sentence of sentences) counts.set(sentence, (counts.get(sentence) ?? 0) + 1);
  expect(sentences.length).toBeGreaterThan(5);
  expect([...counts].filter(([, count]) => count > 2)).toEqual([]);
});

describe('the limit in bytes', () => {
  const mixed = (count: number, nameOf: (index: number) => string) =>
    Array.from({ length: count }, (_, n) =>
      named(nameOf(n), n % 3 === 0 ? ordersApi() : n % 3 === 1 ? outgoingMail() : login()),
    );

  test('holds for 5,000 endpoints with names of a megabyte', () => {
    const long = '🔒'.repeat(250_000);
    const summary = renderSummary(view(mixed(5_000, () => long)));
    expect(bytes(summary)).toBeLessThanOrEqual(1_000_000);
    expect(bytes(summary)).toBeGreaterThan(500_000);
  });

  test.each([0, 1, 10, 100, 1_000, 2_000, 5_000, 20_000, 65_535])('holds at %d bytes', (maxBytes) => {
    const summary = renderSummary(view(mixed(60, () => 'Überweisung 🔒')), { maxBytes });
    expect(bytes(summary)).toBeLessThanOrEqual(maxBytes);
    expect(summary.isWellFormed()).toBe(true);
  });

  const of = view(mixed(30, (index) => `endpoint ${index}`));
  const full = bytes(renderSummary(of));
  /** How many rows and details a summary of this size has. */
  function shown(maxBytes: number) {
    const summary = renderSummary(of, { maxBytes });
    const [tables = '', ready = ''] = summary.split(/<summary>✅.*|<summary>Details/u);
    const rows = (text: string) => text.match(/^\| \*\*endpoint \d+\*\*<br>/gm)?.length ?? 0;
    const all = rows(summary);
    return {
      summary,
      problems: rows(tables),
      ready: summary.includes('<summary>✅') ? rows(ready) : 0,
      all,
      details: summary.match(/^##### /gm)?.length ?? 0,
    };
  }

  test('is met by what is left out first of ready rows, and the note counts them', () => {
    expect(shown(1_000_000)).toMatchObject({ problems: 20, all: 30, details: 20 });
    const { summary, ...rest } = shown(full - 200);
    expect(rest).toMatchObject({ problems: 20, details: 20, all: 20 });
    expect(summary).toContain('Left out to stay within GitHub’s size limit: 10 ready endpoints.');
  });

  test('then of details, those of the worst endpoints last', () => {
    const { summary, problems, all, details } = shown(16_000);
    expect([problems, all]).toEqual([20, 20]);
    expect(details).toBeGreaterThan(0);
    expect(details).toBeLessThan(20);
    expect(summary).toContain(`10 ready endpoints, ${20 - details} endpoints’ details.`);
    expect(summary.match(/^##### ❌/gm)?.length).toBe(Math.min(10, details));
  });

  test('then of rows, the worst ones last', () => {
    const { summary, all, details } = shown(1_700);
    expect(details).toBe(0);
    expect(all).toBeGreaterThan(0);
    expect(all).toBeLessThan(10);
    expect(summary).toMatch(/^#### ❌/m);
    expect(summary).toContain(`${20 - all} rows, 10 ready endpoints, 20 endpoints’ details.`);
  });

  test('leaves no fold open', () => {
    for (let maxBytes = 1_500; maxBytes < full; maxBytes += 997) {
      const { summary } = shown(maxBytes);
      expect(summary.match(/<details(?: open)?>/g)?.length).toBe(summary.match(/<\/details>/g)?.length);
    }
  });
});

test('an excepted finding is named with its exception', () => {
  const summary = renderSummary(viewOf(richReport()));
  const [, exceptions = ''] = summary.split('#### Exceptions\n\n');
  expect(exceptions).toMatch(
    /^\| \*\*Fax gateway\*\* \| <code>minimum-version<\/code> \| error \| 31&nbsp;Dec&nbsp;2026/m,
  );
  const one = verdict('ready', endpoint(), [], {
    findings: [finding('notice', { kind: 'client-not-run' })],
  });
  expect(summaryOf([one])).not.toContain('Exceptions');
});
