import type { ClientRun } from '../clients/runs/client-run.ts';
import type { RuleName } from '../config/endpoint.ts';
import { protocols } from '../tls/protocol.ts';
import { dateOf } from './calendar.ts';
import type { ClientRuleContext } from './client-rules/context.ts';
import { deprecatedVersion } from './client-rules/deprecated-version.ts';
import { expectedExit } from './client-rules/expected-exit.ts';
import { minimumVersion } from './client-rules/minimum-version.ts';
import { unverified } from './client-rules/unverified.ts';
import { clientStanding } from './client-standing.ts';
import { applyExceptions } from './exceptions.ts';
import { type Finding, levels, type RuleResult } from './finding.ts';
import { type JudgeSettings, stateOf } from './judge.ts';
import { checkExceptions } from './rules/exception.ts';
import type { ClientVerdict } from './verdict.ts';

type ClientRule = readonly [
  name: RuleName,
  check: (context: ClientRuleContext, findings: readonly Finding[]) => readonly RuleResult[],
];

/** The rules by the names that they have for endpoints, so that exceptions and pages are the same. */
const clientRules: readonly ClientRule[] = [
  ['minimum-version', minimumVersion],
  ['deprecated-version', deprecatedVersion],
  ['unverified', unverified],
  ['expected-status', expectedExit],
  ['exception', ({ client, nowMs }, findings) => checkExceptions(client.exceptions, findings, nowMs)],
];

/** What the policy says of one client at one moment. Pure: the same arguments give the same verdict. */
export function judgeClient(run: ClientRun, { nowMs, onUnverified }: JudgeSettings): ClientVerdict {
  const { client } = run;
  const standing = clientStanding(run);
  const context = { run, client, standing, nowMs, onUnverified };
  const findings: Finding[] = [];
  for (const [rule, check] of clientRules) {
    for (const result of check(context, findings)) {
      const finding = { source: client.source, ...result, rule };
      findings.push(applyExceptions(finding, client.exceptions, nowMs));
    }
  }
  const open = standing.offered.highest === undefined ? protocols : standing.protocols;
  return {
    run,
    state: stateOf(findings),
    offered: standing.offered,
    deadlines: open.flatMap((protocol) => dateOf(client, protocol) ?? []),
    findings: findings.toSorted((a, b) => levels.indexOf(a.level) - levels.indexOf(b.level)),
  };
}
