/*
 * Lists in every shape that is easy to write and might be hard to read. What a list says in few bytes, or in many that are
 * skipped, is one megabyte long. Where every second byte is a value of its own, that is refused at once, and a list is just
 * short enough to be read.
 */

const megabyte = 1_000_000;

/** One text, or the files of several. */
type Shape = () => string | readonly string[];

/** What a list is made of again and again. */
type Part = string | ((index: number) => string);

/** The part again and again behind a head, up to the size. */
function repeated(
  head: string,
  part: string | ((index: number) => string),
  tail = '',
  size = megabyte,
): string {
  const parts = [head];
  let length = head.length + tail.length;
  for (let index = 0; length < size; index += 1) {
    const next = typeof part === 'string' ? part : part(index);
    parts.push(next);
    length += Buffer.byteLength(next);
  }
  return parts.join('') + tail;
}

/** A list of two to three bytes for each piece that the parser makes of it, as long as it may be. */
function dense(head: string, part: Part, tail = ''): string {
  return repeated(head, part, tail, 700_000);
}

/** A list of little more than one byte for each. */
function densest(head: string, part: Part, tail = ''): string {
  return repeated(head, part, tail, 390_000);
}

const one = 'endpoints: [https://a.example]\n';
const half = megabyte / 2;
const url = (index: number) => `https://h${index}.example`;

export const shapes: Readonly<Record<string, Shape>> = {
  'short endpoints': () => repeated('endpoints:\n', (index) => `- ${url(index)}\n`),
  'long endpoints': () =>
    repeated(
      'endpoints:\n',
      (index) =>
        `- name: endpoint ${index}\n  url: ${url(index)}\n  owner: team\n  deprecation-date: 2027-01-01\n  expect: { status: [200, 401] }\n`,
    ),
  'the same endpoint': () => repeated('endpoints:\n', '- https://a.example\n'),
  'one character an endpoint': () => densest('endpoints: [', 'a,', ']'),
  'wrong endpoints': () => dense('endpoints:\n', '- 1\n'),
  'endpoints without a url': () => dense('endpoints:\n', '- {}\n'),
  'unknown keys': () => dense('', (index) => `k${index}: 1\n`),
  'unknown keys of many endpoints': () =>
    dense('endpoints:\n', (index) => `- { ulr: ${url(index)}, foo: 1 }\n`),
  'keys that look like known ones': () => dense(one, (index) => `endpoint${index}: 1\n`),
  'duplicate keys': () => dense(one, 'endpoints: 1\n'),
  clients: () => dense('clients:\n', (index) => `- { name: c${index}, run: x }\n`),
  'clients of one name': () => dense('clients:\n', '- { name: c, run: x }\n'),
  'one client with many variables': () =>
    dense('clients:\n- name: c\n  run: x\n  env:\n', (index) => `    V${index}: x\n`),
  'wrong variables': () => dense('clients:\n- name: c\n  run: x\n  env:\n', (index) => `    ${index}: x\n`),
  standards: () => dense(`${one}standards: [`, 'rfc8996,', ']'),
  'standards and endpoints': () =>
    repeated(repeated('standards: [', 'rfc8996,', ']\nendpoints:\n', half), (index) => `- ${url(index)}\n`),
  'deprecations of one protocol': () =>
    dense(`${one}deprecations:\n`, '- { protocol: TLSv1.1, date: 2026-01-01 }\n'),
  'deprecations and endpoints': () =>
    repeated(
      repeated('deprecations:\n', '- { key-exchange: DHE, date: 2026-01-01 }\n', 'endpoints:\n', half),
      (index) => `- ${url(index)}\n`,
    ),
  'exceptions of one endpoint': () =>
    dense(
      'endpoints:\n- url: https://a.example\n  exceptions:\n',
      '  - { rule: sunset, until: 2027-01-01, reason: x }\n',
    ),
  'exceptions through an alias': () =>
    repeated(
      repeated(
        'endpoints:\n- url: https://a.example\n  exceptions: &e\n',
        '  - { rule: sunset, until: 2027-01-01, reason: x }\n',
        '',
        half,
      ),
      (index) => `- { url: ${url(index)}, exceptions: *e }\n`,
    ),
  owners: () => dense('endpoints:\n- url: https://a.example\n  owner: [', 'a,', ']\n'),
  browsers: () =>
    dense('endpoints:\n- { url: https://a.example, serves: browsers }\nbrowsers: [', 'ie 8,', ']\n'),
  'deep lists': () => '['.repeat(megabyte),
  'deep closed lists': () => `x-a: ${'['.repeat(half)}${']'.repeat(half)}`,
  'deep block lists': () => repeated('', '- '),
  'deep block maps': () => {
    const lines = Array.from({ length: 1_400 }, (_, depth) => `${' '.repeat(depth)}a:\n`);
    return lines.join('');
  },
  'many deep lists': () => densest('endpoints:\n', `- ${'['.repeat(90)}${']'.repeat(90)}\n`),
  'a long key': () => `${'k'.repeat(megabyte)}: 1\n`,
  'a long key of an endpoint': () => `endpoints:\n- ? ${'k'.repeat(megabyte)}\n  : 1\n`,
  'a long url': () => `endpoints:\n- https://a.example/${'p'.repeat(megabyte)}\n`,
  'a long query': () => `endpoints:\n- https://a.example/?${'p@'.repeat(half)}\n`,
  'a long user name': () => `endpoints:\n- https://${'u'.repeat(half)}:${'p'.repeat(half)}@a.example\n`,
  'many at signs': () => `endpoints:\n- https://${'u@'.repeat(half)}a.example\n`,
  'many slashes': () => `endpoints:\n- "${'://'.repeat(megabyte / 3)}"\n`,
  'a long scheme': () => `endpoints:\n- ${'a'.repeat(megabyte)}://a.example\n`,
  'a long version': () => `${one}min-version: "${' '.repeat(megabyte)}x"\n`,
  'a long rule': () =>
    `endpoints:\n- url: https://a.example\n  exceptions: [{ rule: ${'r'.repeat(megabyte)}, until: 2027-01-01, reason: x }]\n`,
  'a long query of browsers': () =>
    `endpoints:\n- { url: https://a.example, serves: browsers }\nbrowsers: "${'ie 8, '.repeat(megabyte / 6)}"\n`,
  'a long link': () =>
    `${one}deprecations: [{ protocol: TLSv1.1, date: 2027-01-01, url: "https://a.example/${'a'.repeat(megabyte)}" }]\n`,
  'a text of many lines': () =>
    repeated('endpoints:\n- url: https://a.example\n  notes: word\n', '    word word\n'),
  'a text of empty lines': () => repeated('endpoints:\n- url: https://a.example\n  notes: word\n', '\n'),
  'a quoted text of escapes': () =>
    repeated('endpoints:\n- url: https://a.example\n  notes: "', '\\u0041', '"\n'),
  'an open quoted text': () => repeated('endpoints:\n- url: "https://a.example\n', 'word: word\n'),
  'a url of many lines': () => repeated('endpoints:\n- https://a.example\n', '  word\n'),
  anchors: () => dense(`${one}x-a:\n`, (index) => `- &a${index} 1\n`),
  aliases: () => dense(`${one}x-a: [&a 1,`, '*a,', ']'),
  'aliases of a long list': () => repeated(repeated(`${one}x-a: &a [`, '1,', ']\nx-b: [', half), '*a,', ']'),
  'a billion laughs': () =>
    `${one}x-0: &a0 [1]\n${Array.from({ length: 40 }, (_, index) => `x-${index + 1}: &a${index + 1} [*a${index}, *a${index}, *a${index}]\n`).join('')}`,
  'merge keys': () =>
    dense('x-d: &d { owner: team }\nendpoints:\n', (index) => `- { <<: *d, url: ${url(index)} }\n`),
  'merge keys of a chain': () =>
    dense(
      `${one}x-0: &a0 { k: 1 }\n`,
      (index) => `x-${index + 1}: &a${index + 1} { <<: *a${index}, k${index}: 1 }\n`,
    ),
  'merge keys of a big map': () =>
    repeated(
      repeated(`${one}x-a: &a {`, (index) => `k${index}: 1,`, '}\nx-b:\n', half),
      '- { <<: *a }\n',
    ),
  'merge keys of a list': () => dense(`${one}x-a: &a { k: 1 }\nx-b: { <<: [`, '*a,', '] }\n'),
  documents: () => repeated('', '---\n- https://a.example\n'),
  directives: () => repeated('', '%YAML 1.2\n', `---\n${one}`),
  'unknown directives': () => repeated('', (index) => `%X${index} a\n`, `---\n${one}`),
  comments: () => repeated(one, '# comment\n'),
  'comments in the list': () => repeated('endpoints:\n', (index) => `- ${url(index)} # comment\n# comment\n`),
  'a long comment': () => `${one}# ${'c'.repeat(megabyte)}\n`,
  tags: () => dense(`${one}x-a:\n`, '- !t 1\n'),
  'ordered maps': () => dense(`${one}x-a: !!omap\n`, (index) => `- k${index}: 1\n`),
  tabs: () => dense(one, '\t- x\n'),
  'tabs in a line': () => `endpoints:\n- https://a.example${'\t'.repeat(megabyte)}x\n`,
  'blanks in a line': () => `endpoints:\n- https://a.example${' '.repeat(megabyte)}x\n`,
  'empty lines': () => repeated(one, '\n'),
  'carriage returns': () => repeated(one, '\r\n'),
  'wrong indentation': () => repeated('endpoints:\n', '  - https://a.example\n - https://b.example\n'),
  'second colons': () => densest('endpoints:\n', '- a: b: c\n'),
  'colons in a line': () => densest('endpoints: ', 'a: '),
  'reserved characters': () => dense('endpoints:\n', '- @a\n'),
  commas: () => `endpoints: [${','.repeat(megabyte)}]`,
  'closing brackets': () => ']'.repeat(megabyte),
  'question marks': () => repeated('', '? '),
  quotes: () => dense(`${one}x-a: [`, "'',", ']'),
  'characters of four bytes': () => repeated('endpoints:\n- url: https://a.example\n  name: ', '😀'),
  'control characters': () => repeated('endpoints: ', '\u0001'),
  'format characters in errors': () => repeated('endpoints:\n', '- "\\u202e\u202e"\n'),
  'several files': () =>
    Array.from({ length: 10 }, (_, file) =>
      repeated('endpoints:\n', (index) => `- ${url(file * 100_000 + index)}\n`, '', megabyte / 10),
    ),
  'many small files': () =>
    Array.from({ length: 2_000 }, (_, file) =>
      repeated('endpoints:\n', (index) => `- ${url(file * 100_000 + index)}\n`, '', megabyte / 2_000),
    ),
  'several files of errors': () =>
    Array.from({ length: 10 }, () => repeated('endpoints:\n', '- 1\n', '', megabyte / 10)),
};
