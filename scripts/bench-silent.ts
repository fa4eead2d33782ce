/**
 * Measures the built command line over endpoints that accept connections and never say a word, on loopback, and prints what
 * docs/performance.md has of it: how long that takes beside the rounds that it needs, each as long as the deadline of an
 * address, how many connections were open at once, and what the progress said last.
 * `npm run bench:silent [-- TIMEOUT_SECONDS [ENDPOINTS]]`: 16 minutes at the default timeout of 10 s.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const timeoutSeconds = Number(process.argv[2] ?? 10);
const count = Number(process.argv[3] ?? 2000);
/** The default, and the deadline of an address (src/probe/settings.ts). */
const concurrency = 64;
const deadlineSeconds = 3 * timeoutSeconds;

const cli = fileURLToPath(new URL('../dist/cli/index.js', import.meta.url));
const directory = mkdtempSync(join(tmpdir(), 'tls-readiness-bench-'));
const [list, report] = [join(directory, 'list.yml'), join(directory, 'report.json')];

let open = 0;
let mostOpen = 0;

/** Gives the port of a listener of its own: endpoints that share one would wait for each other. */
async function listenInSilence(): Promise<number> {
  const server = createServer((socket) => {
    open += 1;
    mostOpen = Math.max(mostOpen, open);
    socket
      .on('error', () => undefined)
      .on('close', () => {
        open -= 1;
      });
    socket.resume();
  });
  server.unref().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string')
    throw new Error('a TCP listener has an address and port');
  return address.port;
}

const ports = await Promise.all(Array.from({ length: count }, listenInSilence));
writeFileSync(list, `endpoints:\n${ports.map((port) => `  - https://127.0.0.1:${port}\n`).join('')}`);

const limits = ['--timeout', `${timeoutSeconds}s`, '--concurrency', `${concurrency}`];
const output = ['--format', 'json', '--output', report, '--fail-on', 'never'];
const startedAt = performance.now();
const child = spawn(process.execPath, [cli, 'check', list, ...limits, ...output], {
  stdio: ['ignore', 'ignore', 'pipe'],
});
const progress: string[] = [];
child.stderr.on('data', (chunk) =>
  progress.push(
    ...String(chunk)
      .split('\n')
      .filter((line) => line.includes(' checked')),
  ),
);
await once(child, 'close');
const seconds = (performance.now() - startedAt) / 1000;
const { counts, durationMs } = JSON.parse(readFileSync(report, 'utf8'));
rmSync(directory, { recursive: true });
if (counts.unverified !== count) throw new Error(`${count - counts.unverified} endpoints were verified`);

const rounds = Math.ceil(count / concurrency);
console.log(
  `${count} silent endpoints take ${seconds.toFixed(1)} s, of which the check ${(durationMs / 1000).toFixed(1)} s`,
);
console.log(
  `${rounds} rounds of ${concurrency}, ${deadlineSeconds} s each, are ${rounds * deadlineSeconds} s`,
);
console.log(`at most ${mostOpen} connections were open at once`);
console.log(`${progress.length} lines of progress, the last one: ${progress.at(-1) ?? ''}`);
