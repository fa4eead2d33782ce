import { isIP } from 'node:net';
import { demandsOf, type Overrides, placesOf } from './demands.ts';
import type { Endpoint } from './endpoint.ts';
import { quoted } from './excerpt.ts';
import type { Config, EndpointConfig } from './schema.ts';
import { schemes } from './scheme.ts';
import { schemeKeys } from './scheme-keys.ts';
import type { ProblemAt, Source } from './source.ts';
import { entryAt, nodeAt, pathText, type SourceNode } from './source-node.ts';

/** Builds the endpoints of a file whose data is valid, and finds what the schema alone cannot see. */
export function buildEndpoints(
  source: Source,
  root: SourceNode,
  config: Config,
  overrides: Overrides,
): { readonly endpoints: readonly Endpoint[]; readonly problems: readonly ProblemAt[] } {
  const endpoints = (config.endpoints ?? []).map((endpoint, index) => {
    const node = nodeAt(root, ['endpoints', index]) ?? root;
    // The short form is the URL alone.
    const entry: EndpointConfig = 'scheme' in endpoint ? { url: endpoint } : endpoint;
    return buildEndpoint(source, node, entry, config, overrides);
  });
  return {
    endpoints,
    problems: [...duplicates(root, endpoints), ...uselessKeys(root, endpoints)],
  };
}

function buildEndpoint(
  source: Source,
  node: SourceNode,
  endpoint: EndpointConfig,
  config: Config,
  overrides: Overrides,
): Endpoint {
  const { url, name, owner, labels, notes, sunset, expect, address } = endpoint;
  const serverName = endpoint['server-name'];
  const clientName = endpoint['client-name'];
  const { pair, whole } = placesOf(source, node);
  return {
    ...url,
    name: name ?? placeName(url),
    ...(owner !== undefined && { owner }),
    ...(labels !== undefined && { labels }),
    ...(notes !== undefined && { notes }),
    ...(serverName !== undefined && { serverName }),
    ...(clientName !== undefined && { clientName }),
    ...(address !== undefined && { address }),
    addresses: endpoint.addresses ?? config.addresses ?? 'all',
    ...demandsOf(source, node, endpoint, config, overrides),
    ...(sunset && { sunset: { date: sunset, source: pair('sunset') } }),
    ...(expect && { expect: { status: expect.status, source: pair('expect') } }),
    source: pair('url'),
    whole,
  };
}

/** Host and port as in a URL, without the port that the scheme has by default. */
export function placeName({ scheme, host, port }: EndpointConfig['url']): string {
  const place = isIP(host) === 6 ? `[${host}]` : host;
  return port === schemes[scheme].port ? place : `${place}:${port}`;
}

/** An endpoint that stands in the list twice is checked twice, and what the list says of it can differ. */
function duplicates(root: SourceNode, endpoints: readonly Endpoint[]): readonly ProblemAt[] {
  const first = new Map<string, Endpoint>();
  return endpoints.flatMap((endpoint, index): readonly ProblemAt[] => {
    const { scheme, host, port, path, serverName, address } = endpoint;
    const key = JSON.stringify([scheme, host, port, path, serverName, address]);
    const earlier = first.get(key);
    if (!earlier) {
      first.set(key, endpoint);
      return [];
    }
    const place = ['endpoints', index];
    const node = nodeAt(root, place) ?? root;
    return [
      {
        span: entryAt(node, 'url')?.pair ?? node.span,
        path: pathText(place),
        found: `${quoted(endpoint.url)} a second time`,
        expected: `each endpoint once (the first is in line ${earlier.source.line})`,
      },
    ];
  });
}

/** Keys that have no effect with the scheme of their endpoint. */
function uselessKeys(root: SourceNode, endpoints: readonly Endpoint[]): readonly ProblemAt[] {
  return endpoints.flatMap((endpoint, index) =>
    schemeKeys.flatMap(({ key, isUseful, expected }): readonly ProblemAt[] => {
      const place = ['endpoints', index];
      const entry = entryAt(nodeAt(root, place), key);
      if (!entry || isUseful(schemes[endpoint.scheme], endpoint.scheme)) return [];
      return [
        {
          span: entry.key,
          path: pathText([...place, key]),
          found: `${key} with ${endpoint.scheme}://`,
          expected,
        },
      ];
    }),
  );
}
