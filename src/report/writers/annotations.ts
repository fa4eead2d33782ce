import type { Integration } from '../../config/client.ts';
import { type Level, levels } from '../../policy/finding.ts';
import { type Problem, problemMessage, problemTitle } from '../view/problem.ts';
import type { ReportView } from '../view/view.ts';
import { formatCount } from '../words/dates.ts';
import { annotationText, cut, logLine } from '../words/escape.ts';
import { plural } from '../words/wording.ts';

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
 * The annotations that GitHub will show, the worst first. Where there are more of a level than the limit, the last one only
 * counts the rest. `only` has the endpoints and clients that are annotated, where not all are.
 */
export function annotations(
  view: ReportView,
  limits: AnnotationLimits = commandLimits(),
  only?: ReadonlySet<Integration>,
): readonly Annotation[] {
  const wanted = view.problems.filter(({ integration }) => only?.has(integration) ?? true);
  return levels.flatMap((level) => {
    const ofLevel = wanted.filter((problem) => problem.level === level);
    const room = limits.perLevel[level];
    const shown = ofLevel.slice(0, ofLevel.length > room ? room - 1 : room);
    const more = ofLevel.length - shown.length;
    return [
      ...shown.map((problem) =>
        annotation(problem, view.labelOf.get(problem.integration) ?? '', view, limits.message),
      ),
      ...(more > 0 ? [moreOf(level, more)] : []),
    ];
  });
}

function annotation(problem: Problem, label: string, view: ReportView, maxMessage: number): Annotation {
  const { level, findings } = problem;
  const [{ source }] = findings;
  return {
    level,
    ...(source.file === undefined ? {} : { file: logLine(source.file) }),
    line: source.line,
    endLine: source.endLine,
    ...(source.line === source.endLine ? { column: source.column, endColumn: source.endColumn } : {}),
    title: cut(logLine(`${label}: ${problemTitle(problem)}`), maxTitle),
    message: annotationText(problemMessage(problem, view.surroundings), maxMessage),
  };
}

function moreOf(level: Level, count: number): Annotation {
  return {
    level,
    line: 1,
    endLine: 1,
    title: `${formatCount(count)} more ${plural(count, level)}`,
    message: `${formatCount(count)} more ${plural(count, level)}: see the job summary.`,
  };
}
