import type { BrowserImpact } from '../browsers/impact.ts';
import type { Protocol } from '../tls/protocol.ts';
import type { ClientCertificate } from './client-certificate.ts';
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

/** The day on which a protocol stops working, and who said so. */
export interface ProtocolDate {
  readonly protocol: Protocol;
  readonly date: Moment;
  /** `endpoint`, `file`, or the name of the standard. The most specific one wins, in this order. */
  readonly from: 'endpoint' | 'file' | (string & {});
  readonly reason?: string;
  readonly url?: string;
  /** Set by `deprecation-date`, which covers everything below the minimum alike. */
  readonly blanket?: true;
}

export const ruleNames = [
  'minimum-version',
  'deprecated-version',
  'sunset',
  'starttls',
  'unverified',
  'expected-status',
  'certificate',
  'exception',
] as const;

export type RuleName = (typeof ruleNames)[number];

/** A finding that the team accepts for a while. It is in force through the whole of its `until` day (UTC). */
export interface Exception {
  readonly rule: RuleName;
  readonly until: Moment;
  readonly reason: string;
  readonly source: SourceRange;
}

/** One endpoint of the list: where it is, who owns it and what it must meet. */
export interface Endpoint extends Demands {
  /** The given name, or else host and port. */
  readonly name: string;
  /** The URL as the user wrote it. */
  readonly url: string;
  readonly scheme: Scheme;
  /** The host name or IP literal, without the brackets of an IPv6 literal. */
  readonly host: string;
  readonly port: number;
  /** Path and query of the HTTP request; `/` where the URL has none. */
  readonly path: string;
  readonly owner?: string;
  /** Overrides the name that is sent as SNI and that the certificate must bear. */
  readonly serverName?: string;
  /** How we call ourselves in a dialogue before TLS: the name in SMTP's EHLO. */
  readonly clientName?: string;
  /** Overrides what the host name resolves to: this IP is dialled. */
  readonly address?: string;
  readonly addresses: 'all' | 'first';
  /** For endpoints that demand one in the handshake. */
  readonly clientCertificate?: ClientCertificate;
  /** For one that serves browsers: which of them the minimum version shuts out. */
  readonly browsers?: BrowserImpact;
  readonly sunset?: { readonly date: Moment; readonly source: SourceRange };
  readonly expect?: { readonly status: readonly number[]; readonly source: SourceRange };
  /** Where its URL stands: the `url` key with its value, or the whole short form. */
  readonly source: SourceRange;
  /** Everything that the list says of it alone: all from its first key to the end of its last value. */
  readonly whole: SourceRange;
}
