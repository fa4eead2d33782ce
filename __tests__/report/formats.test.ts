import { fileOptions } from '../../src/report/format-names.ts';
import { plainLayout, writers } from '../../src/report/formats.ts';
import { viewOf } from '../../src/report/view/view.ts';
import { hostileTexts } from './hostile.ts';
import { hostileReport } from './hostile-report.ts';
import { exampleReport, report } from './reports.ts';

test.each(Object.entries(writers))(
  '%s names every endpoint that is not ready, and ends with a newline',
  (_, write) => {
    const text = [...write(viewOf(exampleReport()), { ...plainLayout, all: true })].join('');
    for (const name of ['Orders API', 'Outgoing mail', 'Partner FTP']) {
      expect(text).toContain(name);
    }
    expect(text).toMatch(/[^\n]\n$/);
  },
);

test.each(Object.entries(writers))('%s writes a report without endpoints', (_, write) => {
  expect([...write(viewOf(report([])), plainLayout)].join('')).toMatch(/[^\n]\n$/);
});

test('all formats but text can be written to files', () => {
  expect(fileOptions.map(({ option }) => option)).toEqual([
    'json-file',
    'sarif-file',
    'junit-file',
    'markdown-file',
    'codequality-file',
  ]);
});

test.each(Object.entries(writers))('%s has no word that stands for no value', (_, write) => {
  const of = hostileReport(hostileTexts.empty ?? '');
  const never = { ...of, judgedAtMs: Number.NaN, startedAtMs: Number.NaN };
  for (const given of [of, never]) {
    const text = [...write(viewOf(given), { ...plainLayout, verbose: true, all: true })].join('');
    expect(text.match(/.*(?:\bNaN\b|Invalid Date|\bundefined\b|\[object ).*/)?.[0]).toBeUndefined();
  }
});
