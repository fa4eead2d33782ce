/** How much of a source line is shown around the caret. */
const width = 120;

/**
 * The text with everything escaped that a terminal or a log would act upon instead of showing it: control
 * characters, and the format characters that turn or hide text (U+202E, U+200B …).
 */
export function visible(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, (character) => {
    const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase();
    return code.length > 4 ? `\\u{${code}}` : `\\u${code.padStart(4, '0')}`;
  });
}

/** `visible` for a text of several lines, which stay lines. */
export function visibleLines(text: string): string {
  return text.split('\n').map(visible).join('\n');
}

/** The text with all credentials before an @ starred out, at the same length: `//user:secret@` and `user:secret@`. */
export function withoutCredentials(text: string): string {
  const credentials = /(?<=:\/\/)[^/\s"'@]+(?:@[^/\s"'@]*)*(?=@)|(?<=^|[\s"'])[^/\s"'@:]+:[^/\s"'@]+(?=@)/g;
  return text.replace(credentials, (secret) => '*'.repeat(secret.length));
}

/** The text in quotes, cut to a length that fits into a sentence. */
export function quoted(text: string, longest = 80): string {
  const shown = visible(withoutCredentials(text));
  return `"${shown.length > longest ? `${shown.slice(0, longest - 1)}…` : shown}"`;
}

/**
 * One source line with carets under the columns from `start` to before `end`, which count from 0. A long line
 * is cut around the first of them, and what could not be shown as it is is escaped.
 */
export function excerpt(line: string, start: number, end: number): string {
  const safe = withoutCredentials(line).replaceAll('\t', ' ');
  const from = Math.max(0, Math.min(start - width / 3, safe.length - width));
  const to = Math.min(safe.length, from + width);
  const before = `${from > 0 ? '…' : ''}${visible(safe.slice(from, start))}`;
  const marked = visible(safe.slice(start, Math.min(end, to)));
  const after = `${visible(safe.slice(Math.max(start, Math.min(end, to)), to))}${to < safe.length ? '…' : ''}`;
  return `${before}${marked}${after}\n${' '.repeat(before.length)}${'^'.repeat(Math.max(1, marked.length))}`;
}
