import { createAuthority, inDays } from '../../src/clients/server/authority.ts';
import type { Endpoint } from '../../src/config/endpoint.ts';
import { findInterceptors } from '../../src/policy/interception.ts';
import { judge } from '../../src/policy/judge.ts';
import type { Observation } from '../../src/probe/observation.ts';
import { probeEndpoints } from '../../src/probe/probe-endpoints.ts';
import { endpoint, settings } from './probing.ts';
import { serveTls } from './tls-servers.ts';

const names = ['api.stripe.com', 'orders.example.org', 'login.example.co.uk'];

/** What is seen of these names on loopback, behind one authority that is trusted. */
async function observe(given: Partial<Endpoint> = {}): Promise<readonly Observation[]> {
  const authority = await createAuthority('Inspecting Proxy');
  const pair = await authority.issue({ names, validFrom: inDays(-1), validTo: inDays(90) });
  const server = await serveTls(pair, {});
  try {
    return await probeEndpoints(
      names.map((host) => endpoint(server.port, { name: host, host, address: '127.0.0.1', ...given })),
      settings({ extraCertificateAuthorities: [authority.certificate] }),
    );
  } finally {
    await server.close();
  }
}

/** The same as it would be seen at public addresses, which no test dials. */
const atPublicAddresses = (observations: readonly Observation[]): readonly Observation[] =>
  observations.map((each, index) => ({
    ...each,
    addresses: each.addresses.map((address) => ({ ...address, address: `93.184.215.${index + 1}` })),
  }));

async function statesOf(observations: readonly Observation[], own: readonly string[] = []) {
  const interceptors = await findInterceptors(observations, own);
  return observations.map((seen) => {
    const verdict = judge(seen, {
      nowMs: Date.now(),
      onUnverified: 'warning',
      interceptor: interceptors.get(seen),
    });
    return [verdict.state, ...verdict.findings.map(({ rule }) => rule)].join(' ');
  });
}

const same = (state: string) => names.map(() => state);

describe('real servers of unrelated names behind one authority that the machine trusts', () => {
  let observations: readonly Observation[];
  beforeAll(async () => {
    observations = await observe();
  });

  it('have a root that Node does not bundle', () => {
    const roots = observations.flatMap(({ addresses }) =>
      addresses.map(({ handshake }) => handshake.certificate?.root),
    );
    expect(roots).toHaveLength(3);
    for (const root of roots) expect(root).toMatchObject({ subject: 'Inspecting Proxy', bundled: false });
    expect(new Set(roots.map((root) => root?.fingerprint256)).size).toBe(1);
  });

  it('are unverified at public addresses, whatever they answered', async () => {
    expect(await statesOf(atPublicAddresses(observations))).toEqual(same('unverified intercepted'));
    const old = observations.map((each) => ({
      ...each,
      endpoint: { ...each.endpoint, minVersion: 'TLSv1.3' } as const,
    }));
    expect(await statesOf(atPublicAddresses(old))).toEqual(same('unverified intercepted'));
  });

  it('are ready if the authority is their own', async () => {
    const own = observations.flatMap(
      ({ addresses }) => addresses[0]?.handshake.certificate?.root?.fingerprint256 ?? [],
    );
    expect(await statesOf(atPublicAddresses(observations), own)).toEqual(same('ready'));
  });

  it('are ready at addresses that are not globally reachable', async () => {
    expect(await statesOf(observations)).toEqual(same('ready'));
  });

  it('give the same verdicts once they are saved and read again', async () => {
    const saved: readonly Observation[] = JSON.parse(JSON.stringify(atPublicAddresses(observations)));
    expect(await statesOf(saved)).toEqual(same('unverified intercepted'));
  });
});
