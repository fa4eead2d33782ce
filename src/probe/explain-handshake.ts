import type { Endpoint } from '../config/endpoint.ts';
import { readClientOffer } from '../tls/client-offer.ts';
import { compareProtocols, type Protocol, protocols } from '../tls/protocol.ts';
import { cipherSuiteName, groupName, signatureName } from '../tls/registry/names.ts';
import { readCertificateRequested, readKeyExchange } from '../tls/server-flight.ts';
import { readServerReply } from '../tls/server-reply.ts';
import type { Connections } from './connections.ts';
import { type EvidenceLog, helloEvidence, isClosing } from './evidence.ts';
import type { HandshakeOutcome, TappedFailure } from './handshake.ts';
import type { HelloForm } from './hello-form.ts';
import type { Answer, Handshake, HandshakeFailure, NotOffered } from './observation.ts';
import { type Introduction, receiveFlight } from './send-hello.ts';
import { aboutClientCertificate } from './tls-error.ts';

interface Place {
  readonly connections: Connections;
  readonly endpoint: Endpoint;
  readonly log: EvidenceLog;
  readonly introduction: Introduction;
}

/**
 * Finds out why the handshake failed though the peer accepts a version that is new enough: the same handshake once more, with
 * its bytes kept, tells whether a client certificate was requested before it failed, and what it offered. What a raw
 * ClientHello got instead tells what was missing.
 */
export async function explainHandshake(outcome: HandshakeOutcome, place: Place): Promise<Handshake> {
  const { handshake, repeat } = outcome;
  if (handshake.state === 'completed' || !repeat || !mayBeExplained(handshake.failure)) return handshake;
  const accepted = newestAccepted(place);
  const repeated = accepted && (await repeat());
  if (!repeated) return handshake;
  const failure = certificateFailure(repeated, place.endpoint.clientCertificate !== undefined);
  if (failure) return { ...handshake, failure };
  // From its ServerHello on, the peer had all that it needs.
  if (readServerReply(repeated.received).kind === 'server-hello') return handshake;
  const notOffered = await findNotOffered(accepted, repeated.sent, place);
  return notOffered ? { ...handshake, notOffered } : handshake;
}

/** Not where our own library broke off, which says why, nor where the peer has no version in common. */
function mayBeExplained(failure: HandshakeFailure): boolean {
  return failure.kind === 'alert' || isClosing(failure);
}

/** Up to TLS 1.2, a peer that demands a certificate requests it in its flight, and breaks off after that flight. */
function certificateFailure(
  { failure, received }: TappedFailure,
  withCertificate: boolean,
): HandshakeFailure | undefined {
  if (readCertificateRequested(received) !== true) return undefined;
  if (failure.kind === 'alert') {
    const isUnsaid = failure.alert === 'handshake_failure' && !withCertificate;
    return isUnsaid
      ? { kind: 'client-certificate-required' }
      : aboutClientCertificate(failure.alert, withCertificate);
  }
  if (!isClosing(failure)) return undefined;
  return { kind: withCertificate ? 'client-certificate-refused' : 'client-certificate-required' };
}

/** A raw ClientHello that got a ServerHello of its own version. */
interface Accepted {
  readonly protocol: Exclude<Protocol, 'SSLv2'>;
  readonly form: HelloForm;
  readonly choice: Extract<Answer, { kind: 'chose' }>;
}

/** The newest protocol that is accepted and new enough, best with the name in SNI. */
function newestAccepted({ endpoint, log }: Place): Accepted | undefined {
  const accepted = helloEvidence(log).flatMap(({ probe: { protocol, form }, answer }): Accepted[] =>
    protocol !== 'SSLv2' &&
    answer.kind === 'chose' &&
    answer.protocol === protocol &&
    compareProtocols(protocol, endpoint.minVersion) >= 0
      ? [{ protocol, form, choice: answer }]
      : [],
  );
  const newest = protocols.findLast((each) => accepted.some(({ protocol }) => protocol === each));
  const ofNewest = accepted.filter(({ protocol }) => protocol === newest);
  return ofNewest.find(({ choice }) => !choice.unnamed) ?? ofNewest[0];
}

async function findNotOffered(
  accepted: Accepted,
  sent: Uint8Array,
  { connections, introduction }: Place,
): Promise<NotOffered | undefined> {
  const { protocol, form, choice } = accepted;
  const offer = readClientOffer(sent);
  if (!offer) return undefined;
  const { serverName } = introduction;
  if (choice.unnamed && serverName && form.extensions) return { kind: 'no-name', name: serverName };
  if (!offer.suites.map(cipherSuiteName).includes(choice.cipher))
    return { kind: 'suite', name: choice.cipher };
  const exchange = /_(ECDHE|DHE)_/.exec(choice.cipher)?.[1];
  const { group, signature } =
    exchange === 'ECDHE' || exchange === 'DHE'
      ? readKeyExchange(await receiveFlight(connections, { protocol, form }, introduction), exchange)
      : {};
  const chosenGroup = group === undefined ? choice.group : groupName(group);
  if (chosenGroup !== undefined && !offer.groups.map(groupName).includes(chosenGroup))
    return { kind: 'group', name: chosenGroup };
  if (protocol !== 'TLSv1.2' || signature === undefined || offer.signatures.includes(signature))
    return undefined;
  return { kind: 'signature', name: signatureName(signature) };
}
