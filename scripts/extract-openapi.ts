/**
 * Extracts from GitHub's own description of its API the operations that the action calls, word for word, for the
 * server that stands in for GitHub in the tests. The description is in the package @octokit/openapi, which is too
 * big to depend on:
 *
 *     npm pack @octokit/openapi@23.0.2 && tar xzf octokit-openapi-23.0.2.tgz
 *     node scripts/extract-openapi.ts package/generated/api.github.com.json
 *     npx biome format --write __tests__/github/openapi
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The operations that `src/github` calls. */
const operations: Readonly<Record<string, readonly string[]>> = {
  '/user': ['get'],
  '/repos/{owner}/{repo}/check-runs': ['post'],
  '/repos/{owner}/{repo}/check-runs/{check_run_id}': ['get', 'patch'],
  '/repos/{owner}/{repo}/commits/{ref}/check-runs': ['get'],
  '/repos/{owner}/{repo}/compare/{basehead}': ['get'],
  '/repos/{owner}/{repo}/issues': ['get', 'post'],
  '/repos/{owner}/{repo}/issues/{issue_number}': ['get', 'patch'],
  '/repos/{owner}/{repo}/issues/{issue_number}/comments': ['get', 'post'],
  '/repos/{owner}/{repo}/issues/comments/{comment_id}': ['patch', 'delete'],
  '/repos/{owner}/{repo}/pulls/{pull_number}/files': ['get'],
};

/** What a refusal looks like that its operation does not describe, such as 401. */
const refusal = '#/components/schemas/basic-error';

const output = fileURLToPath(new URL('../__tests__/github/openapi/github.json', import.meta.url));

type Json = null | boolean | number | string | readonly Json[] | JsonMap;
interface JsonMap {
  readonly [key: string]: Json;
}

const [path] = process.argv.slice(2);
if (path === undefined) throw new Error('node scripts/extract-openapi.ts DESCRIPTION.json');
const description: Json = JSON.parse(readFileSync(path, 'utf8'));

const paths = Object.fromEntries(
  Object.entries(operations).map(([route, methods]) => [
    route,
    Object.fromEntries(methods.map((method) => [method, at('paths', route, method)])),
  ]),
);

/** Every component that the operations refer to, and what those refer to in turn. */
const components = new Map<string, Json>();
const pending = [refusal, ...references(paths)];
for (let pointer = pending.pop(); pointer !== undefined; pointer = pending.pop()) {
  if (components.has(pointer)) continue;
  const component = at(...pointer.slice(2).split('/'));
  components.set(pointer, component);
  pending.push(...references(component));
}

const kinds: Record<string, Record<string, Json>> = {};
for (const pointer of [...components.keys()].sort()) {
  const [, , kind = '', name = ''] = pointer.split('/');
  kinds[kind] = { ...kinds[kind], [name]: components.get(pointer) ?? null };
}

writeFileSync(
  output,
  `${JSON.stringify({ openapi: at('openapi'), info: at('info'), paths, components: kinds }, null, 2)}\n`,
);
console.log(`${Object.keys(paths).length} paths, ${components.size} components`);

function at(...keys: readonly string[]): Json {
  return keys.reduce<Json>((value, key) => {
    const next = isMap(value) ? value[key] : undefined;
    if (next === undefined) throw new Error(`the description has no ${keys.join(' > ')}`);
    return next;
  }, description);
}

function references(value: Json): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(references);
  if (!isMap(value)) return [];
  return Object.entries(value).flatMap(([key, content]) =>
    key === '$ref' && typeof content === 'string' ? [content] : references(content),
  );
}

function isMap(value: Json): value is JsonMap {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
