import { createHash } from 'node:crypto';
import type { Client } from '../config/client.ts';
import type { Endpoint, OwnCertificate } from '../config/endpoint.ts';
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
  /** The SHA-256 fingerprint of the client certificate. */
  readonly clientCertificate?: string;
  readonly clientName?: string;
  /** Stands for the query of the URL, which may hold secrets. */
  readonly query?: string;
}

export function questionOf(endpoint: Endpoint): Question {
  const { minVersion, dates, keyExchangeDates, addresses, ownCertificate, clientName, path } = endpoint;
  const [query] = /\?.*/s.exec(path) ?? [];
  return {
    minVersion,
    dated: [...new Set(dates.map(({ protocol }) => protocol))],
    classical: keyExchangeDates.some(({ keyExchange }) => keyExchange === 'classical'),
    addresses,
    ...(ownCertificate && { clientCertificate: ownCertificate.fingerprint256 ?? 'unreadable' }),
    ...(clientName !== undefined && { clientName }),
    ...(query !== undefined && { query: hash(query).slice(0, 16) }),
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
    ...otherCertificate(asked, endpoint.ownCertificate),
    ...(asked.clientName === now.clientName ? [] : [{ kind: 'client-name' } as const]),
    ...(asked.query === now.query ? [] : [{ kind: 'query' } as const]),
  ];
}

function otherCertificate(
  { clientCertificate: asked }: Question,
  own: OwnCertificate | undefined,
): readonly Otherwise[] {
  const other = (had: Extract<Otherwise, { kind: 'client-certificate' }>['had']) => [
    { kind: 'client-certificate', had } as const,
  ];
  if (!own) return asked === undefined ? [] : other('one');
  if (asked === undefined) return other('none');
  if (own.fingerprint256 === undefined) return other('unreadable');
  return asked === own.fingerprint256 ? [] : other('another');
}

/** What of a client decides what it does. */
export interface ClientQuestion {
  readonly minVersion: Protocol;
  /** The SHA-256 of the command and of the names of its variables. Their values may be secrets. */
  readonly command: string;
}

export function clientQuestionOf({ minVersion, run, env }: Client): ClientQuestion {
  return { minVersion, command: hash(JSON.stringify([run, Object.keys(env).toSorted()])) };
}

export function clientOtherwise(asked: ClientQuestion, client: Client): readonly Otherwise[] {
  const now = clientQuestionOf(client);
  return [
    ...(asked.minVersion === now.minVersion ? [] : [{ kind: 'minimum', minimum: asked.minVersion } as const]),
    ...(asked.command === now.command ? [] : [{ kind: 'command' } as const]),
  ];
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
