import type { X509Certificate } from 'node:crypto';
import { isIP } from 'node:net';
import type { TLSSocket } from 'node:tls';
import { types } from 'node:util';
import type { Endpoint } from '../config/endpoint.ts';
import { errorCode } from '../net/error-code.ts';
import { nameAttributes, peerCertificate } from '../net/peer-certificate.ts';
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
  const certificate = peerCertificate(socket);
  if (!certificate) return undefined;
  const name = expectedName(endpoint);
  const untrusted = socket.authorized ? undefined : socket.authorizationError;
  return {
    subject: shortName(certificate.subject),
    issuer: shortName(certificate.issuer),
    altNames: listNames(certificate.subjectAltName),
    validFromMs: readTime(certificate.validFrom),
    validToMs: readTime(certificate.validTo),
    ...(untrusted
      ? { untrusted: types.isNativeError(untrusted) ? errorCode(untrusted) : String(untrusted) }
      : {}),
    ...(bearsName(certificate, name) ? {} : { wrongName: name }),
  };
}

/** More than any report shows. A certificate may have 100 KB of names. */
const maxNameLength = 1_000;
const maxAltNames = 100;

/** The common name, or where there is none all that the name has: `O=Example, OU=Orders`. */
function shortName(name: string | undefined): string {
  const attributes = nameAttributes(name);
  const [, commonName = ''] = attributes.find(([type]) => type === 'CN') ?? [];
  const words = isVisible(commonName)
    ? commonName
    : attributes.map(([type, value]) => `${type}=${value}`).join(', ');
  return isVisible(words) ? words.slice(0, maxNameLength) : 'no name';
}

function isVisible(text: string): boolean {
  return /[^\s\p{C}]/u.test(text);
}

/** Node lists names with `, ` between them, and quotes those that hold a comma. */
function listNames(names: string | undefined): readonly string[] {
  const [...found] =
    (names ?? '').slice(0, maxAltNames * maxNameLength).match(/(?:[^,"]|"(?:[^"\\]|\\.)*")+/g) ?? [];
  return found.slice(0, maxAltNames).map((name) => name.trim().slice(0, maxNameLength));
}

/** Undefined for what is no time, which OpenSSL writes as "Bad time value". */
function readTime(text: string): number | undefined {
  const ms = Date.parse(text);
  return Number.isNaN(ms) ? undefined : ms;
}

function bearsName(certificate: X509Certificate, name: string): boolean {
  const found = isIP(name) === 0 ? certificate.checkHost(name.replace(/\.$/, '')) : certificate.checkIP(name);
  return found !== undefined;
}
