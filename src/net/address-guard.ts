import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

/** What the guard lets through: `deny` keeps out private and loopback addresses as well. */
export type PrivateAddresses = 'allow' | 'deny';

/**
 * Cloud-metadata services outside the link-local ranges: Alibaba Cloud, Oracle Cloud, Azure's wire server and
 * Amazon's IPv6 endpoint. (169.254.169.254, used by most, is link-local.)
 */
const metadataAddresses = new Set([
  '100.100.100.200',
  '192.0.0.192',
  '168.63.129.16',
  'fd00:ec2::254',
  'fd20:ce::254',
]);

/** The unspecified address reaches this machine on most systems, and name servers answer it for names that they block. */
const neverDialled = new Set(['linkLocal', 'multicast', 'broadcast', 'unspecified']);

const privateRanges = new Set([
  'private',
  'loopback',
  'uniqueLocal',
  'deprecatedSiteLocal',
  'carrierGradeNat',
]);

/**
 * Why this address must not be dialled, as a word for people (`link-local`, `cloud metadata`, `private`,
 * `loopback`, …), or undefined where it may be. IPv4 inside IPv6 (mapped, NAT64, SIIT, 6to4, compatible) is judged as IPv4.
 */
export function deniedRange(address: string, privateAddresses: PrivateAddresses): string | undefined {
  if (isIP(address) === 0) return 'invalid';
  const ip = embeddedIPv4(ipaddr.parse(address));
  if (metadataAddresses.has(ip.toString())) return 'cloud metadata';
  const range = ip.range();
  if (neverDialled.has(range)) return words(range);
  if (privateAddresses === 'deny' && privateRanges.has(range)) return words(range);
  return undefined;
}

function embeddedIPv4(ip: ipaddr.IPv4 | ipaddr.IPv6): ipaddr.IPv4 | ipaddr.IPv6 {
  if (!(ip instanceof ipaddr.IPv6)) return ip;
  const bytes = ip.toByteArray();
  const range = ip.range();
  // Mapped ::ffff:0:0/96, NAT64 64:ff9b::/96 (RFC 6052) and SIIT ::ffff:0:0:0/96 (RFC 6145) carry it in the last
  // four bytes, 6to4 2002::/16 (RFC 3056) after the prefix.
  if (range === 'ipv4Mapped' || range === 'rfc6052' || range === 'rfc6145') return lastFour(bytes);
  if (range === '6to4') return new ipaddr.IPv4(bytes.slice(2, 6));
  // IPv4-compatible ::/96 (RFC 4291 section 2.5.5.1), deprecated; :: and ::1 have ranges of their own.
  if (range === 'unicast' && bytes.slice(0, 12).every((byte) => byte === 0)) return lastFour(bytes);
  // A zone (`%eth0`) does not change what the address is.
  return new ipaddr.IPv6(bytes);
}

function lastFour(bytes: number[]): ipaddr.IPv4 {
  return new ipaddr.IPv4(bytes.slice(12));
}

/** ipaddr.js writes ranges in camel case: `linkLocal` becomes "link-local". */
function words(range: string): string {
  return range.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`);
}
