import { verdictStates, wasRun } from '../../policy/verdict.ts';
import { type ChangeRow, namesOf } from '../view/changes.ts';
import type { DeadlineRow, Source, Touched } from '../view/deadlines.ts';
import { stateWords } from '../view/headline.ts';
import { problemTitle } from '../view/problem.ts';
import { isShortList, type ProblemTable, type ReportView, type Row } from '../view/view.ts';
import { countDays, formatCount, formatMoment } from '../words/dates.ts';
import { markdown, markdownCode, markdownLink } from '../words/escape.ts';
import { groupBy } from '../words/grouping.ts';
import { joinWords, plural } from '../words/wording.ts';
import {
  fold,
  nameCell,
  none,
  ownerCell,
  ruleLink,
  stateIcons,
  supportsCell,
  table,
  tableLines,
  unbroken,
} from './markdown.ts';
import { Room } from './room.ts';
import { endpointDetails } from './summary-details.ts';

/** No section names more than a person would read; the JSON report has them all. */
const maxRows = 50;
const maxNames = 3;
const maxOwners = 20;
/** What the notes on what was left out may need, in bytes. */
const reserveForNotes = 600;

/** GitHub drops what a step adds to the job's summary whole if it is more than 1 MiB. */
export const maxSummaryBytes = 1_000_000;

export interface SummaryOptions {
  readonly maxBytes?: number;
  /** Whether the findings and the evidence of each endpoint are folded away at the end. */
  readonly details?: boolean;
}

/**
 * The job summary as GitHub-flavoured Markdown: headline, a table for each problem, what needs no action folded away,
 * deadlines, exceptions, browsers, and details.
 *
 * It never exceeds `maxBytes`: ready
 * endpoints go first, then details, then the end of tables, and each time it says what was left out.
 */
export function renderSummary(
  view: ReportView,
  { maxBytes = maxSummaryBytes, details: isDetailed = true }: SummaryOptions = {},
): string {
  const head = summaryHead(view);
  const room = new Room(maxBytes - Buffer.byteLength(head) - reserveForNotes);
  const isShort = isShortList(view);
  const changes = changesSection(view, room);
  const errors = view.errors.map((problem) => problemSection(problem, view, room, '####'));
  const atRisk = foldedTables('at-risk', view.atRisk, view, room, isShort);
  const further = furtherFold(view, room);
  const unverified = foldedTables('unverified', view.unverified, view, room, isShort);
  const asides = [deadlinesSection(view), exceptionsSection(view), browsersSection(view)].map((section) =>
    // What must not crowd out the tables may take a quarter of what is left.
    Buffer.byteLength(section) * 4 <= room.left && room.takes(section) ? section : '',
  );
  const details = isDetailed ? detailsFold(view, room) : { text: '', leftOut: 0 };
  const ready = readyFold(view, room, isShort);

  const cut = [changes, ...errors, further, atRisk, unverified].reduce((sum, each) => sum + each.leftOut, 0);
  const notes = [
    leftOut(cut, 'row'),
    leftOut(ready.leftOut, 'ready endpoint'),
    leftOut(details.leftOut, 'endpoint’s details', 'endpoints’ details'),
  ].flatMap((note) => note ?? []);
  const summary = [
    head,
    changes.text,
    ...errors.map(({ text }) => text),
    further.text,
    atRisk.text,
    unverified.text,
    ready.text,
    notes.length > 0
      ? `> [!NOTE]\n> Left out to stay within GitHub’s size limit: ${notes.join(', ')}. The JSON report has them.\n`
      : '',
    ...asides,
    details.text,
  ];
  return fitted(summary.filter((part) => part !== '').join('\n'), maxBytes);
}

/** Squares of these colours are told apart in light and in dark, and the words beside them need none. */
const squares = { 'not-ready': '🟥', 'at-risk': '🟧', unverified: '🟪', ready: '🟩' } as const;

function summaryHead(view: ReportView): string {
  const { report, counts, nextDeadline, notes, owners } = view;
  const icon = report.conclusion === 'failure' ? stateIcons['not-ready'] : stateIcons[view.worst];
  const gate = view.gate
    .replace(/^The build \w+/, '**$&**')
    .replace(/\((.*)\)/, (_, setting) => `(${markdownCode(setting)})`);
  const second = [
    `${gate}. ${verdictStates
      .filter((state) => counts[state] > 0)
      .map((state) => `${squares[state]} ${formatCount(counts[state])} ${stateWords[state]}`)
      .join(' · ')}`,
    ...(nextDeadline ? [`next deadline **${markdown(nextDeadline)}**`] : []),
    ...notes.map((note) => markdown(note)),
  ].join(' · ');
  const shown = owners.slice(0, maxOwners);
  const byOwner = shown.map(
    ({ name, count }) => `${name === undefined ? 'no owner' : markdown(name, 80)} ${formatCount(count)}`,
  );
  if (owners.length > shown.length) byOwner.push(`${formatCount(owners.length - shown.length)} more`);
  const ownersLine = shown.length > 1 ? `\n**Not ready, by owner:** ${byOwner.join(' · ')}\n` : '';
  return `### ${icon} ${markdown(view.headline)}\n${second}\n${ownersLine}`;
}

/** What changed since the earlier report. */
function changesSection({ changes }: ReportView, room: Room): Section {
  if (!changes) return { text: '', leftOut: 0 };
  const title = `#### ${changes.title}\n\n`;
  if (changes.rows.length === 0) {
    const text = `${title}Nothing has changed.\n`;
    return room.takes(text) ? { text, leftOut: 0 } : { text: '', leftOut: 0 };
  }
  const columns = ['Change', 'What', 'Endpoints'];
  const head = title + tableLines([columns, columns.map(() => '---')]);
  if (!room.takes(head)) return { text: '', leftOut: changes.rows.length };
  const rows = changes.rows
    .slice(0, maxRows)
    .map((row) =>
      tableLines([
        [
          unbroken(`${changeIcon(row.kind)} ${row.label}`),
          markdown(row.words),
          joinWords(namesOf(row).map((name) => markdown(name))),
        ],
      ]),
    );
  // The tables of problems need most of the room.
  const shown = new Room(room.left / 4).takeWhile(rows).filter((row) => room.takes(row));
  return { text: head + shown.join(''), leftOut: changes.rows.length - shown.length };
}

function changeIcon(kind: ChangeRow['kind']): string {
  switch (kind) {
    case 'lost':
      return stateIcons['not-ready'];
    case 'regressed':
    case 'root-changed':
      return stateIcons['at-risk'];
    case 'recovered':
    case 'improved':
      return stateIcons.ready;
    case undefined:
      return stateIcons.unverified;
    default:
      return '▫️';
  }
}

interface Section {
  readonly text: string;
  readonly leftOut: number;
}

/** A heading, the advice, and a row for each endpoint or client that has the problem. */
function problemSection(table: ProblemTable, view: ReportView, room: Room, mark: '####' | '**'): Section {
  const { advice, entries, rule, of, dated } = table;
  const title = `${markdown(table.heading)} (${formatCount(entries.length)})`;
  const icon = stateIcons[table.level === 'error' ? 'not-ready' : 'at-risk'];
  const heading = mark === '####' ? `#### ${icon} ${title}` : `**${title}**`;
  const link = ruleLink(rule, 'Details', view.surroundings);
  const intro = `${heading}\n\n${quotesAsCode(markdown(advice, 500))} ${link}\n\n`;
  const detailed = entries.some(({ detail }) => detail !== undefined);
  const columns = [
    of === 'client' ? 'Client' : 'Endpoint',
    detailed ? 'Problem' : of === 'client' ? 'Offers' : 'Supports',
    ...(dated ? ['Date'] : []),
    'Owner',
  ];
  const head = tableLines([columns, columns.map(() => '---')]);
  if (!room.takes(intro + head)) return { text: '', leftOut: entries.length };
  const rows = entries.map(({ row, detail, date }) =>
    tableLines([
      [
        nameCell(row),
        detailed ? markdown(detail ?? '') || none : supportsCell(row.supports),
        ...(dated ? [date ? unbroken(markdown(formatMoment(date.date))) : none] : []),
        ownerCell(row),
      ],
    ]),
  );
  const shown = room.takeWhile(rows);
  return { text: intro + head + shown.join(''), leftOut: rows.length - shown.length };
}

/** What is quoted reads best as code. */
function quotesAsCode(text: string): string {
  return text.replace(/“([^“”]*)”/g, '<code>$1</code>');
}

/** The tables of one state behind its count, with the reasons counted. */
function foldedTables(
  state: 'at-risk' | 'unverified',
  tables: readonly ProblemTable[],
  view: ReportView,
  room: Room,
  isOpen: boolean,
): Section {
  // Those that are errors stand above.
  const rows = new Set(tables.flatMap(({ entries }) => entries.map(({ row }) => row)));
  const count = [...rows].filter((row) => row.state === state && wasRun(row.verdict)).length;
  const reasons = groupBy(tables, ({ heading }) => heading).map(([heading, group]) => {
    const entries = group.reduce((sum, each) => sum + each.entries.length, 0);
    return `${formatCount(entries)} ${lowered(heading)}`;
  });
  const counted = count > 0 ? [`${formatCount(count)} ${stateWords[state]}`] : [];
  const isNamed = state === 'unverified' || count === 0;
  const title = [...counted, ...(isNamed && reasons.length > 0 ? [reasons.join(', ')] : [])].join(': ');
  return tablesFold(`${stateIcons[state]} ${markdown(title, 500)}`, tables, view, room, isOpen);
}

/** Warnings about what is not ready anyway. */
function furtherFold(view: ReportView, room: Room): Section {
  const count = view.further.reduce((sum, { entries }) => sum + entries.length, 0);
  const title = `${stateIcons['at-risk']} ${formatCount(count)} more ${plural(count, 'warning')} about what is not ready`;
  return tablesFold(title, view.further, view, room, false);
}

function tablesFold(
  title: string,
  tables: readonly ProblemTable[],
  view: ReportView,
  room: Room,
  isOpen: boolean,
): Section {
  const sections = tables.map((each) => problemSection(each, view, room, '**'));
  const text = sections.flatMap((section) => (section.text === '' ? [] : [section.text])).join('\n');
  const leftOut = sections.reduce((sum, section) => sum + section.leftOut, 0);
  return { text: text === '' ? '' : fold(title, text, isOpen), leftOut };
}

function lowered(heading: string): string {
  return /^[A-Z][a-z]/.test(heading) ? heading.charAt(0).toLowerCase() + heading.slice(1) : heading;
}

function readyFold(view: ReportView, room: Room, isOpen: boolean): Section {
  const rows = view.rows.ready;
  if (rows.length === 0) return { text: '', leftOut: 0 };
  const notes = new Map(rows.map((row) => [row, notesOf(row, view)]));
  const noted = [...notes.values()].some((note) => note !== '');
  const columns = ['Endpoint', 'Supports', ...(noted ? ['Notes'] : []), 'Owner'];
  const title = `${stateIcons.ready} ${formatCount(rows.length)} ready`;
  const content = table(
    columns,
    rows.map((row) => [
      nameCell(row),
      supportsCell(row.supports),
      ...(noted ? [markdown(notes.get(row) ?? '') || none] : []),
      ownerCell(row),
    ]),
  );
  const text = fold(title, content, isOpen);
  return room.takes(text) ? { text, leftOut: 0 } : { text: '', leftOut: rows.length };
}

/** What is no warning, but worth a word. */
function notesOf({ verdict }: Row, { problemsOf }: ReportView): string {
  return (problemsOf.get(verdict.integration) ?? [])
    .map((problem) => problemTitle(problem) + (problem.findings[0].excepted ? ' (excepted)' : ''))
    .join('; ');
}

/** The dates ahead, each once, with what stops working then, and what should be disabled by then. */
function deadlinesSection({ deadlines }: ReportView): string {
  if (deadlines.length === 0) return '';
  const columns: readonly { readonly name: string; readonly cell: (row: DeadlineRow) => string }[] = [
    { name: 'Stops working', cell: ({ stops }) => touchedCell(stops) },
    { name: 'Should be disabled', cell: ({ disable }) => versionsCell(disable) },
    { name: 'Unverified', cell: ({ unverified }) => versionsCell(unverified) },
    { name: 'Becomes deprecated', cell: ({ deprecated }) => deprecated.map(whom).join('<br>') },
    { name: 'Set by', cell: ({ sources }) => sources.slice(0, maxNames).map(sourceCell).join('<br>') },
  ];
  const used = columns.filter(({ cell }) => deadlines.some((row) => cell(row) !== ''));
  const shown = deadlines.slice(0, maxRows);
  const rows = shown.map((row) => [
    `${unbroken(`**${markdown(formatMoment(row.date))}**`)} ${unbroken(`(${countDays(row.days)})`)}`,
    ...used.map(({ cell }) => cell(row) || none),
  ]);
  return `#### Deadlines\n\n${table(['Date', ...used.map(({ name }) => name)], rows)}${moreRows(deadlines.length - shown.length)}`;
}

/** `**Orders API** (TLS 1.1 only)`; where there are many, `7 endpoints (TLS 1.1 only)`. */
function touchedCell(touched: readonly Touched[]): string {
  return touched.map((each) => `${whom(each)} (${markdown(each.what)})`).join('<br>');
}

/** `TLS 1.0 and 1.1 on **Orders API**`, `TLS 1.1 on 7 endpoints`. */
function versionsCell(touched: readonly Touched[]): string {
  return touched.map((each) => `${markdown(each.what)} on ${whom(each)}`).join('<br>');
}

function whom({ of, labels }: Touched): string {
  if (labels.length > maxNames) return `${formatCount(labels.length)} ${of}s`;
  const client = of === 'client' ? `${plural(labels.length, 'client')} ` : '';
  return client + labels.map((label) => `**${markdown(label)}**`).join(', ');
}

function sourceCell({ origin, reason, url }: Source): string {
  return [markdown(origin), ...(reason ? [markdown(reason)] : []), ...(url ? [markdownLink(url)] : [])].join(
    ' · ',
  );
}

/** The exceptions in force, each with what it keeps from counting, its reason and its end. */
function exceptionsSection({ exceptions }: ReportView): string {
  if (exceptions.length === 0) return '';
  const shown = exceptions.slice(0, maxRows);
  const rows = shown.map(({ label, exception, level, until }) => [
    `**${markdown(label)}**`,
    markdownCode(exception.rule),
    level ?? none,
    // On a phone the days may go below the date.
    unbroken(markdown(until)).replace('&nbsp;(', ' ('),
    markdown(exception.reason),
  ]);
  const columns = ['Endpoint', 'Exception from', 'Level without it', 'Until', 'Reason'];
  return `#### Exceptions\n\n${table(columns, rows)}${moreRows(exceptions.length - shown.length)}`;
}

/** Which browsers lose access to the endpoints that serve them, once only the minimum and newer stay enabled. */
function browsersSection({ browsers }: ReportView): string {
  if (!browsers) return '';
  const shown = browsers.rows.slice(0, maxRows);
  const rows = shown.map(({ name, minimum, lose, offByDefault, share }) => [
    `**${markdown(name)}**`,
    unbroken(markdown(minimum)),
    lines(lose),
    lines(offByDefault),
    unbroken(share),
  ]);
  return `#### Browsers\n\n${table(browsers.columns, rows)}${moreRows(browsers.rows.length - shown.length)}\n${markdown(browsers.source)}\n`;
}

function lines(texts: readonly string[]): string {
  return texts.map((text) => markdown(text)).join('<br>') || none;
}

function moreRows(count: number): string {
  return count > 0 ? `\n… and ${formatCount(count)} more in the JSON report.\n` : '';
}

/** Evidence for all that is not ready, worst first, as far as there is room. */
function detailsFold(view: ReportView, room: Room): Section {
  const rows = [...view.rows['not-ready'], ...view.rows['at-risk'], ...view.rows.unverified];
  const frame = (content: string) => fold('Details and evidence', content);
  if (rows.length === 0 || !room.takes(frame(''))) return { text: '', leftOut: rows.length };
  const blocks: string[] = [];
  for (const row of rows) {
    const block = endpointDetails(row, view);
    if (!room.takes(block)) break;
    blocks.push(block);
  }
  return { text: blocks.length > 0 ? frame(blocks.join('\n')) : '', leftOut: rows.length - blocks.length };
}

function leftOut(count: number, one: string, many = `${one}s`): string | undefined {
  return count > 0 ? `${formatCount(count)} ${plural(count, one, many)}` : undefined;
}

/** The last resort for a limit too small even for the headline; cuts between characters. */
function fitted(summary: string, maxBytes: number): string {
  if (Buffer.byteLength(summary) <= maxBytes) return summary;
  const { read } = new TextEncoder().encodeInto(summary, new Uint8Array(Math.max(0, maxBytes)));
  return summary.slice(0, read);
}
