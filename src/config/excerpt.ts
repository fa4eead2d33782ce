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

/**
 * The text with what may be secret in its URLs starred out, at the same length: all before an @, and all behind a question
 * mark or a hash. `isCut` says that the text went on, so that an @ may have followed.
 */
export function withoutSecrets(text: string, isCut = false): string {
  const credentials = /(?<=:\/\/)[^/\s"'@]+(?:@[^/\s"'@]*)*(?=@)|(?<=^|[\s"'])[^/\s"'@:]+:[^/\s"'@]+(?=@)/g;
  // A slash that is not encoded ends what could be host and port, but for a password.
  const oddPassword = /(?<=:\/\/)[^/\s"'?#@:[]*:(?!\d*(?:[/?#,\s"'\]}]|$))[^\s"'@]*(?=@)/g;
  return `${text}${isCut ? '@' : ''}`
    .replace(oddPassword, stars)
    .replace(credentials, stars)
    .replace(
      /(:\/\/[^\s"'?#]*[?#])(?!…)([^\s"']+)/g,
      (_url, place: string, rest: string) => place + stars(rest),
    )
    .slice(0, text.length);
}

export function stars(secret: string): string {
  return '*'.repeat(secret.length);
}

/** How much of a text is looked at where no more than a part of it is shown. */
const longest = 2_000;

/** The text in quotes, cut to a length that fits into a sentence. */
export function quoted(text: string, most = 80): string {
  const shown = visible(withoutSecrets(text.slice(0, longest), text.length > longest));
  return `"${shown.length > most ? `${shown.slice(0, most - 1)}…` : shown}"`;
}

/**
 * One source line with carets under the columns from `start` to before `end`, which count from 0. A long line
 * is cut around the first of them, and what could not be shown as it is is escaped. `isCut` says that the line went on.
 */
export function excerpt(line: string, start: number, end: number, isCut = false): string {
  const safe = withoutSecrets(line, isCut).replaceAll('\t', ' ');
  const from = Math.max(0, Math.min(start - width / 3, safe.length - width));
  const to = Math.min(safe.length, from + width);
  const before = `${from > 0 ? '…' : ''}${visible(safe.slice(from, start))}`;
  const marked = visible(safe.slice(start, Math.min(end, to)));
  const after = `${visible(safe.slice(Math.max(start, Math.min(end, to)), to))}${to < safe.length ? '…' : ''}`;
  return `${before}${marked}${after}\n${' '.repeat(before.length)}${'^'.repeat(Math.max(1, marked.length))}`;
}
