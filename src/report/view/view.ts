import { isIP } from 'node:net';
import type { Integration } from '../../config/client.ts';
import { isClient } from '../../config/client.ts';
import type { Exception } from '../../config/endpoint.ts';
import { isStarttlsScheme } from '../../config/scheme.ts';
import { isInForce } from '../../policy/exceptions.ts';
import { type Due, keepsFromReady, type Level, saysUnverified } from '../../policy/finding.ts';
import { type Verdict, type VerdictState, verdictStates, wasRun } from '../../policy/verdict.ts';
import { daysUntil, formatDay, formatDeadline } from '../words/dates.ts';
import { plain } from '../words/escape.ts';
import { describeUnreached, labelFailure } from '../words/failures.ts';
import { type Group, groupBy } from '../words/grouping.ts';
import type { Links } from '../words/rule-page.ts';
import { describeStop } from '../words/stop-words.ts';
import { severalDates } from '../words/version-words.ts';
import { formatPlace, joinWords, labelsOf } from '../words/wording.ts';
import { type BrowserTable, browserTable } from './browsers.ts';
import { type ChangesView, changesView } from './changes.ts';
import { type DeadlineRow, deadlineRows } from './deadlines.ts';
import { countsSentence, gateScope, gateSentence, headline, worstState } from './headline.ts';
import {
  type Circumstances,
  compareFindings,
  effectAndAdvice,
  groupKeyOf,
  headingOf,
  isPortBlocked,
  type Problem,
  problemDate,
  problemDetail,
  problemsOf,
} from './problem.ts';
import type { Report } from './report.ts';
import { type Supports, supportsOf } from './supports.ts';

/** What reports link to, and what may be said of the run: not part of its result. */
export interface Surroundings extends Links, Circumstances {}

/** A report as people read it, made once for all writers. All texts are plain; the writers escape them. */
export interface ReportView {
  readonly report: Report;
  readonly surroundings: Surroundings;
  /** What each endpoint and client is called; no two have the same. */
  readonly labelOf: ReadonlyMap<Integration, string>;
  /** `TLS readiness: 1 of 4 endpoints is not ready`. */
  readonly headline: string;
  readonly worst: VerdictState;
  /** `The build fails (fail-on: error)`. */
  readonly gate: string;
  /** How many are in each state, endpoints and clients together, the worst state first; clients that were not run apart. */
  readonly counts: Readonly<Record<VerdictState, number>>;
  /** `4 endpoints: 1 not ready, 3 ready`. */
  readonly countsSentence: string;
  /** What else belongs to the second line: `next deadline …`, `judged as of …`, what the gate is about. */
  readonly nextDeadline: string | undefined;
  readonly notes: readonly string[];
  /** Who has how many that are not ready, the most first; undefined is nobody. */
  readonly owners: readonly { readonly name: string | undefined; readonly count: number }[];
  /** Endpoints and clients by state, the worst first. */
  readonly rows: Readonly<Record<VerdictState, readonly Row[]>>;
  /** Every problem, the worst first. */
  readonly problems: readonly Problem[];
  /** Those of one endpoint or client, in the same order; undefined where there is none. */
  readonly problemsOf: ReadonlyMap<Integration, Group<Problem>>;
  /** What fails the build by default: a table for each kind of error. */
  readonly errors: readonly ProblemTable[];
  /** The same for what is only at risk. */
  readonly atRisk: readonly ProblemTable[];
  /** The same for warnings about what is not ready anyway. */
  readonly further: readonly ProblemTable[];
  /** The same for what is unverified and no error. */
  readonly unverified: readonly ProblemTable[];
  /** What changed since an earlier report, where there is one. */
  readonly changes: ChangesView | undefined;
  readonly deadlines: readonly DeadlineRow[];
  readonly exceptions: readonly ExceptionRow[];
  readonly browsers: BrowserTable | undefined;
}

/** One endpoint or client. */
export interface Row {
  readonly verdict: Verdict;
  readonly state: VerdictState;
  /** No two have the same. */
  readonly label: string;
  /** `orders.example.com:443 via proxy`, or the command of a client; without what the label says. */
  readonly place: string;
  readonly startTls: boolean;
  readonly owner: string | undefined;
  /** `not reached from dmz (connection timed out)`; undefined where it was reached from wherever it was probed. */
  readonly unreached: string | undefined;
  readonly supports: Supports;
}

/** One kind of problem, with all that have it. */
export interface ProblemTable {
  readonly level: Level;
  readonly rule: Problem['rule'];
  /** `No TLS 1.2`. */
  readonly heading: string;
  /** What breaks for whom, and who must do what. */
  readonly advice: string;
  readonly of: 'endpoint' | 'client';
  /** The dates of the problem differ, so that the heading names none. */
  readonly dated: boolean;
  readonly entries: Group<ProblemEntry>;
}

/** One endpoint or client in such a table. */
export interface ProblemEntry {
  readonly row: Row;
  readonly problem: Problem;
  /** What stands beside the name; undefined where that is what the endpoint supports. */
  readonly detail: string | undefined;
  /** The first date of the versions that the problem is about. */
  readonly date: Due | undefined;
}

/** An exception in force, with the level of a finding that it has lowered, if it has. */
interface ExceptionRow {
  readonly label: string;
  readonly exception: Exception;
  readonly level: Level | undefined;
  /** `31 Dec 2026 (39 days)`. */
  readonly until: string;
}

/** Of at most so many endpoints and clients a reader wants to see each. */
const shortList = 10;

export function isShortList({ report }: Pick<ReportView, 'report'>): boolean {
  return report.verdicts.length <= shortList;
}

/** A long command says no more in a table than its beginning. */
const maxCommand = 60;

export function viewOf(report: Report, surroundings: Surroundings = {}): ReportView {
  const { verdicts, judgedAtMs, startedAtMs, nextDeadline } = report;
  const labelOf = labelsOf(verdicts.map(({ integration }) => integration));
  const problems = problemsOf(verdicts);
  const own = new Map(groupBy(problems, ({ integration }) => integration));
  const rows = verdicts.map((verdict) => toRow(verdict, labelOf.get(verdict.integration) ?? ''));
  const rowOf = new Map(rows.map((row) => [row.verdict.integration, row]));
  const ranked = rows
    .map((row) => ({ row, worst: own.get(row.verdict.integration)?.[0].findings[0] }))
    .sort((a, b) => (a.worst && b.worst ? compareFindings(a.worst, b.worst) : a.worst ? -1 : b.worst ? 1 : 0))
    .map(({ row }) => row);
  const inState = (state: VerdictState) => ranked.filter((row) => row.state === state);
  const byState = {
    'not-ready': inState('not-ready'),
    'at-risk': inState('at-risk'),
    unverified: inState('unverified'),
    ready: inState('ready'),
  };
  const tables = (wanted: (problem: Problem, row: Row) => boolean) =>
    problemTables(problems, rowOf, surroundings, wanted);
  const judged = formatDay(judgedAtMs);
  const scope = gateScope(report);
  const isError = ({ level }: Problem) => level === 'error';
  // A notice counts where an exception or a level of the list has made it one.
  const isWarning = (problem: Problem) => !isError(problem) && problem.findings.some(keepsFromReady);
  return {
    report,
    surroundings,
    labelOf,
    headline: headline(report),
    worst: worstState(report),
    gate: gateSentence(report),
    counts: countRun(ranked),
    countsSentence: countsSentence(report),
    nextDeadline: nextDeadline && formatDeadline(nextDeadline, daysUntil(nextDeadline, judgedAtMs)),
    notes: [
      ...(judged === formatDay(startedAtMs) ? [] : [`judged as of ${judged}`]),
      ...observedOn(report),
      ...(report.stopped?.kind === 'time-limit' ? [describeStop(report.stopped)] : []),
      ...(scope === undefined ? [] : [scope]),
      ...(verdicts.some(mayMissAddresses)
        ? ['a proxy resolves names, so one address of each is probed']
        : []),
    ],
    owners: ownersOf(byState['not-ready']),
    rows: byState,
    problems,
    problemsOf: own,
    errors: tables(isError),
    atRisk: tables(
      (problem, { state }) =>
        isWarning(problem) && (state === 'at-risk' || (state === 'unverified' && !saysUnverified(problem))),
    ),
    further: tables(
      (problem, { state }) => isWarning(problem) && state === 'not-ready' && !saysUnverified(problem),
    ),
    unverified: tables(
      (problem, row) => row.state === 'unverified' && !isError(problem) && saysUnverified(problem),
    ),
    changes: report.since && changesView(report.since, labelOf),
    deadlines: deadlineRows(report, labelOf),
    exceptions: verdicts.flatMap((verdict) => exceptionRows(verdict, labelOf, judgedAtMs)),
    browsers: browserTable(report, labelOf),
  };
}

/** `observed on 20 Nov 2026`, where that is another day than that of the run. */
function observedOn({ observed, startedAtMs }: Report): readonly string[] {
  if (!observed) return [];
  const [from, to] = [formatDay(observed.fromMs), formatDay(observed.toMs)];
  if (from !== to) return [`observed from ${from} to ${to}`];
  return from === formatDay(startedAtMs) ? [] : [`observed on ${from}`];
}

function toRow(verdict: Verdict, label: string): Row {
  const { integration, state } = verdict;
  const place = isClient(integration) ? plain(integration.run, maxCommand) : formatPlace(integration);
  return {
    verdict,
    state,
    label,
    place: [...(label.includes(place) ? [] : [place]), ...(isProxied(verdict) ? ['via proxy'] : [])].join(
      ' ',
    ),
    startTls: !isClient(integration) && isStarttlsScheme(integration.scheme),
    owner: integration.owner === undefined ? undefined : plain(integration.owner, 80) || undefined,
    unreached: unreachedFrom(verdict),
    supports: supportsOf(verdict),
  };
}

function isProxied(verdict: Verdict): boolean {
  return verdict.kind === 'endpoint' && verdict.observation.addresses.some(({ via }) => via !== undefined);
}

/** A proxy resolves names itself, and gives one connection, whatever `addresses` says. */
function mayMissAddresses(verdict: Verdict): boolean {
  if (verdict.kind === 'client' || verdict.integration.addresses === 'first') return false;
  return verdict.observation.addresses.some(({ via, address }) => via && isIP(address) === 0);
}

function unreachedFrom(verdict: Verdict): string | undefined {
  // Where nobody has seen it, the problem says from where.
  if (verdict.kind === 'client' || verdict.observation.addresses.length === 0) return undefined;
  const from = (verdict.observation.unreached ?? []).map(
    (each) => `${plain(each.origin, 60)} (${describeUnreached(each, labelFailure)})`,
  );
  return from.length === 0 ? undefined : `not reached from ${joinWords(from)}`;
}

/** A table for each kind of problem, the worst first; in it the endpoints in the order of the list. */
function problemTables(
  problems: readonly Problem[],
  rowOf: ReadonlyMap<Integration, Row>,
  circumstances: Circumstances,
  wanted: (problem: Problem, row: Row) => boolean,
): readonly ProblemTable[] {
  const entries = problems.flatMap((problem) => {
    const row = rowOf.get(problem.integration);
    if (!row || !wanted(problem, row)) return [];
    return [{ row, problem, detail: problemDetail(problem), date: problemDate(problem) }];
  });
  const key = ({ problem }: ProblemEntry) =>
    JSON.stringify([
      problem.level,
      problem.kind,
      groupKeyOf(problem),
      problem.findings[0].excepted !== undefined,
      isPortBlocked(problem, circumstances),
    ]);
  return groupBy(entries, key).map(([, group]): ProblemTable => {
    const [{ problem, row }] = group;
    const [first, ...more] = group.flatMap((entry) => entry.problem.findings);
    const together = { kind: problem.kind, findings: [first ?? problem.findings[0], ...more] } as const;
    const heading = headingOf(together);
    const of = row.verdict.kind;
    const portBlocked = isPortBlocked(problem, circumstances);
    const sets = group.map((entry) => versionsOf(entry.problem));
    const who = of === 'client' ? 'the maintainer' : 'the operator';
    return {
      level: problem.level,
      rule: problem.rule,
      heading: heading + (problem.findings[0].excepted ? ' (excepted)' : ''),
      advice: effectAndAdvice(together, { place: '', who, portBlocked, mixed: new Set(sets).size > 1 }),
      of,
      dated: heading.includes(severalDates),
      entries: group,
    };
  });
}

/** The versions that a problem is about. */
function versionsOf({ findings }: Problem): string {
  return findings.flatMap(({ protocol }) => protocol ?? []).join();
}

function countRun(rows: readonly Row[]): Readonly<Record<VerdictState, number>> {
  const run = rows.filter(({ verdict }) => wasRun(verdict));
  const [notReady = 0, atRisk = 0, unverified = 0, ready = 0] = verdictStates.map(
    (state) => run.filter((row) => row.state === state).length,
  );
  return { 'not-ready': notReady, 'at-risk': atRisk, unverified, ready };
}

function ownersOf(rows: readonly Row[]): ReportView['owners'] {
  return groupBy(rows, ({ owner }) => owner)
    .map(([name, own]) => ({ name, count: own.length }))
    .sort((a, b) => Number(a.name === undefined) - Number(b.name === undefined) || b.count - a.count);
}

function exceptionRows(
  { findings, integration }: Verdict,
  labelOf: ReadonlyMap<Integration, string>,
  nowMs: number,
): readonly ExceptionRow[] {
  return integration.exceptions
    .filter((exception) => isInForce(exception, nowMs))
    .map((exception) => ({
      label: labelOf.get(integration) ?? '',
      exception,
      level: findings.find(({ excepted }) => excepted?.exception === exception)?.excepted?.level,
      until: formatDeadline(exception.until, daysUntil(exception.until, nowMs)),
    }));
}
