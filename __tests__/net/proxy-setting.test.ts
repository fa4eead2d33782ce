import { type ProxySetting, readEnvironment, routeOf } from '../../src/net/proxy-setting.ts';

type Env = Readonly<Record<string, string>>;

const environment = (env: Env): ProxySetting => ({
  kind: 'environment',
  environment: readEnvironment(env).environment,
});
const none = (env: Env): ProxySetting => ({
  kind: 'none',
  environment: readEnvironment(env).environment,
});

const host = (scheme: string, name = 'a.example', port = 443) => ({ scheme, host: name, port });
const proxyOf = (env: Env, scheme: string, name?: string, port?: number) =>
  routeOf(host(scheme, name, port), environment(env)).proxy?.host;

describe('the proxy of the environment', () => {
  it.each<[Env, string, string | undefined]>([
    [{}, 'https', undefined],
    [{ HTTPS_PROXY: 'upper:1' }, 'https', 'upper'],
    [{ HTTPS_PROXY: 'upper:1' }, 'wss', 'upper'],
    [{ HTTPS_PROXY: 'upper:1' }, 'smtp', undefined],
    [{ HTTPS_PROXY: 'upper:1' }, 'tls', undefined],
    [{ HTTPS_PROXY: 'upper:1', https_proxy: 'lower:1' }, 'https', 'lower'],
    [{ HTTPS_PROXY: 'upper:1', https_proxy: '' }, 'https', 'upper'],
    [{ HTTPS_PROXY: ' ' }, 'https', undefined],
    [{ ALL_PROXY: 'all:1' }, 'https', 'all'],
    [{ ALL_PROXY: 'all:1' }, 'smtp', 'all'],
    [{ ALL_PROXY: 'all:1', all_proxy: 'lower:1' }, 'smtp', 'lower'],
    [{ ALL_PROXY: 'all:1', HTTPS_PROXY: 'https:1' }, 'https', 'https'],
    [{ all_proxy: 'all:1', HTTPS_PROXY: 'https:1' }, 'https', 'https'],
    [{ HTTP_PROXY: 'http:1', http_proxy: 'http:1' }, 'https', undefined],
    [{ HTTPS_PROXY: 'upper:1', NO_PROXY: 'a.example' }, 'https', undefined],
    [{ HTTPS_PROXY: 'upper:1', NO_PROXY: 'a.example', no_proxy: 'b.example' }, 'https', 'upper'],
    [{ HTTPS_PROXY: 'upper:1', NO_PROXY: 'a.example', no_proxy: '' }, 'https', undefined],
    [{ ALL_PROXY: 'all:1', NO_PROXY: '*' }, 'smtp', undefined],
  ])('%j, %s: %s', (env, scheme, expected) => {
    expect(proxyOf(env, scheme)).toBe(expected);
  });

  it.each(['localhost', 'LOCALHOST', 'app.localhost', '127.0.0.1', '127.1.2.3', '::1', '::ffff:127.0.0.1'])(
    'is no way to %s',
    (name) => {
      expect(proxyOf({ ALL_PROXY: 'all:1' }, 'https', name)).toBeUndefined();
      const named = { kind: 'named', proxy: { scheme: 'http', host: 'named', port: 1 } } as const;
      expect(routeOf(host('https', name), named).proxy?.host).toBe('named');
    },
  );

  it('is no way to a loopback address that the list gives for another name', () => {
    const given = { ...host('https'), address: '127.0.0.1' };
    expect(routeOf(given, environment({ ALL_PROXY: 'all:1' }))).toEqual({});
  });

  it('is no way to an address of the list that NO_PROXY has, nor to its host', () => {
    const given = { ...host('https'), address: '10.1.2.3' };
    for (const NO_PROXY of ['10.0.0.0/8', 'a.example'])
      expect(routeOf(given, environment({ ALL_PROXY: 'all:1', NO_PROXY }))).toEqual({});
    expect(routeOf(given, environment({ ALL_PROXY: 'all:1', NO_PROXY: '11.0.0.0/8' })).proxy).toBeDefined();
  });

  it('is no way to a Unicode name of NO_PROXY', () => {
    const env = { ALL_PROXY: 'all:1', NO_PROXY: 'bücher.example' };
    expect(proxyOf(env, 'https', 'www.xn--bcher-kva.example')).toBeUndefined();
  });

  it('is named where it is not used because the setting is none', () => {
    const env = { https_proxy: 'lower:1', ALL_PROXY: 'all:1', NO_PROXY: 'b.example' };
    expect(routeOf(host('https'), none(env))).toEqual({ unused: 'https_proxy' });
    expect(routeOf(host('smtp'), none(env))).toEqual({ unused: 'ALL_PROXY' });
    expect(routeOf(host('https', 'b.example'), none(env))).toEqual({});
    expect(routeOf(host('https'), none({}))).toEqual({});
  });

  it('is reported by its variable where it is none that we know', () => {
    const { wrong, environment: read } = readEnvironment({ HTTPS_PROXY: 'socks4://bob:secret@proxy:1' });
    expect(read).toEqual({ noProxy: '' });
    expect(wrong).toMatchObject([{ variable: 'HTTPS_PROXY', reading: { found: '"socks4://***@proxy:1"' } }]);
  });
});
