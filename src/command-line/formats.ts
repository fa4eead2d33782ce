import { renderJson } from '../report/json.ts';
import { renderJunit } from '../report/junit.ts';
import type { Report } from '../report/report.ts';
import { renderSarif } from '../report/sarif.ts';
import { renderSummary } from '../report/summary.ts';
import { renderTerminal } from '../report/terminal.ts';

export const formats = ['text', 'json', 'markdown', 'sarif', 'junit'] as const;
export type Format = (typeof formats)[number];

/** The report in one of the formats of `--format`; the layout only matters to text. */
export function renderReport(
  report: Report,
  format: Format,
  layout: { readonly color: boolean; readonly columns: number; readonly verbose: boolean },
): string {
  switch (format) {
    case 'text':
      return renderTerminal(report, layout);
    case 'json':
      return renderJson(report);
    case 'markdown':
      return renderSummary(report);
    case 'sarif':
      return renderSarif(report);
    case 'junit':
      return renderJunit(report);
  }
}
