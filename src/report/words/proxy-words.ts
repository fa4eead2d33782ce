import type { Failure } from '../../probe/observation.ts';
import { plain } from './escape.ts';
import { joinOr, seconds } from './wording.ts';

type ProxyProblem = Extract<Failure, { kind: 'proxy' }>['problem'];

/** Two to four words that count alike problems. */
export function labelProxy(problem: ProxyProblem): string {
  switch (problem.kind) {
    case 'unreachable':
      return 'proxy not reached';
    case 'silence':
      return 'no answer from the proxy';
    case 'closed':
      return 'closed by the proxy';
    case 'status':
      return problem.status === 407 ? 'proxy wants a login' : `proxy answered ${problem.status}`;
    case 'socks':
      return 'proxy could not connect';
    case 'socks-login':
      return 'proxy wants a login';
    case 'garbage':
      return 'not a proxy';
  }
}

/** What the proxy did instead of connecting, as a clause with its own words. */
export function describeProxy(problem: ProxyProblem): string {
  switch (problem.kind) {
    case 'unreachable':
      return isSystemCode(problem.code)
        ? `the proxy could not be reached (${plain(problem.code, 60)})`
        : `TLS to the proxy failed (${plain(problem.code, 60)})`;
    case 'silence':
      return `the proxy made no connection within ${seconds(problem.afterMs)}`;
    case 'closed':
      return 'the proxy closed the connection without an answer';
    case 'status':
      return `the proxy answered “${plain(`${problem.status} ${problem.words}`, 100)}”${offers(problem.offers)}`;
    case 'socks':
      return `the proxy answered “${plain(problem.words, 60)}”`;
    case 'socks-login':
      return 'the proxy wants a user and password, or does not accept ours';
    case 'garbage':
      return 'what answers there is not such a proxy, or it repeats our user or password';
  }
}

/** `toIp` says that the proxy was given an IP address in place of the name. */
export function adviseOnProxy(problem: ProxyProblem, toIp: boolean): string {
  switch (problem.kind) {
    case 'unreachable':
      return /SELF_SIGNED|ISSUER|LEAF_SIGNATURE/.test(problem.code)
        ? 'Set NODE_EXTRA_CA_CERTS to the authority of the proxy’s certificate.'
        : 'Check the setting proxy, or HTTPS_PROXY and ALL_PROXY.';
    case 'silence':
      return 'Raise timeout if the proxy is slow; else check its scheme, and whether it can reach the endpoint.';
    case 'closed':
      return 'It may not reach the endpoint, or limit connections: lower per-host and concurrency.';
    case 'status':
      return adviseOnStatus(problem, toIp);
    case 'socks':
      return problem.words === 'not allowed'
        ? allow(toIp)
        : 'Check host and port, and whether the proxy can reach them.';
    case 'socks-login':
      return 'Write user and password into the proxy’s URL.';
    case 'garbage':
      return 'Check scheme, host and port of the proxy.';
  }
}

function adviseOnStatus(
  { status, offers }: Extract<ProxyProblem, { kind: 'status' }>,
  toIp: boolean,
): string {
  switch (status) {
    case 407:
      return offers.length > 0 && !offers.includes('basic')
        ? 'Only Basic is supported: let the proxy accept it, or this machine without a login.'
        : 'Write user and password into the proxy’s URL.';
    case 502:
    case 503:
    case 504:
      return 'Check host and port, and whether the proxy can reach them.';
    case 401:
    case 403:
    case 405:
      return allow(toIp);
    case 429:
      return 'It limits connections: lower per-host and concurrency.';
    default:
      return 'Check what answers at the proxy’s address.';
  }
}

/** Whether no TCP connection came about: ECONNREFUSED and the like. TLS has codes with underscores. */
function isSystemCode(code: string): boolean {
  return code !== 'EPROTO' && /^E[A-Z0-9]+$|^EAI_/.test(code);
}

function allow(toIp: boolean): string {
  return toIp
    ? 'Let the proxy allow this address and port, or, if the list can be trusted, set private-addresses to allow.'
    : 'Let the proxy allow this host and port; many proxies allow port 443 only.';
}

function offers(names: readonly string[]): string {
  if (names.length === 0 || names.includes('basic')) return '';
  return `; it offers ${joinOr(names.map((name) => authenticationNames[name] ?? plain(name, 20)))} only, which is not supported`;
}

/** As their documents write them. */
const authenticationNames: Readonly<Record<string, string>> = {
  ntlm: 'NTLM',
  negotiate: 'Negotiate (Kerberos)',
  kerberos: 'Kerberos',
  digest: 'Digest',
  bearer: 'Bearer',
};
