import type { Socket } from 'node:net';
import { setImmediate as nextRound } from 'node:timers/promises';
import { types } from 'node:util';
import { SocksClient } from 'socks';
import type { ProxyProblem } from './proxy.ts';
import type { OpenTunnel } from './tunnel.ts';

/** A connection by SOCKS 5 (RFC 1928), with user and password where there are any (RFC 1929). */
export const openTunnel: OpenTunnel = async (socket, { proxy }, to, timeoutMs) => {
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    socket.destroy();
  }, timeoutMs);
  const { host, port, credentials } = proxy;
  try {
    await SocksClient.createConnection({
      command: 'connect',
      existing_socket: socket,
      destination: to,
      proxy: {
        host,
        port,
        type: 5,
        ...(credentials ? { userId: credentials.user, password: credentials.password } : {}),
      },
      // Its own timer is never the first.
      timeout: 2 * timeoutMs,
    });
    // It has removed the listener that was there.
    socket.on('error', () => undefined);
    await keepOpening(socket);
    return { socket };
  } catch (error) {
    // The error holds the password, so nothing but the library's own sentence is read.
    const sentence = types.isNativeError(error) ? error.message : '';
    return { problem: late ? { kind: 'silence', afterMs: timeoutMs } : problemOf(sentence) };
  } finally {
    clearTimeout(timer);
  }
};

/**
 * In the next round of the event loop the library emits what came behind the proxy's reply, and resumes the socket. A listener
 * for `readable` keeps it from flowing before anybody reads, and what was emitted is put back.
 */
async function keepOpening(socket: Socket): Promise<void> {
  const opening: Buffer[] = [];
  const keep = (chunk: Buffer) => {
    opening.push(chunk);
  };
  const wait = () => undefined;
  socket.on('readable', wait);
  socket.on('data', keep);
  await nextRound();
  socket.off('data', keep);
  if (opening.length > 0) socket.unshift(Buffer.concat(opening));
  socket.off('readable', wait);
}

function problemOf(sentence: string): ProxyProblem {
  const [, reply] = /rejected connection - (\w+)$/.exec(sentence) ?? [];
  if (reply !== undefined) return { kind: 'socks', words: replies[reply] ?? 'an unknown reply' };
  if (/authentication/i.test(sentence)) return { kind: 'socks-login' };
  if (/closed|ECONNRESET|EPIPE/.test(sentence)) return { kind: 'closed' };
  return { kind: 'garbage' };
}

/** The replies of RFC 1928 section 6, by the names that the library has for them. */
const replies: Readonly<Record<string, string>> = {
  Failure: 'general failure',
  NotAllowed: 'not allowed',
  NetworkUnreachable: 'network unreachable',
  HostUnreachable: 'host unreachable',
  ConnectionRefused: 'connection refused',
  TTLExpired: 'TTL expired',
  CommandNotSupported: 'command not supported',
  AddressNotSupported: 'address type not supported',
};
