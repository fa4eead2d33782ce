import type { Target } from '../config/target.ts';
import { concludes } from '../policy/gate.ts';
import { countStates, type Report } from '../report/report.ts';
import type { Inputs } from './inputs.ts';

/** A report narrowed to what a pull request changes, as far as the inputs want that. */
export interface Scope {
  /** All targets, with the conclusion of the gate. */
  readonly report: Report;
  /** The targets that the gate judged, as a report of their own. */
  readonly judged: Report;
  /** Those of the targets that are annotated. */
  readonly annotated: Pick<Report, 'verdicts'>;
}

/** `changed` has the targets that the pull request touches; undefined where there is none, or nobody knows. */
export function narrow(
  report: Report,
  { annotate, gate, settings }: Pick<Inputs, 'annotate' | 'gate' | 'settings'>,
  changed: ReadonlySet<Target> | undefined,
): Scope {
  if (!changed) return { report, judged: report, annotated: report };
  const verdicts = report.verdicts.filter(({ observation: { target } }) => changed.has(target));
  const annotated = annotate === 'changed' ? { verdicts } : report;
  if (gate === 'all') return { report, judged: report, annotated };
  const conclusion = concludes(verdicts, settings.failOn);
  return {
    report: { ...report, conclusion, judgedTargets: verdicts.length },
    judged: { ...report, conclusion, verdicts, counts: countStates(verdicts) },
    annotated,
  };
}
