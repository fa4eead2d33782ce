/**
 * Runs the built command line over peers that attack it, each beside 20 usual endpoints, and tells how many runs did not end,
 * ended with a wrong exit code, or reported something else of the usual endpoints. Ends with 1 if there are any.
 * `npm run hostile [-- RUNS]`
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer as createTcpServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createServer, type TLSSocket } from 'node:tls';
import { fileURLToPath } from 'node:url';
import { testCertificates } from '../__tests__/certificates.ts';
import { httpsServer } from '../__tests__/servers.ts';
import { record } from '../__tests__/tls/server-messages.ts';

const commandLine = fileURLToPath(new URL('../dist/cli/index.js', import.meta.url));
const runs = Number(process.argv[2] ?? 200);
const usualEndpoints = 20;
/** Far more than a run takes on a busy machine: what has not ended by then hangs. */
const limitMs = 60_000;

interface Hostile {
  readonly name: string;
  readonly scheme: 'https' | 'tls';
  readonly server: Server;
}

/** Writes as fast as the other side reads. */
function flood(socket: Socket | TLSSocket, piece: Uint8Array): void {
  const send = () => {
    while (!socket.destroyed && socket.write(piece));
  };
  socket.on('error', () => undefined);
  socket.on('drain', send);
  socket.resume().once('data', send);
}

const { key, certificate } = (await testCertificates()).valid;

function afterHandshake(piece: string): Server {
  const server = createServer({ key, cert: certificate }, (socket) => flood(socket, Buffer.from(piece)));
  return server.on('tlsClientError', () => undefined);
}

function inHandshake(piece: Uint8Array): Server {
  return createTcpServer((socket) => flood(socket, piece));
}

const helloRequests = record(22, 0x0303, new Uint8Array(16_384));
const hostile: readonly Hostile[] = [
  { name: 'line ends for a response', scheme: 'https', server: afterHandshake('\r\n'.repeat(8192)) },
  { name: 'line ends, two bytes a record', scheme: 'https', server: afterHandshake('\r\n') },
  {
    name: 'interim responses',
    scheme: 'https',
    server: afterHandshake('HTTP/1.1 103 Early Hints\r\nlink: </a>\r\n\r\n'.repeat(400)),
  },
  {
    name: 'header fields',
    scheme: 'https',
    server: afterHandshake(`HTTP/1.1 200 OK\r\n${'a: b\r\n'.repeat(2000)}`),
  },
  { name: 'data after the handshake', scheme: 'tls', server: afterHandshake('x'.repeat(16_384)) },
  { name: 'HelloRequests', scheme: 'https', server: inHandshake(helloRequests) },
  {
    name: 'HelloRequests, one a record',
    scheme: 'tls',
    server: inHandshake(record(22, 0x0303, new Uint8Array(4))),
  },
  { name: 'empty records', scheme: 'tls', server: inHandshake(record(22, 0x0303, new Uint8Array(0))) },
];

interface Ran {
  readonly code: number | null;
  readonly report: string;
  readonly cpuMs: number;
  readonly seconds: number;
}

/** The shell tells how much processor time the command line took. */
async function run(list: string): Promise<Ran> {
  const limits = ['--timeout', '1s', '--retries', '0'];
  const args = [process.execPath, commandLine, 'check', list, '--format', 'json', ...limits];
  const timed = ['-c', '"$@"; code=$?; times >&2; exit $code', 'sh', ...args];
  const startedAt = performance.now();
  // It leads a process group, so that the command line ends with the shell.
  const child = spawn('sh', timed, { stdio: ['ignore', 'pipe', 'pipe'], detached: true });
  const said = { report: '', errors: '' };
  child.stdout.on('data', (chunk) => {
    said.report += String(chunk);
  });
  child.stderr.on('data', (chunk) => {
    said.errors += String(chunk);
  });
  const timer = setTimeout(() => child.pid && process.kill(-child.pid, 'SIGKILL'), limitMs);
  const [code] = await once(child, 'close');
  clearTimeout(timer);
  const [, ...parts] = /(\d+)m([\d.]+)s (\d+)m([\d.]+)s\s*$/.exec(said.errors) ?? [];
  const [minutes = 0, seconds = 0, systemMinutes = 0, systemSeconds = 0] = parts.map(Number);
  const cpuMs = 1000 * (60 * (minutes + systemMinutes) + seconds + systemSeconds);
  return { code, report: said.report, cpuMs, seconds: (performance.now() - startedAt) / 1000 };
}

/** The exit code is 0: nothing has a date. */
function problemOf({ code, report }: Ran): string | undefined {
  if (code === null) return 'did not end';
  if (code !== 0) return `ended with ${code}`;
  const { endpoints }: { endpoints: unknown[] } = JSON.parse(report);
  return endpoints.length === usualEndpoints + 1 ? undefined : `reported ${endpoints.length} endpoints`;
}

const directory = mkdtempSync(join(tmpdir(), 'tls-readiness-hostile-'));
const usual = await httpsServer({});
const problems: string[] = [];
console.log(
  '| Peer sends without end | runs | longest | most processor time |\n| --- | ---: | ---: | ---: |',
);
for (const { name, scheme, server } of hostile) {
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  const endpoints = Array.from({ length: usualEndpoints }, (_, index) => ({
    name: `usual ${index}`,
    url: `https://localhost:${usual.port}/${index}`,
  }));
  const list = join(directory, 'endpoints.yml');
  // JSON is YAML.
  writeFileSync(
    list,
    JSON.stringify({ endpoints: [{ name, url: `${scheme}://localhost:${port}` }, ...endpoints] }),
  );
  const ran: Ran[] = [];
  for (let count = 0; count < Math.ceil(runs / hostile.length); count += 1) {
    const one = await run(list);
    const problem = problemOf(one);
    if (problem !== undefined) problems.push(`${name}: ${problem}`);
    ran.push(one);
  }
  const longest = Math.max(...ran.map(({ seconds }) => seconds)).toFixed(1);
  const most = (Math.max(...ran.map(({ cpuMs }) => cpuMs)) / 1000).toFixed(1);
  console.log(`| ${name} | ${ran.length} | ${longest} s | ${most} s |`);
  server.close();
}
for (const problem of problems) console.log(problem);
rmSync(directory, { recursive: true });
process.exit(problems.length === 0 ? 0 : 1);
