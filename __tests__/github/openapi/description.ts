import { readFileSync } from 'node:fs';
import Ajv, { type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';

/** GitHub's description of what the action calls, made by scripts/extract-openapi.ts. */
const description = JSON.parse(readFileSync(new URL('github.json', import.meta.url), 'utf8'));

export interface Operation {
  /** `POST /repos/{owner}/{repo}/issues` */
  readonly route: string;
  /** The values of the path's parameters, all of them text. */
  readonly path: Readonly<Record<string, string>>;
}

/** The operation that a request means, or undefined where the description has none. */
export function operationOf(method: string, pathname: string): Operation | undefined {
  for (const [template, methods] of Object.entries<Record<string, unknown>>(description.paths)) {
    if (!(method.toLowerCase() in methods)) continue;
    const pattern = template.replace(/\{(\w+)\}/g, '(?<$1>[^/]+)');
    const match = new RegExp(`^${pattern}$`).exec(pathname);
    if (match) return { route: `${method} ${template}`, path: { ...match.groups } };
  }
  return undefined;
}

/** What the description finds wrong with a request: its parameters, unknown ones included, and its body. */
export function requestProblems(
  { route, path }: Operation,
  query: Readonly<Record<string, string>>,
  body: unknown,
): readonly string[] {
  const { parameters = [], requestBody } = operationAt(route);
  const known: readonly Parameter[] = parameters.map(resolve);
  const problems: string[] = [];
  for (const { name, in: place, schema, required } of known) {
    const given = (place === 'path' ? path : query)[name];
    if (given === undefined && required) problems.push(`${route}: ${name} is missing`);
    if (given === undefined) continue;
    const value = schema.type === 'integer' ? Number(given) : given;
    problems.push(...problemsOf(`${route} ${name}`, schema, value));
  }
  const names = new Set(known.map(({ name }) => name));
  problems.push(
    ...Object.keys(query)
      .filter((name) => !names.has(name))
      .map((name) => `${route}: there is no parameter ${name}`),
  );
  if (requestBody) {
    problems.push(
      ...problemsOf(`${route} body`, closed(requestBody.content['application/json'].schema), body),
    );
  } else if (body !== undefined) {
    problems.push(`${route}: there is a body`);
  }
  return problems;
}

/** What the description finds wrong with a reply. One that it does not describe must be GitHub's usual refusal. */
export function replyProblems({ route }: Operation, status: number, body: unknown): readonly string[] {
  const described = operationAt(route).responses[status];
  if (!described && status < 400) return [`${route}: ${status} is not described`];
  const { content } = described ? resolve(described) : { content: refusal };
  const schema = content?.['application/json']?.schema;
  if (!schema) return body === undefined ? [] : [`${route} ${status}: there is a body`];
  return problemsOf(`${route} ${status}`, schema, body);
}

/** A copy of an example of the description, such as `issue`. */
export function example(name: string): Record<string, unknown> {
  return structuredClone(description.components.examples[name].value);
}

const refusal = {
  'application/json': { schema: { $ref: '#/components/schemas/basic-error' } },
};

interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query';
  readonly required?: boolean;
  readonly schema: Schema;
}

type Schema = Readonly<Record<string, unknown>>;

function operationAt(route: string) {
  const [method = '', template = ''] = route.split(' ');
  return description.paths[template][method.toLowerCase()];
}

function resolve<Value extends { readonly $ref?: string }>(value: Value) {
  if (value.$ref === undefined) return value;
  return value.$ref
    .slice(2)
    .split('/')
    .reduce((node, key) => node[key], description);
}

const ajv = new (Ajv as unknown as typeof Ajv.default)({ strict: false, allErrors: true, verbose: true });
(addFormats as unknown as typeof addFormats.default)(ajv);
ajv.addFormat('repo.nwo', true);
ajv.addSchema({ components: asJsonSchema(description.components) }, 'github');
const compiled = new Map<string, ValidateFunction>();

function problemsOf(what: string, schema: Schema, value: unknown): readonly string[] {
  const key = JSON.stringify(schema);
  const validate = compiled.get(key) ?? ajv.compile(asJsonSchema(schema) as Schema);
  compiled.set(key, validate);
  if (validate(value)) return [];
  return (validate.errors ?? []).map(
    ({ instancePath, message, params, data }) =>
      `${what}${instancePath}: ${message} ${JSON.stringify(params)}, found ${JSON.stringify(data)?.slice(0, 200)}`,
  );
}

/** OpenAPI 3.0 as JSON Schema: `nullable` is a type of its own, and references lead to the whole description. */
function asJsonSchema(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(asJsonSchema);
  if (typeof schema !== 'object' || schema === null) return schema;
  const { nullable, example: _example, examples: _examples, ...rest } = schema as Record<string, unknown>;
  const converted = Object.fromEntries(
    Object.entries(rest).map(([key, value]) => [
      key,
      key === '$ref' && typeof value === 'string' ? value.replace('#', 'github#') : asJsonSchema(value),
    ]),
  );
  return nullable === true ? { anyOf: [converted, { type: 'null' }] } : converted;
}

/** A body may only hold what the description knows: GitHub ignores the rest, and so nobody would notice. */
function closed(schema: unknown): Schema {
  if (typeof schema !== 'object' || schema === null) return {};
  const { properties, items, ...rest } = schema as Record<string, unknown>;
  return {
    ...rest,
    ...(items ? { items: closed(items) } : {}),
    ...(properties
      ? {
          properties: Object.fromEntries(
            Object.entries(properties).map(([name, property]) => [name, closed(property)]),
          ),
          additionalProperties: false,
        }
      : {}),
  };
}
