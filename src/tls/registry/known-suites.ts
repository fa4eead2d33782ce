import { cipherSuites } from './cipher-suites.ts';
import { unregisteredSuites } from './unregistered-suites.ts';

/** Every cipher suite that has a name, by its code. */
export const knownSuites: Readonly<Record<number, string | undefined>> = Object.assign(
  { ...cipherSuites },
  ...unregisteredSuites.map(({ names }) => names),
);
