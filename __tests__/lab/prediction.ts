import type { Offer } from '../../src/tls/client-profiles.ts';

/** What a server accepts, by IANA's names. */
export interface Accepted {
  readonly tls12?: {
    readonly suites: readonly string[];
    /** For ECDHE. */
    readonly groups: readonly string[];
    /** That it can make with its key. */
    readonly signatures: readonly string[];
    /** The size of its group for DHE. */
    readonly dhBits?: number;
  };
  readonly tls13?: { readonly groups: readonly string[]; readonly signatures: readonly string[] };
}

/** Whether a client with this offer completes a handshake. All clients have the same suites of TLS 1.3. */
export function predict(offer: Offer, { tls12, tls13 }: Accepted): boolean {
  if (tls13 && meet(offer.groups, tls13.groups) && meet(offer.signatures, tls13.signatures)) return true;
  if (!tls12) return false;
  const signs = meet(offer.signatures, tls12.signatures);
  return tls12.suites
    .filter((suite) => offer.suites.includes(suite))
    .some((suite) => {
      if (suite.startsWith('TLS_RSA_')) return true;
      if (suite.startsWith('TLS_DHE_')) return signs && (tls12.dhBits ?? 0) >= offer.smallestDh;
      return signs && meet(offer.groups, tls12.groups);
    });
}

function meet(some: readonly string[], others: readonly string[]): boolean {
  return some.some((name) => others.includes(name));
}
