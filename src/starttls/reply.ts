/**
 * How the replies of a protocol are put together: gives the line that says yes or no as soon as the reply is whole, and
 * undefined as long as more is to come. Before the first line it always is.
 */
export type ReplyForm = (lines: readonly string[]) => string | undefined;

/** Every line is a reply of its own. */
export const oneLine: ReplyForm = (lines) => lines.at(-1);

/** Lines of one kind come first; the first other line ends the reply and says yes or no. */
export function past(kind: RegExp): ReplyForm {
  return (lines) => {
    const last = lines.at(-1);
    return last === undefined || kind.test(last) ? undefined : last;
  };
}

/**
 * Replies of SMTP (RFC 5321 section 4.2.1) and FTP (RFC 959 section 4.2): a code and a hyphen in the first line say that
 * more lines follow, and the same code and a space end them. In between FTP allows lines of any kind.
 */
export const codedReply: ReplyForm = (lines) => {
  const first = /^(\d{3})-/.exec(lines[0] ?? '')?.[1];
  const last = lines.at(-1);
  if (first === undefined || last === undefined) return last;
  return last === first || last.startsWith(`${first} `) ? last : undefined;
};

/** Matches the last line of a reply with this code. `4..` stands for all that begin with a 4. */
export function code(digits: string): RegExp {
  return new RegExp(`^(?:${digits.replaceAll('.', '\\d')})(?:\\s|$)`);
}

/** Whether a reply that says no is about how many of us there are, or about how much the peer has to do. */
function isAboutLoad(reply: string): boolean {
  return /\b(?:too (?:many|much|fast)|max(?:imum)?\b|limit|exceed|throttl|overload|busy\b|no more connections)/i.test(
    reply,
  );
}

/** Whether a reply that says no asks to come back later in words, since not every protocol has a code for that. */
export function asksForLater(reply: string): boolean {
  return (
    isAboutLoad(reply) || /\btemporar|\b(?:try|come) (?:again|back|later)\b|\bshutting down\b/i.test(reply)
  );
}

/**
 * Whether a reply that says no is about TLS itself, as Postfix's "454 4.7.0 TLS not available due to local problem" without
 * a certificate, and not "454 4.7.0 Error: too many new TLS sessions".
 */
export function isAboutTls(reply: string): boolean {
  return /\b(?:(?:start)?tls|ssl|certificates?)\b/i.test(reply) && !isAboutLoad(reply);
}
