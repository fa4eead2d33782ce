/** Fails where a committed file is not what its sources give: dist, the registry tables, the browsers, the schemas, the reference. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from './build.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Every file below a directory with its content, by relative path. */
function contents(directory: string): Map<string, string> {
  const files = readdirSync(directory, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return new Map(
    files.map(({ parentPath, name }) => {
      const path = join(parentPath, name);
      return [path.slice(directory.length + 1), readFileSync(path, 'latin1')];
    }),
  );
}

function differences(committed: Map<string, string>, made: Map<string, string>): string[] {
  return [...new Set([...committed.keys(), ...made.keys()])].filter(
    (path) => committed.get(path) !== made.get(path),
  );
}

const stale: string[] = [];

const temporary = mkdtempSync(join(tmpdir(), 'tls-readiness-dist-'));
await build(join(temporary, 'dist'));
const dist = differences(contents(join(root, 'dist')), contents(join(temporary, 'dist')));
stale.push(...dist.map((path) => `dist/${path}: run npm run build`));
rmSync(temporary, { recursive: true });

// Generated in a copy, so that a check never changes what it checks.
const generated = ['src/tls/registry', 'src/browsers', 'schemas', 'docs'];
const copy = mkdtempSync(join(tmpdir(), 'tls-readiness-generated-'));
for (const path of [
  'src',
  'scripts',
  '__tests__',
  'schemas',
  'docs',
  'package.json',
  'biome.json',
  '.gitignore',
]) {
  cpSync(join(root, path), join(copy, path), { recursive: true });
}
symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
// The formatter asks git what to ignore.
execFileSync('git', ['init', '--quiet'], { cwd: copy });
execFileSync('npm', ['run', '--silent', 'generate'], { cwd: copy, stdio: ['ignore', 'ignore', 'inherit'] });
for (const directory of generated) {
  const changed = differences(contents(join(root, directory)), contents(join(copy, directory)));
  stale.push(...changed.map((path) => `${directory}/${path}: run npm run generate`));
}
rmSync(copy, { recursive: true });

for (const line of stale) console.error(line);
console.log(stale.length === 0 ? 'Everything that is generated is fresh.' : `${stale.length} stale.`);
process.exitCode = stale.length === 0 ? 0 : 1;
