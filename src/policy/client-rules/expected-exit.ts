import type { RuleResult } from '../finding.ts';
import type { ClientRuleContext } from './context.ts';

/** The command did not end as the list expects. TLS may well have worked, so that this only warns. */
export function expectedExit({ client, run: { ended } }: ClientRuleContext): readonly RuleResult[] {
  const { expect } = client;
  if (expect === undefined || ended.kind === 'not-run') return [];
  if (ended.kind === 'exit' && expect.exitCodes.includes(ended.code)) return [];
  const facts = { kind: 'client-unexpected-exit', expected: expect.exitCodes, ended } as const;
  return [{ level: 'warning', source: expect.source, facts }];
}
