import { createServer, type Server, type Socket } from 'node:net';

/** Speaks SSL 3.0 and nothing newer, as its ServerHello to every ClientHello says. It never goes on from there. */
export function sslv3OnlyServer(): Server {
  return listener((socket) => {
    socket.once('data', (hello) => {
      const isTlsRecord = hello[0] === 22;
      if (isTlsRecord) socket.write(sslv3ServerHello());
      else socket.end();
    });
  });
}

/** Speaks HTTP in plaintext. */
export function plaintextServer(): Server {
  return listener((socket) => {
    socket.once('data', () => socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n'));
  });
}

/** Accepts connections and never says a word. */
export function silentServer(): Server {
  return listener(() => undefined);
}

function listener(onConnection: (socket: Socket) => void): Server {
  return createServer((socket) => {
    // Callers close the connection as soon as they know enough.
    socket.on('error', () => undefined);
    onConnection(socket);
  });
}

/** RFC 6101 section 5.6.1.3, with TLS_RSA_WITH_RC4_128_SHA, which every SSL 3.0 ClientHello of old offered. */
function sslv3ServerHello(): Buffer {
  const body = Buffer.concat([Buffer.from([3, 0]), Buffer.alloc(32, 1), Buffer.from([0, 0x00, 0x05, 0])]);
  const message = Buffer.concat([Buffer.from([2, 0, 0, body.length]), body]);
  return Buffer.concat([Buffer.from([22, 3, 0, 0, message.length]), message]);
}
