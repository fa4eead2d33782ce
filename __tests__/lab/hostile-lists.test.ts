import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { shapes } from './list-shapes.ts';

/** What a list of 1 MB may take is 3 s. A busy machine may double that; what takes the square of its length needs 10 s. */
const mostSeconds = 6;

/** Beside its heap, Node takes 80 MB, so that this makes 300 MB of it. */
const heapMegabytes = 220;

interface Result {
  readonly name: string;
  readonly seconds?: number;
  readonly problems?: number;
  readonly message?: number;
}

/** What became of each shape in a process of its own, in which memory is scarce. */
async function readShapes(): Promise<readonly Result[]> {
  const script = fileURLToPath(new URL('read-shapes.ts', import.meta.url));
  const child = spawn(
    process.execPath,
    [`--max-old-space-size=${heapMegabytes}`, '--disable-warning=ExperimentalWarning', script],
    { stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, NODE_OPTIONS: '' } },
  );
  let output = '';
  for await (const chunk of child.stdout) output += chunk;
  return output
    .split('\n')
    .filter((line) => line !== '')
    .map((line): Result => JSON.parse(line));
}

test('a list of one megabyte in any shape is read or refused in little time and memory', async () => {
  const results = await readShapes();
  const done = results.filter(({ seconds }) => seconds !== undefined);
  // Where the memory did not do, the last one has begun and not ended.
  expect(results.at(-1)).toHaveProperty('seconds');
  expect(done.map(({ name }) => name)).toEqual(Object.keys(shapes));
  expect(done.filter(({ seconds = 0 }) => seconds > mostSeconds)).toEqual([]);
  expect(done.filter(({ problems = 0 }) => problems > 50)).toEqual([]);
  expect(done.filter(({ message = 0 }) => message > 50_000)).toEqual([]);
}, 600_000);
