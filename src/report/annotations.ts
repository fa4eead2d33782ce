import { type Level, levels } from '../policy/finding.ts';
import { formatCount } from './dates.ts';
import { annotationText, cut, logLine } from './escape.ts';
import { findingsMessage } from './messages.ts';
import { type RankedGroup, rankedGroups } from './ranked-groups.ts';
import type { Judged } from './report.ts';
import { rulePage } from './rule-page.ts';
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

/** How much a way to annotate takes. */
interface AnnotationLimits {
  readonly perLevel: Readonly<Record<Level, number>>;
  /** UTF-16 units. */
  readonly message: number;
}

/**
 * GitHub shows the first ten annotations of each level of a step, and cuts messages at 4,096 characters. `taken` is how
 * many of the ten the step needs for other things.
 */
export function commandLimits(taken: Readonly<Partial<Record<Level, number>>> = {}): AnnotationLimits {
  const room = (level: Level) => Math.max(1, 10 - (taken[level] ?? 0));
  return {
    perLevel: { error: room('error'), warning: room('warning'), notice: room('notice') },
    message: 4_096,
  };
}

const all = Number.POSITIVE_INFINITY;
/** A check run takes them all; a message may have 64 KB, which no character exceeds with four bytes. */
export const checkRunLimits: AnnotationLimits = {
  perLevel: { error: all, warning: all, notice: all },
  message: 16_384,
};
/** The limit of check runs. */
const maxTitle = 255;

/**
 * The annotations that GitHub will show, worst first, each with the page about its rule at its end. Where there are more of a level than the limit, the last one
 * says how many, and where to find them.
 */
export function annotations(
  report: Judged,
  limits: AnnotationLimits = commandLimits(),
): readonly Annotation[] {
  const groups = rankedGroups(report.verdicts);
  return levels.flatMap((level) => {
    const ofLevel = groups.filter(({ findings: [finding] }) => finding.level === level);
    const room = limits.perLevel[level];
    return ofLevel
      .slice(0, room)
      .map((group, index) =>
        annotation(
          group,
          rulePage(group.findings[0].rule, report),
          index === room - 1 ? ofLevel.length - room : 0,
          limits.message,
        ),
      );
  });
}

function annotation(
  { integration, findings }: RankedGroup,
  page: string,
  more: number,
  maxMessage: number,
): Annotation {
  const [{ level, source }] = findings;
  const note =
    more > 0 ? `\n… and ${formatCount(more)} more ${plural(more, level)}: see the job summary.` : '';
  const rest = `\n${page}${note}`;
  return {
    level,
    ...(source.file === undefined ? {} : { file: logLine(source.file) }),
    line: source.line,
    endLine: source.endLine,
    ...(source.line === source.endLine ? { column: source.column, endColumn: source.endColumn } : {}),
    title: cut(logLine(`${formatName(integration)}: ${findingsTitle(findings)}`), maxTitle),
    message: annotationText(findingsMessage(findings, integration), maxMessage - rest.length) + rest,
  };
}
