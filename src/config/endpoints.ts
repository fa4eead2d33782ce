import { isIP } from 'node:net';
import { demandsOf, type Overrides, placesOf } from './demands.ts';
import type { Endpoint } from './endpoint.ts';
import { quoted } from './excerpt.ts';
import type { Config, EndpointConfig } from './schema.ts';
import { schemes } from './scheme.ts';
import { schemeKeys } from './scheme-keys.ts';
import type { ProblemAt, Source, Span } from './source.ts';
import { entryAt, nodeAt, pathText, type SourceNode } from './source-node.ts';
import type { Entries } from './validate.ts';

/** Builds the endpoints of a file whose data is valid. */
export function buildEndpoints(
  source: Source,
  root: SourceNode,
  config: Config,
  overrides: Overrides,
): readonly Endpoint[] {
  return (config.endpoints ?? []).map((endpoint, index) => {
    const node = nodeAt(root, ['endpoints', index]) ?? root;
    return buildEndpoint(source, node, longForm(endpoint), config, overrides);
  });
}

/** What is wrong between the endpoints of a file, or between the keys of one, which the schema cannot see. */
export function endpointProblems(
  source: Source,
  root: SourceNode,
  { endpoints: entries }: Entries,
): readonly ProblemAt[] {
  const endpoints = entries.map((entry) => entry && longForm(entry));
  return [...duplicates(source, root, endpoints), ...uselessKeys(root, endpoints)];
}

/** The short form is the URL alone. */
function longForm(entry: EndpointConfig | EndpointConfig['url']): EndpointConfig {
  return 'scheme' in entry ? { url: entry } : entry;
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
function duplicates(
  source: Source,
  root: SourceNode,
  endpoints: readonly (EndpointConfig | undefined)[],
): readonly ProblemAt[] {
  const first = new Map<string, Span>();
  return endpoints.flatMap((endpoint, index): readonly ProblemAt[] => {
    if (!endpoint) return [];
    const { url, address, 'server-name': serverName } = endpoint;
    const key = JSON.stringify([url.scheme, url.host, url.port, url.path, serverName, address]);
    const place = ['endpoints', index];
    const node = nodeAt(root, place) ?? root;
    const span = entryAt(node, 'url')?.pair ?? node.span;
    const earlier = first.get(key);
    if (!earlier) {
      first.set(key, span);
      return [];
    }
    const [firstLine, line] = [earlier, span].map((each) => source.range(each).line);
    return [
      {
        span,
        path: pathText(place),
        found: `${quoted(url.url)} a second time`,
        expected: `each endpoint once${firstLine === line ? '' : ` (the first is in line ${firstLine})`}`,
      },
    ];
  });
}

/** Keys that have no effect with the scheme of their endpoint. */
function uselessKeys(
  root: SourceNode,
  endpoints: readonly (EndpointConfig | undefined)[],
): readonly ProblemAt[] {
  return endpoints.flatMap((endpoint, index) =>
    schemeKeys.flatMap(({ key, isUseful, expected }): readonly ProblemAt[] => {
      const place = ['endpoints', index];
      const entry = entryAt(nodeAt(root, place), key);
      if (!endpoint || !entry || isUseful(schemes[endpoint.url.scheme], endpoint.url.scheme)) return [];
      return [
        {
          span: entry.key,
          path: pathText([...place, key]),
          found: `${key} with ${endpoint.url.scheme}://`,
          expected,
        },
      ];
    }),
  );
}
