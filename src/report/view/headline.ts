import { runningBrownout } from '../../policy/brownouts.ts';
import { levels } from '../../policy/finding.ts';
import { failsGate, gateReason } from '../../policy/gate.ts';
import { type VerdictState, verdictStates, wasRun } from '../../policy/verdict.ts';
import { brownoutWords, formatCount, formatDay } from '../words/dates.ts';
import { describeStop } from '../words/stop-words.ts';
import { allOf, joinWords, plural } from '../words/wording.ts';
import { countStates, gatedVerdicts, type Report } from './report.ts';

/** The first lines of every report: what the result is, and whether the build fails. */

/** The states in words. */
export const stateWords: Readonly<Record<VerdictState, string>> = {
  'not-ready': 'not ready',
  'at-risk': 'at risk',
  unverified: 'unverified',
  ready: 'ready',
};

/** `TLS readiness: 1 of 4 endpoints is not ready`: the worst state that any endpoint or client is in. */
export function headline(report: Pick<Report, 'verdicts' | 'judgedAtMs'>): string {
  const state = worstState(report);
  const groups = groupsOf(report);
  if (groups.length === 0) {
    const waiting = report.verdicts.length;
    return waiting > 0
      ? `TLS readiness: ${formatCount(waiting)} ${plural(waiting, 'client was', 'clients were')} not run, and there is no endpoint`
      : 'TLS readiness: there is no endpoint to check';
  }
  const concerned = groups
    .map((group) => ({ ...group, count: group.counts[state] }))
    .filter(({ count }) => count > 0);
  const subjects = concerned.map(({ what, count, total }) => {
    if (count < total || (state !== 'ready' && count > 1)) {
      return `${formatCount(count)} of ${formatCount(total)} ${what}s`;
    }
    return allOf(count, what);
  });
  const count = concerned.reduce((sum, each) => sum + each.count, 0);
  return `TLS readiness: ${joinWords(subjects)} ${plural(count, 'is', 'are')} ${stateWords[state]}${brownoutClause(report)}`;
}

/** `; a brownout is on until 20:00 UTC`, of several the one that ends last; empty where there is none. */
function brownoutClause({ verdicts, judgedAtMs }: Pick<Report, 'verdicts' | 'judgedAtMs'>): string {
  const [last] = verdicts
    .flatMap((verdict) => {
      const observedAt = verdict.kind === 'endpoint' ? verdict.observation.observedAt : undefined;
      return runningBrownout(verdict.integration, judgedAtMs, observedAt) ?? [];
    })
    .sort((a, b) => b.until.epochMs - a.until.epochMs);
  return last ? `; ${brownoutWords(last)}` : '';
}

/** `The build fails (fail-on: error)`: the conclusion and the setting behind it, with the reason where it is not plain. */
export function gateSentence(
  report: Pick<
    Report,
    'verdicts' | 'failOn' | 'gated' | 'tolerated' | 'since' | 'stopped' | 'judgedElsewhere'
  >,
): string {
  const { failOn, gated, tolerated, stopped, judgedElsewhere } = report;
  const verdicts = gatedVerdicts(report);
  const which = gated ? 'changed ' : '';
  const none = joinWords(groupsOf({ verdicts }).map(({ what }) => `no ${which}${what}`));
  const setting = tolerated ? `(fail-on: ${failOn}, gate: new)` : `(fail-on: ${failOn})`;
  const spared = toleratedClause(report);
  if (stopped?.kind === 'cancelled')
    return `The build fails, whatever fail-on says: ${describeStop(stopped)}`;
  if (judgedElsewhere)
    return 'The build passes: the job that judges the saved observations decides (observations-file)';
  switch (gateReason(verdicts, failOn, tolerated)) {
    case 'nothing-judged':
      return gated
        ? 'The build passes: the change touches nothing that is checked (gate: changed)'
        : 'The build passes: there is nothing to judge';
    case 'never':
      return 'The build passes, whatever is found (fail-on: never)';
    case 'nothing-verified':
      return `The build fails: ${none} could be verified ${setting}`;
    case 'no-findings':
      return `The build passes${spared} ${setting}`;
    case 'findings': {
      const failing = verdicts.filter((verdict) => failsGate(verdict, failOn, tolerated));
      // What is not ready is counted beside this; that something unverified fails the build is news.
      const unverified = failing.filter(({ state }) => state === 'unverified');
      const some = groupsOf({ verdicts: unverified }).map(
        ({ what, total }) => `${formatCount(total)} unverified ${which}${plural(total, what)}`,
      );
      const also = failing.length > unverified.length ? 'also for ' : 'for ';
      const why = some.length > 0 ? `, ${also}${joinWords(some)}` : '';
      return `The build fails${why}${spared} ${setting}`;
    }
  }
}

/** `; 12 errors of the report of 26 Nov 2026 are tolerated`; empty where none is. */
function toleratedClause({
  tolerated,
  since,
  failOn,
}: Pick<Report, 'tolerated' | 'since' | 'failOn'>): string {
  const count = tolerated?.size ?? 0;
  if (count === 0 || !since) return '';
  const what = plural(count, failOn === 'warning' ? 'finding' : 'error');
  const of = formatDay(Date.parse(since.startedAt));
  return `; ${formatCount(count)} ${what} of the report of ${of} ${plural(count, 'is', 'are')} tolerated`;
}

/** What the gate is about, where it is not about all, nor about nothing: `only 1 of 4 endpoints can fail the build`. */
export function gateScope(report: Report): string | undefined {
  const { counts } = report;
  const count = gatedVerdicts(report).length;
  const total = report.verdicts.length;
  const what = counts.clients ? 'endpoints and clients' : plural(total, 'endpoint');
  if (count === total || count === 0) return undefined;
  return `only ${formatCount(count)} of ${formatCount(total)} ${what} can fail the build`;
}

/** `300 endpoints: 20 not ready, 12 at risk, 8 unverified, 260 ready`; clients behind a semicolon. */
export function countsSentence(report: Pick<Report, 'verdicts'>): string {
  const groups = groupsOf(report).map(({ what, total, counts }) => {
    const parts = verdictStates
      .filter((state) => counts[state] > 0)
      .map((state) => `${formatCount(counts[state])} ${stateWords[state]}`);
    return `${formatCount(total)} ${plural(total, what)}: ${parts.join(', ')}`;
  });
  const waiting = report.verdicts.length - report.verdicts.filter(wasRun).length;
  const notRun = waiting > 0 ? [`${formatCount(waiting)} ${plural(waiting, 'client')} not run`] : [];
  return [...groups, ...notRun].join('; ') || '0 endpoints';
}

interface KindCount {
  readonly what: 'endpoint' | 'client';
  readonly total: number;
  readonly counts: Readonly<Record<VerdictState, number>>;
}

/** Endpoints, and the clients that were run, as far as there are any. */
function groupsOf({ verdicts }: Pick<Report, 'verdicts'>): readonly KindCount[] {
  const { clients, ...endpoints } = countStates(verdicts.filter(wasRun));
  const groups: readonly KindCount[] = [
    { what: 'endpoint', total: endpoints.endpoints, counts: endpoints },
    ...(clients ? [{ what: 'client', total: clients.clients, counts: clients } as const] : []),
  ];
  return groups.filter(({ total }) => total > 0);
}

/**
 * The state that reads worst: what fails the build stands before what does not. `ready` where all are, and `unverified` where
 * nothing was judged.
 */
export function worstState({ verdicts }: Pick<Report, 'verdicts'>): VerdictState {
  const ranked = verdicts
    .filter(wasRun)
    .map(({ state, findings }) => ({
      state,
      level: findings[0] ? levels.indexOf(findings[0].level) : levels.length,
    }))
    .sort((a, b) => a.level - b.level || verdictStates.indexOf(a.state) - verdictStates.indexOf(b.state));
  return ranked[0]?.state ?? 'unverified';
}

/** The sentence for the log that fails the step. It is about what the gate judges. */
export function failureSentence(report: Report): string {
  return `${headline({ ...report, verdicts: gatedVerdicts(report) })}. ${gateSentence(report)}. See the job summary.`;
}
