import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * Writes a report to a file, and makes the folders above it. Gives what went wrong, if something did. With the flag
 * `a` and no content it only finds out whether the file can be written.
 */
export async function writeReport(
  path: string,
  content: Iterable<string>,
  flag: 'w' | 'a' = 'w',
): Promise<string | undefined> {
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, content, { flag });
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
