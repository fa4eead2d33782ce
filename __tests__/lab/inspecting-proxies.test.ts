import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkOnce } from './check.ts';
import { daemons } from './daemons.ts';
import { type Lab, nameOf, startLab } from './lab.ts';
import { inspected, inspectingSquid, namedServers, roots, spliced } from './proxies/inspecting-squid.ts';
import { type Network, startClientNetwork } from './proxies/network.ts';
import { proxyHost } from './proxies/programs.ts';

const isPossible = process.env.LAB_ISOLATED === 'yes' && daemons.length > 0;

/*
 * The servers are reached only through squid, which answers in their place with certificates of its own.
 */
(isPossible ? describe : describe.skip)('squid that inspects TLS', () => {
  let network: Network;
  let lab: Lab;

  beforeAll(async () => {
    network = await startClientNetwork();
    lab = await startLab([namedServers, inspectingSquid]);
  }, 120_000);

  afterAll(async () => {
    await lab?.stop();
    network?.close();
  }, 30_000);

  const servers = [...inspected, spliced].map((host) => ({
    scheme: 'https' as const,
    name: nameOf(namedServers, { name: host }),
    host,
  }));

  /** What the command line says of each name, where Node trusts these roots. */
  async function checkBehind(trusted: keyof typeof roots, ...options: readonly string[]) {
    const proxy = `http://${proxyHost}:${lab.ports.get(nameOf(inspectingSquid, { name: 'open' }))}`;
    const trust = `NODE_EXTRA_CA_CERTS=${join(lab.directory, roots[trusted])}`;
    const seen = await checkOnce(servers, lab, 16, {
      host: proxyHost,
      within: [trust, ...network.within],
      options: ['--proxy', proxy, ...options],
    });
    return servers.map(({ name, host }) => {
      const endpoint = seen.get(name);
      return {
        host,
        verdict: endpoint?.verdict,
        rules: [...new Set(endpoint?.findings.map(({ rule }) => rule))],
        protocols: Object.values(endpoint?.protocols ?? {}).join(' '),
        issuer: endpoint?.addresses[0]?.handshake.certificate?.issuer,
      };
    });
  }

  const unknown = 'unknown unknown unknown unknown unknown unknown';
  // From SSL 2.0 to TLS 1.3. The servers accept TLS 1.0, and squid does not.
  const ofServers = 'refused refused accepted accepted accepted accepted';
  const ofSquid = 'refused refused refused refused accepted accepted';

  const issuer = 'Inspecting Proxy';
  const unrelated = (expected: object) => inspected.map((host) => ({ host, issuer, ...expected }));
  const asItIs = {
    host: spliced,
    verdict: 'ready',
    rules: ['deprecated-version'],
    protocols: ofServers,
    issuer: 'Servers',
  };

  it('knows nothing of the endpoints for which squid answers, and all of the one that it lets through', async () => {
    const expected = unrelated({ verdict: 'unverified', rules: ['intercepted'], protocols: unknown });
    expect(await checkBehind('both')).toEqual([...expected, asItIs]);
  }, 60_000);

  it('takes what squid speaks for theirs if its root is called their own', async () => {
    const { fingerprint256 } = new X509Certificate(readFileSync(join(lab.directory, roots.proxy)));
    const seen = await checkBehind('both', '--own-authorities', fingerprint256);
    const expected = unrelated({ verdict: 'ready', rules: [], protocols: ofSquid });
    expect(seen).toEqual([...expected, asItIs]);
  }, 60_000);

  it('takes none of them for ready if nobody trusts its root', async () => {
    const expected = unrelated({ verdict: 'at-risk', rules: ['certificate'], protocols: ofSquid });
    expect(await checkBehind('servers')).toEqual([...expected, asItIs]);
  }, 60_000);
});
