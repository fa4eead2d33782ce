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

/** What a change touches in a file as it is now. Lines count from 1. */
export interface ChangedLines {
  readonly added: readonly number[];
  /** Runs of lines that are no longer there, each with the last line before it. */
  readonly removed: readonly { readonly after: number; readonly lines: readonly string[] }[];
}

/**
 * Finds hunks in a file, or gives undefined where one of them is not there. A pull request's diff is that of its own
 * branch, while the runner checks out its merge with the base, where other changes may have moved the lines: so each
 * hunk is looked for by its content, from where it should be outwards, as `patch` does.
 */
export function locate(hunks: readonly Hunk[], text: string): ChangedLines | undefined {
  const file = text.split('\n');
  const added: number[] = [];
  const removed: { after: number; lines: string[] }[] = [];
  for (const hunk of hunks) {
    const offset = offsetOf(hunk, file);
    if (offset === undefined) return undefined;
    added.push(...hunk.added.map((index) => offset + index + 1));
    for (const { after, line } of hunk.removed) {
      const last = removed.at(-1);
      if (last?.after === offset + after) last.lines.push(line);
      else removed.push({ after: offset + after, lines: [line] });
    }
  }
  return { added, removed };
}

/** How many lines stand before the hunk. */
function offsetOf({ start, lines }: Hunk, file: readonly string[]): number | undefined {
  const isAt = (offset: number): boolean =>
    offset >= 0 && lines.every((line, index) => file[offset + index] === line);
  // A hunk without lines names the line before it.
  const expected = lines.length === 0 ? start : start - 1;
  for (let distance = 0; distance <= Math.max(expected, file.length); distance += 1) {
    if (isAt(expected + distance)) return expected + distance;
    if (isAt(expected - distance)) return expected - distance;
  }
  return undefined;
}
