import { type Integration, isClient } from '../../config/client.ts';
import type { Deadline, KeyExchange } from '../../config/endpoint.ts';
import { type Protocol, protocolLabel } from '../../tls/protocol.ts';
import { formatCount } from './dates.ts';
import { plain } from './escape.ts';
import { groupBy } from './grouping.ts';

/** The vocabulary that all reports share. Everything here gives plain text; the writers escape it for their language. */

/** What a list is called that stands in no file. */
export const inlineList = 'inline list';

/** A name out of a certificate; one of characters that are not to be seen is none. */
export function describeName(name: string): string {
  return plain(name, 100) || 'no name';
}

/** `10 s`, `0.5 s`. */
export function seconds(milliseconds: number): string {
  return `${Number((milliseconds / 1_000).toFixed(1))} s`;
}

/** `orders.example.com:443`, `[2001:db8::7]:443`. */
export function formatPlace({ host, port }: { readonly host: string; readonly port: number }): string {
  return `${formatAddress(host)}:${port}`;
}

/** An address of IPv6 in brackets, so that a colon may follow. */
export function formatAddress(host: string): string {
  const text = plain(host, 253);
  return text.includes(':') ? `[${text}]` : text;
}

/** The name of an endpoint or a client at a length that suits a cell or a sentence. */
export function formatName(integration: Integration): string {
  return plain(integration.name, 80) || (isClient(integration) ? 'unnamed client' : formatPlace(integration));
}

/** A name for each, none twice: where names are alike the place tells them apart, or else a number. */
export function labelsOf(integrations: readonly Integration[]): ReadonlyMap<Integration, string> {
  const bearers = new Map(groupBy(integrations, formatName));
  const given = new Map<string, number>();
  const label = (integration: Integration): string => {
    const name = formatName(integration);
    const placed = bearers.get(name)?.length === 1 ? name : placedName(name, integration);
    const times = (given.get(placed) ?? 0) + 1;
    given.set(placed, times);
    return times === 1 ? placed : `${placed} (${times})`;
  };
  return new Map(integrations.map((integration) => [integration, label(integration)]));
}

/** The path tells apart what is at one host; a query may hold secrets. */
function placedName(name: string, integration: Integration): string {
  if (isClient(integration)) return `${name} (client)`;
  const [path = ''] = integration.path.split(/[?#]/);
  const place = formatPlace(integration) + (path === '/' ? '' : plain(path, 60));
  return name === formatPlace(integration) ? place : `${name} (${place})`;
}

/** `TLS 1.0`, `TLS 1.0 and 1.1`, `SSL 3.0, TLS 1.0 and 1.1`: the family is named where it changes. */
export function listProtocols(protocols: readonly Protocol[]): string {
  const labels = protocols.map(protocolLabel);
  return joinWords(
    labels.map((label, index) =>
      labels[index - 1]?.slice(0, 3) === label.slice(0, 3) ? label.slice(4) : label,
    ),
  );
}

/** `RSA key exchange`, `RSA or DHE key exchange`. */
export function keyExchangeLabel(...oneOf: readonly KeyExchange[]): string {
  return `${oneOf.join(' or ')} key exchange`;
}

/** `a`, `a and b`, `a, b and c`. */
export function joinWords(words: readonly string[]): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

/** `200`, `200 or 401`. */
export function joinOr(words: readonly (number | string)[]): string {
  return joinWords(words.map(String)).replace(' and ', ' or ');
}

/** The first three texts, and how many there are beyond them. */
export function firstOf(texts: readonly string[]): string {
  return texts.slice(0, 3).join('; ') + (texts.length > 3 ? `; and ${texts.length - 3} more` : '');
}

/** `the only endpoint`, `both endpoints`, `all 4 endpoints`. */
export function allOf(count: number, what: string): string {
  if (count === 1) return `the only ${what}`;
  return `${count === 2 ? 'both' : `all ${formatCount(count)}`} ${what}s`;
}

/** `Connection refused`. */
export function capitalise(text: string): string {
  return text.replace(/^./u, (first) => first.toUpperCase());
}

/** `1 endpoint`, `4 endpoints`. */
export function plural(count: number, singular: string, many = `${singular}s`): string {
  return count === 1 ? singular : many;
}

const standardNames: Readonly<Record<string, string>> = {
  endpoint: 'your list',
  file: 'your list',
  'pci-dss': 'PCI DSS',
  'nist-800-52r2': 'NIST SP 800-52 Rev. 2',
  'nist-800-52r2-tls13': 'NIST SP 800-52 Rev. 2',
};

/** Who set the date: `your list`, `RFC 8996`, `PCI DSS`. */
export function dateOrigin({ from }: Deadline): string {
  return standardNames[from] ?? plain(from, 60).replace(/^rfc(?=\d)/, 'RFC ');
}
