import { type Levels, leveledRules } from '../config/endpoint.ts';
import { type Facts, type Level, neverReady, type RuleResult } from './finding.ts';
import type { Rule } from './rule.ts';

/**
 * The result at the level that the list sets for its rule; undefined where that is off. What has a date, or is a date
 * itself, keeps its level, and of what is never ready the reason stays as a notice.
 */
export function applyLevels(
  result: RuleResult,
  rule: Rule['name'],
  levels: Levels | undefined,
): RuleResult | undefined {
  const leveled = leveledRules.find((each) => each === rule);
  const level = leveled && levels?.[leveled];
  if (level === undefined || isDate(result.facts)) return result;
  if (level !== 'off') return { ...result, level: level satisfies Level };
  return neverReady.has(result.facts.kind) ? { ...result, level: 'notice' } : undefined;
}

function isDate(facts: Facts): boolean {
  if (facts.kind === 'brownout-ahead') return true;
  return 'dated' in facts && facts.dated !== undefined;
}
