import type { Client } from './client.ts';
import { demandsOf, type Overrides, placesOf } from './demands.ts';
import { quoted } from './excerpt.ts';
import type { ClientConfig, Config } from './schema.ts';
import type { ProblemAt, Source, Span } from './source.ts';
import { entryAt, nodeAt, pathText, type SourceNode } from './source-node.ts';
import type { Entries } from './validate.ts';

/** A command that waits for more than a caller does needs to say so. */
const defaultClientTimeoutMs = 60_000;

/** Builds the clients of a file whose data is valid. */
export function buildClients(
  source: Source,
  root: SourceNode,
  config: Config,
  overrides: Overrides,
): readonly Client[] {
  return (config.clients ?? []).map((client, index) =>
    buildClient(source, nodeAt(root, ['clients', index]) ?? root, client, config, overrides),
  );
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
export function clientProblems(source: Source, root: SourceNode, { clients }: Entries): readonly ProblemAt[] {
  const first = new Map<string, Span>();
  return clients.flatMap((client, index): readonly ProblemAt[] => {
    if (!client) return [];
    const { name } = client;
    const node = nodeAt(root, ['clients', index]) ?? root;
    const earlier = first.get(name);
    if (!earlier) {
      first.set(name, node.span);
      return [];
    }
    return [
      {
        span: entryAt(node, 'name')?.value.span ?? root.span,
        path: pathText(['clients', index, 'name']),
        found: `${quoted(name)} a second time`,
        expected: `a name of its own for each client (the first is in line ${source.range(earlier).line})`,
      },
    ];
  });
}
