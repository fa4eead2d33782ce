import type { Format } from './format-names.ts';
import type { ReportView } from './view/view.ts';
import { renderCodeQuality } from './writers/codequality.ts';
import { jsonPieces } from './writers/json.ts';
import { renderJunit } from './writers/junit.ts';
import { renderSarif } from './writers/sarif.ts';
import { renderSummary } from './writers/summary.ts';
import { type Layout, renderTerminal } from './writers/terminal.ts';

/** The text of a report in pieces, which are written one after another: the JSON of a long list is big. */
export type Writer = (view: ReportView, layout: Layout) => Iterable<string>;

export const writers: Readonly<Record<Format, Writer>> = {
  text: (view, layout) => [renderTerminal(view, layout)],
  json: jsonPieces,
  sarif: (view) => [renderSarif(view)],
  junit: (view) => [renderJunit(view)],
  markdown: (view) => [renderSummary(view)],
  codequality: (view) => [renderCodeQuality(view)],
};

/** The layout of a report that is not printed on a terminal. */
export const plainLayout: Layout = { color: false, columns: 120, verbose: false, all: false };
