import type { Upgrade } from './conversation.ts';
import { dialogue } from './dialogue.ts';
import { past } from './reply.ts';

/** STARTTLS of ManageSieve (RFC 5804 section 2.2), whose banner is the list of its capabilities. */
export const sieve: Upgrade = dialogue(
  {
    // Each capability is a line that begins with a string.
    reply: past(/^"/),
    // A BYE that names another server asks nobody to come back (RFC 5804 section 1.3).
    busy: /^(?:BYE\b(?! \(REFERRAL\b)|NO \(TRYLATER\b)/i,
    literals: true,
  },
  [
    { awaited: 'the banner', goAhead: /^OK\b/i, offers: /^"STARTTLS"/i },
    {
      awaited: 'the answer to STARTTLS',
      send: 'STARTTLS',
      goAhead: /^OK\b/i,
      // There is one reply for all errors.
      refused: /^NO\b/i,
    },
  ],
);
