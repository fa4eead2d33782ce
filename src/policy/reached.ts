import type { Facts } from './finding.ts';

/** When the date was reached that a finding is about, milliseconds since the epoch; undefined where none is. */
export function reachedMs(facts: Facts): number | undefined {
  if (facts.kind === 'certificate-expired') return facts.onMs;
  if (facts.kind === 'own-certificate') return facts.state === 'expired' ? facts.onMs : undefined;
  if ('reached' in facts && facts.reached !== undefined) return facts.reached.date.epochMs;
  const due = 'due' in facts ? facts.due : 'dated' in facts ? facts.dated?.due : undefined;
  return due?.state === 'reached' ? due.date.epochMs : undefined;
}
