import { checkRunLimits } from './annotations.ts';
import { formatCount } from './dates.ts';
import { annotationText, markdown, markdownCode } from './escape.ts';
import { headline } from './headline.ts';
import { findingsMessage } from './messages.ts';
import { rankedGroups } from './ranked-groups.ts';
import type { Report } from './report.ts';
import { rulePage } from './rule-page.ts';
import { renderSummary } from './summary.ts';
import { findingsTitle } from './titles.ts';
import { formatName, plural } from './wording.ts';

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
  const blocks = rankedGroups(report.verdicts)
    .filter(({ findings: [{ source }] }) => source.file === undefined)
    .map(({ integration, findings }) => {
      const [{ level, rule }] = findings;
      const title = `${formatName(integration)}: ${findingsTitle(findings)}`;
      const link = `[${markdownCode(rule)}](${rulePage(rule, report)})`;
      const message = annotationText(findingsMessage(findings, integration), checkRunLimits.message);
      const lines = message.split('\n').map((line) => markdown(line, 2_000));
      return `**${markdown(title)}** (${level}, ${link})<br>\n${lines.join('<br>\n')}\n\n`;
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
