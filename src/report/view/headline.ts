import { levels } from '../../policy/finding.ts';
import { type VerdictState, verdictStates } from '../../policy/verdict.ts';
import { formatCount } from '../words/dates.ts';
import { joinWords, plural } from '../words/wording.ts';
import { countStates, isGated, type Report, wasRun } from './report.ts';

/** The first lines of every report: what the result is, and whether the build fails. */

/** The states in words. */
export const stateWords: Readonly<Record<VerdictState, string>> = {
  'not-ready': 'not ready',
  'at-risk': 'at risk',
  unverified: 'unverified',
  ready: 'ready',
};

/** `TLS readiness: 1 of 4 endpoints is not ready`: the worst state that any endpoint or client is in. */
export function headline(report: Report): string {
  const state = worstState(report);
  const groups = groupsOf(report);
  if (groups.length === 0) {
    const waiting = report.verdicts.length;
    return waiting > 0
      ? `TLS readiness: ${formatCount(waiting)} ${plural(waiting, 'client was', 'clients were')} not run, and there is no endpoint`
      : 'TLS readiness: the list has no endpoint';
  }
  const concerned = groups
    .map((group) => ({ ...group, count: group.counts[state] }))
    .filter(({ count }) => count > 0);
  const subjects = concerned.map(({ what, count, total }) => {
    if (count < total || (state !== 'ready' && count > 1)) {
      return `${formatCount(count)} of ${formatCount(total)} ${what}s`;
    }
    return count === 1 ? `the only ${what}` : `all ${formatCount(count)} ${what}s`;
  });
  const count = concerned.reduce((sum, each) => sum + each.count, 0);
  return `TLS readiness: ${joinWords(subjects)} ${plural(count, 'is', 'are')} ${stateWords[state]}`;
}

/** `The build fails (fail-on: error)`: the conclusion, and the setting behind it. */
export function gateSentence({ conclusion, failOn }: Pick<Report, 'conclusion' | 'failOn'>): string {
  return `The build ${conclusion === 'failure' ? 'fails' : 'passes'} (fail-on: ${failOn})`;
}

/** What the gate is about, where it is not about all: `only 1 of 4 endpoints can fail the build`. */
export function gateScope(report: Report): string | undefined {
  const { counts } = report;
  const count = report.verdicts.filter(({ integration }) => isGated(integration, report)).length;
  const total = report.verdicts.length;
  const what = counts.clients ? 'endpoints and clients' : plural(total, 'endpoint');
  if (count === total) return undefined;
  if (count === 0) return 'nothing that this pull request touches can fail the build';
  return `only ${formatCount(count)} of ${formatCount(total)} ${what} can fail the build`;
}

/** `300 endpoints: 20 not ready, 12 at risk, 8 unverified, 260 ready`; clients behind a semicolon. */
export function countsSentence(report: Report): string {
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
function groupsOf(report: Report): readonly KindCount[] {
  const run = countStates(report.verdicts.filter(wasRun)).clients;
  const groups: readonly KindCount[] = [
    { what: 'endpoint', total: report.counts.endpoints, counts: report.counts },
    ...(run ? [{ what: 'client', total: run.clients, counts: run } as const] : []),
  ];
  return groups.filter(({ total }) => total > 0);
}

/** The state that reads worst: what fails the build stands before what does not. `ready` where all are. */
export function worstState({ verdicts }: Pick<Report, 'verdicts'>): VerdictState {
  const ranked = verdicts
    .filter(wasRun)
    .map(({ state, findings }) => ({
      state,
      level: findings[0] ? levels.indexOf(findings[0].level) : levels.length,
    }))
    .sort((a, b) => a.level - b.level || verdictStates.indexOf(a.state) - verdictStates.indexOf(b.state));
  return ranked[0]?.state ?? 'ready';
}

/** The sentence for the log that fails the step. */
export function failureSentence(report: Report): string {
  return `${headline(report)}. ${gateSentence(report)}: see the job summary.`;
}
