import { type ClientName, clientNames, isHybridGroup, sharedOffer } from '../tls/client-profiles.ts';
import { compareProtocols } from '../tls/protocol.ts';
import { acceptedProtocols, type EvidenceLog, helloEvidence, isClosing } from './evidence.ts';
import { explainHandshake } from './explain-handshake.ts';
import { type HandshakeOutcome, shakeHandsOnce } from './handshake.ts';
import { type KeyExchangePlace, probeKeyExchanges } from './key-exchanges.ts';
import type { AddressObservation, ClientHandshake, Handshake, HandshakeFailure } from './observation.ts';
import type { HandshakeOffer } from './secure-context.ts';
import type { ProbeSettings } from './settings.ts';
import { isAboutClientCertificate } from './tls-error.ts';

interface Place extends KeyExchangePlace {
  readonly settings: ProbeSettings;
  readonly log: EvidenceLog;
}

type Found = Pick<AddressObservation, 'handshake' | 'http' | 'byClient'>;

/**
 * Where the handshake that all clients of today share fails, although the peer accepts a version that is new enough, or is
 * not that of each of them: one handshake for each client, which shows who can connect. If none can, one more with all that
 * our OpenSSL has.
 */
export async function tryClients(outcome: HandshakeOutcome, place: Place): Promise<Found> {
  const shared = await sharedHandshake(outcome, place);
  if (!mayDifferByClient(shared, place)) return foundOf(shared);
  const tried: Tried[] = [];
  const completed = () => [shared, ...tried.map((each) => each.outcome)].find(isCompleted);
  for (const client of clientNames) {
    const asksHttp = completed() === undefined;
    tried.push({ client, outcome: await tryOffer(client, place, shared.handshake, asksHttp) });
  }
  const best = completed() ?? (await withEverything(shared, place));
  const certificateIsMissing = isAboutCertificate(best.handshake);
  const explained: ClientHandshake[] = [];
  for (const { client, outcome } of tried) {
    const handshake = certificateIsMissing ? await explainHandshake(outcome, place) : outcome.handshake;
    explained.push({ client, handshake: withoutCertificate(handshake) });
  }
  const handshakes = await withDoubts(explained, place);
  const hasTls13 = acceptedProtocols(place.log).includes('TLSv1.3');
  const byClient = {
    ...(shared.handshake.state === 'failed' ? { shared: shared.handshake } : {}),
    handshakes,
    ...(hasTls13 ? {} : { keyExchanges: await probeKeyExchanges(place) }),
  };
  return { ...foundOf(best), byClient };
}

interface Tried {
  readonly client: ClientName;
  readonly outcome: HandshakeOutcome;
}

/**
 * A peer that limits connections closes those of all clients alike. So a close or a reset counts only if an offer that the
 * peer accepted before is accepted again afterwards: that of a client, or else the one with everything.
 */
async function withDoubts(
  handshakes: readonly ClientHandshake[],
  place: Place,
): Promise<readonly ClientHandshake[]> {
  if (!handshakes.some(({ handshake }) => endedByClosing(handshake))) return handshakes;
  const offer = handshakes.find(({ handshake }) => isAccepted(handshake))?.client ?? 'everything';
  const { connections, endpoint, settings } = place;
  const control = await shakeHandsOnce(connections, endpoint, settings, { offer, asksHttp: false });
  if (isAccepted(await explainHandshake(control, place))) return handshakes;
  return handshakes.map((each) => (endedByClosing(each.handshake) ? { ...each, doubtful: true } : each));
}

function isAccepted(handshake: Handshake): boolean {
  return handshake.state === 'completed' || isAboutCertificate(handshake);
}

/** The handshake with everything, or else the shared one that failed, unless only a client certificate was missing. */
async function withEverything(shared: HandshakeOutcome, place: Place): Promise<HandshakeOutcome> {
  const outcome = await tryOffer('everything', place, shared.handshake, true);
  if (isCompleted(outcome)) return outcome;
  const handshake = await explainHandshake(outcome, place);
  return isAboutCertificate(handshake) ? { handshake } : shared;
}

function isCompleted({ handshake }: HandshakeOutcome): boolean {
  return handshake.state === 'completed';
}

/** A peer that demands a client certificate has chosen a suite before. */
function isAboutCertificate(handshake: Handshake): boolean {
  return handshake.state === 'failed' && isAboutClientCertificate(handshake.failure);
}

function foundOf({ handshake, http }: HandshakeOutcome): Found {
  return { handshake, ...(http === undefined ? {} : { http }) };
}

/**
 * The hybrid group may be the only one that the peer has. An answer to a raw ClientHello with a classical one shows that it
 * is not; else one more handshake without it decides.
 */
async function sharedHandshake(outcome: HandshakeOutcome, place: Place): Promise<HandshakeOutcome> {
  const { handshake } = outcome;
  if (handshake.state === 'failed') return outcome;
  if (!isHybridGroup(handshake.group) || sawClassicalGroup(place.log)) return outcome;
  const classical = await tryOffer('classical', place, handshake, false);
  if (classical.handshake.state === 'completed' || !isAboutOffer(classical.handshake.failure)) return outcome;
  const notOffered = { kind: 'group', name: handshake.group } as const;
  return { ...classical, handshake: { ...classical.handshake, notOffered } };
}

/** TLS 1.2 has classical groups alone, and its ServerHello does not name the one that a suite with ECDHE goes with. */
function sawClassicalGroup(log: EvidenceLog): boolean {
  return helloEvidence(log).some(
    ({ answer }) =>
      answer.kind === 'chose' &&
      (answer.group === undefined ? answer.cipher.includes('_ECDHE_') : !isHybridGroup(answer.group)),
  );
}

/** A completed handshake is that of all clients if it is one of TLS 1.3, or has one of the suites that they share. */
function mayDifferByClient({ handshake }: HandshakeOutcome, { endpoint, log }: Place): boolean {
  if (handshake.state === 'completed') {
    const { protocol, cipher } = handshake;
    return protocol === 'TLSv1.2' && !sharedOffer.suites.includes(cipher);
  }
  const accepted = acceptedProtocols(log).some(
    (protocol) =>
      compareProtocols(protocol, 'TLSv1.2') >= 0 && compareProtocols(protocol, endpoint.minVersion) >= 0,
  );
  return accepted && handshake.notOffered?.kind !== 'no-name' && isAboutOffer(handshake.failure);
}

/** What a peer that misses something in a ClientHello answers. */
function isAboutOffer(failure: HandshakeFailure): boolean {
  if (failure.kind === 'alert') return !aboutNames.includes(failure.alert);
  return ['local', 'version', 'closed', 'reset'].includes(failure.kind);
}

/** Alerts about the name of the server or of the application protocol, which all clients send alike. */
const aboutNames: readonly string[] = ['unrecognized_name', 'no_application_protocol'];

/**
 * A failure is believed where it is the alert of the shared handshake, which has come twice, or when it comes twice. A peer
 * that answered with an alert and now closes may count connections: it gets pauses, each longer than the one before.
 */
async function tryOffer(
  offer: HandshakeOffer,
  place: Place,
  shared: Handshake,
  asksHttp: boolean,
): Promise<HandshakeOutcome> {
  const { connections, endpoint, settings } = place;
  const once = () => shakeHandsOnce(connections, endpoint, settings, { offer, asksHttp });
  let outcome = await once();
  for (let retry = 1; retry <= Math.max(1, settings.retries); retry += 1) {
    const { handshake } = outcome;
    if (handshake.state === 'completed' || isSameAlert(handshake, shared)) return outcome;
    const isClosed = endedByClosing(handshake);
    if (retry > 1 && (!isClosed || endedByClosing(shared))) return outcome;
    if (isClosed) await connections.backOff(retry);
    outcome = await once();
  }
  return outcome;
}

function endedByClosing(handshake: Handshake): boolean {
  return handshake.state === 'failed' && isClosing(handshake.failure);
}

function isSameAlert(some: Handshake, other: Handshake): boolean {
  if (some.state === 'completed' || other.state === 'completed') return false;
  return (
    some.failure.kind === 'alert' &&
    other.failure.kind === 'alert' &&
    some.failure.alert === other.failure.alert
  );
}

/** The certificate is the same for each client, and is kept once. */
function withoutCertificate({ certificate: _same, ...handshake }: Handshake): Handshake {
  return handshake;
}
