/**
 * Starts the demo's servers and stays until it is ended, with a list of them under the names of everyday
 * integrations: for the action's run on itself, and for the picture in the README.
 * `node scripts/demo-servers.ts DIRECTORY` writes endpoints.yml, ready.yml and authority.pem there.
 */
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { join } from 'node:path';
import { inDays } from '../src/clients/server/authority.ts';
import { type Demo, startDemo } from '../src/demo/servers.ts';

interface Integration {
  /** The demo server that stands for it. */
  readonly server: string;
  readonly url: string;
  readonly keys?: readonly string[];
}

const integrations: Readonly<Record<string, Integration>> = {
  'Orders API': {
    server: 'TLS 1.0 only',
    url: 'https://orders.example.com/v2/ping',
    keys: ["owner: '@acme/orders'"],
  },
  'Supplier portal': {
    server: 'TLS 1.0 to 1.2, date passed',
    url: 'https://portal.supplier.example',
    keys: [`deprecation-date: ${day(-22)}`],
  },
  'Outgoing mail': {
    server: 'TLS 1.1 only, date ahead',
    url: 'smtps://mail.example.com',
    keys: ["owner: '@acme/platform'", `deprecation-date: ${day(9)}`],
  },
  'Ticket export': {
    server: 'TLS 1.0 to 1.2',
    url: 'https://tickets.example.com/api/v2',
    keys: [`deprecation-date: ${day(69)}`, 'expect: { status: 401 }'],
  },
  'Partner file exchange': { server: 'Port that hangs', url: 'ftps://ftp.partner.example' },
  'Price feed': { server: 'Expired certificate', url: 'wss://prices.example.net' },
  Payments: {
    server: 'TLS 1.2 and 1.3',
    url: 'https://api.payments.example',
    keys: ["owner: '@acme/checkout'"],
  },
  'Staff directory': {
    server: 'Client certificate required',
    url: 'ldaps://directory.example.com',
  },
  Login: { server: 'TLS 1.3 only', url: 'https://login.example.com', keys: ['min-version: TLSv1.3'] },
};

const ready = ['Payments', 'Login'];

/** Starts the servers and writes their lists and the root certificate into a directory. */
export async function startIntegrations(directory: string): Promise<Demo> {
  const demo = await startDemo();
  mkdirSync(directory, { recursive: true });
  const entries = new Map<string, string>();
  for (const [index, [name, integration]] of Object.entries(integrations).entries()) {
    entries.set(name, await entry(name, integration, demo, `127.0.1.${index + 1}`));
  }
  const list = (names: readonly string[]) => `endpoints:\n${names.map((name) => entries.get(name)).join('')}`;
  writeFileSync(join(directory, 'endpoints.yml'), list([...entries.keys()]));
  writeFileSync(join(directory, 'ready.yml'), list(ready));
  writeFileSync(join(directory, 'authority.pem'), demo.authority);
  return demo;
}

async function entry(
  name: string,
  { server, url, keys = [] }: Integration,
  demo: Demo,
  address: string,
): Promise<string> {
  const port = demo.servers.find((each) => each.name === server)?.port;
  if (port === undefined) throw new Error(`the demo has no server that is called ${server}`);
  const place = await forward(address, ownPorts[new URL(url).protocol] ?? 443, port);
  const shown = place.shown ? url : url.replace(/^([a-z]+:\/\/[^/]+)/, `$1:${place.port}`);
  return [
    `  - name: ${name}`,
    `url: ${shown}`,
    // The names are made up: each stands for an address of this machine, and the certificates are made out to it.
    `address: ${place.address}`,
    'server-name: localhost',
    ...keys,
    '',
  ]
    .join('\n    ')
    .trimEnd()
    .concat('\n');
}

const ownPorts: Readonly<Record<string, number>> = {
  'https:': 443,
  'wss:': 443,
  'smtps:': 465,
  'ftps:': 990,
  'ldaps:': 636,
};

/**
 * Leads an address of its own with the port of its scheme to a demo server. Where this machine has no such
 * address, or leaves such ports to root, the server's own address and port have to do.
 */
async function forward(
  address: string,
  port: number,
  to: number,
): Promise<{ readonly address: string; readonly port: number; readonly shown: boolean }> {
  const forwarder = createServer((incoming) => {
    const outgoing = connect(to, '127.0.0.1');
    incoming.pipe(outgoing).pipe(incoming);
    incoming.on('error', () => outgoing.destroy());
    outgoing.on('error', () => incoming.destroy());
  });
  forwarder.listen(port, address);
  try {
    await once(forwarder, 'listening');
    forwarder.unref();
    return { address, port, shown: true };
  } catch {
    return { address: '127.0.0.1', port: to, shown: false };
  }
}

function day(days: number): string {
  return inDays(days).toISOString().slice(0, 10);
}

if (import.meta.main) {
  const directory = process.argv[2] ?? 'tls-readiness-demo';
  await startIntegrations(directory);
  console.log(`The servers are up; the list of them is ${join(directory, 'endpoints.yml')}`);
}
