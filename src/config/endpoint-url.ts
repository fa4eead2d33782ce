import { isIP } from 'node:net';
import { nearestTo } from './nearest.ts';
import type { Reading } from './reading.ts';
import { type Scheme, type SchemeFacts, schemes } from './scheme.ts';

/** Where an endpoint is, with the default port of its scheme filled in. */
export interface EndpointUrl {
  /** As the user wrote it. */
  readonly url: string;
  readonly scheme: Scheme;
  /** In lower case and punycode; an IPv6 literal without its brackets. */
  readonly host: string;
  readonly port: number;
  /** Path and query, `/` where the URL has none. A fragment is never sent and left out. */
  readonly path: string;
}

/** For the JSON Schema: any scheme in any case, since the list of schemes stands in the description. */
export const endpointUrlPattern = '^[A-Za-z][A-Za-z0-9+.-]*://[^\\s/?#@]+([/?#]\\S*)?$';

/** Schemes that people write and that have no TLS over TCP, with the reason or with what they mean. */
const refused: ReadonlyMap<string, { readonly why: string; readonly write?: Scheme }> = new Map([
  ['http', { why: 'http:// has no TLS', write: 'https' }],
  ['ws', { why: 'ws:// has no TLS', write: 'wss' }],
  ['udp', { why: 'there is no TLS over UDP, and DTLS and QUIC are not supported' }],
  ['dtls', { why: 'DTLS is not supported' }],
  ['quic', { why: 'QUIC is not supported' }],
  ['h3', { why: 'HTTP/3 runs over QUIC, which is not supported', write: 'https' }],
]);

/** Reads the URL of an endpoint. Never throws; credentials in a URL are refused and not repeated. */
export function parseEndpointUrl(text: string): Reading<EndpointUrl> {
  const reading = read(text);
  if ('value' in reading || reading.instead === undefined) return reading;
  const { instead, ...refusal } = reading;
  // A suggestion with another error in it would only lead to the next error.
  return 'value' in read(instead) ? reading : refusal;
}

function read(text: string): Reading<EndpointUrl> {
  if (/[\s\p{Cc}]/u.test(text)) return { expected: 'a URL without white space', instead: text.trim() };
  const [, written, rest = ''] = /^([a-z][a-z0-9+.-]*):\/\/(.*)$/i.exec(text) ?? [];
  if (written === undefined) return withoutScheme(text);
  const scheme = written.toLowerCase();
  if (!isScheme(scheme)) return unknownScheme(scheme, rest);
  const [authority = '', tail = ''] = split(rest);
  if (authority.includes('@')) {
    return {
      expected: 'a URL without credentials: a secret does not belong in the list',
      found: 'a URL with a user name or password',
      instead: `${scheme}://${rest.slice(authority.lastIndexOf('@') + 1)}`,
    };
  }
  const place = readAuthority(authority, scheme);
  if (!('value' in place)) return place;
  return { value: { url: text, scheme, ...place.value, path: requestPath(tail) } };
}

/**
 * Reads a host name or IP literal as the URL standard does, which brings it to lower case and punycode.
 * Refuses wildcards and everything else that cannot be looked up.
 */
export function parseHostName(text: string): Reading<string> {
  const expected = 'a host name or an IP address';
  if (text.includes('*')) return { expected: 'one host: a wildcard cannot be probed' };
  if (text === '' || /[/\\?#@:%\s]/.test(text) || !URL.canParse(`https://${text}/`)) return { expected };
  const host = new URL(`https://${text}/`).hostname;
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
  if (portText?.includes(':') && isIP(authority) === 6) {
    return { expected: 'an IPv6 address in brackets', instead: `${scheme}://[${authority}]` };
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
  const [, word = '', afterColon, afterSlashes] =
    /^([a-z][a-z0-9+.-]*)(?::\/?(?!\d+(?:[/?#]|$))(.*)|\/\/(.*))$/i.exec(text) ?? [];
  const written = word.toLowerCase();
  const meant = isScheme(written) ? written : refused.get(written)?.write;
  // Without a colon, a word that is no scheme is a host.
  const bare = (afterColon ?? (meant && afterSlashes) ?? text).replace(/^\/+/, '');
  const [authority = ''] = split(bare);
  const port = Number(/:(\d+)$/.exec(authority)?.[1] ?? 0);
  const usual = Object.entries(schemes).find(([, facts]) => facts.port === port && port !== 0)?.[0];
  return { expected, instead: `${meant ?? usual ?? 'https'}://${bare}` };
}

function unknownScheme(scheme: string, rest: string): Reading<never> {
  const known = refused.get(scheme);
  if (known) {
    return {
      expected: `a URL with TLS over TCP (${known.why})`,
      ...(known.write && { instead: `${known.write}://${rest}` }),
    };
  }
  const nearest = nearestTo(scheme, Object.keys(schemes));
  return {
    expected: 'a known scheme such as https, imaps, smtp or postgres (tls:// for any other)',
    ...(nearest !== undefined && { instead: `${nearest}://${rest}` }),
  };
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

function isScheme(text: string): text is Scheme {
  return Object.hasOwn(schemes, text);
}
