import type { ClientRun } from '../clients/runs/client-run.ts';
import type { Call, Finished, Offered } from '../clients/server/call.ts';
import { compareProtocols, type Protocol, protocols } from '../tls/protocol.ts';

/** What the calls of a client offer, and how far they came, together. */
export interface ClientSupport {
  /** As of several addresses of an endpoint, the weakest decides: a command may hold more than one caller. */
  readonly offered: Offered;
  /** The protocols that it is known to offer, oldest first. */
  readonly protocols: readonly Protocol[];
  /** Calls that began with a ClientHello, where no call with the same ClientHello finished its handshake. */
  readonly failed: readonly Call[];
  /** The first handshake that was finished. */
  readonly finished: Finished | undefined;
}

/** Merges the calls of one run. A call that a second one of the same kind makes good, as a retry does, is no failure. */
export function clientSupport({ calls }: ClientRun): ClientSupport {
  const hellos = calls.filter((call) => offeredBy(call) !== undefined);
  const done = hellos.filter(({ outcome }) => outcome.kind === 'finished');
  const proven = new Set(done.map(fingerprint));
  const offered = merge(hellos.flatMap((call) => offeredBy(call) ?? []));
  return {
    offered,
    protocols: protocols.filter((protocol) => isWithin(protocol, offered)),
    failed: hellos.filter((call) => !proven.has(fingerprint(call))),
    finished: done.flatMap(({ outcome }) => (outcome.kind === 'finished' ? [outcome] : []))[0],
  };
}

/** What this call offered; undefined where it did not begin with a ClientHello. */
export function offeredBy({ opening }: Call): Offered | undefined {
  if (opening.kind === 'client-hello') return opening.hello.offered;
  return opening.kind === 'sslv2-hello' ? opening.offered : undefined;
}

/** The same for all calls that one program makes in the same way. */
function fingerprint({ opening }: Call): string {
  if (opening.kind === 'client-hello') return opening.hello.ja4;
  return opening.kind === 'sslv2-hello' ? opening.suites.join() : opening.kind;
}

function merge(all: readonly Offered[]): Offered {
  const [highest] = all.flatMap((offered) => offered.highest ?? []).sort(compareProtocols);
  const [lowest] = all.flatMap((offered) => offered.lowest ?? []).sort(compareProtocols);
  return { ...(lowest && { lowest }), ...(highest && { highest }) };
}

/** A caller that only names its highest version may accept older ones; nothing is known of them. */
function isWithin(protocol: Protocol, { lowest, highest }: Offered): boolean {
  if (highest === undefined) return false;
  return compareProtocols(protocol, lowest ?? highest) >= 0 && compareProtocols(protocol, highest) <= 0;
}
