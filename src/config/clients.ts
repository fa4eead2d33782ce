import type { Client } from './client.ts';
import { demandsOf, type Overrides, placesOf } from './demands.ts';
import { quoted } from './excerpt.ts';
import type { ClientConfig, Config } from './schema.ts';
import type { ProblemAt, Source } from './source.ts';
import { entryAt, nodeAt, pathText, type SourceNode } from './source-node.ts';

/** A command that waits for more than a caller does needs to say so. */
const defaultClientTimeoutMs = 60_000;

/** Builds the clients of a file whose data is valid, and finds names that stand for two of them. */
export function buildClients(
  source: Source,
  root: SourceNode,
  config: Config,
  overrides: Overrides,
): { readonly clients: readonly Client[]; readonly problems: readonly ProblemAt[] } {
  const clients = (config.clients ?? []).map((client, index) =>
    buildClient(source, nodeAt(root, ['clients', index]) ?? root, client, config, overrides),
  );
  return { clients, problems: duplicates(root, clients) };
}

function buildClient(
  source: Source,
  node: SourceNode,
  client: ClientConfig,
  config: Config,
  overrides: Overrides,
): Client {
  const { name, run, owner, timeout = defaultClientTimeoutMs, env = {}, expect } = client;
  const { pair, whole } = placesOf(source, node);
  return {
    name,
    run,
    ...(owner !== undefined && { owner }),
    timeoutMs: timeout,
    env,
    ...(expect && { expect: { exitCodes: expect, source: pair('expect') } }),
    ...demandsOf(source, node, client, config, overrides),
    source: pair('run'),
    whole,
  };
}

/** The name is all that tells clients apart in the reports, and from one run to the next. */
function duplicates(root: SourceNode, clients: readonly Client[]): readonly ProblemAt[] {
  const first = new Map<string, Client>();
  return clients.flatMap((client, index): readonly ProblemAt[] => {
    const { name } = client;
    const earlier = first.get(name);
    if (!earlier) {
      first.set(name, client);
      return [];
    }
    const place = ['clients', index, 'name'];
    const span = entryAt(nodeAt(root, place.slice(0, 2)), 'name')?.value.span ?? root.span;
    return [
      {
        span,
        path: pathText(place),
        found: `${quoted(name)} a second time`,
        expected: `a name of its own for each client (the first is in line ${earlier.whole.line})`,
      },
    ];
  });
}
