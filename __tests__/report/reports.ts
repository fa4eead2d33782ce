import type { Endpoint, Moment, ProtocolDate, SourceRange } from '../../src/config/endpoint.ts';
import { currentClients } from '../../src/policy/current-clients.ts';
import type { DatedProtocol, Due, Facts, Finding, Level } from '../../src/policy/finding.ts';
import { concludes } from '../../src/policy/gate.ts';
import { needsOf } from '../../src/policy/needs.ts';
import { supportOf } from '../../src/policy/support.ts';
import type { EndpointVerdict, Verdict, VerdictState } from '../../src/policy/verdict.ts';
import type { Acceptance, AddressObservation, Failure, Handshake } from '../../src/probe/observation.ts';
import type { Report } from '../../src/report/view/report.ts';
import { type ReportView, type Surroundings, viewOf } from '../../src/report/view/view.ts';
import { type Protocol, protocols } from '../../src/tls/protocol.ts';

/** Reports built by hand: what probe and policy would hand over, without either of them. */

export const now = Date.parse('2026-11-22T09:30:00Z');
const dayMs = 86_400_000;

export const moment = (text: string): Moment => ({ text, epochMs: Date.parse(text) });

export function due(text: string): Due {
  const date = moment(text);
  const days = Math.ceil((date.epochMs - now) / dayMs);
  return { state: days <= 0 ? 'reached' : days <= 90 ? 'near' : 'ahead', date, days };
}

export const dated = (protocol: Protocol, text: string, more: Partial<ProtocolDate> = {}): DatedProtocol => ({
  protocol,
  date: moment(text),
  from: 'file',
  due: due(text),
  ...more,
});

export const range = (line: number, file: string | undefined = '.github/tls-readiness.yml'): SourceRange => ({
  file,
  line,
  column: 5,
  endLine: line,
  endColumn: 47,
});

export function endpoint(overrides: Partial<Endpoint> = {}): Endpoint {
  return {
    name: 'Orders API',
    url: 'https://orders.example.com/v2/ping',
    scheme: 'https',
    host: 'orders.example.com',
    port: 443,
    path: '/',
    addresses: 'all',
    minVersion: 'TLSv1.2',
    warnWithinMs: 90 * dayMs,
    dates: [],
    keyExchangeDates: [],
    minimums: [],
    exceptions: [],
    source: range(12),
    whole: range(12),
    ...overrides,
  };
}

/** `{ 'TLSv1.0': 'TLS_RSA_WITH_AES_128_CBC_SHA' }` accepts with that suite; the others refuse with an alert. */
export function acceptances(
  accepted: Partial<Record<Protocol, string>>,
  others: Acceptance = { state: 'refused', by: 'alert', alert: 'protocol_version' },
): Record<Protocol, Acceptance> {
  const one = (protocol: Protocol): Acceptance => {
    const cipher = accepted[protocol];
    return cipher === undefined ? others : { state: 'accepted', cipher };
  };
  return Object.fromEntries(protocols.map((protocol) => [protocol, one(protocol)])) as Record<
    Protocol,
    Acceptance
  >;
}

const completed = (protocol: Protocol, cipher: string): Handshake => ({
  state: 'completed',
  protocol,
  cipher,
  group: 'X25519MLKEM768',
  alpn: 'http/1.1',
  classicalGroupsOnly: false,
  certificate: {
    subject: 'login.example.com',
    issuer: 'Example Trust CA R3',
    altNames: ['login.example.com', 'www.login.example.com'],
    validFromMs: Date.parse('2026-09-01T00:00:00Z'),
    validToMs: Date.parse('2027-03-01T00:00:00Z'),
  },
});

export function address(overrides: Partial<AddressObservation> = {}): AddressObservation {
  return {
    address: '192.0.2.7',
    port: 443,
    protocols: acceptances({}),
    asked: [],
    handshake: { state: 'failed', failure: { kind: 'version', code: 'ERR_SSL_UNSUPPORTED_PROTOCOL' } },
    connections: 6,
    ...overrides,
  };
}

export function unreachable(ip: string, failure: Failure): AddressObservation {
  return address({
    address: ip,
    protocols: acceptances({}, { state: 'unknown', failure }),
    handshake: { state: 'failed', failure },
    connections: 3,
    unreachable: failure,
  });
}

export function finding(level: Level, facts: Facts, more: Partial<Finding> = {}): Finding {
  return { rule: 'minimum-version', level, facts, source: range(12), ...more };
}

export function verdict(
  state: VerdictState,
  of: Endpoint,
  addresses: readonly AddressObservation[],
  more: Partial<EndpointVerdict> = {},
): EndpointVerdict {
  const acceptedBy = (observation: AddressObservation) =>
    protocols.filter((protocol) => observation.protocols[protocol].state === 'accepted');
  const states = protocols.map((protocol) => {
    const seen = addresses.map((observation) => observation.protocols[protocol].state);
    if (seen.includes('accepted')) return [protocol, 'accepted'];
    return [protocol, seen.length === 0 || seen.includes('unknown') ? 'unknown' : 'refused'];
  });
  const support = supportOf({ endpoint: of, addresses, durationMs: 120 });
  const ceilings = addresses.flatMap((observation) => acceptedBy(observation).at(-1) ?? []);
  return {
    kind: 'endpoint',
    integration: of,
    observation: { endpoint: of, addresses, durationMs: 120 },
    state,
    protocols: Object.fromEntries(states) as EndpointVerdict['protocols'],
    floor: protocols.find((protocol) =>
      addresses.some((observation) => acceptedBy(observation).includes(protocol)),
    ),
    ceiling: protocols.find((protocol) => ceilings.includes(protocol)),
    needs: needsOf(support),
    currentClients: currentClients(support),
    deadlines: [],
    findings: [],
    ...more,
  };
}

export function report(verdicts: readonly Verdict[], more: Partial<Report> = {}): Report {
  const count = (state: VerdictState) => verdicts.filter((one) => one.state === state).length;
  return {
    tool: { name: 'tls-readiness', version: '1.0.0' },
    judgedAtMs: now,
    startedAtMs: now,
    durationMs: 812,
    conclusion: concludes(verdicts, 'error'),
    failOn: 'error',
    counts: {
      endpoints: verdicts.length,
      ready: count('ready'),
      'at-risk': count('at-risk'),
      'not-ready': count('not-ready'),
      unverified: count('unverified'),
    },
    nextDeadline: undefined,
    verdicts,
    ...more,
  };
}

/** The view of a report with these endpoints. */
export function view(verdicts: readonly Verdict[], surroundings: Surroundings = {}): ReportView {
  return viewOf(report(verdicts), surroundings);
}

const suites = {
  old: 'TLS_RSA_WITH_AES_128_CBC_SHA',
  ecdhe: 'TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384',
  modern: 'TLS_AES_256_GCM_SHA384',
} as const;

/** An endpoint that supports only TLS 1.0, long past its date. */
export function ordersApi(): EndpointVerdict {
  const date = dated('TLSv1.0', '2018-02-28', { from: 'endpoint' });
  return verdict(
    'not-ready',
    endpoint({ owner: '@acme/orders' }),
    [address({ protocols: acceptances({ 'TLSv1.0': suites.old }) })],
    {
      deadlines: [date],
      findings: [
        finding(
          'error',
          {
            kind: 'too-old',
            ceiling: 'TLSv1.0',
            minimum: 'TLSv1.2',
            failure: { kind: 'alert', alert: 'protocol_version' },
            dated: date,
          },
          { protocol: 'TLSv1.0' },
        ),
      ],
    },
  );
}

/** A STARTTLS endpoint that can do TLS 1.2 and still accepts what ends on a date ahead. */
export function outgoingMail(): EndpointVerdict {
  const vendor = { reason: 'the vendor disables TLS 1.1', url: 'https://vendor.example/notice' };
  const date = dated('TLSv1.1', '2026-12-01', vendor);
  const { certificate, ...handshake } = completed('TLSv1.2', suites.ecdhe);
  const old = (protocol: Protocol): Facts => ({
    kind: 'accepts-old',
    protocol,
    minimum: 'TLSv1.2',
    belowMinimum: true,
    dated: { ...date, protocol },
  });
  return verdict(
    'at-risk',
    endpoint({
      name: 'Outgoing mail',
      url: 'smtp://mail.example.com:587',
      scheme: 'smtp',
      host: 'mail.example.com',
      port: 587,
      source: range(17),
    }),
    [
      address({
        address: '192.0.2.25',
        port: 587,
        protocols: acceptances({ 'TLSv1.0': suites.old, 'TLSv1.1': suites.old, 'TLSv1.2': suites.ecdhe }),
        handshake: handshake as Handshake,
      }),
    ],
    {
      deadlines: [date],
      findings: (['TLSv1.0', 'TLSv1.1'] as const).map((protocol) =>
        finding('warning', old(protocol), { rule: 'deprecated-version', protocol, source: range(17) }),
      ),
    },
  );
}

/** An endpoint of which nothing is known. */
export function partnerFtp(): EndpointVerdict {
  const failure: Failure = { kind: 'connect-timeout', afterMs: 10_000 };
  const addresses = ['198.51.100.4', '198.51.100.5'];
  return verdict(
    'unverified',
    endpoint({
      name: 'Partner FTP',
      url: 'ftps://ftp.example.com:21',
      scheme: 'ftps',
      host: 'ftp.example.com',
      port: 21,
      source: range(21),
    }),
    addresses.map((ip) => unreachable(ip, failure)),
    {
      findings: [
        finding(
          'warning',
          { kind: 'not-verified', addresses: 2, failures: addresses.map((ip) => ({ address: ip, failure })) },
          { rule: 'unverified', source: range(21) },
        ),
      ],
    },
  );
}

/** An endpoint that meets everything. */
export function login(name = 'login.example.com:443'): EndpointVerdict {
  return verdict(
    'ready',
    endpoint({ name, url: 'https://login.example.com', host: 'login.example.com', source: range(26) }),
    [
      address({
        address: '2001:db8::7',
        protocols: acceptances({ 'TLSv1.2': suites.ecdhe, 'TLSv1.3': suites.modern }),
        handshake: completed('TLSv1.3', suites.modern),
        http: { state: 'answered', status: 401 },
        connections: 7,
      }),
    ],
  );
}

/** An endpoint that rejects requests over TLS 1.0 since its date, and completes no handshake with TLS 1.1. */
export function storage(): EndpointVerdict {
  const date = dated('TLSv1.0', '2026-02-03');
  const failure = { kind: 'local', code: 'ERR_SSL_WRONG_CURVE', message: 'wrong curve' } as const;
  return verdict(
    'at-risk',
    endpoint({ name: 'Storage', url: 'https://blob.example.com', host: 'blob.example.com' }),
    [
      address({
        protocols: acceptances({
          'TLSv1.0': suites.old,
          'TLSv1.1': suites.old,
          'TLSv1.2': suites.ecdhe,
          'TLSv1.3': suites.modern,
        }),
        handshake: completed('TLSv1.3', suites.modern),
        http: { state: 'answered', status: 200 },
        exactHandshakes: [
          { protocol: 'TLSv1.0', state: 'rejected', status: 400, insteadOf: 200 },
          { protocol: 'TLSv1.1', state: 'broken', failure },
        ],
      }),
    ],
    {
      findings: [
        finding(
          'warning',
          {
            kind: 'completes-no-handshake',
            protocol: 'TLSv1.1',
            failure,
            dated: { ...date, protocol: 'TLSv1.1' },
          },
          { rule: 'deprecated-version', protocol: 'TLSv1.1' },
        ),
        finding(
          'notice',
          { kind: 'rejects-requests', protocol: 'TLSv1.0', status: 400, insteadOf: 200, dated: date },
          { rule: 'deprecated-version', protocol: 'TLSv1.0' },
        ),
      ],
    },
  );
}

/** The example of the design page: one endpoint of each state. */
export function exampleReport(): Report {
  return report([login(), outgoingMail(), partnerFtp(), ordersApi()], { nextDeadline: moment('2026-12-01') });
}

/** Everything at once: exceptions, sunsets, certificates, mixed addresses, unknown versions, standards. */
export function richReport(): Report {
  return report(
    [
      ordersApi(),
      outgoingMail(),
      partnerFtp(),
      mixedAddresses(),
      exceptedEndpoint(),
      partlyKnown(),
      leavingEndpoint(),
      plaintextEndpoint(),
      login(),
    ],
    { nextDeadline: moment('2026-12-01') },
  );
}

function mixedAddresses(): EndpointVerdict {
  const rfc = dated('TLSv1.0', '2021-03-25', {
    from: 'rfc8996',
    url: 'https://www.rfc-editor.org/rfc/rfc8996',
  });
  const of = endpoint({
    name: 'Billing',
    url: 'https://billing.example.com',
    host: 'billing.example.com',
    owner: '@acme/billing',
    source: range(31),
  });
  return verdict(
    'not-ready',
    of,
    [
      address({
        address: '203.0.113.10',
        protocols: acceptances({ 'TLSv1.0': suites.old, 'TLSv1.2': suites.ecdhe }),
        handshake: completed('TLSv1.2', suites.ecdhe),
      }),
      address({
        address: '203.0.113.11',
        protocols: acceptances({ 'TLSv1.0': suites.old, 'TLSv1.2': suites.ecdhe }),
        handshake: completed('TLSv1.2', suites.ecdhe),
      }),
      address({
        address: '203.0.113.12',
        protocols: acceptances(
          { 'TLSv1.0': suites.old },
          { state: 'refused', by: 'version', chose: 'TLSv1.0' },
        ),
      }),
    ],
    {
      deadlines: [rfc],
      findings: [
        finding(
          'error',
          { kind: 'too-old', ceiling: 'TLSv1.0', minimum: 'TLSv1.2', dated: rfc },
          { protocol: 'TLSv1.0', address: '203.0.113.12', source: range(31) },
        ),
        finding(
          'warning',
          { kind: 'certificate-expiring', onMs: now + 12 * dayMs, days: 12 },
          { rule: 'certificate', source: range(31) },
        ),
      ],
    },
  );
}

function exceptedEndpoint(): EndpointVerdict {
  const exception = {
    rule: 'minimum-version',
    until: moment('2026-12-31'),
    reason: 'appliance replaced in December (OPS-412)',
    source: range(40),
  } as const;
  return verdict(
    'ready',
    endpoint({
      name: 'Fax gateway',
      url: 'tls://fax.example.com:9443',
      scheme: 'tls',
      host: 'fax.example.com',
      port: 9443,
      source: range(36),
      exceptions: [exception],
    }),
    [
      address({
        address: '192.0.2.99',
        port: 9443,
        protocols: acceptances({ SSLv3: 'TLS_RSA_WITH_RC4_128_MD5', 'TLSv1.0': suites.old }),
      }),
    ],
    {
      findings: [
        finding(
          'notice',
          { kind: 'too-old', ceiling: 'TLSv1.0', minimum: 'TLSv1.2' },
          { protocol: 'TLSv1.0', source: range(36), excepted: { exception, level: 'error' } },
        ),
      ],
    },
  );
}

function partlyKnown(): EndpointVerdict {
  const failure: Failure = { kind: 'reset' };
  const protocolsSeen = {
    ...acceptances({ 'TLSv1.2': suites.ecdhe }),
    SSLv3: { state: 'unknown', failure },
    'TLSv1.0': { state: 'unknown', failure },
  } as const;
  return verdict(
    'unverified',
    endpoint({
      name: 'Warehouse',
      url: 'amqps://mq.example.com',
      scheme: 'amqps',
      host: 'mq.example.com',
      port: 5671,
      source: range(45),
    }),
    [
      address({
        address: '192.0.2.61',
        port: 5671,
        protocols: protocolsSeen,
        handshake: { state: 'failed', failure: { kind: 'client-certificate-required' } },
      }),
    ],
    {
      findings: [
        finding(
          'warning',
          { kind: 'partly-verified', protocols: ['SSLv3', 'TLSv1.0'], failure },
          { rule: 'unverified', source: range(45) },
        ),
      ],
    },
  );
}

function leavingEndpoint(): EndpointVerdict {
  const tls12 = dated('TLSv1.2', '2027-06-01T08:00:00-08:00', { from: 'endpoint' });
  return verdict(
    'at-risk',
    endpoint({
      name: 'Legacy search',
      url: 'https://search.example.com',
      host: 'search.example.com',
      source: range(50),
      sunset: { date: moment('2027-01-31'), source: range(52) },
    }),
    [
      address({
        address: '192.0.2.80',
        protocols: acceptances({ 'TLSv1.2': suites.ecdhe }),
        handshake: completed('TLSv1.2', suites.ecdhe),
        http: { state: 'answered', status: 200, sunset: 'Sun, 31 Jan 2027 00:00:00 GMT' },
      }),
    ],
    {
      deadlines: [tls12],
      findings: [
        finding('warning', { kind: 'sunset', due: due('2027-01-31') }, { rule: 'sunset', source: range(52) }),
        finding(
          'warning',
          { kind: 'only-dated', protocol: 'TLSv1.2', dated: tls12 },
          { rule: 'deprecated-version', protocol: 'TLSv1.2', source: range(50) },
        ),
      ],
    },
  );
}

function plaintextEndpoint(): EndpointVerdict {
  const failure: Failure = { kind: 'plaintext', speaks: 'SMTP', excerpt: '220 relay.example.com ESMTP' };
  return verdict(
    'unverified',
    endpoint({
      name: 'Relay',
      url: 'smtps://relay.example.com:25',
      scheme: 'smtps',
      host: 'relay.example.com',
      port: 25,
      source: range(55),
    }),
    [
      address({
        address: '192.0.2.26',
        port: 25,
        protocols: acceptances({}, { state: 'unknown', failure }),
        handshake: { state: 'failed', failure },
      }),
    ],
    {
      findings: [
        finding(
          'warning',
          { kind: 'not-verified', addresses: 1, failures: [{ address: '192.0.2.26', failure }] },
          { rule: 'unverified', source: range(55) },
        ),
      ],
    },
  );
}
