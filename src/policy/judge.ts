import type { ClientRun } from '../clients/runs/client-run.ts';
import type { Observation, RootCertificate } from '../probe/observation.ts';
import { mayCause, runningBrownout } from './brownouts.ts';
import { deadlinesOf } from './calendar.ts';
import { clientSupport } from './client-support.ts';
import { currentClients } from './current-clients.ts';
import { applyExceptions } from './exceptions.ts';
import {
  type Finding,
  keepsFromReady,
  type Level,
  levels,
  type RuleResult,
  saysUnverified,
} from './finding.ts';
import { applyLevels } from './levels.ts';
import { needsOf } from './needs.ts';
import type { Circumstances, Rule, Seen } from './rule.ts';
import { rules } from './rules/index.ts';
import { supportOf } from './support.ts';
import type { ClientVerdict, EndpointVerdict, Verdict, VerdictState } from './verdict.ts';

export interface JudgeSettings {
  /** The moment of judgement, milliseconds since the epoch. */
  readonly nowMs: number;
  /** The level of what could not be checked, while none of its dates is reached. */
  readonly onUnverified: Level;
  /** The root of the TLS-inspecting proxy that answered in the endpoint's place, by `interception.ts`. */
  readonly interceptor?: RootCertificate | undefined;
}

/** What the policy says of one endpoint or client at one moment. Pure: the same arguments give the same verdict. */
export function judge(observed: Observation, settings: JudgeSettings): EndpointVerdict;
export function judge(observed: ClientRun, settings: JudgeSettings): ClientVerdict;
export function judge(observed: Observation | ClientRun, settings: JudgeSettings): Verdict;
export function judge(observed: Observation | ClientRun, settings: JudgeSettings): Verdict {
  const seen = seenOf(observed, settings);
  const { source, exceptions } = seen.integration;
  const deadlines = deadlinesOf(seen);
  const findings: Finding[] = [];
  const observedAt = 'endpoint' in observed ? observed.observedAt : undefined;
  const brownout = runningBrownout(seen.integration, settings.nowMs, observedAt);
  const circumstances = { ...settings, deadlines, findings };
  for (const rule of rules) {
    for (const found of applyRule(rule, seen, circumstances)) {
      const result = applyLevels(found, rule.name, seen.integration.levels);
      if (result === undefined) continue;
      const mayBeBrownout = brownout && mayCause(brownout, rule.name, result);
      const via = 'endpoint' in observed ? proxyOf(observed, result) : undefined;
      const finding = {
        source,
        ...result,
        rule: rule.name,
        ...(mayBeBrownout && { brownout }),
        ...(via !== undefined && { via }),
      };
      findings.push(applyExceptions(finding, exceptions, settings.nowMs));
    }
  }
  const judged = {
    state: stateOf(findings),
    deadlines,
    findings: findings.toSorted((a, b) => levels.indexOf(a.level) - levels.indexOf(b.level)),
  };
  if (seen.kind === 'client') {
    const { support, ...client } = seen;
    return { ...client, offered: support.offered, ...judged };
  }
  const { support, ...endpoint } = seen;
  const { protocols, floor, ceiling } = support;
  const needs = needsOf(support);
  return {
    ...endpoint,
    protocols,
    floor,
    ceiling,
    needs,
    currentClients: currentClients(support),
    ...judged,
  };
}

/** What a TLS-inspecting proxy answered is kept as evidence, and supports nothing. */
function seenOf(observed: Observation | ClientRun, { interceptor }: JudgeSettings): Seen {
  return 'client' in observed
    ? { kind: 'client', integration: observed.client, run: observed, support: clientSupport(observed) }
    : {
        kind: 'endpoint',
        integration: observed.endpoint,
        observation: observed,
        support: supportOf(interceptor ? { ...observed, addresses: [] } : observed),
      };
}

/** The proxy behind a result. From several places, an endpoint can be reached in several ways. */
function proxyOf({ addresses }: Observation, { address, origin }: RuleResult): string | undefined {
  const shown = addresses.filter(
    (each) => address === undefined || (each.address === address && each.origin === origin),
  );
  const proxies = new Set(shown.map(({ via }) => via?.url));
  return proxies.size === 1 ? [...proxies][0] : undefined;
}

function applyRule(rule: Rule, seen: Seen, circumstances: Circumstances): readonly RuleResult[] {
  if (seen.kind === 'endpoint') return rule.endpoint({ ...seen, ...circumstances });
  return rule.client?.({ ...seen, ...circumstances }) ?? [];
}

/** What is excepted leaves the endpoint at risk until the day the exception ends. */
function stateOf(findings: readonly Finding[]): VerdictState {
  if (findings.some((finding) => !saysUnverified(finding) && finding.level === 'error')) return 'not-ready';
  if (findings.some((finding) => saysUnverified(finding) && finding.excepted === undefined))
    return 'unverified';
  return findings.some(keepsFromReady) ? 'at-risk' : 'ready';
}
