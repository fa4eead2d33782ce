import type { Protocol } from '../protocol.ts';

/** Suites of one origin that servers choose although IANA has not registered them under these codes. */
export interface UnregisteredSuites {
  /** The protocols whose ClientHellos offer them. */
  readonly offeredIn: readonly Protocol[];
  readonly names: Readonly<Record<number, string>>;
}

const ssl = ['SSLv3'] as const;
const untilTls12 = ['SSLv3', 'TLSv1.0', 'TLSv1.1', 'TLSv1.2'] as const;
const tls = ['TLSv1.0', 'TLSv1.1', 'TLSv1.2'] as const;
/**
 * Suites of TLS 1.2, and rare older ones. A second ClientHello for all suites of TLS 1.0 or 1.1 would cost every server
 * that answers with handshake_failure a connection. A server of an old version that has only rare suites is found as well:
 * it answers the ClientHello of TLS 1.2 with its own version.
 */
const tls12 = ['TLSv1.2'] as const;

/**
 * By origin, with the names of the draft or of the library. Some codes had two meanings; the name is then that of the
 * library with more releases. Left out is what no release had (OpenSSL's and GnuTLS's development versions), what was gone
 * before GnuTLS 1.0 (Twofish), and what stands for SSL 2.0 within a library (0xff01 to 0xff07 in NSS).
 */
export const unregisteredSuites: readonly UnregisteredSuites[] = [
  // draft-ietf-tls-56-bit-ciphersuites-01; OpenSSL, NSS.
  {
    offeredIn: untilTls12,
    names: {
      0x0060: 'TLS_RSA_EXPORT1024_WITH_RC4_56_MD5',
      0x0061: 'TLS_RSA_EXPORT1024_WITH_RC2_CBC_56_MD5',
      0x0062: 'TLS_RSA_EXPORT1024_WITH_DES_CBC_SHA',
      0x0063: 'TLS_DHE_DSS_EXPORT1024_WITH_DES_CBC_SHA',
      0x0064: 'TLS_RSA_EXPORT1024_WITH_RC4_56_SHA',
      0x0065: 'TLS_DHE_DSS_EXPORT1024_WITH_RC4_56_SHA',
      0x0066: 'TLS_DHE_DSS_WITH_RC4_128_SHA',
    },
  },
  // draft-chudov-cryptopro-cptls-04; OpenSSL, CryptoPro.
  {
    offeredIn: untilTls12,
    names: {
      0x0080: 'TLS_GOSTR341094_WITH_28147_CNT_IMIT',
      0x0081: 'TLS_GOSTR341001_WITH_28147_CNT_IMIT',
      0x0082: 'TLS_GOSTR341094_WITH_NULL_GOSTR3411',
      0x0083: 'TLS_GOSTR341001_WITH_NULL_GOSTR3411',
    },
  },
  // OpenSSL since 1.1.0, with gost-engine: GOST2012-GOST8912-GOST8912 and GOST2012-NULL-GOST12.
  {
    offeredIn: tls,
    names: {
      0xff85: 'TLS_GOST2012_WITH_GOST8912_GOST8912',
      0xff87: 'TLS_GOST2012_WITH_NULL_GOST12',
    },
  },
  // Netscape's FIPS 140-1 mode; NSS.
  {
    offeredIn: untilTls12,
    names: {
      0xfefe: 'SSL_RSA_FIPS_WITH_DES_CBC_SHA',
      0xfeff: 'SSL_RSA_FIPS_WITH_3DES_EDE_CBC_SHA',
      0xffe0: 'SSL_RSA_OLDFIPS_WITH_3DES_EDE_CBC_SHA',
      0xffe1: 'SSL_RSA_OLDFIPS_WITH_DES_CBC_SHA',
    },
  },
  // RFC 6101 appendix A.6, which RFC 2246 reserves; NSS until 3.10. The third, 0x001e, became a Kerberos suite.
  {
    offeredIn: ssl,
    names: {
      0x001c: 'SSL_FORTEZZA_KEA_WITH_NULL_SHA',
      0x001d: 'SSL_FORTEZZA_KEA_WITH_FORTEZZA_CBC_SHA',
    },
  },
  // draft-josefsson-salsa20-tls; GnuTLS 3.2 and 3.3.
  {
    offeredIn: tls,
    names: {
      0xe410: 'TLS_RSA_WITH_ESTREAM_SALSA20_SHA1',
      0xe411: 'TLS_RSA_WITH_SALSA20_SHA1',
      0xe412: 'TLS_ECDHE_RSA_WITH_ESTREAM_SALSA20_SHA1',
      0xe413: 'TLS_ECDHE_RSA_WITH_SALSA20_SHA1',
      0xe414: 'TLS_ECDHE_ECDSA_WITH_ESTREAM_SALSA20_SHA1',
      0xe415: 'TLS_ECDHE_ECDSA_WITH_SALSA20_SHA1',
      0xe416: 'TLS_PSK_WITH_ESTREAM_SALSA20_SHA1',
      0xe417: 'TLS_PSK_WITH_SALSA20_SHA1',
      0xe418: 'TLS_ECDHE_PSK_WITH_ESTREAM_SALSA20_SHA1',
      0xe419: 'TLS_ECDHE_PSK_WITH_SALSA20_SHA1',
    },
  },
  // An earlier draft of the same; GnuTLS 3.2.0 to 3.2.7.
  {
    offeredIn: tls12,
    names: {
      0xe430: 'TLS_RSA_WITH_ESTREAM_SALSA20_UMAC96',
      0xe431: 'TLS_RSA_WITH_SALSA20_UMAC96',
      0xe432: 'TLS_ECDHE_RSA_WITH_ESTREAM_SALSA20_UMAC96',
      0xe433: 'TLS_ECDHE_RSA_WITH_SALSA20_UMAC96',
      0xe434: 'TLS_ECDHE_ECDSA_WITH_ESTREAM_SALSA20_UMAC96',
      0xe435: 'TLS_ECDHE_ECDSA_WITH_SALSA20_UMAC96',
      0xe436: 'TLS_PSK_WITH_ESTREAM_SALSA20_UMAC96',
      0xe437: 'TLS_PSK_WITH_SALSA20_UMAC96',
      0xe438: 'TLS_ECDHE_PSK_WITH_ESTREAM_SALSA20_UMAC96',
      0xe439: 'TLS_ECDHE_PSK_WITH_SALSA20_UMAC96',
    },
  },
  // wolfSSL 3 and 4: HC-128 and Rabbit, from eSTREAM.
  {
    offeredIn: tls,
    names: {
      0x00fb: 'TLS_RSA_WITH_HC_128_MD5',
      0x00fc: 'TLS_RSA_WITH_HC_128_SHA',
      0x00fd: 'TLS_RSA_WITH_RABBIT_SHA',
    },
  },
  // wolfSSL 3 and 4, where it was built with them: NTRU, and BLAKE2b as the MAC.
  {
    offeredIn: tls12,
    names: {
      0x00e5: 'TLS_NTRU_RSA_WITH_RC4_128_SHA',
      0x00e6: 'TLS_NTRU_RSA_WITH_3DES_EDE_CBC_SHA',
      0x00e7: 'TLS_NTRU_RSA_WITH_AES_128_CBC_SHA',
      0x00e8: 'TLS_NTRU_RSA_WITH_AES_256_CBC_SHA',
      0x00f8: 'TLS_RSA_WITH_AES_128_CBC_B2B256',
      0x00f9: 'TLS_RSA_WITH_AES_256_CBC_B2B256',
      0x00fa: 'TLS_RSA_WITH_HC_128_B2B256',
    },
  },
  // draft-ietf-tls-ecc-01; NSS 3.8 to 3.10. Its 0x0050 to 0x0052 are SRP below, 0x0077 and 0x0078 are RIPEMD.
  {
    offeredIn: tls12,
    names: {
      0x0047: 'TLS_ECDH_ECDSA_WITH_NULL_SHA_DRAFT',
      0x0048: 'TLS_ECDH_ECDSA_WITH_RC4_128_SHA_DRAFT',
      0x0049: 'TLS_ECDH_ECDSA_WITH_DES_CBC_SHA_DRAFT',
      0x004a: 'TLS_ECDH_ECDSA_WITH_3DES_EDE_CBC_SHA_DRAFT',
      0x004b: 'TLS_ECDH_ECDSA_WITH_AES_128_CBC_SHA_DRAFT',
      0x004c: 'TLS_ECDH_ECDSA_WITH_AES_256_CBC_SHA_DRAFT',
      0x004d: 'TLS_ECDH_RSA_WITH_NULL_SHA_DRAFT',
      0x004e: 'TLS_ECDH_RSA_WITH_RC4_128_SHA_DRAFT',
      0x004f: 'TLS_ECDH_RSA_WITH_DES_CBC_SHA_DRAFT',
    },
  },
  // draft-ietf-tls-srp-08; GnuTLS 1.0 to 2.0, before RFC 5054 gave them other codes.
  {
    offeredIn: tls12,
    names: {
      0x0050: 'TLS_SRP_SHA_WITH_3DES_EDE_CBC_SHA_DRAFT',
      0x0051: 'TLS_SRP_SHA_RSA_WITH_3DES_EDE_CBC_SHA_DRAFT',
      0x0052: 'TLS_SRP_SHA_DSS_WITH_3DES_EDE_CBC_SHA_DRAFT',
      0x0053: 'TLS_SRP_SHA_WITH_AES_128_CBC_SHA_DRAFT',
      0x0054: 'TLS_SRP_SHA_RSA_WITH_AES_128_CBC_SHA_DRAFT',
      0x0055: 'TLS_SRP_SHA_DSS_WITH_AES_128_CBC_SHA_DRAFT',
      0x0056: 'TLS_SRP_SHA_WITH_AES_256_CBC_SHA_DRAFT',
      0x0057: 'TLS_SRP_SHA_RSA_WITH_AES_256_CBC_SHA_DRAFT',
      0x0058: 'TLS_SRP_SHA_DSS_WITH_AES_256_CBC_SHA_DRAFT',
    },
  },
  // draft-ietf-tls-openpgp-keys-04, with RIPEMD-160; GnuTLS 1.0 to 1.2.
  {
    offeredIn: tls12,
    names: {
      0x0072: 'TLS_DHE_DSS_WITH_3DES_EDE_CBC_RMD',
      0x0073: 'TLS_DHE_DSS_WITH_AES_128_CBC_RMD',
      0x0074: 'TLS_DHE_DSS_WITH_AES_256_CBC_RMD',
      0x0077: 'TLS_DHE_RSA_WITH_3DES_EDE_CBC_RMD',
      0x0078: 'TLS_DHE_RSA_WITH_AES_128_CBC_RMD',
      0x0079: 'TLS_DHE_RSA_WITH_AES_256_CBC_RMD',
      0x007c: 'TLS_RSA_WITH_3DES_EDE_CBC_RMD',
      0x007d: 'TLS_RSA_WITH_AES_128_CBC_RMD',
      0x007e: 'TLS_RSA_WITH_AES_256_CBC_RMD',
    },
  },
  // OpenSSL 1.0 built with TEMP_GOST_TLS: GOST ciphers with an RSA certificate.
  {
    offeredIn: tls12,
    names: {
      0xff00: 'TLS_RSA_WITH_GOST89_MD5',
      0xff01: 'TLS_RSA_WITH_GOST89_GOST94',
      0xff02: 'TLS_RSA_WITH_GOST89_GOST89MAC',
      0xff03: 'TLS_RSA_WITH_GOST89STREAM_GOST89MAC',
    },
  },
  // draft-agl-tls-chacha20poly1305-04; BoringSSL, LibreSSL, wolfSSL, Botan 1.11.
  {
    offeredIn: tls12,
    names: {
      0xcc13: 'TLS_ECDHE_RSA_WITH_CHACHA20_OLD_POLY1305_SHA256',
      0xcc14: 'TLS_ECDHE_ECDSA_WITH_CHACHA20_OLD_POLY1305_SHA256',
      0xcc15: 'TLS_DHE_RSA_WITH_CHACHA20_OLD_POLY1305_SHA256',
    },
  },
  // draft-ietf-tls-chacha20-poly1305-00; GnuTLS 3.4.
  {
    offeredIn: tls12,
    names: {
      0xcca0: 'TLS_RSA_WITH_CHACHA20_DRAFT_POLY1305',
      0xcca1: 'TLS_ECDHE_RSA_WITH_CHACHA20_DRAFT_POLY1305',
      0xcca2: 'TLS_ECDHE_ECDSA_WITH_CHACHA20_DRAFT_POLY1305',
      0xcca3: 'TLS_DHE_RSA_WITH_CHACHA20_DRAFT_POLY1305',
      0xcca4: 'TLS_DHE_PSK_WITH_CHACHA20_DRAFT_POLY1305',
      0xcca5: 'TLS_PSK_WITH_CHACHA20_DRAFT_POLY1305',
      0xcca6: 'TLS_ECDHE_PSK_WITH_CHACHA20_DRAFT_POLY1305',
      0xcca7: 'TLS_RSA_PSK_WITH_CHACHA20_DRAFT_POLY1305',
    },
  },
  // BoringSSL before draft-mattsson-tls-ecdhe-psk-aead.
  {
    offeredIn: tls12,
    names: { 0xcafe: 'TLS_ECDHE_PSK_WITH_AES_128_GCM_SHA256_DRAFT' },
  },
  // CECPQ1; BoringSSL in 2016, Botan 2.
  {
    offeredIn: tls12,
    names: {
      0x16b7: 'TLS_CECPQ1_RSA_WITH_CHACHA20_POLY1305_SHA256',
      0x16b8: 'TLS_CECPQ1_ECDSA_WITH_CHACHA20_POLY1305_SHA256',
      0x16b9: 'TLS_CECPQ1_RSA_WITH_AES_256_GCM_SHA384',
      0x16ba: 'TLS_CECPQ1_ECDSA_WITH_AES_256_GCM_SHA384',
      0xffcc: 'TLS_CECPQ1_RSA_WITH_AES_256_OCB_SHA256',
      0xffcd: 'TLS_CECPQ1_ECDSA_WITH_AES_256_OCB_SHA256',
    },
  },
  // draft-zauner-tls-aes-ocb-04; Botan 1.11 to 3.
  {
    offeredIn: tls12,
    names: {
      0xffc0: 'TLS_DHE_RSA_WITH_AES_128_OCB_SHA256',
      0xffc1: 'TLS_DHE_RSA_WITH_AES_256_OCB_SHA256',
      0xffc2: 'TLS_ECDHE_RSA_WITH_AES_128_OCB_SHA256',
      0xffc3: 'TLS_ECDHE_RSA_WITH_AES_256_OCB_SHA256',
      0xffc4: 'TLS_ECDHE_ECDSA_WITH_AES_128_OCB_SHA256',
      0xffc5: 'TLS_ECDHE_ECDSA_WITH_AES_256_OCB_SHA256',
      0xffc6: 'TLS_PSK_WITH_AES_128_OCB_SHA256',
      0xffc7: 'TLS_PSK_WITH_AES_256_OCB_SHA256',
      0xffc8: 'TLS_DHE_PSK_WITH_AES_128_OCB_SHA256',
      0xffc9: 'TLS_DHE_PSK_WITH_AES_256_OCB_SHA256',
      0xffca: 'TLS_ECDHE_PSK_WITH_AES_128_OCB_SHA256',
      0xffcb: 'TLS_ECDHE_PSK_WITH_AES_256_OCB_SHA256',
    },
  },
  // draft-zauner-tls-aes-ocb-00; Botan 1.11.
  {
    offeredIn: tls12,
    names: {
      0xfff0: 'TLS_ECDHE_RSA_WITH_AES_128_OCB_OLD_SHA256',
      0xfff1: 'TLS_ECDHE_RSA_WITH_AES_256_OCB_OLD_SHA256',
      0xfff2: 'TLS_ECDHE_ECDSA_WITH_AES_128_OCB_OLD_SHA256',
      0xfff3: 'TLS_ECDHE_ECDSA_WITH_AES_256_OCB_OLD_SHA256',
      0xfff4: 'TLS_DHE_RSA_WITH_AES_128_OCB_OLD_SHA256',
      0xfff5: 'TLS_DHE_RSA_WITH_AES_256_OCB_OLD_SHA256',
      0xfff6: 'TLS_PSK_WITH_AES_128_OCB_OLD_SHA256',
      0xfff7: 'TLS_PSK_WITH_AES_256_OCB_OLD_SHA256',
      0xfff8: 'TLS_ECDHE_PSK_WITH_AES_128_OCB_OLD_SHA256',
      0xfff9: 'TLS_ECDHE_PSK_WITH_AES_256_OCB_OLD_SHA256',
      0xfffa: 'TLS_DHE_PSK_WITH_AES_128_OCB_OLD_SHA256',
      0xfffb: 'TLS_DHE_PSK_WITH_AES_256_OCB_OLD_SHA256',
    },
  },
  // draft-cragie-tls-ecjpake-01 (Thread); mbed TLS.
  {
    offeredIn: tls12,
    names: { 0xc0ff: 'TLS_ECJPAKE_WITH_AES_128_CCM_8' },
  },
  // GB/T 38636-2020; wolfSSL (0xe011, 0xe051, 0xe052), GmSSL.
  {
    offeredIn: tls12,
    names: {
      0xe011: 'TLS_ECDHE_ECDSA_WITH_SM4_CBC_SM3',
      0xe013: 'TLS_ECC_WITH_SM4_CBC_SM3',
      0xe015: 'TLS_IBSDH_WITH_SM4_CBC_SM3',
      0xe017: 'TLS_IBC_WITH_SM4_CBC_SM3',
      0xe019: 'TLS_RSA_WITH_SM4_CBC_SM3',
      0xe01a: 'TLS_RSA_WITH_SM4_CBC_SHA1',
      0xe051: 'TLS_ECDHE_ECDSA_WITH_SM4_GCM_SM3',
      0xe052: 'TLS_ECDHE_ECDSA_WITH_SM4_CCM_SM3',
    },
  },
  // GmSSL 2, and load balancers that are built on it.
  {
    offeredIn: tls12,
    names: {
      0xe102: 'TLS_ECDHE_SM2_WITH_SMS4_SM3',
      0xe105: 'TLS_ECDHE_SM2_WITH_SMS4_SHA256',
      0xe107: 'TLS_ECDHE_SM2_WITH_SMS4_GCM_SM3',
      0xe108: 'TLS_ECDHE_SM2_WITH_SMS4_CCM_SM3',
      0xf101: 'TLS_PSK_WITH_SMS4_CBC_SM3',
      0xf120: 'TLS_ECDHE_PSK_WITH_SMS4_CBC_SM3',
    },
  },
];
