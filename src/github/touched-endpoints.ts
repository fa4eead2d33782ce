import type { Integration } from '../config/client.ts';
import type { ChangedLines } from './changed-lines.ts';

/**
 * The endpoints and clients of one file that a change touches: those with a line in it, and all of them where the change is
 * outside of the integrations, since what stands there applies to every one.
 */
export function touchedEndpoints(
  endpoints: readonly Integration[],
  text: string,
  { added, removed }: ChangedLines,
): readonly Integration[] {
  const lines = text.split('\n');
  const integrationsAt = (line: number) =>
    endpoints.filter(({ whole }) => whole.line <= line && line <= whole.endLine);

  const touched = new Set<Integration>();
  const touch = (integrations: readonly Integration[]) => {
    for (const entry of integrations) touched.add(entry);
  };
  for (const line of added.filter((each) => says(lines[each - 1]))) {
    const integrations = integrationsAt(line);
    if (integrations.length === 0) return endpoints;
    touch(integrations);
  }
  for (const { after, lines: gone } of removed) {
    const [line] = gone.filter(says);
    if (line === undefined) continue;
    if (gone.some(isTopLevel)) return endpoints;
    const [above, below] = [integrationsAt(after), integrationsAt(after + 1)];
    const around = above.filter((integration) => below.includes(integration));
    const owner = [...above, ...below].find((integration) => isWithin(line, integration));
    if (around.length > 0) touch(around);
    else if (owner) touch([owner]);
    else if (!isInList(lines, after)) return endpoints;
  }
  return touched.size > 0 && isShared(text) ? endpoints : [...touched];
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

/** As deep as what the integration says: what stood at its end was a part of it, and not the next one. */
function isWithin(line: string, { whole }: Integration): boolean {
  return line.length - line.trimStart().length >= whole.column - 1;
}

/**
 * A change of what has an anchor changes every integration that refers to it; and in a file that is one pair of braces, a
 * key of the file may share its line with an entry.
 */
function isShared(text: string): boolean {
  return /(?:^|\s)&[^\s#]/m.test(text) || /^\{/m.test(text);
}
