import type { VerdictState } from '../policy/verdict.ts';
import { markdown, markdownCode } from './escape.ts';
import { columns, type Row, type Spoken } from './table.ts';

export const stateIcons: Readonly<Record<VerdictState, string>> = {
  'not-ready': '❌',
  unverified: '❔',
  'at-risk': '⚠️',
  ready: '✅',
};

const none = '–';

export const tableHead = tableLines([
  ['', ...columns],
  [...Array(columns.length + 1).keys()].map(() => '---'),
]);

export function rowMarkdown(row: Row): string {
  return tableLines([
    [
      stateIcons[row.state],
      targetCell(row),
      markdown(row.requires),
      speaksCell(row.speaks, row.only),
      row.deadlines.map((line) => markdown(line)).join('<br>') || none,
      markdown(row.whatToDo, 400) || none,
    ],
  ]);
}

/** Lines of a Markdown table from cells that are Markdown already. */
export function tableLines(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => `| ${cells.join(' | ')} |\n`).join('');
}

function targetCell({ name, where }: Row): string {
  const place = [
    ...(where.place ? [markdownCode(where.place)] : []),
    ...(where.startTls ? ['STARTTLS'] : []),
  ].join(' ');
  const second = [place, ...(where.owner ? [markdown(where.owner, 80)] : [])].filter((part) => part !== '');
  return [markdown(name), ...(second.length > 0 ? [second.join(' · ')] : [])].join('<br>');
}

function speaksCell(speaks: readonly Spoken[], only: boolean): string {
  if (speaks.length === 0) return none;
  const versions = speaks.map(({ label, strong }) =>
    strong ? `**${markdownLabel(label)}**` : markdownLabel(label),
  );
  return versions.join(' · ') + (only ? ' only' : '');
}

/** Version labels begin with a digit that opens no list here: they always stand within a cell. */
function markdownLabel(label: string): string {
  return label.replace(/[^\w .()?]/g, '');
}
