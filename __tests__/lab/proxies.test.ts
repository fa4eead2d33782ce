import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CheckedEndpoint, check, checkOnce, seenHandshake } from './check.ts';
import { stunnel } from './daemons/stunnel.ts';
import { daemons } from './daemons.ts';
import { type Lab, nameOf, startLab } from './lab.ts';
import { type NameServer, type Network, startClientNetwork, startNameServer } from './proxies/network.ts';
import { dante, login, proxyHost, squid, tinyproxy, withNameServer } from './proxies/programs.ts';
import { nss } from './stacks/nss.ts';

/*
 * The command line runs in a network of its own, in which only the proxies are reached: not the servers, and no name server
 * knows theirs.
 */

// Direct TLS from SSL 3.0 on, STARTTLS of four protocols, and client certificates.
const servers = [nss, stunnel].flatMap((program) =>
  program.plans.map((plan) => ({
    scheme: 'https' as const,
    ...plan,
    name: nameOf(program, plan),
    serverName: 'lab.example',
  })),
);

const publicAddress = '93.184.216.34';
const isPossible = process.env.LAB_ISOLATED === 'yes' && daemons.length > 0;

(isPossible ? describe : describe.skip)('proxies of Debian', () => {
  let network: Network;
  let names: NameServer;
  let lab: Lab;
  let direct: ReadonlyMap<string, CheckedEndpoint>;

  beforeAll(async () => {
    network = await startClientNetwork();
    // Public, and of this machine alone.
    execFileSync('ip', ['address', 'add', `${publicAddress}/32`, 'dev', 'lo']);
    names = await startNameServer();
    names.addresses.set('servers.lab.example', ['127.0.0.1']);
    lab = await startLab([nss, stunnel, squid, tinyproxy, dante]);
    direct = await checkOnce(servers, lab, 16);
  }, 120_000);

  afterAll(async () => {
    await lab?.stop();
    names?.close();
    network?.close();
  }, 30_000);

  const portOf = (name: string) => lab.ports.get(name)!;
  const url = (scheme: string, name: string, credentials = '') =>
    `${scheme}://${credentials}${proxyHost}:${portOf(name)}`;
  const through = (
    some: typeof servers,
    proxy: string,
    host = 'servers.lab.example',
    ...options: string[]
  ) => {
    const [first = '', ...rest] = network.within;
    const within = withNameServer(lab.directory, [first, ...rest]);
    return checkOnce(some, lab, 16, { host, within, options: ['--proxy', proxy, ...options] });
  };
  const right = `${login.user}:${encodeURIComponent(login.password)}@`;
  const onlyOne = servers.filter(({ name }) => name === 'NSS: tls1.2 to tls1.3');

  it.each([
    ['squid with a login', () => url('http', 'squid: with a login', right)],
    ['tinyproxy', () => url('http', 'tinyproxy: open')],
    ['dante', () => url('socks5h', 'dante: open')],
  ])(
    'through %s every verdict is the one without it',
    async (_name, proxy) => {
      const seen = await through(servers, proxy());
      for (const { name } of servers) {
        const [with_, without] = [seen.get(name), direct.get(name)];
        const told = (endpoint: CheckedEndpoint | undefined) =>
          JSON.stringify([endpoint?.protocols, endpoint?.verdict, endpoint && seenHandshake(endpoint)]);
        check(told(with_) === told(without), `${name}: ${told(without)}`, with_);
        check(with_?.addresses[0]?.via !== undefined, 'an address behind the proxy', with_);
      }
    },
    120_000,
  );

  const once = ['--timeout', '10s', '--retries', '0'];

  it.each<[string, () => string, RegExp, string]>([
    [
      'has stopped',
      () => `http://${proxyHost}:1`,
      /the proxy could not be reached \(ECONNREFUSED\)/,
      'servers.lab.example',
    ],
    [
      'allows port 443 only',
      () => url('http', 'squid: port 443 only'),
      /the proxy answered “403 Forbidden/,
      'servers.lab.example',
    ],
    [
      'wants a login',
      () => url('http', 'squid: with a login'),
      /the proxy answered “407 Proxy Authentication/,
      'servers.lab.example',
    ],
    [
      'wants another login',
      () => url('http', 'squid: with a login', 'lab:wrong@'),
      /the proxy answered “407/,
      'servers.lab.example',
    ],
    // Its name server never answers.
    [
      'is slow',
      () => url('http', 'squid: open'),
      /the proxy made no connection within 10 s/,
      'slow.lab.example',
    ],
    ['is slow', () => url('socks5h', 'dante: open'), /the proxy/, 'slow.lab.example'],
  ])(
    'nothing is refused where the proxy %s',
    async (_name, proxy, words, host) => {
      const endpoint = (await through(onlyOne, proxy(), host, ...once)).get(onlyOne[0]!.name);
      check(endpoint?.verdict === 'unverified', 'unverified', endpoint);
      const states = Object.values(endpoint?.protocols ?? {});
      check(states.length === 6 && states.every((state) => state === 'unknown'), 'all unknown', endpoint);
      const [finding] = endpoint?.findings ?? [];
      check(words.test(finding?.message ?? ''), String(words), endpoint);
      check(finding?.message.includes(`via proxy`) ?? false, 'the proxy named', endpoint);
      check(!JSON.stringify(endpoint).includes('wrong'), 'no credentials', endpoint);
    },
    60_000,
  );

  it('a port on which nothing listens is never refused by the endpoint', async () => {
    const closed = { ...lab, ports: new Map([...lab.ports, [onlyOne[0]!.name, 2]]) };
    for (const proxy of [
      url('http', 'squid: open'),
      url('http', 'tinyproxy: open'),
      url('socks5h', 'dante: open'),
    ]) {
      const within = withNameServer(lab.directory, ['nsenter', ...network.within.slice(1)]);
      const way = { host: 'servers.lab.example', within, options: ['--proxy', proxy, ...once] };
      const endpoint = (await checkOnce(onlyOne, closed, 1, way)).get(onlyOne[0]!.name);
      check(endpoint?.verdict === 'unverified', 'unverified', endpoint);
      check(
        /the proxy answered/.test(endpoint?.findings[0]?.message ?? ''),
        'the words of the proxy',
        endpoint,
      );
    }
  }, 60_000);

  describe('the list of a fork', () => {
    const log = () => readFileSync(join(lab.directory, 'squid', 'access.log'), 'utf8');
    // What was slow is written down when squid gives up, which may be now.
    const ofOthers = (text: string) =>
      text
        .split('\n')
        .filter((line) => !line.includes('slow.lab.example'))
        .join('\n');
    const forked = async (host: string) => {
      const before = log().length;
      const deny = ['--private-addresses', 'deny', ...once];
      const seen = await through(onlyOne, url('http', 'squid: open'), host, ...deny);
      return { endpoint: seen.get(onlyOne[0]!.name), asked: ofOthers(log().slice(before)) };
    };

    it('reaches a public address by that address, whatever the name server says later', async () => {
      names.addresses.set('rebinding.lab.example', [publicAddress, '127.0.0.1']);
      const { endpoint, asked } = await forked('rebinding.lab.example');
      check(endpoint?.protocols['TLSv1.2'] === 'accepted', 'TLS 1.2 accepted', endpoint);
      check(endpoint?.addresses[0]?.address === publicAddress, publicAddress, endpoint);
      check(asked.includes(`CONNECT ${publicAddress}:`), 'CONNECT to the address', asked);
      check(!/rebinding|127\.0\.0\.1/.test(asked.replaceAll('HIER_DIRECT/127', '')), 'nothing else', asked);
    }, 60_000);

    it.each(['127.0.0.1', proxyHost, '169.254.169.254'])(
      'does not reach %s',
      async (address) => {
        names.addresses.set('private.lab.example', [address]);
        const { endpoint, asked } = await forked('private.lab.example');
        check(endpoint?.verdict === 'unverified', 'unverified', endpoint);
        check(asked === '', 'nothing asked of the proxy', asked);
      },
      60_000,
    );
  });
});
