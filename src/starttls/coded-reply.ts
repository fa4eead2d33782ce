/**
 * Whether these lines are a whole reply of SMTP (RFC 5321 section 4.2.1) or FTP (RFC 959 section 4.2): a code and a space
 * end it, a code and a hyphen say that more lines follow. In between FTP allows lines of any kind.
 */
export function isWholeCodedReply(lines: readonly string[]): boolean {
  const code = /^(\d{3})-/.exec(lines[0] ?? '')?.[1];
  if (code === undefined) return true;
  const last = lines.at(-1) ?? '';
  return lines.length > 1 && (last === code || last.startsWith(`${code} `));
}
