import { createServer, type Server, type Socket } from 'node:net';
import { createSecureContext, type SecureContextOptions, TLSSocket } from 'node:tls';

/** Speaks SMTP in plaintext as far as STARTTLS (RFC 3207), and real TLS from there on; without options it offers none. */
export function mailServer(tls?: SecureContextOptions): Server {
  const secureContext = tls && createSecureContext(tls);
  return createServer((socket) => {
    // Callers close the connection as soon as they know enough.
    socket.on('error', () => undefined);
    socket.write('220 mail.example.com ESMTP\r\n');
    answerLines(socket, (command) => {
      if (/^EHLO /i.test(command)) {
        return secureContext
          ? '250-mail.example.com\r\n250 STARTTLS\r\n'
          : '250-mail.example.com\r\n250 8BITMIME\r\n';
      }
      if (secureContext && /^STARTTLS$/i.test(command)) {
        socket.write('220 2.0.0 Ready to start TLS\r\n');
        speakTls(socket, secureContext);
        return undefined;
      }
      return '502 5.5.1 Command not implemented\r\n';
    });
  });
}

/** Answers each line, until there is no answer: what comes from then on is not ours. */
function answerLines(socket: Socket, answerTo: (line: string) => string | undefined): void {
  let received = '';
  const read = (chunk: Buffer) => {
    received += chunk.toString('latin1');
    const lines = received.split('\r\n');
    received = lines.pop()?.slice(-1_000) ?? '';
    for (const line of lines) {
      const answer = answerTo(line);
      if (answer === undefined) return void socket.off('data', read);
      socket.write(answer);
    }
  };
  socket.on('data', read);
}

function speakTls(socket: Socket, secureContext: ReturnType<typeof createSecureContext>): void {
  const secure = new TLSSocket(socket, { isServer: true, secureContext });
  secure.on('error', () => socket.destroy());
  secure.on('end', () => secure.end());
  secure.resume();
}
