import fc from 'fast-check';
import type { Endpoint } from '../../src/config/endpoint.ts';
import { ConfigurationError } from '../../src/config/problem.ts';
import { anyCharacter } from '../any-character.ts';
import { loadInline } from './parity.ts';
import { endpointOf } from './text.ts';

const day = 86_400_000;

function datesOf({ dates }: Endpoint): readonly string[] {
  return dates.map(({ protocol, date, from }) => `${protocol} ${date.text} ${from}`);
}

test('the short form has every default', async () => {
  expect(await endpointOf('- https://api.example.com')).toEqual({
    name: 'api.example.com',
    url: 'https://api.example.com',
    scheme: 'https',
    host: 'api.example.com',
    port: 443,
    path: '/',
    addresses: 'all',
    minVersion: 'TLSv1.2',
    warnWithinMs: 90 * day,
    dates: [],
    keyExchangeDates: [],
    minimums: [],
    exceptions: [],
    source: { file: undefined, line: 1, column: 3, endLine: 1, endColumn: 26 },
    whole: { file: undefined, line: 1, column: 3, endLine: 1, endColumn: 26 },
  });
});

test('everything that an endpoint can say arrives in its endpoint, with its place', async () => {
  const text = `addresses: first
warn-within: 2w
endpoints:
  - name: Orders API
    url: https://orders.example.com/v2/ping
    owner: '@acme/orders'
    min-version: TLSv1.3
    sunset: 2027-06-30
    expect:
      status: 401 # a login
    server-name: Orders.Example.net
    address: 192.0.2.7
    addresses: all
    exceptions:
      - rule: minimum-version
        until: 2026-12-31
        reason: replaced in December
`;
  expect(await endpointOf(text)).toEqual({
    name: 'Orders API',
    url: 'https://orders.example.com/v2/ping',
    scheme: 'https',
    host: 'orders.example.com',
    port: 443,
    path: '/v2/ping',
    owner: '@acme/orders',
    serverName: 'orders.example.net',
    address: '192.0.2.7',
    addresses: 'all',
    minVersion: 'TLSv1.3',
    warnWithinMs: 14 * day,
    dates: [],
    keyExchangeDates: [],
    minimums: [],
    sunset: {
      date: { text: '2027-06-30', epochMs: 1_814_313_600_000 },
      source: { file: undefined, line: 8, column: 5, endLine: 8, endColumn: 23 },
    },
    expect: {
      status: [401],
      source: { file: undefined, line: 9, column: 5, endLine: 10, endColumn: 18 },
    },
    exceptions: [
      {
        rule: 'minimum-version',
        until: { text: '2026-12-31', epochMs: 1_798_675_200_000 },
        reason: 'replaced in December',
        source: { file: undefined, line: 15, column: 9, endLine: 17, endColumn: 37 },
      },
    ],
    source: { file: undefined, line: 5, column: 5, endLine: 5, endColumn: 44 },
    whole: { file: undefined, line: 4, column: 5, endLine: 17, endColumn: 37 },
  });
});

test.each([
  ['https://x.example:443', 'x.example'],
  ['https://x.example:8443/a', 'x.example:8443'],
  ['smtp://x.example:587', 'x.example:587'],
  ['tls://x.example:443', 'x.example:443'],
  ['https://[2001:db8::7]', '[2001:db8::7]'],
  ['https://[2001:db8::7]:8443', '[2001:db8::7]:8443'],
])('without a name, %s is called %s', async (url, name) => {
  expect(await endpointOf(`- ${url}`)).toMatchObject({ name });
});

describe('the dates of an endpoint', () => {
  test('come from the endpoint, the file and the standards, in this order', async () => {
    const endpoint = await endpointOf(`
standards: [rfc8996, rfc7568, rfc8996]
deprecations:
  - { protocol: TLSv1.1, date: 2026-06-30, reason: the vendor says so, url: 'https://vendor.example/notice' }
endpoints:
  - url: https://x.example
    deprecations: [{ protocol: TLSv1.0, date: '2016-11-30T00:00:00-08:00', reason: ours }]
`);
    expect(datesOf(endpoint)).toEqual([
      'TLSv1.0 2016-11-30T00:00:00-08:00 endpoint',
      'TLSv1.1 2026-06-30 file',
      'TLSv1.0 2021-03-25 rfc8996',
      'TLSv1.1 2021-03-25 rfc8996',
      'SSLv3 2015-06-25 rfc7568',
    ]);
    expect(endpoint.dates[0]).toEqual({
      protocol: 'TLSv1.0',
      date: { text: '2016-11-30T00:00:00-08:00', epochMs: 1_480_492_800_000 },
      from: 'endpoint',
      reason: 'ours',
    });
    expect(endpoint.dates[1]).toMatchObject({
      reason: 'the vendor says so',
      url: 'https://vendor.example/notice',
    });
  });

  test('hold the deprecation date for everything below the minimum, but not over a date of its own', async () => {
    const endpoint = await endpointOf(`
- url: https://x.example
  deprecation-date: 2026-12-01
  deprecations: [{ protocol: TLSv1.1, date: 2027-01-01 }]
`);
    expect(datesOf(endpoint)).toEqual([
      'TLSv1.1 2027-01-01 endpoint',
      'SSLv2 2026-12-01 endpoint',
      'SSLv3 2026-12-01 endpoint',
      'TLSv1.0 2026-12-01 endpoint',
    ]);
  });

  test('follow the minimum version that applies in the end', async () => {
    const text = 'endpoints: [{ url: https://x.example, deprecation-date: 2026-12-01 }]';
    const {
      endpoints: [endpoint],
    } = await loadInline(text, { minVersion: 'TLSv1.0' });
    expect(endpoint && datesOf(endpoint)).toEqual(['SSLv2 2026-12-01 endpoint', 'SSLv3 2026-12-01 endpoint']);
  });
});

describe('what the inputs say', () => {
  const text = `
min-version: 1.1
warn-within: 30d
endpoints: [https://a.example, { url: https://b.example, min-version: 1.3 }]
`;

  test('about the minimum version replaces that of the file and leaves that of an endpoint', async () => {
    const { endpoints } = await loadInline(text, { minVersion: 'SSLv3' });
    expect(endpoints.map(({ minVersion }) => minVersion)).toEqual(['SSLv3', 'TLSv1.3']);
    expect((await loadInline(text)).endpoints.map(({ minVersion }) => minVersion)).toEqual([
      'TLSv1.1',
      'TLSv1.3',
    ]);
  });

  test('about warning replaces that of the file, and its default does not', async () => {
    expect((await loadInline(text, { warnWithinMs: day })).endpoints[0]?.warnWithinMs).toBe(day);
    expect((await loadInline(text, { defaultWarnWithinMs: day })).endpoints[0]?.warnWithinMs).toBe(30 * day);
    expect(
      (await loadInline('[https://a.example]', { defaultWarnWithinMs: day })).endpoints[0]?.warnWithinMs,
    ).toBe(day);
    expect((await loadInline('[https://a.example]')).endpoints[0]?.warnWithinMs).toBe(90 * day);
  });
});

test('any text either loads or is a ConfigurationError', async () => {
  const word = fc.constantFrom(
    ...[
      'endpoints:',
      '- ',
      '\n',
      '  ',
      'url: ',
      'https://x.example',
      '&a ',
      '*a',
      '<<: ',
      '{',
      '}',
      '[',
      ']',
      ': ',
    ],
    ...[
      '"',
      "'",
      '|\n',
      '? ',
      '!!set ',
      '!x ',
      '%YAML 1.1\n---\n',
      '---\n',
      '#',
      ',',
      '1.0',
      '2026-12-01',
      'null',
      '\t',
    ],
    ...[
      'min-version: ',
      'deprecations: ',
      'expect: ',
      'status: ',
      'exceptions: ',
      'sunset: ',
      '\r\n',
      '\uFEFF',
      '@',
      '`',
    ],
  );
  const line = fc.constantFrom(
    ...[
      '- https://a.example\n',
      '- &b\n',
      '  url: https://b.example\n',
      '- *b\n',
      '- { <<: *b }\n',
      '  owner: x\n',
    ],
    ...[
      '  sunset: 2026-12-01\n',
      '- smtp://c.example\n',
      '# d\n',
      '  min-version: 1.0\n',
      '  expect:\n',
      '    status: 200\n',
    ],
  );
  const text = fc.oneof(
    fc.string({ unit: anyCharacter }),
    fc.array(word, { maxLength: 25 }).map((words) => words.join('')),
    fc.array(line, { maxLength: 6 }).map((lines) => lines.join('')),
    fc.jsonValue().map((value) => JSON.stringify({ endpoints: value })),
  );
  let loaded = 0;
  await fc.assert(
    fc.asyncProperty(text, async (written) => {
      try {
        loaded += (await loadInline(written)).endpoints.length;
      } catch (error) {
        if (!(error instanceof ConfigurationError)) throw error;
        expect(error.problems.length).toBeGreaterThan(0);
        for (const { line, column, endLine, endColumn } of error.problems) {
          expect(Math.min(line, column, endLine, endColumn)).toBeGreaterThan(0);
          expect(endLine).toBeLessThanOrEqual(written.split('\n').length);
          expect(endLine * 1e9 + endColumn).toBeGreaterThanOrEqual(line * 1e9 + column);
        }
      }
    }),
    { numRuns: 1_500 },
  );
  expect(loaded).toBeGreaterThan(0);
});
