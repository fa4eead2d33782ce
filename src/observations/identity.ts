import { isIP } from 'node:net';
import type { Client } from '../config/client.ts';
import type { Endpoint } from '../config/endpoint.ts';

/** By what an endpoint is found again in a list that has been edited: never its line. */
export interface EndpointIdentity {
  /** Without its query, which may hold secrets. */
  readonly url: string;
  readonly serverName?: string;
  readonly address?: string;
  /** Which one it is among those that are alike in the list, from 1. */
  readonly ordinal: number;
}

/** A client has its name; those of several files can have the same. */
export interface ClientIdentity {
  readonly name: string;
  readonly ordinal: number;
}

/** The identity of each endpoint of a list. It takes the whole list: a part of it would count otherwise. */
export function identifyEndpoints(endpoints: readonly Endpoint[]): ReadonlyMap<Endpoint, EndpointIdentity> {
  return numbered(endpoints, ({ scheme, host, port, path, serverName, address }) => {
    const [plainPath = ''] = path.split(/[?#]/);
    return {
      url: `${scheme}://${isIP(host) === 6 ? `[${host}]` : host}:${port}${plainPath}`,
      ...(serverName !== undefined && { serverName }),
      ...(address !== undefined && { address }),
    };
  });
}

export function identifyClients(clients: readonly Client[]): ReadonlyMap<Client, ClientIdentity> {
  return numbered(clients, ({ name }) => ({ name }));
}

/** One text for each identity. */
export function keyOf(identity: EndpointIdentity | ClientIdentity): string {
  return 'url' in identity
    ? JSON.stringify([identity.url, identity.serverName ?? null, identity.address ?? null, identity.ordinal])
    : JSON.stringify([identity.name, identity.ordinal]);
}

function numbered<Of, Alike extends object>(
  all: readonly Of[],
  alike: (one: Of) => Alike,
): ReadonlyMap<Of, Alike & { readonly ordinal: number }> {
  const counts = new Map<string, number>();
  return new Map(
    all.map((one) => {
      const shared = alike(one);
      const key = JSON.stringify(shared);
      const ordinal = (counts.get(key) ?? 0) + 1;
      counts.set(key, ordinal);
      return [one, { ...shared, ordinal }];
    }),
  );
}
