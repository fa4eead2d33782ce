import type { Socket } from 'node:net';
import { type Dialled, dial } from '../../src/net/dial.ts';
import { exchange } from '../../src/net/exchange.ts';
import { parseProxy } from '../../src/net/proxy.ts';
import { Conversation } from '../../src/starttls/conversation.ts';
import { testCertificates } from '../certificates.ts';
import { closedPort, type Listener, listen } from './listener.ts';
import { connectProxy, connectProxyOverTls, type ProxyManner, socksProxy } from './proxies.ts';

const certificates = await testCertificates();
const patient = 20_000;

const listeners: Listener[] = [];
async function kept<Of extends Listener>(listening: Promise<Of>): Promise<Of> {
  const listener = await listening;
  listeners.push(listener);
  return listener;
}
afterAll(() => Promise.all(listeners.map((listener) => listener.close())));

function through(url: string, address: string, port: number, timeoutMs = patient): Promise<Dialled> {
  const reading = parseProxy(url);
  if (!('value' in reading)) throw new Error(reading.expected);
  const extraCertificateAuthorities = [certificates.authority];
  return dial(address, port, timeoutMs, { via: { proxy: reading.value, extraCertificateAuthorities } });
}

async function connected(dialling: Promise<Dialled>): Promise<Socket> {
  const dialled = await dialling;
  if (dialled.kind !== 'connected') throw new Error(JSON.stringify(dialled));
  return dialled.socket;
}

const echo = (socket: Socket) => socket.on('data', (data) => socket.write(`echo ${data}`));
const greeting = (socket: Socket) => socket.write('220 mail.example.com\r\n');

const kinds = {
  http: async (manner: ProxyManner = {}, login = '') => {
    const proxy = await kept(connectProxy(manner));
    return { proxy, url: `http://${login}127.0.0.1:${proxy.port}` };
  },
  https: async (manner: ProxyManner = {}, login = '') => {
    const proxy = await kept(connectProxyOverTls(certificates.valid, manner));
    return { proxy, url: `https://${login}localhost:${proxy.port}` };
  },
  socks5h: async (manner: ProxyManner = {}, login = '') => {
    const proxy = await kept(socksProxy(manner));
    return { proxy, url: `socks5h://${login}127.0.0.1:${proxy.port}` };
  },
};

describe.each(Object.entries(kinds))('through a proxy with %s', (scheme, start) => {
  it('reaches a name that only the proxy can resolve', async () => {
    const { port } = await kept(listen(echo));
    const { proxy, url } = await start();
    const socket = await connected(through(url, 'inside.example', port));
    const isComplete = (received: Uint8Array) => received.length >= 'echo question'.length;
    const { received } = await exchange(socket, Buffer.from('question'), isComplete, {
      timeoutMs: patient,
      maxBytes: 1000,
    });
    expect(Buffer.from(received).toString()).toBe('echo question');
    expect(proxy.asked).toEqual([`inside.example:${port}`]);
  });

  it('gives an IP address as it is', async () => {
    const { port } = await kept(listen(echo));
    const { proxy, url } = await start();
    (await connected(through(url, '127.0.0.1', port))).destroy();
    expect(proxy.asked).toEqual([`127.0.0.1:${port}`]);
  });

  it.each([false, true])('keeps what the endpoint says first (behind the yes: %s)', async (greets) => {
    const { port } = await kept(listen(greeting));
    const { url } = await start({ greets });
    const conversation = new Conversation(await connected(through(url, 'mail.example', port)), patient);
    expect(await conversation.readLine('the banner')).toBe('220 mail.example.com');
    conversation.socket.destroy();
    const other = await connected(through(url, 'mail.example', port));
    const { received } = await exchange(other, Buffer.of(), (bytes) => bytes.length >= 22, {
      timeoutMs: patient,
      maxBytes: 1000,
    });
    expect(Buffer.from(received).toString()).toBe('220 mail.example.com\r\n');
  });

  it('logs in with user and password', async () => {
    const { port } = await kept(listen(echo));
    const { url } = await start(
      { credentials: { user: 'bob', password: 'p@ss:wörd' } },
      'bob:p%40ss%3Aw%C3%B6rd@',
    );
    (await connected(through(url, 'inside.example', port))).destroy();
  });

  it.each(['', 'bob:wrong@'])('says that the proxy wants a login (%j)', async (login) => {
    const { url } = await start({ credentials: { user: 'bob', password: 'right' } }, login);
    const problem =
      scheme === 'socks5h'
        ? { kind: 'socks-login' }
        : { kind: 'status', status: 407, words: 'Proxy Authentication Required', offers: ['basic'] };
    expect(await through(url, 'inside.example', 443)).toEqual({ kind: 'proxy', problem });
  });

  it('says what the proxy says of a port that it does not allow', async () => {
    const { url } = await start({ ports: [443] });
    const problem =
      scheme === 'socks5h'
        ? { kind: 'socks', words: 'not allowed' }
        : { kind: 'status', status: 403, words: 'Port not allowed', offers: [] };
    expect(await through(url, 'inside.example', 5671)).toEqual({ kind: 'proxy', problem });
  });

  it('never says that the endpoint refused the connection', async () => {
    const { url } = await start();
    const problem =
      scheme === 'socks5h'
        ? { kind: 'socks', words: 'connection refused' }
        : { kind: 'status', status: 502, words: 'Connection refused there', offers: [] };
    expect(await through(url, 'inside.example', await closedPort())).toEqual({ kind: 'proxy', problem });
  });

  it('gives up when its time is over', async () => {
    const { url } = await start({ delayMs: 600_000 });
    expect(await through(url, 'inside.example', 443, 300)).toEqual({
      kind: 'proxy',
      problem: { kind: 'silence', afterMs: 300 },
    });
  });

  it('says that nobody listens', async () => {
    expect(await through(`${scheme}://127.0.0.1:${await closedPort()}`, 'inside.example', 443)).toEqual({
      kind: 'proxy',
      problem: { kind: 'unreachable', code: 'ECONNREFUSED' },
    });
  });
});

describe('what is no proxy', () => {
  async function problemOf(
    scheme: 'http' | 'https' | 'socks5h',
    serve: (socket: Socket) => void,
    login = '',
  ) {
    const { port } = await kept(listen(serve));
    const dialled = await through(`${scheme}://${login}127.0.0.1:${port}`, 'inside.example', 443);
    return dialled.kind === 'proxy' ? dialled.problem : dialled.kind;
  }
  const says = (text: string) => (socket: Socket) => socket.once('data', () => socket.write(text));
  const kindOf = async (...args: Parameters<typeof problemOf>) => {
    const problem = await problemOf(...args);
    return typeof problem === 'string' ? problem : problem.kind;
  };

  it.each(['http', 'socks5h'] as const)('%s: speaks something else', async (scheme) => {
    expect(await kindOf(scheme, says('SSH-2.0-OpenSSH_9.2\r\n'))).toBe('garbage');
  });

  it('repeats everything', async () => {
    const repeats = (socket: Socket) => socket.on('data', (data) => socket.write(data));
    expect(await kindOf('http', repeats, 'bob:secret@')).toBe('garbage');
  });

  it.each(['http', 'socks5h'] as const)('%s: closes', async (scheme) => {
    expect(await kindOf(scheme, (socket) => socket.once('data', () => socket.end()))).toBe('closed');
    expect(await kindOf(scheme, (socket) => socket.end())).toBe('closed');
  });

  it.each(['http', 'socks5h'] as const)('%s: resets', async (scheme) => {
    expect(await kindOf(scheme, (socket) => socket.once('data', () => socket.resetAndDestroy()))).toBe(
      'closed',
    );
  });

  it('sends headers without end', async () => {
    let sent = 0;
    const endless = (socket: Socket) => {
      socket.write('HTTP/1.1 200 OK\r\n');
      const more = () => {
        while (!socket.destroyed && sent < 50_000_000) {
          const line = `X-More: ${'x'.repeat(1000)}\r\n`;
          sent += line.length;
          if (!socket.write(line)) return void socket.once('drain', more);
        }
      };
      more();
    };
    expect(await kindOf('http', endless)).toBe('garbage');
    expect(sent).toBeLessThan(50_000_000);
  });

  it('speaks TLS with a certificate that nobody trusts, or none', async () => {
    const { port } = await kept(connectProxyOverTls(certificates.otherName));
    expect(await through(`https://localhost:${port}`, 'inside.example', 443)).toEqual({
      kind: 'proxy',
      problem: { kind: 'unreachable', code: 'ERR_TLS_CERT_ALTNAME_INVALID' },
    });
    expect(await kindOf('https', says('HTTP/1.1 400 Bad Request\r\n\r\n'))).toBe('unreachable');
  });

  it('offers logins that are not supported', async () => {
    const challenges =
      'Proxy-Authenticate: Negotiate\r\nProxy-Authenticate: NTLM TlRMTVNTUAAC==, Digest realm="a, Basic b", qop=auth\r\n';
    const problem = await problemOf('http', says(`HTTP/1.1 407 No\r\n${challenges}\r\n`));
    expect(problem).toMatchObject({ status: 407, offers: ['negotiate', 'ntlm', 'digest'] });
  });

  it('repeats our credentials in its words', async () => {
    const repeats = (socket: Socket) =>
      socket.once('data', (head: Buffer) => {
        const [, token = ''] = /basic (\S+)/i.exec(head.toString()) ?? [];
        socket.write(`HTTP/1.1 403 ${token} is ${Buffer.from(token, 'base64')}\r\n\r\n`);
      });
    expect(await problemOf('http', repeats, 'bob:secret@')).toMatchObject({ words: '' });
  });

  it('tells in a header why, as squid does', async () => {
    const squid = 'HTTP/1.1 503 Service Unavailable\r\nX-Squid-Error: ERR_DNS_FAIL 0\r\n\r\n';
    expect(await problemOf('http', says(squid))).toMatchObject({
      words: 'Service Unavailable (ERR_DNS_FAIL)',
    });
  });
});

it('a connection that the proxy resets right after its yes ends where it is read', async () => {
  const { port } = await kept(listen(echo));
  for (const start of Object.values(kinds)) {
    const { url } = await start({ early: 'reset', drops: () => true });
    const dialled = await through(url, 'inside.example', port);
    if (dialled.kind !== 'connected') {
      // The reset may overtake the yes.
      expect(dialled).toEqual({ kind: 'proxy', problem: { kind: 'closed' } });
      continue;
    }
    const limits = { timeoutMs: patient, maxBytes: 1000 };
    const { ended } = await exchange(dialled.socket, Buffer.from('question'), () => false, limits);
    expect(['closed', 'reset']).toContain(ended);
  }
});
