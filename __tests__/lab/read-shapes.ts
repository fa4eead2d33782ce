import type { FileSystem } from '../../src/config/file-system.ts';
import { loadFiles } from '../../src/config/load.ts';
import { ConfigurationError } from '../../src/config/problem.ts';
import { shapes } from './list-shapes.ts';

/*
 * Reads every shape, and prints a line of JSON for each: how long the processor took, and what came of it. Started with
 * little memory by the test beside it.
 */

for (const [name, make] of Object.entries(shapes)) {
  const made = make();
  const texts = (typeof made === 'string' ? [made] : made).map((text) => Buffer.from(text));
  // Before it is read: where the memory does not do, the last line says for which.
  process.stdout.write(`${JSON.stringify({ name })}\n`);
  const before = process.cpuUsage();
  const outcome = await read(texts);
  const { user, system } = process.cpuUsage(before);
  process.stdout.write(`${JSON.stringify({ name, seconds: (user + system) / 1e6, ...outcome })}\n`);
}

async function read(texts: readonly Buffer[]): Promise<object> {
  const textOf = (path: string) => texts[Number(/\d+$/.exec(path)?.[0])] ?? Buffer.alloc(0);
  const files: FileSystem = {
    look: async () => 'file',
    read: async (path) => ({ bytes: textOf(path) }),
    real: async (path) => path,
    isEmpty: async () => false,
    find: async () => [],
  };
  try {
    const { endpoints, clients } = await loadFiles(
      { patterns: texts.map((_, index) => `${index}`), cwd: '/' },
      files,
    );
    return { entries: endpoints.length + clients.length };
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    return { problems: error.problems.length, more: error.more, message: error.message.length };
  }
}
