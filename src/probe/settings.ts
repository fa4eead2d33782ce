import type { PrivateAddresses } from '../net/address-guard.ts';
import type { ProxySetting } from '../net/proxy-setting.ts';

/** The limits of a run. Times are in milliseconds. */
export interface ProbeSettings {
  /** For each connection, from the first packet to the last byte that is needed. */
  readonly timeoutMs: number;
  /** How often something that may be transient is tried again. */
  readonly retries: number;
  /** Addresses that are probed at once, over all endpoints. */
  readonly concurrency: number;
  /** Connections at once to one address and port. */
  readonly perHost: number;
  readonly privateAddresses: PrivateAddresses;
  readonly proxy: ProxySetting;
  /** Certificate authorities in PEM that are trusted beside Node's own and NODE_EXTRA_CA_CERTS. */
  readonly extraCertificateAuthorities: readonly string[];
  readonly waits: Waits;
}

/** Waits that nobody sets, apart from tests. In milliseconds. */
export interface Waits {
  /** For how long the first connection is watched after STARTTLS. */
  readonly watchMs: number;
  /** A dialogue up to TLS that takes longer is one of a server that waits on purpose. */
  readonly slowUpgradeMs: number;
  /** Before the first retry; each further one waits twice as long. */
  readonly backOffMs: number;
}

export const usualWaits: Waits = {
  // More than lies between two segments that were sent together.
  watchMs: 100,
  slowUpgradeMs: 1_000,
  backOffMs: 250,
};

/** How long all connections to one address may take together, however slowly it answers. */
export function addressDeadlineMs(settings: ProbeSettings): number {
  return 3 * settings.timeoutMs;
}
