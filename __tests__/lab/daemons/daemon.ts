import type { Scheme } from '../../../src/config/scheme.ts';
import type { Protocol } from '../../../src/tls/protocol.ts';
import { type ExpectedHandshake, type Launch, type Program, withPlaces } from '../stack.ts';

/** A server that begins in plaintext, and what is true of it by its configuration. */
export interface DaemonPlan<Options> {
  readonly name: string;
  readonly scheme: Scheme;
  /** The protocols that it accepts after STARTTLS; it refuses every other. Or that there is no STARTTLS to be had. */
  readonly speaks: readonly Protocol[] | 'no-starttls';
  /** Where it is not what follows from `speaks`: completed with TLS 1.2 or 1.3, else failed. */
  readonly handshake?: ExpectedHandshake;
  /** The name for SNI, and for XMPP's `to`. */
  readonly serverName?: string;
  /** What must stand among the words about it, where that is all that tells it from others. */
  readonly says?: RegExp;
  /** Not a usual server: it may cost more than eight connections, for this reason. */
  readonly unusual?: string;
  readonly options: Options;
}

/** A program of Debian's that speaks a protocol of its own before TLS, and the servers that run on it. */
export interface Daemon extends Program {
  readonly plans: readonly DaemonPlan<unknown>[];
}

export function daemon<Options>(definition: {
  readonly name: string;
  /** Debian's package, from which the version is. */
  readonly package: string;
  readonly plans: readonly DaemonPlan<Options>[];
  readonly launch: Launch<Options>;
}): Daemon {
  const { plans, launch } = definition;
  return {
    ...definition,
    version: ['dpkg-query', '--show', '--showformat', `\${Package} \${Version}\\n`, definition.package],
    launch: withPlaces(plans, launch),
  };
}

/** What the versions are, as most of the daemons are set up here. */
export const allVersions = ['TLSv1.0', 'TLSv1.1', 'TLSv1.2', 'TLSv1.3'] as const;
export const modernVersions = ['TLSv1.2', 'TLSv1.3'] as const;
