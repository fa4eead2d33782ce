import type { Exception } from '../config/endpoint.ts';
import { dayMs } from './calendar.ts';
import type { Finding } from './finding.ts';

/** An exception is in force through the whole of its `until` day. */
export function isInForce(exception: Exception, nowMs: number): boolean {
  return nowMs < exception.until.epochMs + dayMs;
}

/**
 * Lowers a finding to a notice where an exception for its rule is in force, and keeps the level that it would have.
 * Of several the one that lasts longest is named. Nothing excepts the findings about exceptions themselves.
 */
export function applyExceptions(finding: Finding, exceptions: readonly Exception[], nowMs: number): Finding {
  if (finding.rule === 'exception') return finding;
  const [exception] = exceptions
    .filter(({ rule }) => rule === finding.rule)
    .filter((candidate) => isInForce(candidate, nowMs))
    .toSorted((a, b) => b.until.epochMs - a.until.epochMs);
  if (exception === undefined) return finding;
  return { ...finding, level: 'notice', excepted: { exception, level: finding.level } };
}
