import { type BrowserImpact, impactOn } from '../browsers/impact.ts';
import { resolveQueries } from '../browsers/queries.ts';
import { tlsSupport } from '../browsers/tls-support.ts';
import type { Protocol } from '../tls/protocol.ts';
import type { Endpoint } from './endpoint.ts';
import type { Config } from './schema.ts';
import type { ProblemAt } from './source.ts';
import { entryAt, nodeAt, type Path, pathText, type SourceNode } from './source-node.ts';

/**
 * Says of each endpoint that serves browsers which of the file's `browsers` its minimum version shuts out, and finds
 * queries that cannot be answered and keys that have no effect.
 */
export async function addBrowserImpacts(
  root: SourceNode,
  { browsers: queries, endpoints: entries = [] }: Config,
  endpoints: readonly Endpoint[],
): Promise<{ readonly endpoints: readonly Endpoint[]; readonly problems: readonly ProblemAt[] }> {
  const serving = entries.flatMap((entry, index) =>
    'serves' in entry && entry.serves === 'browsers' ? [index] : [],
  );
  if (queries === undefined) {
    const problems = serving.map((index) => useless(['endpoints', index, 'serves'], withoutQueries));
    return { endpoints, problems };
  }
  const resolved = await resolveQueries(queries);
  if ('found' in resolved) {
    const { index, found, expected, instead } = resolved;
    const details = { found, expected, ...(instead !== undefined && { instead: scalar(instead) }) };
    const single = nodeAt(root, ['browsers']);
    const path = single?.kind === 'list' ? ['browsers', index] : ['browsers'];
    const span = nodeAt(root, path)?.span ?? root.span;
    return { endpoints, problems: [{ span, path: pathText(path), ...details }] };
  }
  if (serving.length === 0) return { endpoints, problems: [useless(['browsers'], withoutEndpoints)] };
  const impacts = new Map<Protocol, BrowserImpact>();
  const impactFrom = (minVersion: Protocol): BrowserImpact => {
    const impact = impacts.get(minVersion) ?? impactOn(resolved.browsers, minVersion, tlsSupport);
    impacts.set(minVersion, impact);
    return impact;
  };
  const isServing = new Set(serving);
  return {
    endpoints: endpoints.map((endpoint, index) =>
      isServing.has(index) ? { ...endpoint, browsers: impactFrom(endpoint.minVersion) } : endpoint,
    ),
    problems: [],
  };

  function useless(path: Path, details: Useless): ProblemAt {
    const entry = entryAt(nodeAt(root, path.slice(0, -1)), path.at(-1) ?? '');
    return { span: entry?.key ?? root.span, path: pathText(path), ...details };
  }
}

interface Useless {
  readonly found: string;
  readonly expected: string;
}

const withoutQueries: Useless = {
  found: 'serves: browsers in a file that names no browsers',
  expected: 'the key browsers beside endpoints, such as browsers: defaults',
};

const withoutEndpoints: Useless = {
  found: 'browsers, and no endpoint that serves them',
  expected: 'serves: browsers at each endpoint that people come to with theirs',
};

/** The query as YAML takes it: one that begins with `>` would be a folded text. */
function scalar(query: string): string {
  return /^\w[\w .,<>=%-]*$/.test(query) ? query : JSON.stringify(query);
}
