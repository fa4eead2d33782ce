import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';
import { isWithin, rangeOf } from './address-ranges.ts';

/** What the guard lets through: `deny` only what is globally reachable, `allow` private addresses as well. */
export type PrivateAddresses = 'allow' | 'deny';

type Address = ipaddr.IPv4 | ipaddr.IPv6;

/**
 * Why this address must not be dialled, as a word for people (`link-local`, `cloud metadata`, `private`,
 * `loopback`, …), or undefined where it may be. IPv6 that leads to IPv4 is judged by where it leads. The NAT64 prefix
 * of a provider's own cannot be recognised: its addresses look like any others.
 */
export function deniedRange(address: string, privateAddresses: PrivateAddresses): string | undefined {
  if (isIP(address) === 0) return 'invalid';
  // ipaddr.js takes the compatible `::1.2.3.4` for the mapped `::ffff:1.2.3.4`, unless it is written in another way.
  const { sure, possible } = destinations(ipaddr.parse(address.replace(/^::(?=\d+\.)/, '0::')));
  const reached = sure.map(rangeOf);
  const perhaps = possible.map(rangeOf);
  const denied =
    reached.find(({ dialled }) => dialled === 'never') ??
    perhaps.find(({ name }) => name === 'link-local' || name === 'cloud metadata') ??
    (privateAddresses === 'deny'
      ? [...reached, ...perhaps].find(({ dialled }) => dialled === 'if-allowed')
      : undefined);
  return denied?.name;
}

interface Destinations {
  readonly sure: readonly Address[];
  /** IPv4 addresses to which a translator or the end of a tunnel would send it, should there be one. */
  readonly possible: readonly ipaddr.IPv4[];
}

/** Mapped (RFC 4291 section 2.5.5.2), NAT64 (RFC 6052 section 2.1) and 6to4 (RFC 3056): the IPv4 address alone counts. */
const standsForIPv4 = [
  { prefix: ipaddr.parseCIDR('::ffff:0:0/96'), at: 12 },
  { prefix: ipaddr.parseCIDR('64:ff9b::/96'), at: 12 },
  { prefix: ipaddr.parseCIDR('2002::/16'), at: 2 },
];

/** IPv4-compatible (RFC 4291 section 2.5.5.1) and SIIT (RFC 2765 section 2.1), both obsolete and nowhere reachable. */
const obsolete = [ipaddr.parseCIDR('::/96'), ipaddr.parseCIDR('::ffff:0:0:0/96')];
/** `::` and `::1`. */
const notCompatible = ipaddr.parseCIDR('::/127');
const teredo = ipaddr.parseCIDR('2001::/32');
const localNat64 = ipaddr.parseCIDR('64:ff9b:1::/48');

function destinations(ip: Address): Destinations {
  if (!(ip instanceof ipaddr.IPv6)) return { sure: [ip], possible: [] };
  const bytes = ip.toByteArray();
  const from = (start: number) => new ipaddr.IPv4(bytes.slice(start, start + 4));
  const form = standsForIPv4.find(({ prefix }) => isWithin(ip, prefix));
  // A zone (`%eth0`) does not change what the address is.
  const own = new ipaddr.IPv6(bytes);
  const isObsolete = obsolete.some((prefix) => isWithin(ip, prefix)) && !isWithin(ip, notCompatible);
  return {
    sure: form ? [from(form.at)] : isObsolete ? [from(12), own] : [own],
    possible: [
      ...(isWithin(ip, teredo) ? endsOfTeredo(bytes) : []),
      ...(isWithin(ip, localNat64) ? [...placesInNat64(bytes), from(12)] : []),
      ...(isIsatap(bytes) ? [from(12)] : []),
    ],
  };
}

/** The server and the client; of the latter every bit is inverted (RFC 4380 section 4). */
function endsOfTeredo(bytes: readonly number[]): readonly ipaddr.IPv4[] {
  return [bytes.slice(4, 8), bytes.slice(12).map((byte) => byte ^ 0xff)].map((four) => new ipaddr.IPv4(four));
}

/** Where the prefixes of 48, 56 and 64 bits have it: byte 8 is always left out (RFC 6052 section 2.2, RFC 8215). */
function placesInNat64(bytes: readonly number[]): readonly ipaddr.IPv4[] {
  const withoutByte8 = bytes.toSpliced(8, 1);
  return [6, 7, 8].map((start) => new ipaddr.IPv4(withoutByte8.slice(start, start + 4)));
}

/** The second half of the address begins with 0000:5efe, or 0200:5efe (RFC 5214 section 6.1). */
function isIsatap(bytes: readonly number[]): boolean {
  const [first, ...rest] = bytes.slice(8, 12);
  return (first === 0 || first === 2) && rest.join() === [0, 0x5e, 0xfe].join();
}
