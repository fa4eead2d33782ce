import mermaid from 'mermaid';
import type { TimelineEntry } from '../../src/report/timeline.ts';
import { timelineChart } from '../../src/report/timeline-chart.ts';
import { hostileTexts } from './hostile.ts';
import { moment, now } from './reports.ts';

const entry = (date: string, given: Partial<TimelineEntry> = {}): TimelineEntry => ({
  date: moment(date),
  protocols: ['TLSv1.0'],
  what: 'TLS 1.0',
  origin: 'your list',
  reason: undefined,
  url: undefined,
  accepts: [],
  offers: [],
  breaks: ['Orders API'],
  unknown: [],
  deprecates: [],
  touched: 'targets',
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
    entry('2027-06-30', { breaks: [], accepts: ['A', 'B'] }),
    entry('2027-07-01', { protocols: [], what: 'deprecation', breaks: [], deprecates: ['Fax'] }),
  ]);
  expect(bars(diagram)).toEqual([
    '    TLS 1.0 and 1.1 · breaks Orders API (9 days) :crit, 2026-11-22, 2026-12-01',
    '    TLS 1.0 · breaks Orders API (129 days) :2026-11-22, 2027-03-31',
    '    TLS 1.0 · still accepted by 2 targets (220 days) :2026-11-22, 2027-06-30',
    '    deprecation · Fax (221 days) :2026-11-22, 2027-07-01',
  ]);
});

test('what ends on the same day stands in one section', () => {
  const sunset = entry('2026-12-01', { protocols: [], what: 'sunset', breaks: ['Fax'], urgent: true });
  const some = entry('2026-12-01', { accepts: ['A'], breaks: ['B'], urgent: true });
  const diagram = chartOf([sunset, some]);
  expect(diagram.match(/section .*/g)).toEqual(['section 1 Dec 2026']);
  expect(bars(diagram)).toEqual([
    '    sunset · Fax (9 days) :crit, 2026-11-22, 2026-12-01',
    '    TLS 1.0 · breaks 1 of 2 targets (9 days) :crit, 2026-11-22, 2026-12-01',
  ]);
});

test('clients are counted by their name, and beside targets with them', () => {
  const clients = { breaks: [], touched: 'clients', offers: ['sync', 'worker'] } as const;
  const both = { breaks: [], touched: 'targets and clients', accepts: ['A'] } as const;
  const diagram = chartOf([
    entry('2026-12-01', clients),
    entry('2027-03-31', { ...both, offers: ['sync'] }),
    entry('2027-06-30', { ...both, accepts: [], unknown: ['A', 'sync'] }),
  ]);
  expect(bars(diagram)).toEqual([
    '    TLS 1.0 · still offered by 2 clients (9 days) :2026-11-22, 2026-12-01',
    '    TLS 1.0 · still spoken by 2 targets and clients (129 days) :2026-11-22, 2027-03-31',
    '    TLS 1.0 · not known of 2 targets and clients (220 days) :2026-11-22, 2027-06-30',
  ]);
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
    'reads the chart of a target named %j',
    async (_, name) => {
      const diagram = chartOf([entry('2026-12-01', { breaks: [name] }), entry('2027-06-30')]);
      expect(await mermaid.parse(withoutTitle(diagram))).toMatchObject({ diagramType: 'gantt', config: {} });
      expect(diagram.split('\n')).toHaveLength(10);
      expect(bars(diagram)).toHaveLength(2);
      expect(diagram).not.toMatch(/[`<>#;"]/);
    },
  );
});
