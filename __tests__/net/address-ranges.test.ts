import { isIPv6 } from 'node:net';
import { deniedRange } from '../../src/net/address-guard.ts';

/**
 * Every row of the IANA IPv4 and IPv6 Special-Purpose Address Registries, as of 2026-07-18: block, name, and the column
 * "Globally Reachable". The column is empty for what is deprecated.
 * https://www.iana.org/assignments/iana-ipv4-special-registry, https://www.iana.org/assignments/iana-ipv6-special-registry
 */
const registry: readonly (readonly [string, string, 'True' | 'False' | 'N/A' | ''])[] = [
  ['0.0.0.0/8', '"This network"', 'False'],
  ['0.0.0.0/32', '"This host on this network"', 'False'],
  ['10.0.0.0/8', 'Private-Use', 'False'],
  ['100.64.0.0/10', 'Shared Address Space', 'False'],
  ['127.0.0.0/8', 'Loopback', 'False'],
  ['169.254.0.0/16', 'Link Local', 'False'],
  ['172.16.0.0/12', 'Private-Use', 'False'],
  ['192.0.0.0/24', 'IETF Protocol Assignments', 'False'],
  ['192.0.0.0/29', 'IPv4 Service Continuity Prefix', 'False'],
  ['192.0.0.8/32', 'IPv4 dummy address', 'False'],
  ['192.0.0.9/32', 'Port Control Protocol Anycast', 'True'],
  ['192.0.0.10/32', 'Traversal Using Relays around NAT Anycast', 'True'],
  ['192.0.0.170/32', 'NAT64/DNS64 Discovery', 'False'],
  ['192.0.0.171/32', 'NAT64/DNS64 Discovery', 'False'],
  ['192.0.2.0/24', 'Documentation (TEST-NET-1)', 'False'],
  ['192.31.196.0/24', 'AS112-v4', 'True'],
  ['192.52.193.0/24', 'AMT', 'True'],
  ['192.88.99.0/24', 'Deprecated (6to4 Relay Anycast)', ''],
  ['192.88.99.2/32', '6a44-relay anycast address', 'False'],
  ['192.168.0.0/16', 'Private-Use', 'False'],
  ['192.175.48.0/24', 'Direct Delegation AS112 Service', 'True'],
  ['198.18.0.0/15', 'Benchmarking', 'False'],
  ['198.51.100.0/24', 'Documentation (TEST-NET-2)', 'False'],
  ['203.0.113.0/24', 'Documentation (TEST-NET-3)', 'False'],
  ['240.0.0.0/4', 'Reserved', 'False'],
  ['255.255.255.255/32', 'Limited Broadcast', 'False'],
  ['::1/128', 'Loopback Address', 'False'],
  ['::/128', 'Unspecified Address', 'False'],
  ['::ffff:0:0/96', 'IPv4-mapped Address', 'False'],
  ['64:ff9b::/96', 'IPv4-IPv6 Translat.', 'True'],
  ['64:ff9b:1::/48', 'IPv4-IPv6 Translat.', 'False'],
  ['100::/64', 'Discard-Only Address Block', 'False'],
  ['100:0:0:1::/64', 'Dummy IPv6 Prefix', 'False'],
  ['2001::/23', 'IETF Protocol Assignments', 'False'],
  ['2001::/32', 'TEREDO', 'N/A'],
  ['2001:1::1/128', 'Port Control Protocol Anycast', 'True'],
  ['2001:1::2/128', 'Traversal Using Relays around NAT Anycast', 'True'],
  ['2001:1::3/128', 'DNS-SD Service Registration Protocol Anycast', 'True'],
  ['2001:2::/48', 'Benchmarking', 'False'],
  ['2001:3::/32', 'AMT', 'True'],
  ['2001:4:112::/48', 'AS112-v6', 'True'],
  ['2001:10::/28', 'Deprecated (previously ORCHID)', ''],
  ['2001:20::/28', 'ORCHIDv2', 'True'],
  ['2001:30::/28', 'Drone Remote ID Protocol Entity Tags (DETs) Prefix', 'True'],
  ['2001:db8::/32', 'Documentation', 'False'],
  ['2002::/16', '6to4', 'N/A'],
  ['2620:4f:8000::/48', 'Direct Delegation AS112 Service', 'True'],
  ['3fff::/20', 'Documentation', 'False'],
  ['5f00::/16', 'Segment Routing (SRv6) SIDs', 'False'],
  ['fc00::/7', 'Unique-Local', 'False'],
  ['fe80::/10', 'Link-Local Unicast', 'False'],
];

/** What is unicast at all: IANA's IPv4 and IPv6 address spaces. */
const addressSpace: typeof registry = [
  ['0.0.0.0/0', 'IPv4', 'True'],
  ['224.0.0.0/4', 'Multicast', 'False'],
  ['::/0', 'Reserved', 'False'],
  ['2000::/3', 'Global Unicast', 'True'],
];

/** Their IPv4 address alone is judged; the other test file has them. */
const standForIPv4 = ['::ffff:0:0/96', '64:ff9b::/96', '2002::/16'];

interface Block {
  readonly row: (typeof registry)[number];
  readonly isV6: boolean;
  readonly bits: number;
  readonly first: bigint;
  readonly last: bigint;
}

const blocks = [...addressSpace, ...registry].map((row): Block => {
  const [address = '', bits = ''] = row[0].split('/');
  const isV6 = isIPv6(address);
  const size = 1n << BigInt((isV6 ? 128 : 32) - Number(bits));
  const first = numberOf(address);
  return { row, isV6, bits: Number(bits), first, last: first + size - 1n };
});

function numberOf(address: string): bigint {
  if (!isIPv6(address)) return address.split('.').reduce((sum, part) => sum * 256n + BigInt(part), 0n);
  const [head = '', tail = ''] = address.split('::').map((half) => half.split(':').filter(Boolean));
  const zeros = Array.from({ length: 8 - head.length - tail.length }, () => '0');
  return [...head, ...zeros, ...tail].reduce((sum, part) => sum * 65_536n + BigInt(`0x${part}`), 0n);
}

function textOf(address: bigint, isV6: boolean): string {
  const parts = Array.from({ length: isV6 ? 8 : 4 }, (_, index) =>
    isV6 ? (address >> BigInt(16 * (7 - index))) & 0xffffn : (address >> BigInt(8 * (3 - index))) & 0xffn,
  );
  return isV6 ? parts.map((part) => part.toString(16)).join(':') : parts.join('.');
}

/** The most specific block of an address. */
function blockOf(address: bigint, isV6: boolean): Block | undefined {
  return blocks
    .filter((block) => block.isV6 === isV6 && block.first <= address && address <= block.last)
    .toSorted((one, other) => other.bits - one.bits)[0];
}

/** The ends of each block, its middle, and what lies before and after it. */
const samples = blocks.flatMap(({ row: [prefix, name], isV6, first, last }) => {
  const limit = 1n << (isV6 ? 128n : 32n);
  return [first - 1n, first, first + (last - first) / 2n, last, last + 1n]
    .filter((address) => address >= 0n && address < limit)
    .map((address) => ({ prefix, name, address: textOf(address, isV6), block: blockOf(address, isV6) }));
});

test.each(registry)('%s (%s), globally reachable: "%s", is judged as its rows say', (prefix) => {
  const own = samples.filter((sample) => sample.prefix === prefix);
  const judged = own.filter(({ block }) => !standForIPv4.includes(block?.row[0] ?? ''));
  for (const { address, block } of judged) {
    expect([address, deniedRange(address, 'deny') === undefined]).toEqual([
      address,
      block?.row[2] === 'True',
    ]);
  }
  expect(judged.length).toBeGreaterThan(1);
});

test.each(addressSpace)('%s (%s) is judged as its rows say', (prefix) => {
  for (const { address, block } of samples.filter((sample) => sample.prefix === prefix)) {
    expect([address, deniedRange(address, 'deny') === undefined]).toEqual([
      address,
      block?.row[2] === 'True',
    ]);
  }
});

test.each(registry)(
  '%s (%s): no more is refused than always where private addresses are allowed',
  (prefix) => {
    const always = ['link-local', 'unspecified', 'multicast', 'broadcast'];
    for (const { address } of samples.filter((sample) => sample.prefix === prefix)) {
      const range = deniedRange(address, 'allow');
      if (range !== undefined) expect(always).toContain(range);
    }
  },
);
