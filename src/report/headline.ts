import { type Integration, isClient } from '../config/client.ts';
import { type Verdict, type VerdictState, verdictStates } from '../policy/verdict.ts';
import { daysUntil, formatCount, formatDay, formatDeadline } from './dates.ts';
import { logLine } from './escape.ts';
import { groupFindings } from './grouping.ts';
import { worstFinding, worstFirst } from './ranking.ts';
import { countStates, isGated, type Report, wasRun } from './report.ts';
import { findingsTitle } from './titles.ts';
import { formatName, formatPlace, joinWords, plural } from './wording.ts';

const predicates: Readonly<Record<VerdictState, readonly [singular: string, plural: string]>> = {
  'not-ready': ['is not ready', 'are not ready'],
  unverified: ['could not be checked', 'could not be checked'],
  'at-risk': ['is at risk', 'are at risk'],
  ready: ['is ready', 'are ready'],
};

/** `TLS readiness: 1 of 4 endpoints is not ready`: the worst state that any endpoint or client is in. */
export function headline(report: Report): string {
  const state = worstState(report);
  const groups = groupsOf(report).filter(({ total }) => total > 0);
  if (groups.length === 0) {
    const waiting = report.verdicts.length;
    return waiting > 0
      ? `TLS readiness: ${formatCount(waiting)} ${plural(waiting, 'client was', 'clients were')} not run, and there was nothing else to check`
      : 'TLS readiness: there was no endpoint to check';
  }
  const concerned = groups
    .map((group) => ({ ...group, count: group.counts[state] }))
    .filter(({ count }) => count > 0);
  const subjects = concerned.map(({ what, count, total }) => {
    if (count < total) return `${formatCount(count)} of ${formatCount(total)} ${what}s`;
    if (count === 1) return `the only ${what}`;
    return state === 'ready'
      ? `all ${formatCount(count)} ${what}s`
      : `${formatCount(count)} of ${formatCount(count)} ${what}s`;
  });
  const count = concerned.reduce((sum, each) => sum + each.count, 0);
  return `TLS readiness: ${joinWords(subjects)} ${predicate(state, count)}`;
}

interface KindCount {
  readonly what: 'endpoint' | 'client';
  readonly total: number;
  readonly counts: Readonly<Record<VerdictState, number>>;
}

/** Endpoints, and the clients that were run. */
function groupsOf(report: Report): readonly KindCount[] {
  const run = countStates(report.verdicts.filter(wasRun)).clients;
  return [
    { what: 'endpoint', total: report.counts.endpoints, counts: report.counts },
    ...(run ? [{ what: 'client', total: run.clients, counts: run } as const] : []),
  ];
}

/** What stands below the headline, in the order in which it is read. */
interface Standfirst {
  /** The worst endpoints and clients, each with what is wrong with it. */
  readonly worst: readonly { readonly name: string; readonly phrase: string }[];
  /** How many more are in the same state. */
  readonly more: number;
  /** The other states that are not ready: `1 is at risk`, of clients `1 client is at risk`. */
  readonly others: readonly string[];
  /** `1 Dec 2026 (9 days)`. */
  readonly nextDeadline: string | undefined;
  /** `1 Mar 2027`, where the day of judgement is not the day of the run. */
  readonly judgedAsOf: string | undefined;
  /** `only 1 of 4 endpoints can fail the build`, where the gate is not about all. */
  readonly gated: string | undefined;
}

const namedEntries = 3;

export function standfirst(report: Report): Standfirst {
  const state = worstState(report);
  const inState =
    state === 'ready'
      ? []
      : worstFirst(report.verdicts.filter(wasRun)).filter((verdict) => verdict.state === state);
  const worst = inState
    .slice(0, namedEntries)
    .map((verdict) => ({ name: formatName(verdict.integration), phrase: whatIsWrong(verdict) }));
  const others = groupsOf(report).flatMap(({ what, counts }) =>
    verdictStates
      .filter((other) => other !== state && other !== 'ready' && counts[other] > 0)
      .map((other) => {
        const count = counts[other];
        const whom = what === 'client' ? ` ${plural(count, 'client')}` : '';
        return `${formatCount(count)}${whom} ${predicate(other, count)}`;
      }),
  );
  const waiting = report.verdicts.length - report.verdicts.filter(wasRun).length;
  const next = report.nextDeadline;
  const judged = formatDay(report.judgedAtMs);
  return {
    worst,
    more: inState.length - worst.length,
    others:
      waiting > 0
        ? [...others, `${formatCount(waiting)} ${plural(waiting, 'client was', 'clients were')} not run`]
        : others,
    nextDeadline: next && formatDeadline(next, daysUntil(next, report.judgedAtMs)),
    judgedAsOf: judged === formatDay(report.startedAtMs) ? undefined : judged,
    gated: gatedOnly(report),
  };
}

function gatedOnly(report: Report): string | undefined {
  const { counts } = report;
  const count = report.verdicts.filter(({ integration }) => isGated(integration, report)).length;
  const total = report.verdicts.length;
  const what = counts.clients ? plural(total, 'entry', 'entries') : plural(total, 'endpoint');
  if (count === total) return undefined;
  if (count === 0) return 'nothing that this pull request touches can fail the build';
  return `only ${formatCount(count)} of ${formatCount(total)} ${what} can fail the build`;
}

/** One sentence that names the worst endpoint or client, for the line of the log that fails the build. */
export function failureSentence(report: Report): string {
  const [verdict] = worstFirst(report.verdicts.filter(wasRun));
  if (!verdict || verdict.state === 'ready') return `${headline(report)}.`;
  const groups = groupsOf(report)
    .filter(({ total, counts }) => total > counts.ready)
    .map(({ what, total, counts }) => {
      const counted = verdictStates
        .filter((state) => state !== 'ready' && counts[state] > 0)
        .map((state) => `${formatCount(counts[state])} ${predicate(state, counts[state])}`);
      return `of ${formatCount(total)} ${plural(total, what)}, ${joinWords(counted)}`;
    });
  return logLine(`${whereabouts(verdict.integration)} ${whatIsWrong(verdict)}; ${groups.join('; ')}.`);
}

function whereabouts(integration: Integration): string {
  const name = formatName(integration);
  const place = isClient(integration) ? name : formatPlace(integration);
  return name === place ? name : `${name} (${place})`;
}

/** The state of the endpoint or client that reads worst; `ready` where all are. */
export function worstState(report: Report): VerdictState {
  return worstFirst(report.verdicts.filter(wasRun))[0]?.state ?? 'ready';
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
