import type { Exception } from '../../config/endpoint.ts';
import { isInForce } from '../exceptions.ts';
import type { FactsKind, Finding, RuleResult } from '../finding.ts';
import { defineRule } from '../rule.ts';

/** Exceptions that have run out, and those that except nothing. It comes last: it looks at what the others found. */
export const exception = defineRule('exception', ({ endpoint, findings, nowMs }) =>
  checkExceptions(endpoint.exceptions, findings, nowMs),
);

/** What is wrong with exceptions, by what the other rules found. */
export function checkExceptions(
  exceptions: readonly Exception[],
  findings: readonly Finding[],
  nowMs: number,
): readonly RuleResult[] {
  return exceptions.flatMap((entry) => check(entry, findings, nowMs));
}

/** Of what showed nothing today, nobody can say whether an exception is still needed. */
const unchecked: ReadonlySet<FactsKind> = new Set([
  'not-checked',
  'client-not-run',
  'client-never-called',
  'client-without-tls',
  'client-without-hello',
]);

function check(entry: Exception, findings: readonly Finding[], nowMs: number): readonly RuleResult[] {
  const { source } = entry;
  if (!isInForce(entry, nowMs)) {
    return [{ level: 'warning', source, facts: { kind: 'exception-ended', exception: entry } }];
  }
  if (findings.some(({ facts }) => unchecked.has(facts.kind))) return [];
  if (findings.some(({ rule }) => rule === entry.rule)) return [];
  return [{ level: 'notice', source, facts: { kind: 'exception-unused', exception: entry } }];
}
