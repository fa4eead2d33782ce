import { type Protocol, protocols } from '../tls/protocol.ts';
import { commonSuites, fewSuites, otherSuites } from '../tls/suite-offers.ts';
import { type Answers, acceptedProtocols, isProof, restsOnClosing, speaksTls } from './acceptance.ts';
import type { Peer } from './peer.ts';
import { type Answer, askSslv2, askWithHello, type HelloForm } from './question.ts';

export interface VersionAnswers {
  readonly answers: Answers;
  /** The peer answered another version after its last close or reset. */
  readonly alive: boolean;
}

/**
 * Asks an address for every protocol: first one hello each, side by side. What that leaves open is asked again,
 * in this fixed order, until something is proven or the deadline ends it:
 *
 * - after an alert that may mean "no shared suite": the other registered suites of the protocol, in slices, then
 *   few suites with the exact record version and no extensions;
 * - after anything else: the same hello once more, after a pause, for it may have been transient; then few suites
 *   and the exact record version; the same without extensions; that with the usual record version.
 *
 * A close or reset is a refusal only where every form of the question ended so, and the peer then still answers
 * a version that it accepts. Where it does not, it may be throttling: the open questions are put once more,
 * later. Silence is never a refusal.
 */
export async function askVersions(peer: Peer, serverName: string | undefined): Promise<VersionAnswers> {
  const answers = new Map<Protocol, Answer[]>();
  const worked = new Map<Protocol, HelloForm>();
  const ask = async (protocol: Protocol, form: HelloForm): Promise<Answer> => {
    const answer =
      protocol === 'SSLv2' ? await askSslv2(peer) : await askWithHello(peer, protocol, form, serverName);
    answers.set(protocol, [...(answers.get(protocol) ?? []), answer]);
    if (answer.kind === 'chose' && answer.protocol === protocol) worked.set(protocol, form);
    return answer;
  };

  await Promise.all(protocols.toReversed().map((protocol) => ask(protocol, standardForm(protocol))));
  for (let round = 0; ; round += 1) {
    await settleAll(peer, answers, ask);
    if (!protocols.some((protocol) => restsOnClosing(protocol, answers))) return { answers, alive: true };
    const known = [...worked].at(-1);
    const control = known && (await ask(...known));
    if (control?.kind === 'chose') return { answers, alive: true };
    if (!known || round >= peer.retries || peer.remainingMs === 0) return { answers, alive: false };
    await peer.backOff(round + 2);
  }
}

type Ask = (protocol: Protocol, form: HelloForm) => Promise<Answer>;

/** The versions that most peers speak come first: a peer that answers neither is not worth more questions. */
const settlingOrder: readonly Protocol[] = ['TLSv1.2', 'TLSv1.0', 'TLSv1.3', 'TLSv1.1', 'SSLv3', 'SSLv2'];

async function settleAll(peer: Peer, answers: Answers, ask: Ask): Promise<void> {
  for (const [index, protocol] of settlingOrder.entries()) {
    if (index >= 2 && !speaksTls(answers)) return;
    if (acceptedProtocols(answers).includes(protocol)) continue;
    await settle(peer, protocol, answers, ask);
  }
}

async function settle(peer: Peer, protocol: Protocol, answers: Answers, ask: Ask): Promise<void> {
  let last = answers.get(protocol)?.at(-1);
  if (!last || (answers.get(protocol) ?? []).some(isProof)) return;
  for (const { form, pause } of furtherQuestions(protocol, last)) {
    if (peer.remainingMs === 0) return;
    if (pause) await peer.backOff(0);
    last = await ask(protocol, form);
    if (isProof(last)) return;
  }
}

/** The documented order of fallbacks after a first answer that proves nothing. */
function furtherQuestions(
  protocol: Protocol,
  first: Answer,
): readonly { form: HelloForm; pause?: boolean }[] {
  if (first.kind === 'plaintext') return [];
  const again = { form: standardForm(protocol), pause: true };
  // There is only one form of an SSL 2.0 hello, and a close is how most peers meet it.
  if (protocol === 'SSLv2') return first.kind === 'reset' || first.kind === 'connect' ? [again] : [];
  if (first.kind !== 'alert') return [again, ...plainerForms(protocol).map((form) => ({ form }))];
  const others = otherSuites(protocol).map((cipherSuites) => ({ ...standardForm(protocol), cipherSuites }));
  // An SSL 3.0 hello is as plain as can be from the start.
  const plain = protocol === 'SSLv3' ? [] : plainerForms(protocol).filter(isPlainest(protocol));
  return [...others, ...plain].map((form) => ({ form }));
}

function standardForm(protocol: Protocol): HelloForm {
  return { recordVersion: 'initial', cipherSuites: commonSuites(protocol), extensions: protocol !== 'SSLv3' };
}

function isPlainest(protocol: Protocol): (form: HelloForm) => boolean {
  return ({ recordVersion, extensions }) =>
    recordVersion === 'exact' && extensions === (protocol === 'TLSv1.3');
}

/** For peers that choke on length, record version or extensions. TLS 1.3 cannot be asked without extensions. */
function plainerForms(protocol: Protocol): readonly HelloForm[] {
  const cipherSuites = fewSuites(protocol);
  const plain: HelloForm = { recordVersion: 'exact', cipherSuites, extensions: false };
  if (protocol === 'SSLv3') return [plain];
  const withExtensions: HelloForm = { ...plain, extensions: true };
  if (protocol === 'TLSv1.3') return [withExtensions];
  return [withExtensions, plain, { ...plain, recordVersion: 'initial' }];
}
