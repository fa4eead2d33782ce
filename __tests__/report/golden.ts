import { readFileSync, writeFileSync } from 'node:fs';

/** The text of a file in `golden/`. With UPDATE_GOLDEN=1 it is first written anew; look at the diff afterwards. */
export function golden(name: string, actual: string): string {
  const file = new URL(`golden/${name}`, import.meta.url);
  if (process.env.UPDATE_GOLDEN === '1') writeFileSync(file, actual);
  return readFileSync(file, 'utf8');
}
