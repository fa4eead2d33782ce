import { type Protocol, protocols } from '../tls/protocol.ts';
import { type Door, isOver, leftMs, pauseMs, type Run, send } from './address-run.ts';
import { needsProof, pairsNeeded, unconfirmed, unconfirmedSuites } from './confirmation.ts';
import {
  acceptedForm,
  acceptedProtocols,
  accepts,
  answersTo,
  type EvidenceLog,
  isAlert,
  isClosing,
  isProven,
  isRebuff,
  isUnconnected,
} from './evidence.ts';
import { type HelloForm, otherSuiteForms, type Shape } from './hello-form.ts';
import {
  followUp,
  retryForms,
  retryNamed,
  retryOrder,
  retryPatiently,
  retryPlainly,
  sendUsual,
} from './retries.ts';

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
  if (unconfirmed(log).length > 0) await door.wait(leftMs(run) / 3, handshake);
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

/** Does the handshake. Gives the protocol that it negotiates, as soon as that is known; undefined if it fails. */
async function shake({ door, log }: Run): Promise<Protocol | undefined> {
  const evidence = await door.handshake();
  log.push(evidence);
  return evidence.answer.kind === 'chose' ? evidence.answer.protocol : undefined;
}

/**
 * The usual ClientHello of each protocol. An SSL version that was refused without a proof is probed again, SSL 3.0 with all
 * other suites where it was an alert. TLS 1.2 or 1.3, whichever the handshake did not negotiate, comes last, so that all of
 * SSL lies between answers. This order lets the answers tell most of these refusals (confirmation.ts).
 */
async function firstRound(run: Run, handshake: Promise<Protocol | undefined>): Promise<void> {
  const usual = (protocol: Protocol) => send(run, protocol, 'usual');
  const sent: Promise<unknown>[] = [usual('TLSv1.0')];
  const [sslv2, sslv3] = await Promise.all([usual('SSLv2'), usual('SSLv3')]);
  if (isRebuff(sslv2)) sent.push(usual('SSLv2'));
  sent.push(usual('TLSv1.1'));
  if (isRebuff(sslv3)) {
    const forms = isAlert(sslv3) ? otherSuiteForms('SSLv3', 'usual') : ['usual' as const];
    sent.push(...forms.map((form) => send(run, 'SSLv3', form)));
  }
  // Two refusals of SSL 2.0 among these probes would fit a short pattern, or be chance where SSL 3.0 is refused as well.
  if (isRebuff(sslv2)) sent.push(usual('SSLv2'));
  if (isRebuff(sslv2) && isRebuff(sslv3)) sent.push(usual('SSLv3'));
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
  const late = Promise.all(probes).then(() =>
    door.wait(Math.max(250, ...durations().map((ms) => 4 * ms)), handshake),
  );
  return Promise.race([handshake, late.then(() => undefined)]);
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
    return isRebuff(answer) && !isUnconnected(answer);
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
