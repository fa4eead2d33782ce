import { type ChangesView, namesOf } from '../view/changes.ts';
import { formatCount } from '../words/dates.ts';
import { joinWords } from '../words/wording.ts';
import { layOut, type Span } from './terminal-layout.ts';

const maxRows = 20;
const indent = 4;

/** The lines about what has changed. `span` makes a text safe; the last argument is how much of it is shown. */
export function changeLines(
  { rows }: ChangesView,
  width: number,
  span: (text: string, format?: 'bold', max?: number) => Span,
): readonly string[] {
  if (rows.length === 0) return [`${' '.repeat(indent)}Nothing has changed.`];
  const shown = rows.slice(0, maxRows);
  const more = rows.length - shown.length;
  const labelWidth = Math.max(...shown.map(({ label }) => label.length));
  return [
    ...shown.flatMap((row) => {
      const names = span(joinWords(namesOf(row)), 'bold', 600);
      const cells = [[span(row.label, 'bold')], [names, span(': '), span(row.words)]];
      return layOut(cells, [labelWidth, width - indent - labelWidth - 2]);
    }),
    ...(more > 0 ? [`… and ${formatCount(more)} more`] : []),
  ].map((line) => ' '.repeat(indent) + line);
}
