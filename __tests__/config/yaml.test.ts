import { loadInline } from './parity.ts';
import { endpointOf, problemOf, problemsOf } from './text.ts';

describe('what YAML makes of values', () => {
  test.each([
    ['1.0', 'TLSv1.0'],
    ['1', 'TLSv1.0'],
    ['"1.0"', 'TLSv1.0'],
    ['TLSv1', 'TLSv1.0'],
    ['1.1', 'TLSv1.1'],
    ['1.2', 'TLSv1.2'],
    ['"1.3"', 'TLSv1.3'],
    ['tls1.3', 'TLSv1.3'],
    ['TLS 1.2', 'TLSv1.2'],
    ['TLSv12', 'TLSv1.2'],
    ['TLS12', 'TLSv1.2'],
    ['TLSv1_2', 'TLSv1.2'],
    ['SSL30', 'SSLv3'],
    ['SSLv2', 'SSLv2'],
    ['SSL 3.0', 'SSLv3'],
  ])('min-version: %s is %s', async (written, minVersion) => {
    expect(await endpointOf(`min-version: ${written}\nendpoints: [https://x.example]`)).toMatchObject({
      minVersion,
    });
  });

  test.each([
    '1.20',
    '1.4',
    '3',
    '12',
    'v12',
    '0x1',
    '1e0',
    '2.0',
    'true',
    'TLS',
    'SSL 1',
    '~',
    '[1.2]',
    '-1.2',
    '.inf',
  ])('min-version: %s is refused', async (written) => {
    expect(await problemOf(`endpoints: [https://x.example]\nmin-version: ${written}`)).toMatchObject({
      line: 2,
      column: 14,
      expected: 'a TLS version such as TLSv1.2',
    });
  });

  test('a number that JavaScript prints differently is quoted as it is written', async () => {
    expect(await problemOf('endpoints: [https://x.example]\nmin-version: 1.20')).toMatchObject({
      found: '"1.20"',
    });
    expect(await problemOf('endpoints: [https://x.example]\nwarn-within: 090')).toMatchObject({
      found: '"090"',
      instead: '90d',
    });
  });

  test('a date is a date quoted, unquoted, and under YAML 1.1', async () => {
    for (const [head, written] of [
      ['', '2026-12-01'],
      ['', '"2026-12-01"'],
      ['', "'2026-12-01'"],
      ['%YAML 1.1\n---\n', '2026-12-01'],
    ]) {
      const endpoint = await endpointOf(`${head}- url: https://x.example\n  sunset: ${written}`);
      expect(endpoint.sunset?.date).toEqual({ text: '2026-12-01', epochMs: 1_796_083_200_000 });
    }
  });

  test('a name that looks like a number or a boolean needs quotes', async () => {
    expect(await problemOf('- url: https://x.example\n  name: 4711')).toMatchObject({
      message: 'endpoints[0].name: found 4711, expected a text',
      instead: "'4711'",
      place: '2:9-2:13',
    });
    expect(await problemOf('- url: https://x.example\n  name: true')).toMatchObject({ instead: "'true'" });
    expect(await endpointOf("- url: https://x.example\n  name: '4711'")).toMatchObject({ name: '4711' });
  });

  test('a key without a value has nothing', async () => {
    expect(await problemOf('- url: https://x.example\n  owner:')).toMatchObject({
      message: 'endpoints[0].owner: found nothing, expected a text, or a list of owners',
      line: 2,
    });
  });
});

describe('aliases', () => {
  test('and merge keys work, and what stands in the map itself wins', async () => {
    const { endpoints } = await loadInline(
      [
        'endpoints:',
        '  - &defaults',
        '    url: https://a.example',
        '    owner: team a',
        '    min-version: 1.3',
        '  - <<: *defaults',
        '    url: https://b.example',
        '    owner: team b',
        '  - owner: team c',
        '    <<: [{ url: https://c.example, owner: nobody }, *defaults]',
      ].join('\n'),
    );
    expect(endpoints.map(({ url, owner, minVersion }) => [url, owner, minVersion])).toEqual([
      ['https://a.example', 'team a', 'TLSv1.3'],
      ['https://b.example', 'team b', 'TLSv1.3'],
      ['https://c.example', 'team c', 'TLSv1.3'],
    ]);
    expect(
      endpoints.map(({ source }) => [source.line, source.column, source.endLine, source.endColumn]),
    ).toEqual([
      [3, 5, 3, 27],
      [7, 5, 7, 27],
      [10, 12, 10, 34],
    ]);
  });

  test('end where they are written', async () => {
    const {
      endpoints: [, endpoint],
    } = await loadInline(
      '- url: https://a.example/1\n  name: &n https://b.example\n- name: b\n  url: *n\n  owner: x',
    );
    expect(endpoint).toMatchObject({
      url: 'https://b.example',
      source: { line: 4, column: 3, endLine: 4, endColumn: 10 },
    });
  });

  test('lead an error back to the anchor', async () => {
    expect(
      await problemOf(
        'endpoints:\n  - &d {url: https://a.example, owner: 7}\n  - <<: *d\n    owner: b\n    url: https://b.example',
      ),
    ).toMatchObject({
      place: '2:40-2:41',
      message: 'endpoints[0].owner: found 7, expected a text, or a list of owners',
    });
    expect(
      await problemOf("endpoints:\n  - url: https://a.example\n    name: &n 'x x'\n    sunset: *n"),
    ).toMatchObject({ place: '3:14-3:19', found: '"x x"' });
  });

  test('that multiply are an error and not a crash', async () => {
    const bomb = [
      'a: &a [x,x,x,x,x,x,x,x,x,x]',
      ...'bcdefgh'.split('').map((name, index) => {
        const alias = `*${'abcdefg'[index]}`;
        return `${name}: &${name} [${Array(10).fill(alias).join(',')}]`;
      }),
      'endpoints: *h',
    ].join('\n');
    expect(await problemOf(bomb)).toMatchObject({
      message: 'found aliases that multiply beyond measure, expected at most 200,000 values through aliases',
      line: 6,
    });
  });

  test.each([
    [
      '- *nowhere',
      'found the alias "*nowhere", expected an alias of an anchor that stands above it',
      '1:3-1:11',
    ],
    [
      '- *late\n- &late https://x.example',
      'found the alias "*late", expected an alias of an anchor that stands above it',
      '1:3-1:8',
    ],
    [
      '- &a [*a]',
      'found an alias inside its own anchor, expected a value that does not contain itself',
      '1:7-1:9',
    ],
    [
      '- <<: 3',
      'found a merge key without a map, expected an alias of a map, or a list of such aliases',
      '1:7-1:8',
    ],
    ['? [a]\n: b', 'found a key that is not a text, expected a plain key', '1:3-1:6'],
  ])('%j is refused', async (text, message, place) => {
    expect(await problemOf(text)).toMatchObject({ message, place });
  });

  test('can stand for a key', async () => {
    expect(
      await endpointOf('- &u url: https://x.example\n- url: https://y.example'.split('\n')[0] ?? ''),
    ).toMatchObject({
      url: 'https://x.example',
    });
    const {
      endpoints: [, second],
    } = await loadInline('- &u url: https://x.example\n- *u : https://y.example');
    expect(second).toMatchObject({ url: 'https://y.example' });
  });
});

describe('a text that is not the YAML that was meant', () => {
  test.each([
    ['', 'found nothing, expected a map with the key endpoints', '1:1-1:1'],
    ['# nothing yet\n', 'found nothing, expected a map with the key endpoints', '1:1-1:1'],
    ['---\n', 'found nothing, expected a map with the key endpoints', '1:4-1:4'],
    ['https://x.example', 'found "https://x.example", expected a map with the key endpoints', '1:1-1:18'],
    ['42', 'found 42, expected a map with the key endpoints', '1:1-1:3'],
    ['endpoints: []', 'endpoints: found an empty list, expected at least one endpoint', '1:12-1:14'],
    ['[]', 'endpoints: found an empty list, expected at least one endpoint', '1:1-1:3'],
    ['endpoints: {}', 'endpoints: found an empty map, expected a list of endpoints', '1:12-1:14'],
    [
      'endpoints: https://x.example',
      'endpoints: found "https://x.example", expected a list of endpoints',
      '1:12-1:29',
    ],
    [
      'endpoints: [https://x.example]\n---\na: 1',
      'found a second YAML document, expected one document in a file',
      '2:1-3:5',
    ],
    ['endpoints:\n\t- https://x.example', 'found a tab in the indentation, expected spaces', '2:1-2:2'],
    ['\u0000\u0001\u00FF', 'found "\\u0000\\u0001ÿ", expected a map with the key endpoints', '1:1-1:4'],
    [
      '- "https://x.example',
      'found a text in quotes that does not end, expected a " at its end',
      '1:21-1:21',
    ],
    [
      'endpoints:\n  - url: "https://x.example\n    owner: us\n',
      'found a text in quotes that does not end, expected a " at its end (it begins in line 2)',
      '4:1-4:1',
    ],
    ['- !secret x', 'found the tag "!secret", expected a value without a tag', '1:3-1:10'],
    [
      '- url: https://x.example\n  url: https://y.example',
      'found the key "url" a second time, expected each key once (the first is in line 1)',
      '2:3-2:6',
    ],
    [
      'a b\nc: d',
      'found a line without a colon, expected a colon and a space after each key, or more indentation if the line continues the value above',
      '1:1-2:2',
    ],
  ])('%j is refused', async (text, message, place) => {
    expect(await problemOf(text)).toMatchObject({ message, place });
  });

  test.each([
    [
      '- url: https://x.example\n  owner: @acme/x # us',
      'found a value that begins with "@", expected quotes around it',
      "'@acme/x'",
      '2:10-2:11',
    ],
    [
      "- url: https://x.example\n  owner: @it's",
      'found a value that begins with "@", expected quotes around it',
      "'@it''s'",
      '2:10-2:11',
    ],
    [
      '- url: https://x.example\n  name: Orders: API',
      'found a second colon in one line, expected one key in each line, and quotes around a value with ": " in it',
      "'Orders: API'",
      '2:9-2:10',
    ],
  ])('%j is refused with what to write', async (text, message, instead, place) => {
    expect(await problemOf(text)).toMatchObject({ message, instead, place });
  });

  test('values nested without end are an error and not a crash', async () => {
    const problems = await problemsOf('['.repeat(20_000));
    expect(problems[0]).toMatchObject({ found: 'values that are nested too deeply to be read' });
  });

  test('nothing is said about nothing', async () => {
    expect(await problemOf('')).toMatchObject({
      instead: 'endpoints:\n  - https://api.example.com',
      excerpt: '',
    });
  });
});

test('a byte order mark and Windows line ends change no position', async () => {
  const endpoint = await endpointOf(
    '\uFEFFmin-version: 1.3\r\nendpoints:\r\n  - url: https://x.example\r\n    owner: us\r\n',
  );
  expect(endpoint).toMatchObject({
    owner: 'us',
    minVersion: 'TLSv1.3',
    source: { line: 3, column: 5, endLine: 3, endColumn: 27 },
  });
  expect(await problemOf('\uFEFFendpoints:\r\n  - http://x.example\r\n')).toMatchObject({
    place: '2:5-2:21',
    excerpt: '  - http://x.example\n    ^^^^^^^^^^^^^^^^',
  });
});

describe('one line with wrong indentation is one error that says so', () => {
  test.each([
    [
      'a key too far to the right',
      '- url: https://a.example\n      name: A\n- https://b.example',
      '2:7-2:14',
    ],
    ['the same behind an empty line', '- url: https://a.example\n\n      name: A', '3:7-3:14'],
    ['a key too far to the left', 'endpoints:\n  - url: https://a.example\n   name: x\n', '3:4-3:11'],
    ['a key outside of its list', '- protocol: SSLv3\n date: 2026-01-01', '2:2-2:18'],
    ['a key in the column of a dash', 'deprecations:\n  - protocol: SSLv3\n  date: 2026-01-01', '3:3-3:19'],
    ['a dash too far to the right', '- url: https://a.example\n  - url: https://b.example', '2:3-2:27'],
    ['a dash below a plain item', '- https://a.example\n - url: https://b.example', '2:2-2:26'],
    [
      'a dash too far to the left',
      'endpoints:\n  - https://a.example\n - https://b.example\n  - https://c.example',
      '3:2-3:21',
    ],
    ['a first line that is indented', ' min-version: 1.2\nendpoints:\n  - https://a.example', '2:1-2:11'],
  ])('%s', async (_what, text, place) => {
    expect(await problemOf(text)).toMatchObject({
      message:
        'found indentation that does not match the lines above, expected keys of one map, and dashes of one list, in the same column',
      place,
    });
  });

  const list = `min-version: TLSv1.2
deprecations:
  - protocol: TLSv1.1
    date: 2026-06-30
endpoints:
  - https://a.example
  - name: Orders API
    url: https://orders.example/v2
    expect:
      status: 401
    addresses: all
    exceptions:
      - rule: minimum-version
        until: 2026-12-31
        reason: replaced in December
    owner: '@acme/orders'
  - https://b.example
`;
  const movedLines = list
    .trimEnd()
    .split('\n')
    .flatMap((line, index, lines) =>
      [-2, -1, 1, 2].flatMap((by) => {
        const moved = by < 0 ? line.slice(-by) : ' '.repeat(by) + line;
        // A map of one key may begin at any column right of the key above.
        const isLeftmost = by < 0 && !line.startsWith(' '.repeat(-by));
        const isAnyColumn = line.includes('status:') && by !== -2;
        if (isLeftmost || isAnyColumn) return [];
        return [[index + 1, by, lines.with(index, moved).join('\n')] as const];
      }),
    );

  test('whichever line of a list it is, and wherever it is moved', async () => {
    expect(movedLines).toHaveLength(59);
    for (const [line, by, text] of movedLines) {
      const problems = await problemsOf(text);
      const messages = problems.map(({ message }) => message);
      expect([line, by, messages]).toEqual([line, by, [expect.stringContaining('indentation')]]);
      // Where a first item is moved, it is the second that does not match it.
      expect([line, line + 1]).toContain(problems[0]?.line);
    }
  });

  test('a map whose keys stand beside the key that it belongs to', async () => {
    expect(await problemOf('- url: https://a.example\n  expect:\n  status: 401')).toMatchObject({
      message:
        'endpoints[0]: found the key "status" beside "expect", expected more indentation, since it belongs to "expect"',
      place: '3:3-3:9',
    });
    expect(
      await problemOf('- url: https://a.example\n  client-certificate:\n  path: a.pem\n  key-path: a.key'),
    ).toMatchObject({ line: 3, found: 'the key "path" beside "client-certificate"' });
  });

  test('a value that swallows the next line', async () => {
    expect(await problemOf('- https://a.example\n  - https://b.example')).toMatchObject({
      message:
        'endpoints[0]: found "https://a.example - https://b.example", expected a URL without white space: check the indentation of the line below',
    });
  });

  test('a folded text in the column of its key', async () => {
    expect(await problemOf('- url: https://a.example\n  owner: >\n  two\n  lines\n')).toMatchObject({
      message:
        'found a line without a colon, expected a colon and a space after each key, or more indentation if the line continues the value above',
      line: 3,
    });
  });

  test('and what is wrong within other values is reported beside it', async () => {
    const text = '- url: https://a.example\n  owner: @a\n- url: https://b.example\n    name: B\n- owner: @c';
    expect((await problemsOf(text)).map(({ line, found }) => [line, found])).toEqual([
      [2, 'a value that begins with "@"'],
      [4, 'indentation that does not match the lines above'],
      [5, 'a value that begins with "@"'],
    ]);
  });
});

test.each([
  ['a list', 'endpoints: [https://a.example', 'a list in brackets that does not end', 'a ] at its end'],
  ['a map', '- { url: https://a.example', 'a map in braces that does not end', 'a } at its end'],
  [
    'a dash without a space',
    'endpoints:\n  -https://a.example',
    '"-https://a.example"',
    'a list of endpoints, with a space after each dash',
  ],
])('%s that is not closed, or not one at all, is said to be so', async (_what, text, found, expected) => {
  expect(await problemOf(text)).toMatchObject({ found, expected });
});
