import { type Protocol, protocols } from '../tls/protocol.ts';
import { commonSuites, fewSuites, otherSuites } from '../tls/suite-offers.ts';
import {
  type Answers,
  acceptedProtocols,
  isAlert,
  isClosing,
  isInconsistent,
  isProof,
  mayMeanForm,
  restsOnAlert,
  restsOnClosing,
  speaksTls,
} from './acceptance.ts';
import type { Answer, Asked } from './observation.ts';
import type { Peer } from './peer.ts';
import { askWithHello, type HelloForm } from './question.ts';

export interface VersionAnswers {
  readonly answers: Answers;
  /** Every question with its answer, in the order of the answers. */
  readonly asked: readonly Asked[];
  /** The peer answered another version both before and after what it turned down without a proof. */
  readonly alive: boolean;
}

/**
 * Asks an address for every protocol: first one hello each, side by side. What that leaves open is asked again,
 * in this fixed order, until something is proven or the deadline ends it:
 *
 * - after silence, side by side because each may cost a whole timeout: few suites and the exact record version;
 *   the same without extensions; the first hello once more; that without extensions and the usual record version;
 * - after anything else but an alert: the first hello once more, after a pause, for it may have been transient;
 *   then the plainer forms above, one after another;
 * - after an alert that may mean "no shared suite", now or upon one of these: the other registered suites of the
 *   protocol, in slices, then few suites with the exact record version and no extensions, then the first hello;
 * - where the peer seems to mean the form of the question, also after protocol_version: the plainer forms.
 *
 * A close, a reset or such an alert is a refusal only where every form of the question ended so, and again between two
 * answers to a version that the peer accepts. Where these fail it may be throttling: the open questions are put once more,
 * later. Silence is never a refusal.
 */
export async function askVersions(peer: Peer, serverName: string | undefined): Promise<VersionAnswers> {
  const answers = new Map<Protocol, Answer[]>();
  const asked: Asked[] = [];
  const worked = new Map<Protocol, HelloForm>();
  const ask = async (protocol: Protocol, form: HelloForm): Promise<Answer> => {
    const question = await askWithHello(peer, protocol, form, serverName);
    const { answer } = question;
    asked.push(question);
    answers.set(protocol, [...(answers.get(protocol) ?? []), answer]);
    if (answer.kind === 'chose' && answer.protocol === protocol) worked.set(protocol, form);
    return answer;
  };

  await Promise.all(protocols.toReversed().map((protocol) => ask(protocol, standardForm(protocol))));
  await settleAll(peer, answers, ask, (protocol) => !(answers.get(protocol) ?? []).some(isProof));
  await askPlainly(answers, ask);
  for (let round = 0; ; round += 1) {
    const doubtful = protocols.filter((protocol) => isDoubtful(protocol, answers));
    if (doubtful.length === 0 || (await confirm(doubtful, answers, [...worked].at(-1), ask))) {
      return { answers, asked, alive: true };
    }
    if (worked.size === 0 || round >= peer.retries || peer.remainingMs === 0)
      return { answers, asked, alive: false };
    await peer.backOff(round + 2);
    await settleAll(peer, answers, ask, (protocol) => isDoubtful(protocol, answers));
  }
}

function isDoubtful(protocol: Protocol, answers: Answers): boolean {
  return restsOnClosing(protocol, answers) || restsOnAlert(protocol, answers);
}

type Ask = (protocol: Protocol, form: HelloForm) => Promise<Answer>;

/** The versions that most peers speak come first: a peer that answers neither is not worth more questions. */
const settlingOrder: readonly Protocol[] = ['TLSv1.2', 'TLSv1.0', 'TLSv1.3', 'TLSv1.1', 'SSLv3', 'SSLv2'];

async function settleAll(
  peer: Peer,
  answers: Answers,
  ask: Ask,
  isOpen: (protocol: Protocol) => boolean,
): Promise<void> {
  for (const [index, protocol] of settlingOrder.entries()) {
    if (index >= 2 && !speaksTls(answers)) return;
    if (acceptedProtocols(answers).includes(protocol) || !isOpen(protocol)) continue;
    await settle(peer, protocol, answers, ask);
  }
}

async function settle(peer: Peer, protocol: Protocol, answers: Answers, ask: Ask): Promise<void> {
  let last = answers.get(protocol)?.at(-1);
  if (!last || last.kind === 'plaintext') return;
  const again = standardForm(protocol);
  if (last.kind === 'silence' && protocol !== 'SSLv2') {
    const [plain, plainest, ...rest] = plainerForms(protocol);
    const forms = [plain, plainest, again, ...rest].filter((form) => form !== undefined);
    const asked = await Promise.all(forms.map((form) => ask(protocol, form)));
    last = asked.find(isProof) ?? asked.find(isAlert) ?? last;
  } else if (!isAlert(last)) {
    // There is only one form of an SSL 2.0 hello, and a close is how most peers meet it.
    if (protocol === 'SSLv2' && last.kind !== 'reset' && last.kind !== 'connect') return;
    await peer.backOff(0);
    last = await askInTurn(protocol, [again, ...plainerForms(protocol)], ask, isAlert);
  }
  if (protocol !== 'SSLv2' && isAlert(last) && !isProof(last)) {
    await askInTurn(protocol, formsUponAlert(protocol), ask, isProof);
  }
}

/** Asks one after another until something is proven, or the answer is one to stop at. Gives the last answer. */
async function askInTurn(
  protocol: Protocol,
  [form, ...others]: readonly HelloForm[],
  ask: Ask,
  isEnough: (answer: Answer) => boolean,
): Promise<Answer> {
  const answer = await ask(protocol, form ?? standardForm(protocol));
  // The deadline does not come back: that it ended the questions is part of the evidence.
  if (others.length === 0 || isProof(answer) || isEnough(answer) || answer.kind === 'deadline') return answer;
  return askInTurn(protocol, others, ask, isEnough);
}

/**
 * A peer may mean the form of the question, such as its record version, with protocol_version as well: where it
 * refuses every version of TLS, was found to speak one only in a plainer form, or contradicts itself. What it makes of
 * SSL tells nothing of that: those hellos are the plainest anyway.
 */
async function askPlainly(answers: Answers, ask: Ask): Promise<void> {
  const versions = settlingOrder.filter((protocol) => protocol.startsWith('TLS'));
  const accepts = (protocol: Protocol) => acceptedProtocols(answers).includes(protocol);
  if (!mayMeanForm(answers)) return;
  const inconsistent = versions.some((protocol) => isInconsistent(protocol, answers));
  const mayBeWrong = (answer: Answer) => isProof(answer) && (inconsistent || isAlert(answer));
  for (const protocol of versions) {
    const forms = inconsistent ? [standardForm(protocol), ...plainerForms(protocol)] : plainerForms(protocol);
    for (const form of forms) {
      if (accepts(protocol) || !(answers.get(protocol) ?? []).some(mayBeWrong)) break;
      await ask(protocol, form);
    }
  }
}

/**
 * Whether the peer turns these protocols down again, right between two answers to a version that it accepts. One
 * that is throttling serves everything or nothing in so short a time.
 */
async function confirm(
  doubtful: readonly Protocol[],
  answers: Answers,
  known: readonly [Protocol, HelloForm] | undefined,
  ask: Ask,
): Promise<boolean> {
  if (!known) return false;
  const isThere = async () => (await ask(...known)).kind === 'chose';
  // The only thing that was turned down is what most peers turn down so, and it came last: no sign of throttling.
  const closings = [...answers.values()].flat().filter(isClosing);
  if (closings.length === 1 && doubtful.includes('SSLv2')) return isThere();
  if (!(await isThere())) return false;
  for (const protocol of doubtful) {
    // An alert now says nothing of the form that was met with a close before.
    const alertWillDo = !restsOnClosing(protocol, answers);
    const answer = await ask(protocol, standardForm(protocol));
    if (!isClosing(answer) && !(alertWillDo && isAlert(answer))) return false;
  }
  return isThere();
}

function standardForm(protocol: Protocol): HelloForm {
  return { recordVersion: 'initial', cipherSuites: commonSuites(protocol), extensions: protocol !== 'SSLv3' };
}

function formsUponAlert(protocol: Protocol): readonly HelloForm[] {
  const others = otherSuites(protocol).map((cipherSuites) => ({ ...standardForm(protocol), cipherSuites }));
  // An SSL 3.0 hello is as plain as can be from the start.
  if (protocol === 'SSLv3') return others;
  const isPlainest = ({ recordVersion, extensions }: HelloForm) =>
    recordVersion === 'exact' && extensions === (protocol === 'TLSv1.3');
  return [...others, ...plainerForms(protocol).filter(isPlainest), standardForm(protocol)];
}

/** For peers that choke on length, record version, extensions or SNI. TLS 1.3 cannot be asked without extensions. */
function plainerForms(protocol: Protocol): readonly HelloForm[] {
  if (protocol === 'SSLv2') return [];
  const cipherSuites = fewSuites(protocol);
  const plain: HelloForm = { recordVersion: 'exact', cipherSuites, extensions: false };
  if (protocol === 'SSLv3') return [plain];
  const withExtensions: HelloForm = { ...plain, extensions: true };
  if (protocol === 'TLSv1.3') return [withExtensions, { ...withExtensions, named: false }];
  return [withExtensions, plain, { ...plain, recordVersion: 'initial' }];
}
