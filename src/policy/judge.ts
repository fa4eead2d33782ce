import type { ClientRun } from '../clients/runs/client-run.ts';
import type { Observation } from '../probe/observation.ts';
import { deadlinesOf } from './calendar.ts';
import { clientSupport } from './client-support.ts';
import { applyExceptions } from './exceptions.ts';
import { type Finding, type Level, levels } from './finding.ts';
import type { Subject } from './rule.ts';
import { rules } from './rules/index.ts';
import { supportOf } from './support.ts';
import type { ClientVerdict, EndpointVerdict, Verdict, VerdictState } from './verdict.ts';

export interface JudgeSettings {
  /** The moment of judgement, milliseconds since the epoch. */
  readonly nowMs: number;
  /** The level of what could not be checked, while none of its dates is reached. */
  readonly onUnverified: Level;
}

/** What the policy says of one endpoint or client at one moment. Pure: the same arguments give the same verdict. */
export function judge(seen: Observation, settings: JudgeSettings): EndpointVerdict;
export function judge(seen: ClientRun, settings: JudgeSettings): ClientVerdict;
export function judge(seen: Observation | ClientRun, settings: JudgeSettings): Verdict;
export function judge(seen: Observation | ClientRun, settings: JudgeSettings): Verdict {
  const subject = subjectOf(seen);
  const { source, exceptions } = subject.integration;
  const deadlines = deadlinesOf(subject);
  const findings: Finding[] = [];
  const context = { ...settings, deadlines, findings };
  for (const { name, endpoint, client } of rules) {
    const results =
      subject.kind === 'endpoint'
        ? endpoint?.({ ...subject, ...context })
        : client?.({ ...subject, ...context });
    for (const result of results ?? []) {
      findings.push(applyExceptions({ source, ...result, rule: name }, exceptions, settings.nowMs));
    }
  }
  const judged = {
    state: stateOf(findings),
    deadlines,
    findings: findings.toSorted((a, b) => levels.indexOf(a.level) - levels.indexOf(b.level)),
  };
  if (subject.kind === 'client') {
    const { kind, integration, run, support } = subject;
    return { kind, integration, run, offered: support.offered, ...judged };
  }
  const { kind, integration, observation, support } = subject;
  const { protocols, floor, ceiling } = support;
  return { kind, integration, observation, protocols, floor, ceiling, ...judged };
}

function subjectOf(seen: Observation | ClientRun): Subject {
  return 'client' in seen
    ? { kind: 'client', integration: seen.client, run: seen, support: clientSupport(seen) }
    : { kind: 'endpoint', integration: seen.endpoint, observation: seen, support: supportOf(seen) };
}

/**
 * An exception takes a finding out of the gate and not out of the world: the endpoint is at risk until the day it
 * ends. What could not be checked is never ready, whatever level that has.
 */
function stateOf(findings: readonly Finding[]): VerdictState {
  const has = (test: (finding: Finding) => boolean): boolean => findings.some(test);
  if (has(({ rule, level }) => rule !== 'unverified' && level === 'error')) return 'not-ready';
  if (has(({ rule, excepted }) => rule === 'unverified' && excepted === undefined)) return 'unverified';
  const atRisk = has(
    ({ rule, level, excepted }) => rule === 'unverified' || (excepted?.level ?? level) !== 'notice',
  );
  return atRisk ? 'at-risk' : 'ready';
}
