import type { Demands } from './demands.ts';
import type { Endpoint, SourceRange } from './endpoint.ts';

/** One client of the list: a command that calls a server as our own code does, who owns it and what it must meet. */
export interface Client extends Demands {
  /** Told apart by it: no two clients of a list have the same. */
  readonly name: string;
  /** The command, for the system's shell. */
  readonly run: string;
  readonly owner?: string;
  /** The command, and all that it has started, is ended after this. */
  readonly timeoutMs: number;
  /** Variables for the command, above those of the run. */
  readonly env: Readonly<Record<string, string>>;
  /** The exit codes that show the command to be well; without this, any does. */
  readonly expect?: { readonly exitCodes: readonly number[]; readonly source: SourceRange };
  /** The command: the `run` key with its value. */
  readonly source: SourceRange;
  /** Everything that the list says of it alone: all from its first key to the end of its last value. */
  readonly whole: SourceRange;
}

/** What a finding can be about. */
export type Integration = Endpoint | Client;

export function isClient(entry: Integration): entry is Client {
  return 'run' in entry;
}
