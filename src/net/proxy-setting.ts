import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';
import { type HostAndPort, isExempt } from './no-proxy.ts';
import { type ProxyServer, parseProxy } from './proxy.ts';

/** Which proxy connections to endpoints go through. */
export type ProxySetting =
  | { readonly kind: 'none'; readonly environment: EnvironmentProxies }
  | { readonly kind: 'environment'; readonly environment: EnvironmentProxies }
  /** This one, for every endpoint. */
  | { readonly kind: 'named'; readonly proxy: ProxyServer };

/** A proxy of the environment, and the variable that names it. */
interface NamedProxy {
  readonly variable: string;
  readonly proxy: ProxyServer;
}

export interface EnvironmentProxies {
  /** For https and wss. */
  readonly https?: NamedProxy;
  /** For every scheme that has none of its own. */
  readonly all?: NamedProxy;
  readonly noProxy: string;
}

/** A variable with a value that names no proxy that we know. */
export interface WrongVariable {
  readonly variable: string;
  readonly text: string;
  readonly reading: Exclude<ReturnType<typeof parseProxy>, { value: ProxyServer }>;
}

type Env = Readonly<Record<string, string | undefined>>;

/** The proxies of the environment as curl reads them: lower case before upper case, and an empty variable is none. */
export function readEnvironment(env: Env): {
  readonly environment: EnvironmentProxies;
  readonly wrong: readonly WrongVariable[];
} {
  const wrong: WrongVariable[] = [];
  const proxyIn = (...variables: readonly string[]): NamedProxy | undefined => {
    const variable = variables.find((each) => env[each]?.trim());
    if (variable === undefined) return undefined;
    const text = env[variable]?.trim() ?? '';
    const reading = parseProxy(text);
    if ('value' in reading) return { variable, proxy: reading.value };
    wrong.push({ variable, text, reading });
    return undefined;
  };
  const https = proxyIn('https_proxy', 'HTTPS_PROXY');
  const all = proxyIn('all_proxy', 'ALL_PROXY');
  const noProxy = env.no_proxy?.trim() || env.NO_PROXY?.trim() || '';
  return { environment: { ...(https && { https }), ...(all && { all }), noProxy }, wrong };
}

/** How connections to an endpoint go. */
export interface Route {
  readonly proxy?: ProxyServer;
  /** The variable of a proxy that they would go through, were the setting not `none`. */
  readonly unused?: string;
}

/** What a route depends on; `address` is the IP that the list names in place of the host's. */
export interface Destination extends HostAndPort {
  readonly scheme: string;
  readonly address?: string;
}

/** The environment's proxies are no way to this machine itself, whatever their variables say. */
export function routeOf(destination: Destination, setting: ProxySetting): Route {
  if (setting.kind === 'named') return { proxy: setting.proxy };
  const { https, all, noProxy } = setting.environment;
  const isHttps = destination.scheme === 'https' || destination.scheme === 'wss';
  const named = (isHttps ? https : undefined) ?? all;
  const { address, host } = destination;
  const isDirect = [host, ...(address === undefined ? [] : [address])].some((each) =>
    isExempt({ host: each, port: destination.port }, noProxy),
  );
  if (!named || isLocal(address ?? host) || isDirect) return {};
  return setting.kind === 'none' ? { unused: named.variable } : { proxy: named.proxy };
}

function isLocal(host: string): boolean {
  // RFC 6761 section 6.3.
  if (isIP(host) === 0) return /(?:^|\.)localhost\.?$/i.test(host);
  return ipaddr.process(host).range() === 'loopback';
}
