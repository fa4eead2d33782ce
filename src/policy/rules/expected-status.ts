import type { Facts } from '../finding.ts';
import { acrossAddresses, type Rule } from '../rule.ts';
import type { AddressSupport } from '../support.ts';

/**
 * The HTTP answer, or the exit code of a client's command, is not the one that the list expects. TLS may well have
 * worked, so that this only warns. An address without an HTTP request, because no handshake got that far, makes
 * no finding.
 */
export const expectedStatus: Rule = {
  name: 'expected-status',

  endpoint: ({ integration: { expect }, support }) => {
    if (expect === undefined) return [];
    const { status, source } = expect;
    return acrossAddresses(support, (address) => unexpected(address, status)).map((result) => ({
      level: 'warning',
      source,
      ...result,
    }));
  },

  client: ({ integration: { expect }, run: { ended } }) => {
    if (expect === undefined || ended.kind === 'not-run' || ended.kind === 'stopped') return [];
    const { exitCodes: expected, source } = expect;
    if (ended.kind === 'exit' && expected.includes(ended.code)) return [];
    return [{ level: 'warning', source, facts: { kind: 'client-unexpected-exit', expected, ended } }];
  },
};

function unexpected({ observed: { http } }: AddressSupport, expected: readonly number[]): readonly Facts[] {
  if (http === undefined) return [];
  if (http.state === 'failed') return [{ kind: 'no-http-answer', expected, failure: http.failure }];
  return expected.includes(http.status) ? [] : [{ kind: 'unexpected-status', expected, status: http.status }];
}
