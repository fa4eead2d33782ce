import type { Hunk } from './patch.ts';

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
