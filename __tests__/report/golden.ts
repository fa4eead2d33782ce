import { readFileSync, writeFileSync } from 'node:fs';

/** The text of a file in `golden/` beside this file, or another one. With UPDATE_GOLDEN=1 it is first written anew; look at the diff afterwards. */
export function golden(name: string, actual: string, beside: string = import.meta.url): string {
  const file = new URL(`golden/${name}`, beside);
  if (process.env.UPDATE_GOLDEN === '1') writeFileSync(file, actual);
  return readFileSync(file, 'utf8');
}
