import type { Problem } from './problem.ts';
import type { Config } from './schema.ts';
import type { Source } from './source.ts';
import { entryAt, nodeAt, type Path, pathText, type SourceNode } from './source-node.ts';
import type { Target } from './target.ts';

/**
 * Says of each target that serves browsers which of the file's `browsers` its minimum version shuts out, and finds
 * queries that cannot be answered and keys that have no effect.
 */
export async function addBrowserImpacts(
  source: Source,
  root: SourceNode,
  { browsers: queries, endpoints = [] }: Config,
  targets: readonly Target[],
): Promise<{ readonly targets: readonly Target[]; readonly problems: readonly Problem[] }> {
  const serving = endpoints.flatMap((endpoint, index) =>
    'serves' in endpoint && endpoint.serves === 'browsers' ? [index] : [],
  );
  if (queries === undefined) {
    const problems = serving.map((index) => useless(['endpoints', index, 'serves'], withoutQueries));
    return { targets, problems };
  }
  const [{ resolveQueries }, { impactOn }, { tlsSupport }] = await Promise.all([
    import('../browsers/queries.ts'),
    import('../browsers/impact.ts'),
    import('../browsers/tls-support.ts'),
  ]);
  const resolved = await resolveQueries(queries);
  if ('found' in resolved) {
    const { index, found, expected, instead } = resolved;
    const fault = { found, expected, ...(instead !== undefined && { instead: scalar(instead) }) };
    const single = nodeAt(root, ['browsers']);
    const path = single?.kind === 'list' ? ['browsers', index] : ['browsers'];
    const span = nodeAt(root, path)?.span ?? root.span;
    return { targets, problems: [source.problem({ span, path: pathText(path), ...fault })] };
  }
  if (serving.length === 0) return { targets, problems: [useless(['browsers'], withoutTargets)] };
  return {
    targets: targets.map((target, index) =>
      serving.includes(index)
        ? { ...target, browsers: impactOn(resolved.browsers, target.minVersion, tlsSupport) }
        : target,
    ),
    problems: [],
  };

  function useless(path: Path, fault: Useless): Problem {
    const entry = entryAt(nodeAt(root, path.slice(0, -1)), path.at(-1) ?? '');
    return source.problem({ span: entry?.key ?? root.span, path: pathText(path), ...fault });
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

const withoutTargets: Useless = {
  found: 'browsers, and no endpoint that serves them',
  expected: 'serves: browsers at each endpoint that people come to with theirs',
};

/** The query as YAML takes it: one that begins with `>` would be a folded text. */
function scalar(query: string): string {
  return /^\w[\w .,<>=%-]*$/.test(query) ? query : JSON.stringify(query);
}
