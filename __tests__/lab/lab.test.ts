import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { JsonReport } from '../../src/report/json-schema.ts';
import { protocols } from '../../src/tls/protocol.ts';
import { type Lab, type LabServer, labServers, leftOut, startLab } from './lab.ts';

const commandLine = fileURLToPath(new URL('../../dist/cli/index.js', import.meta.url));

/** What a usual server may cost: six protocols, the handshake, and one more. */
const maxConnections = 8;

type Address = JsonReport['targets'][number]['addresses'][number];

let lab: Lab;
let addresses: ReadonlyMap<string, Address>;

beforeAll(async () => {
  lab = await startLab();
  addresses = await checkAll(lab);
}, 300_000);

afterAll(() => lab?.stop());

describe.each(labServers)('$name', (server) => {
  const address = () => addresses.get(server.name);

  it.each(protocols)('%s', (protocol) => {
    const expected = server.speaks.includes(protocol) ? 'accepted' : 'refused';
    check(address()?.protocols[protocol].state === expected, `${protocol} ${expected}`, address());
  });

  it(`its handshake: ${server.handshake}`, () => {
    const handshake = address()?.handshake;
    const demanded = handshake?.state === 'failed' && handshake.reason.includes('client certificate');
    const seen = demanded ? 'client-certificate' : handshake?.state;
    check(seen === server.handshake, server.handshake, address());
  });

  if (server.unusual === undefined) {
    it(`costs at most ${maxConnections} connections`, () => {
      const { connections = Number.POSITIVE_INFINITY } = address() ?? {};
      check(connections <= maxConnections, `at most ${maxConnections} connections`, address());
    });
  }
});

// A skipped test stands for each, so that the counts tell what was not asked.
for (const { name } of leftOut)
  it.skip(`${name}, which would listen on every address of this machine`, () => {});

/** Fails with all the evidence of an address: what went wrong on a busy machine may not go wrong again. */
function check(isTrue: boolean, expected: string, address: Address | undefined): void {
  if (!isTrue) throw new Error(`expected ${expected}, saw ${JSON.stringify(address, null, 1)}`);
}

/** Runs the built command line once over all servers. */
async function checkAll({ directory, ports }: Lab): Promise<Map<string, Address>> {
  const list = join(directory, 'endpoints.yml');
  const report = join(directory, 'report.json');
  const entries = labServers.map((server) => entry(server, ports.get(server.name)!));
  writeFileSync(list, `endpoints:\n${entries.join('')}`);
  // All the servers share this one machine: what they speak is asked here, not how fast they are.
  const patience = ['--timeout', '60s', '--concurrency', '16'];
  const args = [commandLine, 'check', list, '--format', 'json', '--output', report, '--fail-on', 'never'];
  const child = spawn(process.execPath, [...args, ...patience], { stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.on('data', (chunk) => {
    said += String(chunk);
  });
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`exit code ${code}: ${said}`);
  const { targets }: JsonReport = JSON.parse(readFileSync(report, 'utf8'));
  return new Map(targets.map(({ name, addresses: [first] }) => [name, first!]));
}

function entry({ name, scheme, serverName }: LabServer, port: number): string {
  const lines = [`  - name: ${JSON.stringify(name)}`, `url: ${scheme}://127.0.0.1:${port}`];
  if (serverName !== undefined) lines.push(`server-name: ${serverName}`);
  return `${lines.join('\n    ')}\n`;
}
