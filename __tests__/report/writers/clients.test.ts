import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { plainLayout } from '../../../src/report/formats.ts';
import { changeSince, encodeFindings, openFindings } from '../../../src/report/view/finding-set.ts';
import { countsSentence, failureSentence, headline } from '../../../src/report/view/headline.ts';
import { clientVerdicts, isAllReady } from '../../../src/report/view/report.ts';
import { viewOf } from '../../../src/report/view/view.ts';
import { annotations } from '../../../src/report/writers/annotations.ts';
import { renderChange } from '../../../src/report/writers/issue.ts';
import { renderJson, toJsonReport } from '../../../src/report/writers/json.ts';
import { renderJunit } from '../../../src/report/writers/junit.ts';
import { renderSarif } from '../../../src/report/writers/sarif.ts';
import { renderSummary } from '../../../src/report/writers/summary.ts';
import { renderTerminal } from '../../../src/report/writers/terminal.ts';
import { client, clientVerdict, reportWithClients, withClients } from '../client-reports.ts';
import { golden } from '../golden.ts';
import { exampleReport, finding, login, now, report } from '../reports.ts';

const of = reportWithClients();
const viewed = viewOf(of);

const notRun = (name: string) =>
  clientVerdict(
    'unverified',
    client({ name }),
    { ended: { kind: 'not-run' } },
    {
      findings: [finding('notice', { kind: 'client-not-run' }, { rule: 'unverified' })],
    },
  );

test.each([
  ['summary-clients.md', renderSummary(viewed)],
  ['terminal-clients-120.txt', renderTerminal(viewed, plainLayout)],
  ['terminal-clients-80.txt', renderTerminal(viewed, { ...plainLayout, columns: 80, verbose: true })],
  ['report-clients.xml', renderJunit(viewed)],
])('%s', (name, output) => {
  expect(output).toBe(golden(name, output));
});

describe('the JSON report', () => {
  const schema = JSON.parse(
    readFileSync(new URL('../../../schemas/report.schema.json', import.meta.url), 'utf8'),
  );
  const ajv = new Ajv({ strict: false });
  addFormats.default(ajv);

  it('has the clients beside the endpoints, as its schema says', () => {
    const json = JSON.parse(renderJson(viewed));
    expect(ajv.validate(schema, json)).toBe(true);
    expect(json.counts.clients).toEqual({
      clients: 4,
      ready: 1,
      'at-risk': 1,
      'not-ready': 1,
      unverified: 1,
    });
    expect(json.clients[1]).toMatchObject({
      name: 'billing worker',
      verdict: 'not-ready',
      minVersion: 'TLSv1.2',
      offered: { lowest: null, highest: 'TLSv1.0' },
      ended: { kind: 'exit', code: 35 },
      calls: [
        {
          began: 'client-hello',
          offered: { lowest: null, highest: 'TLSv1.0' },
          outcome: { kind: 'no-common-version', alert: { by: 'server', name: 'protocol_version' } },
        },
      ],
      source: { file: '.github/tls-readiness.yml', line: 60 },
      findings: [{ rule: 'minimum-version', level: 'error', line: 60 }],
    });
  });

  it('without clients is what it was', () => {
    const json = toJsonReport(viewOf(exampleReport()));
    expect(json).not.toHaveProperty('clients');
    expect(json.counts).not.toHaveProperty('clients');
  });
});

describe('the headline', () => {
  it('counts endpoints and clients apart', () => {
    expect(headline(of)).toBe('TLS readiness: 1 of 4 endpoints and 1 of 4 clients are not ready');
    expect(countsSentence(of)).toBe(
      '4 endpoints: 1 not ready, 1 at risk, 1 unverified, 1 ready; 4 clients: 1 not ready, 1 at risk, 1 unverified, 1 ready',
    );
  });

  it.each([
    [withClients(report([]), [clientVerdict('ready', client(), {})]), 'the only client is ready'],
    [
      withClients(report([login()]), [clientVerdict('ready', client(), {})]),
      'the only endpoint and the only client are ready',
    ],
    [withClients(report([login()]), [notRun('a'), notRun('b')]), 'the only endpoint is ready'],
    [withClients(report([]), [notRun('a'), notRun('b')]), '2 clients were not run, and there is no endpoint'],
  ])('of report %#', (given, expected) => {
    expect(headline(given)).toBe(`TLS readiness: ${expected}`);
  });

  it('says how many were not run', () => {
    expect(countsSentence(withClients(report([login()]), [notRun('a')]))).toBe(
      '1 endpoint: 1 ready; 1 client not run',
    );
  });

  it('is the beginning of the sentence for the log', () => {
    const alone = withClients(report([]), clientVerdicts(of));
    expect(failureSentence(alone)).toMatch(/^TLS readiness: 1 of 4 clients is not ready\. /);
  });
});

test('nothing is left to do where all that ran is ready', () => {
  expect(isAllReady(withClients(report([login()]), [notRun('a')]))).toBe(true);
  expect(isAllReady(of)).toBe(false);
});

test('findings stand at the line of their command', () => {
  expect(annotations(viewed)).toContainEqual(
    expect.objectContaining({
      level: 'error',
      line: 60,
      title: 'billing worker: does not offer TLS 1.2 (TLS 1.0 at most)',
    }),
  );
});

test('SARIF names the client where it names an endpoint otherwise', () => {
  const [run] = JSON.parse(renderSarif(viewed)).runs;
  const result = run.results.find((each: { properties: { client?: string } }) => each.properties.client);
  expect(result).toMatchObject({
    ruleId: 'minimum-version',
    properties: { client: 'billing worker', owner: '@acme/billing' },
    locations: [{ logicalLocations: [{ kind: 'client', fullyQualifiedName: 'billing worker' }] }],
  });
  const prints = run.results.map((each: { partialFingerprints: object }) =>
    JSON.stringify(each.partialFingerprints),
  );
  expect(new Set(prints).size).toBe(prints.length);
});

test('the issue tells what is new and gone of clients', () => {
  const [before, after] = [of, exampleReport()];
  const encoded = encodeFindings(openFindings(before), 20_000);
  expect(changeSince(encoded, openFindings(before), before)).toBeUndefined();
  const change = changeSince(encoded, openFindings(after), after)!;
  const origin = { list: 'list.yml', commit: '', startedAtMs: now, run: undefined };
  expect(renderChange(change, viewOf(after).labelOf, { origin, mentionOwners: false })).toContain(
    '- 3 clients that the list no longer has',
  );
});
