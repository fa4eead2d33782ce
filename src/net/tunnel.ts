import type { Socket } from 'node:net';
import type { Via } from './dial.ts';
import { basicToken, type ProxyProblem, type ProxyServer } from './proxy.ts';

/** Asks a proxy, to which this socket is connected, for a connection. Never rejects. */
export type OpenTunnel = (
  socket: Socket,
  via: Via,
  to: { readonly host: string; readonly port: number },
  timeoutMs: number,
) => Promise<{ readonly socket: Socket } | { readonly problem: ProxyProblem }>;

/** The longest words of a proxy that are kept. */
const maxWords = 200;

/** What a proxy said, without what it may repeat of our credentials. */
export function proxyWords(text: string, { credentials }: ProxyServer): string {
  const { user = '', password = '' } = credentials ?? {};
  const token = basicToken({ user, password });
  const secrets = credentials ? [token, encodeURIComponent(password), password, user] : [];
  return secrets
    .filter((secret) => secret !== '')
    .reduce((words, secret) => words.replaceAll(secret, '***'), text)
    .slice(0, maxWords);
}
