import { annotations, checkRunLimits } from './annotations.ts';
import { formatCount } from './dates.ts';
import { markdown } from './escape.ts';
import { headline } from './headline.ts';
import type { Report } from './report.ts';
import { renderSummary } from './summary.ts';
import { plural } from './wording.ts';

/** GitHub's limit is in characters; a text of so many bytes has never more. */
const maxBytes = 65_535;

export interface CheckRunText {
  readonly title: string;
  readonly summary: string;
  /** Findings that stand at no line; undefined where there are none. */
  readonly text: string | undefined;
}

/** What a check run says beside its annotations: headline, summary, and the findings of a list that is in no file. */
export function renderCheckRun(report: Report): CheckRunText {
  return {
    title: headline(report),
    summary: renderSummary(report, { maxBytes }),
    text: placeless(report) || undefined,
  };
}

function placeless(report: Report): string {
  const blocks = annotations(report, checkRunLimits)
    .filter(({ file }) => file === undefined)
    .map(({ level, title, message }) => {
      const lines = message.split('\n').map((line) => markdown(line, 2_000));
      return `**${markdown(title)}** (${level})<br>\n${lines.join('<br>\n')}\n\n`;
    });
  // What is left for the note on the rest.
  let room = maxBytes - 100;
  const shown = blocks.filter((block) => {
    room -= Buffer.byteLength(block);
    return room >= 0;
  });
  const more = blocks.length - shown.length;
  return shown.join('') + (more > 0 ? `… and ${formatCount(more)} more ${plural(more, 'finding')}\n` : '');
}
