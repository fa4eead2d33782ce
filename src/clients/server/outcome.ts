import type { TLSSocket } from 'node:tls';
import { compareProtocols, type Protocol, parseProtocol } from '../../tls/protocol.ts';
import { contentType, RecordReader } from '../../tls/records.ts';
import { alertName, cipherSuiteName, groupName } from '../../tls/registry/names.ts';
import { readKeyExchange } from '../../tls/server-flight.ts';
import { readServerReply } from '../../tls/server-reply.ts';
import type { CallAlert, Finished, Offered, Outcome } from './call.ts';

/** The outcome of a handshake that succeeded, from the socket and what the server sent. */
export function finishedOutcome(socket: TLSSocket, sent: Uint8Array): Finished {
  const protocol = parseProtocol(socket.getProtocol() ?? '') ?? 'TLSv1.2';
  const group = negotiatedGroup(sent);
  return {
    kind: 'finished',
    protocol,
    cipher: socket.getCipher().standardName ?? socket.getCipher().name,
    ...(group === undefined ? {} : { group }),
  };
}

/** What is known of a handshake that failed. */
export interface FailedHandshake {
  readonly offered: Offered;
  readonly minVersion: Protocol;
  /** Everything that went over the wire, up to some limit. */
  readonly received: Uint8Array;
  readonly sent: Uint8Array;
  /** The message of OpenSSL's error, which names the caller's alert even where it was encrypted. */
  readonly errorMessage: string | undefined;
  readonly ended: 'closed' | 'reset' | 'timeout';
  /** The handshake itself was finished; only an alert came after it. */
  readonly finished: boolean;
}

/** Why a handshake has failed, told from what went over the wire rather than from errors. */
export function failedOutcome(handshake: FailedHandshake): Outcome {
  const { offered, minVersion, ended } = handshake;
  const alert = alertOf(handshake);
  const tooOld = offered.highest !== undefined && compareProtocols(offered.highest, minVersion) < 0;
  if (alert?.name === 'protocol_version' || (tooOld && alert?.by !== 'caller')) {
    return { kind: 'no-common-version', ...(alert ? { alert } : {}) };
  }
  if (alert?.by === 'caller' && certificateAlerts.has(alert.name)) {
    return { kind: 'certificate-refused', alert, late: handshake.finished };
  }
  if (alert) return { kind: 'alert', alert };
  const after = readServerReply(handshake.sent).kind === 'server-hello' ? 'certificate' : 'hello';
  if (ended === 'timeout') return { kind: 'timeout', after };
  return { kind: 'closed', after, reset: ended === 'reset' };
}

/**
 * The alerts that speak of the peer's certificate (RFC 8446 section 6.2). The server has no other reason to get them,
 * for it asks for no certificate of the caller's.
 */
const certificateAlerts = new Set([
  'bad_certificate',
  'unsupported_certificate',
  'certificate_revoked',
  'certificate_expired',
  'certificate_unknown',
  'unknown_ca',
  'bad_certificate_status_response',
]);

function alertOf({ received, sent, errorMessage, finished }: FailedHandshake): CallAlert | undefined {
  const code = /SSL alert number (\d+)/.exec(errorMessage ?? '')?.[1];
  const description = code === undefined ? plaintextAlert(received) : Number(code);
  if (description !== undefined) return { by: 'caller', name: alertName(description) };
  const own = finished ? undefined : plaintextAlert(sent);
  return own === undefined ? undefined : { by: 'server', name: alertName(own) };
}

/**
 * The description of the first alert among records that is plaintext, and worth telling: close_notify only where
 * nothing else was said. Encrypted alerts are longer than two bytes. Never throws.
 */
export function plaintextAlert(bytes: Uint8Array): number | undefined {
  const descriptions = new RecordReader().read(bytes).flatMap(({ type, length, content }) => {
    const [level, description] = content;
    const readable = type === contentType.alert && length === 2 && (level === 1 || level === 2);
    return readable && description !== undefined ? [description] : [];
  });
  return descriptions.find((description) => description !== closeNotify) ?? descriptions[0];
}

const closeNotify = 0;

/**
 * The group of the key exchange from what the server sent: of the ServerHello's key share, or up to TLS 1.2 of the
 * ServerKeyExchange. Undefined where there was none.
 */
export function negotiatedGroup(sent: Uint8Array): string | undefined {
  const reply = readServerReply(sent);
  if (reply.kind !== 'server-hello') return undefined;
  const ephemeral = cipherSuiteName(reply.cipherSuite).includes('_ECDHE_');
  const group =
    reply.protocol === 'TLSv1.3' ? reply.group : ephemeral ? readKeyExchange(sent, 'ECDHE').group : undefined;
  return group === undefined ? undefined : groupName(group);
}
