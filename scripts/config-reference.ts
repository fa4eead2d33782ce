import { z } from 'zod';
import { configSchema } from '../src/config/schema.ts';
import { schemes } from '../src/config/scheme.ts';
import { standardNames, standards } from '../src/config/standards.ts';
import { protocolLabel } from '../src/tls/protocol.ts';

type JsonSchema = z.core.JSONSchema.BaseSchema;

/** The JSON Schema of the configuration file, for editors. */
function configJsonSchema(): JsonSchema {
  return z.toJSONSchema(configSchema, {
    io: 'input',
    target: 'draft-7',
    // zod takes defaults and examples of a transformed value for its output. Ours are what the user writes.
    override({ zodSchema, jsonSchema }) {
      const meta = z.globalRegistry.get(zodSchema);
      if (meta?.default !== undefined) jsonSchema.default = meta.default;
      if (Array.isArray(meta?.examples)) jsonSchema.examples = meta.examples;
    },
  });
}

/** Where the catalogue of schemas for editors would publish it. */
const schemaAddress = 'https://www.schemastore.org/tls-readiness.json';

/** Editors show `description` as it is, and `markdownDescription` as Markdown, which VS Code and others prefer. */
function withMarkdown(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('description' in value)) return value;
  const { description } = value;
  if (typeof description !== 'string' || !description.includes('`')) return value;
  return { ...value, description: description.replaceAll('`', ''), markdownDescription: description };
}

/** `schemas/config.schema.json`, before the formatter has seen it. */
export function renderConfigSchema(): string {
  const { $schema, ...schema } = configJsonSchema();
  return `${JSON.stringify({ $schema, $id: schemaAddress, ...schema }, withMarkdown, 2)}\n`;
}

/** `docs/configuration.md`: one table for each kind of map, from the same schema that validates the file. */
export function renderConfigReference(): string {
  return `${[introduction, ...mapsOf(configJsonSchema()).map(section), values, standardsSection()].join('\n\n')}\n`;
}

const introduction = `# Configuration

<!-- Written by \`npm run generate\` from src/config/schema.ts. Change it there. -->

The list of endpoints is a YAML file, by default \`.github/tls-readiness.yml\`. The smallest one:

\`\`\`yaml
endpoints:
  - https://api.example.com
\`\`\`

An unknown key is an error, and so is an empty list. [\`schemas/config.schema.json\`](../schemas/config.schema.json)
describes the file to editors. It is in the npm package too, and needs no network: with \`npm install --save-dev tls-readiness\`,
put \`# yaml-language-server: $schema=../node_modules/tls-readiness/schemas/config.schema.json\` into the first line. An
editor cannot tell whether 29 February exists, whether dates fit each other, whether an endpoint stands there twice,
whether a certificate can be read, or whether \`1.10\` means 1.1. Anchors, aliases and merge keys (\`<<: *defaults\`) work.

A list is read as it is: variables such as \`\${API_HOST}\` are not filled in. Run \`envsubst\` in a step before, or give the
list in the input \`endpoints\`, where expressions work. All files of a run together may have 5 MB and 400,000 keys, values and signs, enough for 5,000 endpoints with ten keys each.`;

const values = `## How values are written

| Type | Written as |
|---|---|
| TLS version | \`SSLv2\`, \`SSLv3\`, \`TLSv1.0\`, \`TLSv1.1\`, \`TLSv1.2\` or \`TLSv1.3\`. \`1.2\`, \`TLS 1.2\`, \`TLSv1_2\`, \`TLSv12\` and \`TLS12\` mean the same, and \`TLSv1\` is TLS 1.0. |
| duration | A whole number with its unit: \`ms\`, \`s\`, \`m\`, \`h\`, \`d\` or \`w\`, such as \`90d\`. |
| day | \`2026-12-01\` |
| date | A day, which begins at 00:00 UTC, or a date-time with its zone: \`2016-11-30T00:00:00-08:00\`. |
| date-time | A day and a time with its zone: \`2026-06-01T16:00Z\`. |
| URL | \`scheme://host\`, \`scheme://host:port\` or with a path. IPv6 addresses stand in brackets. No user name and no password. A query is sent, and appears in no report and no log. |

Schemes with TLS from the first byte: ${schemeList('tls')}.

Schemes that begin in plaintext and change to TLS (STARTTLS and the like): ${schemeList('starttls')}.`;

function schemeList(transport: 'tls' | 'starttls'): string {
  return Object.entries(schemes)
    .filter(([, facts]) => facts.transport === transport)
    .map(([name, { port }]) => `\`${name}\` (${port === 0 ? 'with an explicit port' : port})`)
    .join(', ');
}

function standardsSection(): string {
  const rows = standardNames.map((name) => {
    const { title, url, dates } = standards[name];
    const days = dates.map((each) => `${subjectOf(each)}: ${each.date}`).join('<br>');
    return `| \`${name}\` | [${title}](${url}) | ${days} |`;
  });
  return ['## Standards', '', '| Name | Document | Dates |', '|---|---|---|', ...rows].join('\n');
}

type StandardDate = (typeof standards)[keyof typeof standards]['dates'][number];

/** `TLS 1.0 ends`, `RSA key exchange ends`, `TLS 1.3 is the minimum`. */
function subjectOf(date: StandardDate): string {
  if ('minimum' in date) return `${protocolLabel(date.minimum)} is the minimum`;
  return `${'protocol' in date ? protocolLabel(date.protocol) : `${date.keyExchange} key exchange`} ends`;
}

const headings: Readonly<Record<string, string>> = {
  'tls-readiness': 'The file',
  deprecation: 'A deprecation',
  brownout: 'A brownout',
  minimum: 'A minimum',
  levels: 'Levels',
  endpoint: 'An endpoint',
  expectation: 'An expectation',
  exception: 'An exception',
  'client certificate': 'A client certificate',
  client: 'A client',
};

function section(map: JsonSchema): string {
  const required = new Set(map.required);
  const rows = Object.entries(map.properties ?? {}).map(([key, property]) => {
    const schema = asSchema(property);
    const fallback = required.has(key)
      ? 'required'
      : schema.default === undefined
        ? ''
        : code(schema.default);
    const examples = schema.examples?.map(code).join(', ');
    const meaning = `${schema.description ?? ''}${examples ? ` Such as ${examples}.` : ''}`;
    return `| \`${key}\` | ${typeText(schema)} | ${fallback} | ${meaning.replaceAll('|', '\\|')} |`;
  });
  const heading = headings[map.title ?? ''] ?? map.title;
  return [`## ${heading}`, '', '| Key | Type | Default | Meaning |', '|---|---|---|---|', ...rows].join('\n');
}

function typeText(schema: JsonSchema): string {
  if (schema.properties) {
    const heading = headings[schema.title ?? ''] ?? '';
    return `[${schema.title}](#${heading.toLowerCase().replaceAll(' ', '-')})`;
  }
  if (schema.title !== undefined) return schema.title;
  if (schema.anyOf) return schema.anyOf.map((each) => typeText(asSchema(each))).join(', or ');
  if (schema.type === 'array') return `list of: ${typeText(asSchema(schema.items))}`;
  if (schema.enum) return schema.enum.map(code).join(', ');
  return String(schema.type);
}

/** The maps of the schema, outermost first, each kind once. */
function mapsOf(schema: JsonSchema, seen = new Map<string, JsonSchema>()): readonly JsonSchema[] {
  if (schema.properties && schema.title !== undefined && !seen.has(schema.title))
    seen.set(schema.title, schema);
  const children = [...Object.values(schema.properties ?? {}), ...(schema.anyOf ?? []), schema.items];
  for (const child of children) if (typeof child === 'object') mapsOf(asSchema(child), seen);
  return [...seen.values()];
}

function asSchema(schema: JsonSchema['items']): JsonSchema {
  return typeof schema === 'object' && !Array.isArray(schema) ? schema : {};
}

/** The value as it is written in YAML, where a text must not begin with an @ or a >. */
function code(value: unknown): string {
  if (typeof value !== 'string') return `\`${JSON.stringify(value)}\``;
  return /^[@>]/.test(value) ? `\`'${value}'\`` : `\`${value}\``;
}
