import type { X509Certificate } from 'node:crypto';
import { isIP } from 'node:net';
import type { TLSSocket } from 'node:tls';
import { types } from 'node:util';
import { errorCode } from '../net/error-code.ts';
import { nameAttributes, peerCertificate, sentCertificates } from '../net/peer-certificate.ts';
import { isBundled, rootOf, trustAnchors } from '../net/trust-anchors.ts';
import type { Certificate, RootCertificate } from './observation.ts';

/** The certificate that the peer showed in a finished handshake, with its root where these authorities vouch for it. */
export function shownCertificate(
  socket: TLSSocket,
  name: string,
  extraAuthorities: readonly string[],
): Certificate | undefined {
  const certificate = peerCertificate(socket);
  if (!certificate) return undefined;
  const read = readCertificate(certificate, name);
  if (!socket.authorized) return { ...read, untrusted: verifyError(socket) };
  const root = readRoot(certificate, socket, extraAuthorities);
  return { ...read, ...(root && { root }) };
}

function readRoot(
  certificate: X509Certificate,
  socket: TLSSocket,
  extraAuthorities: readonly string[],
): RootCertificate | undefined {
  const root = rootOf(certificate, sentCertificates(socket), trustAnchors(extraAuthorities));
  if (root === undefined) return undefined;
  const { subject, fingerprint256, raw } = root;
  return { subject: shortName(subject), fingerprint256, bundled: isBundled(raw) };
}

/** Node's code, or OpenSSL's own words where Node has no code for them, as for a key that is too weak. */
function verifyError(socket: TLSSocket): string {
  const error: unknown = socket.authorizationError;
  const code = types.isNativeError(error) ? errorCode(error) : String(error);
  return code === 'UNSPECIFIED' ? (openSslWords(socket) ?? code) : code;
}

/** Node keeps these words in a part of the socket that it does not document. */
function openSslWords(socket: TLSSocket): string | undefined {
  const handle: unknown = Reflect.get(socket, 'ssl');
  if (typeof handle !== 'object' || handle === null) return undefined;
  const read: unknown = Reflect.get(handle, 'verifyError');
  const error: unknown = typeof read === 'function' ? Reflect.apply(read, handle, []) : undefined;
  return types.isNativeError(error) ? error.message : undefined;
}

/** What a certificate says of itself, and whether it bears this name. A peer may have written anything in it. */
export function readCertificate(certificate: X509Certificate, name: string): Certificate {
  return {
    subject: shortName(certificate.subject),
    issuer: shortName(certificate.issuer),
    altNames: listNames(certificate.subjectAltName),
    validFromMs: readTime(certificate.validFrom),
    validToMs: readTime(certificate.validTo),
    ...(bearsName(certificate, name) ? {} : { wrongName: name }),
  };
}

/** More than any report shows. A certificate may have 100 KB of names. */
const maxNameLength = 1_000;
const maxAltNames = 100;

/** The common name, or where there is none all that the name has: `O=Example, OU=Orders`. */
function shortName(name: string | undefined): string {
  const attributes = nameAttributes(name).filter(([, value]) => isVisible(value));
  const [, commonName] = attributes.find(([type]) => type === 'CN') ?? [];
  const words = commonName ?? attributes.map(([type, value]) => `${type}=${value}`).join(', ');
  return words.slice(0, maxNameLength) || 'no name';
}

/** Node writes `DNS:a, DNS:b`, and quotes a name that holds a comma. */
function listNames(names: string | undefined): readonly string[] {
  const head = (names ?? '').slice(0, maxAltNames * maxNameLength);
  const found = Array.from(head.matchAll(/(?:[^,"]|"(?:[^"\\]|\\.)*")+/g), ([entry]) => entry.trim());
  return found
    .filter((entry) => isVisible(entry.slice(entry.indexOf(':') + 1)))
    .slice(0, maxAltNames)
    .map((entry) => entry.slice(0, maxNameLength));
}

function isVisible(text: string): boolean {
  return /[^\s\p{C}]/u.test(text);
}

/** Undefined for what is no time, which OpenSSL writes as "Bad time value". */
function readTime(text: string): number | undefined {
  const ms = Date.parse(text);
  return Number.isNaN(ms) ? undefined : ms;
}

function bearsName(certificate: X509Certificate, name: string): boolean {
  try {
    const host = name.replace(/\.$/, '');
    return (isIP(name) === 0 ? certificate.checkHost(host) : certificate.checkIP(name)) !== undefined;
  } catch {
    // OpenSSL fails on some names that are broken.
    return false;
  }
}
