import { stripVTControlCharacters } from 'node:util';
import stringWidth from 'string-width';
import { renderTerminal } from '../../src/report/terminal.ts';
import { golden } from './golden.ts';
import { exampleReport, login, report, richReport, storage } from './reports.ts';

test.each([
  ['terminal-80.txt', richReport(), 80],
  ['terminal-120.txt', richReport(), 120],
  ['terminal-200.txt', richReport(), 200],
  ['terminal-example.txt', exampleReport(), 120],
])('%s', (name, of, columns) => {
  const text = renderTerminal(of, { color: false, columns });
  expect(text).toBe(golden(name, text));
});

test.each([40, 60, 80, 99, 100, 120, 160, 200])(
  'at %d columns no line of text is longer, and none ends in a space',
  (columns) => {
    const lines = renderTerminal(richReport(), { color: false, columns }).split('\n');
    for (const line of lines) {
      // A place is never broken, nor is an address: editors and terminals would not find it.
      if (!/:\d+:\d+ \w+ [\w-]+$| {2}https:\S+$/.test(line))
        expect(stringWidth(line)).toBeLessThanOrEqual(columns);
      expect(line).toBe(line.trimEnd());
    }
  },
);

test('wide characters keep the columns in line', () => {
  const text = renderTerminal(report([login('登录服务'), login('Sign-in')]), { color: false, columns: 120 });
  const places = text
    .split('\n')
    .filter((line) => line.includes('1.2 · 1.3'))
    .map((line) => stringWidth(line.split('1.2 ·')[0] ?? ''));
  expect(new Set(places).size).toBe(1);
  expect(places).toHaveLength(2);
});

test('colour adds nothing but styles, and depends on nothing but the option', () => {
  const previous = process.env.NO_COLOR;
  process.env.NO_COLOR = '1';
  try {
    const coloured = renderTerminal(exampleReport(), { color: true, columns: 120 });
    expect(coloured).toContain('\u001b[31m');
    expect(stripVTControlCharacters(coloured)).toBe(
      renderTerminal(exampleReport(), { color: false, columns: 120 }),
    );
  } finally {
    if (previous === undefined) delete process.env.NO_COLOR;
    else process.env.NO_COLOR = previous;
  }
});

test('handshakes with one old version alone are told of in the findings and the evidence', () => {
  const text = renderTerminal(report([storage()]), { color: false, columns: 180, verbose: true });
  expect(text).toContain('TLS 1.0 handshakes, but the service rejects requests over it: 400 instead of 200.');
  expect(text).toMatch(
    /TLS 1\.0 alone +completed, but requests are rejected: status 400 twice, instead of 200/,
  );
  expect(text).toMatch(/TLS 1\.1 alone +no client can complete it: the TLS library here broke off/);
});

test('each finding stands at its place in the list', () => {
  const text = renderTerminal(exampleReport(), { color: false, columns: 80 });
  expect(text.match(/^\S+:\d+:\d+ \w+ [\w-]+$/gm)).toEqual([
    '.github/tls-readiness.yml:12:5 error minimum-version',
    '.github/tls-readiness.yml:17:5 warning deprecated-version',
    '.github/tls-readiness.yml:21:5 warning unverified',
  ]);
});

test('the pages about the rules are named once each, those of the report where it has its own', () => {
  const text = renderTerminal(
    { ...exampleReport(), pages: 'https://git.example.com/docs' },
    { color: false, columns: 80 },
  );
  expect(text.match(/^\S+ +https:.*$/gm)).toEqual([
    'minimum-version     https://git.example.com/docs/minimum-version.md',
    'deprecated-version  https://git.example.com/docs/deprecated-version.md',
    'unverified          https://git.example.com/docs/unverified.md',
  ]);
  expect(renderTerminal(report([login()]), { color: false, columns: 80 })).not.toContain('https:');
});
