import { type ReportState, reportState } from '../../src/changes/state.ts';
import type { Endpoint } from '../../src/config/endpoint.ts';
import { concludes } from '../../src/policy/gate.ts';
import { judge } from '../../src/policy/judge.ts';
import type { AddressObservation } from '../../src/probe/observation.ts';
import { countStates, type Report } from '../../src/report/view/report.ts';
import { compareWith, type GateScope } from '../../src/report/view/since.ts';
import { type ReportView, viewOf } from '../../src/report/view/view.ts';
import { renderJson } from '../../src/report/writers/json.ts';
import { comparedReport } from '../../src/report/writers/json-schema.ts';
import { endpoint, observe } from '../policy/observations.ts';

/** Runs on several nights, each with what it observed, judged as ever. */

/** What one night finds of an endpoint: its place in the list, and its addresses. */
export type Night = readonly (readonly [Partial<Endpoint>, string | AddressObservation])[];

/** The report of a night, the time being 03:17 UTC. */
export function reportOf(night: Night, day: string): Report {
  const nowMs = Date.parse(`${day}T03:17:00Z`);
  const verdicts = night.map(([given, address]) =>
    judge(observe(endpoint(given), [address]), { nowMs, onUnverified: 'warning' }),
  );
  return {
    tool: { name: 'tls-readiness', version: '1.0.0' },
    judgedAtMs: nowMs,
    startedAtMs: nowMs,
    durationMs: 812,
    conclusion: concludes(verdicts, 'error'),
    failOn: 'error',
    counts: countStates(verdicts),
    nextDeadline: undefined,
    verdicts,
  };
}

/** What a later run reads of the report that this one writes. */
export function readAgain(view: ReportView): ReportState {
  return reportState(comparedReport.parse(JSON.parse(renderJson(view))));
}

/** The reports of these nights, each compared with the one before; the first with none. */
export function nightly(
  nights: readonly { readonly day: string; readonly night: Night }[],
  gate: GateScope = 'all',
): readonly ReportView[] {
  let earlier: ReportState | undefined;
  return nights.map(({ day, night }) => {
    const view = viewOf(compareWith(reportOf(night, day), earlier, gate));
    earlier = readAgain(view);
    return view;
  });
}
