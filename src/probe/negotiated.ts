import type { TLSSocket } from 'node:tls';
import type { Endpoint } from '../config/endpoint.ts';
import { parseProtocol } from '../tls/protocol.ts';
import { shownCertificate } from './certificate.ts';
import type { Handshake } from './observation.ts';
import type { ProbeSettings } from './settings.ts';

/** The name that the certificate must bear, which is also sent as SNI where it is none of an address. */
export function expectedName(endpoint: Endpoint): string {
  return endpoint.serverName ?? endpoint.host;
}

/** What a finished handshake has negotiated, and the certificate that was shown in it. */
export function negotiated(
  socket: TLSSocket,
  endpoint: Endpoint,
  { extraCertificateAuthorities }: Pick<ProbeSettings, 'extraCertificateAuthorities'>,
): Extract<Handshake, { state: 'completed' }> {
  const { standardName } = socket.getCipher();
  const group = ephemeralGroup(socket);
  const certificate = shownCertificate(socket, expectedName(endpoint), extraCertificateAuthorities);
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
