import { deniedRange } from '../net/address-guard.ts';
import type { Observation, RootCertificate } from '../probe/observation.ts';

/** An observation as it is judged. */
export interface Attributed {
  readonly observation: Observation;
  /** The root of the TLS-inspecting proxy that answered in the endpoint's place, wherever that was seen from. */
  readonly interceptor: RootCertificate | undefined;
}

/**
 * Takes out what TLS-inspecting proxies answered. Each origin has a way to the Internet of its own: where only some have such
 * a proxy, the endpoint is judged by what the others saw.
 */
export async function attribute(
  observations: readonly Observation[],
  ownAuthorities: readonly string[],
): Promise<readonly Attributed[]> {
  const split = observations.map((observation) => ({ observation, parts: byOrigin(observation) }));
  const interceptors = await findInterceptors(
    split.flatMap(({ parts }) => parts),
    ownAuthorities,
  );
  return split.map(({ observation, parts }) => {
    const intercepted = parts.flatMap((part) => {
      const root = interceptors.get(part);
      return root ? [{ part, root }] : [];
    });
    const [first] = intercepted;
    if (first === undefined || intercepted.length === parts.length) {
      return { observation, interceptor: first?.root };
    }
    const { unreached = [] } = observation;
    return {
      observation: {
        ...observation,
        addresses: parts.flatMap((part) => (interceptors.has(part) ? [] : part.addresses)),
        unreached: [
          ...unreached,
          ...intercepted.map(({ part, root }) => ({ origin: originOf(part) ?? '', interceptor: root })),
        ],
      },
      interceptor: undefined,
    };
  });
}

/** What each origin saw. */
function byOrigin(observation: Observation): readonly Observation[] {
  const origins = new Set(observation.addresses.map(({ origin }) => origin));
  if (origins.size === 1) return [observation];
  return [...origins].map((origin) => ({
    ...observation,
    addresses: observation.addresses.filter((address) => address.origin === origin),
  }));
}

function originOf({ addresses: [first] }: Observation): string | undefined {
  return first?.origin;
}

/**
 * The endpoints for which a TLS-inspecting proxy answered, with its root. Such a proxy shows certificates of its own, which
 * one authority issues for names that have nothing in common. An authority that comes with Node does so by right, and so does
 * one of `ownAuthorities` (SHA-256 fingerprints as Node writes them). Pure, apart from loading the list of public suffixes.
 */
export async function findInterceptors(
  observations: readonly Observation[],
  ownAuthorities: readonly string[],
): Promise<ReadonlyMap<object, RootCertificate>> {
  const suspects = observations.filter(mayBeIntercepted).flatMap((observation) =>
    rootsOf(observation)
      .filter(({ bundled, fingerprint256 }) => !bundled && !ownAuthorities.includes(fingerprint256))
      .map((root) => ({ observation, root })),
  );
  if (suspects.length < 2) return new Map();
  // Its list takes 130 KB, which few runs need.
  const { parse } = await import('tldts');
  const domainsOf = new Map<string, Set<string>>();
  const named = suspects.filter(({ observation: { endpoint }, root: { fingerprint256 } }) => {
    const name = endpoint.serverName ?? endpoint.host;
    const { domain, isIcann, isPrivate } = parse(name, { allowPrivateDomains: true });
    if (!domain || !(isIcann || isPrivate)) return false;
    domainsOf.set(fingerprint256, (domainsOf.get(fingerprint256) ?? new Set()).add(domain));
    return true;
  });
  return new Map(
    named
      .filter(({ root }) => (domainsOf.get(root.fingerprint256)?.size ?? 0) > 1)
      .map(({ observation, root }) => [observation, root]),
  );
}

/**
 * Only the way to the Internet is inspected, and what goes through a proxy. What has another address is inside, where one
 * authority for all is usual.
 */
function mayBeIntercepted({ addresses }: Observation): boolean {
  return addresses.every(
    ({ address, via }) => via !== undefined || deniedRange(address, 'deny') === undefined,
  );
}

function rootsOf({ addresses }: Observation): readonly RootCertificate[] {
  return addresses.flatMap(({ handshake }) => handshake.certificate?.root ?? []);
}
