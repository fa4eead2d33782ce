import { protocols } from '../../src/tls/protocol.ts';
import { cipherSuites } from '../../src/tls/registry/cipher-suites.ts';
import { knownSuites } from '../../src/tls/registry/known-suites.ts';
import { cipherSuiteName } from '../../src/tls/registry/names.ts';
import { commonSuites, fewSuites, otherSuites } from '../../src/tls/suite-offers.ts';

const registered = Object.entries(cipherSuites).map(([code, name]) => ({
  code: Number(code),
  name: String(name),
}));

/** Signals that stand in the registry beside the suites: TLS_EMPTY_RENEGOTIATION_INFO_SCSV and the fallback one. */
const signals = new Set([0x00ff, 0x5600]);

/** Authenticated encryption and the SHA-2 MACs came with TLS 1.2 (RFC 5246, 5288, 6655, 7905, 9189). */
const needsTls12 = /GCM|CCM|POLY1305|SHA256|SHA384|_OMAC$|_IMIT$|_MGM_[LS]$/;

const forTls13 = ({ name }: { name: string }) => !name.includes('_WITH_');

function usable(protocol: (typeof protocols)[number]): readonly number[] {
  const suites = registered.filter(({ code }) => code !== 0 && !signals.has(code));
  if (protocol === 'TLSv1.3') return suites.filter(forTls13).map(({ code }) => code);
  return suites
    .filter((suite) => !forTls13(suite) && (protocol === 'TLSv1.2' || !needsTls12.test(suite.name)))
    .map(({ code }) => code);
}

describe.each(protocols.filter((protocol) => protocol !== 'SSLv2'))(
  'the suites offered for %s',
  (protocol) => {
    it('are, over all questions, every registered one that the version can use, once', () => {
      const offered = [...commonSuites(protocol), ...otherSuites(protocol).flat()];
      expect(new Set(offered).size).toBe(offered.length);
      const missing = usable(protocol).filter((code) => !offered.includes(code));
      expect(missing.map(cipherSuiteName)).toEqual([]);
    });

    it('hold no signal and no suite without a name', () => {
      for (const code of [
        ...commonSuites(protocol),
        ...fewSuites(protocol),
        ...otherSuites(protocol).flat(),
      ]) {
        expect(signals.has(code)).toBe(false);
        expect(knownSuites[code]).toMatch(/^(TLS|SSL)_/);
      }
    });

    it('have those that servers speak without a registration, before TLS 1.3', () => {
      const gost = 0x0081;
      expect(otherSuites(protocol).flat().includes(gost)).toBe(protocol !== 'TLSv1.3');
    });

    it('come in slices that no server refuses for their number', () => {
      for (const slice of otherSuites(protocol)) {
        expect(slice.length).toBeGreaterThan(0);
        expect(slice.length).toBeLessThanOrEqual(120);
      }
    });

    it('are few where few are asked for, and all of these are common ones', () => {
      expect(fewSuites(protocol).length).toBeLessThanOrEqual(13);
      for (const code of fewSuites(protocol)) expect(commonSuites(protocol)).toContain(code);
    });

    it.each([
      ['SSLv3', 'TLS_RSA_EXPORT_WITH_RC4_40_MD5'],
      ['TLSv1.0', 'TLS_RSA_WITH_3DES_EDE_CBC_SHA'],
      ['TLSv1.0', 'TLS_DHE_DSS_WITH_AES_128_CBC_SHA'],
      ['TLSv1.0', 'TLS_ECDHE_ECDSA_WITH_AES_256_CBC_SHA'],
      ['TLSv1.0', 'TLS_DH_anon_WITH_AES_128_CBC_SHA'],
      ['TLSv1.1', 'TLS_RSA_WITH_RC4_128_SHA'],
      ['TLSv1.1', 'TLS_RSA_WITH_NULL_SHA'],
      ['TLSv1.2', 'TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384'],
      ['TLSv1.2', 'TLS_RSA_WITH_AES_128_CBC_SHA'],
      ['TLSv1.3', 'TLS_AES_128_GCM_SHA256'],
      ['TLSv1.3', 'TLS_AES_256_GCM_SHA384'],
      ['TLSv1.3', 'TLS_CHACHA20_POLY1305_SHA256'],
      ['TLSv1.3', 'TLS_AES_128_CCM_SHA256'],
      // For a peer that does not know TLS 1.3 and so names its own version.
      ['TLSv1.3', 'TLS_RSA_WITH_AES_128_CBC_SHA'],
    ] as const)('hold for %s, first of all, %s', (asked, name) => {
      if (asked !== protocol) return;
      expect(commonSuites(protocol).map(cipherSuiteName)).toContain(name);
    });
  },
);
