import { type Levels, leveledRules } from '../config/endpoint.ts';
import type { Facts, Level, RuleResult } from './finding.ts';
import type { Rule } from './rule.ts';

/**
 * The result at the level that the list sets for its rule; undefined where that is off. What has reached a date, or is a
 * date itself, keeps its level.
 */
export function applyLevels(
  result: RuleResult,
  rule: Rule['name'],
  levels: Levels | undefined,
): RuleResult | undefined {
  const leveled = leveledRules.find((each) => each === rule);
  const level = leveled && levels?.[leveled];
  if (level === undefined || isDate(result.facts)) return result;
  return level === 'off' ? undefined : { ...result, level: level satisfies Level };
}

function isDate(facts: Facts): boolean {
  if (facts.kind === 'brownout-ahead') return true;
  return 'dated' in facts && facts.dated?.due.state === 'reached';
}
