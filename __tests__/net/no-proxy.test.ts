import { isExempt } from '../../src/net/no-proxy.ts';

/** NO_PROXY, the host and port that are dialled, and whether that goes past the proxy. */
const table: readonly (readonly [string, string, number, boolean])[] = [
  ['', 'a.example', 443, false],
  [' , ', 'a.example', 443, false],
  ['*', 'a.example', 443, true],
  ['*', '192.0.2.1', 443, true],
  ['b.example,*', 'a.example', 443, true],
  // A name stands for its subdomains, with a dot in front or without.
  ['a.example', 'a.example', 443, true],
  ['a.example', 'sub.a.example', 443, true],
  ['a.example', 'nota.example', 443, false],
  ['.a.example', 'sub.a.example', 443, true],
  ['.a.example', 'a.example', 443, true],
  ['.a.example', 'nota.example', 443, false],
  ['*.a.example', 'sub.a.example', 443, true],
  ['a.example', 'example', 443, false],
  ['A.Example.', 'a.example', 443, true],
  ['a.example', 'A.EXAMPLE', 443, true],
  ['.', 'a.example', 443, false],
  // Separators.
  ['b.example, a.example', 'a.example', 443, true],
  ['b.example a.example', 'a.example', 443, true],
  // Ports.
  ['a.example:8443', 'a.example', 8443, true],
  ['a.example:8443', 'a.example', 443, false],
  ['*:8443', 'a.example', 8443, true],
  ['192.0.2.1:8443', '192.0.2.1', 8443, true],
  ['192.0.2.1:8443', '192.0.2.1', 443, false],
  ['[2001:db8::1]:8443', '2001:db8::1', 8443, true],
  ['[2001:db8::1]:8443', '2001:db8::1', 443, false],
  ['a.example:http', 'a.example', 443, false],
  // Addresses and networks.
  ['192.0.2.1', '192.0.2.1', 443, true],
  ['192.0.2.1', '192.0.2.10', 443, false],
  ['192.0.2', '192.0.2.1', 443, false],
  ['2.1', '192.0.2.1', 443, false],
  ['10.0.0.0/8', '10.20.30.40', 443, true],
  ['10.0.0.0/8', '11.0.0.1', 443, false],
  ['0.0.0.0/0', '192.0.2.1', 443, true],
  ['10.0.0.0/33', '10.0.0.0', 443, false],
  ['10.0.0.0/', '10.0.0.0', 443, false],
  ['10.0.0.0/x', '10.0.0.0', 443, false],
  ['10.0.0.0/8', 'a.example', 443, false],
  ['2001:db8::/32', '2001:db8:1::1', 443, true],
  ['2001:db8::/32', '2001:db9::1', 443, false],
  ['2001:DB8:0::1', '2001:db8::1', 443, true],
  ['[2001:db8::1]', '2001:db8::1', 443, true],
  ['10.0.0.0/8', '::ffff:10.0.0.1', 443, true],
  ['10.0.0.0/8', '2001:db8::1', 443, false],
  ['::/0', '192.0.2.1', 443, false],
];

describe('NO_PROXY', () => {
  it.each(table)('%j and %s, port %d: %s', (noProxy, host, port, expected) => {
    expect(isExempt({ host, port }, noProxy)).toBe(expected);
  });
});
