import { deniedRange } from '../../src/net/address-guard.ts';

/** Each address with what `deny` and what `allow` make of it. */
const table: readonly (readonly [string, string | undefined, string | undefined])[] = [
  // Public ones.
  ['93.184.216.34', undefined, undefined],
  ['2606:2800:220:1::1', undefined, undefined],
  ['172.15.255.255', undefined, undefined],
  ['172.32.0.0', undefined, undefined],
  // This machine.
  ['127.0.0.1', 'loopback', undefined],
  ['127.255.255.254', 'loopback', undefined],
  ['::1', 'loopback', undefined],
  ['0:0:0:0:0:0:0:1', 'loopback', undefined],
  // Private networks.
  ['10.0.0.1', 'private', undefined],
  ['172.16.0.1', 'private', undefined],
  ['172.31.255.255', 'private', undefined],
  ['192.168.1.1', 'private', undefined],
  ['100.64.0.1', 'carrier-grade-nat', undefined],
  ['fc00::1', 'unique-local', undefined],
  ['fd12:3456::1', 'unique-local', undefined],
  ['fec0::1', 'deprecated-site-local', undefined],
  // Never dialled: link-local, which holds most metadata services, and what reaches many.
  ['169.254.169.254', 'link-local', 'link-local'],
  ['169.254.0.1', 'link-local', 'link-local'],
  ['fe80::1', 'link-local', 'link-local'],
  ['fe80::1%eth0', 'link-local', 'link-local'],
  ['224.0.0.1', 'multicast', 'multicast'],
  ['ff02::1', 'multicast', 'multicast'],
  ['255.255.255.255', 'broadcast', 'broadcast'],
  // What name servers answer for names that they block, in every form, also as DNS64 (RFC 6147) gives it.
  ['0.0.0.0', 'unspecified', 'unspecified'],
  ['0.1.2.3', 'unspecified', 'unspecified'],
  ['0.255.255.255', 'unspecified', 'unspecified'],
  ['::', 'unspecified', 'unspecified'],
  ['0:0:0:0:0:0:0:0', 'unspecified', 'unspecified'],
  ['::%lo', 'unspecified', 'unspecified'],
  ['::ffff:0.0.0.0', 'unspecified', 'unspecified'],
  ['::ffff:0:0', 'unspecified', 'unspecified'],
  ['::2', 'unspecified', 'unspecified'],
  ['::0.1.2.3', 'unspecified', 'unspecified'],
  ['64:ff9b::', 'unspecified', 'unspecified'],
  ['64:ff9b::0.0.0.0', 'unspecified', 'unspecified'],
  ['::ffff:0:0.0.0.0', 'unspecified', 'unspecified'],
  ['2002::1', 'unspecified', 'unspecified'],
  // Cloud metadata elsewhere.
  ['100.100.100.200', 'cloud metadata', 'cloud metadata'],
  ['168.63.129.16', 'cloud metadata', 'cloud metadata'],
  ['192.0.0.192', 'cloud metadata', 'cloud metadata'],
  ['fd00:ec2::254', 'cloud metadata', 'cloud metadata'],
  ['fd00:0ec2:0::0254', 'cloud metadata', 'cloud metadata'],
  ['fd00:ec2::254%eth0', 'cloud metadata', 'cloud metadata'],
  ['fd00:ec2::23', 'cloud metadata', 'cloud metadata'],
  ['fd00:ec2::253', 'cloud metadata', 'cloud metadata'],
  ['fd00:c1::a9fe:a9fe', 'cloud metadata', 'cloud metadata'],
  ['fd00:100::100:200', 'cloud metadata', 'cloud metadata'],
  ['fd00:42::42', 'cloud metadata', 'cloud metadata'],
  ['fd00:a9fe:a9fe::1', 'cloud metadata', 'cloud metadata'],
  ['fd20:ce::254', 'cloud metadata', 'cloud metadata'],
  // Their neighbours are private addresses like others.
  ['100.100.100.201', 'carrier-grade-nat', undefined],
  ['168.63.129.17', undefined, undefined],
  ['fd20:ce::253', 'unique-local', undefined],
  // Link-local ones: Amazon ECS and EKS, Scaleway, Tencent, OpenStack.
  ['169.254.170.2', 'link-local', 'link-local'],
  ['169.254.170.23', 'link-local', 'link-local'],
  ['169.254.42.42', 'link-local', 'link-local'],
  ['169.254.0.23', 'link-local', 'link-local'],
  ['fe80::a9fe:a9fe', 'link-local', 'link-local'],
  ['fe80::a9fe:a9fe%eth0', 'link-local', 'link-local'],
  // What is not globally reachable; address-ranges.test.ts has all of it.
  ['198.18.0.1', 'benchmarking', undefined],
  ['240.0.0.1', 'reserved', undefined],
  ['192.0.0.1', 'reserved', undefined],
  ['203.0.113.1', 'documentation', undefined],
  ['2001:db8::1', 'documentation', undefined],
  ['100::1', 'reserved', undefined],
  ['4000::1', 'reserved', undefined],
  // IPv4 in disguise: mapped, NAT64, SIIT, 6to4, compatible.
  ['::ffff:169.254.169.254', 'link-local', 'link-local'],
  ['::ffff:169.254.169.254%1', 'link-local', 'link-local'],
  ['::ffff:a9fe:a9fe', 'link-local', 'link-local'],
  ['::ffff:100.100.100.200', 'cloud metadata', 'cloud metadata'],
  ['::ffff:127.0.0.1', 'loopback', undefined],
  ['::ffff:10.0.0.1', 'private', undefined],
  ['::ffff:93.184.216.34', undefined, undefined],
  ['64:ff9b::169.254.169.254', 'link-local', 'link-local'],
  ['64:ff9b::10.0.0.1', 'private', undefined],
  ['64:ff9b::93.184.216.34', undefined, undefined],
  ['64:ff9b:1::169.254.169.254', 'link-local', 'link-local'],
  ['::ffff:0:169.254.169.254', 'link-local', 'link-local'],
  ['2002:a9fe:a9fe::1', 'link-local', 'link-local'],
  ['2002:7f00:1::1', 'loopback', undefined],
  ['2002:5db8:d822::1', undefined, undefined],
  ['::169.254.169.254', 'link-local', 'link-local'],
  ['::10.0.0.1', 'private', undefined],
  ['::ffff:168.63.129.16', 'cloud metadata', 'cloud metadata'],
  ['64:ff9b::168.63.129.16', 'cloud metadata', 'cloud metadata'],
  ['64:ff9b::100.100.100.200', 'cloud metadata', 'cloud metadata'],
  ['2002:a83f:8110::1', 'cloud metadata', 'cloud metadata'],
  ['::ffff:0:100.100.100.200', 'cloud metadata', 'cloud metadata'],
  ['::100.100.100.200', 'cloud metadata', 'cloud metadata'],
  ['2002:c612:1::1', 'benchmarking', undefined],
  ['64:ff9b::240.0.0.1', 'reserved', undefined],
  // SIIT and compatible are globally reachable with no address.
  ['::ffff:0:93.184.216.34', 'reserved', undefined],
  ['::93.184.216.34', 'reserved', undefined],
  // A local NAT64 prefix, of 48, 56, 64 and 96 bits.
  ['64:ff9b:1:a9fe:a9:fe00::', 'link-local', 'link-local'],
  ['64:ff9b:1:64:64:64c8::', 'cloud metadata', 'cloud metadata'],
  ['64:ff9b:1:1a9:fe:a9fe::', 'link-local', 'link-local'],
  ['64:ff9b:1:1:a9:fea9:fe00:0', 'link-local', 'link-local'],
  ['64:ff9b:1:2:3:4:100.100.100.200', 'cloud metadata', 'cloud metadata'],
  ['64:ff9b:1::93.184.216.34', 'reserved', undefined],
  // Teredo: the server, and the client with every bit inverted.
  ['2001:0:a9fe:a9fe::1', 'link-local', 'link-local'],
  ['2001:0:4136:e378:8000:63bf:5601:5601', 'link-local', 'link-local'],
  ['2001:0:4136:e378:8000:63bf:9b9b:9b37', 'cloud metadata', 'cloud metadata'],
  ['2001:0:4136:e378:8000:63bf:3fff:fdd2', 'Teredo', undefined],
  // ISATAP, behind any prefix.
  ['2606:2800:220:1:0:5efe:169.254.169.254', 'link-local', 'link-local'],
  ['fd12:3456::200:5efe:100.100.100.200', 'cloud metadata', 'cloud metadata'],
  ['2606:2800:220:1:0:5efe:10.0.0.1', 'private', undefined],
  ['2606:2800:220:1:0:5efe:93.184.216.34', undefined, undefined],
  // No addresses: names, the short and octal forms that some resolvers take for one, and noise.
  ['localhost', 'invalid', 'invalid'],
  ['metadata.google.internal', 'invalid', 'invalid'],
  ['127.1', 'invalid', 'invalid'],
  ['0x7f.0.0.1', 'invalid', 'invalid'],
  ['0177.0.0.1', 'invalid', 'invalid'],
  ['2130706433', 'invalid', 'invalid'],
  ['[::1]', 'invalid', 'invalid'],
  ['1.2.3.4 ', 'invalid', 'invalid'],
  ['1.2.3.4:443', 'invalid', 'invalid'],
  ['', 'invalid', 'invalid'],
];

describe('with private addresses denied', () => {
  it.each(table)('%s: %s', (address, denied) => {
    expect(deniedRange(address, 'deny')).toBe(denied);
  });
});

describe('with private addresses allowed', () => {
  it.each(table)('%s: (%s) %s', (address, _, allowed) => {
    expect(deniedRange(address, 'allow')).toBe(allowed);
  });
});
