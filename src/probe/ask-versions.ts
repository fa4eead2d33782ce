import { setTimeout as sleep } from 'node:timers/promises';
import type { Protocol } from '../tls/protocol.ts';
import {
  type Answers,
  isAlert,
  isClosing,
  isGap,
  isInconsistent,
  isProof,
  mayMeanForm,
  restsOnUnnamed,
  speaksTls,
} from './acceptance.ts';
import { otherSuiteForms, plainerShapes, type Shape, shapesUponAlert } from './hello-form.ts';
import { Inquiry } from './inquiry.ts';
import { doubtful, turnsDownAgain } from './liveness.ts';
import type { Answer, Asked } from './observation.ts';
import type { Peer } from './peer.ts';

export interface VersionAnswers {
  readonly answers: Answers;
  /** Every question with its answer, in the order of the answers. */
  readonly asked: readonly Asked[];
  /** The peer answered another version both before and after what it turned down without a proof. */
  readonly alive: boolean;
}

/**
 * Asks an address for every protocol, and what that leaves open again, in this fixed order (docs/questions.md for people),
 * until something is proven or the deadline ends it:
 *
 * 1. One usual hello for each protocol, side by side; none for TLS 1.3 where the real handshake has proven that. An
 *    alert that may mean "no shared suite" is followed up at once: the other registered suites, then the plainest form,
 *    then the usual one once more. For SSL 3.0, which nearly every peer meets so, the other suites are asked for ahead.
 * 2. What was met with silence, in plainer forms, side by side because each costs its time.
 *    What was met with anything else but an alert, after a pause because it may have been transient: the usual form once
 *    more, then the plainer ones, then the other suites, one after another.
 *    Either way the form in which the peer was found to speak another version comes first.
 * 3. What is silent still, with all the time of a timeout: until here a third of it had to do. A peer that has not said
 *    a word yet is given that time for one question in step 2 already, since it may be just slow.
 * 4. Where the peer seems to mean the form of the question, also what it refused with protocol_version: plainer forms.
 * 5. What was only turned down without the server's name, and what fell into a gap between two versions: as usual again.
 * 6. A close, a reset or an alert that a peer under load sends as well is a refusal only between two answers to versions
 *    that the peer accepts; of TLS, and of one SSL where it speaks the other, only where it turns the version down so a
 *    second time (liveness.ts). Where these fail it may be throttling: the open questions are put once more, later.
 *
 * Silence is never a refusal.
 */
export async function askVersions(
  peer: Peer,
  serverName: string | undefined,
  handshake: RunningHandshake,
): Promise<VersionAnswers> {
  const inquiry = new Inquiry(peer, serverName);
  const { answers, questions: asked } = inquiry;
  await askOnce(inquiry, handshake);
  const isOpen = (protocol: Protocol) => !inquiry.isProven(protocol) && !inquiry.of(protocol).some(isAlert);
  const pace = await settleAll(inquiry, isOpen);
  await askPatiently(inquiry);
  if (pace === 'slow') await settleAll(inquiry, isOpen);
  await inquiry.settled();
  await askPlainly(inquiry);
  await askByName(inquiry);
  for (let round = 0; ; round += 1) {
    const open = doubtful(inquiry);
    if (open.length === 0 || (await turnsDownAgain(inquiry, open))) return { answers, asked, alive: true };
    if (!inquiry.known || round >= peer.retries || peer.remainingMs === 0)
      return { answers, asked, alive: false };
    await peer.backOff(round + 2);
    await settleAll(inquiry, (protocol) => open.includes(protocol));
  }
}

/** The real handshake that goes on beside the questions. */
export interface RunningHandshake {
  /** The protocol that it negotiates, as soon as that is known; undefined if it fails. */
  readonly negotiated: Promise<Protocol | undefined>;
  /** The protocol of the completed handshake. A peer may still turn us down after it has negotiated. */
  readonly completed: Promise<Protocol | undefined>;
}

/**
 * One question for each protocol, so that those of SSL, which most peers turn down without a proof, lie between questions
 * in TLS that are answered: a peer that served what came right before and right after was not turning us away.
 */
async function askOnce(inquiry: Inquiry, handshake: RunningHandshake): Promise<void> {
  const negotiated = handshake.negotiated.then((protocol) => {
    if (protocol !== undefined) inquiry.noteHandshake();
    return protocol;
  });
  // What the alert to come may mean is asked for meanwhile: it would take a round trip of its own. As the first, so that a
  // limit on connections at once turns down a version of TLS instead, which is asked for again. Peers that ban whoever asks
  // so are left undecided by that, and not misjudged.
  const others = otherSuiteForms('SSLv3', 'usual').map((form) => inquiry.askAhead('SSLv3', form));
  const early = (['TLSv1.1', 'TLSv1.0'] as const).map((protocol) => askUsually(inquiry, protocol));
  await untilSpoken(inquiry, negotiated, early);
  const { hasSpoken } = inquiry;
  if (!hasSpoken && inquiry.questions.every(({ answer, ahead }) => ahead || answer.kind === 'silence')) {
    // A peer that says nothing costs time with each question, and there is nothing to put in order.
    const rest = (['TLSv1.2', 'TLSv1.3', 'SSLv3', 'SSLv2'] as const).map((protocol) =>
      askUsually(inquiry, protocol),
    );
    await Promise.all([...early, ...rest]);
    return;
  }
  if (!hasSpoken) await askUsually(inquiry, 'TLSv1.2');
  const sslv2 = inquiry.ask('SSLv2', 'usual');
  const sslv3 = inquiry.ask('SSLv3', 'usual').then((answer) => followUpSslv3(inquiry, answer, others));
  const tls12 = hasSpoken ? askUsually(inquiry, 'TLSv1.2') : Promise.resolve();
  const first = await Promise.race([negotiated, tls12]);
  if (first !== 'TLSv1.3') await askUsually(inquiry, 'TLSv1.3');
  await Promise.all([...early, sslv2, sslv3, tls12]);
  // Without any other version there would be nothing to hold against what the peer turns down.
  if (first === 'TLSv1.3' && (!inquiry.known || (await handshake.completed) !== 'TLSv1.3')) {
    await askUsually(inquiry, 'TLSv1.3');
  }
}

/** With what was asked ahead there is nothing more to ask where that met an alert as well. */
async function followUpSslv3(
  inquiry: Inquiry,
  answer: Answer,
  askedAhead: readonly Promise<Answer>[],
): Promise<void> {
  const others = await Promise.all(askedAhead);
  const isRiddle = isAlert(answer) && !isProof(answer);
  if (isRiddle && others.every(isAlert)) for (const other of others) inquiry.heed('SSLv3', other);
  else await followUp(inquiry, 'SSLv3', answer);
}

/** Until the peer was seen to speak any version, or all of these are through, but not for longer than silence lasts. */
async function untilSpoken(
  inquiry: Inquiry,
  negotiated: Promise<Protocol | undefined>,
  early: readonly Promise<Answer | undefined>[],
): Promise<void> {
  const all = Promise.all([negotiated, ...early]);
  await Promise.race([
    all,
    negotiated.then((protocol) => (protocol === undefined ? all : undefined)),
    ...early.map((question) => question.then((answer) => (answer?.kind === 'chose' ? undefined : all))),
    sleep(inquiry.peer.briefMs, undefined, { ref: false }),
  ]);
}

async function askUsually(
  inquiry: Inquiry,
  protocol: Protocol,
  patience: 'brief' | 'full' = 'brief',
): Promise<Answer | undefined> {
  const answer = await inquiry.ask(protocol, 'usual', patience);
  return followUp(inquiry, protocol, answer);
}

/** An alert may mean "no shared suite": only all the suites there are tell. */
async function followUp(
  inquiry: Inquiry,
  protocol: Protocol,
  answer: Answer | undefined,
): Promise<Answer | undefined> {
  if (protocol === 'SSLv2' || !answer || !isAlert(answer) || isProof(answer)) return answer;
  const learned = inquiry.learnedShape(protocol);
  const others = otherSuiteForms(protocol, learned ?? 'usual');
  const shapes = new Set(shapesUponAlert(protocol));
  // An alert to the other suites says nothing of the usual ones where those were met by a close.
  if (inquiry.of(protocol).some(isClosing)) shapes.add('usual');
  return inquiry.askInTurn(protocol, [...(learned ? [learned] : []), ...others, ...shapes]);
}

/** The versions that most peers speak come first: a peer that answers neither is not worth more questions. */
const settlingOrder: readonly Protocol[] = ['TLSv1.2', 'TLSv1.0', 'TLSv1.3', 'TLSv1.1', 'SSLv3', 'SSLv2'];

/** Stops where the peer turns out to be slow: the usual questions then only need more time. */
async function settleAll(
  inquiry: Inquiry,
  isOpen: (protocol: Protocol) => boolean,
): Promise<'slow' | undefined> {
  const knownAsSlow = inquiry.slow;
  for (const [index, protocol] of settlingOrder.entries()) {
    if (index >= 2 && !speaksTls(inquiry.answers)) return undefined;
    if (inquiry.accepts(protocol) || !isOpen(protocol)) continue;
    await followUp(inquiry, protocol, await settle(inquiry, protocol));
    if (inquiry.slow && !knownAsSlow) return 'slow';
  }
  return undefined;
}

/** Asks again in other forms, as the last answer suggests. Gives the answer to go by. */
async function settle(inquiry: Inquiry, protocol: Protocol): Promise<Answer | undefined> {
  const last = inquiry.of(protocol).at(-1);
  if (!last || last.kind === 'plaintext' || isAlert(last)) return last;
  const learned = inquiry.learnedShape(protocol);
  const others = plainerShapes(protocol).filter((shape) => shape !== learned);
  if (last.kind !== 'silence') {
    // There is only one form of an SSL 2.0 hello, and a close is how most peers meet it.
    if (protocol === 'SSLv2' && last.kind !== 'reset' && last.kind !== 'connect') return last;
    await inquiry.peer.backOff(0);
    const forms = [...(learned ? [learned] : []), 'usual' as const, ...others];
    // Some stacks hang up on "no shared suite" as well.
    const suites = protocol === 'SSLv2' ? [] : otherSuiteForms(protocol, learned ?? 'usual');
    return inquiry.askInTurn(protocol, [...forms, ...suites], isAlert);
  }
  if (learned) {
    const answer = await inquiry.ask(protocol, learned);
    if (isAlert(answer) || isProof(answer)) return answer;
  }
  // While nothing is known of the peer, it may be just slow; nobody waits for that where a plainer form is answered.
  const patiently = speaksTls(inquiry.answers) ? undefined : inquiry.ask(protocol, 'usual', 'full');
  const answers = await Promise.all(others.map((shape) => inquiry.ask(protocol, shape)));
  if (patiently && !answers.some((answer) => isAlert(answer) || isProof(answer)))
    answers.push(await patiently);
  return answers.find(isProof) ?? answers.find(isAlert) ?? last;
}

/** Whatever was met with silence alone, once more and with all the time there is. */
async function askPatiently(inquiry: Inquiry): Promise<void> {
  const isSilent = (protocol: Protocol) =>
    protocol !== 'SSLv2' &&
    !inquiry.wasPatient(protocol) &&
    inquiry.of(protocol).length > 0 &&
    inquiry.of(protocol).every(({ kind }) => kind === 'silence');
  const silent = inquiry.where(isSilent).toReversed();
  await Promise.all(silent.map((protocol) => askUsually(inquiry, protocol, 'full')));
  // Few peers answer to SSL 2.0, so that its silence alone says nothing of their pace.
  if (inquiry.slow && inquiry.of('SSLv2').at(-1)?.kind === 'silence') await inquiry.ask('SSLv2', 'usual');
}

/**
 * A peer may mean the form of the question, such as its record version, with protocol_version as well: where it
 * refuses every version of TLS, was found to speak one only in a plainer form, or contradicts itself. What it makes of
 * SSL tells nothing of that: those hellos are the plainest anyway.
 */
async function askPlainly(inquiry: Inquiry): Promise<void> {
  const { answers } = inquiry;
  const versions = settlingOrder.filter((protocol) => protocol.startsWith('TLS'));
  if (!mayMeanForm(answers)) return;
  const inconsistent = versions.some((protocol) => isInconsistent(protocol, answers));
  const mayBeWrong = (answer: Answer) => isProof(answer) && (inconsistent || isAlert(answer));
  for (const protocol of versions) {
    for (const shape of shapesFor(protocol)) {
      if (inquiry.accepts(protocol) || !inquiry.of(protocol).some(mayBeWrong)) break;
      await inquiry.ask(protocol, shape);
    }
  }

  function shapesFor(protocol: Protocol): readonly Shape[] {
    if (inconsistent) return ['usual', ...plainerShapes(protocol)];
    const untried = plainerShapes(protocol).filter((shape) => !inquiry.isProvenIn(protocol, shape));
    const learned = inquiry.learnedShape(protocol);
    if (!learned) return untried;
    return untried.length < plainerShapes(protocol).length ? [] : [learned];
  }
}

/** Asks once more, as usual and with all the time there is, for what was only turned down without the server's name. */
async function askByName(inquiry: Inquiry): Promise<void> {
  const { answers } = inquiry;
  for (const protocol of inquiry.where((each) => restsOnUnnamed(each, answers))) {
    await askUsually(inquiry, protocol, 'full');
  }
  // A gap between versions may be two servers behind one address.
  for (const protocol of inquiry.where((each) => isGap(each, answers))) await inquiry.ask(protocol, 'usual');
}
