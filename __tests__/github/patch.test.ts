import { locate, parsePatch } from '../../src/github/patch.ts';

const patch = [
  '@@ -1,3 +1,4 @@',
  ' min-version: TLSv1.2',
  '+warn-within: 30d',
  ' endpoints:',
  '   - https://a.example.com',
  '@@ -7,3 +8,2 @@ endpoints:',
  '   - https://c.example.com',
  '-  - https://d.example.com',
  '-  - https://e.example.com',
  '+  - https://f.example.com',
  '\\ No newline at end of file',
].join('\n');

describe('a patch', () => {
  it('is read as lines that are new and lines that are gone, with where they stand', () => {
    expect(parsePatch(patch)).toEqual([
      {
        start: 1,
        lines: ['min-version: TLSv1.2', 'warn-within: 30d', 'endpoints:', '  - https://a.example.com'],
        added: [1],
        removed: [],
      },
      {
        start: 8,
        lines: ['  - https://c.example.com', '  - https://f.example.com'],
        added: [1],
        removed: [
          { after: 1, line: '  - https://d.example.com' },
          { after: 1, line: '  - https://e.example.com' },
        ],
      },
    ]);
  });

  it('of a new file, and of one line, is read as well', () => {
    expect(parsePatch('@@ -0,0 +1 @@\n+a')).toEqual([{ start: 1, lines: ['a'], added: [0], removed: [] }]);
    expect(parsePatch('@@ -1 +0,0 @@\n-a')).toEqual([
      { start: 0, lines: [], added: [], removed: [{ after: 0, line: 'a' }] },
    ]);
  });

  it.each([
    ['is cut', patch.slice(0, patch.indexOf('-  - https://e'))],
    ['has no hunk', 'Binary files differ'],
    ['is empty', ''],
    ['lacks a head', ' a\n+b'],
  ])('that %s is none', (_what, text) => {
    expect(parsePatch(text)).toBeUndefined();
  });
});

describe('a hunk', () => {
  const [, second] = parsePatch(patch) ?? [];
  const file = (...above: readonly string[]) =>
    [...above, '  - https://c.example.com', '  - https://f.example.com'].join('\n');

  it.each([
    ['where it says', 7],
    ['further down, where the base has grown', 40],
    ['further up, where the base has shrunk', 2],
  ])('is found %s', (_where, above) => {
    const lines = locate(
      second ? [second] : [],
      file(...Array<string>(above).fill('  - https://x.example.com')),
    );
    expect(lines).toEqual({
      added: [above + 2],
      removed: [{ after: above + 1, lines: ['  - https://d.example.com', '  - https://e.example.com'] }],
    });
  });

  it('that the file does not have is not found', () => {
    expect(locate(second ? [second] : [], 'endpoints:\n  - https://f.example.com\n')).toBeUndefined();
  });

  it('is found nearest to where it says, where the file has it twice', () => {
    const twice = [file('a', 'b', 'c', 'd', 'e', 'f'), ...Array<string>(20).fill('x'), file()].join('\n');
    expect(locate(second ? [second] : [], twice)?.added).toEqual([8]);
  });
});
