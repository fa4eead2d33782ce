import type { X509Certificate } from 'node:crypto';
import { TLSSocket } from 'node:tls';

/*
 * Node 24 crashes in `getPeerCertificate` where a key of the chain is on a curve without a NIST name, such as Brainpool's
 * (seen with 24.4 and 24.21). Node calls it itself on every trusted connection, to check the server's name. Whoever imports
 * this file gets the names alone, which is all that the check needs, and which `X509Certificate` reads without a crash.
 */
Object.assign(TLSSocket.prototype, {
  getPeerCertificate(this: TLSSocket) {
    const certificate = peerCertificate(this);
    if (!certificate) return {};
    const subject = Object.fromEntries(nameAttributes(certificate.subject));
    return { subject, subjectaltname: certificate.subjectAltName };
  },
});

const read = new WeakMap<TLSSocket, X509Certificate | undefined>();

/** The peer's own certificate. Read once: the second time, Node gives the next one of the chain (seen with 20.20 and 24.21). */
export function peerCertificate(socket: TLSSocket): X509Certificate | undefined {
  if (!read.has(socket)) read.set(socket, socket.getPeerX509Certificate());
  return read.get(socket);
}

/** The certificates that the peer sent, its own first. */
export function sentCertificates(socket: TLSSocket): readonly X509Certificate[] {
  const sent: X509Certificate[] = [];
  for (let next = peerCertificate(socket); next; next = next.issuerCertificate) sent.push(next);
  return sent;
}

/**
 * The attributes of a name as `X509Certificate` writes it: one on each line, with the escapes of RFC 2253 section 2.4. A
 * line may hold several, joined by an unescaped plus. Escaped control characters stay as they are.
 */
export function nameAttributes(
  name: string | undefined,
): readonly (readonly [type: string, value: string])[] {
  return (name ?? '')
    .split(/\n| \+ (?=[\w.]+=)/)
    .filter((line) => line.includes('='))
    .map((line) => {
      const at = line.indexOf('=');
      return [line.slice(0, at), line.slice(at + 1).replace(/\\([^0-9A-Fa-f])/g, '$1')];
    });
}
