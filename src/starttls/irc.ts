import type { Upgrade } from './conversation.ts';
import { dialogue } from './dialogue.ts';
import { past } from './reply.ts';

/** What servers say while they look up who we are: 020 is IRCnet's "please wait", 439 that of others. */
const notices = 'NOTICE|PING|020|439';

/** STARTTLS of IRC (IRCv3 `tls` 3.1, https://ircv3.net/specs/deprecated/tls), which needs no banner and no login. */
export const irc: Upgrade = dialogue(
  {
    reply: past(message(notices)),
    // Servers that throttle, or are full, say ERROR and close the connection; so do those that have banned us.
    busy: message('ERROR(?!.*(?:banned|[dgkz]-?lined|not authori[sz]ed))'),
    unasked: message(notices),
    answerTo: pong,
  },
  [
    {
      // Before a login InspIRCd says nothing at all to STARTTLS where it does not know it, but lists what it knows.
      awaited: 'the answer to CAP LS',
      send: 'CAP LS',
      // A list of more than one line has a star in all but the last.
      reply: past(message(`${notices}|CAP \\S+ LS \\*`)),
      // Where CAP is unknown (421), or wants a login first (451), STARTTLS may be known all the same.
      goAhead: message('CAP \\S+ LS|421|451'),
      offers: message('CAP \\S+ LS(?: \\*)? :(?:.* )?tls|421|451'),
    },
    {
      awaited: 'the answer to STARTTLS',
      send: 'STARTTLS',
      goAhead: message('670'),
      notOffered: message('421|451'),
      refused: message('691'),
    },
  ],
);

/** Matches a message that begins so, whoever it comes from (RFC 2812 section 2.3.1). */
function message(beginning: string): RegExp {
  return new RegExp(`^(?::\\S+ +)?(?:${beginning})(?: |$)`, 'i');
}

function pong(line: string): string | undefined {
  const token = /^(?::\S+ +)?PING +(.+)$/i.exec(line)?.[1];
  return token === undefined ? undefined : `PONG ${token}`;
}
