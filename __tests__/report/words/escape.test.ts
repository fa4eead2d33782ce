import {
  annotationText,
  guardLines,
  htmlText,
  jsonOutput,
  logLine,
  markdown,
  markdownCode,
  markdownCodeBlock,
  markdownLink,
  plain,
  relativeUri,
  sarifText,
  terminal,
  xmlAttribute,
  xmlText,
} from '../../../src/report/words/escape.ts';

describe('plain', () => {
  test.each([
    ['keeps ordinary text of any script', 'Grüße, 世界, مرحبا 🔒', 'Grüße, 世界, مرحبا 🔒'],
    ['makes white space one space', ' a\n\t b\r\nc\u2028d ', 'a b c d'],
    ['drops terminal sequences', '\u001b[31mred\u001b[0m\u001b]0;title\u0007!', 'red!'],
    ['drops a terminal sequence without an end', 'a\u001b]0;title', 'a'],
    ['drops bidi controls and zero-width characters', 'a\u202eb\u2066c\u200bd\ufeffe', 'abcd e'],
    ['shows other control characters', 'a\u0000b\u0007c\u007f', 'a\u{FFFD}b\u{FFFD}c\u{FFFD}'],
    ['shows lone surrogates', 'a\ud800b', 'a\u{FFFD}b'],
  ])('%s', (_, text, expected) => {
    expect(plain(text)).toBe(expected);
  });

  test('cuts by code points and ends in an ellipsis', () => {
    expect(plain('🔒🔒🔒🔒', 3)).toBe('🔒🔒…');
    expect(plain('abc', 3)).toBe('abc');
    expect(plain('abc   def', 5)).toBe('abc…');
  });

  test('says that it cut even where nothing visible is left out', () => {
    expect(plain(`ab${'\u200b'.repeat(1_000)}c`, 10)).toBe('ab…');
  });
});

describe('markdown', () => {
  test.each([
    ['a | b', 'a &#124; b'],
    ['<b>&lt;', '&#60;b&#62;&#38;lt;'],
    [
      '**x** ~y~ `z` [a](b) \\ $',
      '&#42;&#42;x&#42;&#42; &#126;y&#126; &#96;z&#96; &#91;a&#93;(b) &#92; &#36;',
    ],
    ['_x_ protocol_version', '&#95;x&#95; protocol_version'],
    ['https://a.example', 'https&#58;//a.example'],
    ['www.a.example', 'www&#46;a.example'],
    ['@everyone', '@\u2060everyone'],
    ['#1 GH-2', '&#35;\u20601 GH-\u20602'],
    ['- item', '&#45; item'],
    ['12. item', '&#49;2. item'],
    ['12 items', '12 items'],
  ])('%j becomes %j', (text, expected) => {
    expect(markdown(text)).toBe(expected);
  });

  test('code holds what it is given, backticks and mentions included', () => {
    expect(markdownCode('`a` | @x https://y')).toBe('<code>&#96;a&#96; &#124; &#64;x https&#58;//y</code>');
  });

  test('a block of code keeps lines and indentation, and nothing in it ends it', () => {
    expect(markdownCodeBlock('endpoints:\n  - </pre>\n\n  - `@x`')).toBe(
      '<pre>endpoints:\n  - &#60;/pre&#62;\n\n  - &#96;&#64;x&#96;</pre>',
    );
  });
});

describe('markdownLink', () => {
  test.each([
    ['https://vendor.example/a?b=c', '[vendor.example](https://vendor.example/a?b=c)'],
    ['https://vendor.example/a_(b)|c', '[vendor.example](https://vendor.example/a%5F%28b%29%7Cc)'],
    ['javascript:alert(1)', '<code>javascript:alert(1)</code>'],
    ['https://vendor.example@evil.example/', '<code>https&#58;//vendor.example&#64;evil.example/</code>'],
    ['not a URL', '<code>not a URL</code>'],
  ])('%s', (url, expected) => {
    expect(markdownLink(url)).toBe(expected);
  });
});

describe('the Actions log', () => {
  test.each([
    ['::error::x', ': :error::x'],
    ['  ::error::x', ': :error::x'],
    ['a ::error::x', 'a ::error::x'],
    ['x ##[error]y', 'x # #[error]y'],
    ['####[error]y', '### #[error]y'],
    ['x ##vso[task.setvariable variable=a]y', 'x # #vso[task.setvariable variable=a]y'],
    ["##teamcity[message text='x']", "# #teamcity[message text='x']"],
    ['#\u200b#[error]y', '# #[error]y'],
  ])('a log line of %j becomes %j', (text, expected) => {
    expect(logLine(text)).toBe(expected);
  });

  test('every line of an output is guarded', () => {
    expect(guardLines('a\n::b\n  ::c\n')).toBe('a\n: :b\n  : :c\n');
  });

  test('a text that ends in ## gives no command together with what follows', () => {
    expect(`${terminal('a##')}[error]`).toBe('a# #[error]');
  });

  test('annotations keep their line breaks and nothing else', () => {
    expect(annotationText('one\r\n::two\u001b[0m\n##[three]')).toBe('one\n: :two\n# #[three]');
    expect(annotationText('a'.repeat(5_000))).toHaveLength(4_096);
  });
});

test('JSON output says the same, without anything that a terminal or the runner obeys', () => {
  const value = { a: '##[x]\u001b[0m\u202e\u009b\u2028\u{E0041}é' };
  const output = jsonOutput(JSON.stringify(value));
  expect(JSON.parse(output)).toEqual(value);
  expect(output).toBe('{"a":"#\\u0023[x]\\u001b[0m\\u202e\\u009b\\u2028\\udb40\\udc41é"}');
});

describe('sarifText', () => {
  test.each([
    ['{0} {{', '{{0}} {{{{'],
    ['[text](1) [x](https://evil.example)', '[text] (1) [x] (https://evil.example)'],
    ['[ok] (ok)', '[ok] (ok)'],
    ['@acme/orders and me@example.com', '@\u2060acme/orders and me@\u2060example.com'],
    ['#12, #x, GH-3 _gh-4', '#\u206012, #x, GH-\u20603 _gh-\u20604'],
    ['a\nb ##[error]c', 'a b # #[error]c'],
  ])('%s', (text, expected) => {
    expect(sarifText(text)).toBe(expected);
  });
});

describe('relativeUri', () => {
  test.each([
    ['.github/tls-readiness.yml', '.github/tls-readiness.yml'],
    ['../a b/ü.yml', '../a%20b/%C3%BC.yml'],
    ['https://evil.example/x', 'https%3A/evil.example/x'],
    ['//evil.example/x', 'evil.example/x'],
    ['a\ud800', 'a%EF%BF%BD'],
  ])('%s', (path, expected) => {
    expect(relativeUri(path)).toBe(expected);
  });
});

describe('text within HTML', () => {
  it('is neither an element, nor an entity, nor the end of an attribute', () => {
    expect(htmlText(`<a href="x" title='y'>&amp;</a>`)).toBe(
      '&#60;a href=&#34;x&#34; title=&#39;y&#39;&#62;&#38;amp;&#60;/a&#62;',
    );
  });

  it('keeps an address as it is, and nothing that cannot be seen', () => {
    expect(htmlText('::1\u202e\u200b')).toBe('::1');
  });
});

describe('XML', () => {
  test.each([
    ['<a b="c"> & \'d\'', '&#60;a b=&#34;c&#34;&#62; &#38; &#39;d&#39;'],
    [']]>', ']]&#62;'],
    ['a\u0000b\ufffec\uffffd\ud800', 'a\ufffdb\ufffdc\ufffdd\ufffd'],
    ['🔒 \u{1ffff}', '🔒 \u{1ffff}'],
    ['[[ATTACHMENT|/etc/passwd]]', '[ [ATTACHMENT|/etc/passwd]]'],
    ['::error::x', ': :error::x'],
    ['a ##[error]b', 'a # #[error]b'],
  ])('%j is the same in an attribute and in an element', (text, expected) => {
    expect(xmlAttribute(text)).toBe(expected);
    expect(xmlText(text)).toBe(expected);
  });

  test('an attribute stands on one line, an element keeps its lines', () => {
    expect(xmlAttribute('a\n b')).toBe('a b');
    expect(xmlText('a\n b\n::c')).toBe('a\nb\n: :c');
  });

  test('is cut before it is escaped, so that no entity is', () => {
    expect(xmlAttribute('<<<<', 3)).toBe('&#60;&#60;…');
    expect(xmlText('<<<<', 3)).toBe('&#60;&#60;…');
  });
});
