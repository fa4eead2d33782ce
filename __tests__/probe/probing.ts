import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { Socket } from 'node:net';
import type { Endpoint } from '../../src/config/endpoint.ts';
import type { Acceptance, AddressObservation } from '../../src/probe/observation.ts';
import { probeAddress } from '../../src/probe/probe-address.ts';
import { type ProbeSettings, usualWaits } from '../../src/probe/settings.ts';
import type { Protocol } from '../../src/tls/protocol.ts';
import { type Listener, listen } from '../net/listener.ts';
import type { Serve } from './peers.ts';

/** A busy machine may be late to answer. Only peers that say nothing cost a timeout, and their tests give a shorter one. */
export function settings(given: Partial<ProbeSettings> = {}): ProbeSettings {
  return {
    timeoutMs: 10_000,
    retries: 1,
    concurrency: 64,
    perHost: 4,
    privateAddresses: 'allow',
    proxy: { kind: 'none', environment: { noProxy: '' } },
    extraCertificateAuthorities: [],
    waits: usualWaits,
    ...given,
  };
}

export function endpoint(port: number, given: Partial<Endpoint> = {}): Endpoint {
  return {
    name: 'a peer',
    url: `tls://localhost:${port}`,
    scheme: 'tls',
    host: 'localhost',
    port,
    path: '/',
    addresses: 'all',
    minVersion: 'TLSv1.2',
    warnWithinMs: 0,
    dates: [],
    keyExchangeDates: [],
    minimums: [],
    exceptions: [],
    source: { file: 'list.yml', line: 1, column: 1, endLine: 1, endColumn: 1 },
    whole: { file: 'list.yml', line: 1, column: 1, endLine: 1, endColumn: 1 },
    ...given,
  };
}

export interface Probed {
  readonly observation: AddressObservation;
  readonly listener: Listener;
}

/** Serves on loopback, asks that address everything, and closes. */
export async function probePeer(
  serve: Serve,
  given: Partial<Endpoint> = {},
  limits: Partial<ProbeSettings> = {},
): Promise<Probed> {
  const listener = await listen(serve);
  try {
    const observation = await probeAddress('127.0.0.1', endpoint(listener.port, given), settings(limits));
    return { observation, listener };
  } finally {
    await listener.close();
  }
}

/** The most sockets of ours that were open at once, or still pending. A server sees the end of each a little later. */
export async function mostAtOnce(
  work: () => Promise<unknown>,
  counts: (socket: Socket) => boolean = ({ destroyed }) => !destroyed,
): Promise<number> {
  const sockets: Socket[] = [];
  let most = 0;
  const onSocket = (message: unknown) => {
    sockets.push((message as { socket: Socket }).socket);
    most = Math.max(most, sockets.filter(counts).length);
  };
  subscribe('net.client.socket', onSocket);
  try {
    await work();
  } finally {
    unsubscribe('net.client.socket', onSocket);
  }
  return most;
}

/** The verdicts in a line for each protocol: `accepted`, `refused by …` or `unknown: …`. */
export function verdicts({
  protocols,
}: Pick<AddressObservation, 'protocols'>): Readonly<Record<Protocol, string>> {
  return {
    SSLv2: verdict(protocols.SSLv2),
    SSLv3: verdict(protocols.SSLv3),
    'TLSv1.0': verdict(protocols['TLSv1.0']),
    'TLSv1.1': verdict(protocols['TLSv1.1']),
    'TLSv1.2': verdict(protocols['TLSv1.2']),
    'TLSv1.3': verdict(protocols['TLSv1.3']),
  };
}

function verdict(acceptance: Acceptance): string {
  if (acceptance.state === 'accepted') return 'accepted';
  if (acceptance.state === 'unknown') return `unknown: ${acceptance.failure.kind}`;
  if (acceptance.by === 'alert') return `refused by ${acceptance.alert}`;
  if (acceptance.by === 'version') return `refused by choosing ${acceptance.chose}`;
  return `refused by ${acceptance.by}`;
}

/** The same verdict for every protocol, but for those given. */
export function all(
  verdict: unknown,
  but: Partial<Record<Protocol, unknown>> = {},
): Record<Protocol, unknown> {
  const same = { SSLv2: verdict, SSLv3: verdict, 'TLSv1.0': verdict, 'TLSv1.1': verdict };
  return { ...same, 'TLSv1.2': verdict, 'TLSv1.3': verdict, ...but };
}
