import type { Level } from '../../src/policy/finding.ts';
import { annotations } from '../../src/report/annotations.ts';
import {
  endpoint,
  exampleReport,
  finding,
  ordersApi,
  range,
  report,
  richReport,
  verdict,
} from './reports.ts';

const unused = (level: Level, line: number) =>
  finding(
    level,
    { kind: 'unexpected-status', expected: [200], status: 500 },
    { rule: 'expected-status', source: range(line) },
  );

test('the worst stand first, with the place and the words of the finding', () => {
  const all = annotations(exampleReport());
  expect(all.map(({ level, line, title }) => [level, line, title])).toEqual([
    ['error', 12, 'Orders API: still requires TLS 1.0'],
    ['warning', 17, 'Outgoing mail: still accepts TLS 1.0 and 1.1'],
    ['warning', 21, 'Partner FTP: could not be checked'],
  ]);
  expect(all[0]).toMatchObject({ file: '.github/tls-readiness.yml', endLine: 12, column: 5, endColumn: 47 });
  expect(all[0]?.message).toContain('“Server chose TLSv1, but that protocol version is not enabled');
});

test('each message ends with the page about its rule, that of the report where it has its own', () => {
  const last = (of: Parameters<typeof annotations>[0]) =>
    annotations(of).map(({ message }) => message.split('\n').at(-1));
  const own = { ...exampleReport(), pages: 'https://git.example.com/docs' };
  expect(last(own)).toEqual([
    'https://git.example.com/docs/minimum-version.md',
    'https://git.example.com/docs/deprecated-version.md',
    'https://git.example.com/docs/unverified.md',
  ]);
  expect(last(exampleReport())[0]).toBe(
    'https://github.com/OWNER/tls-readiness/blob/v1/docs/rules/minimum-version.md',
  );
});

test('GitHub shows ten of a level: the tenth says how many more there are', () => {
  const findings = Array.from({ length: 25 }, (_, n) => unused('warning', n + 1));
  const all = annotations(report([ordersApi(), verdict('at-risk', endpoint(), [], { findings })]));
  expect(all.map(({ level }) => level)).toEqual(['error', ...Array(10).fill('warning')]);
  expect(all.at(-1)?.message).toMatch(/\n… and 15 more warnings: see the job summary\.$/);
  expect(all.slice(0, -1).every(({ message }) => !message.includes('more'))).toBe(true);
});

test('exactly ten need no such note, and one more is no plural', () => {
  const of = (count: number) => {
    const findings = Array.from({ length: count }, (_, n) => unused('notice', n + 1));
    return annotations(report([verdict('ready', endpoint(), [], { findings })])).at(-1)?.message;
  };
  expect(of(10)).not.toContain('more');
  expect(of(11)).toContain('… and 1 more notice: see the job summary.');
});

test('columns are only given for a range within one line', () => {
  const source = { ...range(3), endLine: 4 };
  const [annotation] = annotations(
    report([verdict('at-risk', endpoint(), [], { findings: [{ ...unused('warning', 3), source }] })]),
  );
  expect(annotation).toMatchObject({ line: 3, endLine: 4 });
  expect(annotation).not.toHaveProperty('column');
  expect(annotation).not.toHaveProperty('endColumn');
});

test('a list that stands in no file gives no file', () => {
  const source = { ...range(3), file: undefined };
  const [annotation] = annotations(
    report([verdict('at-risk', endpoint(), [], { findings: [{ ...unused('warning', 3), source }] })]),
  );
  expect(annotation).not.toHaveProperty('file');
});

test('a message of more than 4,096 characters is cut, and keeps the note at its end', () => {
  const excepted = {
    exception: {
      rule: 'sunset',
      until: { text: '', epochMs: 0 },
      reason: 'x'.repeat(9_000),
      source: range(1),
    },
    level: 'error',
  } as const;
  const many = Array.from({ length: 60 }, (_, n) => ({
    ...unused('notice', 1),
    excepted,
    address: `192.0.2.${n}`,
    facts: { kind: 'certificate-untrusted', code: `C${n}`, issuer: 'i'.repeat(200) } as const,
  }));
  const rest = Array.from({ length: 12 }, () => verdict('ready', endpoint(), [], { findings: many }));
  const all = annotations(report(rest));
  expect(all.map(({ message }) => message.length)).toEqual(Array(10).fill(4_096));
  expect(all.at(-1)?.message).toMatch(/…\nhttps:\S+\n… and 2 more notices: see the job summary\.$/);
});

test('an excepted finding is a notice that names its exception', () => {
  const notice = annotations(richReport()).find(({ level }) => level === 'notice');
  expect(notice?.title).toBe('Fax gateway: still requires TLS 1.0');
  expect(notice?.message).toContain('Excepted until 31 Dec 2026: appliance replaced in December (OPS-412).');
});
