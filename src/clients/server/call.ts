import type { Protocol } from '../../tls/protocol.ts';

/** What the strict server learnt from one connection of a caller. Texts from the caller are cut, but not escaped. */
export interface Call {
  /** When the connection came, milliseconds since the epoch. */
  readonly atMs: number;
  readonly lastedMs: number;
  readonly from: { readonly address: string; readonly port: number };
  readonly opening: Opening;
  readonly outcome: Outcome;
  /** The first request over this connection; undefined where none came. */
  readonly request?: CallRequest;
}

/** What a caller began with. */
export type Opening =
  | { readonly kind: 'client-hello'; readonly hello: CallerHello }
  /** A ClientHello in the format of SSL 2.0, which callers up to TLS 1.2 may use as well (RFC 5246 appendix E.2). */
  | { readonly kind: 'sslv2-hello'; readonly offered: Offered; readonly suites: readonly string[] }
  /**
   * An alert by its name, and no ClientHello: so ends a caller whose own library finds no version that it may offer, as
   * OpenSSL does where TLS 1.0 is set and its security level forbids it.
   */
  | { readonly kind: 'alert'; readonly alert: string }
  /** A request in plaintext. */
  | { readonly kind: 'http' }
  /** Bytes that begin neither TLS nor HTTP. */
  | { readonly kind: 'other' }
  /** Begins like TLS and then breaks its rules. */
  | { readonly kind: 'malformed'; readonly problem: string }
  /** No byte at all, or not enough of them to tell. */
  | { readonly kind: 'incomplete'; readonly bytes: number };

/** A ClientHello, with GREASE values (RFC 8701) left out. */
export interface CallerHello {
  readonly offered: Offered;
  /** IANA's names, in the caller's order. */
  readonly suites: readonly string[];
  readonly groups: readonly string[];
  readonly signatureAlgorithms: readonly string[];
  /** Whether a group with ML-KEM or its draft Kyber is among them. */
  readonly postQuantum: boolean;
  /** The host name that the caller sent (SNI). */
  readonly serverName?: string;
  readonly alpn: readonly string[];
  /** The caller's fingerprint, https://github.com/FoxIO-LLC/ja4. */
  readonly ja4: string;
  /** Session tickets (RFC 5077), or the resumption of TLS 1.3. */
  readonly sessionTickets: boolean;
  /** TLS compression, which CRIME abuses. */
  readonly compression: boolean;
}

/** The versions that a caller offers. */
export interface Offered {
  /** Undefined where the caller named only the highest: then it may accept any older one as well. */
  readonly lowest?: Protocol;
  /** Undefined where no offered version is one that we know. */
  readonly highest?: Protocol;
}

/** How far a caller came. */
export type Outcome =
  | Finished
  /** An alert named the version, or the caller's highest is below the minimum. */
  | { readonly kind: 'no-common-version'; readonly alert?: CallAlert }
  /** The caller's alert names our certificate. `late`: it came after the handshake, as TLS 1.3 lets it. */
  | { readonly kind: 'certificate-refused'; readonly alert: CallAlert; readonly late: boolean }
  | { readonly kind: 'alert'; readonly alert: CallAlert }
  /**
   * The connection ended within the handshake, without an alert. After our certificate that is how Node and some
   * others refuse it.
   */
  | { readonly kind: 'closed'; readonly after: 'nothing' | 'hello' | 'certificate'; readonly reset: boolean }
  | { readonly kind: 'timeout'; readonly after: 'nothing' | 'hello' | 'certificate' }
  /** The caller spoke no TLS. */
  | { readonly kind: 'not-tls' };

/** The handshake was finished: TLS works between the two. */
export interface Finished {
  readonly kind: 'finished';
  readonly protocol: Protocol;
  /** IANA's name. */
  readonly cipher: string;
  /** The group of the key exchange; undefined where there was none, as with RSA or a resumed session. */
  readonly group?: string;
}

/** A TLS alert by IANA's name, and who sent it. */
export interface CallAlert {
  readonly by: 'server' | 'caller';
  readonly name: string;
}

export interface CallRequest {
  readonly method: string;
  readonly target: string;
  readonly userAgent?: string;
  /** Of our response. */
  readonly status: number;
}
