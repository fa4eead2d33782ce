/**
 * Counts false verdicts: ours, and those of sslscan, nmap and testssl.sh, on the misbehaving peers and on the lab of
 * real servers, in one run. Needs what `scripts/install-peers.sh` installs, and the built command line. Fails if
 * any verdict of ours is false. `npm run peers [-- --lab misbehaving|real] [--scanner NAME]… [--every N]`: with
 * `--every`, testssl.sh, which takes long, is asked about each Nth peer alone.
 */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import pLimit from 'p-limit';
import { labServers, startLab } from '../__tests__/lab/lab.ts';
import { type MisbehavingPeer, misbehavingPeers, startMisbehaving } from '../__tests__/probe/misbehaving.ts';
import type { JsonReport } from '../src/report/writers/json-schema.ts';
import { type Protocol, protocols } from '../src/tls/protocol.ts';
import { tool } from '../src/version.ts';
import { type Place, type Says, type Scanner, scanners } from './scanners.ts';

const commandLine = fileURLToPath(new URL('../dist/cli/index.js', import.meta.url));

/** A scanner that has not ended by then is killed, and what it has said so far counts. */
const limitMs = 120_000;

interface Peer {
  readonly name: string;
  readonly truth: Readonly<Record<Protocol, 'accepted' | 'refused' | 'unknown'>>;
  /** No verdict is honest as well, whatever is true. */
  readonly orUnknown: boolean;
  readonly scheme: 'https' | 'tls';
  readonly place: Place;
}

/** What one scanner said of one peer. */
interface Answer {
  readonly peer: Peer;
  readonly says: Says;
}

interface Result {
  readonly name: string;
  readonly asks: Scanner['asks'];
  readonly answers: readonly Answer[];
  readonly seconds: number;
}

type Fault = 'wrong' | 'unproven' | 'undecided';

const { values: options } = parseArgs({
  options: {
    lab: { type: 'string' },
    scanner: { type: 'string', multiple: true },
    every: { type: 'string', default: '1' },
  },
});
const every = Number(options.every);
const chosen = scanners.filter(({ name }) => options.scanner?.some((each) => name.startsWith(each)) ?? true);

/**
 * The same again in a network of its own, which has nothing but loopback, where the system allows that: some real
 * servers listen on every address there is. All processes end with this one.
 */
function runIsolated(): number | undefined {
  for (const rights of [[], ['--map-root-user']]) {
    const unshare = ['unshare', ...rights, '--net', '--pid', '--mount-proc', '--fork', '--kill-child'];
    const probe = spawnSync(unshare[0] ?? '', [...unshare.slice(1), 'ip', 'link', 'set', 'lo', 'up']);
    if (probe.status !== 0) continue;
    const script = 'ip link set lo up && "$@"; exit';
    const again = ['env', 'LAB_ISOLATED=yes', process.execPath, ...process.argv.slice(1)];
    const tied = ['setpriv', '--pdeathsig', 'KILL', ...unshare, 'bash', '-c', script, 'peers', ...again];
    return spawnSync(tied[0] ?? '', tied.slice(1), { stdio: ['ignore', 'inherit', 'inherit'] }).status ?? 1;
  }
  return undefined;
}

/**
 * Left out: whether it accepts TLS 1.0 or nothing is known depends on the patience of the one who asks, and the
 * scanners have more of it than we take here.
 */
const dependsOnPatience = 'drips a byte at a time, too slowly';

/** Each scanner meets peers of its own, because many of them remember who came before. */
async function askMisbehaving(ask: (peers: readonly Peer[]) => Promise<Result>): Promise<Result> {
  const started = await startMisbehaving(misbehavingPeers.filter(({ name }) => name !== dependsOnPatience));
  const peerOf = ([peer, port]: [MisbehavingPeer, number]): Peer => ({
    name: peer.name,
    truth: peer.truth,
    orUnknown: peer.orUnknown === true,
    scheme: 'tls',
    place: { port, serverName: peer.nameless ? undefined : 'localhost' },
  });
  try {
    return await ask([...started.ports].map(peerOf));
  } finally {
    await started.close();
  }
}

/** Runs the built command line once over all of them. */
async function askOurs(peers: readonly Peer[], ...limits: readonly string[]): Promise<Result> {
  const list = join(directory, 'endpoints.yml');
  const report = join(directory, 'report.json');
  const entries = peers.map(({ scheme, place: { port, serverName } }) => ({
    name: `${port}`,
    url: `${scheme}://127.0.0.1:${port}`,
    ...(serverName === undefined ? {} : { 'server-name': serverName }),
  }));
  // JSON is YAML.
  writeFileSync(list, JSON.stringify({ endpoints: entries }));
  const settings = ['--fail-on', 'never', ...limits];
  const args = [commandLine, 'check', list, '--format', 'json', '--output', report, ...settings];
  const startedAt = performance.now();
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.on('data', (chunk) => {
    said += String(chunk);
  });
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`exit code ${code}: ${said}`);
  const seconds = (performance.now() - startedAt) / 1000;
  const { endpoints }: JsonReport = JSON.parse(readFileSync(report, 'utf8'));
  const found = new Map(endpoints.map(({ name, addresses: [address] }) => [name, address?.protocols]));
  const answers = peers.map((peer) => {
    const states = protocols.map((protocol) => {
      const state = found.get(`${peer.place.port}`)?.[protocol].state;
      return [protocol, state === 'unknown' ? undefined : state];
    });
    return { peer, says: Object.fromEntries(states) };
  });
  return { name: `${tool.name} ${tool.version}`, asks: () => true, answers, seconds };
}

async function askScanner(scanner: Scanner, all: readonly Peer[]): Promise<Result> {
  const peers = scanner.isSlow ? all.filter((_, index) => index % every === 0) : all;
  const places = pLimit(scanner.atOnce);
  const startedAt = performance.now();
  let done = 0;
  const answers = await Promise.all(
    peers.map((peer) =>
      places(async () => {
        const file = join(directory, `${peer.place.port}.json`);
        rmSync(file, { force: true });
        const output = await outputOf(scanner.command(peer.place, file));
        done += 1;
        if (done % 20 === 0) console.error(`${scanner.name}: ${done} of ${peers.length}`);
        return { peer, says: scanner.read(output, file) };
      }),
    ),
  );
  const seconds = (performance.now() - startedAt) / 1000;
  return { name: `${scanner.name} ${scanner.version()}`, asks: scanner.asks, answers, seconds };
}

/** It leads a process group, so that its children end with it. */
async function outputOf([program, ...args]: readonly [string, ...string[]]): Promise<string> {
  const child = spawn(program, args, { detached: true, stdio: ['ignore', 'pipe', 'ignore'] });
  let output = '';
  child.stdout.on('data', (chunk) => {
    output += String(chunk);
  });
  const timer = setTimeout(() => child.pid && process.kill(-child.pid, 'SIGKILL'), limitMs);
  await once(child, 'close');
  clearTimeout(timer);
  return output;
}

/** What is to be said against a scanner's word on one protocol of a peer. */
function faultOf({ peer, says }: Answer, protocol: Protocol): Fault | undefined {
  const verdict = says[protocol];
  const truth = peer.truth[protocol];
  if (verdict === undefined) return truth === 'unknown' || peer.orUnknown ? undefined : 'undecided';
  if (truth === 'unknown') return 'unproven';
  return verdict === truth ? undefined : 'wrong';
}

function faultsOf({ asks, answers }: Result): { peer: string; protocol: Protocol; fault: Fault }[] {
  return answers.flatMap((answer) =>
    protocols.filter(asks).flatMap((protocol) => {
      const fault = faultOf(answer, protocol);
      return fault ? [{ peer: answer.peer.name, protocol, fault }] : [];
    }),
  );
}

function tableOf(results: readonly Result[]): string {
  const rows = results.map((result) => {
    const faults = faultsOf(result);
    const count = (wanted: Fault) => faults.filter(({ fault }) => fault === wanted).length;
    const questions = result.answers.length * protocols.filter(result.asks).length;
    const asked = [result.name, result.answers.length, questions];
    const wrong = count('wrong');
    const unproven = count('unproven');
    return [...asked, wrong + unproven, wrong, unproven, count('undecided'), result.seconds.toFixed(0)];
  });
  const head = ['', 'peers', 'questions', 'false', 'wrong', 'unproven', 'undecided', 'seconds'];
  return markdown([head, head.map((_, index) => (index === 0 ? '---' : '---:')), ...rows]);
}

/** Every peer that somebody says something false of, or nothing though it can be known. */
function peersOf(results: readonly Result[]): string {
  const all = results.map(faultsOf);
  const names = [...new Set(all.flat().map(({ peer }) => peer))];
  const rows = names.map((name) => [
    name,
    ...all.map((faults, index) => {
      if (!results[index]?.answers.some(({ peer }) => peer.name === name)) return 'not asked';
      const own = faults.filter(({ peer }) => peer === name);
      const counts = (['wrong', 'unproven', 'undecided'] as const).map((fault) => {
        const count = own.filter((each) => each.fault === fault).length;
        return count === 0 ? [] : [`${count} ${fault}`];
      });
      return counts.flat().join(', ') || '–';
    }),
  ]);
  const head = ['Peer', ...results.map(({ name }) => name)];
  return markdown([head, head.map(() => '---'), ...rows]);
}

function markdown(rows: readonly (readonly (string | number)[])[]): string {
  return rows.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** Prints what was found, and gives whether none of our verdicts is false. */
function report(title: string, results: readonly [Result, ...Result[]]): boolean {
  console.log(`\n## ${title}\n\n${tableOf(results)}\n\n${peersOf(results)}\n`);
  const ours = faultsOf(results[0]);
  for (const { peer, protocol, fault } of ours) console.log(`ours ${fault}: ${protocol} of "${peer}"`);
  return ours.every(({ fault }) => fault === 'undecided');
}

async function compareMisbehaving(): Promise<boolean> {
  // Many of them are silent on purpose.
  const ours = await askMisbehaving((peers) => askOurs(peers, '--timeout', '2s'));
  const others: Result[] = [];
  for (const scanner of chosen) others.push(await askMisbehaving((peers) => askScanner(scanner, peers)));
  return report('Misbehaving peers', [ours, ...others]);
}

async function compareReal(): Promise<boolean> {
  const lab = await startLab();
  try {
    const peers = labServers.map(({ name, speaks, scheme, serverName }): Peer => {
      const truths = protocols.map((each) => [each, speaks.includes(each) ? 'accepted' : 'refused']);
      const place = { port: lab.ports.get(name) ?? 0, serverName };
      return { name, truth: Object.fromEntries(truths), orUnknown: false, scheme, place };
    });
    const ours = await askOurs(peers);
    const others: Result[] = [];
    for (const scanner of chosen) others.push(await askScanner(scanner, peers));
    return report('Real servers', [ours, ...others]);
  } finally {
    await lab.stop();
  }
}

const status = process.env.LAB_ISOLATED === 'yes' ? undefined : runIsolated();
if (status !== undefined) process.exit(status);
const directory = mkdtempSync(join(tmpdir(), 'tls-readiness-peers-'));
try {
  const load = loadavg()[0]?.toFixed(1);
  console.log(`Node ${process.version}, ${availableParallelism()} cores, load ${load}`);
  const misbehavingIsRight = options.lab === 'real' || (await compareMisbehaving());
  const realIsRight = options.lab === 'misbehaving' || (await compareReal());
  process.exitCode = misbehavingIsRight && realIsRight ? 0 : 1;
} finally {
  rmSync(directory, { recursive: true });
}
process.exit();
