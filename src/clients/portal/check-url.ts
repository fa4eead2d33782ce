import { compareProtocols, type Protocol, protocolLabel } from '../../tls/protocol.ts';
import type { HttpRequest } from '../server/http.ts';

/**
 * What the check URL, `/a/check`, responds: the fields of https://www.howsmyssl.com/s/api.html under their names there, so
 * that programs written for that service work here too, and then our own fields.
 */
interface CheckResult {
  readonly given_cipher_suites: readonly string[];
  readonly given_named_groups: readonly string[];
  readonly given_signature_algorithms: readonly string[];
  readonly post_quantum_key_agreement: boolean;
  readonly ephemeral_keys_supported: boolean;
  readonly session_ticket_supported: boolean;
  readonly tls_compression_supported: boolean;
  readonly unknown_cipher_suite_supported: boolean;
  /** Always false: whether records are split is not checked. */
  readonly beast_vuln: false;
  readonly able_to_detect_n_minus_one_splitting: false;
  readonly insecure_cipher_suites: Readonly<Record<string, readonly string[]>>;
  /** The highest version on offer, as in "TLS 1.2". */
  readonly tls_version: string;
  readonly rating: 'Probably Okay' | 'Improvable' | 'Bad';
  /** As in "TLS 1.2". */
  readonly minimum_version: string;
  /** Whether the caller supports the minimum version or a newer one. */
  readonly meets_minimum: boolean;
  /** The date from which older versions are refused. */
  readonly deprecation_date: string | null;
  /** Of this connection. */
  readonly negotiated_version: string;
  readonly negotiated_cipher_suite: string;
}

/** Rates a caller's ClientHello as howsmyssl does, without its dates for TLS 1.2 and post-quantum groups. */
export function checkResult(
  { hello, handshake }: HttpRequest,
  minVersion: Protocol,
  deprecationDate: string | undefined,
): CheckResult {
  const highest = hello?.offered.highest ?? handshake.protocol;
  const suites = hello?.suites ?? [];
  const insecure = insecureSuites(suites);
  const ephemeral = highest === 'TLSv1.3' || suites.some((suite) => suite.includes('DHE_'));
  const unknown = suites.some((suite) => suite.startsWith('0x'));
  const compression = hello?.compression ?? false;
  const bad = compression || unknown || Object.keys(insecure).length > 0 || isBelow(highest, 'TLSv1.1');
  return {
    given_cipher_suites: suites,
    given_named_groups: hello?.groups ?? [],
    given_signature_algorithms: hello?.signatureAlgorithms ?? [],
    post_quantum_key_agreement: hello?.postQuantum ?? false,
    ephemeral_keys_supported: ephemeral,
    session_ticket_supported: hello?.sessionTickets ?? false,
    tls_compression_supported: compression,
    unknown_cipher_suite_supported: unknown,
    beast_vuln: false,
    able_to_detect_n_minus_one_splitting: false,
    insecure_cipher_suites: insecure,
    tls_version: protocolLabel(highest),
    rating: bad ? 'Bad' : !ephemeral || highest === 'TLSv1.1' ? 'Improvable' : 'Probably Okay',
    minimum_version: protocolLabel(minVersion),
    meets_minimum: !isBelow(highest, minVersion),
    deprecation_date: deprecationDate ?? null,
    negotiated_version: protocolLabel(handshake.protocol),
    negotiated_cipher_suite: handshake.cipher,
  };
}

function isBelow(protocol: Protocol, other: Protocol): boolean {
  return compareProtocols(protocol, other) < 0;
}

const weaknesses: readonly { readonly pattern: RegExp; readonly reason: string }[] = [
  { pattern: /_NULL_/, reason: 'does not encrypt' },
  { pattern: /_anon_/, reason: 'does not authenticate the server' },
  { pattern: /_EXPORT|_DES_|_DES40_|_RC2_/, reason: 'its keys are too short' },
  { pattern: /_RC4_/, reason: 'RC4 is broken' },
];

function insecureSuites(suites: readonly string[]): Readonly<Record<string, readonly string[]>> {
  const entries = suites.map((suite) => [suite, reasonsAgainst(suite)] as const);
  return Object.fromEntries(entries.filter(([, reasons]) => reasons.length > 0));
}

function reasonsAgainst(suite: string): readonly string[] {
  return weaknesses.filter(({ pattern }) => pattern.test(suite)).map(({ reason }) => reason);
}
