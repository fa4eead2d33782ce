import type { PrivateAddresses } from '../net/address-guard.ts';

/** The limits of a run. Times are in milliseconds. */
export interface ProbeSettings {
  /** For each connection, from the first packet to the last byte that is needed. */
  readonly timeoutMs: number;
  /** How often something that may be transient is asked again. */
  readonly retries: number;
  /** Addresses that are asked at once, over all endpoints. */
  readonly concurrency: number;
  /** Connections at once to one address and port. */
  readonly perHost: number;
  readonly privateAddresses: PrivateAddresses;
  /** Certificate authorities in PEM that are trusted beside Node's own and NODE_EXTRA_CA_CERTS. */
  readonly extraCertificateAuthorities: readonly string[];
}

/** How long all questions to one address may take together, however slowly it answers. */
export function addressDeadlineMs(settings: ProbeSettings): number {
  return 3 * settings.timeoutMs;
}
