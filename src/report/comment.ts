import { markdownCode } from './escape.ts';
import type { Report } from './report.ts';
import { renderSummary } from './summary.ts';

/** GitHub takes 65,536 characters, for comments and issues alike. In bytes, a text of that size never has more. */
export const maxBodyBytes = 65_536;

/** Where a report comes from. */
export interface Origin {
  /** The list as the inputs name it. */
  readonly list: string;
  readonly commit: string;
  /** The address of the run; undefined outside of Actions. */
  readonly run: string | undefined;
}

/** The summary as a comment on a pull request: Markdown of at most `maxBytes`. */
export function renderComment(report: Report, origin: Origin, maxBytes: number): string {
  const foot = `\n${originLine(origin)}`;
  return renderSummary(report, { maxBytes: maxBytes - Buffer.byteLength(foot) }) + foot;
}

/** Which list, which commit, which run: one small line below a text. */
export function originLine({ list, commit, run }: Origin): string {
  const parts = [
    `list ${markdownCode(list, 200)}`,
    ...(commit ? [`commit ${markdownCode(commit.slice(0, 7))}`] : []),
    ...(run ? [`[this run](${run})`] : []),
  ];
  return `<sub>${parts.join(' · ')}</sub>\n`;
}
