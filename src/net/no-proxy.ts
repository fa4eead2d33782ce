import { isIP } from 'node:net';
import { domainToASCII } from 'node:url';
import ipaddr from 'ipaddr.js';

/** A host name, or an IP literal without brackets, and the port that is dialled. */
export interface HostAndPort {
  readonly host: string;
  readonly port: number;
}

/**
 * Whether NO_PROXY keeps this host from the proxy. As in curl, a name stands for itself and its subdomains, with a dot in front
 * or without, an IP address may be a network such as 10.0.0.0/8, and `*` stands for everything. An entry with a port is about
 * that port alone. Entries are separated by commas or white space.
 */
export function isExempt({ host, port }: HostAndPort, noProxy: string): boolean {
  const name = host.toLowerCase().replace(/\.$/, '');
  return noProxy
    .toLowerCase()
    .split(/[\s,]+/)
    .filter((entry) => entry !== '')
    .some((entry) => {
      const { place, onPort } = readEntry(entry);
      if (onPort !== undefined && onPort !== port) return false;
      return place === '*' || (isIP(name) === 0 ? isDomainOf(place, name) : isNetworkOf(place, name));
    });
}

/** `10.0.0.0/8`, `fd00::/8`, `[::1]:8443` and `example.com:8443`: without brackets, IPv6 has no port. */
function readEntry(entry: string): { readonly place: string; readonly onPort?: number } {
  const [, bracketed, name, port] = /^(?:\[([^\]]*)\]|([^:]*))(?::(\d{1,5}))?$/.exec(entry) ?? [];
  return { place: bracketed ?? name ?? entry, ...(port === undefined ? {} : { onPort: Number(port) }) };
}

function isDomainOf(place: string, name: string): boolean {
  const written = place.replace(/^\*?\./, '').replace(/\.$/, '');
  const domain = domainToASCII(written) || written;
  return domain !== '' && (name === domain || name.endsWith(`.${domain}`));
}

function isNetworkOf(place: string, host: string): boolean {
  const [address = '', bits = ''] = place.split('/');
  if (isIP(address) === 0 || !/^\d{0,3}$/.test(bits)) return false;
  const ip = ipaddr.process(host);
  const network = ipaddr.process(address);
  const longest = network.kind() === 'ipv4' ? 32 : 128;
  const length = place.includes('/') ? Number(bits || Number.NaN) : longest;
  return ip.kind() === network.kind() && length <= longest && ip.match(network, length);
}
