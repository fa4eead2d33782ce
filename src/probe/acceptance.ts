import { compareProtocols, type Protocol, protocols } from '../tls/protocol.ts';
import { isConfirmed } from './confirmation.ts';
import {
  acceptedForms,
  acceptedProtocols,
  accepts,
  answersTo,
  choiceOf,
  type EvidenceLog,
  isAlert,
  isClosing,
  isProof,
  mayRefuse,
} from './evidence.ts';
import type { Acceptance, Answer, Failure } from './observation.ts';

type Silence = Extract<Answer, { kind: 'silence' }>;
type Alert = Extract<Answer, { kind: 'alert' }>;

/**
 * Whether an address speaks a protocol, from all the evidence. Through a proxy an alert may be the proxy's own, so it counts only
 * beside a version that the peer accepts.
 */
export function acceptanceOf(protocol: Protocol, log: EvidenceLog, throughProxy = false): Acceptance {
  const choice = choiceOf(protocol, log);
  if (choice) {
    const { cipher, group } = choice;
    return { state: 'accepted', cipher, ...(group === undefined ? {} : { group }) };
  }
  const own = answersTo(protocol, log);
  // What was only refused without the server's name has to be refused with it as well, in whatever way.
  if (restsOnUnnamed(protocol, log) && !isNamedRefusal(own))
    return { state: 'unknown', failure: tellingFailure(own) };
  const lower = own.find((answer) => answer.kind === 'chose');
  if (lower) return { state: 'refused', by: 'version', chose: lower.protocol };
  const speaksAnother = acceptedProtocols(log).length > 0;
  const alert = throughProxy && !speaksAnother ? undefined : refusingAlert(protocol, own, log);
  if (alert && (isProof(alert) || isConfirmed(protocol, log)) && !isFormOpen(own, log))
    return { state: 'refused', by: 'alert', alert: alert.alert };
  const closing = own.some(isAlert) ? undefined : own.find(isClosing);
  // A form that was met with silence may be the one that the peer needs.
  const allClosed = closing && own.slice(own.indexOf(closing)).every(isClosing);
  if (allClosed && speaksAnother && isConfirmed(protocol, log))
    return { state: 'refused', by: closing.kind === 'reset' ? 'reset' : 'close' };
  return { state: 'unknown', failure: tellingFailure(own) };
}

/**
 * Whether this protocol was only refused where the ClientHello did not bear the server's name: another server behind the
 * same address may have answered.
 */
export function restsOnUnnamed(protocol: Protocol, log: EvidenceLog): boolean {
  const own = answersTo(protocol, log);
  return own.some(isProof) && own.filter(isProof).every(isUnnamed) && !accepts(protocol, log);
}

/**
 * Whether the peer chose an older version than this one although it speaks a newer one: a gap between its versions, or
 * several servers behind one address.
 */
export function isGap(protocol: Protocol, log: EvidenceLog): boolean {
  const chosen = answersTo(protocol, log).some((answer) => answer.kind === 'chose');
  return (
    chosen &&
    !accepts(protocol, log) &&
    acceptedProtocols(log).some((spoken) => compareProtocols(spoken, protocol) > 0)
  );
}

/**
 * Whether the peer refused this version by an alert although it accepts it, or an older one, which it should have chosen
 * instead (RFC 5246 appendix E.1). The alert is then about the form of the ClientHello, or several servers share the
 * address. A TLS 1.3 ClientHello offers no older version.
 */
export function isInconsistent(protocol: Protocol, log: EvidenceLog): boolean {
  const own = answersTo(protocol, log);
  if (protocol === 'TLSv1.3' || !own.some(isAlert) || own.some((answer) => answer.kind === 'chose'))
    return false;
  return acceptedProtocols(log).some(
    (spoken) => spoken !== 'SSLv2' && compareProtocols(spoken, protocol) <= 0,
  );
}

/**
 * Whether the peer's refusals may be about the form of the ClientHello: it refuses every version of TLS, was found to
 * accept one only in another form than the usual one, or contradicts itself.
 */
export function mayMeanForm(log: EvidenceLog): boolean {
  const versions = protocols.filter((protocol) => protocol.startsWith('TLS'));
  const laterForm = acceptedForms(log).some(({ form }) => form.shape !== 'usual');
  const none = !acceptedProtocols(log).some((protocol) => versions.includes(protocol));
  return none || laterForm || versions.some((protocol) => isInconsistent(protocol, log));
}

/** Whether the plainer forms that such a peer may need were left without an answer. */
function isFormOpen(own: readonly Answer[], log: EvidenceLog): boolean {
  const last = own.at(-1);
  return last !== undefined && !isAlert(last) && !isClosing(last) && mayMeanForm(log);
}

/** Whether the last ClientHello that bore the server's name was refused. */
function isNamedRefusal(own: readonly Answer[]): boolean {
  const last = own.findLast((answer) => !isUnnamed(answer));
  return last !== undefined && (isAlert(last) || isClosing(last));
}

function isUnnamed(answer: Answer): boolean {
  return (answer.kind === 'alert' || answer.kind === 'chose') && answer.unnamed === true;
}

/**
 * The alert that refuses the version. Any but protocol_version may mean "no shared suite" as well, so it counts only
 * where the peer speaks another version, and where each probe that followed it was answered too. In TLS 1.3 it may mean more,
 * so the peer has to refuse other versions in the same way.
 */
function refusingAlert(protocol: Protocol, own: readonly Answer[], log: EvidenceLog): Alert | undefined {
  const proof = own.filter(isAlert).find(isProof);
  if (proof || acceptedProtocols(log).length === 0) return proof;
  const from = own.findIndex(isAlert);
  const answered = own.slice(Math.max(0, from)).every((answer) => isAlert(answer) || isClosing(answer));
  const alert = own.filter(isAlert).find((each) => mayRefuse(protocol, each));
  if (!answered || !alert || protocol !== 'TLSv1.3') return answered ? alert : undefined;
  const isUsual = protocols.some(
    (other) =>
      other !== protocol && answersTo(other, log).some((each) => isAlert(each) && each.alert === alert.alert),
  );
  return isUsual ? alert : undefined;
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
  'proxy',
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
