import { styleText } from 'node:util';
import { guardLines } from '../report/words/escape.ts';
import { layOut, naturalWidth, paint, type Span, wrap } from '../report/writers/terminal-layout.ts';

/** What a page is made of, as far as the pages about rules need it. */
type Block =
  | { readonly kind: 'heading' | 'paragraph'; readonly text: string }
  | { readonly kind: 'item'; readonly mark: string; readonly text: string }
  | { readonly kind: 'code'; readonly lines: readonly string[] }
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] };

interface PageLayout {
  readonly color: boolean;
  readonly columns: number;
}

/** Longer lines are hard to read. */
const maxColumns = 100;
const margin = '  ';

/** A page in Markdown as text for a terminal: headings bold at the left edge, all else indented. */
export function layOutPage(page: string, { color, columns }: PageLayout): string {
  const width = Math.max(40, Math.min(columns, maxColumns)) - margin.length;
  const blocks = blocksOf(page);
  const lines = blocks.flatMap((block, index) => {
    const gap = index > 0 && !(block.kind === 'item' && blocks[index - 1]?.kind === 'item') ? [''] : [];
    return [...gap, ...linesOf(block, width, color)];
  });
  return guardLines(`${lines.join('\n')}\n`);
}

function linesOf(block: Block, width: number, color: boolean): readonly string[] {
  const indented = (lines: readonly string[]) => lines.map((line) => `${margin}${line}`.trimEnd());
  switch (block.kind) {
    case 'heading':
      return [paint(spansOf(`**${block.text}**`, color))];
    case 'paragraph':
      return indented(wrap(spansOf(block.text, color), width).map((line) => paint(line)));
    case 'item':
      return indented(
        layOut(
          [[{ text: block.mark }], spansOf(block.text, color)],
          [block.mark.length, width - block.mark.length - 2],
        ),
      );
    case 'code':
      return indented(indented(block.lines));
    case 'table':
      return indented(tableLines(block.rows, width, color));
  }
}

function tableLines(rows: readonly (readonly string[])[], width: number, color: boolean): readonly string[] {
  const [head = [], ...body] = rows.map((cells) => cells.map((cell) => spansOf(cell, color)));
  const widths = head.map((_, column) =>
    Math.max(...[head, ...body].map((cells) => naturalWidth(cells[column] ?? []))),
  );
  const total = () => widths.reduce((sum, each) => sum + each + 2, -2);
  // The widest column has the longest sentences, and loses least by one column less.
  while (total() > width && Math.max(...widths) > 8) {
    const widest = Math.max(...widths);
    widths[widths.indexOf(widest)] = widest - 1;
  }
  const isHigh = body.some((cells) => layOut(cells, widths).length > 1);
  return [
    ...layOut(head, widths),
    '─'.repeat(total()),
    ...body.flatMap((cells, index) => [...(isHigh && index > 0 ? [''] : []), ...layOut(cells, widths)]),
  ];
}

function blocksOf(page: string): readonly Block[] {
  const blocks: Block[] = [];
  const lines = page.split('\n');
  const take = (isPart: (line: string) => boolean): readonly string[] => {
    const end = lines.findIndex((line) => !isPart(line));
    return lines.splice(0, end < 0 ? lines.length : end);
  };
  while (lines.length > 0) {
    const [line = ''] = lines;
    const [, title] = /^#+ (.*)$/.exec(line) ?? [];
    const [, mark, rest = ''] = /^(-|\d+\.) +(.*)$/.exec(line) ?? [];
    if (line.startsWith('```')) {
      lines.shift();
      blocks.push({ kind: 'code', lines: take((each) => !each.startsWith('```')) });
      lines.shift();
    } else if (line.startsWith('|')) {
      const [head = [], , ...body] = take((each) => each.startsWith('|')).map(cellsOf);
      blocks.push({ kind: 'table', rows: [head, ...body] });
    } else if (title !== undefined) {
      lines.shift();
      blocks.push({ kind: 'heading', text: title });
    } else if (mark !== undefined) {
      lines.shift();
      const more = take((each) => /^ +\S/.test(each));
      blocks.push({ kind: 'item', mark, text: [rest, ...more].map((each) => each.trim()).join(' ') });
    } else if (line.trim() === '') {
      lines.shift();
    } else {
      const text = take((each) => each.trim() !== '' && !/^(```|\||#+ |- )/.test(each)).join(' ');
      blocks.push({ kind: 'paragraph', text });
    }
  }
  return blocks;
}

function cellsOf(row: string): readonly string[] {
  return row
    .replace(/^\||\|\s*$/g, '')
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim().replaceAll('\\|', '|'));
}

/** The text of a line, with what is strong in bold. Of links to other pages only the text is left. */
function spansOf(text: string, color: boolean): readonly Span[] {
  const flat = text
    .replace(/\[([^\]]*)\]\((https:[^)]*)\)/g, (_link, words: string, url: string) =>
      words === url ? url : `${words} (${url})`,
    )
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/(?<![\w`])_([^_`]+)_(?![\w`])/g, '$1')
    .replace(/<br>/g, '\n');
  return flat.split('**').map((part, index) => {
    const strong = color && index % 2 === 1;
    return strong
      ? { text: part, style: (words) => styleText('bold', words, { validateStream: false }) }
      : { text: part };
  });
}
