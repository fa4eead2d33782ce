/**
 * Builds dist/index.js (the action) and dist/cli/index.js (the command line) from src, each with the licences of
 * what it bundles. The same sources and lock file give the same bytes. `node scripts/build.ts [DIRECTORY]`
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { minifySync } from '@swc/core';
import { type BundleStats, licencesOf } from './licences.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Builds into a directory, which is emptied first. */
export async function build(directory: string): Promise<void> {
  const run = async (tool: string, ...args: string[]) => {
    const program = spawn(process.execPath, [join(root, 'node_modules', tool), ...args], {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    const [code] = await once(program, 'close');
    if (code !== 0) throw new Error(`${tool} ended with ${code}`);
  };
  rmSync(join(root, 'lib'), { recursive: true, force: true });
  rmSync(directory, { recursive: true, force: true });
  await run('typescript/bin/tsc', '-p', 'tsconfig.build.json');
  // The bundler clears its folder, so that the command line comes from another.
  const made = join(root, 'lib', 'cli');
  await Promise.all([bundle('lib/action.js', directory), bundle('lib/cli.js', made)]);
  cpSync(made, join(directory, 'cli'), { recursive: true });
  const cli = join(directory, 'cli', 'index.js');
  const code = readFileSync(cli, 'utf8');
  if (!code.startsWith('#!')) writeFileSync(cli, `#!/usr/bin/env node\n${code}`);
  chmodSync(cli, 0o755);

  async function bundle(entry: string, into: string): Promise<void> {
    const statsFile = join(root, 'lib', `stats-of-${basename(entry)}.json`);
    await run(
      '@vercel/ncc/dist/ncc/cli.js',
      'build',
      entry,
      '--out',
      into,
      '--no-cache',
      '--stats-out',
      statsFile,
      '--quiet',
    );
    const stats: BundleStats = JSON.parse(readFileSync(statsFile, 'utf8'));
    const heading = 'Notices in the code of these packages';
    const notices = minify(into).join('\n\n');
    writeFileSync(join(into, 'licenses.txt'), `${licencesOf(stats)}\n${heading}\n\n${notices}\n`);
  }
}

/**
 * Halves the code, which each start has to load: the bundler can leave out what nobody uses, or make it smaller, in the
 * first file alone. Libraries look at the names of classes, so that these stay. Gives the notices that stand in comments
 * alone.
 */
function minify(directory: string): readonly string[] {
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
  return [...notices].toSorted();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await build(join(root, process.argv[2] ?? 'dist'));
