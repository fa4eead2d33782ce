import ipaddr from 'ipaddr.js';

/** Whether an address is dialled: `if-allowed` means only where private addresses are allowed. */
type Dialled = 'always' | 'if-allowed' | 'never';

export interface AddressRange {
  /** A word for people: `private`, `loopback`, `cloud metadata`, … */
  readonly name: string;
  readonly dialled: Dialled;
}

type Row = readonly [prefix: string, name: string, dialled: Dialled];

/** The unspecified address reaches this machine on most systems, and name servers answer it for names that they block. */
const neverDialled: readonly Row[] = [
  ['0.0.0.0/8', 'unspecified', 'never'],
  ['::/128', 'unspecified', 'never'],
  ['169.254.0.0/16', 'link-local', 'never'],
  ['fe80::/10', 'link-local', 'never'],
  ['224.0.0.0/4', 'multicast', 'never'],
  ['ff00::/8', 'multicast', 'never'],
  ['255.255.255.255/32', 'broadcast', 'never'],
];

/**
 * Services of a cloud for its machines, credentials among them, outside the link-local ranges. The link-local ranges
 * have most of them: 169.254.169.254 everywhere, 169.254.170.2 of Amazon ECS, 169.254.170.23 of Amazon EKS,
 * 169.254.42.42 of Scaleway, 169.254.0.23 of Tencent and fe80::a9fe:a9fe of OpenStack.
 */
const cloudMetadata: readonly Row[] = [
  // Alibaba Cloud.
  ['100.100.100.200/32', 'cloud metadata', 'never'],
  ['fd00:100::100:200/128', 'cloud metadata', 'never'],
  // Azure's wire server.
  ['168.63.129.16/32', 'cloud metadata', 'never'],
  // Oracle Cloud: Classic, and its present one over IPv6.
  ['192.0.0.192/32', 'cloud metadata', 'never'],
  ['fd00:c1::a9fe:a9fe/128', 'cloud metadata', 'never'],
  // Amazon keeps it for such services: ::254 has the metadata, ::23 the credentials of EKS, ::253 is the name server.
  ['fd00:ec2::/32', 'cloud metadata', 'never'],
  // Google Cloud.
  ['fd20:ce::254/128', 'cloud metadata', 'never'],
  // Scaleway.
  ['fd00:42::42/128', 'cloud metadata', 'never'],
  // Akamai (Linode).
  ['fd00:a9fe:a9fe::1/128', 'cloud metadata', 'never'],
];

/**
 * What is globally reachable, by the IANA IPv4 and IPv6 Special-Purpose Address Registries as of 2026-07-18 (RFC 6890,
 * RFC 8190). "N/A" counts as not reachable. A row of the registry that lies in another one and says the same is left
 * out. Of IPv6 only 2000::/3 is global unicast (RFC 4291 section 2.4 and IANA's IPv6 address space).
 */
const reachable: readonly Row[] = [
  ['0.0.0.0/0', 'public', 'always'],
  ['10.0.0.0/8', 'private', 'if-allowed'],
  ['100.64.0.0/10', 'carrier-grade-nat', 'if-allowed'],
  ['127.0.0.0/8', 'loopback', 'if-allowed'],
  ['172.16.0.0/12', 'private', 'if-allowed'],
  ['192.0.0.0/24', 'reserved', 'if-allowed'],
  ['192.0.0.9/32', 'public', 'always'],
  ['192.0.0.10/32', 'public', 'always'],
  ['192.0.2.0/24', 'documentation', 'if-allowed'],
  ['192.88.99.0/24', 'reserved', 'if-allowed'],
  ['192.168.0.0/16', 'private', 'if-allowed'],
  ['198.18.0.0/15', 'benchmarking', 'if-allowed'],
  ['198.51.100.0/24', 'documentation', 'if-allowed'],
  ['203.0.113.0/24', 'documentation', 'if-allowed'],
  ['240.0.0.0/4', 'reserved', 'if-allowed'],
  ['::/0', 'reserved', 'if-allowed'],
  ['::1/128', 'loopback', 'if-allowed'],
  ['fc00::/7', 'unique-local', 'if-allowed'],
  ['fec0::/10', 'deprecated-site-local', 'if-allowed'],
  ['2000::/3', 'public', 'always'],
  ['2001::/23', 'reserved', 'if-allowed'],
  ['2001::/32', 'Teredo', 'if-allowed'],
  ['2001:1::1/128', 'public', 'always'],
  ['2001:1::2/128', 'public', 'always'],
  ['2001:1::3/128', 'public', 'always'],
  ['2001:2::/48', 'benchmarking', 'if-allowed'],
  ['2001:3::/32', 'public', 'always'],
  ['2001:4:112::/48', 'public', 'always'],
  ['2001:20::/28', 'public', 'always'],
  ['2001:30::/28', 'public', 'always'],
  ['2001:db8::/32', 'documentation', 'if-allowed'],
  ['2002::/16', 'reserved', 'if-allowed'],
  ['3fff::/20', 'documentation', 'if-allowed'],
];

/** The longest prefixes first: they win. */
const ranges = [...neverDialled, ...cloudMetadata, ...reachable]
  .map(([prefix, name, dialled]) => ({ prefix: ipaddr.parseCIDR(prefix), range: { name, dialled } }))
  .toSorted((one, other) => other.prefix[1] - one.prefix[1]);

/** The most specific range that an address lies in. IPv4 inside IPv6 is not looked at. */
export function rangeOf(ip: ipaddr.IPv4 | ipaddr.IPv6): AddressRange {
  const found = ranges.find(({ prefix }) => isWithin(ip, prefix));
  // Both families have a row for all that they have.
  if (found === undefined) throw new Error(`${ip.toString()} is in no range`);
  return found.range;
}

export function isWithin(
  ip: ipaddr.IPv4 | ipaddr.IPv6,
  [network, bits]: readonly [ipaddr.IPv4 | ipaddr.IPv6, number],
): boolean {
  return ip.kind() === network.kind() && ip.match(network, bits);
}
