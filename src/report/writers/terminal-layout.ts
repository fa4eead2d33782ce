import stringWidth from 'string-width';

/** A piece of a cell, with the style that it is printed in. */
export interface Span {
  readonly text: string;
  readonly style?: (text: string) => string;
}

/** The spans' words in lines of at most `width` columns; words that are longer than a line are broken. */
export function wrap(spans: readonly Span[], width: number): readonly (readonly Span[])[] {
  const lines: Span[][] = [[]];
  let used = 0;
  for (const { text, ...style } of spans) {
    for (const token of text.split(/( +|\n)/).flatMap((word) => pieces(word, width))) {
      if (token.text === '\n' || (used + token.columns > width && used > 0)) {
        lines.push([]);
        used = 0;
      }
      if (token.text.trim() === '' && used === 0) continue;
      lines.at(-1)?.push({ text: token.text, ...style });
      used += token.columns;
    }
  }
  return lines.map(withoutBlankEnd);
}

/** A blank that ends a line would be painted. */
function withoutBlankEnd(line: readonly Span[]): readonly Span[] {
  const end = line.findLastIndex(({ text }) => text.trim() !== '');
  return line.slice(0, end + 1);
}

/** The line as it is printed, padded to `width` columns. */
export function paint(line: readonly Span[], width = 0): string {
  const painted = joined(line)
    .map(({ text, style }) => (style && text.trim() !== '' ? style(text) : text))
    .join('');
  return width === 0 ? painted : painted + ' '.repeat(Math.max(0, width - widthOf(line)));
}

/** Neighbours of one style as one span, so that what is printed can be searched. */
function joined(line: readonly Span[]): readonly Span[] {
  const spans: Span[] = [];
  for (const span of line) {
    const last = spans.at(-1);
    if (last && last.style === span.style) spans[spans.length - 1] = { ...span, text: last.text + span.text };
    else spans.push(span);
  }
  return spans;
}

/** Rows of cells side by side, wrapped to the columns' widths, with two spaces between columns. */
export function layOut(cells: readonly (readonly Span[])[], widths: readonly number[]): readonly string[] {
  const columns = cells.map((spans, index) => wrap(spans, widths[index] ?? 0));
  const height = Math.max(...columns.map((lines) => lines.length));
  return Array.from({ length: height }, (_, line) =>
    columns
      .map((lines, index) => paint(lines[line] ?? [], widths[index]))
      .join('  ')
      .trimEnd(),
  );
}

/** The columns that the longest line of the spans takes. */
export function naturalWidth(spans: readonly Span[]): number {
  const text = spans.map((span) => span.text).join('');
  return Math.max(...text.split('\n').map((line) => columnsOf(line)));
}

function widthOf(line: readonly Span[]): number {
  return columnsOf(line.map(({ text }) => text).join(''));
}

interface Piece {
  readonly text: string;
  readonly columns: number;
}

/** The word in pieces of at most `width` columns, broken between what a reader sees as characters. */
function pieces(word: string, width: number): readonly Piece[] {
  if (narrow.test(word) && word.length <= width) return [{ text: word, columns: word.length }];
  const parts: Piece[] = [];
  let part: Piece = { text: '', columns: 0 };
  for (const { segment } of segmenter.segment(word)) {
    const columns = columnsOfCharacter(segment);
    if (part.text !== '' && part.columns + columns > width) {
      parts.push(part);
      part = { text: '', columns: 0 };
    }
    part = { text: part.text + segment, columns: part.columns + columns };
  }
  return [...parts, part];
}

const segmenter = new Intl.Segmenter();

/** ASCII and the marks of our own texts take a column each; string-width is slow to find that out. */
const narrow = /^[ -~·‐-…─✓✗]*$/;

/** The columns that the text takes in a terminal. */
function columnsOf(text: string): number {
  if (narrow.test(text)) return text.length;
  let columns = 0;
  for (const { segment } of segmenter.segment(text)) columns += columnsOfCharacter(segment);
  return columns;
}

const known = new Map<string, number>();

/** Of what a reader sees as one character. Kept where it is a single code point: a text repeats its characters. */
function columnsOfCharacter(character: string): number {
  const before = known.get(character);
  if (before !== undefined) return before;
  const columns = stringWidth(character);
  if (character.length <= 2) known.set(character, columns);
  return columns;
}
