import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { Conversation, isText, type Names, type Upgrade } from './conversation.ts';
import { ftp } from './ftp.ts';
import { imap } from './imap.ts';
import { irc } from './irc.ts';
import { ldap } from './ldap.ts';
import { mysql } from './mysql.ts';
import { nntp } from './nntp.ts';
import { pop3 } from './pop3.ts';
import { postgres } from './postgres.ts';
import { DialogueEnd, excerpt, type StarttlsProblem } from './problem.ts';
import { rdp } from './rdp.ts';
import { isAboutTls } from './reply.ts';
import { sieve } from './sieve.ts';
import { lmtp, smtp } from './smtp.ts';
import { sqlserver } from './sqlserver.ts';
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
    return unread.length === 0 ? { stream } : { problem: problemAfterGoAhead(unread) };
  } catch (error) {
    if (error instanceof DialogueEnd) return { problem: error.problem };
    throw error;
  }
}

/** Dovecot says go ahead first, and "* BYE [UNAVAILABLE] TLS initialization failed." where it cannot read its key. */
function problemAfterGoAhead(bytes: Buffer): StarttlsProblem {
  const text = bytes.toString('latin1');
  const isFailure = /\b(?:fail|unable|unavailable|not available|error|can ?not|could not)/i.test(text);
  if (isText(bytes) && isFailure && isAboutTls(text)) {
    return { kind: 'unavailable', reply: excerpt(text.trimEnd()) };
  }
  return { kind: 'extra-bytes', bytes: bytes.subarray(0, 16).toString('hex') };
}
