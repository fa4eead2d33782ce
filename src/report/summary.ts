import { clientColumns, clientRows } from './client-table.ts';
import { countsBar } from './counts-bar.ts';
import { formatCount } from './dates.ts';
import { markdown } from './escape.ts';
import { findingsFold } from './findings-fold.ts';
import { headline, standfirst, worstState } from './headline.ts';
import type { Report } from './report.ts';
import {
  browsersSection,
  clientEvidenceSection,
  evidenceSection,
  exceptionsSection,
  timelineSection,
} from './summary-sections.ts';
import { rowMarkdown, stateIcons, tableHead } from './summary-table.ts';
import { endpointColumns, endpointRows } from './table.ts';
import { plural } from './wording.ts';

/** Below this many ready rows they stand in the table, above it they fold away. */
const foldReadyAbove = 10;

const endpointHead = tableHead(endpointColumns);
const clientHead = tableHead(clientColumns);
const clientsHeading = '#### Clients\n\n';

/** What the notes on what was left out may need, in bytes. */
const reserveForNotes = 600;

/**
 * The job summary: headline, tables of endpoints and clients, time line, exceptions, findings and evidence as
 * GitHub-flavoured Markdown.
 *
 * GitHub drops a summary of more than 1 MiB (counted in bytes) whole, so this one never exceeds `maxBytes`:
 * ready rows go first, then evidence, then findings, then rows, and each time it says what was left out.
 */
export function renderSummary(
  report: Report,
  { maxBytes = 1_000_000 }: { readonly maxBytes?: number } = {},
): string {
  const rows = endpointRows(report);
  const concerning = rows.filter(({ state }) => state !== 'ready');
  const ready = rows.filter(({ state }) => state === 'ready');
  const folded = ready.length > foldReadyAbove;
  const clients = clientRows(report);
  const clientsConcerning = clients.filter(({ state }) => state !== 'ready');
  const clientsReady = clients.filter(({ state }) => state === 'ready');
  const clientsFolded = clientsReady.length > foldReadyAbove;

  const head = summaryHead(report);
  const room = new Room(maxBytes - bytes(head) - bytes(endpointHead) - reserveForNotes);
  if (clients.length > 0) room.takes(clientsHeading + clientHead);
  const asides = [timelineSection(report), exceptionsSection(report), browsersSection(report)].map(
    (section) =>
      // What must not crowd out the table may take a quarter of what is left.
      bytes(section) * 4 <= room.left && room.takes(section) ? section : '',
  );
  const tableRowsShown = room.takeWhile(concerning.map(rowMarkdown));
  const clientsShown = room.takeWhile(clientsConcerning.map(rowMarkdown));
  const findings = findingsFold(report, (row) => room.takes(row));
  const evidence = evidenceSection(rows, (block) => room.takes(block));
  const clientEvidence = clientEvidenceSection(clients, (block) => room.takes(block));
  const frame = bytes(endpointHead) + reserveForNotes;
  const readyShown = room.takeAll(ready.map(rowMarkdown), frame);
  const clientsReadyShown = room.takeAll(clientsReady.map(rowMarkdown), frame);

  const notes = [
    leftOut(
      concerning.length - tableRowsShown.length,
      'endpoint that is not ready',
      'endpoints that are not ready',
    ),
    leftOut(ready.length - readyShown.length, 'ready endpoint', 'ready endpoints'),
    leftOut(findings.leftOut, 'finding', 'findings'),
    leftOut(evidence.leftOut, 'endpoint’s evidence', 'endpoints’ evidence'),
    leftOut(
      clientsConcerning.length - clientsShown.length,
      'client that is not ready',
      'clients that are not ready',
    ),
    leftOut(clientsReady.length - clientsReadyShown.length, 'ready client', 'ready clients'),
    leftOut(clientEvidence.leftOut, 'client’s evidence', 'clients’ evidence'),
  ].flatMap((note) => note ?? []);
  const table = [...tableRowsShown, ...(folded ? [] : readyShown)];
  const clientTable = [...clientsShown, ...(clientsFolded ? [] : clientsReadyShown)];
  const summary = [
    head,
    table.length > 0 ? endpointHead + table.join('') : '',
    folded && readyShown.length > 0 ? readyFold(readyShown, 'endpoint', endpointHead) : '',
    clientTable.length > 0 ? clientsHeading + clientHead + clientTable.join('') : '',
    clientsFolded && clientsReadyShown.length > 0 ? readyFold(clientsReadyShown, 'client', clientHead) : '',
    notes.length > 0
      ? `> [!NOTE]\n> Left out to stay within GitHub’s size limit: ${notes.join(', ')}. The JSON report has them.\n`
      : '',
    ...asides,
    findings.markdown,
    evidence.markdown,
    clientEvidence.markdown,
  ];
  return fitted(summary.filter((part) => part !== '').join('\n'), maxBytes);
}

function summaryHead(report: Report): string {
  const icon = report.conclusion === 'failure' ? stateIcons['not-ready'] : stateIcons[worstState(report)];
  const { worst, more, others, nextDeadline, judgedAsOf, gated } = standfirst(report);
  const sentences = [
    ...worst.map(({ name, phrase }) => `**${markdown(name)}** ${markdown(phrase)}`),
    ...(more > 0 ? [`${formatCount(more)} more`] : []),
    ...others,
    ...(nextDeadline ? [`next deadline **${markdown(nextDeadline)}**`] : []),
    ...(judgedAsOf ? [`judged as of ${markdown(judgedAsOf)}`] : []),
    ...(gated ? [markdown(gated)] : []),
  ];
  const parts = [sentences.join(' · '), countsBar(report)].filter((part) => part !== '');
  return `### ${icon} ${markdown(headline(report))}\n${parts.map((part) => `${part}\n`).join('\n')}`;
}

function readyFold(rows: readonly string[], what: 'endpoint' | 'client', head: string): string {
  const count = `${formatCount(rows.length)} ready ${plural(rows.length, what)}`;
  return `<details>\n<summary>${stateIcons.ready} ${count}</summary>\n\n${head}${rows.join('')}\n</details>\n`;
}

function leftOut(count: number, one: string, many: string): string | undefined {
  return count > 0 ? `${formatCount(count)} ${plural(count, one, many)}` : undefined;
}

/** The last resort for a limit too small even for the headline; cuts between characters. */
function fitted(summary: string, maxBytes: number): string {
  if (bytes(summary) <= maxBytes) return summary;
  const { read } = new TextEncoder().encodeInto(summary, new Uint8Array(Math.max(0, maxBytes)));
  return summary.slice(0, read);
}

function bytes(text: string): number {
  return Buffer.byteLength(text, 'utf8');
}

/** How many bytes are left to write in. */
class Room {
  left: number;

  constructor(left: number) {
    this.left = left;
  }

  /** Whether the text fits; if so, its room is taken. */
  takes(text: string): boolean {
    const size = bytes(text) + 1;
    if (size > this.left) return false;
    this.left -= size;
    return true;
  }

  /** The texts up to the first that does not fit. */
  takeWhile(texts: readonly string[]): readonly string[] {
    const end = texts.findIndex((text) => !this.takes(text));
    return end === -1 ? texts : texts.slice(0, end);
  }

  /** All of the texts, or none where they and the `frame` bytes around them do not fit. */
  takeAll(texts: readonly string[], frame: number): readonly string[] {
    const size = frame + texts.reduce((sum, text) => sum + bytes(text), 0);
    if (size > this.left) return [];
    this.left -= size;
    return texts;
  }
}
