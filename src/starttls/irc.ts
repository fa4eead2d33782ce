import { dialogue } from './dialogue.ts';
import { past } from './reply.ts';
import type { Upgrade } from './upgrade.ts';

/** What servers say while they look up who we are: 020 is IRCnet's "please wait", 439 that of others. */
const notice = message('NOTICE|PING|CAP|020|439');

/** STARTTLS of IRC (IRCv3 `tls` 3.1, https://ircv3.net/specs/deprecated/tls), which needs no banner and no login. */
export const irc: Upgrade = dialogue(
  {
    reply: past(notice),
    // Servers that throttle, or are full, say ERROR and hang up.
    busy: message('ERROR'),
    unasked: notice,
    answerTo: pong,
  },
  [
    {
      awaited: 'the answer to STARTTLS',
      send: 'STARTTLS',
      goAhead: message('670'),
      // 451 is "you have not registered": some servers say so to commands that they do not know.
      notOffered: message('421|451'),
      refused: message('691'),
    },
  ],
);

/** Matches a message with one of these commands, whoever it comes from (RFC 2812 section 2.3.1). */
function message(commands: string): RegExp {
  return new RegExp(`^(?::\\S+ +)?(?:${commands})(?: |$)`, 'i');
}

function pong(line: string): string | undefined {
  const token = /^(?::\S+ +)?PING +(.+)$/i.exec(line)?.[1];
  return token === undefined ? undefined : `PONG ${token}`;
}
