import { styleText } from 'node:util';
import type { Level } from '../policy/finding.ts';
import type { VerdictState } from '../policy/verdict.ts';
import { browserTable } from './browsers.ts';
import { clientEvidence, lastWords } from './client-evidence.ts';
import { type ClientRow, clientColumns, clientRows } from './client-table.ts';
import { formatCount } from './dates.ts';
import { guardLines, terminal } from './escape.ts';
import { addressEvidence } from './evidence.ts';
import { headline, standfirst, worstState } from './headline.ts';
import { findingsMessage } from './messages.ts';
import { type RankedGroup, rankedGroups } from './ranked-groups.ts';
import { worstFirst } from './ranking.ts';
import { clientVerdicts, endpointVerdicts, type Report } from './report.ts';
import { rulePage } from './rule-page.ts';
import { endpointColumns, endpointRows, type TableRow } from './table.ts';
import { layOut, naturalWidth, paint, type Span, wrap } from './terminal-layout.ts';
import { formatName, plural } from './wording.ts';

type Style = (text: string) => string;
type Format = Parameters<typeof styleText>[0];

const marks: Readonly<Record<VerdictState, string>> = {
  'not-ready': '✗',
  unverified: '?',
  'at-risk': '!',
  ready: '✓',
};
const stateFormats: Readonly<Record<VerdictState, Format>> = {
  'not-ready': ['red', 'bold'],
  unverified: ['magenta', 'bold'],
  'at-risk': ['yellow', 'bold'],
  ready: ['green', 'bold'],
};
const levelFormats: Readonly<Record<Level, Format>> = {
  error: ['red', 'bold'],
  warning: ['yellow', 'bold'],
  notice: 'cyan',
};

/** Narrower than this, the table's last column has no room, and each endpoint becomes a paragraph. */
const minTableColumns = 112;
/** Longer lines are hard to read. */
const maxColumns = 180;

/**
 * The report for a terminal: headline, table (or paragraphs, where it is narrow), and each finding at its place in
 * the list, `file:line:column`, which editors make a link of, and the pages about their rules; with `verbose`, all
 * evidence. Ends with a newline.
 */
export function renderTerminal(
  report: Report,
  {
    color,
    columns,
    verbose = false,
  }: { readonly color: boolean; readonly columns: number; readonly verbose?: boolean },
): string {
  const paintWith = (format: Format): Style | undefined =>
    color ? (text) => styleText(format, text, { validateStream: false }) : undefined;
  const width = Math.max(40, Math.min(columns, maxColumns));
  const printer = new Printer(width, paintWith);
  const clients = clientRows(report);
  const body = (rows: readonly TableRow[], names: readonly string[]): readonly string[] =>
    width < minTableColumns ? printer.paragraphs(rows, names) : printer.table(rows, names);
  const evidence = verbose ? printer.evidence(report) : [];
  const blocks = [
    printer.head(report),
    ...(report.counts.endpoints > 0 || clients.length === 0
      ? [body(endpointRows(report), endpointColumns)]
      : []),
    ...(clients.length > 0 ? [body(clients, clientColumns)] : []),
    printer.findings(report),
    printer.lastWords(clients),
    printer.pages(report),
    printer.browsers(report),
    evidence,
  ].filter((lines) => lines.length > 0);
  return guardLines(`${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`);
}

class Printer {
  private readonly width: number;
  private readonly paintWith: (format: Format) => Style | undefined;

  constructor(width: number, paintWith: (format: Format) => Style | undefined) {
    this.width = width;
    this.paintWith = paintWith;
  }

  head(report: Report): readonly string[] {
    const { worst, more, others, nextDeadline, judgedAsOf, gated } = standfirst(report);
    const parts = [
      ...worst.map(({ name, phrase }) => [this.span(name, 'bold'), this.span(` ${phrase}`)]),
      ...(more > 0 ? [[this.span(`${formatCount(more)} more`)]] : []),
      ...others.map((other) => [this.span(other)]),
      ...(nextDeadline ? [[this.span('next deadline '), this.span(nextDeadline, 'bold')]] : []),
      ...(judgedAsOf ? [[this.span(`judged as of ${judgedAsOf}`)]] : []),
      ...(gated ? [[this.span(gated)]] : []),
    ];
    const sentence = parts.flatMap((part, index) => (index > 0 ? [this.span(' · ', 'dim'), ...part] : part));
    return [
      ...this.wrapped([this.span(headline(report), stateFormats[worstState(report)])], this.width),
      ...(sentence.length > 0 ? this.wrapped(sentence, this.width) : []),
    ];
  }

  table(shown: readonly TableRow[], names: readonly string[]): readonly string[] {
    const rows = shown.map((row) => this.cells(row));
    const head = ['', ...names].map((label) => [this.span(label, 'dim')]);
    const natural = head.map((_, index) =>
      Math.max(...[head, ...rows].map((cells) => naturalWidth(cells[index] ?? []))),
    );
    const limits = [1, Math.max(28, Math.floor(this.width * 0.26)), 8, 20, this.width < 140 ? 22 : 34];
    const fixed = natural.slice(0, -1).map((width, index) => Math.min(width, limits[index] ?? width));
    const rest = this.width - fixed.reduce((sum, width) => sum + width + 2, 0);
    const widths = [...fixed, Math.max(20, Math.min(rest, natural.at(-1) ?? rest))];
    const rule = paint([this.span('─'.repeat(widths.reduce((sum, width) => sum + width + 2, -2)), 'dim')]);
    return [...layOut(head, widths), rule, ...rows.flatMap((cells) => layOut(cells, widths))];
  }

  paragraphs(shown: readonly TableRow[], names: readonly string[]): readonly string[] {
    const [, requiresLabel = '', speaksLabel = ''] = names.map((name) => `${name.toLowerCase()} `);
    const paragraphs = shown.map((row) => {
      const [mark = [], endpoint = [], requires = [], speaks = [], deadline = [], todo = []] =
        this.cells(row);
      const body = [
        [...endpoint],
        [
          ...(row.speaks.length > 0
            ? [this.span(speaksLabel, 'dim'), ...speaks, this.span(', ', 'dim')]
            : []),
          this.span(requiresLabel, 'dim'),
          ...requires,
        ],
        ...(row.deadlines.length > 0 ? [[this.span('deadline ', 'dim'), ...this.oneLine(deadline)]] : []),
        ...(row.whatToDo ? [todo] : []),
      ];
      const lines = body.flatMap((spans) => this.wrapped(spans, this.width - 2));
      return lines.map((line, index) => `${index === 0 ? paint(mark) : ' '} ${line}`).join('\n');
    });
    return [paragraphs.join('\n\n')];
  }

  findings(report: Report): readonly string[] {
    return rankedGroups(report.verdicts).flatMap((group) => this.finding(group));
  }

  /** An address is never broken: a terminal would not make a link of it. */
  pages(report: Report): readonly string[] {
    const rules = [...new Set(rankedGroups(report.verdicts).map(({ findings: [{ rule }] }) => rule))];
    const width = Math.max(...rules.map((rule) => rule.length));
    return rules.map((rule) => `${paint([this.span(rule, 'dim')], width)}  ${rulePage(rule, report)}`);
  }

  browsers(report: Report): readonly string[] {
    const table = browserTable(report);
    if (!table) return [];
    const rows = table.rows.map(({ name, requires, lose, offByDefault, share }) =>
      [[name], [requires], lose, offByDefault, [share]].map((texts, index) =>
        texts.length > 0 ? this.joined(texts, index === 0 ? 'bold' : undefined) : [this.span('–', 'dim')],
      ),
    );
    const source = this.wrapped([this.span(table.source, 'dim')], this.width);
    if (this.width < minTableColumns) {
      const paragraphs = rows.flatMap(([name = [], ...cells]) => [
        ...this.wrapped(name, this.width),
        ...cells.flatMap((cell, index) => {
          const label = table.columns[index + 1]?.toLowerCase() ?? '';
          return this.wrapped([this.span(`${label} `, 'dim'), ...cell], this.width - 2).map(
            (line) => `  ${line}`,
          );
        }),
      ]);
      return [...paragraphs, ...source];
    }
    const fixed = [28, 9, 0, 0, 12];
    const rest = Math.floor((this.width - 57) / 2);
    const widths = fixed.map((width) => width || rest);
    const head = table.columns.map((label) => [this.span(label, 'dim')]);
    return [...[head, ...rows].flatMap((cells) => layOut(cells, widths)), ...source];
  }

  /** What commands said that did not come out well: the reason is most likely there. */
  lastWords(rows: readonly ClientRow[]): readonly string[] {
    return rows
      .filter(({ state }) => state !== 'ready')
      .flatMap(({ name, verdict }) => {
        const lines = lastWords(verdict.run).map((line) => this.span(line, 'dim'));
        if (lines.length === 0) return [];
        return [
          paint([this.span(name, 'bold'), this.span(' ended with the words')]),
          ...lines.flatMap((line) => this.wrapped([line], this.width - 2).map((part) => `  ${part}`)),
        ];
      });
  }

  evidence(report: Report): readonly string[] {
    return [...this.endpointEvidence(report), ...this.clientEvidence(report)];
  }

  private clientEvidence(report: Report): readonly string[] {
    return worstFirst(clientVerdicts(report)).flatMap(({ run }) => [
      paint([this.span(formatName(run.client), 'bold')]),
      ...clientEvidence(run).flatMap(({ asked, answer, named }) =>
        this.evidenceLines(asked, [answer, ...named].join(' ')),
      ),
      ...lastWords(run, 20).flatMap((line, index) => this.evidenceLines(index === 0 ? 'Output' : '', line)),
    ]);
  }

  private endpointEvidence(report: Report): readonly string[] {
    return worstFirst(endpointVerdicts(report)).flatMap(({ observation: { endpoint, addresses } }) =>
      addressEvidence(addresses, 1).flatMap(({ addresses: places, connections, evidence }) => [
        paint([
          this.span(formatName(endpoint), 'bold'),
          this.span(` at ${places.join(', ')}, ${connections} ${plural(connections, 'connection')}`),
        ]),
        ...evidence.flatMap(({ asked, answer, named }) =>
          this.evidenceLines(asked, [answer, ...named].join(' ')),
        ),
      ]),
    );
  }

  private evidenceLines(asked: string, answer: string): readonly string[] {
    const widths = [26, this.width - 30];
    return layOut([[this.span(asked, 'dim')], [this.span(answer, undefined, 4_000)]], widths).map(
      (line) => `  ${line}`,
    );
  }

  private finding({ integration, findings }: RankedGroup): readonly string[] {
    const [{ source, level, rule }] = findings;
    // What was given on a command line or as an input has no line that anybody could open.
    const { file, line, column } = source;
    const place = file === undefined ? '' : `${terminal(file)}:${line}:${column} `;
    const message = findingsMessage(findings, integration)
      .split('\n')
      .flatMap((line) => this.wrapped([this.span(line, undefined, 2_000)], this.width - 2));
    return [
      `${place}${paint([this.span(level, levelFormats[level]), this.span(` ${rule}`, 'dim')])}`,
      ...message.map((line) => `  ${line}`),
    ];
  }

  private cells(row: TableRow): readonly (readonly Span[])[] {
    const { place, startTls, owner } = row.where;
    const where = [
      ...(place ? [startTls ? `${place} STARTTLS` : place] : startTls ? ['STARTTLS'] : []),
      ...(owner ? [owner] : []),
    ].join(' · ');
    return [
      [this.span(marks[row.state], stateFormats[row.state])],
      [this.span(row.name, 'bold'), ...(where ? [{ text: '\n' }, this.span(where, 'dim')] : [])],
      [this.span(row.requires)],
      this.speaks(row),
      row.deadlines.length > 0
        ? row.deadlines.flatMap((line, index) => [...(index > 0 ? [{ text: '\n' }] : []), this.span(line)])
        : [this.span('–', 'dim')],
      [row.whatToDo ? this.span(row.whatToDo) : this.span('–', 'dim')],
    ];
  }

  private speaks({ speaks, only, state }: TableRow): readonly Span[] {
    if (speaks.length === 0) return [this.span('–', 'dim')];
    const versions = speaks.flatMap(({ label, strong }, index) => [
      ...(index > 0 ? [this.span(' · ', 'dim')] : []),
      this.span(label, strong ? stateFormats[state] : undefined),
    ]);
    return only ? [...versions, this.span(' only')] : versions;
  }

  private joined(texts: readonly string[], format?: Format): readonly Span[] {
    return texts.flatMap((text, index) => [
      ...(index > 0 ? [this.span(' · ', 'dim')] : []),
      this.span(text, format),
    ]);
  }

  private oneLine(spans: readonly Span[]): readonly Span[] {
    return spans.map((span) => (span.text === '\n' ? this.span(', ') : span));
  }

  private wrapped(spans: readonly Span[], width: number): readonly string[] {
    return wrap(spans, width).map((line) => paint(line).trimEnd());
  }

  /** The one way for text into the output. */
  private span(text: string, format?: Format, max?: number): Span {
    const style = format === undefined ? undefined : this.paintWith(format);
    const [, before = '', inner = '', after = ''] = /^( *)(.*?)( *)$/s.exec(text) ?? [];
    const safe = before + terminal(inner, max) + after;
    return style ? { text: safe, style } : { text: safe };
  }
}
