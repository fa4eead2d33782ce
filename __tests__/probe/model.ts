import { type Protocol, protocols, wireVersions } from '../../src/tls/protocol.ts';

/**
 * Peers as functions: what a peer answers to a ClientHello, by the connections before and the time. The same peers are
 * probed in virtual time (virtual-door.ts) and over sockets (peers.ts).
 */
export type ModelPeer = (hello: Hello, moment: Moment) => Reaction;

/** What a peer reads from a ClientHello. */
export interface Hello {
  readonly protocol: Protocol;
  /** A ClientHello of TLS 1.3 that offers TLS 1.2 as well, as that of a real handshake does. */
  readonly offersTls12?: boolean;
  readonly recordVersion: number;
  readonly suites: readonly number[];
  readonly extensions: boolean;
  /** Whether it bears SNI. */
  readonly named: boolean;
  /** Whether it bears what clients send since long: session_ticket and renegotiation_info. */
  readonly likeClient: boolean;
  readonly sessionId: boolean;
  /** All bytes on the wire. */
  readonly length: number;
}

/** The connection that a ClientHello comes on. */
interface Moment {
  /** Counts the connections that the peer accepted, from 1. */
  readonly number: number;
  /** Milliseconds of the peer's clock. */
  readonly atMs: number;
  /** Connections that were open when this one was accepted, itself included. */
  readonly open: number;
}

export const alertNumbers = {
  unexpected_message: 10,
  handshake_failure: 40,
  illegal_parameter: 47,
  access_denied: 49,
  decode_error: 50,
  protocol_version: 70,
  insufficient_security: 71,
  internal_error: 80,
  inappropriate_fallback: 86,
  unrecognized_name: 112,
} as const;

/** How a peer refuses. close_notify is a warning, the other alerts are fatal. */
export type Refusal = keyof typeof alertNumbers | 'close_notify' | 'close' | 'reset' | 'silence';

export type Reaction =
  | { readonly kind: 'chose'; readonly protocol: Protocol; readonly suite: number }
  | { readonly kind: 'refuse'; readonly refusal: Refusal }
  | { readonly kind: 'wait'; readonly forMs: number; readonly next: Reaction };

export interface SpeakerHabits {
  /** What becomes of a version that is not spoken; where `choosesLower`, only of those below all spoken ones. */
  readonly refusal?: Refusal;
  /** Whether the newest spoken version is chosen where a newer one is offered, as TLS servers should. */
  readonly choosesLower?: boolean;
  /** The only suite that the peer knows. */
  readonly suite?: number;
}

/** A suite that every usual ClientHello offers for the version, but for that of SSL 2.0. */
export const usualSuite = (protocol: Protocol): number => (protocol === 'TLSv1.3' ? 0x1301 : 0x002f);

const refuse = (refusal: Refusal): Reaction => ({ kind: 'refuse', refusal });

/** Answers the versions it speaks with a ServerHello. */
export function speaks(spoken: readonly Protocol[], habits: SpeakerHabits = {}): ModelPeer {
  const { refusal = 'protocol_version', choosesLower = false } = habits;
  return (hello) => {
    const older = spoken.filter(
      (each) => each !== 'SSLv2' && wireVersions[each] < wireVersions[hello.protocol],
    );
    const lower = choosesLower ? older : older.filter((each) => hello.offersTls12 && each === 'TLSv1.2');
    const chosen = spoken.includes(hello.protocol) ? hello.protocol : newest(lower);
    if (!chosen) return refuse(refusal);
    const suite = habits.suite ?? usualSuite(chosen);
    if (chosen !== 'SSLv2' && !hello.suites.includes(suite)) return refuse('handshake_failure');
    return { kind: 'chose', protocol: chosen, suite };
  };
}

function newest(among: readonly Protocol[]): Protocol | undefined {
  return protocols.findLast((protocol) => among.includes(protocol));
}

/** Refuses the connections of which this holds, and serves the others. */
function failsWhere(
  isFailing: (moment: Moment, hello: Hello) => boolean,
  refusal: Refusal,
  peer: ModelPeer,
): ModelPeer {
  return (hello, moment) => (isFailing(moment, hello) ? refuse(refusal) : peer(hello, moment));
}

/** Refuses its first connections, as a peer under load does. */
export function failsFirst(times: number, refusal: Refusal, peer: ModelPeer): ModelPeer {
  return failsWhere(({ number }) => number <= times, refusal, peer);
}

/** Serves so many connections and refuses all after them. */
export function tires(after: number, refusal: Refusal, peer: ModelPeer): ModelPeer {
  return failsWhere(({ number }) => number > after, refusal, peer);
}

/** Serves every second connection. */
export function servesEverySecond(refusal: Refusal, peer: ModelPeer): ModelPeer {
  return failsWhere(({ number }) => number % 2 === 1, refusal, peer);
}

/** Fails in the same pattern again and again: true in `pattern` is a refused connection. */
export function failsPeriodically(pattern: readonly boolean[], refusal: Refusal, peer: ModelPeer): ModelPeer {
  return failsWhere(({ number }) => pattern[number % pattern.length] === true, refusal, peer);
}

/** Serves so many connections in a while, by tokens that come back evenly. */
export function servesOnly(count: number, perMs: number, refusal: Refusal, peer: ModelPeer): ModelPeer {
  let tokens = count;
  let filledAt: number | undefined;
  return (hello, moment) => {
    tokens = Math.min(count, tokens + ((moment.atMs - (filledAt ?? moment.atMs)) * count) / perMs);
    filledAt = moment.atMs;
    if (tokens < 1) return refuse(refusal);
    tokens -= 1;
    return peer(hello, moment);
  };
}

/** Serves so many connections in each window of time, and counts those that it refuses as well. */
export function countsInWindows(
  count: number,
  windowMs: number,
  refusal: Refusal,
  peer: ModelPeer,
): ModelPeer {
  const counts = new Map<number, number>();
  return (hello, moment) => {
    const window = Math.floor(moment.atMs / windowMs);
    counts.set(window, (counts.get(window) ?? 0) + 1);
    return (counts.get(window) ?? 0) > count ? refuse(refusal) : peer(hello, moment);
  };
}

/** Serves so many connections in any such span of time, and counts those that it turns away as well, as HAProxy does. */
export function countsConnections(
  count: number,
  perMs: number,
  refusal: Refusal,
  peer: ModelPeer,
): ModelPeer {
  const seenAt: number[] = [];
  return (hello, moment) => {
    seenAt.push(moment.atMs);
    const recent = seenAt.filter((atMs) => atMs > moment.atMs - perMs).length;
    return recent > count ? refuse(refusal) : peer(hello, moment);
  };
}

/** Serves one connection after another, each for so long, as small devices do. */
export function queues(forMs: number, peer: ModelPeer): ModelPeer {
  let busyUntil = Number.NEGATIVE_INFINITY;
  return (hello, moment) => {
    busyUntil = Math.max(busyUntil, moment.atMs) + forMs;
    return { kind: 'wait', forMs: busyUntil - moment.atMs, next: peer(hello, moment) };
  };
}

/** Serves so many connections at once. */
export function servesAtOnce(most: number, refusal: Refusal, peer: ModelPeer): ModelPeer {
  return failsWhere(({ open }) => open > most, refusal, peer);
}

/** Fails a share of its connections, without a pattern that the order of probes could follow. */
export function failsAtRandom(share: number, refusal: Refusal, peer: ModelPeer, seed = 12_345): ModelPeer {
  let state = seed;
  return failsWhere(
    () => {
      state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
      return state / 2 ** 32 < share;
    },
    refusal,
    peer,
  );
}

/** Refuses everything for a while once it has seen a ClientHello that it takes for an attack. */
export function bans(
  isAttack: (hello: Hello) => boolean,
  forMs: number,
  refusal: Refusal,
  peer: ModelPeer,
): ModelPeer {
  let bannedUntil = Number.NEGATIVE_INFINITY;
  return (hello, moment) => {
    if (isAttack(hello)) bannedUntil = moment.atMs + forMs;
    return moment.atMs < bannedUntil ? refuse(refusal) : peer(hello, moment);
  };
}

/** Hands its connections to several servers in turn. */
export function balances(...backends: readonly ModelPeer[]): ModelPeer {
  return (hello, moment) => backends[moment.number % backends.length]?.(hello, moment) ?? refuse('close');
}

/** Lets every connection wait before it is served. */
export function waits(forMs: number, peer: ModelPeer): ModelPeer {
  return (hello, moment) => ({ kind: 'wait', forMs, next: peer(hello, moment) });
}

/** Refuses ClientHellos of a form that it does not like, whatever they offer. */
export function chokesOn(dislikes: (hello: Hello) => boolean, refusal: Refusal, peer: ModelPeer): ModelPeer {
  return failsWhere((_, hello) => dislikes(hello), refusal, peer);
}

/** Wants the record header to bear TLS 1.0 (`initial`), or the offered version (`exact`). */
export function wantsRecordVersion(
  wanted: 'initial' | 'exact',
  refusal: Refusal,
  peer: ModelPeer,
): ModelPeer {
  return chokesOn(
    (hello) => {
      const exact = Math.min(wireVersions[hello.protocol], 0x0303);
      const right = wanted === 'exact' ? exact : Math.min(exact, 0x0301);
      return hello.protocol !== 'SSLv2' && hello.recordVersion !== right;
    },
    refusal,
    peer,
  );
}
