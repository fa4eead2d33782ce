import type { Ended } from '../clients/runs/client-run.ts';
import type { CallAlert, Outcome } from '../clients/server/call.ts';
import type {
  Deadline,
  Exception,
  KeyExchange,
  KeyExchangeDate,
  MinimumDate,
  Moment,
  ObsoleteKeyExchange,
  ProtocolDate,
  RuleName,
  SourceRange,
} from '../config/endpoint.ts';
import type { NotObserved } from '../config/not-observed.ts';
import type { Stop } from '../net/stop.ts';
import type { Failure, HandshakeFailure, NotOffered, RootCertificate } from '../probe/observation.ts';
import type { ClientName } from '../tls/client-profiles.ts';
import type { Protocol } from '../tls/protocol.ts';
import type { RunningBrownout } from './brownouts.ts';

/** GitHub's annotation levels, worst first. */
export const levels = ['error', 'warning', 'notice'] as const;
export type Level = (typeof levels)[number];

/** How a date stands to the day of judgement. `days` are whole days until it, rounded up; negative once reached. */
export interface Due {
  readonly state: 'ahead' | 'near' | 'reached';
  readonly date: Moment;
  readonly days: number;
}

/** A date that counts, with how it stands to the day of judgement. */
export type Dated<Of extends Deadline = Deadline> = Of & { readonly due: Due };
export type DatedProtocol = Dated<ProtocolDate>;

/** A date from which on it matters that something is unknown: one of the list, or the sunset of the endpoint. */
export type ReachedDate = Dated | Due;

/** What a peer insists on in TLS 1.2, of which clients of today offer something else or nothing. */
export type Need =
  /** One of these key exchanges. */
  | { readonly kind: 'key-exchange'; readonly oneOf: readonly ObsoleteKeyExchange[] }
  | { readonly kind: 'suite' | 'group' | 'signature'; readonly name: string }
  /** Clients that connect without secure renegotiation (RFC 5746). */
  | { readonly kind: 'no-renegotiation' };

/** What a rule saw, as data. The catalogue in `report/` has the words for each kind. */
export type Facts =
  /**
   * Nothing newer than `ceiling` can be negotiated, which is below the minimum or TLS 1.0 or older. `failure` is what our
   * own handshake at the minimum met.
   */
  | {
      readonly kind: 'too-old';
      readonly ceiling: Protocol;
      readonly minimum: Protocol;
      readonly failure?: HandshakeFailure;
      readonly dated?: DatedProtocol;
    }
  /** Nothing newer than `protocol` can be negotiated; it meets the minimum, but it has a date. */
  | { readonly kind: 'only-dated'; readonly protocol: Protocol; readonly dated: DatedProtocol }
  /**
   * Still accepts an old protocol, and can do newer ones. `belowMinimum` tells it from one that only has a date,
   * `newerUnproven` that an address which accepts it is not known to accept anything newer.
   */
  | {
      readonly kind: 'accepts-old';
      readonly protocol: Protocol;
      readonly minimum: Protocol;
      readonly belowMinimum: boolean;
      readonly newerUnproven?: true;
      readonly dated?: DatedProtocol;
    }
  /** Handshakes with an old version complete, but the service rejects requests over it. */
  | {
      readonly kind: 'rejects-requests';
      readonly protocol: Protocol;
      readonly status: number;
      readonly insteadOf: number;
      readonly dated?: DatedProtocol;
    }
  /** An old version is chosen in a ServerHello, but no client completes a handshake with it. */
  | {
      readonly kind: 'completes-no-handshake';
      readonly protocol: Protocol;
      readonly failure: HandshakeFailure;
      readonly dated?: DatedProtocol;
    }
  /** A handshake completes with nothing as new as this minimum, which has a date. `newest` is what one completes with. */
  | {
      readonly kind: 'misses-minimum';
      readonly minimum: Protocol;
      readonly newest: Protocol;
      readonly dated: Dated<MinimumDate>;
    }
  /** Some or all clients of today complete no handshake, though others do, or our OpenSSL with all that it has. */
  | {
      readonly kind: 'current-clients-fail';
      readonly failing: readonly ClientName[];
      readonly connecting: readonly ClientName[];
      readonly need?: Need;
      /** Of the key exchange that it needs; where one of two will do, the later date. */
      readonly dated?: Dated<KeyExchangeDate>;
    }
  /** No hybrid post-quantum group, where classical key exchange has a date. */
  | { readonly kind: 'classical-only'; readonly dated: Dated<KeyExchangeDate> }
  /** The vendor disables for a while, soon, what ends on a date. */
  | {
      readonly kind: 'brownout-ahead';
      readonly of: { readonly protocol: Protocol } | { readonly keyExchange: KeyExchange };
      readonly from: Moment;
      readonly to: Moment;
    }
  /**
   * The endpoint itself goes away. `header` names the response header of a date that nobody configured; `undated`
   * is one that says "already" without a date, so that `due` is the moment of judgement.
   */
  | {
      readonly kind: 'sunset';
      readonly due: Due;
      readonly header?: 'Sunset' | 'Deprecation';
      readonly undated?: true;
    }
  /** A TLS-inspecting proxy answered in the endpoint's place: its root also vouches for endpoints of other domains. */
  | { readonly kind: 'intercepted'; readonly root: RootCertificate; readonly reached?: ReachedDate }
  /** No address is known to accept anything: none could be probed, none answered, or all refused every version we know. */
  | {
      readonly kind: 'not-verified';
      readonly failures: readonly {
        readonly address?: string;
        readonly origin?: string;
        readonly failure: Failure;
      }[];
      readonly addresses: number;
      readonly reached?: ReachedDate;
    }
  /** Some protocols that matter are unknown, though the endpoint answered others. */
  | {
      readonly kind: 'partly-verified';
      readonly protocols: readonly Protocol[];
      readonly failure: Failure;
      readonly reached?: ReachedDate;
    }
  /** A ClientHello at the minimum version was accepted, but no real client could finish the handshake. */
  | {
      readonly kind: 'handshake-failed';
      readonly failure: HandshakeFailure;
      readonly notOffered?: NotOffered;
      readonly minimum: Protocol;
      readonly reached?: ReachedDate;
    }
  /** What some clients of today meet is unknown, though others complete a handshake. */
  | {
      readonly kind: 'clients-unverified';
      readonly unknown: readonly ClientName[];
      readonly failure: HandshakeFailure;
      readonly reached?: ReachedDate;
    }
  /** Whether it needs this key exchange, which has a date, is unknown. */
  | {
      readonly kind: 'key-exchange-unverified';
      readonly keyExchange: KeyExchange;
      readonly failure?: Failure;
      readonly reached?: ReachedDate;
    }
  /** TLS is only reached after STARTTLS, and the server does not get there. */
  | Extract<Failure, { readonly kind: 'no-starttls' }>
  | { readonly kind: 'unexpected-status'; readonly expected: readonly number[]; readonly status: number }
  | {
      readonly kind: 'no-http-answer';
      readonly expected: readonly number[];
      readonly failure: HandshakeFailure;
    }
  | { readonly kind: 'certificate-expired'; readonly onMs: number }
  | { readonly kind: 'certificate-not-yet-valid'; readonly onMs: number }
  | { readonly kind: 'certificate-expiring'; readonly onMs: number; readonly days: number }
  | { readonly kind: 'certificate-untrusted'; readonly code: string; readonly issuer: string }
  | { readonly kind: 'certificate-wrong-name'; readonly name: string; readonly altNames: readonly string[] }
  /** Our client certificate. `days` are those until its day, where it is still valid. */
  | {
      readonly kind: 'own-certificate';
      readonly state: 'expired' | 'not-yet-valid' | 'expiring';
      readonly path: string;
      readonly onMs: number;
      readonly days: number;
    }
  | { readonly kind: 'exception-ended'; readonly exception: Exception }
  | { readonly kind: 'exception-unused'; readonly exception: Exception }
  | ClientFacts;

/** What a rule saw of a client. */
export type ClientFacts =
  /** Offers nothing newer than `highest`, which is below the minimum or TLS 1.0 or older. */
  | {
      readonly kind: 'client-too-old';
      readonly highest: Protocol;
      readonly minimum: Protocol;
      readonly dated?: DatedProtocol;
    }
  /** Offers nothing newer than `protocol`; it meets the minimum, but it has a date. */
  | { readonly kind: 'client-only-dated'; readonly protocol: Protocol; readonly dated: DatedProtocol }
  /** Still offers an old protocol beside newer ones. `belowMinimum` tells it from one that only has a date. */
  | {
      readonly kind: 'client-offers-old';
      readonly protocol: Protocol;
      readonly minimum: Protocol;
      readonly belowMinimum: boolean;
      readonly dated?: DatedProtocol;
    }
  /** Offers TLS 1.2 at most, and none of the cipher suites or none of the groups that clients of today share. */
  | {
      readonly kind: 'client-obsolete-offer';
      readonly lacks: 'suites' | 'groups';
      /** All that it offers are suites of these key exchanges. */
      readonly oneOf?: readonly ObsoleteKeyExchange[];
      readonly dated?: Dated<KeyExchangeDate>;
    }
  /** Running commands is not enabled. */
  | { readonly kind: 'client-not-run' }
  /** The run of all ended before this client's did, or no saved observation answers. */
  | { readonly kind: 'client-not-done'; readonly by: Stop | NotObserved; readonly reached?: ReachedDate }
  | { readonly kind: 'client-never-called'; readonly ended: Ended; readonly reached?: ReachedDate }
  /** Called, but began with no ClientHello: `http` is a request in plaintext. */
  | {
      readonly kind: 'client-without-tls';
      readonly began: 'http' | 'other' | 'malformed' | 'incomplete';
      readonly reached?: ReachedDate;
    }
  /** Called, and broke off with an alert before its ClientHello. */
  | {
      readonly kind: 'client-without-hello';
      readonly alert: string;
      readonly reached?: ReachedDate;
    }
  /** Agreed on a version, and then refused our certificate; without an alert that is only likely. */
  | {
      readonly kind: 'client-refused-certificate';
      readonly alert?: CallAlert;
      readonly reached?: ReachedDate;
    }
  /** Offers enough, and yet the handshake came to nothing. */
  | {
      readonly kind: 'client-no-handshake';
      readonly outcome: Exclude<Outcome, { kind: 'finished' | 'certificate-refused' | 'not-tls' }>;
      readonly minimum: Protocol;
      readonly reached?: ReachedDate;
    }
  /** The handshake was finished, no request came over it, and the command failed. */
  | {
      readonly kind: 'client-no-request';
      readonly protocol: Protocol;
      readonly ended: Ended;
      readonly reached?: ReachedDate;
    }
  | { readonly kind: 'client-unexpected-exit'; readonly expected: readonly number[]; readonly ended: Ended };

export type FactsKind = Facts['kind'];

/** What a rule returns: the level and the facts. The judge adds endpoint and position. */
export interface RuleResult {
  readonly level: Level;
  readonly facts: Facts;
  readonly protocol?: Protocol;
  /** The address that showed it, where not all of them do. */
  readonly address?: string;
  /** From where it was seen there, where the address was seen from several places. */
  readonly origin?: string;
  /** A more exact position than the endpoint's own. */
  readonly source?: SourceRange;
}

export interface Finding extends RuleResult {
  readonly rule: RuleName;
  readonly source: SourceRange;
  /** The exception in force that lowered this finding to a notice, and the level it would have. */
  readonly excepted?: { readonly exception: Exception; readonly level: Level };
  /** The brownout that is on, which may be the cause of an error or of what is unverified. */
  readonly brownout?: RunningBrownout;
  /** The URL of the proxy through which the endpoint was seen, without credentials. */
  readonly via?: string;
}

/** Whether a finding says that the endpoint or client, or a part of it, could not be verified. */
export function saysUnverified({ rule }: Pick<Finding, 'rule'>): boolean {
  return rule === 'unverified' || rule === 'intercepted';
}

/**
 * Nobody, or not every client of today, gets through: a list may lower the level of that, and neither change the verdict
 * nor leave it without its reason.
 */
export const neverReady: ReadonlySet<FactsKind> = new Set(['no-starttls', 'current-clients-fail']);

/**
 * Whether this finding alone keeps an endpoint or client from being ready. An exception takes a finding out of the gate and
 * not out of the world, and what is unverified is never ready, whatever level that has.
 */
export function keepsFromReady(finding: Finding): boolean {
  const { level, excepted, facts } = finding;
  return saysUnverified(finding) || (excepted?.level ?? level) !== 'notice' || neverReady.has(facts.kind);
}
