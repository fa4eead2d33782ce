import type { BrowserImpact } from '../browsers/impact.ts';
import type { Protocol } from '../tls/protocol.ts';
import type { CertificateFacts, ClientCertificate } from './client-certificate.ts';
import type { Demands } from './demands.ts';
import type { Scheme } from './scheme.ts';

/** Where something stands in a file. Lines and columns count from 1; the end column is the first one after it. */
export interface SourceRange {
  /** The path as the user wrote it, or undefined for a list given inline or on the command line. */
  readonly file: string | undefined;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** A point in time as the user wrote it. A plain date stands for 00:00 UTC of that day. */
export interface Moment {
  /** The source text: `2026-12-01` or `2016-11-30T00:00:00-08:00`. */
  readonly text: string;
  /** Milliseconds since the epoch. */
  readonly epochMs: number;
}

/** A date, and who said so. */
interface SetDate {
  readonly date: Moment;
  /** `endpoint`, `file`, or the name of the standard. The most specific one wins, in this order. */
  readonly from: 'endpoint' | 'file' | (string & {});
  readonly reason?: string;
  readonly url?: string;
}

/** A while, before the date, in which it already stops working. */
export interface Brownout {
  readonly from: Moment;
  readonly to: Moment;
}

/** A date on which something stops working. */
interface EndDate extends SetDate {
  readonly brownouts?: readonly Brownout[];
}

/** The day on which a protocol stops working. */
export interface ProtocolDate extends EndDate {
  readonly protocol: Protocol;
  /** Set by `deprecation-date`, which covers everything below the minimum alike. */
  readonly blanket?: true;
}

/** RSA key transport and finite-field DHE, which clients of today no longer share in TLS 1.2. */
export const obsoleteKeyExchanges = ['RSA', 'DHE'] as const;
export type ObsoleteKeyExchange = (typeof obsoleteKeyExchanges)[number];

/** What a date can end beside a protocol: one of those, or anything without a hybrid group. */
export const keyExchanges = [...obsoleteKeyExchanges, 'classical'] as const;
export type KeyExchange = (typeof keyExchanges)[number];

/** The day on which a key exchange stops working. */
export interface KeyExchangeDate extends EndDate {
  readonly keyExchange: KeyExchange;
}

/** The day from which on a protocol must be negotiable. */
export interface MinimumDate extends SetDate {
  readonly minimum: Protocol;
}

/** Every kind of date that a list or a standard can set. */
export type Deadline = ProtocolDate | KeyExchangeDate | MinimumDate;

export const ruleNames = [
  'minimum-version',
  'deprecated-version',
  'key-exchange',
  'sunset',
  'starttls',
  'intercepted',
  'unverified',
  'expected-status',
  'certificate',
  'exception',
] as const;

export type RuleName = (typeof ruleNames)[number];

/** The rules whose findings have no dates, or none that is reached, so that a list may set their level. */
export const leveledRules = [
  'key-exchange',
  'starttls',
  'expected-status',
  'certificate',
  'exception',
] as const satisfies readonly RuleName[];

export const levelSettings = ['off', 'notice', 'warning', 'error'] as const;

/** The levels that a list sets. */
export type Levels = {
  readonly [Rule in (typeof leveledRules)[number]]?: (typeof levelSettings)[number] | undefined;
};

/** A finding that the team accepts for a while. It is in force through the whole of its `until` day (UTC). */
export interface Exception {
  readonly rule: RuleName;
  readonly until: Moment;
  readonly reason: string;
  readonly source: SourceRange;
}

/** The file of a client certificate, and what it says. */
export interface OwnCertificate extends CertificateFacts {
  readonly path: string;
  readonly source: SourceRange;
}

/** One endpoint of the list: where it is, who owns it and what it must meet. */
export interface Endpoint extends Demands {
  /** The given name, or else host and port. */
  readonly name: string;
  /** The URL as the user wrote it, without its query, which may hold secrets. */
  readonly url: string;
  readonly scheme: Scheme;
  /** The host name or IP literal, without the brackets of an IPv6 literal. */
  readonly host: string;
  readonly port: number;
  /** Path and query of the HTTP request; `/` where the URL has none. */
  readonly path: string;
  /** Of several, joined by a comma. */
  readonly owner?: string;
  /** A run can be limited to the endpoints with some labels. */
  readonly labels?: readonly string[];
  /** What the list says to whoever reads its findings. */
  readonly notes?: string;
  /** Overrides the name that is sent as SNI and that the certificate must bear. */
  readonly serverName?: string;
  /** How we call ourselves in a dialogue before TLS: the name in SMTP's EHLO. */
  readonly clientName?: string;
  /** Overrides what the host name resolves to: this IP is dialled. */
  readonly address?: string;
  readonly addresses: 'all' | 'first';
  /** For endpoints that demand one in the handshake. */
  readonly clientCertificate?: ClientCertificate;
  /** The same as it is judged. */
  readonly ownCertificate?: OwnCertificate;
  /** For one that serves browsers: which of them the minimum version shuts out. */
  readonly browsers?: BrowserImpact;
  readonly sunset?: { readonly date: Moment; readonly source: SourceRange };
  readonly expect?: { readonly status: readonly number[]; readonly source: SourceRange };
  /** Where its URL stands: the `url` key with its value, or the whole short form. */
  readonly source: SourceRange;
  /** Everything that the list says of it alone: all from its first key to the end of its last value. */
  readonly whole: SourceRange;
}
