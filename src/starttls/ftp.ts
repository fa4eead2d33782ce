import type { Upgrade } from './conversation.ts';
import { dialogue } from './dialogue.ts';
import { code, codedReply } from './reply.ts';

/**
 * AUTH TLS of FTP (RFC 4217 section 4). FEAT is not asked, since servers may want a login first. Nor is AUTH SSL tried
 * where AUTH TLS is not known: it is no name of RFC 4217, and to a client that keeps to the RFC such a server has no TLS.
 */
export const ftp: Upgrade = dialogue(
  // 120 is "ready in so many minutes"; 431 of AUTH is a resource that is missing for the moment.
  { reply: codedReply, busy: code('120|4..') },
  [
    { awaited: 'the banner', goAhead: code('220') },
    {
      awaited: 'the answer to AUTH TLS',
      send: 'AUTH TLS',
      goAhead: code('234'),
      // vsftpd without TLS says 530 to whatever comes before a login.
      notOffered: code('50[0-4]|530'),
      refused: code('5..'),
    },
  ],
);
