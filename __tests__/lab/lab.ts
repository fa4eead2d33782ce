import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Protocol } from '../../src/tls/protocol.ts';
import { makeCertificates } from './certificates.ts';
import type { Command, ExpectedHandshake, Plan, Stack } from './stack.ts';
import { boringssl } from './stacks/boringssl.ts';
import { botan } from './stacks/botan.ts';
import { erlang } from './stacks/erlang.ts';
import { gnutls } from './stacks/gnutls.ts';
import { go } from './stacks/go.ts';
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

function describeServer({ name: stack }: Stack, plan: Plan<unknown>): LabServer {
  const { speaks, scheme = 'https', serverName, unusual } = plan;
  const modern = speaks.includes('TLSv1.2') || speaks.includes('TLSv1.3');
  const handshake = plan.handshake ?? (modern ? 'completed' : 'failed');
  return { name: `${stack}: ${plan.name}`, speaks, handshake, scheme, serverName, unusual };
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
export async function startLab(): Promise<Lab> {
  const directory = mkdtempSync(join(tmpdir(), 'tls-lab-'));
  const running: Running[] = [];
  const end = () => {
    for (const { child } of running) killGroup(child);
  };
  // Should the tests be interrupted, the servers end all the same.
  process.on('exit', end);
  const stop = async () => {
    end();
    await Promise.all(running.map(({ ended }) => ended));
    process.off('exit', end);
    rmSync(directory, { recursive: true, force: true });
  };
  try {
    const files = makeCertificates(directory);
    const ports = await freePorts(labServers.length);
    const byName = new Map(labServers.map(({ name }, index) => [name, ports[index]!]));
    for (const { name, plans, launch } of stacks) {
      const own = plans.map((plan) => byName.get(`${name}: ${plan.name}`)!);
      for (const command of launch(own, files)) running.push(run(command, directory, running.length));
    }
    await untilListening(ports, running);
    const versions = new Map(stacks.map(({ name, version }) => [name, versionOf(version)]));
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
  const [program, ...args] = command;
  const log = join(directory, `${number}.log`);
  const output = openSync(log, 'w');
  const child = spawn(program, args, { cwd: directory, detached: true, stdio: ['ignore', output, output] });
  closeSync(output);
  const ended = once(child, 'exit').catch((error: unknown) => error);
  return { command, child, ended, log };
}

function killGroup({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It has ended already.
  }
}

/** Below the range from which the system takes ports for outgoing connections, so that none is lost to these. */
async function freePorts(count: number): Promise<number[]> {
  const ports: number[] = [];
  for (let port = 20_000; ports.length < count; port += 1) if (await isFree(port)) ports.push(port);
  return ports;
}

async function isFree(port: number): Promise<boolean> {
  const server = createServer();
  try {
    server.listen(port);
    await once(server, 'listening');
    return true;
  } catch {
    return false;
  } finally {
    server.close();
  }
}

/** Reads the system's own table: to connect would be a connection that some of the servers count or trip over. */
async function untilListening(ports: readonly number[], running: readonly Running[]): Promise<void> {
  const giveUpAt = Date.now() + 60_000;
  for (;;) {
    const listening = listeningPorts();
    const missing = ports.filter((port) => !listening.has(port));
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

/** proc(5): the local address stands second, in hex with its port last; state 0A is listening. */
function listeningPorts(): Set<number> {
  const lines = ['/proc/net/tcp', '/proc/net/tcp6'].flatMap((file) => readFileSync(file, 'utf8').split('\n'));
  const rows = lines.map((line) => line.trim().split(/\s+/)).filter((row) => row[3] === '0A');
  return new Set(rows.map((row) => Number.parseInt(row[1]!.split(':').at(-1)!, 16)));
}

function versionOf([program, ...args]: Command): string {
  const output = execFileSync('sh', ['-c', '"$0" "$@" 2>&1', program, ...args], { encoding: 'utf8' });
  return output.split('\n')[0] ?? '';
}
