import { connect, type Socket } from 'node:net';
import { createSecureContext, TLSSocket } from 'node:tls';
import type { Endpoint } from '../../src/config/endpoint.ts';
import { parseProxy } from '../../src/net/proxy.ts';
import { type ProxySetting, readEnvironment } from '../../src/net/proxy-setting.ts';
import { Resolver } from '../../src/net/resolve.ts';
import { judge } from '../../src/policy/judge.ts';
import type { Observation } from '../../src/probe/observation.ts';
import { probeEndpoints } from '../../src/probe/probe-endpoints.ts';
import { testCertificates } from '../certificates.ts';
import { closedPort, listen } from '../net/listener.ts';
import {
  connectProxy,
  connectProxyOverTls,
  type ProxyManner,
  socksProxy,
  type TestProxy,
} from '../net/proxies.ts';
import { endpoint, settings, verdicts } from './probing.ts';
import { serveTls } from './tls-servers.ts';

const certificates = await testCertificates();
const { authority, valid } = certificates;

const open: { close(): Promise<void> }[] = [];
async function kept<Of extends { close(): Promise<void> }>(starting: Promise<Of>): Promise<Of> {
  const started = await starting;
  open.push(started);
  return started;
}
afterAll(() => Promise.all(open.map((each) => each.close())));

const named = (url: string): ProxySetting => {
  const reading = parseProxy(url);
  if (!('value' in reading)) throw new Error(reading.expected);
  return { kind: 'named', proxy: reading.value };
};
const httpProxy = async (manner?: ProxyManner) => {
  const proxy = await kept(connectProxy(manner));
  return { proxy, setting: named(`http://127.0.0.1:${proxy.port}`) };
};
const kinds: readonly (readonly [
  string,
  (manner?: ProxyManner) => Promise<{ proxy: TestProxy; setting: ProxySetting }>,
])[] = [
  ['http', httpProxy],
  [
    'https',
    async (manner) => {
      const proxy = await kept(connectProxyOverTls(valid, manner));
      return { proxy, setting: named(`https://localhost:${proxy.port}`) };
    },
  ],
  [
    'socks5h',
    async (manner) => {
      const proxy = await kept(socksProxy(manner));
      return { proxy, setting: named(`socks5h://127.0.0.1:${proxy.port}`) };
    },
  ],
];

type Limits = Parameters<typeof settings>[0];

async function observe(
  given: Endpoint,
  limits: Limits = {},
  resolver: readonly [] | readonly [Resolver] = [],
): Promise<Observation> {
  const trusting = { extraCertificateAuthorities: [authority], timeoutMs: 20_000, ...limits };
  const [observation] = await probeEndpoints([given], settings(trusting), undefined, ...resolver);
  if (!observation) throw new Error('there is one observation for each endpoint');
  return observation;
}

/** The one address that there is. */
async function observeOne(...args: Parameters<typeof observe>) {
  const { addresses } = await observe(...args);
  const [address] = addresses;
  if (!address || addresses.length > 1) throw new Error(`there are ${addresses.length} addresses`);
  return address;
}

/** What a verdict rests on, without what a run or a way may change. */
async function outcome(given: Endpoint, limits: Limits) {
  const address = await observeOne(given, limits);
  const { handshake, http, byClient } = address;
  const states = Object.entries(address.protocols).map(([protocol, { state }]) => [protocol, state]);
  const seen =
    handshake.state === 'completed'
      ? [handshake.protocol, handshake.certificate?.untrusted, handshake.certificate?.wrongName]
      : [handshake.failure.kind];
  return { states, seen, http, clients: byClient?.handshakes.map((each) => each.handshake.state) };
}

/** Closes where TLS 1.2 is not the version on offer, and hands everybody else to a real server. */
async function closing() {
  const server = await kept(serveTls(valid, { maxVersion: 'TLSv1.2' }));
  return listen((client) => {
    client.once('data', (hello: Buffer) => {
      if (hello[0] !== 0x16 || hello.readUInt16BE(9) < 0x0303) return void client.end();
      const behind = connect(server.port, '127.0.0.1').on('error', () => undefined);
      client.on('close', () => behind.destroy());
      behind.write(hello);
      client.pipe(behind).pipe(client);
      return undefined;
    });
  });
}

/** SMTP with a banner that comes at once, and a real TLS stack behind its STARTTLS. */
function mail(socket: Socket): void {
  const secureContext = createSecureContext({ cert: valid.certificate, key: valid.key });
  socket.write('220 mail.example ESMTP\r\n');
  socket.on('data', function read(chunk: Buffer) {
    if (!chunk.toString().startsWith('STARTTLS')) {
      return void socket.write('250-mail.example\r\n250 STARTTLS\r\n');
    }
    socket.off('data', read);
    socket.write('220 go ahead\r\n');
    const secure = new TLSSocket(socket, { isServer: true, secureContext }).resume();
    secure.on('error', () => socket.destroy()).on('end', () => secure.end());
    return undefined;
  });
}

const servers: readonly (readonly [
  string,
  Partial<Endpoint>,
  () => Promise<{ readonly port: number; close(): Promise<void> }>,
])[] = [
  [
    'HTTPS with TLS 1.2 and 1.3',
    { scheme: 'https' },
    () => serveTls(valid, {}, (_, answer) => answer.end('yes')),
  ],
  ['TLS 1.0 only', {}, () => serveTls(valid, { minVersion: 'TLSv1', maxVersion: 'TLSv1' })],
  [
    'a client certificate demanded',
    {},
    () => serveTls(valid, { requestCert: true, rejectUnauthorized: true }),
  ],
  ['SMTP with STARTTLS', { scheme: 'smtp' }, () => listen(mail)],
  ['versions refused by a close', {}, closing],
];

describe.each(servers)('the verdict on %s', (_name, given, start) => {
  it('is the same through every kind of proxy, fast or slow, as without one', async () => {
    const { port } = await kept(start());
    const direct = await outcome(
      endpoint(port, { ...given, address: '127.0.0.1', serverName: 'localhost' }),
      {},
    );
    const own = endpoint(port, { ...given, host: 'inside.example', serverName: 'localhost' });
    const outcomes = kinds.map(async ([, startProxy]) => {
      const { setting } = await startProxy({ greets: given.scheme === 'smtp', delayMs: 20 });
      return outcome(own, { proxy: setting });
    });
    for (const each of await Promise.all(outcomes)) expect(each).toEqual(direct);
  });
});

describe('through a proxy', () => {
  const server = () => kept(serveTls(valid, { maxVersion: 'TLSv1.2' }));
  const inside = (port: number, given: Partial<Endpoint> = {}) =>
    endpoint(port, { host: 'inside.example', ...given });
  const isUnverified = ({ protocols }: Observation['addresses'][number]) =>
    Object.values(protocols).every(({ state }) => state === 'unknown');

  it('an endpoint is seen by its name, with the proxy beside it', async () => {
    const { port } = await server();
    const { setting } = await httpProxy();
    const seen = await observeOne(inside(port), { proxy: setting });
    expect(seen).toMatchObject({ address: 'inside.example', via: { hasCredentials: false } });
    expect(seen.via?.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  });

  it('at most per-host connections are open to one host and port', async () => {
    const listener = await server();
    const { setting } = await httpProxy();
    const given = [inside(listener.port), inside(listener.port, { url: 'tls://inside.example/two' })];
    await probeEndpoints(given, settings({ proxy: setting, perHost: 2 }));
    expect(listener.atOnce).toBeLessThanOrEqual(2);
  });

  it('the environment names it, and NO_PROXY and loopback go past it', async () => {
    const { port } = await server();
    const proxy = await kept(connectProxy());
    const { environment } = readEnvironment({ all_proxy: `127.0.0.1:${proxy.port}`, no_proxy: 'b.example' });
    const setting = { kind: 'environment', environment } as const;
    expect((await observeOne(inside(port), { proxy: setting })).via).toBeDefined();
    const asked = proxy.asked.length;
    expect(asked).toBeGreaterThan(0);
    const past = [
      inside(port, { host: 'sub.b.example', address: '127.0.0.1' }),
      endpoint(port, { host: 'localhost', address: '127.0.0.1' }),
    ];
    for (const given of past) {
      const seen = await observeOne(given, { proxy: setting });
      expect(seen.via).toBeUndefined();
      expect(verdicts(seen)['TLSv1.2']).toBe('accepted');
    }
    expect(proxy.asked.length).toBe(asked);
  });

  it.each<[string, ProxyManner, object]>([
    ['allows other ports', { ports: [443] }, { kind: 'status', status: 403 }],
    ['wants a login', { credentials: { user: 'bob', password: 'x' } }, { kind: 'status', status: 407 }],
    ['is too slow', { delayMs: 60_000 }, { kind: 'silence', afterMs: 300 }],
  ])('nothing is refused where the proxy %s', async (_name, manner, problem) => {
    const { port } = await server();
    const { setting } = await httpProxy(manner);
    const timeoutMs = manner.delayMs === undefined ? 20_000 : 300;
    const seen = await observeOne(inside(port), { proxy: setting, timeoutMs, retries: 0 });
    expect(isUnverified(seen)).toBe(true);
    expect(seen.unreachable).toMatchObject({ kind: 'proxy', problem });
  });

  it('a proxy that refuses the login is asked no more than the connections at once', async () => {
    const { proxy, setting } = await httpProxy({ credentials: { user: 'bob', password: 'x' } });
    const seen = await observeOne(inside(443), { proxy: setting, retries: 5 });
    expect(seen.connections).toBeLessThanOrEqual(4);
    expect(proxy.accepted).toBeLessThanOrEqual(4);
  });

  it.each(kinds)('nothing is refused where an endpoint does not listen (%s)', async (_name, startProxy) => {
    const { setting } = await startProxy();
    const seen = await observeOne(inside(await closedPort()), { proxy: setting, retries: 0 });
    expect(isUnverified(seen)).toBe(true);
    expect(seen.unreachable?.kind).toBe('proxy');
  });

  it.each(['close', 'reset'] as const)(
    'nothing is refused where the proxy says yes first, cannot connect, and then ends by a %s',
    async (early) => {
      const port = await closedPort();
      const seen = kinds.map(async ([, startProxy]) => {
        const { setting } = await startProxy({ early });
        return observeOne(inside(port), { proxy: setting, retries: 0, timeoutMs: 3_000 });
      });
      for (const each of await Promise.all(seen)) expect(isUnverified(each)).toBe(true);
    },
  );

  it.each(kinds)(
    'nothing is refused where the %s proxy itself answers with alerts',
    async (_, startProxy) => {
      const { setting } = await startProxy({ alerts: true });
      const observation = await observe(inside(443), { proxy: setting, retries: 0 });
      expect(observation.addresses.map(isUnverified)).toEqual([true]);
      expect(judge(observation, { nowMs: 0, onUnverified: 'warning' }).state).toBe('unverified');
    },
  );

  it('what the proxy ends at once, one connection of three, proves no refusal', async () => {
    const accepted = ['TLSv1.0', 'TLSv1.1', 'TLSv1.2'] as const;
    const { port } = await kept(serveTls(valid, { minVersion: 'TLSv1', maxVersion: 'TLSv1.2' }));
    for (const early of ['close', 'reset'] as const) {
      const { setting } = await httpProxy({ early, drops: (number) => number % 3 === 0 });
      const seen = await observeOne(inside(port), { proxy: setting });
      for (const protocol of accepted) expect(verdicts(seen)[protocol]).not.toMatch(/refused/);
    }
  });

  it('the error says that the environment has a proxy where none is used', async () => {
    const { environment } = readEnvironment({ ALL_PROXY: 'proxy.example:3128' });
    const setting = { kind: 'none', environment } as const;
    const given = inside(await closedPort(), { address: '127.0.0.2' });
    // The list's address would be loopback, which no proxy of the environment is for: the name decides here.
    const failing = new Resolver(
      { timeoutMs: 1000, retries: 0 },
      { lookUp: async () => ({ kind: 'resolved', addresses: ['127.0.0.1'] }) },
    );
    const { address: _address, ...byName } = given;
    const seen = await observe(byName, { proxy: setting, retries: 0 }, [failing]);
    expect(seen.addresses[0]?.unreachable).toEqual({
      kind: 'connect',
      code: 'ECONNREFUSED',
      unusedProxy: 'ALL_PROXY',
    });
  });
});

describe('a list of strangers, through a proxy', () => {
  const answering = (...answers: readonly string[][]) => {
    let asked = 0;
    const lookUp = async () => {
      const addresses = answers[Math.min(asked, answers.length - 1)] ?? [];
      asked += 1;
      return { kind: 'resolved', addresses } as const;
    };
    return new Resolver({ timeoutMs: 1000, retries: 0 }, { lookUp });
  };
  const given = (port: number) => endpoint(port, { host: 'rebinding.example' });

  it.each(['127.0.0.1', '10.0.0.1', '169.254.169.254', '::1', '100.100.100.200'])(
    'does not reach %s: the proxy is not asked',
    async (address) => {
      const { proxy, setting } = await httpProxy();
      const limits = { proxy: setting, privateAddresses: 'deny' } as const;
      const { addresses } = await observe(given(443), limits, [answering([address])]);
      expect(addresses[0]?.unreachable?.kind).toBe('address-denied');
      expect(proxy.asked).toEqual([]);
    },
  );

  it('is checked once, and the proxy gets the address that was checked, never the name', async () => {
    // Nothing listens on the port, so that this proxy dials nobody else.
    const { proxy, setting } = await httpProxy({ ports: [] });
    const limits = { proxy: setting, privateAddresses: 'deny', retries: 0 } as const;
    const { addresses } = await observe(given(443), limits, [answering(['1.1.1.1'], ['127.0.0.1'])]);
    expect(new Set(proxy.asked)).toEqual(new Set(['1.1.1.1:443']));
    expect(addresses[0]?.unreachable).toMatchObject({ kind: 'proxy', problem: { status: 403 }, toIp: true });
  });

  it('is not said to need its name where the proxy is down, or where the list has an IP address', async () => {
    const limits = { privateAddresses: 'deny', retries: 0 } as const;
    const down = { ...limits, proxy: named(`http://127.0.0.1:${await closedPort()}`) };
    const refusing = { ...limits, proxy: (await httpProxy({ ports: [] })).setting };
    const resolver = () => [answering(['1.1.1.1'])] as const;
    const seen = [
      await observe(given(443), down, resolver()),
      await observe(endpoint(443, { host: '1.1.1.1' }), refusing, resolver()),
    ];
    for (const { addresses } of seen) {
      expect(addresses[0]?.unreachable?.kind).toBe('proxy');
      expect(addresses[0]?.unreachable).not.toHaveProperty('toIp');
    }
  });

  it('is unverified where the name cannot be resolved here', async () => {
    const { proxy, setting } = await httpProxy();
    const resolver = new Resolver(
      { timeoutMs: 1000, retries: 0 },
      { lookUp: async () => ({ kind: 'failed', code: 'ENOTFOUND' }) },
    );
    const limits = { proxy: setting, privateAddresses: 'deny' } as const;
    const { failure } = await observe(given(443), limits, [resolver]);
    expect(failure).toEqual({ kind: 'dns', code: 'ENOTFOUND', forGuard: true });
    expect(proxy.asked).toEqual([]);
  });

  it('names no metadata service, not even where private addresses are allowed', async () => {
    const { proxy, setting } = await httpProxy();
    for (const host of ['169.254.169.254', '100.100.100.200', 'fd00:ec2::254', '0.0.0.0']) {
      const { addresses } = await observe(endpoint(80, { host }), { proxy: setting });
      expect(addresses[0]?.unreachable?.kind).toMatch(/address-denied|unspecified-address/);
    }
    expect(proxy.asked).toEqual([]);
  });
});
