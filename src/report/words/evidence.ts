import type {
  Acceptance,
  AddressObservation,
  Answer,
  Certificate,
  ExactHandshake,
  Handshake,
  HttpAnswer,
  Observation,
  SentHello,
} from '../../probe/observation.ts';
import { compareProtocols, protocolLabel, protocols } from '../../tls/protocol.ts';
import { listClients } from './current-client-words.ts';
import { formatDay } from './dates.ts';
import { plain } from './escape.ts';
import { describeFailure, describeHandshakeFailure, describeProof, describeUnreached } from './failures.ts';
import { groupBy } from './grouping.ts';
import { capitalise, describeName, formatPlace, listProtocols, plural } from './wording.ts';

/** What was asked of an address (versions with the same answer together), and what it answered, in plain words. */
export interface Evidence {
  readonly what: string;
  readonly answer: string;
  /** What the peer named, which reads best as code: cipher suite, group. */
  readonly named: readonly string[];
}

/** What addresses with the same answers answered. */
export interface AddressEvidence {
  readonly addresses: readonly string[];
  readonly connections: number;
  readonly evidence: readonly Evidence[];
}

/**
 * The evidence of an endpoint's addresses; addresses that answered alike are told of once. Versions that took at least
 * `fromHellos` ClientHellos are shown with all of them.
 */
export function addressEvidence(
  { addresses, unreached = [] }: Pick<Observation, 'addresses' | 'unreached'>,
  fromHellos = 2,
): readonly AddressEvidence[] {
  const told = addresses.map((address) => ({ address, evidence: evidenceOf(address, fromHellos) }));
  const seen = groupBy(told, ({ evidence }) => JSON.stringify(evidence)).map(([, group]) => ({
    addresses: group.map(
      ({ address: { address, port, via, origin } }) =>
        formatPlace({ host: address, port }) +
        (via ? ` via proxy ${plain(via.url, 100)}` : '') +
        (origin === undefined ? '' : ` from ${plain(origin, 60)}`),
    ),
    connections: group.reduce((sum, { address }) => sum + address.connections, 0),
    evidence: group[0].evidence,
  }));
  const unseen = unreached.map((each) => ({
    addresses: [`any address from ${plain(each.origin, 60)}`],
    connections: 0,
    evidence: [{ what: 'Connection', answer: describeUnreached(each), named: [] }],
  }));
  return [...seen, ...unseen];
}

function evidenceOf(address: AddressObservation, fromHellos: number): readonly Evidence[] {
  if (address.unreachable) {
    return [{ what: 'Connection', answer: describeFailure(address.unreachable), named: [] }];
  }
  const answers = protocols.map((protocol) => ({
    protocol,
    words: acceptanceWords(address.protocols[protocol]),
  }));
  const versions = groupBy(answers, ({ words }) => JSON.stringify(words)).map(([, group]) => ({
    what: listProtocols(group.map(({ protocol }) => protocol)),
    ...group[0].words,
  }));
  const { certificate } = address.handshake;
  return [
    ...versions,
    ...hellosSent(address, fromHellos),
    { what: 'Handshake', ...handshakeWords(address.handshake) },
    ...clientsWords(address),
    ...(certificate ? [{ what: 'Certificate', answer: certificateWords(certificate), named: [] }] : []),
    ...(address.http ? [{ what: 'HTTP', answer: httpWords(address.http), named: [] }] : []),
    ...(address.exactHandshakes ?? []).map((tried) => ({
      what: `${protocolLabel(tried.protocol)} alone`,
      answer: exactWords(tried),
      named: [],
    })),
  ];
}

/** What clients of today meet, those with the same answer together; then the key exchanges. */
function clientsWords({ byClient, hybrid }: AddressObservation): readonly Evidence[] {
  const told = (byClient?.handshakes ?? []).map(({ client, handshake }) => ({
    client,
    words:
      handshake.state === 'failed'
        ? { answer: `failed: ${describeProof(handshake.failure)}`, named: [] }
        : handshakeWords(handshake),
  }));
  return [
    ...groupBy(told, ({ words }) => JSON.stringify(words)).map(([, group]) => ({
      what: capitalise(listClients(group.map(({ client }) => client))),
      ...group[0].words,
    })),
    ...Object.entries(byClient?.keyExchanges ?? {}).map(([name, acceptance]) => ({
      what: `${name} key exchange`,
      ...acceptanceWords(acceptance),
    })),
    ...(hybrid ? [{ what: 'Hybrid group', ...acceptanceWords(hybrid) }] : []),
  ];
}

function hellosSent({ asked: probes }: AddressObservation, fromHellos: number): readonly Evidence[] {
  return groupBy(probes, ({ protocol }) => protocol)
    .filter(([, questions]) => questions.length >= fromHellos)
    .sort(([a], [b]) => compareProtocols(a, b))
    .map(([protocol, questions]) => ({
      what: `${protocolLabel(protocol)}, ${questions.length} ${plural(questions.length, 'ClientHello')}`,
      answer: questions
        .map(({ hello, answer }) => `${describeAnswer(answer)} (${describeHello(hello)})`)
        .join('; '),
      named: [],
    }));
}

function acceptanceWords(acceptance: Acceptance): Omit<Evidence, 'what'> {
  switch (acceptance.state) {
    case 'accepted':
      return { answer: 'accepted', named: named(acceptance.cipher, acceptance.group) };
    case 'refused':
      return refusalWords(acceptance);
    case 'unknown':
      return { answer: `unknown: ${describeFailure(acceptance.failure)}`, named: [] };
  }
}

function refusalWords(refusal: Extract<Acceptance, { state: 'refused' }>): Omit<Evidence, 'what'> {
  switch (refusal.by) {
    case 'alert':
      return { answer: `refused with the alert ${plain(refusal.alert, 40)}`, named: [] };
    case 'version':
      return { answer: `refused: chose ${protocolLabel(refusal.chose)} instead`, named: [] };
    case 'close':
      return { answer: 'refused: connection closed', named: [] };
    case 'reset':
      return { answer: 'refused: connection reset', named: [] };
  }
}

function handshakeWords(handshake: Handshake): Omit<Evidence, 'what'> {
  if (handshake.state === 'failed') {
    return {
      answer: `failed: ${describeHandshakeFailure(handshake.failure, handshake.notOffered)}`,
      named: [],
    };
  }
  const classical = handshake.classicalGroupsOnly ? ', only without the post-quantum key share' : '';
  return {
    answer: `completed with ${protocolLabel(handshake.protocol)}${classical}`,
    named: named(handshake.cipher, handshake.group, handshake.alpn),
  };
}

function certificateWords(certificate: Certificate): string {
  const { subject, issuer, validFromMs, validToMs, untrusted, wrongName } = certificate;
  const trust = untrusted === undefined ? 'trusted' : `not trusted (${plain(untrusted, 80)})`;
  return [
    `${describeName(subject)}, issued by ${describeName(issuer)}`,
    validFromMs === undefined || validToMs === undefined
      ? 'its dates are unreadable'
      : `valid from ${formatDay(validFromMs)} to ${formatDay(validToMs)}`,
    trust,
    ...(wrongName === undefined ? [] : [`not for ${plain(wrongName, 100)}`]),
  ].join('; ');
}

function httpWords(answer: HttpAnswer): string {
  if (answer.state === 'failed') return `no answer: ${describeFailure(answer.failure)}`;
  return [
    `status ${answer.status}`,
    ...(answer.sunset === undefined ? [] : [`Sunset: ${plain(answer.sunset, 60)}`]),
    ...(answer.deprecation === undefined ? [] : [`Deprecation: ${plain(answer.deprecation, 60)}`]),
  ].join('; ');
}

/** What a handshake that offered one version alone came to. */
function exactWords(tried: ExactHandshake): string {
  switch (tried.state) {
    case 'completed':
      return tried.http ? `completed; HTTP: ${httpWords(tried.http)}` : 'completed';
    case 'rejected':
      return `completed, but requests are rejected: status ${tried.status} twice, instead of ${tried.insteadOf}`;
    case 'broken':
      return `no client can complete it: ${describeFailure(tried.failure)}`;
    case 'failed':
      return `failed: ${describeFailure(tried.failure)}`;
  }
}

function named(...names: readonly (string | undefined)[]): readonly string[] {
  return names.flatMap((name) => (name ? [plain(name, 80)] : []));
}

/** The form of a ClientHello: `38 suites, 251 bytes`, with what is unusual. */
export function describeHello({ suites, bytes, extensions, named, recordVersion }: SentHello): string {
  const unusualRecord = recordVersion !== undefined && recordVersion !== 'TLSv1.0';
  return [
    `${suites} ${plural(suites, 'suite')}`,
    ...(extensions ? [] : ['no extensions']),
    ...(named === false ? ['no SNI'] : []),
    ...(unusualRecord ? [`${protocolLabel(recordVersion)} record`] : []),
    `${bytes} bytes`,
  ].join(', ');
}

/** What came back upon a ClientHello: `chose TLS 1.2, TLS_RSA_WITH_…`, `alert protocol_version`, or how it ended. */
export function describeAnswer(answer: Answer): string {
  if (answer.kind === 'alert') return `alert ${plain(answer.alert, 40)}`;
  if (answer.kind !== 'chose') return describeFailure(answer);
  const { protocol, cipher, group } = answer;
  return [`chose ${protocolLabel(protocol)}`, plain(cipher, 80), ...(group ? [plain(group, 40)] : [])].join(
    ', ',
  );
}
