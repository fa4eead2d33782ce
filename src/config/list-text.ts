import { nearestTo } from './nearest.ts';
import { configSchema } from './schema.ts';

const keys = Object.keys(configSchema.out.shape);

/**
 * Whether a text may be a list of ours: it is empty, or one of its lines begins with a key of a list. A misspelt key
 * counts only among the first.
 */
export function looksLikeList(text: string): boolean {
  if (text.trim() === '') return true;
  if (text.includes('\0')) return false;
  const starts = text.matchAll(/^[\t {]*["']?([\w-]{3,40})["']?[\t ]*:/gm);
  const words = Array.from(starts, ([, word = '']) => word);
  return (
    words.some((word) => keys.includes(word)) ||
    words.slice(0, 100).some((word) => nearestTo(word, keys) !== undefined)
  );
}
