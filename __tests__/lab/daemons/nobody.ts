import { chmodSync, chownSync, copyFileSync, mkdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Command, KeyPair } from '../stack.ts';

/** Debian's `nobody` and `nogroup`. */
const nobody = 65_534;

/**
 * Runs a program without any rights, since some of them do not want to be root. A change of user makes Linux forget that
 * it was to end with the lab (prctl(2), PR_SET_PDEATHSIG), which is why this is said again.
 */
export function asNobody(...command: Command): Command {
  const ids = ['--reuid', String(nobody), '--regid', String(nobody), '--clear-groups'];
  return ['setpriv', ...ids, '--pdeathsig', 'KILL', ...command];
}

/** Makes a directory that is nobody's. */
export function directoryOfNobody(...path: readonly [string, ...string[]]): string {
  const directory = join(...path);
  mkdirSync(directory);
  chownSync(directory, nobody, nobody);
  return directory;
}

/** A copy that nobody can read, and nobody else: some programs insist on that. */
export function keyPairOfNobody({ certificate, key }: KeyPair, directory: string): KeyPair {
  const [own, ownKey] = [certificate, key].map((file) => {
    const copy = join(directory, basename(file));
    copyFileSync(file, copy);
    chownSync(copy, nobody, nobody);
    chmodSync(copy, 0o600);
    return copy;
  });
  return { certificate: own!, key: ownKey! };
}
