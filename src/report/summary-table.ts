import type { VerdictState } from '../policy/verdict.ts';
import { markdown, markdownCode } from './escape.ts';
import type { Spoken, TableRow } from './table.ts';

export const stateIcons: Readonly<Record<VerdictState, string>> = {
  'not-ready': '❌',
  unverified: '❔',
  'at-risk': '⚠️',
  ready: '✅',
};

const none = '–';

/** The head of a table with a column for the state before these. */
export function tableHead(columns: readonly string[]): string {
  return tableLines([['', ...columns], ['', ...columns].map(() => '---')]);
}

export function rowMarkdown(row: TableRow): string {
  return tableLines([
    [
      stateIcons[row.state],
      nameCell(row),
      unbroken(markdown(row.requires)),
      speaksCell(row.speaks, row.only),
      row.deadlines.map(deadlineCell).join('<br>') || none,
      markdown(row.whatToDo, 400) || none,
    ],
  ]);
}

/** Lines of a Markdown table from cells that are Markdown already. */
export function tableLines(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => `| ${cells.join(' | ')} |\n`).join('');
}

/** The cell's content on one line: without this, GitHub breaks `1 Dec 2026` where another cell is long. */
export function unbroken(content: string): string {
  return content.replaceAll(' ', '&nbsp;');
}

function nameCell({ name, where }: TableRow): string {
  const place = [
    ...(where.place ? [markdownCode(where.place)] : []),
    ...(where.startTls ? ['STARTTLS'] : []),
  ].join(' ');
  // Where the line breaks, the dot stays with the owner.
  const owner = where.owner ? `·&nbsp;${markdown(where.owner, 80)}` : '';
  const second = [place, place ? owner : owner.replace('·&nbsp;', '')].filter((part) => part !== '');
  return [markdown(name), ...(second.length > 0 ? [second.join(' ')] : [])].join('<br>');
}

function speaksCell(speaks: readonly Spoken[], only: boolean): string {
  if (speaks.length === 0) return none;
  // Labels are our own words. They begin with a digit, which within a cell opens no list.
  const versions = speaks.map(({ label, strong }) => (strong ? `**${label}**` : label));
  return unbroken(versions.join(' · ') + (only ? ' only' : ''));
}

/** A date is not torn apart; a line may break before it, and before the days in parentheses. */
function deadlineCell(line: string): string {
  const [, before = '', date = '', after = ''] = /^(.*? on |.*?passed )?(.*?)( \(.*)?$/.exec(line) ?? [];
  return [before, date, after]
    .map((part) => unbroken(markdown(part)))
    .filter((part) => part !== '')
    .join(' ');
}
