import { isIP } from 'node:net';
import { code, codedReply } from './coded-reply.ts';
import { dialogue } from './dialogue.ts';
import type { Upgrade } from './upgrade.ts';

/** STARTTLS of SMTP (RFC 3207). */
export const smtp: Upgrade = greetAnd('EHLO');

/** STARTTLS of LMTP, which greets with LHLO (RFC 2033 section 4.1). */
export const lmtp: Upgrade = greetAnd('LHLO');

function greetAnd(greeting: 'EHLO' | 'LHLO'): Upgrade {
  // Besides 421 servers throttle with 450, 451 and others; 454 says that TLS is off for the moment.
  return dialogue({ reply: codedReply, busy: code('4..') }, [
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

/** Address literals stand in brackets, and those of IPv6 bear a tag (RFC 5321 section 4.1.3). */
function inBrackets(client: string): string {
  const kind = isIP(client);
  if (kind === 0) return client;
  return kind === 4 ? `[${client}]` : `[IPv6:${client}]`;
}
