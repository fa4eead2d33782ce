/** Writes the tables of docs/decision.md that follow from the table of client profiles and the lab's servers. */
import { readFileSync, writeFileSync } from 'node:fs';
import { replaceClientTables } from '../__tests__/lab/client-tables.ts';

const page = new URL('../docs/decision.md', import.meta.url);
writeFileSync(page, replaceClientTables(readFileSync(page, 'utf8')));
