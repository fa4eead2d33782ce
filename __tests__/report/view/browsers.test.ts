import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import type { BrowserImpact } from '../../../src/browsers/impact.ts';
import { plainLayout } from '../../../src/report/formats.ts';
import type { Report } from '../../../src/report/view/report.ts';
import { viewOf } from '../../../src/report/view/view.ts';
import { renderJson } from '../../../src/report/writers/json.ts';
import { renderReportSchema } from '../../../src/report/writers/json-schema.ts';
import { renderSummary } from '../../../src/report/writers/summary.ts';
import { renderTerminal } from '../../../src/report/writers/terminal.ts';
import { endpoint, login, report, verdict, view } from '../reports.ts';

const impact: BrowserImpact = {
  lose: [
    { browser: 'IE', versions: ['5.5–7'], share: 0.001 },
    { browser: 'Chrome', versions: ['4', '6–28'], share: 0.2 },
  ],
  offByDefault: [{ browser: 'IE', versions: ['8–10'], share: 0.032 }],
  partly: [{ browser: 'Safari', versions: ['12.1–13.1'], share: 0.011514 }],
  share: 0.233,
  dataDate: '2026-11-10',
};

const serving = (browsers: BrowserImpact, name = 'Support portal') =>
  verdict('ready', endpoint({ name, browsers }), []);

const source = /^Browsers that lose access .* Data: caniuse\.com \(CC BY 4\.0\), 10 Nov 2026;/;

describe('browsers in the summary', () => {
  /** The rows of the section, without its head. */
  function rowsOf(of: Report): readonly string[] {
    const [, section = ''] = renderSummary(viewOf(of)).split('#### Browsers\n\n');
    const [table = ''] = section.split('\n\n');
    return table.split('\n').slice(2);
  }

  test('have a table: who loses access, most used first, what is disabled, and the share', () => {
    const [, section = ''] = renderSummary(view([serving(impact), login()])).split('#### Browsers\n\n');
    const [table, below] = section.split('\n\n');
    expect(table).toBe(
      '| Endpoint | Minimum | Lose access | Disabled by default | Share of use |\n| --- | --- | --- | --- | --- |\n' +
        '| **Support portal** | TLS&nbsp;1.2 | Chrome 4, 6–28<br>IE 5.5–7<br>Safari 12.1–13.1 on older systems | IE 8–10 | 0.23% |',
    );
    expect(below).toMatch(source);
  });

  test('have none where no endpoint serves them', () => {
    expect(renderSummary(view([login()]))).not.toContain('Browsers');
  });

  test('that all keep their access say so', () => {
    const none = { ...impact, lose: [], offByDefault: [], partly: [], share: 0 };
    expect(rowsOf(report([serving(none)]))).toEqual(['| **Support portal** | TLS&nbsp;1.2 | – | – | 0% |']);
  });

  test('of which there are many are counted from the ninth on', () => {
    const lose = Array.from({ length: 11 }, (_, n) => ({ browser: `B${n}`, versions: ['1'], share: 0 }));
    const [row] = rowsOf(report([serving({ ...impact, lose, partly: [] })]));
    expect(row).toContain('<br>B7 1<br>and 3 more |');
  });

  test('that hardly anybody uses are not nobody', () => {
    const [row] = rowsOf(report([serving({ ...impact, share: 0.0038 })]));
    expect(row).toMatch(/\| under&nbsp;0\.01% \|$/);
  });

  test('stand beside a name that cannot break the table', () => {
    const [row] = rowsOf(report([serving(impact, '<img src=x>|a\n::error::b')]));
    expect(row?.startsWith('| **&#60;img src=x&#62;&#124;a ::error::b** | TLS')).toBe(true);
  });
});

describe('browsers in the terminal', () => {
  const linesAt = (columns: number) => {
    const [, part = ''] = renderTerminal(view([serving(impact)]), { ...plainLayout, columns }).split(
      '\nBrowsers\n',
    );
    return part.split('\n\n')[0]?.split('\n') ?? [];
  };

  test('have a line for each thing that is said of an endpoint', () => {
    const lines = linesAt(120);
    expect(lines.slice(0, 4).map((line) => line.trim())).toEqual([
      'Support portal (minimum TLS 1.2)',
      'lose access: Chrome 4, 6–28, IE 5.5–7, Safari 12.1–13.1 on older systems',
      'disabled by default: IE 8–10',
      'share of use: 0.23%',
    ]);
    expect(lines.slice(4).join(' ').trim()).toMatch(source);
  });

  test('stay within a narrow one', () => {
    expect(Math.max(...linesAt(60).map((line) => line.length))).toBeLessThanOrEqual(60);
  });
});

test('browsers in the JSON report meet its schema, and only stand where they are', () => {
  const ajv = new (Ajv as unknown as typeof Ajv.default)({ strict: false });
  (addFormats as unknown as typeof addFormats.default)(ajv);
  const validate = ajv.compile(JSON.parse(renderReportSchema()));
  const json = JSON.parse(renderJson(view([serving(impact), login()])));
  validate(json);
  expect(validate.errors).toBeNull();
  expect(json.endpoints[0].browsers).toEqual(impact);
  expect(json.endpoints[1]).not.toHaveProperty('browsers');
});
