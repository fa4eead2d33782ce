import type { Upgrade } from './conversation.ts';
import { dialogue } from './dialogue.ts';
import { oneLine, past } from './reply.ts';

/** STARTTLS of IMAP (RFC 9051 section 6.2.1, RFC 3501 section 6.2.1). */
export const imap: Upgrade = dialogue(
  {
    // Untagged lines come before the tagged one. BYE is untagged and the last; BAD names no tag if ours was not seen.
    reply: past(/^\* (?!BYE\b|BAD\b)/i),
    // Response codes of RFC 5530: none of them is about the command.
    // A BYE that names another server asks nobody to come back (RFC 2221).
    busy: /^\* BYE\b(?! \[REFERRAL\b)|^\S+ NO \[(?:UNAVAILABLE|INUSE|SERVERBUG|LIMIT)\]/i,
    literals: true,
    unasked: /^\* (?!BYE\b)/i,
  },
  [
    {
      awaited: 'the banner',
      reply: oneLine,
      goAhead: /^\* OK\b/i,
      // The connection counts as logged in, and STARTTLS is only for those that are not.
      refused: /^\* PREAUTH\b/i,
    },
    {
      awaited: 'the answer to CAPABILITY',
      send: 'a1 CAPABILITY',
      goAhead: /^a1 OK\b/i,
      offers: /^\* CAPABILITY(?: .*)? STARTTLS(?: |$)/i,
    },
    {
      awaited: 'the answer to STARTTLS',
      send: 'a2 STARTTLS',
      goAhead: /^a2 OK\b/i,
      notOffered: /^a2 BAD\b/i,
      refused: /^a2 NO\b/i,
    },
  ],
);
