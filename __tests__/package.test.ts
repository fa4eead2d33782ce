import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Report } from 'tls-readiness/report';
import { viewOf } from '../src/report/view/view.ts';
import { renderJson } from '../src/report/writers/json.ts';
import type { JsonReport } from '../src/report/writers/json-schema.ts';
import { exampleReport } from './report/reports.ts';
import { isPosix } from './systems.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const manifest = JSON.parse(readFileSync(`${root}/package.json`, 'utf8'));

/** The files that npm would publish. */
const packed: readonly string[] = JSON.parse(
  execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
    cwd: root,
    encoding: 'utf8',
    // npm is a script of cmd.exe on Windows.
    shell: !isPosix,
  }),
)[0].files.map(({ path }: { readonly path: string }) => path);

it('the package has the command line, the schemas and the pages about rules, and nothing else', () => {
  const tops = new Set(packed.map((path) => /^(?:dist\/cli|docs\/rules|schemas)\//.exec(path)?.[0] ?? path));
  expect([...tops].toSorted()).toEqual(
    ['LICENSE', 'README.md', 'dist/cli/', 'docs/rules/', 'package.json', 'schemas/'].toSorted(),
  );
  expect(packed).toContain('dist/cli/licenses.txt');
});

it('the package can be published, and installs alone', () => {
  expect(manifest.private).toBeUndefined();
  const kinds = ['dependencies', 'peerDependencies', 'optionalDependencies', 'bundleDependencies'];
  expect(kinds.filter((kind) => kind in manifest)).toEqual([]);
  const hooks = ['preinstall', 'install', 'postinstall', 'prepare'];
  expect(hooks.filter((hook) => hook in manifest.scripts)).toEqual([]);
});

/** Trusted publishing compares it with the repository whose workflow publishes. OWNER is the placeholder of the README. */
it('the repository is a placeholder until somebody publishes the package', () => {
  expect(manifest.repository.url).toBe('git+https://github.com/OWNER/tls-readiness.git');
});

it('whatever the package exports is in it', () => {
  const paths = Object.values<string | Record<string, string>>(manifest.exports).flatMap((each) =>
    typeof each === 'string' ? [each] : Object.values(each),
  );
  expect(paths.length).toBeGreaterThan(3);
  expect(paths.filter((path) => !packed.includes(path.replace('./', '')))).toEqual([]);
  for (const name of ['config', 'report']) {
    const url = import.meta.resolve(`tls-readiness/schemas/${name}.schema.json`);
    expect(existsSync(fileURLToPath(url))).toBe(true);
  }
});

/** Compiles only if the published types of the report are those of the code, in both directions. */
const published = (written: Plain<JsonReport>): Plain<Report> => written;
const ours = (read: Plain<Report>): Plain<JsonReport> => read;

/** Without what tells the two apart and JSON does not: read-only, and undefined where a key is left out. */
type Plain<T> = T extends object ? { -readonly [K in keyof T]: Plain<Exclude<T[K], undefined>> } : T;

it('the types of the report are those of the code', () => {
  const report = JSON.parse(renderJson(viewOf(exampleReport())));
  expect(ours(published(report))).toBe(report);
});
