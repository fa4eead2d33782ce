import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Scheme } from '../../src/config/scheme.ts';
import type { JsonReport } from '../../src/report/writers/json-schema.ts';
import { type Protocol, protocols } from '../../src/tls/protocol.ts';
import type { Lab } from './lab.ts';
import { mortal } from './mortal.ts';
import type { ExpectedHandshake } from './stack.ts';

const commandLine = fileURLToPath(new URL('../../dist/cli/index.js', import.meta.url));

/** An endpoint of the report, with the commands of the summary that show its problems. */
export type CheckedEndpoint = JsonReport['endpoints'][number] & { readonly shownBy: readonly Shown[] };

interface Shown {
  readonly command: string;
  readonly fails: boolean;
}

interface Server {
  readonly name: string;
  readonly scheme: Scheme;
  /** Where it is not that of the `Way`. */
  readonly host?: string;
  readonly serverName?: string | undefined;
}

/** What every scan of an endpoint said. */
export type Scans = readonly CheckedEndpoint[];

/**
 * Runs the built command line over all servers. Gives what it says of each, by name. A busy machine makes handshakes late,
 * which costs connections: those that cost more than `most`, where that is given, are scanned again, alone, up to three times.
 */
export async function checkAll<Of extends Server>(
  servers: readonly Of[],
  lab: Lab,
  most: (server: Of) => number | undefined,
): Promise<ReadonlyMap<string, Scans>> {
  const scans = new Map<string, Scans>();
  const scan = async (some: readonly Of[], concurrency: number) => {
    for (const [name, seen] of await checkOnce(some, lab, concurrency))
      scans.set(name, [...(scans.get(name) ?? []), seen]);
  };
  await scan(servers, 16);
  for (let times = 0; times < 3; times += 1) {
    const costly = servers.filter(
      (server) => fewestConnections(scans.get(server.name)) > (most(server) ?? Number.POSITIVE_INFINITY),
    );
    if (costly.length === 0) break;
    await scan(costly, 1);
  }
  return scans;
}

/** Fails unless there is a scan, and each of them is right. */
export function checkEach(
  scans: Scans = [],
  expected: string,
  isRight: (scan: CheckedEndpoint) => boolean,
): void {
  check(scans.length > 0 && scans.every(isRight), expected, scans);
}

/** Of the scan that took the fewest: another may have had a late answer. */
export function fewestConnections(scans: Scans = []): number {
  return Math.min(
    ...scans.map(({ addresses: [address] }) => address?.connections ?? Number.POSITIVE_INFINITY),
  );
}

/** Where the servers are, and how the command line is run. */
export interface Way {
  readonly host: string;
  /** What runs it, such as in another network. */
  readonly within: readonly string[];
  readonly options: readonly string[];
}

const directly: Way = { host: '127.0.0.1', within: [], options: [] };

export async function checkOnce(
  servers: readonly Server[],
  { directory, ports }: Lab,
  concurrency: number,
  { host, within, options }: Way = directly,
): Promise<ReadonlyMap<string, CheckedEndpoint>> {
  const list = join(directory, 'endpoints.yml');
  const report = join(directory, 'report.json');
  const summary = join(directory, 'summary.md');
  const entries = servers.map((server) => entry(server, server.host ?? host, ports.get(server.name)!));
  writeFileSync(list, `endpoints:\n${entries.join('')}`);
  // All the servers share this one machine: what they speak is asked here, not how fast they are.
  const patience = ['--timeout', '60s', '--concurrency', String(concurrency)];
  const args = ['check', list, '--format', 'json', '--output', report, '--fail-on', 'never', ...patience];
  args.push('--markdown-file', summary, ...options);
  const { code, stderr } = await runBuilt(args, { within });
  if (code !== 0) throw new Error(`exit code ${code}: ${stderr}`);
  const { endpoints }: JsonReport = JSON.parse(readFileSync(report, 'utf8'));
  const shown = commandsIn(readFileSync(summary, 'utf8'));
  return new Map(
    endpoints.map((endpoint) => [endpoint.name, { ...endpoint, shownBy: shown.get(endpoint.name) ?? [] }]),
  );
}

/** Runs the built command line by way of env(1), with what `within` gives that. Throws unless the gate has passed or failed. */
export async function runBuilt(
  args: readonly string[],
  { cwd, within = [] }: { readonly cwd?: string; readonly within?: readonly string[] },
): Promise<{ readonly code: number; readonly stderr: string }> {
  const [program, ...rest] = mortal(['env', ...within, process.execPath, commandLine, ...args]);
  const child = spawn(program, rest, { cwd, stdio: ['ignore', 'ignore', 'pipe'] });
  let stderr = '';
  child.stderr.on('data', (chunk) => {
    stderr += String(chunk);
  });
  const [code] = await once(child, 'close');
  if (code !== 0 && code !== 1) throw new Error(`exit code ${code}: ${stderr}`);
  return { code, stderr };
}

/** The commands of the summary, by the name of the endpoint. */
function commandsIn(summary: string): ReadonlyMap<string, readonly Shown[]> {
  const text = summary.replaceAll(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)));
  return new Map(
    text.split(/^##### /m).map((section) => {
      const [, name = ''] = /^\S+ (.*) · /.exec(section) ?? [];
      const commands = section.matchAll(/See it yourself, this (fails|works): <code>(.*)<\/code>/g);
      return [name, [...commands].map(([, does, command = '']) => ({ command, fails: does === 'fails' }))];
    }),
  );
}

/** Runs the commands that the summary shows for an endpoint. Fails where one does not do what the summary says. */
export async function checkCommands([scan]: Scans = []): Promise<void> {
  check(scan !== undefined, 'a scan', scan);
  for (const { command, fails } of scan?.shownBy ?? []) {
    const [program, ...rest] = mortal(['timeout', fails ? '20' : '60', 'sh', '-c', command]);
    const child = spawn(program, rest, { stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    for (const output of [child.stdout, child.stderr]) output.on('data', (chunk) => (said += String(chunk)));
    const [code] = await once(child, 'close');
    check((code !== 0) === fails, `${command} ${fails ? 'fails' : 'works'}`, {
      code,
      said: said.slice(0, 2_000),
    });
  }
}

function entry({ name, scheme, serverName }: Server, host: string, port: number): string {
  const lines = [`  - name: ${JSON.stringify(name)}`, `url: ${scheme}://${host}:${port}`];
  if (serverName !== undefined) lines.push(`server-name: ${serverName}`);
  return `${lines.join('\n    ')}\n`;
}

/** Fails with all the evidence: what went wrong on a busy machine may not go wrong again. */
export function check(isTrue: boolean, expected: string, evidence: unknown): void {
  if (!isTrue) throw new Error(`expected ${expected}, saw ${JSON.stringify(evidence, null, 1)}`);
}

/** What was seen of the real handshake, in the words of `ExpectedHandshake`. */
export function seenHandshake({ addresses: [address] }: CheckedEndpoint): string | undefined {
  const handshake = address?.handshake;
  const demanded = handshake?.state === 'failed' && handshake.reason.includes('client certificate');
  return demanded ? 'client-certificate' : handshake?.state;
}

/**
 * What a server may cost: the handshake, a ClientHello for each of the six versions but the one that the handshake negotiates,
 * and two more for SSL 3.0. A version in a gap between two others is probed twice. In TLS 1.3 a request over HTTPS may cross
 * the alert that demands a client certificate: then a second handshake waits for that alert.
 */
export function maxConnections({
  speaks,
  handshake,
  scheme,
}: {
  readonly speaks: readonly Protocol[];
  readonly handshake: ExpectedHandshake;
  readonly scheme: Scheme;
}): number {
  const between = protocols.slice(
    protocols.indexOf(speaks[0] ?? 'SSLv2'),
    protocols.indexOf(speaks.at(-1) ?? 'SSLv2'),
  );
  const gaps = between.filter((protocol) => !speaks.includes(protocol)).length;
  const crosses = handshake === 'client-certificate' && scheme === 'https' && speaks.includes('TLSv1.3');
  return 8 + (handshake === 'failed' || crosses ? 1 : 0) + gaps;
}
