import type { Command } from './stack.ts';

/**
 * The same command, told by Linux to end as soon as the tests end, however that comes about: within jest, no handler of
 * ours is called then (prctl(2), PR_SET_PDEATHSIG). It is forgotten where the program changes its user.
 */
export function mortal(command: Command, ...options: readonly string[]): Command {
  return ['setpriv', ...options, '--pdeathsig', 'TERM', ...command];
}
