import { jsonPieces } from '../report/json.ts';
import { renderJunit } from '../report/junit.ts';
import type { Report } from '../report/report.ts';
import { renderSarif } from '../report/sarif.ts';
import { renderSummary } from '../report/summary.ts';
import { renderTerminal } from '../report/terminal.ts';

/** How text is laid out; the other formats do not depend on it. */
interface Layout {
  readonly color: boolean;
  readonly columns: number;
  readonly verbose: boolean;
}

/** The text of a report in pieces, which are written one after another. */
export type Writer = (report: Report, layout: Layout) => Iterable<string>;

/** The writer of each format of `--format`. */
export const writers = {
  text: (report, layout) => [renderTerminal(report, layout)],
  json: jsonPieces,
  markdown: (report) => [renderSummary(report)],
  sarif: (report) => [renderSarif(report)],
  junit: (report) => [renderJunit(report)],
} as const satisfies Record<string, Writer>;

export type Format = keyof typeof writers;
