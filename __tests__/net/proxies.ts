import { connect, isIP, type Socket } from 'node:net';
import { createServer, TLSSocket } from 'node:tls';
import { type Listener, listen } from './listener.ts';

/** What a proxy of the tests does other than to connect. All names lead to loopback, as only the proxy can know. */
export interface ProxyManner {
  readonly credentials?: { readonly user: string; readonly password: string };
  /** The ports that it allows. */
  readonly ports?: readonly number[];
  /** How long it takes to answer. */
  readonly delayMs?: number;
  /** Says that it is connected before it is, and closes or resets where it cannot connect. */
  readonly early?: 'close' | 'reset';
  /** Says that it is connected, and answers every ClientHello with the alert protocol_version itself. */
  readonly alerts?: boolean;
  /** Puts what the endpoint says first behind its own answer, in one segment. */
  readonly greets?: boolean;
  /** Connections, by their number from 1 on, that end right after the proxy's yes. */
  readonly drops?: (number: number) => boolean;
}

export interface TestProxy extends Listener {
  /** What it was asked for, as `host:port`. */
  readonly asked: string[];
}

/** A real proxy for CONNECT on loopback. */
export async function connectProxy(manner: ProxyManner = {}): Promise<TestProxy> {
  const asked: string[] = [];
  const listener = await listen(serveConnect(manner, asked));
  return Object.assign(listener, { asked });
}

/** The same over TLS. */
export async function connectProxyOverTls(
  { certificate, key }: { readonly certificate: string; readonly key: string },
  manner: ProxyManner = {},
): Promise<TestProxy> {
  const asked: string[] = [];
  const server = createServer({ cert: certificate, key }, (socket) => {
    socket.on('error', () => undefined);
    serveConnect(manner, asked)(socket, 1);
  });
  server.on('tlsClientError', () => undefined);
  const listener = await listen((socket) => {
    socket.removeAllListeners('end');
    server.emit('connection', socket);
  });
  return Object.assign(listener, { asked });
}

function serveConnect(manner: ProxyManner, asked: string[]) {
  return (client: Socket, number: number) => {
    readUntil(client, '\r\n\r\n', (head) => {
      const [, host = '', port = ''] = /^CONNECT (\S+):(\d+) HTTP\/1\.1\r\n/.exec(head) ?? [];
      asked.push(`${host}:${port}`);
      const answer = (line: string) => client.write(`HTTP/1.1 ${line}\r\n\r\n`);
      const { credentials, ports } = manner;
      const wanted = credentials && `${credentials.user}:${credentials.password}`;
      const [, token = ''] = /^proxy-authorization: basic (\S+)/im.exec(head) ?? [];
      if (wanted !== undefined && Buffer.from(token, 'base64').toString() !== wanted) {
        return void client.end(
          'HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm="proxy, or not"\r\nContent-Length: 4\r\n\r\nno\r\n',
        );
      }
      if (ports && !ports.includes(Number(port)))
        return void client.end('HTTP/1.1 403 Port not allowed\r\n\r\n');
      relay(client, { host, port: Number(port), number }, manner, {
        yes: 'HTTP/1.1 200 Connection established\r\n\r\n',
        no: () => answer('502 Connection refused there'),
      });
    });
  };
}

/** A real SOCKS 5 proxy on loopback (RFC 1928, RFC 1929). */
export async function socksProxy(manner: ProxyManner = {}): Promise<TestProxy> {
  const asked: string[] = [];
  const listener = await listen((client, number) => {
    const bytes = reader(client);
    void (async () => {
      const [, methods = 0] = await bytes(2);
      const offered = await bytes(methods);
      const { credentials } = manner;
      const method = credentials ? 2 : 0;
      if (!offered.includes(method)) return void client.end(Buffer.of(5, 0xff));
      client.write(Buffer.of(5, method));
      if (credentials) {
        const [, userLength = 0] = await bytes(2);
        const user = (await bytes(userLength)).toString();
        const password = (await bytes((await bytes(1))[0] ?? 0)).toString();
        const isRight = user === credentials.user && password === credentials.password;
        client.write(Buffer.of(1, isRight ? 0 : 1));
        if (!isRight) return void client.end();
      }
      const [, , , type] = await bytes(4);
      const length = type === 1 ? 4 : type === 4 ? 16 : ((await bytes(1))[0] ?? 0);
      const address = await bytes(length);
      const host =
        type === 1 ? address.join('.') : type === 4 ? `[${address.toString('hex')}]` : address.toString();
      const port = (await bytes(2)).readUInt16BE();
      asked.push(`${host}:${port}`);
      const reply = (code: number) => Buffer.of(5, code, 0, 1, 0, 0, 0, 0, 0, 0);
      if (manner.ports && !manner.ports.includes(port)) return void client.end(reply(2));
      relay(client, { host, port, number }, manner, { yes: reply(0), no: () => client.end(reply(5)) });
    })();
  });
  return Object.assign(listener, { asked });
}

/** Connects to the port on loopback, whatever the host, and passes on what both say. */
function relay(
  client: Socket,
  { host, port, number }: { readonly host: string; readonly port: number; readonly number: number },
  { delayMs = 0, early, alerts = false, greets = false, drops }: ProxyManner,
  { yes, no }: { readonly yes: string | Buffer; readonly no: () => void },
): void {
  const pipe = (endpoint: Socket) => {
    client.pipe(endpoint).pipe(client);
    client.on('close', () => endpoint.destroy());
    endpoint.on('close', () => client.destroy());
  };
  setTimeout(() => {
    if (alerts) {
      client.write(yes);
      client.once('data', () => client.end(Buffer.of(0x15, 3, 1, 0, 2, 2, 70))).resume();
      return;
    }
    if (drops?.(number)) {
      client.write(yes);
      if (early === 'reset') reset(client);
      else client.end();
      return;
    }
    if (early) client.write(yes);
    const endpoint = connect(port, isIP(host) === 4 && host !== '127.0.0.1' ? host : '127.0.0.1');
    endpoint.on('error', () => {
      if (early === 'reset') reset(client);
      else if (early) client.end();
      else no();
    });
    endpoint.once('connect', () => {
      if (early) return pipe(endpoint);
      if (!greets) {
        client.write(yes);
        return pipe(endpoint);
      }
      endpoint.once('data', (chunk) => {
        client.write(Buffer.concat([Buffer.from(yes), chunk]));
        pipe(endpoint);
      });
    });
  }, delayMs).unref();
}

/** Over TLS there is no reset to be had. */
function reset(client: Socket): void {
  if (client instanceof TLSSocket) client.destroy();
  else client.resetAndDestroy();
}

function readUntil(socket: Socket, end: string, then: (head: string) => void): void {
  let received = '';
  const collect = (chunk: Buffer) => {
    received += chunk.toString('latin1');
    if (!received.includes(end)) return;
    socket.off('data', collect).pause();
    then(received);
  };
  socket.on('data', collect);
}

/** Gives so many bytes at a time, and leaves the rest in the socket. */
function reader(socket: Socket): (length: number) => Promise<Buffer> {
  return (length) =>
    new Promise((resolve) => {
      const take = () => {
        const taken: Buffer | null = length === 0 ? Buffer.alloc(0) : socket.read(length);
        if (!taken) return;
        socket.off('readable', take);
        resolve(taken);
      };
      socket.on('readable', take);
      take();
    });
}
