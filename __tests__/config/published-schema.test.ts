import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { outputs } from '../../scripts/generate-schemas.ts';
import { momentPattern, parseMoment } from '../../src/config/date.ts';
import { parseProtocol } from '../../src/tls/protocol.ts';
import { editorErrors, loadInline, onlyByTheRun, problemsOf, publishedSchema } from './parity.ts';

const file = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

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
  expect(publishedSchema).toEqual(JSON.parse(outputs['schemas/config.schema.json']()));
  expect(file('docs/configuration.md')).toBe(outputs['docs/configuration.md']());
});

// `loadInline` is that of `parity.ts`, which fails where an editor says something else.
test('the example of the design loads', async () => {
  expect((await loadInline(example)).endpoints).toHaveLength(3);
});

test.each([
  'endpoints: [HTTPS://x.example, "smtp://[::1]:25", tls://x.example:1]',
  'endpoints: [https://x.example/@me?a=b#c]',
  'min-version: 1.0\nendpoints: [https://x.example]',
  'min-version: 1.2\nendpoints: [https://x.example]',
  'min-version: tls 1.2\nendpoints: [https://x.example]',
  'endpoints: [{url: https://x.example, expect: {status: [200, 204]}, addresses: first, address: 192.0.2.7}]',
  'deprecations: [{protocol: SSLv3, date: 2016-11-30T00:00:00-08:00}]\nendpoints: [https://x.example]',
])('%j loads', async (text) => {
  expect((await loadInline(text)).endpoints).not.toHaveLength(0);
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
])('%j does not load', async (text) => {
  expect(await problemsOf(loadInline(text))).not.toHaveLength(0);
});

test('the schema is ready for the catalogue of schemas, and needs no network', () => {
  expect(publishedSchema.$id).toMatch(/^https:\/\/www\.schemastore\.org\//);
  expect(JSON.stringify(publishedSchema)).not.toMatch(/"\$ref":"(?!#)/);
  const texts = [
    ...JSON.stringify(publishedSchema).matchAll(/"(description|markdownDescription)":"([^"]*)"/g),
  ];
  expect(texts.filter(([, key, text = '']) => (key === 'description') === text.includes('`'))).toEqual([]);
});

test.each([
  ['address: 192.0.2.7', true],
  ['address: "2001:db8::7"', true],
  ['address: 192.0.2.256', false],
  ['address: fe80::1%eth0', false],
  ['sunset: 2026-13-01', false],
  ['sunset: 2026-02-30', false],
  ['sunset: 2028-02-29', true],
  ['sunset: 2026-12-01T24:00Z', false],
  ['sunset: 2026-12-01T23:59:60Z', false],
  ['sunset: 2026-12-01T00:00+15:00', false],
  ['min-version: TLS 1.4', false],
])('editor and run agree on an endpoint with %s: %s', async (key, isRight) => {
  const text = `endpoints:\n  - url: https://x.example\n    ${key}\n`;
  expect((await problemsOf(loadInline(text))).length === 0).toBe(isRight);
});

test.each([1, 443, 9_999, 10_000, 59_999, 64_999, 65_499, 65_529, 65_535, 0, 65_536, 70_000, 100_000])(
  'editor and run agree on port %d',
  async (port) => {
    await problemsOf(loadInline(`endpoints: ["tls://x.example:${port}"]`));
  },
);

test.each(onlyByTheRun)('only the run refuses $list: $why', async ({ error, list }) => {
  await expect(loadInline(list)).rejects.toThrow(error);
  expect(editorErrors(list)).toEqual([]);
});

test('all lists of these tests are validated as an editor does it', () => {
  const folder = fileURLToPath(new URL('.', import.meta.url));
  const files = readdirSync(folder).filter((name) =>
    file(`__tests__/config/${name}`).includes('/src/config/load.ts'),
  );
  expect(files).toEqual(['parity.ts', 'published-schema.test.ts']);
});

test('the pattern for dates accepts what the reader of dates accepts, but for leap years', () => {
  const pattern = new RegExp(momentPattern, 'u');
  const two = fc.integer({ min: 0, max: 62 }).map((number) => String(number).padStart(2, '0'));
  const zone = fc.oneof(
    fc.constantFrom('', 'Z', '+0100'),
    fc.tuple(two, two).map((parts) => `-${parts.join(':')}`),
  );
  const written = fc
    .tuple(fc.integer({ min: 1, max: 13 }), fc.integer({ min: 0, max: 32 }), two, two, zone, fc.boolean())
    .map(([month, day, hour, minute, end, isDay]) => {
      const date = `2026-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
      return isDay ? date : `${date}T${hour}:${minute}${end}`;
    })
    .filter((text) => !text.includes('-02-29'));
  fc.assert(
    fc.property(written, (text) => {
      expect(pattern.test(text)).toBe('value' in parseMoment(text));
    }),
    { numRuns: 3_000 },
  );
});

test('the pattern for protocols accepts what the reader of protocols accepts', () => {
  const pattern = new RegExp(publishedSchema.properties['min-version'].anyOf[1].pattern, 'u');
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
