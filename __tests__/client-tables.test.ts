import { readFileSync } from 'node:fs';
import { renderClientTables, replaceClientTables } from './lab/client-tables.ts';

const page = readFileSync(new URL('../docs/decision.md', import.meta.url), 'utf8');

it('docs/decision.md shows the clients of today as they are (npm run generate)', () => {
  expect(page).toContain(renderClientTables());
  expect(replaceClientTables(page)).toBe(page);
});
