import { isWholeCodedReply } from './coded-reply.ts';
import { dialogue } from './dialogue.ts';
import type { Names, Upgrade } from './upgrade.ts';

/** STARTTLS of SMTP (RFC 3207). */
export const smtp: Upgrade = greetAnd('EHLO');

/** STARTTLS of LMTP, which greets with LHLO (RFC 2033 section 4.1). */
export const lmtp: Upgrade = greetAnd('LHLO');

function greetAnd(greeting: 'EHLO' | 'LHLO'): Upgrade {
  return dialogue([
    {
      awaited: 'the banner',
      isWhole: isWholeCodedReply,
      goAhead: /^220\b/,
      // Servers also throttle with other temporary codes, and 554 is "no SMTP service here" for good.
      busy: /^4\d\d\b/,
      refused: /^5\d\d\b/,
    },
    {
      awaited: `the answer to ${greeting}`,
      send: ({ client }: Names) => `${greeting} ${client}`,
      isWhole: isWholeCodedReply,
      goAhead: /^250\b/,
      offers: /^250[ -]STARTTLS(\s|$)/i,
      busy: /^4\d\d\b/,
      // Without ESMTP there are no extensions.
      notOffered: /^50[0-4]\b/,
      refused: /^5\d\d\b/,
    },
    {
      awaited: 'the answer to STARTTLS',
      send: () => 'STARTTLS',
      isWhole: isWholeCodedReply,
      goAhead: /^220\b/,
      busy: /^4\d\d\b/,
      notOffered: /^50[0-4]\b/,
      refused: /^5\d\d\b/,
    },
  ]);
}
