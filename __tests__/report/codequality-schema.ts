import { readFileSync } from 'node:fs';
import Ajv from 'ajv';

export interface Issue {
  readonly description: string;
  readonly check_name: string;
  readonly fingerprint: string;
  readonly severity: string;
  readonly location: { readonly path: string; readonly lines: { readonly begin: number } };
}

const file = new URL('schemas/codequality.schema.json', import.meta.url);
const validate = new (Ajv as unknown as typeof Ajv.default)().compile<readonly Issue[]>(
  JSON.parse(readFileSync(file, 'utf8')),
);

/** The issues of a Code Quality report. Throws if it does not meet the schema, or if two share a fingerprint. */
export function codeQualityIssues(text: string): readonly Issue[] {
  const issues: unknown = JSON.parse(text);
  if (!validate(issues)) throw new Error(JSON.stringify(validate.errors));
  const prints = new Set(issues.map(({ fingerprint }) => fingerprint));
  if (prints.size !== issues.length) throw new Error('two issues share a fingerprint');
  return issues;
}
