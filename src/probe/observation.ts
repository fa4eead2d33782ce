import type { Endpoint } from '../config/endpoint.ts';
import type { NotObserved } from '../config/not-observed.ts';
import type { ProxyProblem, ShownProxy } from '../net/proxy.ts';
import type { Stop } from '../net/stop.ts';
import type { StarttlsRefusal, StarttlsTrouble } from '../starttls/problem.ts';
import type { ClientName } from '../tls/client-profiles.ts';
import type { Protocol } from '../tls/protocol.ts';

/** Why a probe got no answer that proves anything. Words for it are in `report/words/failures.ts`. */
export type Failure =
  /**
   * The name did not resolve; `code` is Node's, such as ENOTFOUND. `forGuard` says that the connection goes through a proxy, and
   * that only the address guard needs the address.
   */
  | { readonly kind: 'dns'; readonly code: string; readonly unusedProxy?: string; readonly forGuard?: true }
  /** The address guard forbids dialling this address; `range` is its kind: `private`, `loopback`, `link-local`… */
  | { readonly kind: 'address-denied'; readonly range: string }
  /** 0.0.0.0 or ::, which is never dialled. `listed` says that the list names it, not a name server. */
  | { readonly kind: 'unspecified-address'; readonly address: string; readonly listed: boolean }
  /** No TCP connection; `code` is the system's, such as ECONNREFUSED or ENETUNREACH. */
  | { readonly kind: 'connect'; readonly code: string; readonly unusedProxy?: string }
  | { readonly kind: 'connect-timeout'; readonly afterMs: number; readonly unusedProxy?: string }
  /** The proxy gave no connection. `toIp` says that it was given an IP address, which the guard had checked, and not the name. */
  | { readonly kind: 'proxy'; readonly problem: ProxyProblem; readonly toIp?: true }
  /** Connected, but no answer (or no complete one) came in time. */
  | { readonly kind: 'silence'; readonly afterMs: number; readonly received: number }
  | { readonly kind: 'closed' }
  | { readonly kind: 'reset' }
  /** The peer answered in another protocol, in plaintext. */
  | { readonly kind: 'plaintext'; readonly speaks: string | undefined; readonly excerpt: string }
  /** The peer's bytes are not TLS; `bytes` is their beginning in hex. */
  | { readonly kind: 'garbage'; readonly bytes: string; readonly problem: string }
  /** An alert that does not prove a refusal of the version. */
  | { readonly kind: 'alert'; readonly alert: string }
  /** The peer chose a version that was not offered and is newer, which no TLS allows. */
  | { readonly kind: 'newer-version'; readonly chose: Protocol }
  /** The address' deadline ended before this probe. */
  | { readonly kind: 'deadline'; readonly afterMs: number }
  /** The peer does not do STARTTLS, so that TLS was never spoken to it. */
  | { readonly kind: 'no-starttls'; readonly scheme: string; readonly problem: StarttlsRefusal }
  /** The dialogue up to STARTTLS did not end, which proves nothing of what it would do another time. */
  | { readonly kind: 'starttls-failed'; readonly scheme: string; readonly problem: StarttlsTrouble }
  /** The run ended before the endpoint was done. */
  | Stop
  /** Saved observations are judged, and none of them answers. */
  | NotObserved;

/** Why a connection brought no answer. */
export type NoAnswer = Exclude<Failure, { kind: 'alert' }>;

/** What one probe brought. Only `chose` and `alert` are answers; the rest is a Failure. */
export type Answer =
  | {
      readonly kind: 'chose';
      readonly protocol: Protocol;
      readonly cipher: string;
      readonly group?: string;
      /** The ClientHello did not bear the server's name, though there is one: another server may have answered. */
      readonly unnamed?: true;
    }
  | { readonly kind: 'alert'; readonly alert: string; readonly unnamed?: true }
  | NoAnswer;

/** One probe: the ClientHello, and what came of it. */
export interface Asked {
  readonly protocol: Protocol;
  readonly hello: SentHello;
  readonly answer: Answer;
}

/** The form of a ClientHello on the wire. */
export interface SentHello {
  /** Cipher suites (SSL 2.0: cipher kinds) on offer. */
  readonly suites: number;
  readonly extensions: boolean;
  /** Set where the server's name was left out of them. */
  readonly named?: false;
  /** The version in the record header; a ClientHello of SSL 2.0 has none. */
  readonly recordVersion?: Protocol;
  /** All bytes of it. */
  readonly bytes: number;
}

/** Whether an address speaks a protocol, with the evidence. `unknown` is never folded into `refused`. */
export type Acceptance =
  | { readonly state: 'accepted'; readonly cipher: string; readonly group?: string }
  | { readonly state: 'refused'; readonly by: 'alert'; readonly alert: string }
  | { readonly state: 'refused'; readonly by: 'version'; readonly chose: Protocol }
  /** Closed or reset, while the same peer answered another version in the same run. */
  | { readonly state: 'refused'; readonly by: 'close' | 'reset' }
  | { readonly state: 'unknown'; readonly failure: Failure };

export type AcceptanceState = Acceptance['state'];

/** Where a verified chain ends. */
export interface RootCertificate {
  /** The common name, or what stands for it, as of every certificate. */
  readonly subject: string;
  /** SHA-256, as Node writes it: `AB:CD:…`. */
  readonly fingerprint256: string;
  /** Whether it comes with Node. */
  readonly bundled: boolean;
}

export interface Certificate {
  /** The subject's common name, or else the whole subject, or else "no name". */
  readonly subject: string;
  readonly issuer: string;
  readonly altNames: readonly string[];
  /** Milliseconds since the epoch; undefined where the certificate's time cannot be read. */
  readonly validFromMs: number | undefined;
  readonly validToMs: number | undefined;
  /** OpenSSL's or Node's verification code where the chain is not trusted, such as SELF_SIGNED_CERT_IN_CHAIN. */
  readonly untrusted?: string;
  /** The expected name, where the certificate does not bear it. */
  readonly wrongName?: string;
  /** Set where the chain was verified and its root is known. */
  readonly root?: RootCertificate;
}

/** What became of the real handshake at the endpoint's minimum version or newer. */
export type Handshake =
  | {
      readonly state: 'completed';
      readonly protocol: Protocol;
      readonly cipher: string;
      readonly group?: string;
      readonly alpn?: string;
      readonly certificate?: Certificate;
      /** The handshake only worked without the post-quantum key share (https://tldr.fail). */
      readonly classicalGroupsOnly: boolean;
    }
  | {
      readonly state: 'failed';
      readonly failure: HandshakeFailure;
      readonly notOffered?: NotOffered;
      readonly certificate?: Certificate;
    };

/** What the peer chose in answer to a raw ClientHello, and the handshake that failed did not offer. */
export type NotOffered =
  | { readonly kind: 'suite' | 'group' | 'signature'; readonly name: string }
  /** The peer rejects this name in SNI, and answers a ClientHello without it. */
  | { readonly kind: 'no-name'; readonly name: string };

export type HandshakeFailure =
  | Failure
  /** TLS works; the peer wants a certificate of ours, and we have none. */
  | { readonly kind: 'client-certificate-required' }
  /** The peer refused our certificate, which the list names; without an alert it only closed the connection. */
  | { readonly kind: 'client-certificate-refused'; readonly alert?: string }
  /** The peer speaks no version that the endpoint must be able to negotiate. */
  | { readonly kind: 'version'; readonly code: string }
  /** What came over TLS is not HTTP/1.1. */
  | { readonly kind: 'not-http'; readonly message: string }
  /** Our own TLS library broke off; `code` is OpenSSL's or Node's. */
  | { readonly kind: 'local'; readonly code: string; readonly message: string };

export type HttpAnswer =
  | {
      readonly state: 'answered';
      readonly status: number;
      /** The raw header values, where the response bears them. */
      readonly sunset?: string;
      readonly deprecation?: string;
    }
  | { readonly state: 'failed'; readonly failure: HandshakeFailure };

/** What became of a handshake that offered one version alone, which the address accepts and which has a date. */
export type ExactHandshake =
  /** `http` is the answer to a request over it, where one was sent. */
  | { readonly protocol: Protocol; readonly state: 'completed'; readonly http?: HttpAnswer }
  /** It completes, but requests over it are answered with this status, and those over a newer version with another. */
  | {
      readonly protocol: Protocol;
      readonly state: 'rejected';
      readonly status: number;
      readonly insteadOf: number;
    }
  /** What follows the ServerHello breaks the protocol: no client completes a handshake with this version. */
  | { readonly protocol: Protocol; readonly state: 'broken'; readonly failure: HandshakeFailure }
  /** It failed in a way that proves nothing about other clients. */
  | { readonly protocol: Protocol; readonly state: 'failed'; readonly failure: HandshakeFailure };

/** What became of a handshake that offered what one client of today offers. */
export interface ClientHandshake {
  readonly client: ClientName;
  readonly handshake: Handshake;
  /** It was closed or reset, and so was one afterwards that had completed before: the peer may limit connections. */
  readonly doubtful?: true;
}

/** What became of the handshakes of clients of today, where the one that they share fails. */
export interface HandshakesByClient {
  /** Why the shared one failed; undefined where it completed with what not all clients offer. */
  readonly shared?: Extract<Handshake, { state: 'failed' }>;
  /** In the order of the table of clients. */
  readonly handshakes: readonly ClientHandshake[];
  /** The key exchanges of TLS 1.2; undefined where TLS 1.3 is accepted. */
  readonly keyExchanges?: Readonly<Record<KeyExchangeKind, Acceptance>>;
}

/** How a connection of TLS 1.2 gets its key. */
export const keyExchangeKinds = ['ECDHE', 'DHE', 'RSA'] as const;
export type KeyExchangeKind = (typeof keyExchangeKinds)[number];

/** What one IP and port of an endpoint answered. */
export interface AddressObservation {
  /** The IP; the name where the proxy resolves it. */
  readonly address: string;
  readonly port: number;
  /** The proxy that every connection went through. */
  readonly via?: ShownProxy;
  readonly protocols: Readonly<Record<Protocol, Acceptance>>;
  /** Every ClientHello that was sent, in the order of the answers. */
  readonly asked: readonly Asked[];
  /** The first of these that completes: what all clients of today share, what one of them offers, all that OpenSSL has. */
  readonly handshake: Handshake;
  /** Set where the handshake that all clients of today share fails, although a version that is new enough is accepted. */
  readonly byClient?: HandshakesByClient;
  /** Whether it has a hybrid post-quantum group in TLS 1.3; set where the list has a date for classical key exchange. */
  readonly hybrid?: Acceptance;
  readonly http?: HttpAnswer;
  /** Of the old versions that have a date; set where there are any. */
  readonly exactHandshakes?: readonly ExactHandshake[];
  /** TCP connections made to this address for this endpoint. */
  readonly connections: number;
  /** Set where no TCP connection could be made at all. */
  readonly unreachable?: Failure;
  /** Where it was seen from, such as `dmz`; set where observations from several places are judged together. */
  readonly origin?: string;
}

/** Why nothing was seen of an endpoint from one origin. */
export type Unreached = { readonly origin: string } & (
  | { readonly failure: Failure }
  /** A TLS-inspecting proxy answered in its place, with this root. */
  | { readonly interceptor: RootCertificate }
);

/** Everything that was seen of one endpoint. */
export interface Observation {
  readonly endpoint: Endpoint;
  readonly addresses: readonly AddressObservation[];
  /** Set where the endpoint had no address to probe, or the run ended before it was done. */
  readonly failure?: Failure;
  /** From where nothing was seen of it. Elsewhere it may have been seen: the addresses are those of there. */
  readonly unreached?: readonly Unreached[];
  /** When the runs began that saved it, milliseconds since the epoch; set where saved observations are judged. */
  readonly observedAt?: readonly number[];
  readonly durationMs: number;
}
