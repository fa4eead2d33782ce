/**
 * TypeScript's types for the JSON report, from its JSON Schema, so that they need no package of ours. Takes what the
 * schema uses and nothing more; a test compares the result with the type in the code.
 */

interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly propertyNames?: Schema;
  readonly additionalProperties?: Schema | boolean;
  readonly definitions?: Readonly<Record<string, Schema>>;
  readonly description?: string;
}

/** `schemas/report.d.ts`, before the formatter has seen it. */
export function renderReportTypes(schemaText: string): string {
  const schema: Schema = JSON.parse(schemaText);
  const named = Object.entries(schema.definitions ?? {}).map(
    ([name, each]) => `${comment(each)}export type ${typeName(name)} = ${typeOf(each)};`,
  );
  const heading = '// Written by `npm run generate` from report.schema.json.';
  return `${[heading, `${comment(schema)}export type Report = ${typeOf(schema)};`, ...named].join('\n\n')}\n`;
}

function typeOf(schema: Schema): string {
  if (schema.$ref !== undefined) return typeName(schema.$ref.replace('#/definitions/', ''));
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(' | ');
  if (schema.anyOf) return schema.anyOf.map(typeOf).join(' | ');
  if (schema.allOf) return schema.allOf.map(typeOf).join(' & ');
  if (schema.properties) return objectType(schema, schema.properties);
  if (typeof schema.additionalProperties === 'object') {
    const [keys, values] = [schema.propertyNames ?? { type: 'string' }, schema.additionalProperties];
    const key = typeOf(keys);
    // A key that the report may leave out, unless the schema demands all.
    return key === 'string' || schema.required
      ? `{ readonly [key in ${key}]: ${typeOf(values)} }`
      : `{ readonly [key in ${key}]?: ${typeOf(values)} }`;
  }
  if (schema.items) return `readonly (${typeOf(schema.items)})[]`;
  const types = [schema.type ?? []].flat();
  if (types.length === 0) throw new Error(`no type for ${JSON.stringify(schema)}`);
  return types.map((type) => (type === 'integer' ? 'number' : type)).join(' | ');
}

function objectType({ required = [] }: Schema, properties: Readonly<Record<string, Schema>>): string {
  const members = Object.entries(properties).map(([name, each]) => {
    const optional = required.includes(name) ? '' : '?';
    return `${comment(each)}readonly ${JSON.stringify(name)}${optional}: ${typeOf(each)};`;
  });
  return `{\n${members.join('\n')}\n}`;
}

function comment({ description }: Schema): string {
  return description === undefined ? '' : `/** ${description.replaceAll('*/', '* /')} */\n`;
}

function typeName(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
