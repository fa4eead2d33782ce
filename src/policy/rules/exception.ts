import type { Exception } from '../../config/endpoint.ts';
import { isInForce } from '../exceptions.ts';
import type { FactsKind, RuleResult } from '../finding.ts';
import type { Rule, RuleContext } from '../rule.ts';

/** Exceptions that have run out, and those that except nothing. It comes last: it looks at what the others found. */
export const exception: Rule = { name: 'exception', endpoint: check, client: check };

function check(context: RuleContext): readonly RuleResult[] {
  return context.integration.exceptions.flatMap((each) => checkOne(each, context));
}

/** Of what showed nothing today, nobody can say whether an exception is still needed. */
const unchecked: ReadonlySet<FactsKind> = new Set([
  'not-verified',
  'intercepted',
  'client-not-run',
  'client-not-done',
  'client-never-called',
  'client-without-tls',
  'client-without-hello',
]);

function checkOne(each: Exception, { findings, nowMs }: RuleContext): readonly RuleResult[] {
  const { source } = each;
  if (!isInForce(each, nowMs)) {
    return [{ level: 'warning', source, facts: { kind: 'exception-ended', exception: each } }];
  }
  if (findings.some(({ facts }) => unchecked.has(facts.kind))) return [];
  if (findings.some(({ rule }) => rule === each.rule)) return [];
  return [{ level: 'notice', source, facts: { kind: 'exception-unused', exception: each } }];
}
