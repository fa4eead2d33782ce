import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The names of the packages that a file of src and all that it imports, at once or later, import. */
export function importedBy(entry: string): ReadonlySet<string> {
  const seen = new Set<string>();
  collect(resolve(root, entry), seen);
  return new Set([...seen].filter((path) => !path.startsWith('/')));
}

function collect(file: string, seen: Set<string>): void {
  const code = readFileSync(file, 'utf8');
  const found = code.matchAll(
    /(?:^|\n)\s*(?:import|export)\s(?!type )(?:[^;]*?from )?'([^']+)'|import\('([^']+)'\)/g,
  );
  for (const [, first, second] of found) {
    const name = first ?? second ?? '';
    const path = name.startsWith('.') ? resolve(dirname(file), name) : name;
    if (name.startsWith('node:') || seen.has(path)) continue;
    seen.add(path);
    if (path !== name) collect(path, seen);
  }
}
