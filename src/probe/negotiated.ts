import type { PeerCertificate, TLSSocket } from 'node:tls';
import { checkServerIdentity } from 'node:tls';
import { types } from 'node:util';
import type { Endpoint } from '../config/endpoint.ts';
import { errorCode } from '../net/error-code.ts';
import { parseProtocol } from '../tls/protocol.ts';
import type { Certificate, Handshake } from './observation.ts';

/** The name that the certificate must bear, which is also sent as SNI where it is none of an address. */
export function expectedName(endpoint: Endpoint): string {
  return endpoint.serverName ?? endpoint.host;
}

/** What a finished handshake has settled on, and the certificate that was shown in it. */
export function negotiated(
  socket: TLSSocket,
  endpoint: Endpoint,
): Extract<Handshake, { state: 'completed' }> {
  const { standardName } = socket.getCipher();
  const group = ephemeralGroup(socket);
  const certificate = describeCertificate(socket, endpoint);
  return {
    state: 'completed',
    protocol: parseProtocol(socket.getProtocol() ?? '') ?? endpoint.minVersion,
    cipher: standardName,
    ...(group === undefined ? {} : { group }),
    ...(socket.alpnProtocol ? { alpn: socket.alpnProtocol } : {}),
    ...(certificate === undefined ? {} : { certificate }),
    classicalGroupsOnly: false,
  };
}

/** IANA's name for the group; OpenSSL's differs for P-256 alone among those in use. */
function ephemeralGroup(socket: TLSSocket): string | undefined {
  const info = socket.getEphemeralKeyInfo();
  if (info === null || !('name' in info) || typeof info.name !== 'string') return undefined;
  const names: Readonly<Record<string, string>> = { prime256v1: 'secp256r1', X25519: 'x25519', X448: 'x448' };
  return names[info.name] ?? info.name;
}

function describeCertificate(socket: TLSSocket, endpoint: Endpoint): Certificate | undefined {
  const certificate = socket.getPeerCertificate();
  if (!certificate.subject) return undefined;
  const name = expectedName(endpoint);
  const mismatch = checkServerIdentity(name, certificate);
  const untrusted = socket.authorized ? undefined : socket.authorizationError;
  return {
    subject: shortName(certificate.subject),
    issuer: shortName(certificate.issuer),
    altNames: (certificate.subjectaltname ?? '').split(', ').filter((entry) => entry !== ''),
    validFromMs: Date.parse(certificate.valid_from),
    validToMs: Date.parse(certificate.valid_to),
    ...(untrusted
      ? { untrusted: types.isNativeError(untrusted) ? errorCode(untrusted) : String(untrusted) }
      : {}),
    ...(mismatch ? { wrongName: name } : {}),
  };
}

/** The common name, or where there is none all that the name has: `O=Example, OU=Orders`. */
function shortName(name: PeerCertificate['subject']): string {
  const { CN } = name;
  if (CN !== undefined) return [CN].flat()[0] ?? '';
  return Object.entries(name)
    .flatMap(([attribute, values]) => [values].flat().map((value) => `${attribute}=${value}`))
    .join(', ');
}
