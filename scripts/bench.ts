/**
 * Measures the built command line against sslscan on the same servers in the same run, in turn. Needs nginx,
 * sslscan and openssl (Debian: nginx-light, sslscan, openssl). `npm run bench [-- ROUNDS]`
 *
 * (a) 120 servers on loopback; (b) the same behind a relay that delays the data by 25 ms each way; (c) 2,000
 * endpoints, for memory. Ours does all six versions, the handshake, the certificate and the HTTP request at its
 * default settings; sslscan does its version checks alone, 64 at once.
 */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer, type Socket } from 'node:net';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const rounds = Number(process.argv[2] ?? 5);
const few = 120;
const many = 2000;
const firstPort = 21_000;
const relayPort = 25_000;
const delayMs = 25;

const cli = fileURLToPath(new URL('../dist/cli/index.js', import.meta.url));
const directory = mkdtempSync(join(tmpdir(), 'tls-readiness-bench-'));

/** One nginx with TLS 1.0 to 1.3 on `many` ports: its servers cost the machine as little as servers can. */
function startNginx(): ChildProcess {
  const key = [
    'req',
    '-x509',
    '-newkey',
    'ec',
    '-pkeyopt',
    'ec_paramgen_curve:prime256v1',
    '-nodes',
    '-days',
    '2',
  ];
  const names = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost,IP:127.0.0.1'];
  const files = ['-keyout', join(directory, 'key.pem'), '-out', join(directory, 'cert.pem')];
  execFileSync('openssl', [...key, ...names, ...files], { stdio: 'ignore' });
  const config = `
    daemon off; error_log /dev/null; pid ${directory}/nginx.pid; worker_processes 1;
    events { worker_connections 8192; }
    http {
      access_log off;
      ssl_certificate ${directory}/cert.pem; ssl_certificate_key ${directory}/key.pem;
      ssl_protocols TLSv1 TLSv1.1 TLSv1.2 TLSv1.3; ssl_ciphers DEFAULT:@SECLEVEL=0;
      server { listen 127.0.0.1:${firstPort}-${firstPort + many - 1} ssl; return 204; }
    }`;
  writeFileSync(join(directory, 'nginx.conf'), config);
  return spawn('nginx', ['-p', directory, '-c', join(directory, 'nginx.conf')], { stdio: 'ignore' });
}

/** Passes bytes on after a delay, each way, in this process; the end of a connection is delayed as well. */
function startRelay(): () => void {
  const later = (from: Socket, to: Socket) => {
    from.on('data', (bytes) => setTimeout(() => to.writable && to.write(bytes), delayMs));
    from.on('close', () => setTimeout(() => to.destroy(), delayMs));
    from.on('error', () => undefined);
  };
  const servers = Array.from({ length: few }, (_, index) =>
    createServer((client) => {
      const server = connect(firstPort + index, '127.0.0.1');
      later(client, server);
      later(server, client);
    }).listen(relayPort + index, '127.0.0.1'),
  );
  return () => {
    for (const server of servers) server.close();
  };
}

async function answers(port: number): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const socket = connect(port, '127.0.0.1');
    const [reached] = await Promise.race([
      once(socket, 'connect').then(() => [true]),
      once(socket, 'close').then(() => [false]),
    ]).catch(() => [false]);
    socket.destroy();
    if (reached) return;
    await sleep(100);
  }
  throw new Error(`nothing listens on port ${port}`);
}

const ports = (from: number, count: number) => Array.from({ length: count }, (_, index) => from + index);

/** Runs a command to its end and gives its seconds. */
async function time(command: string, args: readonly string[]): Promise<number> {
  const startedAt = performance.now();
  const child = spawn(command, args, { stdio: 'ignore' });
  await once(child, 'exit');
  return (performance.now() - startedAt) / 1000;
}

const listOf = (name: string, from: number, count: number): string => {
  const path = join(directory, name);
  writeFileSync(
    path,
    `endpoints:\n${ports(from, count)
      .map((port) => `  - https://127.0.0.1:${port}\n`)
      .join('')}`,
  );
  return path;
};

const sslscanOptions =
  '--no-ciphersuites --no-fallback --no-renegotiation --no-compression --no-heartbleed --no-groups --no-check-certificate --ipv4';

async function compare(title: string, from: number): Promise<void> {
  const list = listOf(`${from}.yml`, from, few);
  const hosts = join(directory, `${from}.txt`);
  writeFileSync(
    hosts,
    ports(from, few)
      .map((port) => `127.0.0.1:${port}\n`)
      .join(''),
  );
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    ours.push(await time(process.execPath, [cli, 'check', list, '--format', 'json']));
    theirs.push(await time('sh', ['-c', `xargs -P 64 -I{} sslscan ${sslscanOptions} {} < ${hosts}`]));
  }
  const [mine, other] = [median(ours), median(theirs)];
  console.log(
    `${title}: ours ${mine.toFixed(2)} s, sslscan ${other.toFixed(2)} s, ratio ${(mine / other).toFixed(2)}`,
  );
}

/** Peak memory and verdicts of one run over `many` endpoints. */
async function crowd(): Promise<void> {
  const list = listOf('many.yml', firstPort, many);
  const output = join(directory, 'many.json');
  const startedAt = performance.now();
  const child = spawn(process.execPath, [cli, 'check', list, '--format', 'json', '--output', output], {
    stdio: 'ignore',
  });
  let peakKilobytes = 0;
  const watch = setInterval(() => {
    const status = readStatus(child.pid);
    peakKilobytes = Math.max(peakKilobytes, Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0));
  }, 50);
  await once(child, 'exit');
  clearInterval(watch);
  const { counts } = JSON.parse(readFileSync(output, 'utf8'));
  const seconds = (performance.now() - startedAt) / 1000;
  console.log(
    `(c) ${many} endpoints: ${seconds.toFixed(1)} s, peak memory ${Math.round(peakKilobytes / 1024)} MB, ${counts.unverified} unverified`,
  );
}

function readStatus(pid: number | undefined): string {
  try {
    return readFileSync(`/proc/${pid}/status`, 'utf8');
  } catch {
    // It has just ended; its last peak is known.
    return '';
  }
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

const nginx = startNginx();
const stopRelay = startRelay();
try {
  await answers(firstPort);
  const sslscan = execFileSync('sslscan', ['--version'], { encoding: 'utf8' })
    .trim()
    .split('\n')[0]
    ?.replace(/\u001b\[[\d;]*m/g, '')
    .trim();
  console.log(
    `Node ${process.version}, sslscan ${sslscan}, ${availableParallelism()} cores, ${rounds} rounds, medians`,
  );
  await compare(`(a) ${few} servers on loopback`, firstPort);
  await compare(`(b) ${few} servers, ${delayMs} ms each way`, relayPort);
  await crowd();
} finally {
  nginx.kill();
  stopRelay();
  rmSync(directory, { recursive: true });
}
process.exit();
