import type { Exception } from '../config/endpoint.ts';
import { isInForce } from '../policy/exceptions.ts';
import type { Verdict } from '../policy/verdict.ts';
import { browserTable } from './browsers.ts';
import { clientEvidence } from './client-evidence.ts';
import type { ClientRow } from './client-table.ts';
import { countDays, daysUntil, formatCount, formatDeadline, formatMoment } from './dates.ts';
import { markdown, markdownCode, markdownLink } from './escape.ts';
import { type AddressEvidence, addressEvidence, type Evidence } from './evidence.ts';
import type { Report } from './report.ts';
import { stateIcons, tableLines, unbroken } from './summary-table.ts';
import type { EndpointRow } from './table.ts';
import { byFate, type TimelineEntry, type Touched, timeline, touchedKinds } from './timeline.ts';
import { timelineChart } from './timeline-chart.ts';
import { formatName, joinWords, plural } from './wording.ts';

/** The sections below the summary's table. Each is empty where it has nothing to say. */

/** No section lists more entries than a person would read; the JSON report has them all. */
const maxEntries = 50;
const maxNames = 5;

/** The dates ahead, nearest first, with the endpoints and clients that they touch. */
export function timelineSection(report: Report): string {
  const entries = timeline(report);
  if (entries.length === 0) return '';
  const shown = entries.slice(0, maxEntries);
  const rows = shown.map((entry) => [
    unbroken(
      `**${markdown(formatMoment(entry.date))}** (${countDays(daysUntil(entry.date, report.judgedAtMs))})`,
    ),
    unbroken(entry.what),
    fates(entry),
    origin(entry),
  ]);
  return `#### Deadlines ahead\n\n${timelineChart(entries, report.judgedAtMs)}${section(['Date', 'What ends', whom(shown), 'By'], rows, entries.length)}`;
}

/** The exceptions in force, each with what it keeps from counting, its reason and its end. */
export function exceptionsSection(report: Report): string {
  const exceptions = report.verdicts.flatMap((verdict) => exceptionsOf(verdict, report.judgedAtMs));
  if (exceptions.length === 0) return '';
  const rows = exceptions
    .slice(0, maxEntries)
    .map(({ name, exception, level }) => [
      markdown(name),
      markdownCode(exception.rule),
      level,
      unbroken(markdown(formatDeadline(exception.until, daysUntil(exception.until, report.judgedAtMs)))),
      markdown(exception.reason),
    ]);
  return `#### Exceptions in force\n\n${section(['Endpoint', 'Rule', 'Without it', 'Until', 'Reason'], rows, exceptions.length)}`;
}

/** Which browsers lose access to the endpoints that serve them, once only the minimum version and newer stay on. */
export function browsersSection(report: Report): string {
  const table = browserTable(report);
  if (!table) return '';
  const rows = table.rows
    .slice(0, maxEntries)
    .map(({ name, requires, lose, offByDefault, share }) => [
      markdown(name),
      unbroken(markdown(requires)),
      lines(lose),
      lines(offByDefault),
      unbroken(share),
    ]);
  return `#### Browsers\n\n${section(table.columns, rows, table.rows.length)}\n${markdown(table.source)}\n`;
}

/**
 * What each address answered, folded away. `takes` is asked for each endpoint, worst first, whether there is room
 * for it; once there is none, the other endpoints are counted as left out.
 */
export function evidenceSection(
  rows: readonly EndpointRow[],
  takes: (block: string) => boolean,
): { readonly markdown: string; readonly leftOut: number } {
  const asked = rows.filter(({ verdict }) => verdict.observation.addresses.length > 0);
  return fold('Evidence per address', asked, takes, endpointEvidence);
}

/** The same for clients: how each command ended, and what its calls offered. */
export function clientEvidenceSection(
  rows: readonly ClientRow[],
  takes: (block: string) => boolean,
): { readonly markdown: string; readonly leftOut: number } {
  const run = rows.filter(({ verdict }) => verdict.run.ended.kind !== 'not-run');
  return fold('Evidence per client', run, takes, ({ state, name, verdict }) => {
    const cells = clientEvidence(verdict.run).map(evidenceCells);
    return `##### ${stateIcons[state]} ${markdown(name)}\n\n${tableLines([['Seen', 'What came of it'], ['---', '---'], ...cells])}\n`;
  });
}

function fold<Shown>(
  title: string,
  rows: readonly Shown[],
  takes: (block: string) => boolean,
  render: (row: Shown) => string,
): { readonly markdown: string; readonly leftOut: number } {
  const open = `<details>\n<summary>${title}</summary>\n\n`;
  const close = '</details>\n';
  if (rows.length === 0 || !takes(open + close)) return { markdown: '', leftOut: rows.length };
  const blocks: string[] = [];
  for (const row of rows) {
    const block = render(row);
    if (!takes(block)) break;
    blocks.push(block);
  }
  const shown = blocks.length > 0 ? open + blocks.join('') + close : '';
  return { markdown: shown, leftOut: rows.length - blocks.length };
}

function endpointEvidence({ state, name, verdict }: EndpointRow): string {
  const groups = addressEvidence(verdict.observation.addresses);
  return `##### ${stateIcons[state]} ${markdown(name)}\n\n${groups.map(addressTable).join('\n')}\n`;
}

function addressTable({ addresses, connections, evidence }: AddressEvidence): string {
  const shown = addresses.slice(0, maxNames).map((address) => markdownCode(address));
  const more = addresses.length > maxNames ? ` and ${formatCount(addresses.length - maxNames)} more` : '';
  const made = `${formatCount(connections)} ${plural(connections, 'connection')}`;
  return `${shown.join(', ')}${more} · ${made}\n\n${tableLines([['Asked', 'Answer'], ['---', '---'], ...evidence.map(evidenceCells)])}`;
}

function evidenceCells({ asked, answer, named }: Evidence): readonly string[] {
  return [asked, [markdown(answer, 500), ...named.map((name) => markdownCode(name))].join(' ')];
}

function whom(entries: readonly TimelineEntry[]): string {
  const kinds = new Set(entries.flatMap(({ touched }) => touched.map(({ of }) => of)));
  if (kinds.size > 1) return 'Endpoints and clients';
  return kinds.has('client') ? 'Clients' : 'Endpoints';
}

/** A line for each fate. Clients are called so, since an endpoint may have the same name. */
function fates({ touched }: TimelineEntry): string {
  return byFate(touched)
    .map(({ words, alike }) => `${words} ${joinWords(touchedKinds.flatMap((kind) => namesOf(kind, alike)))}`)
    .join('<br>');
}

/** `**A**`, `**B**`, `3 more`; of clients `the clients **a**`, `**b**`. */
function namesOf(kind: Touched['of'], touched: readonly Touched[]): readonly string[] {
  const alike = touched.filter(({ of }) => of === kind);
  const mark = kind === 'client' ? `the ${plural(alike.length, 'client')} ` : '';
  const shown = alike
    .slice(0, maxNames)
    .map(({ name }, index) => `${index === 0 ? mark : ''}**${markdown(name)}**`);
  const more = alike.length - shown.length;
  return more > 0 ? [...shown, `${formatCount(more)} more`] : shown;
}

function origin({ origin: by, reason, url }: TimelineEntry): string {
  return [markdown(by), ...(reason ? [markdown(reason)] : []), ...(url ? [markdownLink(url)] : [])].join(
    ' · ',
  );
}

function section(head: readonly string[], rows: readonly (readonly string[])[], total: number): string {
  const more =
    total > rows.length ? `\n… and ${formatCount(total - rows.length)} more in the JSON report.\n` : '';
  return tableLines([head, head.map(() => '---'), ...rows]) + more;
}

function lines(texts: readonly string[]): string {
  return texts.map((text) => markdown(text)).join('<br>') || '–';
}

interface ExceptionInForce {
  readonly name: string;
  readonly exception: Exception;
  readonly level: string;
}

/** All that are in force, with the level of a finding that each has lowered, if it has. */
function exceptionsOf({ findings, integration }: Verdict, nowMs: number): readonly ExceptionInForce[] {
  return integration.exceptions
    .filter((exception) => isInForce(exception, nowMs))
    .map((exception) => {
      const lowered = findings.find(({ excepted }) => excepted?.exception === exception);
      return { name: formatName(integration), exception, level: lowered?.excepted?.level ?? '–' };
    });
}
