import { type Protocol, protocols } from '../tls/protocol.ts';
import { isGap, isInconsistent, mayMeanForm, restsOnUnnamed } from './acceptance.ts';
import { needsProof, pairsNeeded, unconfirmed, unconfirmedSuites } from './confirmation.ts';
import {
  acceptedForm,
  acceptedProtocols,
  accepts,
  answersTo,
  type Evidence,
  type EvidenceLog,
  type HandshakeEvidence,
  type HelloEvidence,
  isAlert,
  isClosing,
  isProof,
  isProven,
  isProvenIn,
  isRebuff,
  isSlow,
  learnedShape,
  mayQueue,
  type Probe,
  speaksTls,
  wasOfferedAll,
  wasPatient,
} from './evidence.ts';
import {
  type HelloForm,
  helloForm,
  otherSuiteForms,
  plainerShapes,
  type Shape,
  shapesUponAlert,
  shapesUponClose,
} from './hello-form.ts';
import type { Answer } from './observation.ts';

/** The strategy's only way to the network. Nothing here rejects: what goes wrong is an answer. */
export interface Door {
  /** Sends a ClientHello over a connection of its own, as soon as there is a place for one. */
  readonly probe: (probe: Probe) => Promise<HelloEvidence>;
  /** Does the real handshake, with its own retries. Resolves as soon as a protocol is negotiated. */
  readonly handshake: () => Promise<HandshakeEvidence>;
  /** Waits, but not beyond the deadline. */
  readonly wait: (ms: number) => Promise<void>;
  /** When the time for this address is over, in milliseconds of the clock of the evidence. */
  readonly deadline: number;
}

/**
 * Finds out which protocols an address accepts (docs/probing.md), in this order, until something is proven for each
 * protocol or the deadline ends it. `retries` limits how often a doubtful refusal is looked into.
 *
 * 1. The handshake, and a usual ClientHello for each protocol (firstRound). An alert that may mean "no shared suite" is followed up
 *    at once: the other registered suites, then the plainest form, then the usual one once more.
 *    Where the peer then closes probes of what it accepts: waits, and what is open again (waitToBeLetIn).
 * 2. After silence: plainer forms, side by side, since each may take a third of the timeout. After a close or a reset: a
 *    pause, because it may have been transient, then the usual form, other forms and the other suites, one by one. A form
 *    in which the peer accepted another version comes first.
 * 3. After silence to everything: the usual form with the whole timeout. Until here silence lasts a third of it.
 * 4. Where protocol_version may be about the form of the ClientHello: plainer forms.
 * 5. What was refused only without the server's name, or lies in a gap between two versions: the usual form again.
 * 6. A close, a reset or an alert that a throttling peer sends as well: refusals between two answers (confirmation.ts).
 *    Where these fail, everything that is open is probed again, later.
 *
 * Silence is never a refusal.
 */
export async function probeVersions(door: Door, retries: number): Promise<EvidenceLog> {
  const run: Run = { door, log: [], unawaited: [] };
  const handshake = shake(run);
  await firstRound(run, handshake);
  await lookInto(run, handshake, retries);
  await handshake;
  return run.log;
}

/** Everything after the first round. The handshake may go on beside it. */
async function lookInto(run: Run, handshake: Promise<unknown>, retries: number): Promise<void> {
  const { door, log } = run;
  await waitToBeLetIn(run);
  const isOpen = (protocol: Protocol) => !isProven(protocol, log) && !answersTo(protocol, log).some(isAlert);
  const pace = await retryForms(run, isOpen);
  await retryPatiently(run);
  if (pace === 'slow') await retryForms(run, isOpen);
  await Promise.all(run.unawaited);
  await retryPlainly(run);
  await retryNamed(run);
  // What was refused may have been silent in the first round.
  await sendAccepted(run);
  // A handshake that goes on holds a connection that no evidence shows.
  if (unconfirmed(log).length > 0) await Promise.race([handshake, door.wait(leftMs(run) / 3)]);
  for (let round = 0; ; round += 1) {
    const open = unconfirmed(log);
    if (open.length === 0 || !acceptedForm(log)) return;
    await confirm(run, open);
    if (unconfirmed(log).length === 0 || round >= retries || isOver(run)) return;
    await door.wait(pauseMs(round + 2));
    const stillOpen = unconfirmed(log);
    await retryForms(run, (protocol) => stillOpen.includes(protocol));
  }
}

/** One address being probed. The log is all there is to know of it. */
interface Run {
  readonly door: Door;
  readonly log: Evidence[];
  /** Probes that nobody waited for where another answer came first. */
  readonly unawaited: Promise<unknown>[];
}

interface Manner {
  readonly patient?: boolean;
}

async function send(
  { door, log }: Run,
  protocol: Protocol,
  as: Shape | HelloForm,
  { patient = false }: Manner = {},
): Promise<Answer> {
  const form = typeof as === 'string' ? helloForm(protocol, as) : as;
  const evidence = await door.probe({ protocol, form, patient: patient || isSlow(log) });
  log.push(evidence);
  return evidence.answer;
}

/** Does the handshake. Gives the protocol that it negotiates, as soon as that is known; undefined if it fails. */
async function shake({ door, log }: Run): Promise<Protocol | undefined> {
  const evidence = await door.handshake();
  log.push(evidence);
  return evidence.answer.kind === 'chose' ? evidence.answer.protocol : undefined;
}

/** Sends one form after another until something is proven, or the answer is one to stop at. */
async function sendInTurn(
  run: Run,
  protocol: Protocol,
  forms: readonly (Shape | HelloForm)[],
  isEnough: (answer: Answer) => boolean = isProof,
): Promise<void> {
  for (const form of forms) {
    const answer = await send(run, protocol, form);
    if (isProof(answer) || isEnough(answer) || endsAll(answer)) return;
  }
}

/**
 * Whether another ClientHello is pointless: the deadline is over, or the peer does not get to TLS, after all retries.
 */
function endsAll({ kind }: Answer): boolean {
  return kind === 'deadline' || kind === 'no-starttls' || kind === 'starttls-failed';
}

function isOver(run: Run): boolean {
  return leftMs(run) === 0;
}

/** The pause before a repeated probe, longer each time. */
function pauseMs(attempt: number): number {
  return 250 * 2 ** attempt;
}

/**
 * The usual ClientHello of each protocol. An SSL version that was refused without a proof is probed a second time, SSL 3.0
 * with all other suites where it was an alert. TLS 1.2 or 1.3, whichever the handshake did not negotiate, comes last, so that
 * all of SSL lies between answers. This order lets the answers tell most of these refusals (confirmation.ts).
 */
async function firstRound(run: Run, handshake: Promise<Protocol | undefined>): Promise<void> {
  const usual = (protocol: Protocol) => send(run, protocol, 'usual');
  const sent: Promise<unknown>[] = [usual('TLSv1.0')];
  const [sslv2, sslv3] = await Promise.all([usual('SSLv2'), usual('SSLv3')]);
  if (isRebuff(sslv2)) {
    sent.push(usual('SSLv2'));
    // Alone, two of them among the other probes would fit a pattern of five.
    if (!isRebuff(sslv3)) sent.push(usual('SSLv2'));
  }
  sent.push(usual('TLSv1.1'));
  if (isRebuff(sslv3)) {
    const forms = isAlert(sslv3) ? otherSuiteForms('SSLv3', 'usual') : ['usual' as const];
    sent.push(...forms.map((form) => send(run, 'SSLv3', form)));
  }
  const negotiated = await soon(run, handshake, sent);
  const newest = (['TLSv1.2', 'TLSv1.3'] as const).filter((protocol) => protocol !== negotiated);
  await Promise.all([...sent, ...newest.map(usual)]);
  await Promise.all(protocols.map((protocol) => followUp(run, protocol)));
  await sendAccepted(run);
}

/** Without an accepted ClientHello there would be nothing to hold against what the peer refuses. */
async function sendAccepted(run: Run): Promise<void> {
  const { log } = run;
  const accepted = acceptedProtocols(log).at(-1);
  if (accepted && !acceptedForm(log) && unconfirmed(log).length > 0) await sendUsual(run, accepted);
}

/** What the handshake negotiates, or undefined where it takes much longer than any answer to these probes. */
async function soon(
  { door, log }: Run,
  handshake: Promise<Protocol | undefined>,
  probes: readonly Promise<unknown>[],
): Promise<Protocol | undefined> {
  const durations = () =>
    log.map(({ answer, startedAt, endedAt }) => (answer.kind === 'silence' ? 0 : endedAt - startedAt));
  const late = Promise.all(probes).then(() => door.wait(Math.max(250, ...durations().map((ms) => 4 * ms))));
  return Promise.race([handshake, late.then(() => undefined)]);
}

async function sendUsual(run: Run, protocol: Protocol, manner?: Manner): Promise<void> {
  await send(run, protocol, 'usual', manner);
  await followUp(run, protocol);
}

/** After an alert that may mean "no shared suite": only all the suites there are tell. */
async function followUp(run: Run, protocol: Protocol): Promise<void> {
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

/**
 * A peer that counts connections over some seconds closes ours for as long as we go on. So we wait for a third of the time
 * that is left, and then probe what is open, one by one, until the peer closes a probe of what it accepts. At most three times.
 */
async function waitToBeLetIn(run: Run): Promise<void> {
  const { door, log } = run;
  const isLetIn = async () => {
    const { protocol, form } = acceptedForm(log) ?? {
      protocol: acceptedProtocols(log).at(-1),
      form: 'usual' as const,
    };
    return protocol !== undefined && (await send(run, protocol, form)).kind === 'chose';
  };
  if (!mayBeLimited(log) || (await isLetIn())) return;
  for (let waits = 0; waits < 3 && !isOver(run); waits += 1) {
    await door.wait(leftMs(run) / 3);
    let isDone = true;
    for (const protocol of retryOrder) {
      if (accepts(protocol, log) || isProven(protocol, log)) continue;
      const answer = await send(run, protocol, 'usual');
      isDone = !isClosing(answer) || (await isLetIn());
      if (!isDone) break;
    }
    if (isDone) return;
  }
}

/** Whether the peer accepts a version, and closed the last probe of one that is newer than SSL. */
function mayBeLimited(log: EvidenceLog): boolean {
  return (
    acceptedProtocols(log).length > 0 &&
    protocols.some((protocol) => {
      const last = answersTo(protocol, log).at(-1);
      return protocol.startsWith('TLS') && last !== undefined && isClosing(last);
    })
  );
}

function leftMs({ door, log }: Run): number {
  return Math.max(0, door.deadline - (log.at(-1)?.endedAt ?? 0));
}

/** Whether less than a third of the time is left, which is for versions of TLS. */
function isTooLateForSsl(protocol: Protocol, run: Run): boolean {
  const { door, log } = run;
  const startedAt = Math.min(...log.map((each) => each.startedAt));
  return protocol.startsWith('SSL') && leftMs(run) < (door.deadline - startedAt) / 3;
}

/** The versions that most peers accept come first: a peer that answers neither of the first two gets no more probes. */
const retryOrder: readonly Protocol[] = ['TLSv1.2', 'TLSv1.0', 'TLSv1.3', 'TLSv1.1', 'SSLv3', 'SSLv2'];

/** Stops where the peer turns out to be slow: the usual probes then only need more time. */
async function retryForms(run: Run, isOpen: (protocol: Protocol) => boolean): Promise<'slow' | undefined> {
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
    if (protocol === 'SSLv2' && last.kind !== 'reset' && last.kind !== 'connect') return;
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
async function retryPatiently(run: Run): Promise<void> {
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
async function retryPlainly(run: Run): Promise<void> {
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
async function retryNamed(run: Run): Promise<void> {
  const { log } = run;
  for (const protocol of protocols.filter((each) => restsOnUnnamed(each, log))) {
    await sendUsual(run, protocol, { patient: true });
  }
  // A gap between versions may be two servers behind one address.
  for (const protocol of protocols.filter((each) => isGap(each, log))) await send(run, protocol, 'usual');
}

/**
 * Probes these protocols again, between probes of what the peer accepts: first as little as may be enough, then each twice in
 * direct succession, one connection at a time, and all of that twice where the peer was seen to throttle. Ends early where
 * that fails.
 */
async function confirm(run: Run, open: readonly Protocol[]): Promise<void> {
  const { log } = run;
  const known = acceptedForm(log);
  if (!known) return;
  const isThere = async () => (await send(run, known.protocol, known.form)).kind === 'chose';
  const isRefused = async (protocol: Protocol, form: Shape | HelloForm = 'usual') => {
    const answer = await send(run, protocol, form);
    return isRebuff(answer) && answer.kind !== 'connect';
  };
  const simple = open.filter((protocol) => !needsProof(protocol, log));
  for (const protocol of simple) await isRefused(protocol);
  if (simple.length > 0) await isThere();
  const hard = unconfirmed(log);
  if (hard.length === 0) return;
  for (let times = Math.max(...hard.map((protocol) => pairsNeeded(protocol, log))); times > 0; times -= 1) {
    for (const protocol of hard) {
      if (!(await isThere())) return;
      const suites = unconfirmedSuites(protocol, log);
      for (const form of suites) if (!(await isRefused(protocol, form))) return;
      if (suites.length > 0 && !(await isThere())) return;
      if (!(await isRefused(protocol)) || !(await isRefused(protocol))) return;
    }
    if (!(await isThere()) || !(await isThere())) return;
  }
  // Only more answers rule out a longer pattern.
  for (let times = 0; times < 5 && unconfirmed(log).length > 0; times += 1) {
    if (!(await isThere())) return;
  }
}
