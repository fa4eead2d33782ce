import { isIP } from 'node:net';
import type { Duplex } from 'node:stream';
import { connect, type SecureContext, type TLSSocket } from 'node:tls';
import type { Endpoint } from '../config/endpoint.ts';
import { schemes } from '../config/scheme.ts';
import { bytesReadBy } from '../net/bytes-read.ts';
import { expectedName } from './negotiated.ts';
import type { HandshakeFailure } from './observation.ts';
import { classifyTlsError } from './tls-error.ts';

/** An open TLS socket, and what the peer complained about after the handshake, if it did. */
export interface OpenedTls {
  readonly socket: TLSSocket;
  readonly complaint: () => HandshakeFailure | undefined;
}

/** Does one handshake over a fresh connection, with the settings of this context. Never rejects. */
export function openTls(
  raw: Duplex,
  endpoint: Endpoint,
  secureContext: SecureContext,
  timeoutMs: number,
): Promise<OpenedTls | { readonly failure: HandshakeFailure }> {
  const name = expectedName(endpoint);
  const bytesBefore = bytesReadBy(raw);
  return new Promise((resolve) => {
    let complaint: HandshakeFailure | undefined;
    let established = false;
    const socket = connect({
      socket: raw,
      secureContext,
      ...(schemes[endpoint.scheme].http ? { ALPNProtocols: ['http/1.1'] } : {}),
      ...(isIP(name) === 0 ? { servername: name } : { host: name }),
      // The certificate is judged later and on its own: it must never hide the version.
      rejectUnauthorized: false,
      checkServerIdentity: () => undefined,
    });
    const finish = (outcome: OpenedTls | { readonly failure: HandshakeFailure }) => {
      clearTimeout(timer);
      resolve(outcome);
    };
    const timer = setTimeout(() => {
      socket.destroy();
      const received = bytesReadBy(raw) - bytesBefore;
      finish({ failure: { kind: 'silence', afterMs: Math.round(timeoutMs), received } });
    }, timeoutMs);
    // A count in a listener would have to stand between the socket and TLS, which reads it without JavaScript.
    const watch = setInterval(() => {
      const received = bytesReadBy(raw) - bytesBefore;
      if (received > maxReceived) socket.destroy(tooMuch(received));
    }, watchMs);
    socket.once('close', () => clearInterval(watch));
    socket.once('secureConnect', () => {
      established = true;
      finish({ socket, complaint: () => complaint });
    });
    socket.once('close', () => finish({ failure: { kind: 'closed' } }));
    // This listener stays: an alert may still come after the handshake.
    socket.on('error', (error) => {
      const withCertificate = endpoint.clientCertificate !== undefined;
      complaint ??= classifyTlsError(error, { withCertificate, established });
      finish({ failure: complaint });
    });
  });
}

/**
 * More than any handshake and the answer behind it. OpenSSL limits each message (a list of certificates to 100 KB), but not
 * how many HelloRequests come.
 */
const maxReceived = 2 * 2 ** 20;

const watchMs = 50;

function tooMuch(received: number): Error {
  return Object.assign(new Error(`${received} bytes came over the connection`), {
    code: 'TOO_MUCH_RECEIVED',
  });
}
