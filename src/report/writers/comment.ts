import type { ReportView } from '../view/view.ts';
import { formatDay } from '../words/dates.ts';
import { markdownCode } from '../words/escape.ts';
import { renderSummary } from './summary.ts';

/** GitHub takes 65,536 characters, for comments and issues alike. In bytes, a text of that size never has more. */
export const maxBodyBytes = 65_536;

/** Where a report comes from. */
export interface Origin {
  /** The list as the inputs name it. */
  readonly list: string;
  readonly commit: string;
  /** When the run began, milliseconds since the epoch. */
  readonly startedAtMs: number;
  /** The address of the run; undefined outside of Actions. */
  readonly run: string | undefined;
}

/** The summary without its details as a comment on a pull request: Markdown of at most `maxBytes`. */
export function renderComment(view: ReportView, origin: Origin, maxBytes: number): string {
  const foot = `\n${originLine(origin)}`;
  return renderSummary(view, { maxBytes: maxBytes - Buffer.byteLength(foot), details: false }) + foot;
}

/** Which list, which commit, which day, which run: one small line below a text. */
export function originLine({ list, commit, startedAtMs, run }: Origin): string {
  const parts = [
    `list ${markdownCode(list, 200)}`,
    ...(commit ? [`commit ${markdownCode(commit.slice(0, 7))}`] : []),
    `checked on ${formatDay(startedAtMs)}`,
    ...(run ? [`[this run](${run})`] : []),
  ];
  return `<sub>${parts.join(' · ')}</sub>\n`;
}
