import { type Protocol, protocols } from '../tls/protocol.ts';
import { type HelloForm, nearestShape, type Shape, shapes } from './hello-form.ts';
import type { Answer, HandshakeFailure, SentHello } from './observation.ts';

/** One ClientHello to send. */
export interface Probe {
  readonly protocol: Protocol;
  readonly form: HelloForm;
  /** Silence is waited for with the whole timeout, and not with a third of it. */
  readonly patient: boolean;
}

/** When a connection was opened and when its answer was complete, in milliseconds of one clock. */
export interface Span {
  readonly startedAt: number;
  readonly endedAt: number;
}

/** A ClientHello that was sent, with its answer. */
export interface HelloEvidence extends Span {
  readonly kind: 'client-hello';
  readonly probe: Probe;
  readonly hello: SentHello;
  readonly answer: Answer;
}

export interface HandshakeEvidence extends Span {
  readonly kind: 'handshake';
  /** What the handshake negotiated: the server's Finished message was verified. */
  readonly answer: Extract<Answer, { kind: 'chose' }> | HandshakeFailure;
}

export type Evidence = HelloEvidence | HandshakeEvidence;

/** Everything that is known of an address: each probe with its answer, in the order of the answers. */
export type EvidenceLog = readonly Evidence[];

/** Alerts that speak of the version itself. Any other needs another version of the same peer beside it. */
const versionAlerts = new Set(['protocol_version', 'inappropriate_fallback']);

/**
 * Alerts that speak of something else than version and suites, however often they come: the name, a certificate, the
 * application. Of the version they prove nothing.
 */
const otherAlerts = new Set([
  'unrecognized_name',
  'no_application_protocol',
  'access_denied',
  'user_canceled',
  'unknown_ca',
  'no_certificate',
  'bad_certificate',
  'unsupported_certificate',
  'certificate_revoked',
  'certificate_expired',
  'certificate_unknown',
  'certificate_required',
  'unknown_psk_identity',
]);

/**
 * Alerts to a TLS 1.3 ClientHello that mean as well that it lacks the server's only group, signature or pre-shared key, of
 * which no ClientHello can have all (RFC 8446 sections 6.2 and 9.2).
 */
const lackAlerts = new Set([
  'handshake_failure',
  'insufficient_security',
  'illegal_parameter',
  'missing_extension',
]);

/** Whether an alert to this protocol may refuse the version, and does not prove it. */
export function mayRefuse(protocol: Protocol, answer: Answer): boolean {
  if (!isAlert(answer) || isProof(answer) || otherAlerts.has(answer.alert)) return false;
  return protocol !== 'TLSv1.3' || !lackAlerts.has(answer.alert);
}

/** Whether this answer alone proves that the protocol is accepted or refused. */
export function isProof(answer: Answer): boolean {
  return answer.kind === 'chose' || (answer.kind === 'alert' && versionAlerts.has(answer.alert));
}

export function isAlert(answer: Answer): answer is Extract<Answer, { kind: 'alert' }> {
  return answer.kind === 'alert';
}

/** Whether the peer ended the connection without a word. */
export function isClosing<Of extends { readonly kind: string }>(
  end: Of,
): end is Extract<Of, { readonly kind: 'closed' | 'reset' }> {
  return end.kind === 'closed' || end.kind === 'reset';
}

/** Whether there was no connection: what the network or a proxy does is never a word of the peer. */
export function isUnconnected({ kind }: Pick<Answer, 'kind'>): boolean {
  return kind === 'connect' || kind === 'proxy';
}

/** Whether the peer turned the probe away in a way that throttling servers use as well. */
export function isRebuff(answer: Answer): boolean {
  return isClosing(answer) || isUnconnected(answer) || (isAlert(answer) && !isProof(answer));
}

export function helloEvidence(log: EvidenceLog): readonly HelloEvidence[] {
  return log.filter((evidence) => evidence.kind === 'client-hello');
}

/** The answers to a protocol, first answer first. */
export function answersTo(protocol: Protocol, log: EvidenceLog): readonly Answer[] {
  return evidenceOf(protocol, log).map(({ answer }) => answer);
}

function evidenceOf(protocol: Protocol, log: EvidenceLog): readonly HelloEvidence[] {
  return helloEvidence(log).filter(({ probe }) => probe.protocol === protocol);
}

/** Whether the suites that few servers know were offered too. */
export function wasOfferedAll(protocol: Protocol, log: EvidenceLog): boolean {
  return evidenceOf(protocol, log).some(({ probe }) => probe.form.offer === 'other');
}

export function isProven(protocol: Protocol, log: EvidenceLog): boolean {
  return answersTo(protocol, log).some(isProof);
}

/** Whether a ClientHello of just this shape was answered with a proof. */
export function isProvenIn(protocol: Protocol, shape: Shape, log: EvidenceLog): boolean {
  return evidenceOf(protocol, log).some(({ probe, answer }) => probe.form.shape === shape && isProof(answer));
}

/** The ServerHello that proves a protocol: best the answer to its own ClientHello, else any. */
export function choiceOf(
  protocol: Protocol,
  log: EvidenceLog,
): Extract<Answer, { kind: 'chose' }> | undefined {
  const proofs = log.filter(({ answer }) => answer.kind === 'chose' && answer.protocol === protocol);
  const own = proofs.find((each) => each.kind === 'client-hello' && each.probe.protocol === protocol);
  const answer = (own ?? proofs[0])?.answer;
  return answer?.kind === 'chose' ? answer : undefined;
}

export function accepts(protocol: Protocol, log: EvidenceLog): boolean {
  return choiceOf(protocol, log) !== undefined;
}

/** The protocols that were seen accepted, oldest first. */
export function acceptedProtocols(log: EvidenceLog): readonly Protocol[] {
  return protocols.filter((protocol) => accepts(protocol, log));
}

/** Whether any answer shows a TLS stack behind the address. */
export function speaksTls(log: EvidenceLog): boolean {
  return helloEvidence(log).some(({ answer }) => answer.kind === 'chose' || isAlert(answer));
}

/** Whether the peer was seen to answer, and only when it was given all the time there is. */
export function isSlow(log: EvidenceLog): boolean {
  const hellos = helloEvidence(log);
  return hellos.some(
    ({ probe, answer }, index) =>
      probe.patient &&
      (answer.kind === 'chose' || isAlert(answer)) &&
      hellos
        .slice(0, index)
        .every((before) => before.probe.protocol !== probe.protocol || before.answer.kind === 'silence'),
  );
}

/** Whether an answer took long: the peer may serve one connection after another. */
export function mayQueue(log: EvidenceLog): boolean {
  return log.some(
    ({ answer, startedAt, endedAt }) =>
      (answer.kind === 'chose' || answer.kind === 'alert') && endedAt - startedAt >= 500,
  );
}

/** Whether a probe of this protocol had all the time there is. */
export function wasPatient(protocol: Protocol, log: EvidenceLog): boolean {
  return evidenceOf(protocol, log).some(({ probe }) => probe.patient);
}

/** A protocol in the form nearest to the usual one in which the peer accepted it. */
interface Accepted {
  readonly protocol: Protocol;
  readonly form: HelloForm;
}

/** What the peer accepted from a raw ClientHello, the protocol that it accepted first at the front. */
export function acceptedForms(log: EvidenceLog): readonly Accepted[] {
  const accepted = helloEvidence(log).filter(
    ({ probe, answer }) => answer.kind === 'chose' && answer.protocol === probe.protocol,
  );
  const distance = (form: HelloForm) => shapes.indexOf(form.shape);
  return [...new Set(accepted.map(({ probe }) => probe.protocol))].map((protocol) => {
    const forms = accepted.filter(({ probe }) => probe.protocol === protocol).map(({ probe }) => probe.form);
    const form = forms.reduce((best, each) => (distance(each) < distance(best) ? each : best));
    return { protocol, form };
  });
}

/** A ClientHello that the peer is known to accept; undefined where there is none. */
export function acceptedForm(log: EvidenceLog): Accepted | undefined {
  return acceptedForms(log).at(-1);
}

/**
 * The shape to use for this protocol, learned from the others: the plainer one in which the peer accepted one of them.
 * Undefined where nothing was learned, or where this protocol has no such shape.
 */
export function learnedShape(protocol: Protocol, log: EvidenceLog): Shape | undefined {
  const others = acceptedForms(log).filter((each) => each.protocol !== protocol);
  const learned = others.findLast(({ form }) => form.shape !== 'usual');
  return learned && nearestShape(protocol, learned.form.shape);
}
