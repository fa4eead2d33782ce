import { protocols } from '../../src/tls/protocol.ts';
import { cipherSuites } from '../../src/tls/registry/cipher-suites.ts';
import { knownSuites } from '../../src/tls/registry/known-suites.ts';
import { cipherSuiteName } from '../../src/tls/registry/names.ts';
import {
  commonSuites,
  fewSuites,
  isSuiteOf,
  otherSuites,
  suitesOfKeyExchange,
} from '../../src/tls/suite-offers.ts';

const registered = Object.entries(cipherSuites).map(([code, name]) => ({
  code: Number(code),
  name: String(name),
}));

const hex = (code: number) => code.toString(16);

/** Signals that stand in the registry beside the suites: TLS_EMPTY_RENEGOTIATION_INFO_SCSV and the fallback one. */
const signals = new Set([0x00ff, 0x5600]);

/**
 * Authenticated encryption and the SHA-2 MACs came with TLS 1.2 (RFC 5246, 5288, 6655, 7905, 9189). OpenSSL takes
 * TLS_GOSTR341112_256_WITH_28147_CNT_IMIT in TLS 1.0 as well.
 */
const needsTls12 = /GCM|CCM|POLY1305|SHA256|SHA384|_OMAC$/;

/** RFC 8446 appendix B.4; RFC 9367 for the four suites with MGM. */
const forTls13 = ({ name }: { name: string }) => !name.includes('_WITH_') || /_MGM_[LS]$/.test(name);

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
      const again = protocol === 'SSLv3' ? fewSuites(protocol) : [];
      const others = otherSuites(protocol).flatMap((slice) => slice.slice(again.length));
      const offered = [...commonSuites(protocol), ...others];
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

    it('come in slices that no server refuses for their number', () => {
      for (const slice of [...otherSuites(protocol), ...otherSuites(protocol, false)]) {
        expect(slice.length).toBeGreaterThan(0);
        expect(slice.length).toBeLessThanOrEqual(120);
      }
    });

    it('are the same without extensions, in smaller slices', () => {
      expect(otherSuites(protocol, false).flat()).toEqual(otherSuites(protocol).flat());
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
      ['TLSv1.1', 'TLS_RSA_WITH_RC4_128_SHA'],
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

// Each further slice costs a connection wherever a server answers with handshake_failure.
it.each([
  ['SSLv3', 1],
  ['TLSv1.0', 2],
  ['TLSv1.1', 2],
  ['TLSv1.3', 1],
] as const)('all other suites of %s fit into %i ClientHellos', (protocol, count) => {
  expect(otherSuites(protocol)).toHaveLength(count);
});

it.each(['TLSv1.0', 'TLSv1.1', 'TLSv1.2', 'TLSv1.3'] as const)(
  'the first ClientHello of %s looks like one of a client: no anonymous, NULL or export suites',
  (protocol) => {
    const names = commonSuites(protocol).map(cipherSuiteName);
    expect(names.filter((name) => /anon|NULL|EXPORT/.test(name))).toEqual([]);
  },
);

it('with the other suites of SSL 3.0 come the few, so that this ClientHello stands for a second usual one', () => {
  for (const slice of otherSuites('SSLv3'))
    expect(slice.slice(0, fewSuites('SSLv3').length)).toEqual(fewSuites('SSLv3'));
});

it('the one of SSL 3.0, which cannot be padded, is shorter than 256 bytes', () => {
  for (const slice of otherSuites('SSLv3')) expect(43 + 2 * (slice.length + 1)).toBeLessThan(256);
});

/**
 * What each library knows and IANA has not registered, by hand from their tables: SSL_/TLS_ constants, `ssl3_cipher` rows
 * and their like, in all releases. Codes that two libraries used for different suites stand twice.
 */
const offeredBefore13 = ['TLSv1.0', 'TLSv1.1', 'TLSv1.2'] as const;
describe.each([
  ['OpenSSL, export', 'TLSv1.0', [0x0060, 0x0061, 0x0062, 0x0063, 0x0064, 0x0065, 0x0066]],
  ['OpenSSL with gost-engine', 'TLSv1.0', [0x0080, 0x0081, 0x0082, 0x0083, 0xc102, 0xff85, 0xff87]],
  ['OpenSSL with GOST and RSA', 'TLSv1.2', [0xff00, 0xff01, 0xff02, 0xff03]],
  ['NSS', 'TLSv1.0', [0x0062, 0x0063, 0x0064, 0x0065, 0x0066, 0xfefe, 0xfeff, 0xffe0, 0xffe1]],
  [
    'NSS, draft ECC',
    'TLSv1.2',
    [
      0x0047, 0x0048, 0x0049, 0x004a, 0x004b, 0x004c, 0x004d, 0x004e, 0x004f, 0x0050, 0x0051, 0x0052, 0x0077,
      0x0078,
    ],
  ],
  ['JSSE', 'TLSv1.0', [0x0062, 0x0063, 0x0064, 0x0065, 0x0066, 0xfefe, 0xfeff, 0xffe0, 0xffe1]],
  [
    'GnuTLS, Salsa20',
    'TLSv1.0',
    [0xe410, 0xe411, 0xe412, 0xe413, 0xe414, 0xe415, 0xe416, 0xe417, 0xe418, 0xe419],
  ],
  [
    'GnuTLS, Salsa20 with UMAC',
    'TLSv1.2',
    [0xe430, 0xe431, 0xe432, 0xe433, 0xe434, 0xe435, 0xe436, 0xe437, 0xe438, 0xe439],
  ],
  [
    'GnuTLS, draft SRP and RIPEMD',
    'TLSv1.2',
    [
      0x0050, 0x0051, 0x0052, 0x0053, 0x0054, 0x0055, 0x0056, 0x0057, 0x0058, 0x0072, 0x0073, 0x0074, 0x0077,
      0x0078, 0x0079, 0x007c, 0x007d, 0x007e,
    ],
  ],
  ['GnuTLS, draft ChaCha20', 'TLSv1.2', [0xcca0, 0xcca1, 0xcca2, 0xcca3, 0xcca4, 0xcca5, 0xcca6, 0xcca7]],
  ['BoringSSL', 'TLSv1.2', [0x16b7, 0x16b8, 0x16b9, 0x16ba, 0xcafe, 0xcc13, 0xcc14, 0xcc15]],
  ['wolfSSL, eSTREAM', 'TLSv1.0', [0x00fb, 0x00fc, 0x00fd]],
  [
    'wolfSSL',
    'TLSv1.2',
    [0x00e5, 0x00e6, 0x00e7, 0x00e8, 0x00f8, 0x00f9, 0x00fa, 0xcc13, 0xcc14, 0xcc15, 0xe011, 0xe051, 0xe052],
  ],
  ['mbed TLS', 'TLSv1.2', [0xc0ff]],
  [
    'Botan',
    'TLSv1.2',
    [
      0x16b7, 0x16b8, 0x16b9, 0x16ba, 0xcc13, 0xcc14, 0xcc15, 0xffc0, 0xffc1, 0xffc2, 0xffc3, 0xffc4, 0xffc5,
      0xffc6, 0xffc7, 0xffc8, 0xffc9, 0xffca, 0xffcb, 0xffcc, 0xffcd, 0xfff0, 0xfff1, 0xfff2, 0xfff3, 0xfff4,
      0xfff5, 0xfff6, 0xfff7, 0xfff8, 0xfff9, 0xfffa, 0xfffb,
    ],
  ],
  ['GmSSL', 'TLSv1.2', [0xe011, 0xe013, 0xe015, 0xe017, 0xe019, 0xe01a, 0xe102, 0xe105, 0xe107, 0xe108]],
] as const)('the suites of %s', (_, oldest, known) => {
  const versions = offeredBefore13.slice(offeredBefore13.indexOf(oldest));

  it.each(versions)('are offered in %s', (protocol) => {
    const offered = [...commonSuites(protocol), ...otherSuites(protocol).flat()];
    expect(known.filter((code) => !offered.includes(code)).map(hex)).toEqual([]);
  });

  it('are taken from a server of every version that they are offered in', () => {
    for (const protocol of versions) {
      expect(known.filter((code) => !isSuiteOf(protocol, code)).map(hex)).toEqual([]);
    }
  });
});

it.each([
  ['the FIPS suites of Netscape, new and old', [0xfefe, 0xfeff, 0xffe0, 0xffe1]],
  ['Fortezza', [0x001c, 0x001d]],
  ['GOST of 2001', [0x0080, 0x0081, 0x0082, 0x0083]],
  ['56-bit export suites', [0x0060, 0x0061, 0x0062, 0x0063, 0x0064, 0x0065, 0x0066]],
] as const)('SSL 3.0 is offered %s', (_, known) => {
  expect([...commonSuites('SSLv3'), ...otherSuites('SSLv3').flat()]).toEqual(
    expect.arrayContaining([...known]),
  );
});

it('GOST is offered in TLS 1.3 as well', () => {
  expect(otherSuites('TLSv1.3').flat()).toEqual(expect.arrayContaining([0xc103, 0xc104, 0xc105, 0xc106]));
});

describe('the suites of one key exchange', () => {
  it.each([
    // TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA, _ECDSA_, and with ChaCha20; ECDH and ECDH_anon are none.
    ['ECDHE', [0xc013, 0xc009, 0xcca8], [0xc004, 0xc018, 0x002f, 0x0033]],
    // TLS_DHE_RSA_WITH_AES_128_CBC_SHA, _DSS_, and with GCM; DH and DH_anon are none.
    ['DHE', [0x0033, 0x0032, 0x009e], [0x0031, 0x0034, 0x002f, 0xc013]],
    // TLS_RSA_WITH_AES_128_CBC_SHA, with RC4 and with Camellia; RSA_PSK is none.
    ['RSA', [0x002f, 0x0005, 0x0041], [0x00ac, 0x0033, 0xc013]],
  ] as const)('%s', (kind, some, others) => {
    const suites = suitesOfKeyExchange(kind);
    expect(suites).toEqual(expect.arrayContaining([...some]));
    expect(suites.filter((code) => others.some((other) => other === code))).toEqual([]);
    expect(new Set(suites).size).toBe(suites.length);
    expect(suites.length).toBeLessThanOrEqual(120);
  });

  it('begin with a common one', () => {
    expect(suitesOfKeyExchange('RSA')[0]).toBe(0x009c);
  });
});
