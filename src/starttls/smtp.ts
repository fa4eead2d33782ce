import { isIP } from 'node:net';
import type { Upgrade } from './conversation.ts';
import { dialogue } from './dialogue.ts';
import { code, codedReply } from './reply.ts';

/** STARTTLS of SMTP (RFC 3207). */
export const smtp: Upgrade = greetAnd('EHLO');

/** STARTTLS of LMTP, which greets with LHLO (RFC 2033 section 4.1). */
export const lmtp: Upgrade = greetAnd('LHLO');

function greetAnd(greeting: 'EHLO' | 'LHLO'): Upgrade {
  // Besides 421 servers throttle with 450, 451 and others.
  return dialogue({ reply: smtpReply, busy: code('4..'), masked }, [
    { awaited: 'the banner', goAhead: code('220') },
    {
      awaited: `the answer to ${greeting}`,
      send: ({ client }) => `${greeting} ${inBrackets(client)}`,
      goAhead: code('250'),
      offers: /^250[ -]STARTTLS(?:\s|$)/i,
      // Without ESMTP there are no extensions.
      notOffered: code('50[02]'),
      // 501 and 504 are about the form of our name, 550 and the like about us. Nothing was said of STARTTLS then.
      nameRefused: code('5..'),
    },
    {
      awaited: 'the answer to STARTTLS',
      send: 'STARTTLS',
      goAhead: code('220'),
      notOffered: code('50[0-4]'),
      refused: code('5..'),
    },
  ]);
}

/**
 * The line that shows that a firewall on the way masks SMTP, as Cisco's "ESMTP inspection" and PIX "fixup" do: stars for
 * the banner, X for extensions (the last letter counts them), and X for commands, which servers then do not know.
 */
function masked([banner, ...lines]: readonly string[]): string | undefined {
  if (banner !== undefined && /^220 [*\d ]*\*{4}[*\d ]*$/.test(banner)) return banner;
  return lines.find((line) => /^250[ -]X{4,}[A-Z]?(?:\s|$)|^5\d\d[ -].*\bX{4,}\b/.test(line));
}

/** Each line of a reply has its code here, so that 421 in between is another reply: the server closes the connection. */
function smtpReply(lines: readonly string[]): string | undefined {
  const last = lines.at(-1);
  return last !== undefined && code('421').test(last) ? last : codedReply(lines);
}

/** Address literals stand in brackets, and those of IPv6 bear a tag (RFC 5321 section 4.1.3). */
function inBrackets(client: string): string {
  const kind = isIP(client);
  if (kind === 0) return client;
  return kind === 4 ? `[${client}]` : `[IPv6:${client}]`;
}
