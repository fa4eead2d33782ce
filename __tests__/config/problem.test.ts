import { excerpt, quoted, visible, withoutSecrets } from '../../src/config/excerpt.ts';
import { ConfigurationError, formatProblem, type Problem } from '../../src/config/problem.ts';

const problem: Problem = {
  file: 'list.yml',
  line: 3,
  column: 8,
  endLine: 3,
  endColumn: 11,
  message: 'endpoints[0].url: found "x", expected y',
  found: '"x"',
  expected: 'y',
  excerpt: '  url: "x"\n       ^^^',
};

test('a problem is shown with its place, its line and what to write instead', () => {
  expect(formatProblem({ ...problem, instead: 'https://x' })).toBe(
    [
      'list.yml:3:8: endpoints[0].url: found "x", expected y',
      '      url: "x"',
      '           ^^^',
      '    write: https://x',
    ].join('\n'),
  );
});

test('a problem without a line is shown with what to write over several lines', () => {
  expect(formatProblem({ ...problem, line: 1, column: 1, excerpt: '', instead: 'a:\n  - b' })).toBe(
    'list.yml:1:1: endpoints[0].url: found "x", expected y\n    write:\n    a:\n      - b',
  );
});

test('an error holds its problems by file and position, and shows them all', () => {
  const error = new ConfigurationError([
    { ...problem, line: 9 },
    { ...problem, line: 3, column: 9 },
    { ...problem, file: 'another.yml' },
    problem,
  ]);
  expect(error.name).toBe('ConfigurationError');
  expect(error.problems.map(({ file, line, column }) => `${file}:${line}:${column}`)).toEqual([
    'list.yml:3:8',
    'list.yml:3:9',
    'list.yml:9:8',
    'another.yml:3:8',
  ]);
  expect(error.message).toBe(error.problems.map(formatProblem).join('\n\n'));
});

describe('an excerpt', () => {
  test('has carets below what is meant', () => {
    expect(excerpt('  url: x', 7, 8)).toBe('  url: x\n       ^');
  });

  test('has a caret even where nothing is written', () => {
    expect(excerpt('url:', 4, 4)).toBe('url:\n    ^');
  });

  test('shows at most 120 characters of a long line around the caret', () => {
    const [line = '', carets = ''] = excerpt(`${'a'.repeat(500)}HERE${'b'.repeat(500)}`, 500, 504).split(
      '\n',
    );
    expect(line).toBe(`…${'a'.repeat(40)}HERE${'b'.repeat(76)}…`);
    expect(carets).toBe(`${' '.repeat(41)}^^^^`);
  });

  test('of a value longer than the window underlines the window', () => {
    const [line = '', carets = ''] = excerpt(`key: ${'x'.repeat(10_000)}`, 5, 10_005).split('\n');
    expect(line).toBe(`key: ${'x'.repeat(115)}…`);
    expect(carets).toBe(`     ${'^'.repeat(115)}`);
  });

  test('at the end of a long line shows that end', () => {
    const [line = '', carets = ''] = excerpt(`${'a'.repeat(500)}!`, 500, 501).split('\n');
    expect(line).toBe(`…${'a'.repeat(119)}!`);
    expect(carets).toBe(`${' '.repeat(120)}^`);
  });

  test('keeps its carets in place behind escaped characters and tabs', () => {
    expect(excerpt('\u001B[31m\tx', 6, 7)).toBe('\\u001B[31m x\n           ^');
  });

  test('does not show the credentials of a URL', () => {
    expect(excerpt('- https://me:s3cret@x.example/', 2, 30)).toBe(
      '- https://*********@x.example/\n  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^',
    );
  });
});

test.each([
  ['\u0000', '\\u0000'],
  ['\r\n', '\\u000D\\u000A'],
  ['\u009B', '\\u009B'],
  ['\u202E', '\\u202E'],
  ['\u2028', '\\u2028'],
  ['\u{E0041}', '\\u{E0041}'],
  ['\uD800', '\\uD800'],
  ['é日本😀', 'é日本😀'],
])('%j is shown as %s', (text, shown) => {
  expect(visible(text)).toBe(shown);
});

test('a quoted text is cut to what fits into a sentence', () => {
  expect(quoted('x'.repeat(80))).toBe(`"${'x'.repeat(80)}"`);
  expect(quoted('x'.repeat(81))).toBe(`"${'x'.repeat(79)}…"`);
});

test.each([
  ['https://a:b@c', 'https://***@c'],
  ['https://a@b@c/d@e', 'https://***@c/d@e'],
  ['me:secret@x.example', '*********@x.example'],
  ['ops@x.example', 'ops@x.example'],
  ["'@acme/orders'", "'@acme/orders'"],
  ['see https://x/@me', 'see https://x/@me'],
  ['https://me:se/cr@et@x', 'https://***********@x'],
  ['https://me:se?cret@x/y', 'https://**********@x/y'],
  ['https://x:443/@me', 'https://x:443/@me'],
  ['https://[::1]:443/@me', 'https://[::1]:443/@me'],
  ['[https://a@b,https://c@d]', '[https://*@b,https://*@d]'],
  ['- https://x/y?key=secret # note', '- https://x/y?********** # note'],
  ['{url: "https://x#secret"}', '{url: "https://x#******"}'],
])('the credentials of %s are starred out', (text, shown) => {
  expect(withoutSecrets(text)).toBe(shown);
});
