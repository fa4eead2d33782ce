import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { parse } from 'yaml';
import { outputs } from '../../scripts/generate-schemas.ts';
import { loadInline } from '../../src/config/load.ts';
import { parseProtocol } from '../../src/tls/protocol.ts';

const file = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const published = JSON.parse(file('schemas/config.schema.json'));
const ajv = new Ajv({ allErrors: true });
addFormats.default(ajv);
const validate = ajv.compile(published);

const example = `
min-version: TLSv1.2
warn-within: 90d
standards: [rfc8996]
deprecations:
  - protocol: TLSv1.1
    date: 2026-06-30
    reason: the vendor disables TLS 1.1
    url: https://vendor.example/notice
endpoints:
  - https://api.example.com                 # the short form
  - name: Orders API
    url: https://orders.example.com/v2/ping
    owner: '@acme/orders'
    deprecation-date: 2026-12-01
    expect: { status: 401 }                 # TLS worked, the API only wants a login
  - name: Outgoing mail
    url: smtp://mail.example.com:587        # STARTTLS
    min-version: TLSv1.3
    sunset: 2027-06-30
    exceptions:
      - rule: minimum-version
        until: 2026-12-31
        reason: appliance replaced in December (OPS-412)
`;

test('the published schema and the reference page are those of the code', () => {
  expect(published).toEqual(JSON.parse(outputs['schemas/config.schema.json']()));
  expect(file('docs/configuration.md')).toBe(outputs['docs/configuration.md']());
});

test('the example of the design loads, and the published schema accepts it', async () => {
  expect((await loadInline(example)).endpoints).toHaveLength(3);
  expect(validate(parse(example))).toBe(true);
});

test.each([
  'endpoints: [HTTPS://x.example, "smtp://[::1]:25", tls://x.example:1]',
  'endpoints: [https://x.example/@me?a=b#c]',
  'min-version: 1.0\nendpoints: [https://x.example]',
  'min-version: 1.2\nendpoints: [https://x.example]',
  'min-version: tls 1.2\nendpoints: [https://x.example]',
  'endpoints: [{url: https://x.example, expect: {status: [200, 204]}, addresses: first, address: 192.0.2.7}]',
  'deprecations: [{protocol: SSLv3, date: 2016-11-30T00:00:00-08:00}]\nendpoints: [https://x.example]',
])('%j loads, and the published schema accepts it', async (text) => {
  expect((await loadInline(text)).endpoints).not.toHaveLength(0);
  expect(validate(parse(text))).toBe(true);
});

test.each([
  'endpoints: []',
  'endpoints: [x.example]',
  'endpoints: ["https://me:s3cret@x.example"]',
  'endpoint: [https://x.example]',
  'min-version: TLS 9\nendpoints: [https://x.example]',
  'min-version: 1.4\nendpoints: [https://x.example]',
  'warn-within: 90\nendpoints: [https://x.example]',
  'warn-within: 90 days\nendpoints: [https://x.example]',
  'standards: [rfc1]\nendpoints: [https://x.example]',
  'endpoints: [{name: x}]',
  'endpoints: [{url: https://x.example, sunset: tomorrow}]',
  'endpoints: [{url: https://x.example, sunset: 2026-12-01T00:00:00}]',
  'endpoints: [{url: https://x.example, expect: {status: 4010}}]',
  'endpoints: [{url: https://x.example, exceptions: [{rule: sunset, until: 2026-12-31}]}]',
  'endpoints: [{url: https://x.example, surprise: 1}]',
])('%j does not load, and the published schema refuses it', async (text) => {
  await expect(loadInline(text)).rejects.toThrow();
  expect(validate(parse(text))).toBe(false);
});

test('every key is described', () => {
  const undescribed: string[] = [];
  function walk(schema: unknown, path: string): void {
    if (typeof schema !== 'object' || schema === null) return;
    for (const [key, value] of Object.entries(schema)) {
      if (key === 'properties') {
        for (const [name, property] of Object.entries<{ description?: string }>(value)) {
          if ((property.description ?? '').length < 20) undescribed.push(`${path}.${name}`);
        }
      }
      walk(value, `${path}.${key}`);
    }
  }
  walk(published, '');
  expect(undescribed).toEqual([]);
});

test('the pattern for protocols accepts what the reader of protocols accepts', () => {
  const pattern = new RegExp(published.properties['min-version'].anyOf[1].pattern, 'u');
  const spelling = fc
    .tuple(
      fc.constantFrom('', 'TLS', 'tls', 'Ssl', ' ', 'x'),
      fc.constantFrom('', ' ', '-', '_', 'v', ' V', '  v '),
      fc.constantFrom('1', '2', '3', '0', ''),
      fc.constantFrom('', '.', '_', ','),
      fc.constantFrom('', '0', '1', '2', '3', '4', ' '),
    )
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(spelling, (text) => {
      expect(pattern.test(text)).toBe(parseProtocol(text) !== undefined);
    }),
    { numRuns: 5_000 },
  );
});
