import { ConfigurationError, formatProblem } from '../../src/config/problem.ts';
import { loadInline } from './parity.ts';
import { problemOf, problemsOf } from './text.ts';

const list = 'endpoints: [https://x.example]\n';

describe('an unknown key', () => {
  test.each([
    ['min_version: 1.2', 'min-version'],
    ['minVersion: 1.2', 'min-version'],
    ['warn-witin: 90d', 'warn-within'],
    ['endpoint: []', 'endpoints'],
    ['Standards: []', 'standards'],
    ['deprecation: []', 'deprecations'],
    ['colour: red', undefined],
    ['__proto__: 1', undefined],
    ['constructor: 1', undefined],
    ['x: 1', undefined],
  ])('%s is answered with the nearest known one, or with all of them', async (line, instead) => {
    const problem = await problemOf(`${list}${line}`);
    const key = line.split(':')[0] ?? '';
    expect(problem).toMatchObject({
      message: `found the unknown key "${key}", expected ${instead ?? 'one of min-version, warn-within, standards, levels, deprecations, minimums, addresses, browsers, endpoints, clients'}`,
      place: `2:1-2:${key.length + 1}`,
    });
    expect(problem.instead).toBe(instead);
  });

  test('that stands for a required one is the only error', async () => {
    expect(await problemOf('- ulr: https://x.example')).toMatchObject({ place: '1:3-1:6', instead: 'url' });
  });

  test.each([
    ['- url: https://x.example\n  hostname: x', 'endpoints[0]'],
    ['- url: https://x.example\n  expect: {code: 200, status: 200}', 'endpoints[0].expect'],
    [
      '- url: https://x.example\n  deprecations: [{protocol: 1.1, date: 2026-01-01, why: x}]',
      'endpoints[0].deprecations[0]',
    ],
  ])('is found at every depth: %j', async (text, path) => {
    expect((await problemOf(text)).message).toMatch(`${path}: found the unknown key`);
  });
});

describe('a missing key', () => {
  test.each([
    [
      'min-version: 1.2',
      'found no key endpoints, expected the key endpoints with a list of endpoints',
      '1:1-1:12',
    ],
    [
      '- name: x',
      'endpoints[0]: found no key url, expected the key url with a URL such as https://api.example.com',
      '1:3-1:7',
    ],
    [
      '- {}',
      'endpoints[0]: found no key url, expected the key url with a URL such as https://api.example.com',
      '1:3-1:5',
    ],
    [
      `${list}deprecations: [{protocol: 1.1}]`,
      'deprecations[0]: found no key date, expected the key date with a date such as 2026-12-01',
      '2:17-2:25',
    ],
    [
      `${list}deprecations: [{date: 2026-12-01}]`,
      'deprecations[0]: found no key protocol, expected the key protocol with a TLS version such as TLSv1.1, or the key key-exchange with RSA, DHE, classical',
      '2:17-2:21',
    ],
    [
      '- url: https://x.example\n  expect: {}',
      'endpoints[0].expect: found no key status, expected the key status with an HTTP status from 100 to 599, or a list of HTTP statuses',
      '2:11-2:13',
    ],
  ])('%j is reported at its map', async (text, message, place) => {
    expect(await problemOf(text)).toMatchObject({ message, place });
  });
});

describe('a wrong value', () => {
  test.each([
    [
      `${list}warn-within: 90`,
      'warn-within: found 90, expected a duration such as 90d or 12h, at most 36525d',
      '90d',
      '2:14-2:16',
    ],
    [
      `${list}warn-within: [90d]`,
      'warn-within: found a list, expected a duration such as 90d or 12h, at most 36525d',
      undefined,
      '2:14-2:19',
    ],
    [
      `${list}standards: [rfc8966]`,
      'standards[0]: found "rfc8966", expected one of the standards rfc8996, rfc7568, rfc6176, rfc10015, pci-dss, nist-800-52r2, nist-800-52r2-tls13',
      'rfc8996',
      '2:13-2:20',
    ],
    [
      `${list}standards: rfc8996`,
      'standards: found "rfc8996", expected a list of standards (rfc8996, rfc7568, rfc6176, rfc10015, pci-dss, nist-800-52r2, nist-800-52r2-tls13)',
      '[rfc8996]',
      '2:12-2:19',
    ],
    [
      'endpoints: https://a.example/x, https://b.example',
      'endpoints: found "https://a.example/x, https://b.example", expected a list of endpoints',
      '[https://a.example/x, https://b.example]',
      '1:12-1:50',
    ],
    [
      "endpoints: 'https://a.example/#x'",
      'endpoints: found "https://a.example/#*", expected a list of endpoints',
      undefined,
      '1:12-1:34',
    ],
    [`${list}addresses: every`, 'addresses: found "every", expected all or first', undefined, '2:12-2:17'],
    [
      `${list}deprecations: [{protocol: TLSv1.4, date: 2026-12-01}]`,
      'deprecations[0].protocol: found "TLSv1.4", expected a TLS version such as TLSv1.2',
      undefined,
      '2:27-2:34',
    ],
    [
      `${list}deprecations: [{protocol: 1.1, date: 2026-02-30}]`,
      'deprecations[0].date: found "2026-02-30", expected a day that exists (2026-02 has 28 days)',
      '2026-02-28',
      '2:38-2:48',
    ],
    [
      `${list}deprecations: [{protocol: 1.1, date: 2026-12-01, url: 'javascript:alert(1)'}]`,
      'deprecations[0].url: found "javascript:alert(1)", expected a link that begins with https://',
      undefined,
      '2:55-2:76',
    ],
    [
      `${list}deprecations: [{protocol: 1.1, date: 2026-12-01}, {protocol: TLSv1.1, date: 2027-01-01}]`,
      'deprecations[1].protocol: found TLSv1.1 a second time, expected one date for each; what stops working for a while before it are its brownouts: [{ from: 2026-06-01T16:00Z, to: 2026-06-01T20:00Z }]',
      undefined,
      '2:62-2:69',
    ],
    [
      '- 5',
      'endpoints[0]: found 5, expected a URL such as https://api.example.com, or a map with the key url',
      undefined,
      '1:3-1:4',
    ],
    [
      '-',
      'endpoints[0]: found nothing, expected a URL such as https://api.example.com, or a map with the key url',
      undefined,
      '1:2-1:2',
    ],
    [
      '- [https://x.example]',
      'endpoints[0]: found a list, expected a URL such as https://api.example.com, or a map with the key url',
      undefined,
      '1:3-1:22',
    ],
    [
      '- api.example.com',
      'endpoints[0]: found "api.example.com", expected a URL with its scheme',
      'https://api.example.com',
      '1:3-1:18',
    ],
    [
      '- url: http://x.example',
      'endpoints[0].url: found "http://x.example", expected a URL with TLS over TCP (http:// has no TLS)',
      'https://x.example',
      '1:8-1:24',
    ],
    [
      "- url: https://x.example\n  name: ' '",
      'endpoints[0].name: found " ", expected a text that is not empty',
      undefined,
      '2:9-2:12',
    ],
    [
      '- url: https://x.example\n  sunset: 2026-12-01T00:00',
      'endpoints[0].sunset: found "2026-12-01T00:00", expected a date-time with its zone, Z for UTC',
      '2026-12-01T00:00Z',
      '2:11-2:27',
    ],
    [
      '- url: https://x.example\n  expect: 401',
      'endpoints[0].expect: found 401, expected a map with the key status',
      '{ status: 401 }',
      '2:11-2:14',
    ],
    [
      '- url: https://x.example\n  expect: {status: 99}',
      'endpoints[0].expect.status: found 99, expected an HTTP status from 100 to 599',
      undefined,
      '2:20-2:22',
    ],
    [
      '- url: https://x.example\n  expect: {status: [200, 600]}',
      'endpoints[0].expect.status[1]: found 600, expected an HTTP status from 100 to 599',
      undefined,
      '2:26-2:29',
    ],
    [
      '- url: https://x.example\n  expect: {status: []}',
      'endpoints[0].expect.status: found an empty list, expected at least one HTTP status',
      undefined,
      '2:20-2:22',
    ],
    [
      '- url: https://x.example\n  expect: {status: 2xx}',
      'endpoints[0].expect.status: found "2xx", expected an HTTP status from 100 to 599, or a list of HTTP statuses',
      undefined,
      '2:20-2:23',
    ],
    [
      '- url: smtp://x.example\n  expect: {status: 200}',
      'endpoints[0].expect: found expect with smtp://, expected https://, the only scheme with an HTTP request',
      undefined,
      '2:3-2:9',
    ],
    [
      '- url: https://x.example\n  exceptions: [{rule: min-version, until: 2026-12-31, reason: x}]',
      'endpoints[0].exceptions[0].rule: found "min-version", expected one of the rules minimum-version, deprecated-version, key-exchange, sunset, starttls, intercepted, unverified, expected-status, certificate, exception',
      'minimum-version',
      '2:23-2:34',
    ],
    [
      '- url: https://x.example\n  exceptions: [{rule: sunset, until: 2026-12-31T00:00:00Z, reason: x}]',
      'endpoints[0].exceptions[0].until: found "2026-12-31T00:00:00Z", expected a date such as 2026-12-01',
      '2026-12-31',
      '2:38-2:58',
    ],
    [
      '- url: https://x.example\n  server-name: 192.0.2.7',
      'endpoints[0].server-name: found "192.0.2.7", expected a host name, since an IP address is never sent as a server name (RFC 6066 section 3)',
      undefined,
      '2:16-2:25',
    ],
    [
      "- url: https://x.example\n  server-name: '*.x'",
      'endpoints[0].server-name: found "*.x", expected one host: a wildcard cannot be probed',
      undefined,
      '2:16-2:21',
    ],
    [
      '- url: https://x.example\n  address: host.example',
      'endpoints[0].address: found "host.example", expected an IP address without a zone or a port',
      undefined,
      '2:12-2:24',
    ],
    [
      "- url: https://x.example\n  address: '[::1]'",
      'endpoints[0].address: found "[::1]", expected an IP address without a zone or a port',
      '::1',
      '2:12-2:19',
    ],
    [
      '- url: https://x.example\n  address: fe80::1%eth0',
      'endpoints[0].address: found "fe80::1%eth0", expected an IP address without a zone or a port',
      undefined,
      '2:12-2:24',
    ],
    [
      '- https://x.example\n- url: https://X.example:443/',
      'endpoints[1]: found "https://X.example:443/" a second time, expected each endpoint once (the first is in line 1)',
      undefined,
      '2:3-2:30',
    ],
  ])('%j is refused', async (text, message, instead, place) => {
    const problem = await problemOf(text);
    expect(problem).toMatchObject({ message, place, file: '<endpoints>' });
    expect(problem.instead).toBe(instead);
  });

  test('is underlined in its first line only', async () => {
    expect(await problemOf('- url: https://x.example\n  owner:\n    a: 1\n    b: 2')).toMatchObject({
      found: 'a map',
      place: '3:5-3:9',
      excerpt: '    a: 1\n    ^^^^',
    });
  });

  test('behind an alias is one error, however often it is used', async () => {
    const text = [
      '- &d {url: https://a.example, owner: 7}',
      '- {<<: *d, url: https://b.example}',
      '- *d',
    ].join('\n');
    expect(await problemOf(text)).toMatchObject({ place: '1:38-1:39' });
  });

  test('never shows credentials', async () => {
    const text = '- https://me:s3cret@x.example\n- http://me:s3cret@y.example\n- me:s3cret@z.example';
    const error: unknown = await loadInline(text).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(ConfigurationError);
    expect(error).toHaveProperty('problems.length', 3);
    expect(JSON.stringify([error, String(error)])).not.toContain('s3cret');
  });

  test('never shows credentials, not even where the YAML itself is at error', async () => {
    for (const text of [
      '- @https://me:s3cret@x',
      'a: b\n https://me:s3cret@x',
      '- x\n"https://me:s3cret@x"\n: y',
    ]) {
      expect(JSON.stringify(await problemsOf(text))).not.toContain('s3cret');
    }
  });

  test('never brings control characters into an error', async () => {
    const hostile = '"\\e[31m\\r\\n::error::x\\u202E"';
    const text = `${hostile}: 1\nstandards: [${hostile}]\nendpoints: [${hostile}, {url: ${hostile}, ${hostile}: 1}]`;
    const problems = await problemsOf(text);
    expect(problems).toHaveLength(5);
    for (const problem of problems) {
      for (const shown of [problem.message, problem.found, problem.expected]) {
        expect(shown).not.toMatch(/[\p{Cc}\p{Cf}]/u);
      }
      expect(formatProblem(problem).replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}]/u);
      expect(problem.message).toContain('"\\u001B[31m\\u000D\\u000A::error::x\\u202E"');
    }
  });
});

test('the same endpoint under another name or address is another endpoint', async () => {
  const { endpoints } = await loadInline(
    [
      '- https://x.example',
      '- {url: https://x.example, server-name: y.example}',
      '- {url: https://x.example, address: 192.0.2.7}',
      '- https://x.example/other',
      '- wss://x.example',
    ].join('\n'),
  );
  expect(endpoints).toHaveLength(5);
});

test('all errors are reported at once, in the order of the text', async () => {
  const problems = await problemsOf(
    [
      'warn-within: 90',
      'endpoints:',
      '  - url: http://x.example',
      '    nam: x',
      '  - name: y',
      'min-version: TLS 9',
    ].join('\n'),
  );
  expect(problems.map(({ line, column }) => `${line}:${column}`)).toEqual([
    '1:14',
    '3:10',
    '4:5',
    '5:5',
    '6:14',
  ]);
});
