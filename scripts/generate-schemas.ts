/** Writes what follows from the zod schemas: the two JSON Schemas, the report's types and the configuration's reference page. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { renderReportSchema } from '../src/report/writers/json-schema.ts';
import { renderConfigReference, renderConfigSchema } from './config-reference.ts';
import { renderReportTypes } from './report-types.ts';

/** What is generated, before the formatter has seen it. */
export const outputs = {
  'schemas/config.schema.json': renderConfigSchema,
  'schemas/report.schema.json': renderReportSchema,
  'schemas/report.d.ts': () => renderReportTypes(renderReportSchema()),
  'docs/configuration.md': renderConfigReference,
} as const satisfies Record<string, () => string>;

if (import.meta.main) {
  for (const [path, render] of Object.entries(outputs)) {
    const file = new URL(`../${path}`, import.meta.url);
    mkdirSync(new URL('.', file), { recursive: true });
    writeFileSync(file, render());
  }
}
