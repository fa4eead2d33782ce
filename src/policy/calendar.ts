import type { Demands } from '../config/demands.ts';
import {
  type Deadline,
  type KeyExchange,
  type KeyExchangeDate,
  keyExchanges,
  type MinimumDate,
  type Moment,
  obsoleteKeyExchanges,
  type ProtocolDate,
} from '../config/endpoint.ts';
import { compareProtocols, type Protocol, protocols } from '../tls/protocol.ts';
import type { Dated, DatedProtocol, Due, Level } from './finding.ts';
import { keyExchangeState, mayMiss } from './needs.ts';
import type { Seen, SeenEndpoint } from './rule.ts';

export const dayMs = 86_400_000;

/**
 * How a date stands to the day of judgement. It is reached from its first millisecond on, and near from exactly
 * `warnWithinMs` before. The days are those until the date, rounded up, and 0 on the day itself.
 */
export function due(date: Moment, nowMs: number, warnWithinMs: number): Due {
  const leftMs = date.epochMs - nowMs;
  if (leftMs <= 0) return { state: 'reached', date, days: 0 - Math.floor(-leftMs / dayMs) };
  return { state: leftMs <= warnWithinMs ? 'near' : 'ahead', date, days: Math.ceil(leftMs / dayMs) };
}

/** The level of a finding by how near its date is: the columns of the decision table. */
export type LevelByDue = Readonly<Record<Due['state'], Level>>;

/**
 * The date that counts of those for one thing: the endpoint's own, else the file's, else the standards'. Among several of
 * the same origin it is the earliest.
 */
function nearest<Of extends Deadline>(dates: readonly Of[]): Of | undefined {
  return dates.toSorted((a, b) => distance(a) - distance(b) || a.date.epochMs - b.date.epochMs)[0];
}

/** The date of this protocol that counts for an endpoint or client. */
export function dateOf({ dates }: Pick<Demands, 'dates'>, protocol: Protocol): ProtocolDate | undefined {
  return nearest(dates.filter((dated) => dated.protocol === protocol));
}

/** The date of this protocol that counts, with how it stands to the day of judgement. */
export function datedProtocol(
  demands: Pick<Demands, 'dates' | 'warnWithinMs'>,
  protocol: Protocol,
  nowMs: number,
): DatedProtocol | undefined {
  return withDue(dateOf(demands, protocol), demands, nowMs);
}

/** The same for a key exchange. */
export function datedKeyExchange(
  demands: Pick<Demands, 'keyExchangeDates' | 'warnWithinMs'>,
  keyExchange: KeyExchange,
  nowMs: number,
): Dated<KeyExchangeDate> | undefined {
  return withDue(keyExchangeDateOf(demands, keyExchange), demands, nowMs);
}

/** The date of this key exchange that counts. */
export function keyExchangeDateOf(
  { keyExchangeDates }: Pick<Demands, 'keyExchangeDates'>,
  keyExchange: KeyExchange,
): KeyExchangeDate | undefined {
  return nearest(keyExchangeDates.filter((dated) => dated.keyExchange === keyExchange));
}

/** The minimums that count, one for each protocol, oldest first, with how they stand to the day of judgement. */
export function datedMinimums(
  demands: Pick<Demands, 'minimums' | 'warnWithinMs'>,
  nowMs: number,
): readonly Dated<MinimumDate>[] {
  return minimumsOf(demands).flatMap((minimum) => withDue(minimum, demands, nowMs) ?? []);
}

function minimumsOf({ minimums }: Pick<Demands, 'minimums'>): readonly MinimumDate[] {
  return protocols.flatMap(
    (protocol) => nearest(minimums.filter(({ minimum }) => minimum === protocol)) ?? [],
  );
}

function withDue<Of extends Deadline>(
  dated: Of | undefined,
  { warnWithinMs }: Pick<Demands, 'warnWithinMs'>,
  nowMs: number,
): Dated<Of> | undefined {
  return dated && { ...dated, due: due(dated.date, nowMs, warnWithinMs) };
}

/**
 * The dates that count, of the protocols that an endpoint or client speaks or may speak, oldest protocol first; then those of
 * the key exchanges that it needs or may need, and of the minimums that an endpoint misses or may miss.
 */
export function deadlinesOf(seen: Seen): readonly Deadline[] {
  const { integration } = seen;
  const ofProtocols = openProtocols(seen).flatMap((protocol) => dateOf(integration, protocol) ?? []);
  if (seen.kind === 'client') {
    // Without a ClientHello it may need each of these. With one, the rule `key-exchange` knows.
    const possible = seen.support.offered.highest === undefined ? obsoleteKeyExchanges : [];
    return [...ofProtocols, ...possible.flatMap((each) => keyExchangeDateOf(integration, each) ?? [])];
  }
  // RSA and DHE are of TLS 1.2, which a higher minimum does not ask about.
  const asksTls12 = compareProtocols(integration.minVersion, 'TLSv1.2') <= 0;
  const needed = keyExchanges.filter(
    (each) => (asksTls12 || each === 'classical') && keyExchangeState(seen.support, each) !== 'not-needed',
  );
  return [
    ...ofProtocols,
    ...needed.flatMap((keyExchange) => keyExchangeDateOf(integration, keyExchange) ?? []),
    ...minimumsOf(integration).filter(({ minimum }) => mayMiss(seen.support, minimum)),
  ];
}

function openProtocols(seen: Seen): readonly Protocol[] {
  if (seen.kind === 'client') {
    return seen.support.offered.highest === undefined ? protocols : seen.support.protocols;
  }
  return protocols.filter(
    (protocol) => seen.support.protocols[protocol] !== 'refused' && !isExcusedSilence(seen, protocol),
  );
}

/**
 * Whether an unknown may be passed over. Only SSLv2 ever is: its ClientHello is no TLS record (RFC 6101 appendix E), so
 * that many peers drop it without an answer, and another probe never brings a proof. Without this, hardly any modern
 * endpoint could be called ready. It holds only where the endpoint accepts another version, and where the list has no date
 * for SSLv2 itself: neither a standard's date nor an endpoint's `deprecation-date` is one.
 */
export function isExcusedSilence({ integration, support }: SeenEndpoint, protocol: Protocol): boolean {
  if (protocol !== 'SSLv2' || support.protocols.SSLv2 !== 'unknown' || support.floor === undefined)
    return false;
  const dated = dateOf(integration, 'SSLv2');
  return dated === undefined || distance(dated) === fromStandard || dated.blanket === true;
}

const fromStandard = 2;

/** How far from the endpoint a date was set; the nearest one counts. */
function distance({ from }: Deadline): number {
  if (from === 'endpoint') return 0;
  return from === 'file' ? 1 : fromStandard;
}
