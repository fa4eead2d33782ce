import type { Endpoint } from '../../src/config/endpoint.ts';
import { concludes } from '../../src/policy/gate.ts';
import { attribute, findInterceptors } from '../../src/policy/interception.ts';
import { judge } from '../../src/policy/judge.ts';
import type { AddressObservation, Observation, RootCertificate } from '../../src/probe/observation.ts';
import { viewOf } from '../../src/report/view/view.ts';
import { renderSummary } from '../../src/report/writers/summary.ts';
import { report } from '../report/reports.ts';
import {
  address,
  at,
  completed,
  dated,
  endpoint,
  except,
  failed,
  line,
  lines,
  now,
  observe,
  only,
} from './observations.ts';

const root = (name: string, bundled = false): RootCertificate => ({
  subject: name,
  fingerprint256: Buffer.from(name.padEnd(32, '.')).toString('hex').toUpperCase().match(/../g)!.join(':'),
  bundled,
});
const inspecting = root('Inspecting Proxy');
const letsEncrypt = root('ISRG Root X1', true);

const answered = (given: RootCertificate | undefined, ip: string, letters = '----++') =>
  address(letters, {
    address: ip,
    handshake: completed({
      subject: 'a name',
      issuer: 'an authority',
      altNames: [],
      validFromMs: at('2026-01-01').epochMs,
      validToMs: at('2026-11-01').epochMs,
      ...(given && { root: given }),
    }),
  });

interface Seen {
  readonly root?: RootCertificate;
  readonly ips?: readonly string[];
  readonly letters?: string;
  readonly given?: Partial<Endpoint>;
}

/** An endpoint with this name, whose old certificate has this root. Its addresses are public if none are given. */
const seen = (
  host: string,
  { root: given = inspecting, ips = ['93.184.215.14'], letters, given: more = {} }: Seen = {},
): Observation =>
  observe(
    endpoint({ name: host, host, ...more }),
    ips.map((ip) => answered(given, ip, letters)),
  );

async function interceptedHosts(observations: readonly Observation[], own: readonly string[] = []) {
  const interceptors = await findInterceptors(observations, own);
  return observations.filter((each) => interceptors.has(each)).map((each) => each.endpoint.host);
}

describe('a TLS-inspecting proxy', () => {
  it('is found where one authority vouches for unrelated domains', async () => {
    const all = [seen('api.stripe.com'), seen('example.org'), seen('login.example.co.uk')];
    expect(await interceptedHosts(all)).toEqual(all.map((each) => each.endpoint.host));
    expect([...(await findInterceptors(all, [])).values()]).toEqual([inspecting, inspecting, inspecting]);
  });

  it('is found by the name in SNI, where that is another one than the host', async () => {
    const byAddress = seen('93.184.215.14', { given: { serverName: 'orders.example.net' } });
    expect(await interceptedHosts([byAddress, seen('example.org')])).toHaveLength(2);
  });

  it('is found where one address of several shows its root', async () => {
    const both = observe(endpoint({ host: 'example.com' }), [
      address('----++', { address: '93.184.215.14', handshake: failed({ kind: 'closed' }) }),
      answered(inspecting, '93.184.215.15'),
    ]);
    expect(await interceptedHosts([both, seen('example.org')])).toEqual(['example.com', 'example.org']);
  });

  it('is found beside an authority of the endpoint’s own at another address', async () => {
    const own = root('Company');
    const both = observe(endpoint({ host: 'example.com' }), [
      answered(own, '93.184.215.14'),
      answered(inspecting, '93.184.215.15'),
    ]);
    const all = [both, seen('example.org')];
    expect(await interceptedHosts(all, [own.fingerprint256])).toEqual(['example.com', 'example.org']);
  });

  it('is found beside any other root at another address', async () => {
    const both = observe(endpoint({ host: 'example.com' }), [
      answered(root('Company'), '93.184.215.14'),
      answered(inspecting, '93.184.215.15'),
    ]);
    const all = [both, seen('example.org')];
    expect(await interceptedHosts(all)).toEqual(['example.com', 'example.org']);
    expect((await findInterceptors(all, [])).get(both)).toEqual(inspecting);
  });

  it('is found among endpoints that it passes through', async () => {
    const bank = seen('bank.example.com', { root: letsEncrypt });
    const all = [seen('example.org'), bank, seen('example.net')];
    expect(await interceptedHosts(all)).toEqual(['example.org', 'example.net']);
  });

  it('is found behind a proxy, which may give the names addresses that we do not know', async () => {
    const via = { url: 'http://proxy.example.com:3128', hasCredentials: false };
    const behind = (host: string): Observation =>
      observe(endpoint({ host }), [{ ...answered(inspecting, host), via }]);
    expect(await interceptedHosts([behind('example.org'), behind('example.net')])).toHaveLength(2);
  });

  it('is told apart from another one', async () => {
    const all = [seen('example.org'), seen('example.net'), seen('example.com', { root: root('Company') })];
    expect(await interceptedHosts(all)).toEqual(['example.org', 'example.net']);
  });

  it('is found for two customers of a host that gives each a domain', async () => {
    expect(await interceptedHosts([seen('orders.github.io'), seen('stock.github.io')])).toHaveLength(2);
  });
});

describe('no TLS-inspecting proxy is suspected', () => {
  it.each<[string, readonly Observation[]]>([
    [
      'two sites with a root that Node has',
      [seen('example.org', { root: letsEncrypt }), seen('example.net', { root: letsEncrypt })],
    ],
    ['one endpoint alone', [seen('example.org')]],
    ['two names of one domain', [seen('orders.example.co.uk'), seen('stock.example.co.uk')]],
    ['two roots', [seen('example.org'), seen('example.net', { root: root('Company') })]],
    [
      'chains that are not verified',
      [
        observe(endpoint({ host: 'example.org' }), [answered(undefined, '93.184.215.14')]),
        observe(endpoint({ host: 'example.net' }), [answered(undefined, '93.184.215.14')]),
      ],
    ],
    [
      'private addresses',
      [seen('example.org', { ips: ['10.0.0.1'] }), seen('example.net', { ips: ['fd00::1'] })],
    ],
    [
      'a private address among others',
      [seen('example.org', { ips: ['93.184.215.14', '10.0.0.1'] }), seen('example.net')],
    ],
    ['loopback', [seen('example.org', { ips: ['127.0.0.1'] }), seen('example.net', { ips: ['::1'] })]],
    [
      'no answers',
      [observe(endpoint({ host: 'example.org' }), []), observe(endpoint({ host: 'example.net' }), [])],
    ],
  ])('with %s', async (_what, observations) => {
    expect(await interceptedHosts(observations)).toEqual([]);
    // What is not intercepted is judged by its answers.
    for (const each of observations.filter(({ addresses }) => addresses.length > 0)) {
      expect(lines(judge(each, { nowMs: now, onUnverified: 'warning' }))).toEqual([
        'warning certificate-expired',
      ]);
    }
  });

  it.each([
    'localhost',
    '93.184.215.14',
    '2606:2800:21f:cb07:6820:80da:af6b:8b2c',
    'intranet',
    'orders.internal',
    'orders.corp',
    'orders.corp.local',
    'orders.test',
    'github.io',
    'com',
  ])('for %s, which has no registrable domain', async (host) => {
    expect(await interceptedHosts([seen(host), seen('example.org')])).toEqual([]);
  });

  it('for an authority that is the endpoints’ own', async () => {
    const all = [seen('example.org'), seen('example.net')];
    expect(await interceptedHosts(all, [inspecting.fingerprint256])).toEqual([]);
    expect(await interceptedHosts(all, [letsEncrypt.fingerprint256])).toHaveLength(2);
  });
});

describe('seen from several networks', () => {
  const hosts = ['example.org', 'example.net'];
  const from = (origin: string, ip: string, given = inspecting, letters = '----++') => ({
    ...answered(given, ip, letters),
    origin,
  });
  const corp = from('corp', '93.184.215.14');
  const judgeAll = async (addresses: readonly AddressObservation[]) => {
    const observations = hosts.map((host) => observe(endpoint({ host }), addresses));
    return (await attribute(observations, [])).map(({ observation, interceptor }) =>
      judge(observation, { nowMs: now, onUnverified: 'warning', interceptor }),
    );
  };

  it.each<[string, AddressObservation]>([
    ['at an inside address', from('dmz', '10.0.0.5', root('Company'), '--+---')],
    ['at a public address', from('hosted', '93.184.215.14', letsEncrypt, '--+---')],
  ])('what a proxy answered at one counts for nothing beside what another saw %s', async (_where, other) => {
    for (const verdict of await judgeAll([corp, other])) {
      expect(verdict).toMatchObject({ state: 'not-ready', ceiling: 'TLSv1.0' });
      expect(lines(verdict)).not.toContain('warning intercepted');
      expect(verdict.observation.addresses).toEqual([other]);
      expect(verdict.observation.unreached).toEqual([{ origin: 'corp', interceptor: inspecting }]);
      expect(renderSummary(viewOf(report([verdict])))).toContain(
        'not reached from corp (a TLS-inspecting proxy answered)',
      );
    }
  });

  it('a proxy at each leaves the endpoint unverified', async () => {
    for (const verdict of await judgeAll([corp, from('branch', '93.184.215.14', root('Branch'))])) {
      expect(lines(verdict)).toEqual(['warning intercepted']);
      expect(verdict.observation.addresses).toHaveLength(2);
    }
  });
});

describe('an endpoint in whose place a TLS-inspecting proxy answered', () => {
  const verdictOn = (given: Partial<Endpoint>, letters: string, more: Partial<AddressObservation> = {}) => {
    const { addresses } = seen('example.org', { letters });
    const observed = observe(endpoint(given), [{ ...addresses[0]!, ...more }]);
    return judge(observed, { nowMs: now, onUnverified: 'warning', interceptor: inspecting });
  };

  it.each([
    ['----++', 'all is well'],
    ['--+---', 'it is too old'],
    ['-+++++', 'old versions are accepted'],
    ['??????', 'nothing is known'],
  ])('is unverified and nothing else: %s, %s', (letters) => {
    const verdict = verdictOn({}, letters);
    expect(lines(verdict)).toEqual(['warning intercepted']);
    expect(only(verdict, 'intercepted').facts).toEqual({ kind: 'intercepted', root: inspecting });
    expect(verdict).toMatchObject({ state: 'unverified', floor: undefined, ceiling: undefined });
    expect(new Set(Object.values(verdict.protocols))).toEqual(new Set(['unknown']));
  });

  it('has no finding about the status, or about the dates in headers', () => {
    const http = { state: 'answered', status: 403, sunset: 'Thu, 31 Dec 2026 23:59:59 GMT' } as const;
    const expect_ = { status: [200], source: line(4) };
    expect(lines(verdictOn({ expect: expect_ }, '----++', { http }))).toEqual(['warning intercepted']);
  });

  it('keeps the findings that are not about its answers', () => {
    const sunset = { date: at('2026-12-31'), source: line(5) };
    expect(lines(verdictOn({ sunset }, '----++'))).toEqual(['warning sunset', 'warning intercepted']);
  });

  it('is an error once one of its dates is reached', () => {
    const verdict = verdictOn({ dates: [dated('TLSv1.1', '2026-11-22')] }, '----++');
    expect(lines(verdict)).toEqual(['error intercepted']);
    expect(only(verdict, 'intercepted').facts.reached).toMatchObject({ protocol: 'TLSv1.1' });
    expect(verdict.state).toBe('unverified');
    expect(lines(verdictOn({ dates: [dated('TLSv1.1', '2026-11-23')] }, '----++'))).toEqual([
      'warning intercepted',
    ]);
  });

  it('is at risk with an exception, and never ready', () => {
    const verdict = verdictOn({ exceptions: [except('intercepted', '2026-12-31')] }, '----++');
    expect(lines(verdict)).toEqual(['notice intercepted']);
    expect(verdict.state).toBe('at-risk');
  });

  it('says nothing of whether other exceptions are still needed', () => {
    const exceptions = [except('minimum-version', '2026-12-31')];
    expect(lines(verdictOn({ exceptions }, '----++'))).toEqual(['warning intercepted']);
  });

  it('has verified nothing: a run of such endpoints alone fails', () => {
    const verdict = verdictOn({}, '----++');
    expect(concludes([verdict], 'error')).toBe('failure');
    const other = judge(seen('example.net', { root: letsEncrypt }), { nowMs: now, onUnverified: 'warning' });
    expect(concludes([verdict, other], 'error')).toBe('success');
  });
});
