import type { ReportView } from './view/view.ts';
import { renderCodeQuality } from './writers/codequality.ts';
import { jsonPieces } from './writers/json.ts';
import { renderJunit } from './writers/junit.ts';
import { renderSarif } from './writers/sarif.ts';
import { renderSummary } from './writers/summary.ts';
import { type Layout, renderTerminal } from './writers/terminal.ts';

/** The text of a report in pieces, which are written one after another: the JSON of a long list is big. */
export type Writer = (view: ReportView, layout: Layout) => Iterable<string>;

/** The writer of each format. All but `text` can also be written to a file beside what is printed. */
export const writers = {
  text: (view, layout) => [renderTerminal(view, layout)],
  json: jsonPieces,
  sarif: (view) => [renderSarif(view)],
  junit: (view) => [renderJunit(view)],
  markdown: (view) => [renderSummary(view)],
  codequality: (view) => [renderCodeQuality(view)],
} as const satisfies Record<string, Writer>;

export type Format = keyof typeof writers;

/** What can be written to files: the input and option that names the file, such as `json-file`, and the writer. */
export const fileFormats: readonly { readonly option: string; readonly write: Writer }[] = Object.entries(
  writers,
)
  .filter(([format]) => format !== 'text')
  .map(([format, write]) => ({ option: `${format}-file`, write }));

/** The layout of a report that is not printed on a terminal. */
export const plainLayout: Layout = { color: false, columns: 120, verbose: false, all: false };
