import type { Conversation, Names, Upgrade } from './conversation.ts';
import { type Awaited, DialogueEnd, excerpt, type StarttlsProblem } from './problem.ts';
import { asksForLater, isAboutTls, type ReplyForm } from './reply.ts';

/** What holds for all turns of a dialogue in lines. */
export interface Habits {
  /** How replies are put together, where a turn does not say otherwise. */
  readonly reply: ReplyForm;
  /** A reply that asks to come back later. */
  readonly busy: RegExp;
  /** Whether `{5}` at the end of a line announces that many bytes which belong to it (RFC 9051 section 4.3). */
  readonly literals?: true;
  /** Lines that the peer may send without having been asked. What else comes before we speak is an anomaly. */
  readonly unasked?: RegExp;
  /** What to say at once to a line such as IRC's PING, which then belongs to no reply. */
  readonly answerTo?: (line: string) => string | undefined;
  /** Of all lines that have come, the one that shows that somebody on the way masks what the peer says. */
  readonly masked?: (lines: readonly string[]) => string | undefined;
}

/**
 * One turn of a dialogue: what we say, and what the peer's reply means. The patterns are tried on the line of the reply
 * that says yes or no, in the order in which they stand here, after `busy`. What matches none of them is unexpected. The
 * last turn is the one that asks for TLS.
 */
export interface Turn {
  /** What the reply answers, for people: `the banner`, `the answer to EHLO`. */
  readonly awaited: Awaited;
  /** A line without its end. A banner is waited for without saying anything. */
  readonly send?: string | ((names: Names) => string);
  /** How this reply is put together. */
  readonly reply?: ReplyForm;
  /** A reply with which the dialogue goes on. */
  readonly goAhead: RegExp;
  /** Must then be among the lines of the reply, or STARTTLS is not offered. */
  readonly offers?: RegExp;
  /** A reply that knows no such command, or does not do it. */
  readonly notOffered?: RegExp;
  /** A reply that may be about the name with which we came; a client under another one may be welcome. */
  readonly nameRefused?: RegExp;
  /** A reply that knows the command and says no to it. A refusal before it says nothing about STARTTLS. */
  readonly refused?: RegExp;
}

/** Goes through the turns in order; the connection then speaks TLS. */
export function dialogue(habits: Habits, turns: readonly Turn[]): Upgrade {
  return async (conversation, names) => {
    const heard: string[] = [];
    for (const turn of turns) {
      if (turn.send !== undefined) say(turn.send, habits, conversation, names);
      const reply = await hear(turn, habits, conversation);
      const problem = judge(reply, turn, habits, turn === turns.at(-1));
      if (problem?.kind === 'not-offered') throw new DialogueEnd(withEvidence(problem, heard, reply, habits));
      if (problem) throw new DialogueEnd(problem);
      heard.push(...reply.lines);
    }
    return conversation.socket;
  };
}

/** Says the line of a turn, unless the peer has already spoken: what it said cannot be the answer. */
function say(
  line: NonNullable<Turn['send']>,
  { unasked, busy }: Habits,
  conversation: Conversation,
  names: Names,
): void {
  const early = tooEarly(conversation.unread.toString('latin1'), unasked);
  if (early !== undefined) {
    throw new DialogueEnd(
      busy.test(early)
        ? { kind: 'busy', reply: excerpt(early) }
        : { kind: 'unexpected', awaited: 'silence until our next command', reply: excerpt(early) },
    );
  }
  conversation.send(`${typeof line === 'string' ? line : line(names)}\r\n`);
}

/** The first unread line that the peer should not have sent yet, if there is one. */
function tooEarly(unread: string, unasked: RegExp | undefined): string | undefined {
  const lines = unread.split(/\r?\n/);
  const begun = lines.pop() ?? '';
  // Of a line that has only begun nobody knows what it will be; where nothing may come, it is too much already.
  if (!unasked && begun !== '') lines.push(begun);
  return lines.find((line) => !unasked?.test(line));
}

/** A whole reply, and of its lines the one that says yes or no. */
interface Reply {
  readonly lines: readonly string[];
  readonly status: string;
}

async function hear(turn: Turn, habits: Habits, conversation: Conversation): Promise<Reply> {
  const { reply = habits.reply, awaited } = turn;
  const lines: string[] = [];
  for (;;) {
    const reading = habits.literals
      ? conversation.readLineWithLiterals(awaited)
      : conversation.readLine(awaited);
    const line = await reading.catch((end: unknown) => {
      throw hungUp(end, lines, habits);
    });
    const answer = habits.answerTo?.(line);
    if (answer === undefined) lines.push(line);
    else conversation.send(`${answer}\r\n`);
    const status = reply(lines);
    if (status !== undefined) return { lines, status };
  }
}

/** A reply that breaks off after a line such as 421 was ended by that: servers close the connection when they shut down. */
function hungUp(end: unknown, lines: readonly string[], { busy }: Habits): unknown {
  const isEnd = end instanceof DialogueEnd && ['unexpected', 'closed', 'reset'].includes(end.problem.kind);
  return isEnd && busy.test(lines.at(-1) ?? '')
    ? new DialogueEnd({ kind: 'busy', reply: excerpt(lines.join('\n')) })
    : end;
}

type NotOffered = Extract<StarttlsProblem, { readonly kind: 'not-offered' }>;

/** What came before tells why: somebody masks the replies, or what was listed is withdrawn. */
function withEvidence(
  problem: NotOffered,
  heard: readonly string[],
  { lines }: Reply,
  { masked }: Habits,
): StarttlsProblem {
  const line = masked?.([...heard, ...lines]);
  if (line !== undefined) return { kind: 'masked', reply: excerpt(line) };
  const listed = problem.reply !== undefined && heard.some((each) => /\b(?:STARTTLS|STLS|tls)\b/i.test(each));
  return listed ? { ...problem, listed } : problem;
}

/** Undefined where the dialogue goes on. */
function judge(
  { lines, status }: Reply,
  turn: Turn,
  habits: Habits,
  asksForTls: boolean,
): StarttlsProblem | undefined {
  const { awaited, goAhead, offers, notOffered, nameRefused, refused } = turn;
  const reply = excerpt(lines.join('\n'));
  const isBusy = habits.busy.test(status);
  if (!isBusy && goAhead.test(status)) {
    const isOffered = !offers || lines.some((line) => offers.test(line));
    return isOffered ? undefined : { kind: 'not-offered' };
  }
  if (isBusy || asksForLater(reply)) {
    return { kind: asksForTls && isAboutTls(reply) ? 'unavailable' : 'busy', reply };
  }
  if (notOffered?.test(status)) return { kind: 'not-offered', reply };
  if (refused?.test(status)) return { kind: 'refused', reply };
  if (nameRefused?.test(status)) return { kind: 'unexpected', awaited, reply, doubts: 'client-name' };
  return { kind: 'unexpected', awaited, reply };
}
