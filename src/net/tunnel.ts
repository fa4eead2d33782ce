import type { Socket } from 'node:net';
import type { Via } from './dial.ts';
import { type ProxyProblem, type ProxyServer, repeatsLogin } from './proxy.ts';

/** Asks a proxy, to which this socket is connected, for a connection. Never rejects. */
export type OpenTunnel = (
  socket: Socket,
  via: Via,
  to: { readonly host: string; readonly port: number },
  timeoutMs: number,
) => Promise<{ readonly socket: Socket } | { readonly problem: ProxyProblem }>;

/** The longest words of a proxy that are kept. */
const maxWords = 200;

/** What a proxy said; nothing where that repeats our credentials. */
export function proxyWords(text: string, proxy: ProxyServer): string {
  return repeatsLogin(text, proxy) ? '' : text.slice(0, maxWords);
}
