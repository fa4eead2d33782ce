import { execFileSync, spawn } from 'node:child_process';
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { readlinkSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { mortal } from '../mortal.ts';
import { proxyHost } from './programs.ts';

/** A network of its own, from which nothing of this one is reached but what a route leads to. */
export interface Network {
  /** What runs a command in it. */
  readonly within: readonly string[];
  close(): void;
}

/** A network that has no way out but to the proxies. */
export function startClientNetwork(): Promise<Network> {
  return startNetwork('proxies', { here: proxyHost, there: '10.9.0.2' });
}

/** The two ends of its link are neighbours of one another; the end here is the way to each of the `routes`. */
export async function startNetwork(
  link: string,
  {
    here,
    there,
    routes = [],
  }: { readonly here: string; readonly there: string; readonly routes?: readonly string[] },
): Promise<Network> {
  const [program, ...args] = mortal(['unshare', '--net', 'sleep', 'infinity']);
  const child = spawn(program, args, { stdio: 'ignore' });
  const space = `/proc/${child.pid}/ns/net`;
  const own = readlinkSync('/proc/self/ns/net');
  while (child.exitCode === null && readlinkSync(space) === own) await sleep(10);
  const within = ['nsenter', `--net=${space}`];
  const run = (...[command = '', ...rest]: readonly string[]) => execFileSync(command, rest);
  run('ip', 'link', 'add', link, 'type', 'veth', 'peer', 'name', 'eth0', 'netns', String(child.pid));
  run('ip', 'address', 'add', `${here}/30`, 'dev', link);
  run('ip', 'link', 'set', link, 'up');
  run(...within, 'ip', 'address', 'add', `${there}/30`, 'dev', 'eth0');
  run(...within, 'ip', 'link', 'set', 'eth0', 'up');
  run(...within, 'ip', 'link', 'set', 'lo', 'up');
  for (const route of routes) run(...within, 'ip', 'route', 'add', route, 'via', here);
  return {
    within,
    // The link would go with the network, but not at once, and the next one has the same name.
    close: () => {
      run('ip', 'link', 'delete', link);
      child.kill();
    },
  };
}

export interface NameServer {
  /** The answers to each name, one after the other; the last one stays. Other names get no answer at all. */
  readonly addresses: Map<string, string[]>;
  close(): void;
}

/** Answers questions for A (RFC 1035 section 4.1), and says of every other type that there is nothing. */
export async function startNameServer(): Promise<NameServer> {
  const addresses = new Map<string, string[]>();
  const server = createSocket('udp4');
  server.on('message', (question, { port, address }) => {
    const { name, end } = readName(question);
    const known = addresses.get(name);
    if (!known) return;
    const isA = question.readUInt16BE(end) === 1;
    const ip = isA ? (known.length > 1 ? known.shift() : known[0]) : undefined;
    const header = Buffer.from(question.subarray(0, 12));
    header.writeUInt16BE(0x8180, 2);
    header.writeUInt16BE(ip ? 1 : 0, 6);
    header.writeUInt32BE(0, 8);
    const answer = ip
      ? Buffer.concat([
          Buffer.from('c00c00010001000000000004', 'hex'),
          Buffer.from(ip.split('.').map(Number)),
        ])
      : Buffer.alloc(0);
    server.send(Buffer.concat([header, question.subarray(12, end + 4), answer]), port, address);
  });
  server.bind(53, proxyHost);
  await once(server, 'listening');
  return { addresses, close: () => server.close() };
}

function readName(question: Buffer): { readonly name: string; readonly end: number } {
  const labels: string[] = [];
  let at = 12;
  for (let length = question[at] ?? 0; length > 0; length = question[at] ?? 0) {
    labels.push(question.toString('latin1', at + 1, at + 1 + length));
    at += length + 1;
  }
  return { name: labels.join('.').toLowerCase(), end: at + 1 };
}
