import type { Duplex } from 'node:stream';
import { createSecureContext, type SecureVersion, TLSSocket } from 'node:tls';
import { testCertificates } from '../certificates.ts';

let keyPair: Promise<{ readonly key: string; readonly cert: string }> | undefined;

/** A throw-away key and certificate, the same for all tests of a file. */
export function serverKeyPair(): Promise<{ readonly key: string; readonly cert: string }> {
  keyPair ??= issue();
  return keyPair;
}

async function issue(): Promise<{ readonly key: string; readonly cert: string }> {
  const { key, certificate } = (await testCertificates()).valid;
  return { key, cert: certificate };
}

/**
 * A real TLS server of one version for connections on which the dialogue is over, up to a last message of so many bytes from
 * the client. Sends back what it is sent.
 */
export async function echoingTls(
  version: SecureVersion,
  lastMessageBytes = 0,
): Promise<(socket: Duplex) => void> {
  const secureContext = createSecureContext({
    ...(await serverKeyPair()),
    minVersion: version,
    maxVersion: version,
    ciphers: 'DEFAULT:@SECLEVEL=0',
  });
  return (socket) => {
    const begin = () => {
      if (lastMessageBytes > 0 && socket.read(lastMessageBytes) === null) {
        socket.once('readable', begin);
        return;
      }
      const secure = new TLSSocket(socket, { isServer: true, secureContext });
      secure.on('error', () => undefined);
      secure.pipe(secure);
    };
    begin();
  };
}
