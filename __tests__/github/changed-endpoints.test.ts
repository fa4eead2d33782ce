import { loadInline } from '../../src/config/load.ts';
import { touchedEndpoints } from '../../src/github/changed-endpoints.ts';
import { locate, parsePatch } from '../../src/github/patch.ts';

const before = `# our endpoints
min-version: TLSv1.2
deprecations:
  - protocol: TLSv1.1
    date: 2030-01-01

endpoints:
  - https://a.example.com
  # the orders
  - name: Orders
    url: https://b.example.com
    sunset: 2031-01-01
    exceptions:
      - rule: sunset
        until: 2030-12-31
        reason: known
  - { name: Mail, url: https://c.example.com }

  - name: Last
    url: https://d.example.com
    owner: mail

standards: [rfc8996]
`;

/** The names of the touched endpoints, after the change from `before` to this text. */
async function touchedBy(after: string, from = before): Promise<readonly string[]> {
  const hunks = parsePatch(patchOf(from, after));
  const lines = hunks && locate(hunks, after);
  if (!lines) throw new Error('the patch does not fit');
  const { endpoints } = await loadInline(after);
  return touchedEndpoints(endpoints, after, lines).map(({ name }) => name);
}

/** One hunk without context, from what both texts share at the beginning and at the end: the least that a diff has. */
function patchOf(from: string, to: string): string {
  const [old, now] = [from.split('\n'), to.split('\n')];
  let head = 0;
  while (old[head] === now[head]) head += 1;
  let tail = 0;
  while (old.at(-1 - tail) === now.at(-1 - tail) && head + tail < Math.min(old.length, now.length)) tail += 1;
  const gone = old.slice(head, old.length - tail);
  const come = now.slice(head, now.length - tail);
  const context = [old[head - 1], old[old.length - tail]].map((line) =>
    line === undefined ? [] : [` ${line}`],
  );
  const [above = [], below = []] = context;
  const size = above.length + below.length;
  return [
    `@@ -${head + 1 - above.length},${gone.length + size} +${head + 1 - above.length},${come.length + size} @@`,
    ...above,
    ...gone.map((line) => `-${line}`),
    ...come.map((line) => `+${line}`),
    ...below,
  ].join('\n');
}

const all = ['a.example.com', 'Orders', 'Mail', 'Last'];

const without = (text: string) => {
  expect(before.split(text)).toHaveLength(2);
  return before.replace(text, '');
};
const instead = (text: string, other: string) => {
  expect(before.split(text)).toHaveLength(2);
  return before.replace(text, other);
};

describe('a change', () => {
  it.each([
    ['of a URL', instead('//a.example', '//z.example'), ['z.example.com']],
    ['of a line in the middle', instead('b.example', 'z.example'), ['Orders']],
    ['of the last line of an entry', instead('reason: known', 'reason: better known'), ['Orders']],
    ['of an entry in braces', instead('name: Mail', 'name: Post'), ['Post']],
    [
      'that adds an entry',
      instead('  # the orders\n', '  # the orders\n  - https://n.example.com\n'),
      ['n.example.com'],
    ],
    [
      'that adds a line at the end of an entry',
      instead('    owner: mail\n', '    owner: mail\n    sunset: 2030-01-01\n'),
      ['Last'],
    ],
    ['that removes a line in the middle', without('    sunset: 2031-01-01\n'), ['Orders']],
    [
      'that removes the end of an entry',
      without('    exceptions:\n      - rule: sunset\n        until: 2030-12-31\n        reason: known\n'),
      ['Orders'],
    ],
    ['that removes the end of the last entry', without('    owner: mail\n'), ['Last']],
    ['that removes an entry', without('  - { name: Mail, url: https://c.example.com }\n'), []],
    ['that removes the first entry', without('  - https://a.example.com\n'), []],
    [
      'that removes the last entry',
      without('  - name: Last\n    url: https://d.example.com\n    owner: mail\n'),
      [],
    ],
    ['of a comment', instead('# the orders', '# orders'), []],
    ['that adds a blank line', instead('  # the orders\n', '\n  # the orders\n'), []],
    ['of a key of the file', instead('min-version: TLSv1.2', 'min-version: TLSv1.3'), all],
    ['within a key of the file', instead('2030-01-01', '2029-01-01'), all],
    [
      'that removes a part of a key of the file',
      without('    date: 2030-01-01\n').replace('TLSv1.1', 'TLSv1.1\n    date: 2028-01-01'),
      all,
    ],
    ['that removes a key of the file', without('min-version: TLSv1.2\n'), all],
    ['that removes a key of the file below the list', without('standards: [rfc8996]\n'), all],
    [
      'that removes the end of the last entry with a key of the file',
      without('    owner: mail\n\nstandards: [rfc8996]\n'),
      all,
    ],
    ['that adds a key of the file below the list', `${before}warn-within: 30d\n`, all],
  ])('%s touches just that', async (_what, after, touched) => {
    expect(await touchedBy(after)).toEqual(touched);
  });

  it('of what has an anchor touches all: others may refer to it', async () => {
    const list = `endpoints:
  - url: https://a.example.com
    exceptions: &known
      - { rule: sunset, until: 2030-12-31, reason: known }
  - url: https://b.example.com
    exceptions: *known
`;
    expect(await touchedBy(list.replace('reason: known', 'reason: other'), list)).toEqual([
      'a.example.com',
      'b.example.com',
    ]);
  });

  it('of a line on which several entries stand touches each of them', async () => {
    const list = (host: string) =>
      `endpoints: [\n  https://a.example.com, https://${host}.example.com,\n  https://z.example.com]\n`;
    expect(await touchedBy(list('c'), list('b'))).toEqual(['a.example.com', 'c.example.com']);
  });

  it('of a file in braces touches all: its keys may stand on the line of an entry', async () => {
    const list = (version: string) =>
      `{ endpoints: [https://a.example.com,\n  https://b.example.com], min-version: ${version} }\n`;
    expect(await touchedBy(list('TLSv1.3'), list('TLSv1.2'))).toEqual(['a.example.com', 'b.example.com']);
  });

  it('that makes the list touches all', async () => {
    const { endpoints } = await loadInline(before);
    const lines = { added: before.split('\n').map((_, index) => index + 1), removed: [] };
    expect(touchedEndpoints(endpoints, before, lines)).toEqual(endpoints);
  });
});
