import type { Opening } from '../clients/server/call.ts';
import { type ObsoleteKeyExchange, obsoleteKeyExchanges } from '../config/endpoint.ts';
import { sharedOffer } from '../tls/client-profiles.ts';
import type { Facts } from './finding.ts';

type ObsoleteOffer = Extract<Facts, { readonly kind: 'client-obsolete-offer' }>;

/**
 * What a caller lacks of that which clients of today share; undefined where it lacks nothing, and of one that offers no
 * version from TLS 1.2 on, which is about its version.
 */
export function obsoleteOfferOf(opening: Opening): ObsoleteOffer | undefined {
  if (opening.kind !== 'client-hello' && opening.kind !== 'sslv2-hello') return undefined;
  const { offered, suites } = opening.kind === 'client-hello' ? opening.hello : opening;
  if (offered.highest !== 'TLSv1.2' && offered.highest !== 'TLSv1.3') return undefined;
  if (offered.highest === 'TLSv1.2' && !sharedOffer.suites.some((suite) => suites.includes(suite))) {
    const oneOf = keyExchangesOf(suites);
    return { kind: 'client-obsolete-offer', lacks: 'suites', ...(oneOf.length > 0 && { oneOf }) };
  }
  // A ClientHello in the format of SSL 2.0 cannot name groups.
  if (opening.kind === 'sslv2-hello') return undefined;
  const { groups } = opening.hello;
  return sharedOffer.groups.some((group) => groups.includes(group))
    ? undefined
    : { kind: 'client-obsolete-offer', lacks: 'groups' };
}

/** Those of all suites on offer; empty where there is one of another key exchange. */
function keyExchangesOf(suites: readonly string[]): readonly ObsoleteKeyExchange[] {
  const real = suites.filter((suite) => !suite.endsWith('_SCSV'));
  const isOf = (suite: string, keyExchange: ObsoleteKeyExchange) => suite.startsWith(`TLS_${keyExchange}_`);
  if (!real.every((suite) => obsoleteKeyExchanges.some((each) => isOf(suite, each)))) return [];
  return obsoleteKeyExchanges.filter((each) => real.some((suite) => isOf(suite, each)));
}
