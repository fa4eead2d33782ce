import { problemMessage, problemTitle } from '../view/problem.ts';
import type { ReportView } from '../view/view.ts';
import { formatCount } from '../words/dates.ts';
import { annotationText, markdown, markdownCode } from '../words/escape.ts';
import { plural } from '../words/wording.ts';
import { checkRunLimits } from './annotations.ts';
import { ruleLink } from './markdown.ts';
import { renderSummary } from './summary.ts';

/** GitHub's limit is in characters; a text of so many bytes has never more. */
const maxBytes = 65_535;

export interface CheckRunText {
  readonly title: string;
  readonly summary: string;
  /** Findings that stand at no line; undefined where there are none. */
  readonly text: string | undefined;
}

/** What a check run says beside its annotations: headline, summary, and the findings of a list that is in no file. */
export function renderCheckRun(view: ReportView): CheckRunText {
  return {
    title: view.headline,
    summary: renderSummary(view, { maxBytes }),
    text: placeless(view) || undefined,
  };
}

function placeless({ problems, surroundings, labelOf }: ReportView): string {
  const blocks = problems
    .filter(({ findings: [{ source }] }) => source.file === undefined)
    .map((problem) => {
      const { integration, level, rule } = problem;
      const title = `${labelOf.get(integration) ?? ''}: ${problemTitle(problem)}`;
      const link = ruleLink(rule, markdownCode(rule), surroundings);
      const message = annotationText(problemMessage(problem, surroundings), checkRunLimits.message);
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
