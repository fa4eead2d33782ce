import { type Comparison, compare } from '../../changes/compare.ts';
import {
  carryOver,
  type EndpointState,
  type JsonFinding,
  type ReportState,
  reportState,
} from '../../changes/state.ts';
import type { Integration } from '../../config/client.ts';
import { type Finding, levels } from '../../policy/finding.ts';
import { concludes, countsFor } from '../../policy/gate.ts';
import { reachedMs } from '../../policy/reached.ts';
import type { Verdict } from '../../policy/verdict.ts';
import { isoDay, isoTime } from '../words/dates.ts';
import { toJsonEndpoint, toJsonObserved } from '../writers/json.ts';
import { toJsonFinding } from '../writers/json-parts.ts';
import { clientVerdicts, endpointVerdicts, type Report } from './report.ts';

/** What changed since an earlier report. */
export interface Since extends Comparison {
  /** When the run began that saw what the earlier report tells of, as ISO text. */
  readonly startedAt: string;
  /** Set where what is judged now was observed before that, so that nothing is compared. */
  readonly observedBefore?: string;
  /** The endpoints as they were compared. */
  readonly endpoints: ReadonlyMap<Integration, EndpointState>;
}

/** What can fail the build: everything, or only what the earlier report does not have. */
export type GateScope = 'all' | 'new';

/** The report, compared with an earlier one. Without one, everything is new. */
export function compareWith(report: Report, earlier: ReportState | undefined, gate: GateScope): Report {
  const later = stateOf(report);
  const tolerated =
    gate === 'new' ? new Set(earlier ? toleratedFindings(report, later, earlier) : []) : undefined;
  return {
    ...report,
    ...(earlier && { since: sinceOf(report, later, earlier) }),
    ...(tolerated && {
      tolerated,
      conclusion: concludes(report.verdicts, report.failOn, { ...report, tolerated }),
    }),
  };
}

function sinceOf(report: Report, seen: ReportState, earlier: ReportState): Since {
  const isBefore = seen.startedAt < earlier.startedAt;
  const later = isBefore ? seen : carryOver(seen, earlier);
  const endpoints = endpointVerdicts(report).flatMap(({ integration }, index) => {
    const state = later.endpoints[index];
    return state ? [[integration, state] as const] : [];
  });
  return {
    startedAt: earlier.startedAt,
    ...(isBefore
      ? { observedBefore: seen.startedAt, changes: [], notVerifiedAgain: [] }
      : compare(earlier, later)),
    endpoints: new Map(endpoints),
  };
}

/** The report as an earlier one is read. */
function stateOf(report: Report): ReportState {
  const view = { report, surroundings: {} };
  return reportState({
    schemaVersion: 1,
    day: isoDay(report.judgedAtMs),
    startedAt: isoTime(report.startedAtMs) ?? '',
    ...toJsonObserved(report),
    endpoints: endpointVerdicts(report).map((verdict) => toJsonEndpoint(verdict, view)),
    clients: clientVerdicts(report).map(({ integration, findings }) => ({
      name: integration.name,
      findings: findings.map((finding) => toJsonFinding(finding, integration, {})),
    })),
  });
}

/** What fails the build, but failed it in the earlier report as well. */
function toleratedFindings(report: Report, later: ReportState, earlier: ReportState): readonly Finding[] {
  const old = (verdicts: readonly Verdict[], now: Found, before: Found) => {
    const known = new Map(before.map(({ key, findings }) => [key, findings]));
    return verdicts.flatMap(({ findings }, index) => {
      const state = now[index];
      // Each tolerates one: two errors where there was one are a new error.
      const left = new Set(state && known.get(state.key));
      return findings.filter((finding, at) => {
        const found = state?.findings[at];
        const isOld = (reachedMs(finding.facts) ?? 0) <= earlier.reachedMs;
        const same = found && isOld && [...left].find((each) => isSame(each, found));
        return same && countsFor(finding, report.failOn) && left.delete(same);
      });
    });
  };
  return [
    ...old(endpointVerdicts(report), later.endpoints, earlier.endpoints),
    ...old(clientVerdicts(report), later.clients, earlier.clients),
  ];
}

type Found = readonly { readonly key: string; readonly findings: readonly JsonFinding[] }[];

/** The same, and no worse than it was. */
function isSame(earlier: JsonFinding, now: JsonFinding): boolean {
  return (
    identityOf(earlier) === identityOf(now) && levels.indexOf(earlier.level) <= levels.indexOf(now.level)
  );
}

function identityOf({ rule, protocol, keyExchange, kind }: JsonFinding): string {
  return [rule, protocol ?? keyExchange ?? kind].join(' ');
}
