import { createServer } from 'node:net';
import { createSecureContext, type SecureContextOptions, TLSSocket } from 'node:tls';
import { parentPort, workerData } from 'node:worker_threads';

/**
 * A mail server on a thread of its own, which answers while its client is busy. It speaks TLS 1.3 after STARTTLS and
 * demands a client certificate. Tells its port.
 */
const secureContext = createSecureContext({ ...(workerData as SecureContextOptions), minVersion: 'TLSv1.3' });
const server = createServer((socket) => {
  socket.on('error', () => undefined);
  socket.write('220 mail.example ESMTP\r\n');
  socket.on('data', function onData(chunk) {
    const line = String(chunk);
    if (line.startsWith('EHLO')) socket.write('250-mail.example\r\n250 STARTTLS\r\n');
    if (!line.startsWith('STARTTLS')) return;
    socket.off('data', onData);
    socket.write('220 go ahead\r\n');
    const tls = new TLSSocket(socket, {
      isServer: true,
      secureContext,
      requestCert: true,
      rejectUnauthorized: true,
    });
    tls.on('error', () => undefined).resume();
  });
});
server.listen(0, '127.0.0.1', () => parentPort?.postMessage(server.address()));
