import { type Protocol, protocols } from '../tls/protocol.ts';
import {
  accepts,
  answersTo,
  type Evidence,
  type EvidenceLog,
  type HelloEvidence,
  helloEvidence,
  isAlert,
  isClosing,
  isProof,
  isRebuff,
  mayRefuse,
  type Probe,
} from './evidence.ts';
import { type HelloForm, offersFew } from './hello-form.ts';
import type { Answer } from './observation.ts';

/*
 * A peer that throttles answers by a close, a reset or an alert such as handshake_failure as well. Such an answer refuses a
 * version only where no way of throttling that we know of explains it.
 */

/** Whether the verdict on this protocol rests on the peer's closing or resetting connections. */
export function restsOnClosing(protocol: Protocol, log: EvidenceLog): boolean {
  const own = answersTo(protocol, log);
  return !own.some(isProof) && own.some(isClosing) && !accepts(protocol, log);
}

/** Whether the verdict on this protocol rests on an alert that a peer under load sends as well. */
export function restsOnAlert(protocol: Protocol, log: EvidenceLog): boolean {
  const own = answersTo(protocol, log);
  return own.some((answer) => mayRefuse(protocol, answer)) && !own.some(isProof) && !accepts(protocol, log);
}

/** The protocols whose refusal may still be throttling, oldest first. */
export function unconfirmed(log: EvidenceLog): readonly Protocol[] {
  return protocols.filter(
    (protocol) =>
      (restsOnClosing(protocol, log) || restsOnAlert(protocol, log)) && !isConfirmed(protocol, log),
  );
}

/**
 * Whether the refusals of this protocol are about the version: no way of throttling that we know of explains all of them.
 *
 * A peer that becomes slow, or that counts connections over a time, would not have answered others before and after. One
 * that limits connections at once would not have answered another while as many were open. One that bans us for a while
 * would not have answered right before. And one that fails every n-th connection would have failed others as well. That is
 * enough for SSL, which nearly every peer refuses.
 *
 * For TLS, and where the peer was seen to throttle, it takes two refusals in direct succession, right between answers to
 * a version that the peer accepts, one connection at a time; and all of that twice where there is reason for doubt.
 */
export function isConfirmed(protocol: Protocol, log: EvidenceLog): boolean {
  const entries = inOrder(log);
  const isRefusal = refusalOf(protocol, log);
  const placesOf = (offers: readonly HelloForm['offer'][]) =>
    entries.flatMap((entry, at) => (isRefusal(entry) && offers.includes(entry.probe.form.offer) ? [at] : []));
  const usual = placesOf(['common']);
  if (unconfirmedSuites(protocol, log).length > 0) return false;
  const pairs = usual.filter((at) => usual.includes(at + 1) && isSurrounded(entries, at));
  if (pairs.length >= pairsNeeded(protocol, log)) return !mayBePattern(entries, usual, 8);
  return !needsProof(protocol, log) && isAmongAnswers(entries, usual, placesOf(['common', 'other']));
}

/**
 * The forms with uncommon suites that were refused, though never between two answers: the peer may have been throttling, and
 * may have one of these suites.
 */
export function unconfirmedSuites(protocol: Protocol, log: EvidenceLog): readonly HelloForm[] {
  const entries = inOrder(log);
  const answered = answeredPlaces(entries);
  const sent = entries.flatMap((entry, at) =>
    entry.kind === 'client-hello' && entry.probe.protocol === protocol && entry.probe.form.offer === 'other'
      ? [{ form: entry.probe.form, isConfirmed: isRebuff(entry.answer) && isBetween(answered, at) }]
      : [],
  );
  const isSame = (a: HelloForm, b: HelloForm) => a.cipherSuites === b.cipherSuites;
  return sent
    .map(({ form }) => form)
    .filter((form, index, forms) => forms.findIndex((other) => isSame(form, other)) === index)
    .filter((form) => !sent.some((each) => each.isConfirmed && isSame(each.form, form)));
}

/** How many such pairs of refusals it takes: two where the peer was seen to throttle, or accepts the other SSL. */
export function pairsNeeded(protocol: Protocol, log: EvidenceLog): number {
  return isUnsteady(log) || acceptsOtherSsl(protocol, log) ? 2 : 1;
}

/** In the order of connections. The handshake uses the first one. */
function inOrder(log: EvidenceLog): EvidenceLog {
  const rank = ({ kind }: Evidence) => (kind === 'handshake' ? 0 : 1);
  return log.toSorted((a, b) => a.startedAt - b.startedAt || rank(a) - rank(b));
}

/** Whether only refusals right between answers will do. */
export function needsProof(protocol: Protocol, log: EvidenceLog): boolean {
  return (
    protocol.startsWith('TLS') ||
    !isHandshakeOver(log) ||
    metHandshake(protocol, log) ||
    pairsNeeded(protocol, log) > 1
  );
}

/**
 * Whether the handshake got the same alert as this protocol. A peer that serves few at once sends it to both, and a busy
 * machine cannot tell from the times how many were open.
 */
function metHandshake(protocol: Protocol, log: EvidenceLog): boolean {
  const alerts = answersTo(protocol, log)
    .filter(isAlert)
    .map(({ alert }) => alert);
  return log.some(
    ({ kind, answer }) => kind === 'handshake' && answer.kind === 'alert' && alerts.includes(answer.alert),
  );
}

/** Whether the handshake came to an end at its first attempt: others hold connections that no evidence shows. */
function isHandshakeOver(log: EvidenceLog): boolean {
  const unanswered = ['silence', 'closed', 'reset', 'connect', 'connect-timeout', 'proxy', 'deadline'];
  return log.some(({ kind, answer }) => kind === 'handshake' && !unanswered.includes(answer.kind));
}

function acceptsOtherSsl(protocol: Protocol, log: EvidenceLog): boolean {
  const other = { SSLv2: 'SSLv3', SSLv3: 'SSLv2' } as const;
  return (protocol === 'SSLv2' || protocol === 'SSLv3') && accepts(other[protocol], log);
}

/**
 * The answers to this protocol that may confirm a refusal of it: those to ClientHellos with the suites that most servers
 * have. An alert says nothing of what met a close before.
 */
function refusalOf(protocol: Protocol, log: EvidenceLog): (entry: Evidence) => entry is HelloEvidence {
  const closing = restsOnClosing(protocol, log);
  return (entry): entry is HelloEvidence =>
    entry.kind === 'client-hello' &&
    entry.probe.protocol === protocol &&
    entry.probe.form.shape === 'usual' &&
    (entry.probe.form.offer === 'common' || offersFew(protocol, entry.probe.form)) &&
    (isClosing(entry.answer) || (!closing && mayRefuse(protocol, entry.answer)));
}

function isServed(entry: Evidence | undefined): boolean {
  return entry?.answer.kind === 'chose';
}

/**
 * Whether no way of throttling explains all refusals at these places, two or more, by the answers among them. `usual` are
 * those that had all common suites.
 */
function isAmongAnswers(
  entries: EvidenceLog,
  usual: readonly number[],
  refusals: readonly number[],
): boolean {
  const answered = answeredPlaces(entries);
  const largestCrowd = Math.max(...answered.map((at) => crowdOf(entries, at)));
  const [first = 0, last = 0] = [refusals[0], refusals.at(-1)];
  return (
    refusals.length >= 2 &&
    usual.some((at) => isBetween(answered, at)) &&
    refusals.some((at) => largestCrowdOf(entries, at) <= largestCrowd) &&
    refusals.some((at) => answered.includes(at - 1) && isBetween(answered, at)) &&
    // A longer pattern counts once it has come three times.
    !mayBePattern(entries, refusals, Math.max(5, Math.floor(entries.length / 3))) &&
    !periods(last - first).some(
      (period) =>
        refusals.every((at) => at % period === first % period) &&
        !answered.some((at) => at % period === first % period),
    )
  );
}

/** Whether a peer that fails in the same pattern again and again, at most so long, would have refused the same connections. */
function mayBePattern(entries: EvidenceLog, refusals: readonly number[], longest: number): boolean {
  const answered = answeredPlaces(entries);
  return periods(longest).some(
    (period) => !answered.some((at) => refusals.some((refusal) => at % period === refusal % period)),
  );
}

function periods(longest: number): readonly number[] {
  return Array.from({ length: Math.max(0, longest - 1) }, (_, index) => index + 2);
}

function answeredPlaces(entries: EvidenceLog): readonly number[] {
  return entries.flatMap((entry, at) => (isAnswered(entry) ? [at] : []));
}

function isBetween(answered: readonly number[], at: number): boolean {
  return answered.some((other) => other < at) && answered.some((other) => other > at);
}

/** How many other connections were surely open when this one was opened. */
function crowdOf(entries: EvidenceLog, at: number): number {
  const startedAt = entries[at]?.startedAt ?? 0;
  return entries.slice(0, at).filter(({ endedAt }) => endedAt > startedAt).length;
}

/** How many may have been: the connection of the handshake stays open for a request. */
function largestCrowdOf(entries: EvidenceLog, at: number): number {
  const { startedAt = 0 } = entries[at] ?? {};
  const lingers = entries
    .slice(0, at)
    .some(
      (entry) =>
        entry.kind === 'handshake' &&
        entry.endedAt <= startedAt &&
        2 * entry.endedAt - entry.startedAt > startedAt,
    );
  return crowdOf(entries, at) + (lingers ? 1 : 0);
}

/**
 * Whether the pair at this place lies right between two answers, one connection at a time, and so on until two answers come in
 * direct succession: tokens that come back evenly would not have been enough for those.
 */
function isSurrounded(entries: EvidenceLog, at: number): boolean {
  if (!isServed(entries[at - 1]) || !isServed(entries[at + 2])) return false;
  const isCalm = (place: number) => (entries[place - 1]?.endedAt ?? 0) <= (entries[place]?.startedAt ?? 0);
  for (let place = at; place < entries.length && isCalm(place); place += 1) {
    if (place > at + 2 && isServed(entries[place - 1]) && isServed(entries[place])) return true;
  }
  return false;
}

/** Whether the peer gave an answer that no throttling peer gives. */
function isAnswered(entry: Evidence): boolean {
  if (entry.kind === 'handshake') return isServed(entry) || entry.answer.kind === 'version';
  return isProof(entry.answer);
}

/**
 * Whether the peer was seen to throttle, or to be several servers: it refused a version that it accepts, or answered the
 * same ClientHello in two ways.
 */
export function isUnsteady(log: EvidenceLog): boolean {
  const hellos = helloEvidence(log);
  return hellos.some(
    ({ probe, answer }) =>
      isRebuff(answer) &&
      probe.form.offer !== 'other' &&
      hellos.some(
        (other) =>
          other.probe.protocol === probe.protocol &&
          (other.answer.kind === 'chose' ||
            (isOlderTls(probe.protocol) && isAlert(other.answer) && isProof(other.answer)) ||
            (isSameForm(other.probe, probe) &&
              isWord(other.answer) &&
              wordOf(other.answer) !== wordOf(answer))),
      ),
  );
}

/** TLS for which a refusal is about nothing but the version, once one has said so. */
function isOlderTls(protocol: Protocol): boolean {
  return protocol.startsWith('TLS') && protocol !== 'TLSv1.3';
}

function isSameForm({ form }: Probe, { form: other }: Probe): boolean {
  return form.shape === other.shape && form.offer === other.offer && form.offer !== 'other';
}

/** Whether the peer said or did something, other than to be slow or out of reach. */
function isWord(answer: Answer): boolean {
  return isAlert(answer) || isClosing(answer);
}

function wordOf(answer: Answer): string {
  return isAlert(answer) ? answer.alert : answer.kind;
}
