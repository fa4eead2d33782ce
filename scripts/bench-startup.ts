/**
 * Measures what the action's start-up costs: from the start of the process to its first connection, against an
 * empty Node process from start to end, in turn on the same machine. `npm run bench:startup [-- ROUNDS]`
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const budgetMs = 250;
const rounds = Number(process.argv[2] ?? 15);
const root = fileURLToPath(new URL('..', import.meta.url));
const workspace = mkdtempSync(join(tmpdir(), 'tls-readiness-bench-'));

const server = createServer();
server.listen(0, '127.0.0.1');
await once(server, 'listening');
const address = server.address();
if (address === null || typeof address === 'string')
  throw new Error('a TCP listener has an address and port');

writeFileSync(join(workspace, 'list.yml'), `endpoints:\n  - https://127.0.0.1:${address.port}\n`);
writeFileSync(join(workspace, 'empty.mjs'), '');

async function emptyProcess(): Promise<number> {
  const startedAt = performance.now();
  const child = spawn(process.execPath, [join(workspace, 'empty.mjs')], { stdio: 'ignore' });
  await once(child, 'exit');
  return performance.now() - startedAt;
}

async function actionToFirstConnection(): Promise<number> {
  const connected = once(server, 'connection');
  const env = { ...process.env, INPUT_CONFIG: 'list.yml', GITHUB_WORKSPACE: workspace };
  const startedAt = performance.now();
  const child = spawn(process.execPath, [join(root, 'dist/index.js')], { stdio: 'ignore', env });
  const [socket] = await connected;
  const took = performance.now() - startedAt;
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  socket.destroy();
  await ended;
  return took;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

const empty: number[] = [];
const action: number[] = [];
for (let round = 0; round < rounds; round += 1) {
  empty.push(await emptyProcess());
  action.push(await actionToFirstConnection());
}
server.close();
rmSync(workspace, { recursive: true });

const cost = median(action) - median(empty);
console.log(`Node ${process.version}, ${rounds} rounds, medians`);
console.log(`empty process           ${median(empty).toFixed(0)} ms`);
console.log(`action to 1st connection ${median(action).toFixed(0)} ms`);
console.log(
  `start-up cost           ${cost.toFixed(0)} ms (budget ${budgetMs} ms: ${cost <= budgetMs ? 'kept' : 'exceeded'})`,
);
