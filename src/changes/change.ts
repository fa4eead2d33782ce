import type { ObsoleteKeyExchange } from '../config/endpoint.ts';
import type { ClientName } from '../tls/client-profiles.ts';
import type { Protocol } from '../tls/protocol.ts';
import type { EndpointState } from './state.ts';

/** What differs between two reports of one endpoint, as data. The report has the words. */
export type Difference =
  /** Nothing at or above the minimum gets through any more, or something does again. `was` and `now` are ceilings. */
  | {
      readonly kind: 'lost' | 'recovered';
      readonly minimum: Protocol;
      readonly was: Protocol;
      readonly now: Protocol;
    }
  /** Clients of today no longer connect, or do again; with `lost` and `recovered`, no other does. */
  | {
      readonly kind: 'lost' | 'recovered' | 'regressed' | 'improved';
      readonly about: 'current-clients';
      readonly clients: readonly ClientName[];
    }
  | ({ readonly kind: 'regressed' } & (
      | Quality
      /** Old versions are accepted that were refused. */
      | { readonly about: 'version'; readonly protocols: readonly Protocol[] }
    ))
  | ({ readonly kind: 'improved' } & Quality)
  /** Versions that were accepted are refused. `shutOut` are those whose clients can use nothing older instead. */
  | {
      readonly kind: 'disabled';
      readonly protocols: readonly Protocol[];
      readonly shutOut: readonly Protocol[];
      readonly from: string;
      readonly to: string;
    }
  /** `of` is a protocol, a key exchange, `minimum TLSv1.3` or `sunset`. */
  | { readonly kind: 'date-added'; readonly of: string; readonly now: string }
  | { readonly kind: 'date-moved'; readonly of: string; readonly was: string; readonly now: string }
  | { readonly kind: 'date-removed'; readonly of: string; readonly was: string }
  | { readonly kind: 'root-changed'; readonly was: readonly string[]; readonly now: readonly string[] }
  | { readonly kind: 'endpoint-added' | 'endpoint-removed' };

/** What is worse or better than it was. */
type Quality =
  /** The newest version. */
  | { readonly about: 'ceiling'; readonly was: Protocol; readonly now: Protocol }
  /** One of these is needed now, or no longer. */
  | { readonly about: 'key-exchange'; readonly keyExchanges: readonly ObsoleteKeyExchange[] }
  /** The hybrid post-quantum group. */
  | { readonly about: 'hybrid' };

/** What differs, and the endpoint as the later report has it, or the earlier one where it was removed. */
export type Change = Difference & { readonly endpoint: EndpointState };

export type ChangeKind = Difference['kind'];

/** Worst first. */
export const changeKinds = [
  'lost',
  'regressed',
  'disabled',
  'root-changed',
  'date-added',
  'date-moved',
  'date-removed',
  'recovered',
  'improved',
  'endpoint-added',
  'endpoint-removed',
] as const satisfies readonly ChangeKind[];
