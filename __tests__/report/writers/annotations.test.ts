import type { Finding, Level } from '../../../src/policy/finding.ts';
import { viewOf } from '../../../src/report/view/view.ts';
import { annotations, checkRunLimits, commandLimits } from '../../../src/report/writers/annotations.ts';
import { endpoint, exampleReport, finding, ordersApi, range, richReport, verdict, view } from '../reports.ts';

const unused = (level: Level, line: number) =>
  finding(
    level,
    { kind: 'unexpected-status', expected: [200], status: 500 },
    { rule: 'expected-status', source: range(line) },
  );

test('the worst stand first, with the place and the words of the finding', () => {
  const all = annotations(viewOf(exampleReport()));
  expect(all.map(({ level, line, title }) => [level, line, title])).toEqual([
    ['error', 12, 'Orders API: no TLS 1.2 (TLS 1.0 only)'],
    ['warning', 17, expect.stringMatching(/^Outgoing mail: still accepts TLS 1\.0 and 1\.1\b/)],
    ['warning', 21, 'Partner FTP: unverified (connection timed out)'],
  ]);
  expect(all[0]).toMatchObject({ file: '.github/tls-readiness.yml', endLine: 12, column: 5, endColumn: 47 });
  expect(all[0]?.message).toMatch(/^orders\.example\.com:443 .*“protocol_version”.*Ask @acme\/orders /);
});

test('two endpoints of one name are told apart in the title', () => {
  const { integration, ...rest } = ordersApi();
  const at = (path: string) => ({ ...rest, integration: { ...integration, path } });
  expect(annotations(view([at('/orders'), at('/prices')])).map(({ title }) => title)).toEqual([
    expect.stringMatching(/^Orders API \(orders\.example\.com:443\/orders\): /),
    expect.stringMatching(/^Orders API \(orders\.example\.com:443\/prices\): /),
  ]);
});

describe('GitHub shows ten of a level', () => {
  const of = (level: Level, count: number) => {
    const findings = Array.from({ length: count }, (_, n) => unused(level, n + 1));
    return view([ordersApi(), verdict('at-risk', endpoint(), [], { findings })]);
  };

  it('of which the last one only counts the rest', () => {
    const all = annotations(of('warning', 25));
    expect(all.map(({ level }) => level)).toEqual(['error', ...Array(10).fill('warning')]);
    expect(all.at(-1)).toEqual({
      level: 'warning',
      line: 1,
      endLine: 1,
      title: '16 more warnings',
      message: expect.stringMatching(/^\d+ more \w+: see the job summary\.$/),
    });
    expect(all.slice(0, -1).every(({ title }) => !title.includes('more'))).toBe(true);
  });

  it('so that ten need no such one, and eleven leave two', () => {
    expect(annotations(of('notice', 10)).at(-1)?.title).not.toContain('more');
    expect(annotations(of('notice', 11)).at(-1)?.title).toBe('2 more notices');
  });

  it('less those that the step takes for itself, but never fewer than one', () => {
    const titles = (taken: number) =>
      annotations(of('warning', 12), commandLimits({ warning: taken }))
        .filter(({ level }) => level === 'warning')
        .map(({ title }) => title);
    expect(titles(3)).toHaveLength(7);
    expect(titles(3).at(-1)).toBe('6 more warnings');
    expect(titles(99)).toEqual(['12 more warnings']);
  });

  it('but a check run takes them all', () => {
    expect(annotations(of('warning', 25), checkRunLimits)).toHaveLength(26);
  });

  it('and none of what is not annotated counts', () => {
    const given = of('warning', 25);
    const [first] = given.report.verdicts;
    const only = new Set(first ? [first.integration] : []);
    expect(annotations(given, commandLimits(), only).map(({ level }) => level)).toEqual(['error']);
  });
});

test('columns are only given for a range within one line', () => {
  const source = { ...range(3), endLine: 4 };
  const [annotation] = annotations(
    view([verdict('at-risk', endpoint(), [], { findings: [{ ...unused('warning', 3), source }] })]),
  );
  expect(annotation).toMatchObject({ line: 3, endLine: 4 });
  expect(annotation).not.toHaveProperty('column');
  expect(annotation).not.toHaveProperty('endColumn');
});

test('a list that stands in no file gives no file', () => {
  const source = { ...range(3), file: undefined };
  const [annotation] = annotations(
    view([verdict('at-risk', endpoint(), [], { findings: [{ ...unused('warning', 3), source }] })]),
  );
  expect(annotation).not.toHaveProperty('file');
});

test('a message of more than 4,096 characters is cut, and so is a title of more than 255', () => {
  const reason = 'x'.repeat(199);
  const untrusted = (n: number): Finding => ({
    ...unused('notice', 1),
    address: `192.0.2.${n}`,
    facts: {
      kind: 'no-http-answer',
      expected: Array(1_200).fill(200),
      failure: { kind: 'not-http', message: reason },
    },
  });
  const findings = [untrusted(1), untrusted(2)];
  const name = '🔒'.repeat(300);
  const [first] = annotations(view([verdict('ready', endpoint({ name }), [], { findings })]));
  expect(first?.message).toHaveLength(4_096);
  expect(first?.message.endsWith('…')).toBe(true);
  expect(first?.title.length).toBeLessThanOrEqual(255);
  expect(first?.title.isWellFormed()).toBe(true);
});

test('an excepted finding is a notice that names its exception', () => {
  const notice = annotations(viewOf(richReport())).find(({ level }) => level === 'notice');
  expect(notice?.title).toBe('Fax gateway: no TLS 1.2 (TLS 1.0 only)');
  expect(notice?.message).toContain('until 31 Dec 2026: appliance replaced in December (OPS-412).');
});
