import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { Conversation } from './conversation.ts';
import { ftp } from './ftp.ts';
import { imap } from './imap.ts';
import { irc } from './irc.ts';
import { ldap } from './ldap.ts';
import { mysql } from './mysql.ts';
import { nntp } from './nntp.ts';
import { pop3 } from './pop3.ts';
import { postgres } from './postgres.ts';
import { DialogueEnd, type StarttlsProblem } from './problem.ts';
import { rdp } from './rdp.ts';
import { sieve } from './sieve.ts';
import { lmtp, smtp } from './smtp.ts';
import { sqlserver } from './sqlserver.ts';
import type { Names, Upgrade } from './upgrade.ts';
import { xmpp, xmppServer } from './xmpp.ts';

/** How each scheme of the list gets from its own protocol to TLS. */
export const upgrades = {
  smtp,
  lmtp,
  imap,
  pop3,
  ftp,
  sieve,
  nntp,
  irc,
  ldap,
  xmpp,
  'xmpp-server': xmppServer,
  postgres,
  postgresql: postgres,
  mysql,
  mariadb: mysql,
  sqlserver,
  rdp,
} as const satisfies Record<string, Upgrade>;

export type StarttlsScheme = keyof typeof upgrades;

/** A stream that speaks TLS from its next byte on, or why there is none. */
export type Begun = { readonly stream: Duplex } | { readonly problem: StarttlsProblem };

/**
 * Runs the dialogue of a scheme over a fresh connection. Never rejects, and leaves the socket open: what comes of it is
 * the caller's. For `watchMs` after the go-ahead nothing is said, so that whatever comes then cannot be an answer to TLS.
 */
export async function beginTls(
  scheme: StarttlsScheme,
  socket: Socket,
  names: Names,
  timeoutMs: number,
  watchMs = 0,
): Promise<Begun> {
  const conversation = new Conversation(socket, timeoutMs);
  try {
    const stream = await upgrades[scheme](conversation, names);
    const unread = await conversation.unreadWithin(watchMs);
    if (unread.length === 0) return { stream };
    return { problem: { kind: 'extra-bytes', bytes: unread.subarray(0, 16).toString('hex') } };
  } catch (error) {
    if (error instanceof DialogueEnd) return { problem: error.problem };
    throw error;
  }
}
