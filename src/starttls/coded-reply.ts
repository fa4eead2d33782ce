import type { ReplyForm } from './reply.ts';

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
