import { isIP } from 'node:net';
import type { Reading } from './reading.ts';
import { type Scheme, type SchemeFacts, schemes } from './scheme.ts';
import { isScheme, proposal, refusalOf, usualScheme } from './scheme-proposals.ts';

/** Where an endpoint is, with the default port of its scheme filled in. */
export interface EndpointUrl {
  /** As the user wrote it, up to its query: that may hold secrets, which no report and no log must show. */
  readonly url: string;
  readonly scheme: Scheme;
  /** In lower case and punycode; an IPv6 literal without its brackets. */
  readonly host: string;
  readonly port: number;
  /** Path and query, `/` where the URL has none. A fragment is never sent and left out. */
  readonly path: string;
}

/** Reads the URL of an endpoint. Never throws; credentials in a URL are refused and not repeated. */
export function parseEndpointUrl(text: string): Reading<EndpointUrl> {
  const reading = read(text);
  if ('value' in reading || reading.instead === undefined) return reading;
  const { instead, ...refusal } = reading;
  // A suggestion with another error in it would only lead to the next error.
  if (!('value' in read(instead))) return refusal;
  return { ...refusal, instead: instead.replace(/[?#].*$/s, '?…') };
}

function read(text: string): Reading<EndpointUrl> {
  if (/\$\{|^[^/]*\/\/[^/?#]*\$\w/.test(text)) return { expected: withoutVariables };
  if (/[\s\p{Cc}]/u.test(text)) return { expected: 'a URL without white space', instead: text.trim() };
  const [, written, rest = ''] = /^([a-z][a-z0-9+.-]*):\/\/(.*)$/i.exec(text) ?? [];
  if (written === undefined) return withoutScheme(text);
  const scheme = written.toLowerCase();
  if (!isScheme(scheme)) return unknownScheme(scheme, rest);
  const [authority = '', tail = ''] = split(rest);
  if (authority.includes('@')) {
    return {
      expected: 'a URL without credentials, since none are sent',
      found: 'a URL with a user name or password',
      instead: `${scheme}://${rest.slice(authority.lastIndexOf('@') + 1)}`,
    };
  }
  const place = readAuthority(authority, scheme);
  if (!('value' in place)) return place;
  const { host, port } = place.value;
  const usual = usualScheme(port);
  if (isHttp.has(scheme) && isBlockedForHttp.has(port) && usual !== undefined) {
    return {
      expected: `a URL with the scheme of the port: ${port} is not for HTTP`,
      instead: `${usual}://${authority}`,
    };
  }
  const [url = text] = text.split(/[?#]/, 1);
  return { value: { url, scheme, host, port, path: requestPath(tail) } };
}

const withoutVariables =
  'a URL without variables, since it is read as it is: fill it in before, such as with envsubst, or give the list in the input endpoints, where expressions work';

/** Schemes that begin with an HTTP request. */
export const isHttp: ReadonlySet<string> = new Set<Scheme>(['https', 'wss']);

/** Those of the ports of other schemes here at which no browser sends HTTP (Fetch standard, section 2.10, port blocking). */
export const isBlockedForHttp: ReadonlySet<number> = new Set([
  21, 25, 110, 119, 143, 389, 465, 563, 587, 636, 990, 993, 995, 4190, 6667, 6697,
]);

/**
 * Reads a host name or IP literal as the URL standard does, which brings it to lower case and punycode.
 * Refuses wildcards and everything else that cannot be looked up.
 */
export function parseHostName(text: string): Reading<string> {
  const expected = 'a host name or an IP address';
  if (text.includes('*')) return { expected: 'one host: a wildcard cannot be probed' };
  if (text === '' || /[/\\?#@:%\s]/.test(text) || !URL.canParse(`https://${text}/`)) return { expected };
  const host = new URL(`https://${text}/`).hostname;
  // The URL standard makes 1.0.0.10 of 1.10, which is most often a number that lost its meaning.
  if (isIP(host) === 4 && isIP(text) !== 4) return { expected };
  if (host.endsWith('.')) {
    return { expected: 'a host name without a dot at its end', instead: text.replace(/\.$/, '') };
  }
  const labels = host.split('.');
  const sound = labels.every((label) => /^[a-z0-9_-]{1,63}$/.test(label)) && host.length <= 253;
  return sound ? { value: host } : { expected };
}

function readAuthority(authority: string, scheme: Scheme): Reading<{ host: string; port: number }> {
  const [, bracketed, name, portText] = /^(?:(\[[^\]]*\])|([^:[\]]*))(?::(.*))?$/.exec(authority) ?? [];
  // Node takes milliseconds to make its pattern for IPv6, which has two colons at least.
  const place = portText?.includes(':') ? inBrackets(authority) : undefined;
  if (place !== undefined) {
    return { expected: 'an IPv6 address in brackets', instead: `${scheme}://${place}` };
  }
  if (bracketed === undefined && name === undefined) {
    return { expected: 'a host and at most one port', ...example(scheme) };
  }
  const host = bracketed === undefined ? parseHostName(name ?? '') : readIpv6(bracketed);
  if (!('value' in host)) {
    if (authority === '' || name === '') return { expected: 'a URL with a host', ...example(scheme) };
    const instead =
      host.instead === undefined ? undefined : `${scheme}://${host.instead}${portSuffix(portText)}`;
    return { expected: host.expected, ...(instead !== undefined && { instead }) };
  }
  const facts: SchemeFacts = schemes[scheme];
  if (portText === undefined) {
    if (facts.port !== 0) return { value: { host: host.value, port: facts.port } };
    return {
      expected: `an explicit port, since ${scheme}:// has no default`,
      instead: `${scheme}://${authority}:443`,
    };
  }
  const port = /^\d{1,5}$/.test(portText) ? Number(portText) : 0;
  if (port < 1 || port > 65_535) return { expected: 'a port from 1 to 65535' };
  return { value: { host: host.value, port } };
}

/** `::1:443` is an address, and most likely another one with a port. */
function inBrackets(authority: string): string | undefined {
  const whole = isIP(authority) === 6 ? `[${authority}]` : undefined;
  const [, address = '', port = ''] = /^(.*):(\d+)$/.exec(authority) ?? [];
  const hasPort = whole === undefined || usualScheme(Number(port)) !== undefined;
  return hasPort && isIP(address) === 6 ? `[${address}]:${port}` : whole;
}

function readIpv6(bracketed: string): Reading<string> {
  const literal = bracketed.slice(1, -1);
  if (literal.includes('%')) {
    return { expected: 'an IPv6 address without a zone: a zone only means something on one machine' };
  }
  if (isIP(literal) !== 6) return { expected: 'an IPv6 address in the brackets' };
  return { value: new URL(`https://${bracketed}/`).hostname.slice(1, -1) };
}

function withoutScheme(text: string): Reading<never> {
  const expected = 'a URL with its scheme';
  const [, driver, rest = ''] = /^jdbc:([a-z0-9+]+)(?::[a-z0-9]+)*:\/\/(.*)$/i.exec(text) ?? [];
  if (driver !== undefined) return { expected, ...instead(proposal(driver.toLowerCase(), rest)) };
  const [, word = '', afterColon, afterSlashes] =
    /^([a-z][a-z0-9+.-]*)(?::\/?(?!\d+(?:[/?#]|$))(.*)|\/\/(.*))$/i.exec(text) ?? [];
  const written = word.toLowerCase();
  const after = afterColon ?? afterSlashes;
  if (after !== undefined && (isScheme(written) || refusalOf(written) !== undefined)) {
    const bare = after.replace(/^\/+/, '');
    return { expected, ...instead(isScheme(written) ? `${written}://${bare}` : proposal(written, bare)) };
  }
  // Without a colon, a word that is no scheme is a host. One without a dot or a port could be anything.
  const bare = text.replace(/^\/+/, '');
  const [authority = ''] = split(bare);
  const port = Number(/:(\d+)$/.exec(authority)?.[1] ?? 0);
  if (port === 0 && !authority.includes('.') && authority !== 'localhost') return { expected };
  return { expected, instead: `${usualScheme(port) ?? 'https'}://${bare}` };
}

function unknownScheme(scheme: string, rest: string): Reading<never> {
  const why = refusalOf(scheme);
  return {
    expected:
      why === undefined
        ? 'a known scheme such as https, imaps, smtp or postgres (tls:// for any other)'
        : `a URL with TLS over TCP (${why})`,
    ...instead(proposal(scheme, rest)),
  };
}

function instead(url: string | undefined): { readonly instead?: string } {
  return url === undefined ? {} : { instead: url };
}

/** The authority, and the rest from the first `/`, `?` or `#` on. */
function split(rest: string): readonly [string, string] {
  const end = rest.search(/[/?#]/);
  return end < 0 ? [rest, ''] : [rest.slice(0, end), rest.slice(end)];
}

function requestPath(tail: string): string {
  const { pathname, search } = new URL(`https://host${tail}`);
  return `${pathname}${search}`;
}

function example(scheme: Scheme): { instead: string } {
  const facts: SchemeFacts = schemes[scheme];
  return { instead: `${scheme}://host.example.com${facts.port === 0 ? ':443' : ''}` };
}

function portSuffix(port: string | undefined): string {
  return port === undefined ? '' : `:${port}`;
}
