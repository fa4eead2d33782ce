import type { Endpoint } from '../config/endpoint.ts';
import type { Otherwise } from '../config/not-observed.ts';
import { datedVersions } from '../probe/dated-versions.ts';
import type { AddressObservation } from '../probe/observation.ts';
import type { Protocol } from '../tls/protocol.ts';

/** What of an endpoint decides which probes are made of it, beside its identity. */
export interface Question {
  readonly minVersion: Protocol;
  /** The protocols that had a date: each was tried alone. */
  readonly dated: readonly Protocol[];
  /** Whether classical key exchange had one: the hybrid group was tried. */
  readonly classical: boolean;
  readonly addresses: 'all' | 'first';
  readonly clientCertificate: boolean;
  readonly clientName?: string;
}

export function questionOf(endpoint: Endpoint): Question {
  const { minVersion, dates, keyExchangeDates, addresses, clientCertificate, clientName } = endpoint;
  return {
    minVersion,
    dated: [...new Set(dates.map(({ protocol }) => protocol))],
    classical: keyExchangeDates.some(({ keyExchange }) => keyExchange === 'classical'),
    addresses,
    clientCertificate: clientCertificate !== undefined,
    ...(clientName !== undefined && { clientName }),
  };
}

/**
 * With what else these addresses were observed, so that they do not answer what is judged now; empty where they do. An
 * address that was not reached answers any question.
 */
export function otherwise(
  asked: Question,
  addresses: readonly AddressObservation[],
  endpoint: Endpoint,
): readonly Otherwise[] {
  const reached = addresses.filter(({ unreachable }) => unreachable === undefined);
  if (reached.length === 0) return [];
  const now = questionOf(endpoint);
  const undated = new Set(
    reached
      .flatMap((address) => datedVersions(endpoint, address))
      .filter((each) => !asked.dated.includes(each)),
  );
  // Where no version is accepted, no group could be tried either.
  const lacksHybrid =
    now.classical &&
    !asked.classical &&
    reached.some(({ protocols }) => Object.values(protocols).some(({ state }) => state === 'accepted'));
  return [
    ...(asked.minVersion === now.minVersion ? [] : [{ kind: 'minimum', minimum: asked.minVersion } as const]),
    ...[...undated].map((of) => ({ kind: 'undated', of }) as const),
    ...(lacksHybrid ? [{ kind: 'undated', of: 'classical' } as const] : []),
    ...(asked.addresses === 'first' && now.addresses === 'all' ? [{ kind: 'first-address' } as const] : []),
    ...(asked.clientCertificate === now.clientCertificate
      ? []
      : [{ kind: 'client-certificate', had: asked.clientCertificate } as const]),
    ...(asked.clientName === now.clientName ? [] : [{ kind: 'client-name' } as const]),
  ];
}
