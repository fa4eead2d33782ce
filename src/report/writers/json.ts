import type { AffectedBrowser, BrowserImpact } from '../../browsers/impact.ts';
import { lastKnownOf } from '../../changes/state.ts';
import { leveledRules, levelSettings } from '../../config/endpoint.ts';
import type { EndpointVerdict } from '../../policy/verdict.ts';
import type {
  Acceptance,
  AddressObservation,
  Certificate,
  ExactHandshake,
  Handshake,
  HandshakesByClient,
  HttpAnswer,
} from '../../probe/observation.ts';
import { type Protocol, protocols } from '../../tls/protocol.ts';
import { clientVerdicts, endpointVerdicts, isGated, type Report } from '../view/report.ts';
import type { ReportView } from '../view/view.ts';
import { isoDay, isoTime } from '../words/dates.ts';
import { jsonOutput, jsonText } from '../words/escape.ts';
import { describeAnswer, describeHello } from '../words/evidence.ts';
import {
  describeFailure,
  describeHandshakeFailure,
  describeProof,
  describeUnreached,
} from '../words/failures.ts';
import { toJsonSince } from './json-changes.ts';
import { toJsonClient } from './json-client.ts';
import { toJsonDeadline, toJsonFile, toJsonFinding } from './json-parts.ts';
import type { JsonReport } from './json-schema.ts';

type ViewPart = Pick<ReportView, 'report' | 'surroundings' | 'gate'>;

type JsonEndpoint = JsonReport['endpoints'][number];
type JsonAddress = JsonEndpoint['addresses'][number];
type JsonBrowsers = NonNullable<JsonEndpoint['browsers']>;

/** The report as data, to the contract of `json-schema.ts`. */
export function toJsonReport(view: ViewPart, levels = levelsOf(view.report)): JsonReport {
  const { report } = view;
  const { tool, durationMs, conclusion, counts } = report;
  const clients = clientVerdicts(report);
  return {
    schemaVersion: 1,
    tool: { name: tool.name, version: tool.version },
    day: isoDay(report.judgedAtMs),
    startedAt: isoTime(report.startedAtMs) ?? '',
    ...toJsonObserved(report),
    durationMs,
    conclusion,
    reason: view.gate,
    counts: {
      endpoints: counts.endpoints,
      ready: counts.ready,
      'at-risk': counts['at-risk'],
      'not-ready': counts['not-ready'],
      unverified: counts.unverified,
      ...(counts.clients && {
        clients: {
          clients: counts.clients.clients,
          ready: counts.clients.ready,
          'at-risk': counts.clients['at-risk'],
          'not-ready': counts.clients['not-ready'],
          unverified: counts.clients.unverified,
        },
      }),
    },
    endpoints: endpointVerdicts(report).map((verdict) => toJsonEndpoint(verdict, view)),
    ...levels,
    ...(clients.length > 0 && { clients: clients.map((client) => toJsonClient(client, view)) }),
    ...toJsonSince(report),
  };
}

export function toJsonObserved({ observed }: Pick<Report, 'observed'>): Pick<JsonReport, 'observed'> {
  if (!observed) return {};
  return { observed: { from: isoTime(observed.fromMs) ?? '', to: isoTime(observed.toMs) ?? '' } };
}

/** The levels that lists set; of several lists the mildest, so that nothing that one has disabled is hidden. */
function levelsOf({ verdicts }: Pick<ReportView['report'], 'verdicts'>): Pick<JsonReport, 'levels'> {
  const set = leveledRules.flatMap((rule) => {
    const all = verdicts.flatMap(({ integration }) => integration.levels?.[rule] ?? []);
    const mildest = levelSettings.find((level) => all.includes(level));
    return mildest === undefined ? [] : [[rule, mildest] as const];
  });
  return set.length === 0 ? {} : { levels: Object.fromEntries(set) };
}

/** The report as JSON text that can also be printed in the Actions log; ends with a newline. */
export function renderJson(view: ViewPart): string {
  return [...jsonPieces(view)].join('');
}

/** The same text in pieces, one for each endpoint: the whole takes more memory than to probe thousands of them. */
export function* jsonPieces(view: ViewPart): Generator<string> {
  const { report } = view;
  const endpoints = endpointVerdicts(report);
  const rest = report.verdicts.filter(({ kind }) => kind !== 'endpoint');
  const [head = '', tail = ''] = jsonTextOf(
    toJsonReport({ ...view, report: { ...report, verdicts: rest } }, levelsOf(report)),
  ).split(noEndpoints);
  yield `${head}${noEndpoints.slice(0, -1)}`;
  for (const [index, verdict] of endpoints.entries()) {
    const endpoint = jsonTextOf(toJsonEndpoint(verdict, view)).replace(/^/gm, '    ');
    yield `${index === 0 ? '' : ','}\n${endpoint}`;
  }
  yield `${endpoints.length === 0 ? '' : '\n  '}]${tail}\n`;
}

/** How a report without endpoints writes them; no other key of the first level has this name. */
const noEndpoints = '\n  "endpoints": []';

function jsonTextOf(value: object): string {
  return jsonOutput(JSON.stringify(value, null, 2));
}

export function toJsonEndpoint(
  verdict: EndpointVerdict,
  { report, surroundings }: Pick<ViewPart, 'report' | 'surroundings'>,
): JsonEndpoint {
  const { endpoint, addresses, unreached } = verdict.observation;
  const { line, column } = endpoint.source;
  const { unverifiedSince, seen, known } = report.since?.endpoints.get(endpoint) ?? {};
  const lastKnown = seen && known && lastKnownOf(seen, known);
  return {
    name: jsonText(endpoint.name),
    url: jsonText(endpoint.url),
    ...(endpoint.serverName === undefined ? {} : { serverName: jsonText(endpoint.serverName) }),
    ...(endpoint.address === undefined ? {} : { address: jsonText(endpoint.address) }),
    ...(endpoint.owner === undefined ? {} : { owner: jsonText(endpoint.owner) }),
    ...(endpoint.notes === undefined ? {} : { notes: jsonText(endpoint.notes) }),
    source: { file: toJsonFile(endpoint.source), line, column },
    minVersion: endpoint.minVersion,
    verdict: verdict.state,
    ...(isGated(endpoint, report) ? {} : { judged: false }),
    floor: verdict.floor ?? null,
    ceiling: verdict.ceiling ?? null,
    protocols: eachProtocol((protocol) => verdict.protocols[protocol]),
    needs: verdict.needs,
    currentClients: verdict.currentClients,
    ...(unverifiedSince === undefined ? {} : { unverifiedSince }),
    ...(lastKnown === undefined ? {} : { lastKnown }),
    ...(endpoint.browsers === undefined ? {} : { browsers: toBrowsers(endpoint.browsers) }),
    addresses: addresses.map(toAddress),
    ...(endpoint.sunset === undefined ? {} : { sunset: jsonText(endpoint.sunset.date.text) }),
    ...(unreached === undefined
      ? {}
      : {
          unreached: unreached.map((each) => ({
            origin: jsonText(each.origin),
            reason: describeUnreached(each),
          })),
        }),
    deadlines: verdict.deadlines.map((deadline) => toJsonDeadline(deadline, report.judgedAtMs)),
    findings: verdict.findings.map((finding) => toJsonFinding(finding, endpoint, surroundings)),
  };
}

function toBrowsers({ lose, offByDefault, partly, share, dataDate }: BrowserImpact): JsonBrowsers {
  return {
    lose: lose.map(toAffected),
    offByDefault: offByDefault.map(toAffected),
    partly: partly.map(toAffected),
    share,
    dataDate,
  };
}

function toAffected({ browser, versions, share }: AffectedBrowser): JsonBrowsers['lose'][number] {
  return { browser, versions: [...versions], share };
}

function toAddress(observation: AddressObservation): JsonAddress {
  const { address, port, via, handshake, byClient, hybrid, http, exactHandshakes, connections } = observation;
  return {
    address: jsonText(address),
    port,
    ...(via === undefined ? {} : { via: jsonText(via.url) }),
    ...(observation.origin === undefined ? {} : { origin: jsonText(observation.origin) }),
    protocols: eachProtocol((protocol) => toAcceptance(observation.protocols[protocol])),
    asked: observation.asked.map(({ protocol, hello, answer }) => ({
      protocol,
      sent: describeHello(hello),
      received: describeAnswer(answer),
    })),
    handshake: toHandshake(handshake),
    ...(byClient === undefined ? {} : { byClient: toByClient(byClient) }),
    ...(hybrid === undefined ? {} : { hybrid: toAcceptance(hybrid) }),
    ...(http === undefined ? {} : { http: toHttp(http) }),
    ...(exactHandshakes === undefined ? {} : { exactHandshakes: exactHandshakes.map(toExactHandshake) }),
    connections,
  };
}

function toByClient({
  shared,
  handshakes,
  keyExchanges,
}: HandshakesByClient): NonNullable<JsonAddress['byClient']> {
  return {
    ...(shared && { shared: describeHandshakeFailure(shared.failure, shared.notOffered) }),
    handshakes: handshakes.map(({ client, handshake }) => ({
      client,
      handshake:
        handshake.state === 'failed'
          ? { state: 'failed', reason: describeProof(handshake.failure) }
          : toHandshake(handshake),
    })),
    ...(keyExchanges && {
      keyExchanges: {
        ECDHE: toAcceptance(keyExchanges.ECDHE),
        DHE: toAcceptance(keyExchanges.DHE),
        RSA: toAcceptance(keyExchanges.RSA),
      },
    }),
  };
}

function toAcceptance(acceptance: Acceptance): JsonAddress['protocols'][Protocol] {
  if (acceptance.state === 'unknown')
    return { state: 'unknown', reason: describeFailure(acceptance.failure) };
  if (acceptance.state === 'accepted') {
    const { state, cipher, group } = acceptance;
    return { state, cipher: jsonText(cipher), ...(group === undefined ? {} : { group: jsonText(group) }) };
  }
  const { state, by } = acceptance;
  if (by === 'alert') return { state, by, alert: jsonText(acceptance.alert) };
  return by === 'version' ? { state, by, chose: acceptance.chose } : { state, by };
}

function toHandshake(handshake: Handshake): JsonAddress['handshake'] {
  const certificate = handshake.certificate ? { certificate: toCertificate(handshake.certificate) } : {};
  if (handshake.state === 'failed') {
    return {
      state: 'failed',
      reason: describeHandshakeFailure(handshake.failure, handshake.notOffered),
      ...certificate,
    };
  }
  const { state, protocol, cipher, group, alpn, classicalGroupsOnly } = handshake;
  return {
    state,
    protocol,
    cipher: jsonText(cipher),
    ...(group === undefined ? {} : { group: jsonText(group) }),
    ...(alpn === undefined ? {} : { alpn: jsonText(alpn) }),
    classicalGroupsOnly,
    ...certificate,
  };
}

function toCertificate(certificate: Certificate): NonNullable<JsonAddress['handshake']['certificate']> {
  const { subject, issuer, altNames, validFromMs, validToMs, untrusted, wrongName, root } = certificate;
  return {
    subject: jsonText(subject),
    issuer: jsonText(issuer),
    altNames: altNames.map(jsonText),
    validFrom: (validFromMs !== undefined && isoTime(validFromMs)) || null,
    validTo: (validToMs !== undefined && isoTime(validToMs)) || null,
    trusted: untrusted === undefined,
    ...(untrusted === undefined ? {} : { untrusted: jsonText(untrusted) }),
    ...(wrongName === undefined ? {} : { wrongName: jsonText(wrongName) }),
    ...(root && { root: { fingerprint256: root.fingerprint256, bundled: root.bundled } }),
  };
}

function toHttp(answer: HttpAnswer): NonNullable<JsonAddress['http']> {
  if (answer.state === 'failed') return { reason: describeFailure(answer.failure) };
  const { status, sunset, deprecation } = answer;
  return {
    status,
    ...(sunset === undefined ? {} : { sunset: jsonText(sunset) }),
    ...(deprecation === undefined ? {} : { deprecation: jsonText(deprecation) }),
  };
}

function toExactHandshake(tried: ExactHandshake): NonNullable<JsonAddress['exactHandshakes']>[number] {
  const { protocol, state } = tried;
  switch (state) {
    case 'completed':
      return { protocol, state, ...(tried.http === undefined ? {} : { http: toHttp(tried.http) }) };
    case 'rejected':
      return { protocol, state, status: tried.status, insteadOf: tried.insteadOf };
    case 'broken':
    case 'failed':
      return { protocol, state, reason: describeFailure(tried.failure) };
  }
}

/** One value for each protocol, oldest first. */
function eachProtocol<Value>(give: (protocol: Protocol) => Value): Record<Protocol, Value> {
  const [ssl2, ssl3, tls10, tls11, tls12, tls13] = protocols;
  return {
    [ssl2]: give(ssl2),
    [ssl3]: give(ssl3),
    [tls10]: give(tls10),
    [tls11]: give(tls11),
    [tls12]: give(tls12),
    [tls13]: give(tls13),
  };
}
