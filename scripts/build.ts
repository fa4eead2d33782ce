/**
 * Builds dist/index.js (the action) and dist/cli/index.js (the command line) from src, each with the licences of
 * what it bundles. The same sources and lock file give the same bytes. `node scripts/build.ts [DIRECTORY]`
 */
import { execFileSync } from 'node:child_process';
import { appendFileSync, chmodSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { minifySync } from '@swc/core';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Builds into a directory, which is emptied first. */
export function build(directory: string): void {
  const run = (tool: string, ...args: string[]) => {
    execFileSync(process.execPath, [join(root, 'node_modules', tool), ...args], {
      cwd: root,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  };
  rmSync(join(root, 'lib'), { recursive: true, force: true });
  rmSync(directory, { recursive: true, force: true });
  run('typescript/bin/tsc', '-p', 'tsconfig.build.json');
  bundle('lib/action.js', directory);
  bundle('lib/cli.js', join(directory, 'cli'));
  const cli = join(directory, 'cli', 'index.js');
  const code = readFileSync(cli, 'utf8');
  if (!code.startsWith('#!')) writeFileSync(cli, `#!/usr/bin/env node\n${code}`);
  chmodSync(cli, 0o755);

  function bundle(entry: string, into: string): void {
    run(
      '@vercel/ncc/dist/ncc/cli.js',
      'build',
      entry,
      '--out',
      into,
      '--no-cache',
      '--license',
      'licenses.txt',
      '--quiet',
    );
    minify(into);
  }
}

/**
 * Halves the code, which each start has to load: the bundler can leave out what nobody uses, or make it smaller, in the
 * first file alone. Libraries look at the names of classes, so that these stay. Notices that stand in comments alone
 * move to the licences.
 */
function minify(directory: string): void {
  const notices = new Set<string>();
  for (const name of readdirSync(directory).filter((file) => file.endsWith('.js'))) {
    const path = join(directory, name);
    const code = readFileSync(path, 'utf8');
    const comments = code.match(/^[ \t]*\/\*[\s\S]*?\*\/|(?:^[ \t]*\/\/.*\n)+/gm) ?? [];
    for (const comment of comments) {
      if (/copyright|licen[cs]e/i.test(comment)) notices.add(comment.replace(/^[ \t]+/gm, '').trim());
    }
    const small = minifySync(code, {
      module: true,
      compress: { keep_classnames: true },
      mangle: { keep_classnames: true },
    });
    writeFileSync(path, small.code);
  }
  const heading = 'Notices in the code of these packages\n\n';
  appendFileSync(join(directory, 'licenses.txt'), `\n${heading}${[...notices].toSorted().join('\n\n')}\n`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) build(join(root, process.argv[2] ?? 'dist'));
