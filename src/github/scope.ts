import type { Integration } from '../config/client.ts';
import { concludes } from '../policy/gate.ts';
import { countStates, type Judged, type Report } from '../report/report.ts';
import type { Inputs } from './inputs.ts';

/** A report narrowed to what a pull request changes, as far as the inputs want that. */
export interface Scope {
  /** Everything, with the conclusion of the gate. */
  readonly report: Report;
  /** What the gate judged, as a report of their own. */
  readonly judged: Report;
  /** What is annotated. */
  readonly annotated: Judged;
}

/** `changed` has the endpoints and clients that the pull request touches; undefined where there is none, or nobody knows. */
export function narrow(
  report: Report,
  { annotate, gate, settings }: Pick<Inputs, 'annotate' | 'gate' | 'settings'>,
  changed: ReadonlySet<Integration> | undefined,
): Scope {
  if (!changed) return { report, judged: report, annotated: report };
  const verdicts = report.verdicts.filter(({ integration }) => changed.has(integration));
  const { pages } = report;
  const touched: Judged = { verdicts, ...(pages && { pages }) };
  const annotated = annotate === 'changed' ? touched : report;
  if (gate === 'all') return { report, judged: report, annotated };
  const conclusion = concludes(verdicts, settings.failOn);
  return {
    report: { ...report, conclusion, gated: changed },
    judged: { ...report, ...touched, conclusion, counts: countStates(verdicts) },
    annotated,
  };
}
