import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import type { BrowserImpact } from '../../src/browsers/impact.ts';
import { renderJson } from '../../src/report/json.ts';
import { renderReportSchema } from '../../src/report/json-schema.ts';
import type { Report } from '../../src/report/report.ts';
import { renderSummary } from '../../src/report/summary.ts';
import { renderTerminal } from '../../src/report/terminal.ts';
import { endpoint, login, report, verdict } from './reports.ts';

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

const source =
  'What becomes of browsers once nothing older stays on, by the data of caniuse.com (CC BY 4.0) of 10 Nov 2026. The share is that of all use in the world.';

describe('browsers in the summary', () => {
  /** The rows of the section, without its head. */
  function rowsOf(of: Report): readonly string[] {
    const [, section = ''] = renderSummary(of).split('#### Browsers\n\n');
    const [table = ''] = section.split('\n\n');
    return table.split('\n').slice(2);
  }

  test('have a table: who loses access, most used first, what is switched off, and the share', () => {
    const summary = renderSummary(report([serving(impact), login()]));
    expect(summary).toContain(
      `#### Browsers\n\n| Endpoint | Requires at least | Lose access | Switched off by default | Share of use |\n| --- | --- | --- | --- | --- |\n| Support portal | TLS&nbsp;1.2 | Chrome 4, 6–28<br>IE 5.5–7<br>Safari 12.1–13.1 on older systems | IE 8–10 | 0.23% |\n\n${source}\n`,
    );
  });

  test('have none where no endpoint serves them', () => {
    expect(renderSummary(report([login()]))).not.toContain('Browsers');
  });

  test('that all keep their access say so', () => {
    const none = { ...impact, lose: [], offByDefault: [], partly: [], share: 0 };
    expect(rowsOf(report([serving(none)]))).toEqual(['| Support portal | TLS&nbsp;1.2 | – | – | 0% |']);
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
    expect(row?.startsWith('| &#60;img src=x&#62;&#124;a ::error::b | TLS')).toBe(true);
  });
});

describe('browsers in the terminal', () => {
  test('are a table where there is room', () => {
    const output = renderTerminal(report([serving(impact)]), { color: false, columns: 160 });
    expect(output).toContain('Switched off by default');
    expect(output).toMatch(/^Support portal +TLS 1\.2 +Chrome 4, 6–28 · IE 5\.5–7 .* IE 8–10 +0\.23%$/m);
    expect(output.replace(/\s+/g, ' ')).toContain(source);
  });

  test('are lines where there is none', () => {
    const output = renderTerminal(report([serving(impact)]), { color: false, columns: 60 });
    expect(output).toContain(
      'Support portal\n  requires at least TLS 1.2\n  lose access Chrome 4, 6–28 · IE 5.5–7 · Safari 12.1–13.1\n  on older systems\n  switched off by default IE 8–10\n  share of use 0.23%\n',
    );
    expect(Math.max(...output.split('\n').map((line) => line.length))).toBeLessThanOrEqual(60);
  });
});

test('browsers in the JSON report meet its schema, and only stand where they are', () => {
  const ajv = new (Ajv as unknown as typeof Ajv.default)({ strict: false });
  (addFormats as unknown as typeof addFormats.default)(ajv);
  const validate = ajv.compile(JSON.parse(renderReportSchema()));
  const json = JSON.parse(renderJson(report([serving(impact), login()])));
  validate(json);
  expect(validate.errors).toBeNull();
  expect(json.endpoints[0].browsers).toEqual(impact);
  expect(json.endpoints[1]).not.toHaveProperty('browsers');
});
