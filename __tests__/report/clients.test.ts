import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { annotations } from '../../src/report/annotations.ts';
import { changeSince, encodeFindings, openFindings } from '../../src/report/finding-set.ts';
import { failureSentence, headline, standfirst } from '../../src/report/headline.ts';
import { renderChange } from '../../src/report/issue.ts';
import { renderJson, toJsonReport } from '../../src/report/json.ts';
import { renderJunit } from '../../src/report/junit.ts';
import { clientVerdicts, isAllReady } from '../../src/report/report.ts';
import { renderSarif } from '../../src/report/sarif.ts';
import { renderSummary } from '../../src/report/summary.ts';
import { renderTerminal } from '../../src/report/terminal.ts';
import { client, clientVerdict, reportWithClients, withClients } from './client-reports.ts';
import { golden } from './golden.ts';
import { exampleReport, finding, login, report } from './reports.ts';

const of = reportWithClients();

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
  ['summary-clients.md', renderSummary(of)],
  ['terminal-clients-120.txt', renderTerminal(of, { color: false, columns: 120 })],
  ['terminal-clients-80.txt', renderTerminal(of, { color: false, columns: 80, verbose: true })],
  ['report-clients.xml', renderJunit(of)],
])('%s', (name, output) => {
  expect(output).toBe(golden(name, output));
});

describe('the JSON report', () => {
  const schema = JSON.parse(
    readFileSync(new URL('../../schemas/report.schema.json', import.meta.url), 'utf8'),
  );
  const ajv = new Ajv({ strict: false });
  addFormats.default(ajv);

  it('has the clients beside the endpoints, as its schema says', () => {
    const json = JSON.parse(renderJson(of));
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
    const json = toJsonReport(exampleReport());
    expect(json).not.toHaveProperty('clients');
    expect(json.counts).not.toHaveProperty('clients');
  });
});

describe('the headline', () => {
  it('counts endpoints and clients apart', () => {
    expect(headline(of)).toBe('TLS readiness: 1 of 4 endpoints and 1 of 4 clients are not ready');
    expect(standfirst(of).others).toEqual(
      expect.arrayContaining(['1 client is at risk', '1 client could not be checked']),
    );
  });

  it.each([
    [withClients(report([]), [clientVerdict('ready', client(), {})]), 'the only client is ready'],
    [
      withClients(report([login()]), [clientVerdict('ready', client(), {})]),
      'the only endpoint and the only client are ready',
    ],
    [withClients(report([login()]), [notRun('a'), notRun('b')]), 'the only endpoint is ready'],
    [
      withClients(report([]), [notRun('a'), notRun('b')]),
      '2 clients were not run, and there was nothing else to check',
    ],
  ])('of report %#', (given, expected) => {
    expect(headline(given)).toBe(`TLS readiness: ${expected}`);
  });

  it('says how many were not run', () => {
    expect(standfirst(withClients(report([login()]), [notRun('a')])).others).toEqual([
      '1 client was not run',
    ]);
  });

  it('is followed by a sentence on the worst for the log', () => {
    const alone = withClients(report([]), clientVerdicts(of));
    expect(failureSentence(alone)).toBe(
      'billing worker offers nothing newer than TLS 1.0; of 4 clients, 1 is not ready, 1 is at risk and 1 could not be checked.',
    );
  });
});

test('nothing is left to do where all that ran is ready', () => {
  expect(isAllReady(withClients(report([login()]), [notRun('a')]))).toBe(true);
  expect(isAllReady(of)).toBe(false);
});

test('findings stand at the line of their command', () => {
  expect(annotations(of)).toContainEqual(
    expect.objectContaining({
      level: 'error',
      line: 60,
      title: 'billing worker: offers nothing newer than TLS 1.0',
    }),
  );
});

test('SARIF names the client where it names an endpoint otherwise', () => {
  const [run] = JSON.parse(renderSarif(of)).runs;
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
  const origin = { list: 'list.yml', commit: '', run: undefined };
  expect(renderChange(change, { origin, mentionOwners: false })).toContain(
    '- 3 clients that the list no longer has',
  );
});
