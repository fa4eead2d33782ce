import type { Conversation } from './conversation.ts';
import { DialogueEnd } from './problem.ts';
import type { Names, Upgrade } from './upgrade.ts';

/** One turn of a dialogue in lines: what we say, and how the peer's reply is read. */
export interface Turn {
  /** What the reply answers, for people: `the banner`, `the answer to EHLO`. */
  readonly awaited: string;
  /** A line without its end. A banner is waited for without saying anything. */
  readonly send?: (names: Names) => string;
  /** Whether these lines are a whole reply. */
  readonly isWhole: (lines: readonly string[]) => boolean;
  /** The last line of a reply with which the dialogue goes on. */
  readonly goAhead: RegExp;
  /** The last line of a reply that asks to come back later. */
  readonly busy?: RegExp;
  /** The last line of a reply that knows no such command, or does not do it. */
  readonly notOffered?: RegExp;
  /** The last line of a reply that says no. What matches none of these patterns is unexpected. */
  readonly refused?: RegExp;
  /** Must be among the lines of the reply, or STARTTLS is not offered. */
  readonly offers?: RegExp;
  /** What to say at once to a line such as IRC's PING, and to read on. */
  readonly answerTo?: (line: string) => string | undefined;
}

/** Goes through the turns in order; the connection then speaks TLS. */
export function dialogue(turns: readonly Turn[]): Upgrade {
  return async (conversation, names) => {
    for (const turn of turns) await take(turn, conversation, names);
    return conversation.socket;
  };
}

async function take(turn: Turn, conversation: Conversation, names: Names): Promise<void> {
  if (turn.send) conversation.send(`${turn.send(names)}\r\n`);
  const lines = await readReply(turn, conversation);
  const last = lines.at(-1) ?? '';
  if (!turn.goAhead.test(last)) throw new DialogueEnd(problemOf(last, lines, turn));
  if (turn.offers && !lines.some((line) => turn.offers?.test(line))) {
    throw new DialogueEnd({ kind: 'not-offered' });
  }
}

async function readReply(turn: Turn, conversation: Conversation): Promise<readonly string[]> {
  const lines: string[] = [];
  do {
    const line = await conversation.readLine(turn.awaited);
    const answer = turn.answerTo?.(line);
    if (answer === undefined) lines.push(line);
    else conversation.send(`${answer}\r\n`);
  } while (lines.length === 0 || !turn.isWhole(lines));
  return lines;
}

function problemOf(last: string, lines: readonly string[], turn: Turn): DialogueEnd['problem'] {
  const reply = lines.join('\n');
  if (turn.busy?.test(last)) return { kind: 'busy', reply };
  if (turn.notOffered?.test(last)) return { kind: 'not-offered', reply };
  if (turn.refused?.test(last)) return { kind: 'refused', reply };
  return { kind: 'unexpected', awaited: turn.awaited, reply };
}
