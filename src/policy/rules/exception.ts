import type { Exception } from '../../config/target.ts';
import { isInForce } from '../exceptions.ts';
import type { RuleResult } from '../finding.ts';
import { defineRule, type RuleContext } from '../rule.ts';

/** Exceptions that have run out, and those that except nothing. It comes last: it looks at what the others found. */
export const exception = defineRule('exception', (context) =>
  context.target.exceptions.flatMap((entry) => check(entry, context)),
);

function check(entry: Exception, { findings, nowMs }: RuleContext): readonly RuleResult[] {
  const { source } = entry;
  if (!isInForce(entry, nowMs)) {
    return [{ level: 'warning', source, facts: { kind: 'exception-ended', exception: entry } }];
  }
  // Of a target that was down today nobody can say whether the exception is still needed.
  const unchecked = findings.some(({ facts }) => facts.kind === 'not-checked');
  if (unchecked || findings.some(({ rule }) => rule === entry.rule)) return [];
  return [{ level: 'notice', source, facts: { kind: 'exception-unused', exception: entry } }];
}
