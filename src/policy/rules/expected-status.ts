import type { Facts } from '../finding.ts';
import { acrossAddresses, defineRule } from '../rule.ts';
import type { AddressStanding } from '../standing.ts';

/**
 * The HTTP answer is not the one that the list expects. TLS may well have worked, so that this only warns. An
 * address that was never asked over HTTP, because no handshake got that far, makes no finding.
 */
export const expectedStatus = defineRule('expected-status', ({ endpoint, standing }) => {
  const { expect } = endpoint;
  if (expect === undefined) return [];
  return acrossAddresses(standing, (address) => unexpected(address, expect.status)).map((result) => ({
    level: 'warning',
    source: expect.source,
    ...result,
  }));
});

function unexpected({ observed: { http } }: AddressStanding, expected: readonly number[]): readonly Facts[] {
  if (http === undefined) return [];
  if (http.state === 'failed') return [{ kind: 'no-http-answer', expected, failure: http.failure }];
  return expected.includes(http.status) ? [] : [{ kind: 'unexpected-status', expected, status: http.status }];
}
