import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Protocol } from '../../src/tls/protocol.ts';
import { makeCertificates } from './certificates.ts';
import { mortal } from './mortal.ts';
import type { Command, ExpectedHandshake, Plan, Program, Stack } from './stack.ts';
import { boringssl } from './stacks/boringssl.ts';
import { botan } from './stacks/botan.ts';
import { erlang } from './stacks/erlang.ts';
import { gnutls } from './stacks/gnutls.ts';
import { go } from './stacks/go.ts';
import { gost } from './stacks/gost.ts';
import { jsse } from './stacks/jsse.ts';
import { mbedtls, wolfssl } from './stacks/lighttpd.ts';
import { nginx } from './stacks/nginx.ts';
import { node } from './stacks/node.ts';
import { nss } from './stacks/nss.ts';
import { openssl } from './stacks/openssl.ts';

/**
 * Real servers of every TLS stack that Debian has, each with what is true of it by its configuration.
 *
 * No package of Debian serves SSL 2.0 any more: a peer written by hand stands for it in `npm test`. rustls has
 * no server among the packages either.
 */
const allStacks: readonly Stack[] = [
  openssl,
  gost,
  nginx,
  gnutls,
  nss,
  jsse,
  boringssl,
  botan,
  go,
  erlang,
  node,
  mbedtls,
  wolfssl,
];

/** `run.sh` sets it where the lab has a network of its own. Without, nothing may listen on every address. */
const isolated = process.env.LAB_ISOLATED === 'yes';

const stacks = allStacks.filter(({ listensEverywhere }) => isolated || !listensEverywhere);

export interface LabServer {
  /** The stack, a colon, and the configuration. */
  readonly name: string;
  readonly speaks: readonly Protocol[];
  readonly handshake: ExpectedHandshake;
  readonly scheme: 'https' | 'tls';
  readonly serverName: string | undefined;
  readonly unusual: string | undefined;
}

export const labServers = serversOf(stacks);

/** What has to be left out here. */
export const leftOut = serversOf(allStacks.filter((stack) => !stacks.includes(stack)));

function serversOf(some: readonly Stack[]): readonly LabServer[] {
  return some.flatMap((stack) => stack.plans.map((plan) => describeServer(stack, plan)));
}

function describeServer(stack: Stack, plan: Plan<unknown>): LabServer {
  const { speaks, handshake = expectedHandshake(speaks), scheme = 'https', serverName, unusual } = plan;
  return { name: nameOf(stack, plan), speaks, handshake, scheme, serverName, unusual };
}

/** What follows from the protocols alone. */
export function expectedHandshake(speaks: readonly Protocol[]): ExpectedHandshake {
  return speaks.includes('TLSv1.2') || speaks.includes('TLSv1.3') ? 'completed' : 'failed';
}

/** How a server is called in the list, and in the maps of `Lab`. */
export function nameOf(program: Program, plan: Program['plans'][number]): string {
  return `${program.name}: ${plan.name}`;
}

export interface Lab {
  /** Where each server listens on 127.0.0.1, by its name. */
  readonly ports: ReadonlyMap<string, number>;
  /** The version of each stack, as it gives it itself. */
  readonly versions: ReadonlyMap<string, string>;
  readonly directory: string;
  stop(): Promise<void>;
}

/** Starts every server, and waits until each listens. Fails with what a program said should it end early. */
export async function startLab(programs: readonly Program[] = stacks): Promise<Lab> {
  const directory = mkdtempSync(join(tmpdir(), 'tls-lab-'));
  // Programs that give up their rights have to get through to what is theirs.
  chmodSync(directory, 0o711);
  const running: Running[] = [];
  const end = () => {
    for (const { child } of running) killGroup(child);
  };
  // Should the tests be interrupted, the servers end all the same.
  process.on('exit', end);
  const stop = async () => {
    await endInOrder(running);
    end();
    await Promise.all(running.map(({ ended }) => ended));
    process.off('exit', end);
    rmSync(directory, { recursive: true, force: true });
  };
  try {
    const files = makeCertificates(directory);
    const names = programs.flatMap((program) => program.plans.map((plan) => nameOf(program, plan)));
    const ports = freePorts(names.length);
    const byName = new Map(names.map((name, index) => [name, ports[index]!]));
    for (const program of programs) {
      const own = program.plans.map((plan) => byName.get(nameOf(program, plan))!);
      for (const command of program.launch(own, files)) running.push(run(command, directory, running.length));
    }
    await untilListening(ports, running);
    const versions = new Map(programs.map(({ name, version }) => [name, versionOf(version)]));
    return { ports: byName, versions, directory, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

interface Running {
  readonly command: Command;
  readonly child: ChildProcess;
  readonly ended: Promise<unknown>;
  readonly log: string;
}

/** Each program leads a process group of its own, so that its children end with it. */
function run(command: Command, directory: string, number: number): Running {
  const [program, ...args] = mortal(command);
  const log = join(directory, `${number}.log`);
  const output = openSync(log, 'w');
  const child = spawn(program, args, { cwd: directory, detached: true, stdio: ['ignore', output, output] });
  closeSync(output);
  const ended = once(child, 'exit').catch((error: unknown) => error);
  return { command, child, ended, log };
}

/** Asks them to end, so that they take back what is theirs, such as PostgreSQL's shared memory. Not for long. */
async function endInOrder(running: readonly Running[]): Promise<void> {
  for (const { child } of running) child.kill('SIGTERM');
  const patience = new AbortController();
  const tooLong = sleep(5_000, undefined, { signal: patience.signal }).catch(() => undefined);
  await Promise.race([Promise.all(running.map(({ ended }) => ended)), tooLong]);
  patience.abort();
}

function killGroup({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It has ended already.
  }
}

/**
 * Below the range from which the system takes ports for outgoing connections, so that none is lost to these. Some servers
 * cannot listen where a connection of an earlier one has ended a moment ago. Each worker of jest has a range of its own.
 */
function freePorts(count: number): number[] {
  const used = localPorts();
  const ports: number[] = [];
  const worker = Number(process.env.JEST_WORKER_ID ?? 1);
  for (let port = 16_000 + 4_000 * worker; ports.length < count; port += 1)
    if (!used.has(port)) ports.push(port);
  return ports;
}

/** Reads the system's own table: to connect would be a connection that some of the servers count or trip over. */
async function untilListening(ports: readonly number[], running: readonly Running[]): Promise<void> {
  const giveUpAt = Date.now() + 60_000;
  for (;;) {
    const open = localPorts(listening);
    const missing = ports.filter((port) => !open.has(port));
    if (missing.length === 0) return;
    const dead = running.find(({ child }) => hasEnded(child));
    if (dead) throw new Error(`a server ended:\n${account(dead)}`);
    if (Date.now() > giveUpAt) {
      const silent = running.filter(({ command }) =>
        missing.some((port) => command.join(' ').includes(`${port}`)),
      );
      throw new Error(`nothing listens on ${missing.join(', ')}:\n${silent.map(account).join('\n')}`);
    }
    await sleep(50);
  }
}

function hasEnded({ pid, exitCode, signalCode }: ChildProcess): boolean {
  return pid === undefined || exitCode !== null || signalCode !== null;
}

/** What was run, and the end of what it said. */
function account({ command, log }: Running): string {
  return `${command.join(' ')}\n${readFileSync(log, 'utf8').slice(-2000)}`;
}

const listening = '0A';

/** proc(5): the local address stands second, in hex with its port last, and the state fourth. */
function localPorts(state?: string): Set<number> {
  const lines = ['/proc/net/tcp', '/proc/net/tcp6'].flatMap((file) =>
    readFileSync(file, 'utf8').trim().split('\n').slice(1),
  );
  const rows = lines.map((line) => line.trim().split(/\s+/));
  const ofState = rows.filter((row) => state === undefined || row[3] === state);
  return new Set(ofState.map((row) => Number.parseInt(row[1]!.split(':').at(-1)!, 16)));
}

function versionOf([program, ...args]: Command): string {
  const output = execFileSync('sh', ['-c', '"$0" "$@" 2>&1', program, ...args], { encoding: 'utf8' });
  return output.split('\n')[0] ?? '';
}
