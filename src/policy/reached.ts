import type { Facts } from './finding.ts';

/** When the date was reached that a finding is about, milliseconds since the epoch; undefined where none is. */
export function reachedMs(facts: Facts): number | undefined {
  if (facts.kind === 'certificate-expired') return facts.onMs;
  if (facts.kind === 'own-certificate') return facts.state === 'expired' ? facts.onMs : undefined;
  if ('reached' in facts && facts.reached !== undefined) return facts.reached.date.epochMs;
  const due = 'due' in facts ? facts.due : 'dated' in facts ? facts.dated?.due : undefined;
  return due?.state === 'reached' ? due.date.epochMs : undefined;
}

/** The key exchange that a finding is about, where it is about one. */
export function keyExchangeOf(facts: Facts): string | undefined {
  if ('keyExchange' in facts) return facts.keyExchange;
  if (facts.kind === 'classical-only') return 'classical';
  if (facts.kind === 'current-clients-fail' && facts.need?.kind === 'key-exchange') {
    return facts.need.oneOf.join(' or ');
  }
  if (facts.kind === 'brownout-ahead' && 'keyExchange' in facts.of) return facts.of.keyExchange;
  return undefined;
}
