import { styleText } from 'node:util';
import { type VerdictState, verdictStates, wasRun } from '../../policy/verdict.ts';
import type { Touched } from '../view/deadlines.ts';
import { stateWords } from '../view/headline.ts';
import { type Problem, problemMessage, problemTitle } from '../view/problem.ts';
import {
  isShortList,
  type ProblemEntry,
  type ProblemTable,
  type ReportView,
  type Row,
} from '../view/view.ts';
import { clientEvidence, lastWords } from '../words/client-evidence.ts';
import { countDays, formatCount, formatMoment } from '../words/dates.ts';
import { guardLines, terminal } from '../words/escape.ts';
import { addressEvidence } from '../words/evidence.ts';
import { ruleHelp } from '../words/rule-page.ts';
import { sayDay } from '../words/version-words.ts';
import { plural } from '../words/wording.ts';
import { changeLines } from './terminal-changes.ts';
import { layOut, naturalWidth, paint, type Span, wrap } from './terminal-layout.ts';

type Style = (text: string) => string;
type Format = Parameters<typeof styleText>[0];

/** How text is laid out; the other formats do not depend on it. */
export interface Layout {
  readonly color: boolean;
  readonly columns: number;
  /** All evidence. */
  readonly verbose: boolean;
  /** Ready endpoints of a long list as rows, not as a count. */
  readonly all: boolean;
}

/** A part of the text. What has a title may be folded away. */
export interface TextPart {
  readonly title: string;
  readonly lines: readonly string[];
}

const marks: Readonly<Record<VerdictState, string>> = {
  'not-ready': '✗',
  unverified: '?',
  'at-risk': '!',
  ready: '✓',
};
const formats: Readonly<Record<VerdictState, Format>> = {
  'not-ready': ['red', 'bold'],
  unverified: ['magenta', 'bold'],
  'at-risk': ['yellow', 'bold'],
  ready: ['green', 'bold'],
};

/** Longer lines are hard to read. */
const maxColumns = 140;
const maxDeadlines = 5;
/** Where `host:port` stands, which the line of the list says as well. */
const placeColumn = 1;
/** Who set a date. */
const originColumn = 3;

/**
 * The report for a terminal: the result and whether the build fails, then what is ready, unverified, at risk, and at last
 * what is not ready, and a line that counts. Places in the list are `file:line:column`, which editors make a link of.
 * Ends with a newline.
 */
export function renderTerminal(view: ReportView, layout: Layout): string {
  const parts = terminalParts(view, layout);
  return `${parts
    .map(({ title, lines }) => [...(title === '' ? [] : [title]), ...lines].join('\n'))
    .join('\n\n')}\n`;
}

/** The parts of that text, in order, each safe in the Actions log. */
export function terminalParts(view: ReportView, layout: Layout): readonly TextPart[] {
  const printer = printerOf(view, layout);
  return safe([
    printer.head(),
    printer.changes(),
    ...(layout.verbose ? printer.evidence() : []),
    printer.ready(layout.all),
    printer.browsers(),
    printer.exceptions(),
    printer.deadlines(),
    printer.tables('unverified', view.unverified),
    printer.tables('at-risk', view.atRisk),
    printer.further(),
    printer.tables('not-ready', view.errors),
    printer.summary(),
  ]);
}

/** All evidence, a part for each endpoint and address, safe in the Actions log. */
export function evidenceParts(view: ReportView, layout: Layout): readonly TextPart[] {
  return safe(printerOf(view, layout).evidence());
}

function safe(parts: readonly TextPart[]): readonly TextPart[] {
  return parts
    .filter(({ title, lines }) => title !== '' || lines.length > 0)
    .map(({ title, lines }) => ({ title: guardLines(title), lines: lines.map(guardLines) }));
}

function printerOf(view: ReportView, { color, columns }: Layout): Printer {
  const width = Math.max(40, Math.min(columns, maxColumns));
  return new Printer(view, width, (format) =>
    color ? (text) => styleText(format, text, { validateStream: false }) : undefined,
  );
}

/** The columns that not every table has. */
interface Columns {
  readonly dated: boolean;
  readonly isOwned: boolean;
}

class Printer {
  private readonly view: ReportView;
  private readonly width: number;
  private readonly paintWith: (format: Format) => Style | undefined;

  constructor(view: ReportView, width: number, paintWith: (format: Format) => Style | undefined) {
    this.view = view;
    this.width = width;
    this.paintWith = paintWith;
  }

  head(): TextPart {
    const { headline, worst, gate, counts, nextDeadline, notes, report } = this.view;
    const failed = report.conclusion === 'failure';
    const second = [
      [this.span(gate, failed ? 'bold' : undefined)],
      ...(this.isSingle
        ? []
        : verdictStates
            .filter((state) => counts[state] > 0)
            .map((state) => [
              this.span(`${formatCount(counts[state])} ${stateWords[state]}`, formats[state]),
            ])),
      ...(nextDeadline ? [[this.span('next deadline '), this.span(nextDeadline, 'bold')]] : []),
      ...notes.map((note) => [this.span(note)]),
    ].flatMap((spans, index) => (index > 0 ? [this.span(' · ', 'dim'), ...spans] : spans));
    return {
      title: '',
      lines: [...this.wrapped([this.span(headline, formats[worst])]), ...this.wrapped(second)],
    };
  }

  /** What changed since the earlier report. */
  changes(): TextPart {
    const { changes } = this.view;
    if (!changes) return { title: '', lines: [] };
    const span = (text: string, format?: 'bold', max?: number) => this.span(text, format, max);
    return {
      title: paint([this.span(changes.title, 'bold')]),
      lines: changeLines(changes, this.width, span),
    };
  }

  /** The line that everything ends with; of one endpoint the first line has said it. */
  summary(): TextPart {
    if (this.isSingle) return { title: '', lines: [] };
    return {
      title: '',
      lines: this.wrapped([this.span(this.view.countsSentence, formats[this.view.worst])]),
    };
  }

  /** Warnings about what is not ready anyway. */
  further(): TextPart {
    const { further } = this.view;
    const count = further.reduce((sum, { entries }) => sum + entries.length, 0);
    if (count === 0) return { title: '', lines: [] };
    const words = `${formatCount(count)} more ${plural(count, 'warning')} about what is not ready`;
    return { title: this.title('at-risk', words), lines: this.blocks(further, formats['at-risk']) };
  }

  ready(all: boolean): TextPart {
    const rows = this.view.rows.ready;
    if (rows.length === 0) return { title: '', lines: [] };
    const title = this.isSingle ? '' : this.title('ready', `${formatCount(rows.length)} ready`);
    if (!all && !isShortList(this.view))
      return { title: `${title}${paint([this.span(' (--all shows them)', 'dim')])}`, lines: [] };
    const cells = rows.map((row) => {
      const problem = this.view.problemsOf.get(row.verdict.integration)?.[0];
      return [
        this.text(row.label, 'bold'),
        this.text(row.place),
        this.supports(row),
        this.text([problem && problemTitle(problem), row.unreached].filter(Boolean).join('; '), 'dim'),
      ];
    });
    return { title, lines: this.rows(cells, placeColumn) };
  }

  /** The tables of problems of one state. */
  tables(state: VerdictState, tables: readonly ProblemTable[]): TextPart {
    const rows = new Set(tables.flatMap(({ entries }) => entries.map(({ row }) => row)));
    if (rows.size === 0) return { title: '', lines: [] };
    const counts = [state, ...verdictStates.filter((each) => each !== state)].flatMap((each) => {
      const own = [...rows].filter((row) => row.state === each);
      const run = own.filter(({ verdict }) => wasRun(verdict)).length;
      return [
        ...(run > 0 ? [`${formatCount(run)} ${stateWords[each]}`] : []),
        ...(own.length > run ? [`${formatCount(own.length - run)} not run`] : []),
      ];
    });
    const { errors, atRisk, report } = this.view;
    const last = errors.length > 0 ? 'not-ready' : atRisk.length > 0 ? 'at-risk' : 'unverified';
    const fails = state === last && report.conclusion === 'failure';
    const title = counts.join(', ') + (fails ? ': the build fails' : '');
    return {
      title: this.isSingle ? '' : this.title(state, title),
      lines: this.blocks(tables, formats[state]),
    };
  }

  private blocks(tables: readonly ProblemTable[], format: Format): readonly string[] {
    return tables.flatMap((table, index) => [...(index > 0 ? [''] : []), ...this.table(table, format)]);
  }

  exceptions(): TextPart {
    const { exceptions } = this.view;
    if (exceptions.length === 0) return { title: '', lines: [] };
    const cells = exceptions.map(({ label, exception, until }) => [
      this.text(label, 'bold'),
      this.text(`${exception.rule} until ${until}`),
      this.text(exception.reason, 'dim'),
    ]);
    return { title: paint([this.span('Exceptions', 'bold')]), lines: this.rows(cells) };
  }

  deadlines(): TextPart {
    const { deadlines } = this.view;
    if (deadlines.length === 0) return { title: '', lines: [] };
    const shown = deadlines.slice(0, maxDeadlines);
    const cells = shown.flatMap(({ date, days, stops, disable, unverified, deprecated, sources }) => {
      const origins = [...new Set(sources.map(({ origin }) => origin))].join(', ');
      const effects = [
        { effect: 'stops working', whose: touchedWords(stops) },
        { effect: 'should be disabled', whose: versionsWords(disable) },
        { effect: 'unverified', whose: versionsWords(unverified) },
        { effect: 'becomes deprecated', whose: deprecated.map(whom).join(', ') },
      ].filter(({ whose }) => whose !== '');
      return effects.map(({ effect, whose }, index) => [
        this.text(index === 0 ? `${formatMoment(date)} (${countDays(days)})` : '', 'bold'),
        this.text(effect),
        this.text(whose),
        this.text(index === 0 ? origins : '', 'dim'),
      ]);
    });
    const more = deadlines.length - shown.length;
    return {
      title: paint([this.span('Deadlines', 'bold')]),
      lines: [...this.rows(cells, originColumn), ...(more > 0 ? [`  … and ${formatCount(more)} more`] : [])],
    };
  }

  browsers(): TextPart {
    const { browsers } = this.view;
    if (!browsers) return { title: '', lines: [] };
    const [, , lose = '', offByDefault = '', share = ''] = browsers.columns.map((name) => name.toLowerCase());
    const lines = browsers.rows.flatMap((row) => [
      ...this.indented([this.span(row.name, 'bold'), this.span(` (minimum ${row.minimum})`)], 2),
      ...this.indented([this.span(`${lose}: `, 'dim'), this.span(row.lose.join(', ') || '–')], 4),
      ...this.indented(
        [this.span(`${offByDefault}: `, 'dim'), this.span(row.offByDefault.join(', ') || '–')],
        4,
      ),
      ...this.indented([this.span(`${share}: `, 'dim'), this.span(row.share)], 4),
    ]);
    const source = this.indented([this.span(browsers.source, 'dim')], 2);
    return { title: paint([this.span('Browsers', 'bold')]), lines: [...lines, ...source] };
  }

  /** Everything that was seen, the worst last. */
  evidence(): readonly TextPart[] {
    const { rows } = this.view;
    const inOrder = [...rows.ready, ...rows.unverified, ...rows['at-risk'], ...rows['not-ready']];
    return inOrder.flatMap(({ label, verdict }) => {
      const shown =
        verdict.kind === 'client'
          ? [
              {
                at: '',
                evidence: [
                  ...clientEvidence(verdict.run),
                  ...lastWords(verdict.run, 20).map((line, index) => ({
                    what: index === 0 ? 'Output' : '',
                    answer: line,
                    named: [],
                  })),
                ],
              },
            ]
          : addressEvidence(verdict.observation, 1).map(({ addresses, connections, evidence }) => ({
              at: ` at ${addresses.join(', ')}, ${connections} ${plural(connections, 'connection')}`,
              evidence,
            }));
      return shown.map(({ at, evidence }) => ({
        title: paint([this.span(label, 'bold'), this.span(at)]),
        lines: evidence.flatMap(({ what, answer, named }) =>
          layOut(
            [[this.span(what, 'dim')], [this.span([answer, ...named].join(' '), undefined, 4_000)]],
            [26, this.width - 30],
          ).map((line) => `  ${line}`),
        ),
      }));
    });
  }

  /** The problem, what to do about it once, and who has it. Of one endpoint alone everything is said in sentences. */
  private table(table: ProblemTable, format: Format): readonly string[] {
    const { heading, entries, rule, advice, dated } = table;
    const [alone, ...others] = entries;
    const isAlone = others.length === 0;
    const isOwned = entries.some(({ row }) => row.owner !== undefined);
    const words = isAlone ? problemMessage(alone.problem, this.view.surroundings) : advice;
    const count = isAlone ? '' : ` (${formatCount(entries.length)})`;
    const help = ruleHelp(rule, this.view.surroundings);
    const rows = isAlone
      ? [this.cellsAlone(alone)]
      : entries.map((entry) => this.cells(entry, { dated, isOwned }));
    return [
      ...this.indented([this.span(`${heading}${count}`, format)], 2),
      ...words.split('\n').flatMap((line) => this.indented([this.span(line, undefined, 2_000)], 2)),
      // An address is never broken: a terminal would not make a link of it.
      `  ${paint([this.span(help, 'dim')])}`,
      ...this.rows(
        rows.filter((cells) => cells.length > 0),
        isAlone ? undefined : placeColumn,
      ),
      ...this.lastWords(entries),
    ];
  }

  private cells(
    { row, problem, detail, date }: ProblemEntry,
    { dated, isOwned }: Columns,
  ): readonly (readonly Span[])[] {
    const { label, place, startTls, owner, unreached } = row;
    const where = [...(place ? [place] : []), ...(startTls ? ['STARTTLS'] : [])].join(' ');
    return [
      this.text(label, 'bold'),
      this.text(where),
      detail === undefined ? this.supports(row) : this.text(detail),
      ...(dated ? [this.text(date && sayDay(date))] : []),
      isOwned ? this.text(owner ?? 'no owner', owner === undefined ? 'dim' : undefined) : [],
      this.text(unreached),
      this.source(problem),
    ];
  }

  /** What the sentences about it do not say. */
  private cellsAlone({ row, problem, detail }: ProblemEntry): readonly (readonly Span[])[] {
    const more = [
      ...(detail === undefined ? [this.supports(row)] : []),
      this.text(row.unreached),
      this.source(problem),
    ];
    const isNamed = row.place === '' && more.every((spans) => spans.length === 0);
    return isNamed ? [] : [this.text(row.label, 'bold'), ...more];
  }

  /** What was given on a command line or as an input has no line that anybody could open. */
  private source({ findings: [{ source }] }: Problem): readonly Span[] {
    const { file, line, column } = source;
    return this.text(file && `${terminal(file)}:${line}:${column}`, 'dim');
  }

  /** What commands said that did not end well: the reason is most likely there. */
  private lastWords(entries: ProblemTable['entries']): readonly string[] {
    return entries.flatMap(({ row: { label, verdict } }) => {
      const words = verdict.kind === 'client' ? lastWords(verdict.run) : [];
      if (words.length === 0) return [];
      return [
        ...this.indented([this.span('Last output of '), this.span(`“${label}”`, 'bold')], 4),
        ...words.flatMap((line) => this.indented([this.span(line, 'dim')], 6)),
      ];
    });
  }

  private supports({ supports: { versions, only } }: Row): readonly Span[] {
    const spans = versions.flatMap(({ label, old }, index) => [
      ...(index > 0 ? [this.span(' · ', 'dim')] : []),
      this.span(label, old ? ['red', 'bold'] : undefined),
    ]);
    return only ? [...spans, this.span(' only')] : spans;
  }

  /**
   * Cells side by side where a line has room for them: if need be without those of the column `dispensable`, or with the
   * last on a line of its own; else each row in lines of its own.
   */
  private rows(rows: readonly (readonly (readonly Span[])[])[], dispensable?: number): readonly string[] {
    const indent = 4;
    const widths = (rows[0] ?? []).map((_, index) =>
      Math.max(...rows.map((cells) => naturalWidth(cells[index] ?? []))),
    );
    const full = [...widths.keys()].filter((index) => widths[index] !== 0);
    const shorter = full.filter((index) => index !== dispensable);
    const used = [full, shorter, shorter.slice(0, -1)].find(
      (columns) => columns.reduce((sum, index) => sum + (widths[index] ?? 0) + 2, indent - 2) <= this.width,
    );
    return rows.flatMap((cells) => {
      const cellsAt = (columns: readonly number[]) => columns.map((index) => cells[index] ?? []);
      const below = used ? shorter.slice(used.length) : full.slice(1);
      const side = used ?? full.slice(0, 1);
      const line = used
        ? layOut(
            cellsAt(side),
            side.map((index) => widths[index] ?? 0),
          ).map((text) => ' '.repeat(indent) + text)
        : this.indented(cellsAt(side).flat(), indent);
      const rest = cellsAt(below)
        .filter((cell) => cell.length > 0)
        .flatMap((cell, index) => (index > 0 ? [this.span(' · ', 'dim'), ...cell] : cell));
      return [...line, ...(rest.length > 0 ? this.indented(rest, indent + 2) : [])];
    });
  }

  /** One endpoint alone: nothing has to be counted. */
  private get isSingle(): boolean {
    return this.view.report.verdicts.length === 1;
  }

  private title(state: VerdictState, words: string): string {
    return paint([this.span(`${marks[state]} ${words}`, formats[state])]);
  }

  private text(text: string | undefined, format?: Format): readonly Span[] {
    return text ? [this.span(text, format)] : [];
  }

  private wrapped(spans: readonly Span[], width = this.width): readonly string[] {
    return wrap(spans, width).map((line) => paint(line).trimEnd());
  }

  private indented(spans: readonly Span[], by: number): readonly string[] {
    return this.wrapped(spans, this.width - by).map((line) => ' '.repeat(by) + line);
  }

  /** The one way for text into the output. */
  private span(text: string, format?: Format, max?: number): Span {
    const style = format === undefined ? undefined : this.paintWith(format);
    const [, before = '', inner = '', after = ''] = /^( *)(.*?)( *)$/s.exec(text) ?? [];
    const safe = before + terminal(inner, max) + after;
    return style ? { text: safe, style } : { text: safe };
  }
}

/** `“Orders API” (TLS 1.1 only)`, `7 endpoints (TLS 1.1 only)`. */
function touchedWords(touched: readonly Touched[]): string {
  return touched.map((each) => `${whom(each)} (${each.what})`).join(', ');
}

/** `TLS 1.0 and 1.1 on “Orders API”`, `TLS 1.1 on 7 endpoints`. */
function versionsWords(touched: readonly Touched[]): string {
  return touched.map((each) => `${each.what} on ${whom(each)}`).join(', ');
}

function whom({ of, labels }: Touched): string {
  if (labels.length > 2) return `${formatCount(labels.length)} ${of}s`;
  return labels.map((label) => `“${label}”`).join(', ');
}
