import type { Endpoint, Exception, Moment, ProtocolDate, SourceRange } from '../../src/config/endpoint.ts';
import type { Facts, FactsKind, Finding, Level } from '../../src/policy/finding.ts';
import { judge } from '../../src/policy/judge.ts';
import type { EndpointVerdict, Verdict } from '../../src/policy/verdict.ts';
import type {
  Acceptance,
  AddressObservation,
  Certificate,
  Failure,
  Handshake,
  HandshakeFailure,
  Observation,
} from '../../src/probe/observation.ts';
import { type Protocol, protocols } from '../../src/tls/protocol.ts';

/** 22 November 2026, noon UTC: the day of judgement where a test does not say another. */
export const now = Date.UTC(2026, 10, 22, 12);
const hour = 3_600_000;
export const day = 24 * hour;

/** A moment from its text. `Date.parse` of ISO text is exact, and a plain date is 00:00 UTC. */
export const at = (text: string): Moment => ({ text, epochMs: Date.parse(text) });

export const line = (number: number): SourceRange => ({
  file: 'list.yml',
  line: number,
  column: 5,
  endLine: number,
  endColumn: 20,
});

export function endpoint(given: Partial<Endpoint> = {}): Endpoint {
  return {
    name: 'Orders API',
    url: 'https://orders.example/',
    scheme: 'https',
    host: 'orders.example',
    port: 443,
    path: '/',
    addresses: 'all',
    minVersion: 'TLSv1.2',
    warnWithinMs: 90 * day,
    dates: [],
    keyExchangeDates: [],
    minimums: [],
    exceptions: [],
    source: line(3),
    whole: line(3),
    ...given,
  };
}

export const dated = (
  protocol: ProtocolDate['protocol'],
  text: string,
  from: ProtocolDate['from'] = 'endpoint',
): ProtocolDate => ({ protocol, date: at(text), from });

export const except = (rule: Exception['rule'], until: string): Exception => ({
  rule,
  until: at(until),
  reason: 'appliance replaced in December (OPS-412)',
  source: line(9),
});

const accepted: Acceptance = { state: 'accepted', cipher: 'TLS_RSA_WITH_AES_128_CBC_SHA' };
const refused: Acceptance = { state: 'refused', by: 'alert', alert: 'protocol_version' };
export const unknown = (
  failure: Failure = { kind: 'silence', afterMs: 10_000, received: 0 },
): Acceptance => ({
  state: 'unknown',
  failure,
});

/**
 * One letter per protocol, SSLv2 to TLS 1.3: `+` accepted, `-` refused, `?` unknown. The handshake is the one that
 * a real client would have, which asks for the minimum version or newer.
 */
export function address(
  letters: string,
  given: Partial<AddressObservation> = {},
  minVersion: Protocol = 'TLSv1.2',
): AddressObservation {
  const [ssl2, ssl3, tls10, tls11, tls12, tls13] = [...letters].map((letter) => {
    if (letter === '+') return accepted;
    return letter === '-' ? refused : unknown();
  });
  const enough = letters.slice(protocols.indexOf(minVersion)).includes('+');
  return {
    address: '192.0.2.7',
    port: 443,
    protocols: {
      SSLv2: ssl2!,
      SSLv3: ssl3!,
      'TLSv1.0': tls10!,
      'TLSv1.1': tls11!,
      'TLSv1.2': tls12!,
      'TLSv1.3': tls13!,
    },
    handshake: enough ? completed() : failed({ kind: 'version', code: 'ERR_SSL_UNSUPPORTED_PROTOCOL' }),
    asked: [],
    connections: 7,
    ...given,
  };
}

export const completed = (certificate?: Certificate): Handshake => ({
  state: 'completed',
  protocol: 'TLSv1.2',
  cipher: 'TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256',
  classicalGroupsOnly: false,
  ...(certificate && { certificate }),
});

export const failed = (failure: HandshakeFailure): Handshake => ({ state: 'failed', failure });

export function unreachable(failure: Failure, given: Partial<AddressObservation> = {}): AddressObservation {
  const state = unknown(failure);
  return {
    ...address('??????'),
    address: '2001:db8::7',
    protocols: {
      SSLv2: state,
      SSLv3: state,
      'TLSv1.0': state,
      'TLSv1.1': state,
      'TLSv1.2': state,
      'TLSv1.3': state,
    },
    handshake: failed(failure),
    unreachable: failure,
    ...given,
  };
}

export function observe(
  asked: Endpoint,
  addresses: readonly (AddressObservation | string)[],
  failure?: Failure,
): Observation {
  return {
    endpoint: asked,
    addresses: addresses.map((entry, index) =>
      typeof entry === 'string'
        ? address(entry, { address: `192.0.2.${index + 1}` }, asked.minVersion)
        : entry,
    ),
    durationMs: 812,
    ...(failure && { failure }),
  };
}

/** The verdict on an endpoint with these addresses. */
export function verdictOn(
  given: Partial<Endpoint>,
  addresses: readonly (AddressObservation | string)[],
  { nowMs = now, onUnverified = 'warning' as Level, failure = undefined as Failure | undefined } = {},
): EndpointVerdict {
  return judge(observe(endpoint(given), addresses, failure), { nowMs, onUnverified });
}

/** Each finding in one line, such as `error too-old TLSv1.0`. */
export const lines = (verdict: Verdict): readonly string[] =>
  verdict.findings.map(({ level, facts, protocol }) =>
    [level, facts.kind, protocol].filter(Boolean).join(' '),
  );

/** The only finding whose facts are of this kind. */
export function only<K extends FactsKind>(
  verdict: Verdict,
  kind: K,
): Finding & { readonly facts: Extract<Facts, { kind: K }> } {
  const found = verdict.findings.filter(({ facts }) => facts.kind === kind);
  expect(found).toHaveLength(1);
  return found[0] as Finding & { readonly facts: Extract<Facts, { kind: K }> };
}
