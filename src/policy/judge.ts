import type { Observation } from '../probe/observation.ts';
import { openDates } from './calendar.ts';
import { applyExceptions } from './exceptions.ts';
import { type Finding, type Level, levels } from './finding.ts';
import { rules } from './rules/index.ts';
import { standingOf } from './standing.ts';
import type { Verdict, VerdictState } from './verdict.ts';

export interface JudgeSettings {
  /** The moment of judgement, milliseconds since the epoch. */
  readonly nowMs: number;
  /** The level of an endpoint that could not be checked, while none of its dates is reached. */
  readonly onUnverified: Level;
}

/** What the policy says of one endpoint at one moment. Pure: the same arguments give the same verdict. */
export function judge(observation: Observation, { nowMs, onUnverified }: JudgeSettings): Verdict {
  const { endpoint } = observation;
  const standing = standingOf(observation);
  const findings: Finding[] = [];
  for (const { name, check } of rules) {
    const results = check({ observation, endpoint, standing, nowMs, onUnverified, findings });
    for (const result of results) {
      const finding = { source: endpoint.source, ...result, rule: name };
      findings.push(applyExceptions(finding, endpoint.exceptions, nowMs));
    }
  }
  return {
    observation,
    state: stateOf(findings),
    protocols: standing.protocols,
    floor: standing.floor,
    ceiling: standing.ceiling,
    deadlines: openDates(endpoint, standing),
    findings: findings.toSorted((a, b) => levels.indexOf(a.level) - levels.indexOf(b.level)),
  };
}

/**
 * An exception takes a finding out of the gate and not out of the world: the endpoint is at risk until the day it
 * ends. An endpoint that could not be checked is never ready, whatever level that has.
 */
export function stateOf(findings: readonly Finding[]): VerdictState {
  const has = (test: (finding: Finding) => boolean): boolean => findings.some(test);
  if (has(({ rule, level }) => rule !== 'unverified' && level === 'error')) return 'not-ready';
  if (has(({ rule, excepted }) => rule === 'unverified' && excepted === undefined)) return 'unverified';
  const atRisk = has(
    ({ rule, level, excepted }) => rule === 'unverified' || (excepted?.level ?? level) !== 'notice',
  );
  return atRisk ? 'at-risk' : 'ready';
}
