import type { Upgrade } from './conversation.ts';
import { dialogue } from './dialogue.ts';
import { oneLine } from './reply.ts';

/** STLS of POP3 (RFC 2595 section 4). */
export const pop3: Upgrade = dialogue(
  {
    reply: oneLine,
    // Response codes of RFC 2449 section 8 and RFC 3206.
    busy: /^-ERR \[(?:SYS\/TEMP|IN-USE|LOGIN-DELAY)\]/i,
  },
  [
    { awaited: 'the banner', goAhead: /^\+OK\b/i },
    {
      awaited: 'the answer to CAPA',
      send: 'CAPA',
      reply: list,
      // Where CAPA is not known (RFC 2449), the only way to learn about STLS is to try it.
      goAhead: /^(?:\+OK|-ERR)\b/i,
      offers: /^(?:STLS\s*$|-ERR\b)/i,
    },
    {
      awaited: 'the answer to STLS',
      send: 'STLS',
      goAhead: /^\+OK\b/i,
      // There is one reply for all errors, and only its text tells an unknown command.
      notOffered: /^-ERR\b.*(?:unknown|unrecogni[sz]ed|invalid|unsupported|not (?:supported|implemented))/i,
      refused: /^-ERR\b/i,
    },
  ],
);

/**
 * The first line says yes or no; after a yes, lines follow up to one with a single dot (RFC 1939 section 3). A line of
 * the list that begins with a dot has another put in front, which changes nothing for the names that are sought here.
 */
function list(lines: readonly string[]): string | undefined {
  const [first] = lines;
  if (first === undefined || !/^\+OK\b/i.test(first)) return first;
  return lines.at(-1) === '.' ? first : undefined;
}
