import { chmodSync, chownSync, copyFileSync, mkdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { mortal } from '../mortal.ts';
import type { Command, KeyPair } from '../stack.ts';

/** Debian's `nobody` and `nogroup`. */
const nobody = 65_534;

/** Runs a program without any rights, since some of them do not want to be root. */
export function asNobody(...command: Command): Command {
  const id = String(nobody);
  return mortal(command, '--reuid', id, '--regid', id, '--clear-groups');
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
