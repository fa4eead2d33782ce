import type { Protocol } from '../tls/protocol.ts';
import type { KeyExchange } from './endpoint.ts';
import type { Selection } from './selection.ts';

/** Why no saved observation answers what is judged now. */
export type NotObserved =
  /** There is none of some runs that would have one: `missing` are their labels, and the shard whose file is not there. */
  | { readonly kind: 'no-observation'; readonly missing: readonly Selection[] }
  /** There is one, and what it was made with decides something else. */
  | { readonly kind: 'observed-otherwise'; readonly by: readonly Otherwise[] };

/** One setting with which an observation was made, and which differs now. */
export type Otherwise =
  | { readonly kind: 'minimum'; readonly minimum: Protocol }
  /** No date was set for it then, so that nothing was tried that only matters with one. */
  | { readonly kind: 'undated'; readonly of: Protocol | KeyExchange }
  | { readonly kind: 'first-address' }
  /** `unreadable`: that of the list cannot be read where the observation is judged. */
  | { readonly kind: 'client-certificate'; readonly had: 'one' | 'none' | 'another' | 'unreadable' }
  | { readonly kind: 'client-name' }
  | { readonly kind: 'query' }
  /** A client's command, or the names of its variables. */
  | { readonly kind: 'command' };
