import { type IncomingMessage, request } from 'node:http';
import { isIP, type Socket } from 'node:net';
import { connect, rootCertificates } from 'node:tls';
import type { Via } from './dial.ts';
import { errorCode } from './error-code.ts';
import { authorityOf, basicToken, type ProxyProblem, type ProxyServer, repeatsLogin } from './proxy.ts';
import { type OpenTunnel, proxyWords } from './tunnel.ts';

/**
 * A connection by CONNECT (RFC 9110 section 9.3.6). Node's parser has the limits: 16 KB of headers, and nothing that is not
 * HTTP.
 */
export const openTunnel: OpenTunnel = (socket, via, to, timeoutMs) => {
  const { credentials } = via.proxy;
  const authority = authorityOf(to);
  return new Promise((resolve) => {
    const end = (problem: ProxyProblem) => {
      clearTimeout(timer);
      connecting.destroy();
      socket.destroy();
      resolve({ problem });
    };
    const connecting = request({
      createConnection: () => (via.proxy.scheme === 'https' ? overTls(socket, via) : socket),
      method: 'CONNECT',
      path: authority,
      headers: {
        host: authority,
        'user-agent': 'tls-readiness',
        connection: 'keep-alive',
        ...(credentials ? { 'proxy-authorization': `Basic ${basicToken(credentials)}` } : {}),
      },
    });
    const timer = setTimeout(end, timeoutMs, { kind: 'silence', afterMs: timeoutMs });
    connecting.once('connect', (response: IncomingMessage, tunnel: Socket, head: Buffer) => {
      const { statusCode = 0 } = response;
      if (statusCode < 200 || statusCode > 299) return end(refusalOf(response, via.proxy));
      clearTimeout(timer);
      // The proxy may reset it before anybody listens.
      tunnel.on('error', () => undefined);
      // What the endpoint has said already, such as a banner, came behind the headers.
      if (head.length > 0) tunnel.unshift(head);
      resolve({ socket: tunnel });
    });
    connecting.on('error', (error) => end(problemOf(errorCode(error))));
    connecting.end();
  });
};

function overTls(socket: Socket, { proxy, extraCertificateAuthorities: extra }: Via): Socket {
  return connect({
    socket,
    host: proxy.host,
    ...(isIP(proxy.host) === 0 ? { servername: proxy.host } : {}),
    ALPNProtocols: ['http/1.1'],
    ...(extra.length > 0 ? { ca: [...rootCertificates, ...extra] } : {}),
  });
}

function refusalOf(
  { statusCode = 0, statusMessage = '', headers }: IncomingMessage,
  proxy: ProxyServer,
): ProxyProblem {
  // Squid says in a header of its own what RFC 9209 has a standard one for.
  const { 'proxy-status': status, 'x-squid-error': squid } = headers;
  const more = [status ?? squid ?? ''].flat().join(', ').replace(/ 0$/, '');
  const words = [statusMessage, more === '' ? '' : `(${more})`].filter((each) => each !== '').join(' ');
  return {
    kind: 'status',
    status: statusCode,
    words: proxyWords(words, proxy),
    offers:
      statusCode === 407
        ? schemesIn([headers['proxy-authenticate'] ?? []].flat().join(', ')).filter(
            (name) => !repeatsLogin(name, proxy),
          )
        : [],
  };
}

/** The names of the challenges (RFC 9110 section 11.6.1): words that begin one, with no = behind them. */
function schemesIn(challenges: string): readonly string[] {
  const unquoted = challenges.replace(/"(?:[^"\\]|\\.)*"/g, '""').toLowerCase();
  const names = [...unquoted.matchAll(/(?:^|,)\s*([a-z][a-z0-9_-]*)(?=\s+[^=\s]|\s*(?:,|$))/g)];
  return [...new Set(names.map(([, name = '']) => name))].slice(0, 5);
}

function problemOf(code: string): ProxyProblem {
  if (code.startsWith('HPE_')) return { kind: 'garbage' };
  if (code === 'ECONNRESET' || code === 'EPIPE') return { kind: 'closed' };
  return { kind: 'unreachable', code };
}
