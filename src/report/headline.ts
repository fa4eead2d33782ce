import { type Verdict, type VerdictState, verdictStates } from '../policy/verdict.ts';
import { daysUntil, formatCount, formatDay, formatDeadline } from './dates.ts';
import { logLine } from './escape.ts';
import { groupFindings } from './grouping.ts';
import { worstFinding, worstFirst } from './ranking.ts';
import type { Report } from './report.ts';
import { findingsTitle } from './titles.ts';
import { formatName, formatPlace, joinWords, plural } from './wording.ts';

const predicates: Readonly<Record<VerdictState, readonly [singular: string, plural: string]>> = {
  'not-ready': ['is not ready', 'are not ready'],
  unverified: ['could not be checked', 'could not be checked'],
  'at-risk': ['is at risk', 'are at risk'],
  ready: ['is ready', 'are ready'],
};

/** `TLS readiness: 1 of 4 targets is not ready`: the worst state that any target is in. */
export function headline(report: Report): string {
  const { counts } = report;
  if (counts.targets === 0) return 'TLS readiness: there was no target to check';
  const state = worstState(report);
  const count = counts[state];
  const subject =
    count < counts.targets
      ? `${formatCount(count)} of ${formatCount(counts.targets)} targets`
      : count === 1
        ? 'the only target'
        : state === 'ready'
          ? `all ${formatCount(count)} targets`
          : `${formatCount(count)} of ${formatCount(count)} targets`;
  return `TLS readiness: ${subject} ${predicate(state, count)}`;
}

/** What stands below the headline, in the order in which it is read. */
interface Standfirst {
  /** The worst targets, each with what is wrong with it. */
  readonly worst: readonly { readonly name: string; readonly phrase: string }[];
  /** How many more are in the same state. */
  readonly more: number;
  /** The other states that are not ready: `1 is at risk`. */
  readonly others: readonly string[];
  /** `1 Dec 2026 (9 days)`. */
  readonly nextDeadline: string | undefined;
  /** `1 Mar 2027`, where the day of judgement is not the day of the run. */
  readonly judgedAsOf: string | undefined;
  /** `only 1 of 4 targets can fail the build`, where the gate is not about all. */
  readonly judgedTargets: string | undefined;
}

const namedTargets = 3;

export function standfirst(report: Report): Standfirst {
  const state = worstState(report);
  const inState =
    state === 'ready' ? [] : worstFirst(report.verdicts).filter((verdict) => verdict.state === state);
  const worst = inState.slice(0, namedTargets).map((verdict) => ({
    name: formatName(verdict.observation.target),
    phrase: whatIsWrong(verdict),
  }));
  const others = verdictStates
    .filter((other) => other !== state && other !== 'ready' && report.counts[other] > 0)
    .map((other) => `${formatCount(report.counts[other])} ${predicate(other, report.counts[other])}`);
  const next = report.nextDeadline;
  const judged = formatDay(report.judgedAtMs);
  return {
    worst,
    more: inState.length - worst.length,
    others,
    nextDeadline: next && formatDeadline(next, daysUntil(next, report.judgedAtMs)),
    judgedAsOf: judged === formatDay(report.startedAtMs) ? undefined : judged,
    judgedTargets:
      report.judgedTargets === undefined
        ? undefined
        : `only ${formatCount(report.judgedTargets)} of ${formatCount(report.counts.targets)} ${plural(report.counts.targets, 'target')} can fail the build`,
  };
}

/** One sentence that names the worst target, for the line of the log that fails the build. */
export function failureSentence(report: Report): string {
  const [verdict] = worstFirst(report.verdicts);
  if (!verdict || verdict.state === 'ready') return `${headline(report)}.`;
  const { target } = verdict.observation;
  const [name, place] = [formatName(target), formatPlace(target)];
  const where = name === place ? name : `${name} (${place})`;
  const counted = verdictStates
    .filter((state) => state !== 'ready' && report.counts[state] > 0)
    .map((state) => `${formatCount(report.counts[state])} ${predicate(state, report.counts[state])}`);
  const of = plural(report.counts.targets, 'target');
  return logLine(
    `${where} ${whatIsWrong(verdict)}; of ${formatCount(report.counts.targets)} ${of}, ${joinWords(counted)}.`,
  );
}

/** The state of the target that reads worst; `ready` where all are. */
export function worstState(report: Report): VerdictState {
  return worstFirst(report.verdicts)[0]?.state ?? 'ready';
}

/** The worst finding with those that are one piece of news with it: `still accepts TLS 1.0 and 1.1`. */
function whatIsWrong(verdict: Verdict): string {
  const worst = worstFinding(verdict);
  const group = groupFindings(verdict.findings).find((findings) => worst && findings.includes(worst)) ?? [];
  const telling = group.filter(({ facts }) => facts.kind === worst?.facts.kind);
  return findingsTitle(telling) || predicate(verdict.state, 1);
}

function predicate(state: VerdictState, count: number): string {
  return predicates[state][count === 1 ? 0 : 1];
}
