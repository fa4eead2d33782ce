import Ajv2020 from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { Log, Result } from 'sarif';
import { ruleNames } from '../../../src/config/endpoint.ts';
import type { Verdict } from '../../../src/policy/verdict.ts';
import type { Report } from '../../../src/report/view/report.ts';
import { type Surroundings, viewOf } from '../../../src/report/view/view.ts';
import { renderSarif } from '../../../src/report/writers/sarif.ts';
import { golden } from '../golden.ts';
import { hostileTexts } from '../hostile.ts';
import { hostileReport } from '../hostile-report.ts';
import {
  endpoint,
  exampleReport,
  finding,
  moment,
  ordersApi,
  outgoingMail,
  range,
  report,
  richReport,
  verdict,
} from '../reports.ts';
import { complaintsAbout, sarifSchema } from '../sarif-validator.ts';

const pages = 'https://git.example.com/docs';
const ajv = new (Ajv2020 as unknown as typeof Ajv2020.default)({ strict: false });
(addFormats as unknown as typeof addFormats.default)(ajv);
const validate = ajv.compile(await sarifSchema());

const parse = (of: Report, surroundings?: Surroundings): Log =>
  JSON.parse(renderSarif(viewOf(of, surroundings)));
const runOf = (of: Report, surroundings?: Surroundings) => parse(of, surroundings).runs[0]!;
const resultsOf = (of: Report): readonly Result[] => runOf(of).results ?? [];

function inlineReport(): Report {
  const source = { ...range(1), file: undefined };
  const { integration, observation, findings } = ordersApi();
  const moved = findings.map((each) => ({ ...each, source }));
  const of = { ...integration, source };
  return report([verdict('not-ready', of, observation.addresses, { findings: moved })]);
}

const reports: readonly [string, Report][] = [
  ['the example', exampleReport()],
  ['everything', richReport()],
  ['a list given inline', inlineReport()],
  ['no endpoint', report([])],
];
/** A log with errors that the schema lets through. */
function brokenLog(): Log {
  const log = parse(exampleReport());
  const results = log.runs[0]!.results!.map((result) => ({ ...result, ruleIndex: 99, locations: [] }));
  return { ...log, runs: [{ ...log.runs[0]!, results }] };
}
/** Some results with each short hostile text, in one log. */
function hostileLog(): Log {
  const short = Object.values(hostileTexts).filter((text) => text !== '' && text.length < 1_000);
  const logs = short.map((text) => parse(hostileReport(text)));
  const results = logs.flatMap(({ runs }) => runs[0]?.results?.slice(0, 25) ?? []);
  return { ...logs[0]!, runs: [{ ...logs[0]!.runs[0]!, results }] };
}
/** One log with a run for each report: the validator takes half a second for each log. */
function soundLog(): Log {
  const log = hostileLog();
  return { ...log, runs: [...log.runs, ...reports.flatMap(([, of]) => parse(of).runs)] };
}

describe.each(reports)('the SARIF of %s', (_, of) => {
  it('meets the official schema', () => {
    validate(parse(of));
    expect(validate.errors).toBeNull();
  });
});

describe("Microsoft's validator", () => {
  let complaints: readonly (readonly string[])[];

  beforeAll(async () => {
    complaints = await complaintsAbout([soundLog(), brokenLog()].map((log) => JSON.stringify(log)));
  });

  it("has no complaint, by the specification or by GitHub's rules, hostile texts included", () => {
    expect(complaints[0]).toEqual([]);
  });

  it('complains of what the schema lets through', () => {
    expect(validate(brokenLog())).toBe(true);
    const text = complaints[1]?.join('\n');
    expect(text).toMatch(/^SARIF1009: /m);
    expect(text).toMatch(/^GH\d{4}: /m);
  });
});

it('the schema refuses what is none', () => {
  const log = parse(exampleReport());
  expect(validate({ ...log, version: '2.2.0' })).toBe(false);
  expect(validate({ ...log, surprise: 1 })).toBe(false);
  expect(validate({ ...log, runs: [{ ...log.runs[0], columnKind: 'bytes' }] })).toBe(false);
});

test('the golden file', () => {
  const sarif = renderSarif(viewOf(exampleReport()));
  expect(sarif).toBe(golden('report.sarif', sarif));
});

describe('the rules', () => {
  const rules = runOf(report([])).tool.driver.rules ?? [];

  it('are all there, whether they found something or not, and the same in every run', () => {
    expect(rules.map(({ id }) => id)).toEqual(ruleNames);
    expect(runOf(richReport()).tool.driver.rules).toEqual(rules);
  });

  it.each(rules.map((rule) => [rule.id, rule] as const))('%s has what code scanning shows', (id, rule) => {
    expect(rule.shortDescription?.text.length).toBeLessThanOrEqual(1_024);
    expect(rule.fullDescription?.text.length).toBeLessThanOrEqual(1_024);
    expect(rule.help?.text).toContain(`npx tls-readiness explain ${id}`);
    expect(rule.help?.markdown).toContain(`\`npx tls-readiness explain ${id}\``);
    expect(rule.defaultConfiguration?.level).toMatch(/^(?:error|warning|note)$/);
    expect(rule.properties?.tags?.length).toBeGreaterThan(0);
    const severity: unknown = rule.properties?.['security-severity'];
    // A number as a string, on exactly those rules that are about security.
    expect(typeof severity === 'string').toBe(rule.properties?.tags?.includes('security'));
    if (typeof severity === 'string') expect(severity).toMatch(/^(?:[1-9]|10)\.\d$/);
  });

  it('link to their pages, where it is known where those are', () => {
    const linked = runOf(exampleReport(), { pages }).tool.driver.rules ?? [];
    const expected = ruleNames.map((name) => `${pages}/${name}.md`);
    expect(linked.map(({ helpUri }) => helpUri)).toEqual(expected);
    expect(linked.map(({ help }) => help?.text.split('\n').at(-1))).toEqual(expected);
    for (const { help, helpUri } of linked) expect(help?.markdown).toContain(`](${helpUri})`);
    expect(rules.filter((rule) => 'helpUri' in rule)).toEqual([]);
  });

  it('are the ones that results refer to', () => {
    for (const { ruleId, ruleIndex } of resultsOf(richReport())) expect(rules[ruleIndex!]?.id).toBe(ruleId);
  });
});

describe('a result', () => {
  it('stands at its place in the list, and names the endpoint', () => {
    const [result] = resultsOf(report([ordersApi()]));
    expect(result).toMatchObject({
      ruleId: 'minimum-version',
      level: 'error',
      message: { text: expect.stringMatching(/^orders\.example\.com:443 .*TLS 1\.0.*“protocol_version”/) },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: '.github/tls-readiness.yml', uriBaseId: '%SRCROOT%' },
            region: { startLine: 12, startColumn: 5, endLine: 12, endColumn: 47 },
          },
          logicalLocations: [
            {
              name: 'Orders API',
              fullyQualifiedName: 'https://orders.example.com/v2/ping',
              kind: 'endpoint',
            },
          ],
        },
      ],
      properties: { owner: '@acme/orders', protocol: 'TLSv1.0' },
    });
    // Our columns are offsets into JavaScript's strings.
    expect(runOf(report([ordersApi()])).columnKind).toBe('utf16CodeUnits');
  });

  it.each([
    ['lists/partner endpoints.yml', 'lists/partner%20endpoints.yml'],
    ['../shared/100%.yml', '../shared/100%25.yml'],
    ['a:b/ä#?.yml', 'a%3Ab/%C3%A4%23%3F.yml'],
  ])('has the path %s percent-encoded', (file, uri) => {
    const [verdictAt] = [ordersApi()].map((one) => ({
      ...one,
      findings: one.findings.map((each) => ({ ...each, source: range(12, file) })),
    }));
    const [result] = resultsOf(report([verdictAt!]));
    expect(result?.locations?.[0]?.physicalLocation?.artifactLocation?.uri).toBe(uri);
  });

  it('of a list given inline only names the endpoint', () => {
    const [result] = resultsOf(inlineReport());
    expect(result?.locations?.[0]).not.toHaveProperty('physicalLocation');
    expect(result?.locations?.[0]?.logicalLocations?.[0]?.name).toBe('Orders API');
  });

  it.each([
    ['error', 'error'],
    ['warning', 'warning'],
    ['notice', 'note'],
  ] as const)('of level %s is a SARIF %s', (level, expected) => {
    const { integration, findings } = ordersApi();
    const one = verdict('at-risk', integration, [], {
      findings: [finding(level, findings[0]!.facts)],
    });
    expect(resultsOf(report([one]))[0]?.level).toBe(expected);
  });

  it('under an exception is suppressed, with the reason, at the level that it would have', () => {
    const suppressed = resultsOf(richReport()).filter(({ suppressions }) => suppressions!.length > 0);
    expect(suppressed).toHaveLength(1);
    expect(suppressed[0]).toMatchObject({
      level: 'error',
      properties: { endpoint: 'Fax gateway' },
      suppressions: [
        {
          kind: 'external',
          status: 'accepted',
          justification: 'appliance replaced in December (OPS-412) (until 2026-12-31)',
          location: { physicalLocation: { region: { startLine: 40 } } },
        },
      ],
    });
    // Section 3.27.23: where one result has the property, all of them must.
    for (const { suppressions } of resultsOf(richReport())) expect(suppressions).toBeInstanceOf(Array);
  });

  it('gives no text of a peer the form of a placeholder, a link, a mention or a reference', () => {
    const owner = '{0} [text](https://evil.example) @acme/orders #12';
    const one: Verdict = verdict('not-ready', endpoint({ owner }), [], { findings: ordersApi().findings });
    const [result] = resultsOf(report([one]));
    expect(result?.message.text).toContain(
      '{{0}} [text] (https://evil.example) @\u2060acme/orders #\u206012',
    );
  });
});

describe('the run', () => {
  it('says when it was, as of which day, and that it ran through', () => {
    const { invocations, properties } = runOf(exampleReport());
    expect(invocations).toEqual([
      {
        executionSuccessful: true,
        startTimeUtc: '2026-11-22T09:30:00.000Z',
        endTimeUtc: '2026-11-22T09:30:00.812Z',
        toolExecutionNotifications: [],
      },
    ]);
    expect(properties).toEqual({
      day: '2026-11-22',
      conclusion: 'failure',
      reason: 'The build fails (fail-on: error)',
    });
  });

  it('leaves its category to the step that uploads it', () => {
    expect(runOf(exampleReport())).not.toHaveProperty('automationDetails');
  });

  it('has a result for each finding, in the order of the list', () => {
    const of = richReport();
    const expected = of.verdicts.flatMap(({ findings, integration: { name } }) =>
      findings.map(({ rule }) => [rule, name]),
    );
    expect(resultsOf(of).map(({ ruleId, properties }) => [ruleId, properties?.endpoint])).toEqual(expected);
  });

  it('leaves the least out where GitHub would refuse the file, and says how many', () => {
    const notices = Array.from({ length: 25_000 }, (_, index) => {
      const { integration, findings } = outgoingMail();
      return verdict('ready', { ...integration, url: `smtp://mail${index}.example.com` }, [], {
        findings: [{ ...findings[0]!, level: 'notice' }],
      });
    });
    const { results, invocations } = runOf(report([...notices, ordersApi()]));
    expect(results).toHaveLength(25_000);
    expect(results?.at(-1)?.ruleId).toBe('minimum-version');
    expect(invocations?.[0]?.toolExecutionNotifications).toMatchObject([
      { level: 'warning', message: { text: expect.stringMatching(/^1 finding is left out, .*25,000/) } },
    ]);
  });
});

test('an exception without a reason is suppressed all the same', () => {
  const { integration, findings } = ordersApi();
  const exception = {
    rule: 'minimum-version',
    until: moment('2026-12-31'),
    reason: '',
    source: range(3),
  } as const;
  const one = verdict('at-risk', integration, [], {
    findings: [{ ...findings[0]!, level: 'notice', excepted: { exception, level: 'error' } }],
  });
  expect(resultsOf(report([one]))[0]?.suppressions?.[0]?.justification).toBe(
    'No reason given (until 2026-12-31)',
  );
});
