import { type Protocol, protocols } from '../tls/protocol.ts';
import { isGap, isInconsistent, mayMeanForm, restsOnUnnamed } from './acceptance.ts';
import { leftMs, type Manner, pauseMs, type Run, send, sendInTurn } from './address-run.ts';
import {
  accepts,
  answersTo,
  type EvidenceLog,
  isAlert,
  isClosing,
  isProof,
  isProvenIn,
  isSlow,
  isUnconnected,
  learnedShape,
  mayQueue,
  speaksTls,
  wasOfferedAll,
  wasPatient,
} from './evidence.ts';
import {
  otherSuiteForms,
  plainerShapes,
  type Shape,
  shapesUponAlert,
  shapesUponClose,
} from './hello-form.ts';
import type { Answer } from './observation.ts';

/** The usual form, and what an alert to it leads to. */
export async function sendUsual(run: Run, protocol: Protocol, manner?: Manner): Promise<void> {
  await send(run, protocol, 'usual', manner);
  await followUp(run, protocol);
}

/** After an alert that may mean "no shared suite": only all the suites there are tell. */
export async function followUp(run: Run, protocol: Protocol): Promise<void> {
  const { log } = run;
  const last = answersTo(protocol, log).at(-1);
  if (protocol === 'SSLv2' || !last || !isAlert(last) || isProof(last)) return;
  // With all suites there is nothing more to try in SSL 3.0, which has no other forms.
  if (protocol === 'SSLv3' && answersTo(protocol, log).every(isAlert) && wasOfferedAll(protocol, log)) return;
  const learned = learnedShape(protocol, log);
  const shapes = new Set(shapesUponAlert(protocol));
  // An alert to the other suites says nothing of the usual ones where those were met by a close.
  if (answersTo(protocol, log).some(isClosing)) shapes.add('usual');
  const others = otherSuiteForms(protocol, learned ?? 'usual');
  await sendInTurn(run, protocol, [...(learned ? [learned] : []), ...others, ...shapes]);
}

/** Whether less than a third of the time is left, which is for versions of TLS. */
function isTooLateForSsl(protocol: Protocol, run: Run): boolean {
  const { door, log } = run;
  const startedAt = Math.min(...log.map((each) => each.startedAt));
  return protocol.startsWith('SSL') && leftMs(run) < (door.deadline - startedAt) / 3;
}

/** The versions that most peers accept come first: a peer that answers neither of the first two gets no more probes. */
export const retryOrder: readonly Protocol[] = ['TLSv1.2', 'TLSv1.0', 'TLSv1.3', 'TLSv1.1', 'SSLv3', 'SSLv2'];

/** Stops where the peer turns out to be slow: the usual probes then only need more time. */
export async function retryForms(
  run: Run,
  isOpen: (protocol: Protocol) => boolean,
): Promise<'slow' | undefined> {
  const { log } = run;
  const knownAsSlow = isSlow(log);
  for (const [index, protocol] of retryOrder.entries()) {
    if (index >= 2 && !speaksTls(log)) return undefined;
    if (accepts(protocol, log) || !isOpen(protocol) || isTooLateForSsl(protocol, run)) continue;
    await retry(run, protocol);
    await followUp(run, protocol);
    if (isSlow(log) && !knownAsSlow) return 'slow';
  }
  return undefined;
}

/** Probes again in other forms, as the last answer suggests. */
async function retry(run: Run, protocol: Protocol): Promise<void> {
  const { door, log } = run;
  const last = answersTo(protocol, log).at(-1);
  if (!last || last.kind === 'plaintext' || isAlert(last)) return;
  const learned = learnedShape(protocol, log);
  const others = plainerShapes(protocol).filter((shape) => shape !== learned);
  if (last.kind !== 'silence') {
    // There is only one form of an SSL 2.0 ClientHello, and a close is how most peers meet it.
    if (protocol === 'SSLv2' && last.kind !== 'reset' && !isUnconnected(last)) return;
    await door.wait(pauseMs(0));
    // Some stacks close the connection on "no shared suite" as well.
    const suites = protocol === 'SSLv2' ? [] : otherSuiteForms(protocol, learned ?? 'usual');
    const shapes = shapesUponClose(protocol).filter((shape) => shape !== learned);
    const forms = [...(learned ? [learned] : []), 'usual' as const, ...shapes, ...suites];
    return sendInTurn(run, protocol, forms, isAlert);
  }
  // Alone, a peer that serves one connection after another answers sooner.
  for (const shape of learned ? [learned] : mayQueue(log) ? (['usual'] as const) : []) {
    const answer = await send(run, protocol, shape);
    if (isAlert(answer) || isProof(answer)) return;
  }
  // While nothing is known of the peer, it may be just slow. Nobody waits for that where a plainer form is answered.
  const patient = speaksTls(log) ? undefined : send(run, protocol, 'usual', { patient: true });
  const answers = await Promise.all(others.map((shape) => send(run, protocol, shape)));
  if (!patient) return;
  if (answers.some((answer) => isAlert(answer) || isProof(answer))) run.unawaited.push(patient);
  else await patient;
}

/** Whatever was met with silence alone, once more and with all the time there is. */
export async function retryPatiently(run: Run): Promise<void> {
  const { log } = run;
  const silent = protocols.filter((protocol) => {
    const own = answersTo(protocol, log);
    const isSilent = own.length > 0 && own.every(({ kind }) => kind === 'silence');
    const isWorth = protocol !== 'SSLv2' && !isTooLateForSsl(protocol, run);
    return isWorth && !wasPatient(protocol, log) && isSilent;
  });
  await Promise.all(silent.toReversed().map((protocol) => sendUsual(run, protocol, { patient: true })));
  // Few peers answer SSL 2.0, so that its silence alone says nothing of their pace.
  if (isSlow(log) && answersTo('SSLv2', log).at(-1)?.kind === 'silence') await send(run, 'SSLv2', 'usual');
}

/**
 * protocol_version may be about the form of the ClientHello as well, such as its record version (mayMeanForm). SSL is left
 * out: its ClientHellos are the plainest anyway.
 */
export async function retryPlainly(run: Run): Promise<void> {
  const { log } = run;
  if (!mayMeanForm(log)) return;
  const versions = retryOrder.filter((protocol) => protocol.startsWith('TLS'));
  const inconsistent = versions.some((protocol) => isInconsistent(protocol, log));
  const mayBeWrong = (answer: Answer) => isProof(answer) && (inconsistent || isAlert(answer));
  for (const protocol of versions) {
    for (const shape of inconsistent
      ? ['usual' as const, ...plainerShapes(protocol)]
      : untriedShapes(protocol, log)) {
      if (accepts(protocol, log) || !answersTo(protocol, log).some(mayBeWrong)) break;
      await send(run, protocol, shape);
    }
  }
}

/** The plainer shapes that no proof rests on; the learned one alone where there is one. */
function untriedShapes(protocol: Protocol, log: EvidenceLog): readonly Shape[] {
  const untried = plainerShapes(protocol).filter((shape) => !isProvenIn(protocol, shape, log));
  const learned = learnedShape(protocol, log);
  if (!learned) return untried;
  return untried.length < plainerShapes(protocol).length ? [] : [learned];
}

/** The usual form again, with all the time there is, for what was refused only without the server's name. */
export async function retryNamed(run: Run): Promise<void> {
  const { log } = run;
  for (const protocol of protocols.filter((each) => restsOnUnnamed(each, log))) {
    await sendUsual(run, protocol, { patient: true });
  }
  // A gap between versions may be two servers behind one address.
  for (const protocol of protocols.filter((each) => isGap(each, log))) await send(run, protocol, 'usual');
}
