/** One connected part of a patch, as it reads after the change. */
export interface Hunk {
  /** The line at which it begins in the changed file, counted from 1. */
  readonly start: number;
  /** Its lines after the change, those that only give the context included. */
  readonly lines: readonly string[];
  /** Indices in `lines` of those that are new. */
  readonly added: readonly number[];
  /** What is no longer there, and how many of `lines` stand before it. */
  readonly removed: readonly { readonly after: number; readonly line: string }[];
}

/**
 * Reads a patch in unified format, as GitHub gives it: hunks without file names. Undefined where it is not whole,
 * for a hunk says how many lines it has.
 */
export function parsePatch(patch: string): readonly Hunk[] | undefined {
  const hunks: Hunk[] = [];
  const lines = patch.split('\n');
  for (let index = 0; index < lines.length; ) {
    const head = /^@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/.exec(lines[index] ?? '');
    if (!head) return undefined;
    const [, oldCount = '1', start = '', newCount = '1'] = head;
    const end = lines.findIndex((line, at) => at > index && line.startsWith('@@ '));
    const body = lines.slice(index + 1, end === -1 ? undefined : end);
    const hunk = parseBody(Number(start), body);
    const kept = hunk.lines.length - hunk.added.length;
    if (hunk.lines.length !== Number(newCount) || kept + hunk.removed.length !== Number(oldCount)) {
      return undefined;
    }
    hunks.push(hunk);
    index = end === -1 ? lines.length : end;
  }
  return hunks;
}

function parseBody(start: number, body: readonly string[]): Hunk {
  const lines: string[] = [];
  const added: number[] = [];
  const removed: { after: number; line: string }[] = [];
  for (const [sign, line] of body.map((each) => [each.charAt(0), each.slice(1)] as const)) {
    if (sign === '-') removed.push({ after: lines.length, line });
    // A backslash says that there is no line end at the end of the file.
    if (sign !== '+' && sign !== ' ') continue;
    if (sign === '+') added.push(lines.length);
    lines.push(line);
  }
  return { start, lines, added, removed };
}
