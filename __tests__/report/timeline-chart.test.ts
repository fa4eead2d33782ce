import mermaid from 'mermaid';
import type { Fate, TimelineEntry, Touched } from '../../src/report/timeline.ts';
import { timelineChart } from '../../src/report/timeline-chart.ts';
import { hostileTexts } from './hostile.ts';
import { moment, now } from './reports.ts';

const touched =
  (of: Touched['of']) =>
  (fate: Fate, ...names: readonly string[]): readonly Touched[] =>
    names.map((name) => ({ of, name, fate }));
const endpoints = touched('endpoint');
const clients = touched('client');

const entry = (date: string, given: Partial<TimelineEntry> = {}): TimelineEntry => ({
  date: moment(date),
  protocols: ['TLSv1.0'],
  what: 'TLS 1.0',
  origin: 'your list',
  reason: undefined,
  url: undefined,
  touched: endpoints('breaks', 'Orders API'),
  urgent: false,
  ...given,
});

/** What stands between the fences. */
function chartOf(entries: readonly TimelineEntry[]): string {
  const [, diagram = ''] = /^```mermaid\n([\s\S]*)\n```\n\n$/.exec(timelineChart(entries, now)) ?? [];
  return diagram;
}

const bars = (diagram: string) => diagram.split('\n').filter((line) => / :(crit, )?\d/.test(line));

test('one date is no chart', () => {
  expect(timelineChart([entry('2026-12-01')], now)).toBe('');
});

test('a bar reaches from today to its date: critical where something breaks soon', () => {
  const diagram = chartOf([
    entry('2026-12-01', { protocols: ['TLSv1.0', 'TLSv1.1'], what: 'TLS 1.0 and 1.1', urgent: true }),
    entry('2027-03-31'),
    entry('2027-06-30', { touched: endpoints('accepts', 'A', 'B') }),
    entry('2027-07-01', { protocols: [], what: 'deprecation', touched: endpoints('deprecates', 'Fax') }),
  ]);
  expect(bars(diagram)).toEqual([
    '    TLS 1.0 and 1.1 · breaks Orders API (9 days) :crit, 2026-11-22, 2026-12-01',
    '    TLS 1.0 · breaks Orders API (129 days) :2026-11-22, 2027-03-31',
    '    TLS 1.0 · still accepted by 2 endpoints (220 days) :2026-11-22, 2027-06-30',
    '    deprecation · Fax (221 days) :2026-11-22, 2027-07-01',
  ]);
});

test('what ends on the same day stands in one section', () => {
  const leaving = endpoints('breaks', 'Fax');
  const sunset = entry('2026-12-01', { protocols: [], what: 'sunset', touched: leaving, urgent: true });
  const some = entry('2026-12-01', {
    touched: [...endpoints('accepts', 'A'), ...endpoints('breaks', 'B')],
    urgent: true,
  });
  const diagram = chartOf([sunset, some]);
  expect(diagram.match(/section .*/g)).toEqual(['section 1 Dec 2026']);
  expect(bars(diagram)).toEqual([
    '    sunset · Fax (9 days) :crit, 2026-11-22, 2026-12-01',
    '    TLS 1.0 · breaks 1 of 2 endpoints (9 days) :crit, 2026-11-22, 2026-12-01',
  ]);
});

/** The words of a bar between what ends and the days that are left. */
function saidOf(all: readonly Touched[]): string | undefined {
  const [first = ''] = bars(chartOf([entry('2026-12-01', { touched: all }), entry('2027-06-30')]));
  return /^ *TLS 1\.0 · (.*) \(9 days\) :/.exec(first)?.[1];
}

test.each<[expected: string, ...all: (readonly Touched[])[]]>([
  ['still accepted by 1 of 2 endpoints', endpoints('accepts', 'A'), endpoints('unknown', 'dead')],
  ['still offered by 1 of 2 clients', clients('offers', 'a'), clients('unknown', 'silent')],
  [
    'breaks 2 of 5 endpoints',
    endpoints('breaks', 'A', 'B'),
    endpoints('accepts', 'C'),
    endpoints('unknown', 'D', 'E'),
  ],
  ['breaks 1 of 3 clients', clients('breaks', 'a'), clients('offers', 'b'), clients('unknown', 'c')],
  ['not known of 2 endpoints', endpoints('unknown', 'A', 'B')],
])('a bar counts only those of whom its verb is true: %s', (expected, ...all) => {
  expect(saidOf(all.flat())).toBe(expected);
});

test.each<[expected: string, ...all: (readonly Touched[])[]]>([
  ['breaks 1 endpoint and 1 client', endpoints('breaks', 'A'), clients('breaks', 'a')],
  [
    'breaks 1 of 3 endpoints and 2 clients',
    endpoints('breaks', 'A'),
    endpoints('accepts', 'B'),
    endpoints('unknown', 'C'),
    clients('breaks', 'a', 'b'),
  ],
  ['breaks 1 of 2 clients', endpoints('accepts', 'A'), clients('breaks', 'a'), clients('offers', 'b')],
  ['still spoken by 1 endpoint and 2 clients', endpoints('accepts', 'A'), clients('offers', 'a', 'b')],
  [
    'still spoken by 1 of 2 endpoints and 1 of 2 clients',
    endpoints('accepts', 'A'),
    endpoints('unknown', 'dead'),
    clients('offers', 'a'),
    clients('unknown', 'silent'),
  ],
  ['still offered by 2 clients', endpoints('unknown', 'dead'), clients('offers', 'a', 'b')],
  ['not known of 1 endpoint and 2 clients', endpoints('unknown', 'A'), clients('unknown', 'a', 'b')],
])('endpoints and clients are counted apart: %s', (expected, ...all) => {
  expect(saidOf(all.flat())).toBe(expected);
});

test('whoever is the only one of a kind is named, and a client called one', () => {
  expect(saidOf(clients('offers', 'Orders API'))).toBe('still offered by the client Orders API');
  expect(saidOf([...endpoints('unknown', 'A', 'B'), ...clients('breaks', 'sync')])).toBe(
    'breaks the client sync',
  );
  expect(saidOf([...endpoints('accepts', 'A'), ...clients('unknown', 'a', 'b')])).toBe('still accepted by A');
});

test('no more bars than a person reads', () => {
  const many = Array.from({ length: 30 }, (_, index) =>
    entry(`2027-01-${String(index + 1).padStart(2, '0')}`),
  );
  expect(bars(chartOf(many))).toHaveLength(12);
});

test.each([
  ['2026-12-02', '%e %b', '1week'],
  ['2027-02-01', '%e %b', '3week'],
  ['2027-06-30', '%b %Y', '2month'],
  ['2028-01-01', '%b %Y', '4month'],
  ['2040-01-01', '%Y', undefined],
])('the axis to %s has few lines, named by days, months or years', (last, format, interval) => {
  const diagram = chartOf([entry('2026-12-01'), entry(last)]);
  expect(/axisFormat (.*)/.exec(diagram)?.[1]).toBe(format);
  expect(/tickInterval (.*)/.exec(diagram)?.[1]).toBe(interval);
});

/** Mermaid cleans titles with the help of a browser. Ours has no text of anybody else in it. */
const withoutTitle = (diagram: string) => diagram.replace(/^ *accTitle: .*\n/m, '');

describe('Mermaid', () => {
  it('would find a fault', async () => {
    await expect(mermaid.parse('gantt\n  no task :\n section')).rejects.toThrow(/Parse error/);
  });

  const names = [
    ...Object.values(hostileTexts),
    'section x',
    'click a',
    'a: crit, 2030-01-01',
    '%%{init: {}}%%',
    '; x',
  ];

  it.each(names.map((name) => [name.slice(0, 40), name]))(
    'reads the chart of an endpoint and a client named %j',
    async (_, name) => {
      const diagram = chartOf([
        entry('2026-12-01', { touched: endpoints('breaks', name) }),
        entry('2027-06-30', { touched: clients('breaks', name) }),
      ]);
      expect(await mermaid.parse(withoutTitle(diagram))).toMatchObject({ diagramType: 'gantt', config: {} });
      expect(diagram.split('\n')).toHaveLength(10);
      expect(bars(diagram)).toHaveLength(2);
      expect(diagram).not.toMatch(/[`<>#;"]/);
    },
  );
});
