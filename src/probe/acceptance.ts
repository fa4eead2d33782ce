import { compareProtocols, type Protocol, protocols } from '../tls/protocol.ts';
import type { Acceptance, Answer, Failure, Handshake } from './observation.ts';

type Choice = Extract<Answer, { kind: 'chose' }>;
type Silence = Extract<Answer, { kind: 'silence' }>;
type Alert = Extract<Answer, { kind: 'alert' }>;

/** Everything an address answered, per protocol that was asked, first answer first. */
export type Answers = ReadonlyMap<Protocol, readonly Answer[]>;

/** Alerts that speak of the version itself; any other needs another version of the same peer beside it. */
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

/** Whether this answer alone proves that the protocol is accepted or refused. */
export function isProof(answer: Answer): boolean {
  return answer.kind === 'chose' || (answer.kind === 'alert' && versionAlerts.has(answer.alert));
}

/** Whether any answer shows a TLS stack behind the address. */
export function speaksTls(answers: Answers): boolean {
  return [...answers.values()].flat().some((answer) => answer.kind === 'chose' || answer.kind === 'alert');
}

/** The protocols that a ServerHello was seen for. */
export function acceptedProtocols(answers: Answers): readonly Protocol[] {
  return protocols.filter((protocol) => choiceOf(protocol, answers) !== undefined);
}

/** Whether the verdict on this protocol hangs on the peer's closing or resetting connections. */
export function restsOnClosing(protocol: Protocol, answers: Answers): boolean {
  const own = answers.get(protocol) ?? [];
  return !own.some(isProof) && own.some(isClosing) && !choiceOf(protocol, answers);
}

/** Whether the verdict on this protocol hangs on an alert that a peer under load sends as well. */
export function restsOnAlert(protocol: Protocol, answers: Answers): boolean {
  const own = answers.get(protocol) ?? [];
  return own.some(isAlert) && !own.some(isProof) && !choiceOf(protocol, answers);
}

/**
 * Whether this protocol was only turned down where the question did not bear the server's name: that may have been
 * another server behind the same address.
 */
export function restsOnUnnamed(protocol: Protocol, answers: Answers): boolean {
  const own = answers.get(protocol) ?? [];
  return own.some(isProof) && own.filter(isProof).every(isUnnamed) && !choiceOf(protocol, answers);
}

/**
 * Whether the peer chose an older version than this one although it speaks a newer one: a gap between its versions, or
 * several servers behind one address.
 */
export function isGap(protocol: Protocol, answers: Answers): boolean {
  const chosen = (answers.get(protocol) ?? []).some((answer) => answer.kind === 'chose');
  return (
    chosen &&
    choiceOf(protocol, answers) === undefined &&
    acceptedProtocols(answers).some((spoken) => compareProtocols(spoken, protocol) > 0)
  );
}

/**
 * Whether the peer turned this version down although it speaks it, or an older one, which it should have chosen
 * instead (RFC 5246 appendix E.1). It means the form of the question then, or is several servers behind one address.
 * A hello of TLS 1.3 offers no older version.
 */
export function isInconsistent(protocol: Protocol, answers: Answers): boolean {
  const own = answers.get(protocol) ?? [];
  if (protocol === 'TLSv1.3' || !own.some(isAlert) || own.some((answer) => answer.kind === 'chose'))
    return false;
  return acceptedProtocols(answers).some(
    (spoken) => spoken !== 'SSLv2' && compareProtocols(spoken, protocol) <= 0,
  );
}

/**
 * Whether the peer may mean the form of a question, whatever it answers: it refuses every version of TLS, was found to
 * speak one only in a later form than the first, or contradicts itself.
 */
export function mayMeanForm(answers: Answers): boolean {
  const versions = protocols.filter((protocol) => protocol.startsWith('TLS'));
  const laterForm = [...answers].some(
    ([protocol, own]) => own.findIndex((each) => each.kind === 'chose' && each.protocol === protocol) > 0,
  );
  const none = !acceptedProtocols(answers).some((protocol) => versions.includes(protocol));
  return none || laterForm || versions.some((protocol) => isInconsistent(protocol, answers));
}

/** Whether the plainer forms that such a peer has to be asked in were left without an answer. */
function isFormOpen(own: readonly Answer[], answers: Answers): boolean {
  const last = own.at(-1);
  return last !== undefined && !isAlert(last) && !isClosing(last) && mayMeanForm(answers);
}

/**
 * Whether an address speaks a protocol, from all it answered. `alive` tells that the peer was seen to answer another
 * version both before and after it turned this one down, which makes that a refusal.
 */
export function acceptanceOf(
  protocol: Protocol,
  answers: Answers,
  handshake: Handshake,
  alive: boolean,
): Acceptance {
  const choice = choiceOf(protocol, answers);
  const group = choice?.group === undefined ? {} : { group: choice.group };
  if (choice) return { state: 'accepted', cipher: choice.cipher, ...group };
  if (handshake.state === 'completed' && handshake.protocol === protocol) {
    const { cipher, group } = handshake;
    return { state: 'accepted', cipher, ...(group === undefined ? {} : { group }) };
  }
  const own = answers.get(protocol) ?? [];
  // What was only turned down without the server's name has to be turned down with it as well, in whatever way.
  if (restsOnUnnamed(protocol, answers) && !isNamedRefusal(own))
    return { state: 'unknown', failure: tellingFailure(own) };
  const lower = own.find((answer) => answer.kind === 'chose');
  if (lower) return { state: 'refused', by: 'version', chose: lower.protocol };
  const proven = acceptedProtocols(answers).length > 0 || handshake.state === 'completed';
  const alert = refusingAlert(own, proven);
  if (alert && (alive || isProof(alert)) && !isFormOpen(own, answers))
    return { state: 'refused', by: 'alert', alert: alert.alert };
  const closing = own.some(isAlert) ? undefined : own.find(isClosing);
  // A form that was met with silence may be the one that the peer needs.
  if (closing && proven && alive && own.slice(own.indexOf(closing)).every(isClosing))
    return { state: 'refused', by: closing.kind === 'reset' ? 'reset' : 'close' };
  return { state: 'unknown', failure: tellingFailure(own) };
}

/** Whether the last question that bore the server's name was turned down. */
function isNamedRefusal(own: readonly Answer[]): boolean {
  const last = own.findLast((answer) => !isUnnamed(answer));
  return last !== undefined && (isAlert(last) || isClosing(last));
}

function isUnnamed(answer: Answer): boolean {
  return (answer.kind === 'alert' || answer.kind === 'chose') && answer.unnamed === true;
}

/**
 * The alert that refuses the version. Any but protocol_version may mean "no shared suite" as well, so it counts only
 * where the peer speaks another version, and where each question that was asked upon it was answered too.
 */
function refusingAlert(own: readonly Answer[], proven: boolean): Alert | undefined {
  const proof = own.filter(isAlert).find(isProof);
  if (proof || !proven) return proof;
  const from = own.findIndex(isAlert);
  const answered = own.slice(Math.max(0, from)).every((answer) => isAlert(answer) || isClosing(answer));
  return answered ? own.filter(isAlert).find(({ alert }) => !otherAlerts.has(alert)) : undefined;
}

/** A ServerHello of exactly this protocol: best one that answered its own question, else any. */
function choiceOf(protocol: Protocol, answers: Answers): Choice | undefined {
  const isChoice = (answer: Answer): answer is Choice =>
    answer.kind === 'chose' && answer.protocol === protocol;
  const own = answers.get(protocol)?.find(isChoice);
  if (own) return own;
  for (const others of answers.values()) {
    const chosen = others.find(isChoice);
    if (chosen) return chosen;
  }
  return undefined;
}

export function isAlert(answer: Answer): answer is Alert {
  return answer.kind === 'alert';
}

export function isClosing(answer: Answer): answer is Extract<Answer, { kind: 'closed' | 'reset' }> {
  return answer.kind === 'closed' || answer.kind === 'reset';
}

/** The failures that tell most, first: what the peer said, then how it ended, then that it said nothing. */
const telling: readonly Failure['kind'][] = [
  'plaintext',
  'no-starttls',
  'starttls-failed',
  'garbage',
  'newer-version',
  'alert',
  'reset',
  'closed',
  'silence',
  'connect',
  'connect-timeout',
  'deadline',
];

function tellingFailure(answers: readonly Answer[]): Failure {
  for (const kind of telling) {
    const found = answers.find((answer) => answer.kind === kind);
    if (found && found.kind !== 'chose') return found.kind === 'silence' ? longestSilence(answers) : found;
  }
  return { kind: 'closed' };
}

function longestSilence(answers: readonly Answer[]): Silence {
  const silences = answers.filter((answer) => answer.kind === 'silence');
  return silences.reduce((longest, silence) => (silence.afterMs > longest.afterMs ? silence : longest));
}
