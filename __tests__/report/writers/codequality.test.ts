import { viewOf } from '../../../src/report/view/view.ts';
import { renderCodeQuality } from '../../../src/report/writers/codequality.ts';
import { codeQualityIssues } from '../codequality-schema.ts';
import { golden } from '../golden.ts';
import { due, endpoint, exampleReport, finding, range, report, richReport, verdict } from '../reports.ts';

test.each([
  ['the example', exampleReport()],
  ['everything', richReport()],
  ['no endpoint', report([])],
])('the issues of %s meet the schema, one for each finding', (_, of) => {
  const found = of.verdicts.flatMap(({ findings }) => findings);
  expect(codeQualityIssues(renderCodeQuality(viewOf(of)))).toHaveLength(found.length);
});

test.each([
  ['a severity that GitLab does not know', '"critical"', '"error"'],
  ['a path that GitLab cannot find', '".github/', '"./.github/'],
  ['an issue without a check', '"check_name"', '"check"'],
  ['a line that is none', '"begin": ', '"begin": -'],
])('the schema refuses %s', (_, found, instead) => {
  const text = renderCodeQuality(viewOf(exampleReport()));
  expect(text).toContain(found);
  expect(() => codeQualityIssues(text.replace(found, instead))).toThrow();
});

test('an issue names its endpoint once', () => {
  const texts = codeQualityIssues(renderCodeQuality(viewOf(exampleReport()))).map(
    ({ description }) => description,
  );
  expect(
    texts.filter((text) => /^(?:Orders API|Outgoing mail|Partner FTP): \w+\.example\.com:\d/.test(text)),
  ).toHaveLength(texts.length);
  const unnamed = endpoint({ name: 'login.example.com:443', host: 'login.example.com', port: 443 });
  const facts = { kind: 'sunset', due: due('2026-01-01') } as const;
  const of = report([verdict('not-ready', unnamed, [], { findings: [finding('error', facts)] })]);
  const [issue] = codeQualityIssues(renderCodeQuality(viewOf(of)));
  expect(issue?.description.match(/login\.example\.com/g)).toHaveLength(1);
});

test('the golden file', () => {
  const text = renderCodeQuality(viewOf(exampleReport()));
  expect(text).toBe(golden('report.codequality.json', text));
});

test.each([
  ['list.yml', 'list.yml'],
  ['./list.yml', 'list.yml'],
  ['././/lists/a.yml', 'lists/a.yml'],
  ['../list.yml', '../list.yml'],
  ['<stdin>', '<stdin>'],
  [undefined, 'inline list'],
])('the path of a list called %s is %s', (file, path) => {
  const facts = { kind: 'sunset', due: due('2026-01-01') } as const;
  const found = finding('error', facts, { rule: 'sunset', source: { ...range(3), file } });
  const of = report([verdict('not-ready', endpoint(), [], { findings: [found] })]);
  expect(codeQualityIssues(renderCodeQuality(viewOf(of)))[0]?.location).toEqual({
    path,
    lines: { begin: 3 },
  });
});
