/**
 * Measures the built command line against sslscan on the same servers in the same run, in turn, and prints the tables of
 * docs/performance.md. Needs nginx, sslscan and openssl (Debian: nginx-light, sslscan, openssl).
 * `npm run bench [-- ROUNDS]`
 *
 * (a) 120 servers on loopback; (b) 1 and 120 servers behind a line that delays each packet by 50 ms each way (Linux with
 * root and python3); (c) 5,000 endpoints, for memory; (d) 20,000 in four shards, one after another, then judged from files.
 * Ours probes all six versions, does the handshake, judges the certificate and sends the HTTP request at its default
 * settings; sslscan does its version checks alone, 64 at once.
 */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { farAddress, inNewNamespace, openDelayedNetwork, whyNoDelayedNetwork } from './delayed-network.ts';

const rounds = Number(process.argv[2] ?? 5);
const few = 120;
const many = 5000;
const firstPort = 21_000;
const delayMs = 50;

const cli = fileURLToPath(new URL('../dist/cli/index.js', import.meta.url));
const directory = mkdtempSync(join(tmpdir(), 'tls-readiness-bench-'));
const output = join(directory, 'report.json');

function makeCertificate(): void {
  const key = '-x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2'.split(' ');
  const names = [
    '-subj',
    '/CN=localhost',
    '-addext',
    `subjectAltName=DNS:localhost,IP:127.0.0.1,IP:${farAddress}`,
  ];
  const files = ['-keyout', join(directory, 'key.pem'), '-out', join(directory, 'cert.pem')];
  execFileSync('openssl', ['req', ...key, ...names, ...files], { stdio: 'ignore' });
}

/** One nginx with TLS 1.0 to 1.3 on many ports: its servers cost the machine as little as servers can. */
function startNginx(
  name: string,
  address: string,
  count: number,
  wrapper: readonly string[] = [],
): ChildProcess {
  const config = `
    daemon off; error_log ${directory}/${name}.log; pid ${directory}/${name}.pid; worker_processes 1;
    events { worker_connections 16384; }
    http {
      access_log off;
      ssl_certificate ${directory}/cert.pem; ssl_certificate_key ${directory}/key.pem;
      ssl_protocols TLSv1 TLSv1.1 TLSv1.2 TLSv1.3; ssl_ciphers DEFAULT:@SECLEVEL=0;
      server { listen ${address}:${firstPort}-${firstPort + count - 1} ssl; return 204; }
    }`;
  const file = join(directory, `${name}.conf`);
  writeFileSync(file, config);
  const [command = '', ...args] = [...wrapper, 'nginx', '-p', directory, '-c', file];
  return spawn(command, args, { stdio: 'ignore' });
}

async function untilNginxListens(name: string): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    if (readIfThere(join(directory, `${name}.pid`)) !== '') return;
    await sleep(100);
  }
  throw new Error(`nginx did not start: ${readIfThere(join(directory, `${name}.log`))}`);
}

/** Runs a command to its end and gives its seconds. */
async function time([command = '', ...args]: readonly string[]): Promise<number> {
  const startedAt = performance.now();
  const child = spawn(command, args, { stdio: 'ignore' });
  await once(child, 'exit');
  return (performance.now() - startedAt) / 1000;
}

/** The same hosts as a list for us and one for sslscan. */
function writeLists(name: string, address: string, count: number): { ours: string; theirs: string } {
  const hosts = Array.from({ length: count }, (_, index) => `${address}:${firstPort + index}`);
  const ours = join(directory, `${name}.yml`);
  const theirs = join(directory, `${name}.txt`);
  writeFileSync(ours, `endpoints:\n${hosts.map((host) => `  - https://${host}\n`).join('')}`);
  writeFileSync(theirs, hosts.map((host) => `${host}\n`).join(''));
  return { ours, theirs };
}

const checkOf = (list: string): readonly string[] => [
  process.execPath,
  cli,
  'check',
  list,
  '--format',
  'json',
  '--output',
  output,
];

const sslscanOptions =
  '--no-ciphersuites --no-fallback --no-renegotiation --no-compression --no-heartbleed --no-groups --no-check-certificate --ipv4';

/** A row of the table, and the median of what our report says of its duration, in milliseconds. */
async function compare(
  title: string,
  address: string,
  count: number,
  wrapper: readonly string[] = [],
): Promise<number> {
  const lists = writeLists(`${address}-${count}`, address, count);
  const scan = ['sh', '-c', `xargs -P 64 -I{} sslscan ${sslscanOptions} {} < ${lists.theirs}`];
  const ours: number[] = [];
  const theirs: number[] = [];
  const durations: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    ours.push(await time([...wrapper, ...checkOf(lists.ours)]));
    durations.push(readReport().durationMs);
    theirs.push(await time([...wrapper, ...scan]));
  }
  const [mine, other] = [median(ours), median(theirs)];
  const cells = [title, `${mine.toFixed(2)} s`, `${other.toFixed(2)} s`, (mine / other).toFixed(2)];
  console.log(`| ${cells.join(' | ')} |`);
  return median(durations);
}

/** Fails where an endpoint was not verified, since the time would mean nothing then. */
function readReport(): { readonly durationMs: number } {
  const { counts, durationMs } = JSON.parse(readFileSync(output, 'utf8'));
  if (counts.unverified > 0) throw new Error(`${counts.unverified} endpoints were not verified`);
  return { durationMs };
}

async function compareWithDelay(): Promise<string> {
  const reason = whyNoDelayedNetwork();
  if (reason !== undefined) return `(b) was skipped: ${reason}.`;
  const nginx = startNginx('far', '0.0.0.0', few, inNewNamespace);
  try {
    await untilNginxListens('far');
    const { near, close } = await openDelayedNetwork(nginx, delayMs);
    try {
      const way = `${delayMs} ms each way`;
      const durationMs = await compare(`(b) 1 server, ${way}`, farAddress, 1, near);
      await compare(`(b) ${few} servers, ${way}`, farAddress, few, near);
      const trips = (durationMs / (2 * delayMs)).toFixed(1);
      return `From the first SYN to the verdict, one endpoint of (b) takes ${Math.round(durationMs)} ms: ${trips} round trips.`;
    } finally {
      close();
    }
  } finally {
    nginx.kill();
  }
}

/** The seconds that a command takes, and the most memory that it has, as words. */
async function costOf([command = '', ...args]: readonly string[]): Promise<string> {
  const startedAt = performance.now();
  const child = spawn(command, args, { stdio: 'ignore' });
  let peakKilobytes = 0;
  const watch = setInterval(() => {
    const status = readIfThere(`/proc/${child.pid}/status`);
    peakKilobytes = Math.max(peakKilobytes, Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0));
  }, 50);
  await once(child, 'exit');
  clearInterval(watch);
  const seconds = (performance.now() - startedAt) / 1000;
  return `${seconds.toFixed(1)} s and at most ${Math.round(peakKilobytes / 1024)} MB`;
}

/** Time and peak memory of one run over `many` endpoints. */
async function crowd(): Promise<void> {
  const { ours } = writeLists('many', '127.0.0.1', many);
  const cost = await costOf(checkOf(ours));
  readReport();
  console.log(`(c) ${many.toLocaleString('en')} endpoints take ${cost}, and all are verified.`);
}

/** The same for each job of a list in shards, one after another, and for the job that judges all. */
async function shards(count: number): Promise<void> {
  const list = join(directory, 'shards.yml');
  const all = count * many;
  const entries = Array.from(
    { length: all },
    (_, index) =>
      `  - url: https://h${index}.example:${firstPort + (index % many)}\n    address: 127.0.0.1\n`,
  );
  writeFileSync(list, `endpoints:\n${entries.join('')}`);
  console.log(`(d) ${all.toLocaleString('en')} endpoints in ${count} shards:`);
  for (let shard = 1; shard <= count; shard += 1) {
    const file = join(directory, `observed-${shard}.json.gz`);
    const cost = await costOf([
      ...checkOf(list),
      '--shard',
      `${shard}/${count}`,
      '--observations-file',
      file,
    ]);
    console.log(`- shard ${shard} takes ${cost}`);
  }
  const cost = await costOf([...checkOf(list), '--observations', join(directory, 'observed-*.json.gz')]);
  readReport();
  console.log(`- the job that judges takes ${cost}, and all are verified`);
}

function readIfThere(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    // The process has not written it yet, or has just ended.
    return '';
  }
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

makeCertificate();
const nginx = startNginx('loopback', '127.0.0.1', many);
try {
  await untilNginxListens('loopback');
  const sslscan = /\d+\.\d+\.\d+/.exec(execFileSync('sslscan', ['--version'], { encoding: 'utf8' }))?.[0];
  console.log(
    `Node ${process.version}, sslscan ${sslscan}, ${availableParallelism()} cores, load ${loadavg()[0]?.toFixed(1)} at the start; medians of ${rounds} rounds, in turn\n`,
  );
  console.log('| | ours | sslscan | ratio |\n| --- | ---: | ---: | ---: |');
  await compare(`(a) ${few} servers on loopback`, '127.0.0.1', few);
  const trips = await compareWithDelay();
  console.log(`\n${trips}`);
  await crowd();
  await shards(4);
} finally {
  nginx.kill();
  rmSync(directory, { recursive: true });
}
