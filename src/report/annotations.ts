import type { Target } from '../config/target.ts';
import { type Finding, type Level, levels } from '../policy/finding.ts';
import { formatCount } from './dates.ts';
import { annotationText, cut, logLine } from './escape.ts';
import { groupFindings } from './grouping.ts';
import { findingsMessage } from './messages.ts';
import { compareFindings } from './ranking.ts';
import type { Report } from './report.ts';
import { findingsTitle } from './titles.ts';
import { formatName, plural } from './wording.ts';

/** What GitHub shows at a line of a file. Columns are only given where start and end line are the same. */
export interface Annotation {
  readonly level: Level;
  /** Undefined for a list that stands in no file. */
  readonly file?: string;
  readonly line: number;
  readonly endLine: number;
  readonly column?: number;
  readonly endColumn?: number;
  readonly title: string;
  readonly message: string;
}

/** GitHub shows at most ten annotations of each level per step. */
const maxPerLevel = 10;
/** GitHub cuts messages at 4,096 characters; the title's own limit of 255 holds for check runs. */
const maxMessage = 4_096;
const maxTitle = 255;

/**
 * The annotations that GitHub will show, worst first. Where there are more than ten of a level, the tenth says
 * how many, and where to find them.
 */
export function annotations(report: Report): readonly Annotation[] {
  const groups = report.verdicts
    .flatMap(({ findings, observation: { target } }) =>
      groupFindings(findings).map((group) => ({ target, group: group.toSorted(compareFindings) })),
    )
    .sort(({ group: [a] }, { group: [b] }) => (a && b ? compareFindings(a, b) : 0));
  return levels.flatMap((level) => {
    const ofLevel = groups.filter(({ group }) => group[0]?.level === level);
    return ofLevel
      .slice(0, maxPerLevel)
      .flatMap(({ target, group }, index) =>
        annotation(target, group, index === maxPerLevel - 1 ? ofLevel.length - maxPerLevel : 0),
      );
  });
}

function annotation(target: Target, group: readonly Finding[], more: number): readonly Annotation[] {
  const [finding] = group;
  if (!finding) return [];
  const { level, source } = finding;
  const rest =
    more > 0 ? `\n… and ${formatCount(more)} more ${plural(more, level)}: see the job summary.` : '';
  return [
    {
      level,
      ...(source.file === undefined ? {} : { file: logLine(source.file) }),
      line: source.line,
      endLine: source.endLine,
      ...(source.line === source.endLine ? { column: source.column, endColumn: source.endColumn } : {}),
      title: cut(logLine(`${formatName(target)}: ${findingsTitle(group)}`), maxTitle),
      message: annotationText(findingsMessage(group, target), maxMessage - rest.length) + rest,
    },
  ];
}
