import { readFileSync } from 'node:fs';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import { type Surroundings, viewOf } from '../../../src/report/view/view.ts';
import { jsonPieces, renderJson, toJsonReport } from '../../../src/report/writers/json.ts';
import { renderReportSchema } from '../../../src/report/writers/json-schema.ts';
import { golden } from '../golden.ts';
import {
  address,
  endpoint,
  exampleReport,
  finding,
  login,
  ordersApi,
  range,
  report,
  richReport,
  storage,
  verdict,
  view,
} from '../reports.ts';

/** The published schema lets new keys in; here, a key that it does not describe is an error. */
function strictSchema(): object {
  return JSON.parse(renderReportSchema(), (_, value) =>
    value && typeof value === 'object' && value.properties && !Array.isArray(value)
      ? { ...value, additionalProperties: false }
      : value,
  );
}

const ajv = new (Ajv as unknown as typeof Ajv.default)({ strict: false });
(addFormats as unknown as typeof addFormats.default)(ajv);
const validate = ajv.compile(strictSchema());

test.each([
  ['the example', exampleReport()],
  ['everything', richReport()],
  ['handshakes with one old version alone', report([storage()])],
  ['no endpoint', report([])],
])('the JSON of %s meets the schema', (_, of) => {
  validate(JSON.parse(renderJson(viewOf(of))));
  expect(validate.errors).toBeNull();
});

test('what a handshake with one old version alone came to stands under its address', () => {
  const [endpoint] = toJsonReport(view([storage()])).endpoints;
  expect(endpoint?.protocols['TLSv1.0']).toBe('accepted');
  expect(endpoint?.addresses[0]?.exactHandshakes).toEqual([
    { protocol: 'TLSv1.0', state: 'rejected', status: 400, insteadOf: 200 },
    {
      protocol: 'TLSv1.1',
      state: 'broken',
      reason: 'wrong curve (ERR_SSL_WRONG_CURVE)',
    },
  ]);
});

test('the schema refuses what is not a report', () => {
  const json = toJsonReport(viewOf(exampleReport()));
  expect(validate({ ...json, schemaVersion: 2 })).toBe(false);
  expect(validate({ ...json, endpoints: [{ ...json.endpoints[0], verdict: 'fine' }] })).toBe(false);
  expect(validate({ ...json, surprise: 1 })).toBe(false);
});

test('the published schema is the one that the code gives', () => {
  const published = readFileSync(new URL('../../../schemas/report.schema.json', import.meta.url), 'utf8');
  expect(JSON.parse(published)).toEqual(JSON.parse(renderReportSchema()));
});

test('the golden file', () => {
  const json = renderJson(viewOf(exampleReport()));
  expect(json).toBe(golden('report.json', json));
});

test('the keys of the contract', () => {
  const json = toJsonReport(view([ordersApi()]));
  expect(json).toMatchObject({
    schemaVersion: 1,
    tool: { name: 'tls-readiness', version: '1.0.0' },
    day: '2026-11-22',
    startedAt: '2026-11-22T09:30:00.000Z',
    durationMs: 812,
    conclusion: 'failure',
    reason: 'The build fails (fail-on: error)',
    counts: { endpoints: 1, ready: 0, 'at-risk': 0, 'not-ready': 1, unverified: 0 },
  });
  expect(json.endpoints[0]).toMatchObject({
    name: 'Orders API',
    url: 'https://orders.example.com/v2/ping',
    owner: '@acme/orders',
    source: { file: '.github/tls-readiness.yml', line: 12, column: 5 },
    minVersion: 'TLSv1.2',
    verdict: 'not-ready',
    floor: 'TLSv1.0',
    ceiling: 'TLSv1.0',
    protocols: { SSLv2: 'refused', 'TLSv1.0': 'accepted', 'TLSv1.3': 'refused' },
    deadlines: [{ protocol: 'TLSv1.0', date: '2018-02-28', from: 'endpoint' }],
    findings: [
      {
        rule: 'minimum-version',
        level: 'error',
        protocol: 'TLSv1.0',
        line: 12,
        column: 5,
        endLine: 12,
        endColumn: 47,
      },
    ],
  });
  expect(json.endpoints[0]?.addresses[0]).toMatchObject({
    address: '192.0.2.7',
    port: 443,
    protocols: {
      'TLSv1.0': { state: 'accepted', cipher: 'TLS_RSA_WITH_AES_128_CBC_SHA' },
      'TLSv1.2': { state: 'refused', by: 'alert', alert: 'protocol_version' },
    },
    handshake: { state: 'failed', reason: 'no version in common (ERR_SSL_UNSUPPORTED_PROTOCOL)' },
    connections: 6,
  });
});

test('what is not known is null or left out', () => {
  const inline = { ...range(1), file: undefined };
  const one = verdict('unverified', endpoint({ source: inline }), [], {
    findings: [finding('warning', { kind: 'not-verified', failures: [], addresses: 0 }, { source: inline })],
  });
  const [json] = toJsonReport(view([one])).endpoints;
  expect(json).toMatchObject({
    floor: null,
    ceiling: null,
    source: { file: null },
    findings: [{ file: null }],
  });
  expect(json).not.toHaveProperty('owner');
  expect(json?.findings[0]).not.toHaveProperty('protocol');
});

test('the endpoints stand in the order of the list', () => {
  const names = toJsonReport(viewOf(exampleReport())).endpoints.map(({ name }) => name);
  expect(names).toEqual(['login.example.com:443', 'Outgoing mail', 'Partner FTP', 'Orders API']);
});

test('an HTTP answer has its status, and a certificate its trust', () => {
  const failed = verdict('ready', endpoint(), [
    address({ http: { state: 'failed', failure: { kind: 'closed' } } }),
  ]);
  const [answered, unanswered] = toJsonReport(view([login(), failed])).endpoints;
  expect(answered?.addresses[0]?.http).toEqual({ status: 401 });
  expect(unanswered?.addresses[0]?.http).toEqual({ reason: 'connection closed without an answer' });
  expect(answered?.addresses[0]?.handshake).toMatchObject({
    certificate: { trusted: true, validTo: '2027-03-01T00:00:00.000Z' },
  });
});

test('what the gate left out is marked, and nothing else is', () => {
  const [first, second] = [ordersApi(), login()];
  const gated = new Set([first.integration]);
  const { endpoints } = toJsonReport(viewOf(report([first, second], { gated })));
  expect(endpoints.map(({ judged }) => judged)).toEqual([undefined, false]);
  expect(toJsonReport(view([first, second])).endpoints.some((endpoint) => 'judged' in endpoint)).toBe(false);
});

test('each finding names the page about its rule, where it is known', () => {
  const help = (surroundings?: Surroundings) =>
    toJsonReport(view([ordersApi()], surroundings)).endpoints[0]?.findings.map((finding) => finding.help);
  expect(help()).toEqual([undefined]);
  expect(help({ pages: 'https://git.example.com/docs' })).toEqual([
    'https://git.example.com/docs/minimum-version.md',
  ]);
});

test('a list of no endpoint, of one and of many is the same text in pieces and as a whole', () => {
  for (const verdicts of [[], [login()], [login(), ordersApi()]]) {
    const of = view(verdicts);
    const whole = JSON.parse(renderJson(of));
    expect(whole).toEqual(JSON.parse(JSON.stringify(toJsonReport(of))));
    expect([...jsonPieces(of)].length).toBe(verdicts.length + 2);
  }
});
