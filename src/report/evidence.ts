import type {
  Acceptance,
  AddressObservation,
  Certificate,
  ExactHandshake,
  Handshake,
  HttpAnswer,
} from '../probe/observation.ts';
import { compareProtocols, protocolLabel, protocols } from '../tls/protocol.ts';
import { formatDay } from './dates.ts';
import { plain } from './escape.ts';
import { groupBy } from './grouping.ts';
import {
  describeAnswer,
  describeFailure,
  describeHandshakeFailure,
  describeHello,
  describeName,
  listProtocols,
  plural,
} from './wording.ts';

/** What was asked of an address (versions with the same answer together), and what it answered, in plain words. */
export interface Evidence {
  readonly asked: string;
  readonly answer: string;
  /** What the peer named, which reads best as code: cipher suite, group, alert. */
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
  addresses: readonly AddressObservation[],
  fromHellos = 2,
): readonly AddressEvidence[] {
  const told = addresses.map((address) => ({ address, evidence: evidenceOf(address, fromHellos) }));
  return groupBy(told, ({ evidence }) => JSON.stringify(evidence)).map(([, group]) => ({
    addresses: group.map(({ address: { address, port } }) => formatAddress(address, port)),
    connections: group.reduce((sum, { address }) => sum + address.connections, 0),
    evidence: group[0].evidence,
  }));
}

function evidenceOf(address: AddressObservation, fromHellos: number): readonly Evidence[] {
  if (address.unreachable) {
    return [{ asked: 'Connection', answer: describeFailure(address.unreachable), named: [] }];
  }
  const answers = protocols.map((protocol) => ({
    protocol,
    words: acceptanceWords(address.protocols[protocol]),
  }));
  const versions = groupBy(answers, ({ words }) => JSON.stringify(words)).map(([, group]) => ({
    asked: listProtocols(group.map(({ protocol }) => protocol)),
    ...group[0].words,
  }));
  const { certificate } = address.handshake;
  return [
    ...versions,
    ...hellosSent(address, fromHellos),
    { asked: 'Handshake', ...handshakeWords(address.handshake) },
    ...(certificate ? [{ asked: 'Certificate', answer: certificateWords(certificate), named: [] }] : []),
    ...(address.http ? [{ asked: 'HTTP', answer: httpWords(address.http), named: [] }] : []),
    ...(address.exactHandshakes ?? []).map((tried) => ({
      asked: `${protocolLabel(tried.protocol)} alone`,
      answer: exactWords(tried),
      named: [],
    })),
  ];
}

function hellosSent({ asked }: AddressObservation, fromHellos: number): readonly Evidence[] {
  return groupBy(asked, ({ protocol }) => protocol)
    .filter(([, questions]) => questions.length >= fromHellos)
    .sort(([a], [b]) => compareProtocols(a, b))
    .map(([protocol, questions]) => ({
      asked: `${protocolLabel(protocol)}, ${questions.length} ${plural(questions.length, 'hello')}`,
      answer: questions
        .map(({ hello, answer }) => `${describeAnswer(answer)} (${describeHello(hello)})`)
        .join('; '),
      named: [],
    }));
}

function acceptanceWords(acceptance: Acceptance): Omit<Evidence, 'asked'> {
  switch (acceptance.state) {
    case 'accepted':
      return { answer: 'accepted', named: named(acceptance.cipher, acceptance.group) };
    case 'refused':
      return refusalWords(acceptance);
    case 'unknown':
      return { answer: `not known: ${describeFailure(acceptance.failure)}`, named: [] };
  }
}

function refusalWords(refusal: Extract<Acceptance, { state: 'refused' }>): Omit<Evidence, 'asked'> {
  switch (refusal.by) {
    case 'alert':
      return { answer: 'refused with alert', named: named(refusal.alert) };
    case 'version':
      return { answer: `refused: chose ${protocolLabel(refusal.chose)} instead`, named: [] };
    case 'close':
      return { answer: 'refused: connection closed', named: [] };
    case 'reset':
      return { answer: 'refused: connection reset', named: [] };
  }
}

function handshakeWords(handshake: Handshake): Omit<Evidence, 'asked'> {
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
      : `valid ${formatDay(validFromMs)} to ${formatDay(validToMs)}`,
    trust,
    ...(wrongName === undefined ? [] : [`does not bear ${plain(wrongName, 100)}`]),
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

function formatAddress(address: string, port: number): string {
  const text = plain(address, 60);
  return text.includes(':') ? `[${text}]:${port}` : `${text}:${port}`;
}
