import { type ReportState, reportState } from '../../src/changes/state.ts';
import type { ClientRun } from '../../src/clients/runs/client-run.ts';
import type { Outcome } from '../../src/clients/server/call.ts';
import type { Endpoint, Moment } from '../../src/config/endpoint.ts';
import type { Facts } from '../../src/policy/finding.ts';
import type { ClientVerdict } from '../../src/policy/verdict.ts';
import type { Asked, Certificate, Failure, HandshakeFailure } from '../../src/probe/observation.ts';
import type { Report } from '../../src/report/view/report.ts';
import { compareWith } from '../../src/report/view/since.ts';
import { jsonText } from '../../src/report/words/escape.ts';
import { comparedReport } from '../../src/report/writers/json-schema.ts';
import type { StarttlsRefusal, StarttlsTrouble } from '../../src/starttls/problem.ts';
import { call, client, clientVerdict, withClients } from './client-reports.ts';
import { acceptances, address, dated, endpoint, finding, range, report, verdict } from './reports.ts';

/** One of each kind, so that the compiler finds the kind that is missing here. */
type OneOfEach<Union extends { readonly kind: string }> = {
  readonly [Kind in Union['kind']]: Extract<Union, { readonly kind: Kind }>;
};

/**
 * A report in which every text that a peer or the list can set is this one: in every kind of finding and failure, in the
 * evidence, in certificates, headers, names, owners, reasons, URLs, dates and paths.
 */
export function hostileReport(text: string): Report {
  // No system has longer paths.
  const file = text.slice(0, 4_096);
  const { date, ofKeyExchange, ofMinimum, exception } = datesWith(text);
  const of: Endpoint = endpoint({
    name: text,
    url: text,
    host: text,
    path: text,
    owner: text,
    notes: text,
    serverName: text,
    source: range(1, file),
  });
  const certificate: Certificate = {
    subject: text,
    issuer: text,
    altNames: [text],
    validFromMs: 0,
    validToMs: undefined,
    untrusted: text,
    wrongName: text,
  };
  const failures = failuresWith(text);
  const facts = factsWith(text);
  const addresses = [
    address({
      address: text,
      protocols: acceptances({ 'TLSv1.0': text }, { state: 'refused', by: 'alert', alert: text }),
      asked: probesWith(text),
      handshake: {
        state: 'completed',
        protocol: 'TLSv1.2',
        cipher: text,
        group: text,
        alpn: text,
        classicalGroupsOnly: true,
        certificate,
      },
      http: { state: 'answered', status: 200, sunset: text, deprecation: text },
    }),
    ...failures.map((failure, port) =>
      address({
        address: text,
        port,
        ...(isFailure(failure) ? { protocols: acceptances({}, { state: 'unknown', failure }) } : {}),
        handshake: { state: 'failed', failure, certificate },
        byClient: {
          shared: { state: 'failed', failure, notOffered: { kind: 'suite', name: text } },
          handshakes: [{ client: 'java', handshake: { state: 'failed', failure } }],
          keyExchanges: {
            ECDHE: { state: 'refused', by: 'alert', alert: text },
            DHE: { state: 'unknown', failure: { kind: 'dns', code: text } },
            RSA: { state: 'accepted', cipher: text },
          },
        },
        hybrid: { state: 'accepted', cipher: text, group: text },
        exactHandshakes: [
          { protocol: 'TLSv1.0', state: 'broken', failure },
          { protocol: 'TLSv1.1', state: 'completed', http: { state: 'failed', failure } },
          { protocol: 'TLSv1.2', state: 'failed', failure },
        ],
        http: { state: 'failed', failure },
      }),
    ),
    address({ address: text, unreachable: { kind: 'dns', code: text } }),
  ];
  const isOfClient = ({ kind }: Facts) => kind.startsWith('client-');
  const all = Object.values(facts).filter((each) => !isOfClient(each));
  const handshakes = failures.map(
    (failure) => ({ kind: 'handshake-failed', minimum: 'TLSv1.2', failure }) as const,
  );
  // The evidence stands in the first and the last alone: it is the same for all of them.
  const judged = report([
    verdict('not-ready', of, addresses, {
      deadlines: [date, ofKeyExchange, ofMinimum],
      findings: [...all, ...handshakes].map((each) =>
        finding('error', each, { address: text, source: range(1, file) }),
      ),
    }),
    ...all.map((each) =>
      verdict('at-risk', { ...of }, [], {
        deadlines: [date],
        findings: [finding('warning', each, { address: text, source: range(1, file) })],
      }),
    ),
    verdict('ready', { ...of }, [], {
      findings: [finding('notice', facts['too-old'], { excepted: { exception, level: 'error' } })],
    }),
    verdict('unverified', { ...of }, addresses, {
      findings: handshakes.map((each) => finding('warning', each, { rule: 'unverified', address: text })),
    }),
  ]);
  const whole = withClients(judged, clientsWith(text, Object.values(facts).filter(isOfClient), date));
  return compareWith(whole, earlierWith(text), 'new');
}

/** An earlier report of which every endpoint has changed, or is gone. */
function earlierWith(text: string): ReportState {
  const when = { date: text, from: text, days: 1 };
  const endpoint = {
    name: text,
    // As our own report has them, or it would be another endpoint.
    url: jsonText(text),
    serverName: jsonText(text),
    minVersion: 'TLSv1.2',
    verdict: 'unverified',
    ceiling: 'TLSv1.3',
    protocols: {
      SSLv2: 'accepted',
      SSLv3: 'refused',
      'TLSv1.0': 'refused',
      'TLSv1.1': 'accepted',
      'TLSv1.2': 'refused',
      'TLSv1.3': 'accepted',
    },
    needs: { RSA: 'not-needed', DHE: 'not-needed', classical: 'needed' },
    unverifiedSince: '2026-11-12',
    sunset: text,
    deadlines: [
      { protocol: 'TLSv1.0', ...when },
      { protocol: 'TLSv1.1', ...when },
    ],
    findings: [{ rule: 'minimum-version', level: 'error', protocol: 'TLSv1.0' }],
    addresses: [{ handshake: { certificate: { root: { fingerprint256: text, bundled: false } } } }],
  };
  return reportState(
    comparedReport.parse({
      schemaVersion: 1,
      day: '2026-11-21',
      startedAt: '2026-11-21T03:17:00.000Z',
      endpoints: [endpoint, endpoint, { ...endpoint, url: 'https://gone.example.com', address: text }],
    }),
  );
}

function datesWith(text: string) {
  const moment: Moment = { text, epochMs: Date.parse('2026-12-31') };
  const set = { date: moment, from: text, reason: text, url: text };
  return {
    moment,
    ofKeyExchange: { ...set, keyExchange: 'RSA' } as const,
    ofMinimum: { ...set, minimum: 'TLSv1.3' } as const,
    date: { ...dated('TLSv1.0', '2026-12-01', { from: text, reason: text, url: text }), date: moment },
    exception: {
      rule: 'sunset',
      until: moment,
      reason: text,
      source: range(3, text.slice(0, 4_096)),
    } as const,
  };
}

/** Clients in which every text that a list, a caller or a command can set is this one. */
function clientsWith(
  text: string,
  facts: readonly Facts[],
  date: ReturnType<typeof dated>,
): readonly ClientVerdict[] {
  const of = client({ name: text, run: text, owner: text, source: range(1, text.slice(0, 4_096)) });
  const alert = { by: 'caller', name: text } as const;
  const outcomes: OneOfEach<Outcome> = {
    finished: { kind: 'finished', protocol: 'TLSv1.3', cipher: text, group: text },
    'no-common-version': { kind: 'no-common-version', alert },
    'certificate-refused': { kind: 'certificate-refused', alert, late: false },
    alert: { kind: 'alert', alert },
    closed: { kind: 'closed', after: 'hello', reset: true },
    timeout: { kind: 'timeout', after: 'certificate' },
    'not-tls': { kind: 'not-tls' },
  };
  const calls = Object.values(outcomes).map((outcome) => call('TLSv1.0', 'TLSv1.3', outcome, text));
  const [first = call('TLSv1.0', 'TLSv1.3', outcomes.finished)] = calls;
  const malformed = { ...first, opening: { kind: 'malformed', problem: text } } as const;
  const run: Partial<ClientRun> = {
    calls: [...calls, malformed],
    output: `${text}\n${text}`,
    ended: { kind: 'signal', signal: text },
  };
  return [
    clientVerdict('not-ready', of, run, {
      offered: { lowest: 'TLSv1.0', highest: 'TLSv1.3' },
      deadlines: [date],
      findings: facts.map((each) => finding('error', each, { source: of.source })),
    }),
    clientVerdict('unverified', { ...of }, { ended: { kind: 'not-started', code: text }, output: text }),
    clientVerdict('ready', { ...of }, run),
  ];
}

/** Facts of each kind, in which every text that a peer or the list can set is this one. */
export function factsWith(text: string): OneOfEach<Facts> {
  const { moment, date, ofKeyExchange, ofMinimum, exception } = datesWith(text);
  const due = { state: 'ahead', date: moment, days: 9 } as const;
  const failures = failuresWith(text);
  const [failure] = failures.filter(isFailure);
  return {
    'too-old': {
      kind: 'too-old',
      ceiling: 'TLSv1.0',
      minimum: 'TLSv1.2',
      failure: { kind: 'alert', alert: text },
      dated: date,
    },
    'only-dated': { kind: 'only-dated', protocol: 'TLSv1.2', dated: date },
    'accepts-old': {
      kind: 'accepts-old',
      protocol: 'TLSv1.0',
      minimum: 'TLSv1.2',
      belowMinimum: true,
      newerUnproven: true,
      dated: date,
    },
    'rejects-requests': {
      kind: 'rejects-requests',
      protocol: 'TLSv1.0',
      status: 400,
      insteadOf: 200,
      dated: date,
    },
    'completes-no-handshake': {
      kind: 'completes-no-handshake',
      protocol: 'TLSv1.0',
      failure: { kind: 'local', code: text, message: text },
      dated: date,
    },
    'misses-minimum': {
      kind: 'misses-minimum',
      minimum: 'TLSv1.3',
      newest: 'TLSv1.2',
      dated: { ...ofMinimum, due },
    },
    'current-clients-fail': {
      kind: 'current-clients-fail',
      failing: ['java', 'go'],
      connecting: ['openssl'],
      need: { kind: 'suite', name: text },
      dated: { ...ofKeyExchange, due },
    },
    'classical-only': { kind: 'classical-only', dated: { ...ofKeyExchange, due } },
    'clients-unverified': {
      kind: 'clients-unverified',
      unknown: ['java'],
      failure: failure!,
      reached: { ...ofMinimum, due },
    },
    'key-exchange-unverified': {
      kind: 'key-exchange-unverified',
      keyExchange: 'DHE',
      failure: failure!,
      reached: { ...ofKeyExchange, due },
    },
    'brownout-ahead': { kind: 'brownout-ahead', of: { keyExchange: 'DHE' }, from: moment, to: moment },
    sunset: { kind: 'sunset', due },
    'not-verified': {
      kind: 'not-verified',
      addresses: 2,
      failures: failures.filter(isFailure).map((one) => ({ address: text, failure: one })),
      reached: date,
    },
    intercepted: {
      kind: 'intercepted',
      root: { subject: text, fingerprint256: text, bundled: false },
      reached: date,
    },
    'partly-verified': { kind: 'partly-verified', protocols: ['TLSv1.0'], failure: failure!, reached: due },
    'handshake-failed': {
      kind: 'handshake-failed',
      minimum: 'TLSv1.2',
      failure: { kind: 'local', code: text, message: text },
      notOffered: { kind: 'suite', name: text },
    },
    'no-starttls': { kind: 'no-starttls', scheme: text, problem: { kind: 'refused', reply: text } },
    'unexpected-status': { kind: 'unexpected-status', expected: [200], status: 500 },
    'no-http-answer': {
      kind: 'no-http-answer',
      expected: [200],
      failure: { kind: 'not-http', message: text },
    },
    'certificate-expired': { kind: 'certificate-expired', onMs: 0 },
    'certificate-not-yet-valid': { kind: 'certificate-not-yet-valid', onMs: 0 },
    'certificate-expiring': { kind: 'certificate-expiring', onMs: 0, days: 3 },
    'certificate-untrusted': { kind: 'certificate-untrusted', code: text, issuer: text },
    'certificate-wrong-name': { kind: 'certificate-wrong-name', name: text, altNames: [text, text] },
    'own-certificate': { kind: 'own-certificate', state: 'expiring', path: text, onMs: 0, days: 3 },
    'exception-ended': { kind: 'exception-ended', exception },
    'exception-unused': { kind: 'exception-unused', exception },
    'client-too-old': {
      kind: 'client-too-old',
      highest: 'TLSv1.0',
      minimum: 'TLSv1.2',
      dated: date,
    },
    'client-only-dated': { kind: 'client-only-dated', protocol: 'TLSv1.2', dated: date },
    'client-offers-old': {
      kind: 'client-offers-old',
      protocol: 'TLSv1.0',
      minimum: 'TLSv1.2',
      belowMinimum: true,
      dated: date,
    },
    'client-obsolete-offer': {
      kind: 'client-obsolete-offer',
      lacks: 'suites',
      oneOf: ['RSA', 'DHE'],
      dated: { ...ofKeyExchange, due },
    },
    'client-not-run': { kind: 'client-not-run' },
    'client-not-done': { kind: 'client-not-done', by: stopWith(text), reached: date },
    'client-never-called': {
      kind: 'client-never-called',
      ended: { kind: 'signal', signal: text },
      reached: date,
    },
    'client-without-tls': { kind: 'client-without-tls', began: 'other' },
    'client-without-hello': { kind: 'client-without-hello', alert: text, reached: date },
    'client-refused-certificate': {
      kind: 'client-refused-certificate',
      alert: { by: 'caller', name: text },
      reached: date,
    },
    'client-no-handshake': {
      kind: 'client-no-handshake',
      outcome: { kind: 'alert', alert: { by: 'server', name: text } },
      minimum: 'TLSv1.2',
    },
    'client-no-request': {
      kind: 'client-no-request',
      protocol: 'TLSv1.3',
      ended: { kind: 'not-started', code: text },
    },
    'client-unexpected-exit': {
      kind: 'client-unexpected-exit',
      expected: [0],
      ended: { kind: 'timeout', afterMs: 1 },
    },
  };
}

function stopWith(text: string) {
  return { kind: 'time-limit', limit: text, done: 1, endpoints: 2, clients: 3 } as const;
}

/** Everything that can keep a probe or a handshake from an answer, with this text in it. */
export function failuresWith(text: string): readonly HandshakeFailure[] {
  const each: OneOfEach<HandshakeFailure> = {
    dns: { kind: 'dns', code: text },
    'address-denied': { kind: 'address-denied', range: text },
    'unspecified-address': { kind: 'unspecified-address', address: text, listed: false },
    connect: { kind: 'connect', code: text },
    'connect-timeout': { kind: 'connect-timeout', afterMs: 1, unusedProxy: text },
    proxy: { kind: 'proxy', problem: { kind: 'status', status: 407, words: text, offers: [text] } },
    silence: { kind: 'silence', afterMs: 1, received: 1 },
    closed: { kind: 'closed' },
    reset: { kind: 'reset' },
    plaintext: { kind: 'plaintext', speaks: text, excerpt: text },
    garbage: { kind: 'garbage', bytes: text, problem: text },
    alert: { kind: 'alert', alert: text },
    'newer-version': { kind: 'newer-version', chose: 'TLSv1.3' },
    deadline: { kind: 'deadline', afterMs: 1 },
    cancelled: { kind: 'cancelled', done: 1, endpoints: 2, clients: 3 },
    'time-limit': stopWith(text),
    'no-starttls': { kind: 'no-starttls', scheme: text, problem: { kind: 'not-offered', reply: text } },
    'starttls-failed': { kind: 'starttls-failed', scheme: text, problem: { kind: 'busy', reply: text } },
    'client-certificate-required': { kind: 'client-certificate-required' },
    'client-certificate-refused': { kind: 'client-certificate-refused', alert: text },
    version: { kind: 'version', code: text },
    'not-http': { kind: 'not-http', message: text },
    local: { kind: 'local', code: text, message: text },
    'no-observation': {
      kind: 'no-observation',
      missing: [{ labels: ['dmz'], shard: { index: 3, total: 10 } }],
    },
    'observed-otherwise': { kind: 'observed-otherwise', by: [{ kind: 'minimum', minimum: 'TLSv1.0' }] },
  };
  const refusals: OneOfEach<StarttlsRefusal> = {
    'not-offered': { kind: 'not-offered', reply: text },
    refused: { kind: 'refused', reply: text },
    masked: { kind: 'masked', reply: text },
    unavailable: { kind: 'unavailable', reply: text },
    'extra-bytes': { kind: 'extra-bytes', bytes: text },
  };
  const troubles: OneOfEach<StarttlsTrouble> = {
    busy: { kind: 'busy', reply: text },
    unexpected: { kind: 'unexpected', awaited: text, reply: text },
    'too-long': { kind: 'too-long', awaited: text, maxBytes: 1 },
    closed: { kind: 'closed', awaited: text },
    reset: { kind: 'reset', awaited: text },
    silence: { kind: 'silence', awaited: text, afterMs: 1, received: text },
  };
  return [
    ...Object.values(each),
    { kind: 'plaintext', speaks: undefined, excerpt: text },
    ...Object.values(refusals).map((problem) => ({ kind: 'no-starttls', scheme: text, problem }) as const),
    ...Object.values(troubles).map(
      (problem) => ({ kind: 'starttls-failed', scheme: text, problem }) as const,
    ),
  ];
}

function probesWith(text: string): readonly Asked[] {
  const hello = { suites: 38, extensions: true, bytes: 251 };
  const failures = failuresWith(text).filter(isFailure);
  return [
    { protocol: 'TLSv1.0', hello, answer: { kind: 'chose', protocol: 'TLSv1.0', cipher: text, group: text } },
    ...failures.map((answer) => ({ protocol: 'TLSv1.1', hello, answer }) as const),
  ];
}

/** Whether it is one of those that a single probe can end in, and not of a handshake alone. */
function isFailure(failure: HandshakeFailure): failure is Failure {
  const ofHandshakes = [
    'client-certificate-required',
    'client-certificate-refused',
    'version',
    'not-http',
    'local',
  ];
  return !ofHandshakes.includes(failure.kind);
}
