import { cipherSuites } from '../../../src/tls/registry/cipher-suites.ts';
import { unregisteredSuites } from '../../../src/tls/registry/unregistered-suites.ts';

const rows = unregisteredSuites.flatMap(({ names }) => Object.entries(names));
const codes = rows.map(([code]) => Number(code));
const names = rows.map(([, name]) => name);

describe('the table of suites that IANA does not have', () => {
  it('has each code once', () => {
    expect(codes).toHaveLength(new Set(codes).size);
    for (const code of codes) expect(code).toBeLessThan(0x10000);
  });

  it('has no code that IANA has registered', () => {
    expect(codes.filter((code) => code in cipherSuites)).toEqual([]);
  });

  it('has each name once, and none of IANA', () => {
    expect(names).toHaveLength(new Set(names).size);
    const registered = Object.values(cipherSuites);
    expect(names.filter((name) => registered.includes(name))).toEqual([]);
  });

  it.each(names)('%s is a well-formed name', (name) => {
    expect(name).toMatch(/^(SSL|TLS)_[A-Za-z0-9]+(_[A-Za-z0-9]+)*_WITH(_[A-Z0-9]+)+$/);
  });

  it('offers each suite in some protocol before TLS 1.3', () => {
    for (const { offeredIn } of unregisteredSuites) {
      expect(offeredIn.length).toBeGreaterThan(0);
      expect(offeredIn).not.toContain('SSLv2');
      expect(offeredIn).not.toContain('TLSv1.3');
    }
  });
});
