import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { licencesOf } from '../scripts/licences.ts';
import { importedBy } from './imports.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The packages that Node loads, from what file ever, when it imports these. */
function packagesLoadedBy(names: Iterable<string>): readonly string[] {
  const code = `
    import { registerHooks } from 'node:module';
    const loaded = new Set();
    registerHooks({
      load(url, context, next) {
        const [, name] = /.*\\/node_modules\\/((?:@[^/]+\\/)?[^/]+)/.exec(url) ?? [];
        if (name) loaded.add(name);
        return next(url, context);
      },
    });
    for (const name of ${JSON.stringify([...names])}) await import(name);
    console.log(JSON.stringify([...loaded]));`;
  const args = ['--input-type=module', '--eval', code];
  return JSON.parse(execFileSync(process.execPath, args, { cwd: root, encoding: 'utf8' }));
}

it.each([
  ['src/action.ts', 'dist/licenses.txt'],
  ['src/cli.ts', 'dist/cli/licenses.txt'],
])('what %s brings along has its licence in %s', (entry, file) => {
  const packages = packagesLoadedBy(importedBy(entry));
  const lines = new Set(readFileSync(join(root, file), 'utf8').split('\n'));
  expect(packages.length).toBeGreaterThan(20);
  expect(packages.filter((name) => !lines.has(name)).toSorted()).toEqual([]);
});

it('packages of which webpack put the modules into one have theirs too', () => {
  const inner = { nameForCondition: join(root, 'node_modules/zod/v4/index.js') };
  const licences = licencesOf({
    modules: [
      { nameForCondition: join(root, 'lib/action.js'), modules: [inner] },
      { nameForCondition: null },
    ],
  });
  expect(licences).toMatch(/^zod\nMIT\nMIT License\n\nCopyright \(c\) /);
});

it('a package without a file that has its licence fails the build', () => {
  const directory = join(mkdtempSync(join(tmpdir(), 'licences-')), 'node_modules', 'bare');
  mkdirSync(directory, { recursive: true });
  writeFileSync(join(directory, 'package.json'), '{ "name": "bare", "license": "MIT" }');
  const nameForCondition = join(directory, 'index.js');
  expect(() => licencesOf({ modules: [{ nameForCondition }] })).toThrow('bare is bundled');
  rmSync(dirname(dirname(directory)), { recursive: true });
});
