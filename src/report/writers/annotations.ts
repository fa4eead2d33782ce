import type { Change } from '../../changes/change.ts';
import type { Integration } from '../../config/client.ts';
import type { SourceRange } from '../../config/endpoint.ts';
import { type Level, levels } from '../../policy/finding.ts';
import { type Problem, problemMessage, problemTitle } from '../view/problem.ts';
import type { ReportView } from '../view/view.ts';
import { changeLabels, changeWords } from '../words/change-words.ts';
import { formatCount } from '../words/dates.ts';
import { annotationText, cut, logLine } from '../words/escape.ts';
import { capitalise, plural } from '../words/wording.ts';

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
  const isWanted = ({ integration }: { readonly integration: Integration }) => only?.has(integration) ?? true;
  const wanted = view.problems.filter(isWanted);
  const worse = worseEndpoints(view).filter(isWanted);
  return levels.flatMap((level) => {
    const ofLevel = [
      ...(level === 'warning' ? worse : []),
      ...wanted.filter((problem) => problem.level === level),
    ];
    const room = limits.perLevel[level];
    const shown = ofLevel.slice(0, ofLevel.length > room ? room - 1 : room);
    const more = ofLevel.length - shown.length;
    return [
      ...shown.map((each) => {
        const label = view.labelOf.get(each.integration) ?? '';
        return 'change' in each
          ? changeAnnotation(each, label, view, limits.message)
          : annotation(each, label, view, limits.message);
      }),
      ...(more > 0 ? [moreOf(level, more)] : []),
    ];
  });
}

/** An endpoint with a change that is worth a warning. */
interface WorseEndpoint {
  readonly integration: Integration;
  readonly change: Change;
}

function worseEndpoints({ report: { since } }: ReportView): readonly WorseEndpoint[] {
  if (!since) return [];
  const integrationOf = new Map([...since.endpoints].map(([integration, state]) => [state, integration]));
  return since.changes.flatMap((change) => {
    const integration = integrationOf.get(change.endpoint);
    const isWorse = change.kind === 'lost' || change.kind === 'regressed';
    return isWorse && integration ? [{ integration, change }] : [];
  });
}

function changeAnnotation(
  { integration, change }: WorseEndpoint,
  label: string,
  { changes }: ReportView,
  maxMessage: number,
): Annotation {
  const title = `${label}: ${changeLabels[change.kind].toLowerCase()} ${changes?.title.replace(/^S/, 's') ?? ''}`;
  return {
    level: 'warning',
    ...placeOf(integration.source),
    title: cut(logLine(title), maxTitle),
    message: annotationText(`${capitalise(changeWords(change))}.`, maxMessage),
  };
}

function placeOf(source: SourceRange) {
  return {
    ...(source.file === undefined ? {} : { file: logLine(source.file) }),
    line: source.line,
    endLine: source.endLine,
    ...(source.line === source.endLine ? { column: source.column, endColumn: source.endColumn } : {}),
  };
}

function annotation(problem: Problem, label: string, view: ReportView, maxMessage: number): Annotation {
  const { level, findings } = problem;
  const [{ source }] = findings;
  return {
    level,
    ...placeOf(source),
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
