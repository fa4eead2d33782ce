import type { Upgrade } from './conversation.ts';
import { dialogue } from './dialogue.ts';
import { code, oneLine } from './reply.ts';

/** STARTTLS of NNTP (RFC 4642 section 2.2). Servers older than CAPABILITIES may know it, so it is simply tried. */
export const nntp: Upgrade = dialogue(
  // 400 is "not now", whatever was asked (RFC 3977 section 3.2.1).
  { reply: oneLine, busy: code('400') },
  [
    // 200 allows posting, 201 does not.
    { awaited: 'the banner', goAhead: code('20[01]') },
    {
      awaited: 'the answer to STARTTLS',
      send: 'STARTTLS',
      goAhead: code('382'),
      notOffered: code('50[013]'),
      refused: code('502|580'),
    },
  ],
);
