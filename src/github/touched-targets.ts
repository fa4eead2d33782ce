import type { Entry } from '../config/client.ts';
import type { ChangedLines } from './changed-lines.ts';

/**
 * The targets and clients of one file that a change touches: those with a line in it, and all of them where the change is
 * outside of the entries, since what stands there applies to every one.
 */
export function touchedTargets(
  targets: readonly Entry[],
  text: string,
  { added, removed }: ChangedLines,
): readonly Entry[] {
  const lines = text.split('\n');
  const entriesAt = (line: number) =>
    targets.filter(({ entry }) => entry.line <= line && line <= entry.endLine);

  const touched = new Set<Entry>();
  const touch = (entries: readonly Entry[]) => {
    for (const entry of entries) touched.add(entry);
  };
  for (const line of added.filter((each) => says(lines[each - 1]))) {
    const entries = entriesAt(line);
    if (entries.length === 0) return targets;
    touch(entries);
  }
  for (const { after, lines: gone } of removed) {
    const [line] = gone.filter(says);
    if (line === undefined) continue;
    if (gone.some(isTopLevel)) return targets;
    const [above, below] = [entriesAt(after), entriesAt(after + 1)];
    const around = above.filter((entry) => below.includes(entry));
    const owner = [...above, ...below].find((entry) => isWithin(line, entry));
    if (around.length > 0) touch(around);
    else if (owner) touch([owner]);
    else if (!isInList(lines, after)) return targets;
  }
  return touched.size > 0 && isShared(text) ? targets : [...touched];
}

/** Neither blank, nor a comment, nor a lone dash. */
function says(line: string | undefined): boolean {
  return !/^\s*-*\s*(?:#.*)?$/.test(line ?? '');
}

/** Whether what follows the line stands below the key of a list. */
function isInList(lines: readonly string[], line: number): boolean {
  const key = lines.slice(0, line).findLast(isTopLevel);
  return key !== undefined && /^(["']?)(?:endpoints|clients)\1\s*:/.test(key);
}

function isTopLevel(line: string): boolean {
  return /^[^\s#-]/.test(line);
}

/** As deep as what the entry says: what stood at its end was a part of it, and not the next one. */
function isWithin(line: string, { entry }: Entry): boolean {
  return line.length - line.trimStart().length >= entry.column - 1;
}

/**
 * A change of what has an anchor changes every entry that refers to it; and in a file that is one pair of braces, a
 * key of the file may share its line with an entry.
 */
function isShared(text: string): boolean {
  return /(?:^|\s)&[^\s#]/m.test(text) || /^\{/m.test(text);
}
