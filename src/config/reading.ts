/**
 * What came of reading a scalar: its value, or what was expected in its place. `instead` is a text that the
 * user can write as it is, and `found` replaces the quoted scalar where quoting it would not help.
 */
export type Reading<T> =
  | { readonly value: T }
  | { readonly expected: string; readonly instead?: string; readonly found?: string };

/** The lines of a setting that has one value per line, without blank ones. */
export function linesOf(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
