import { cipherSuites } from './cipher-suites.ts';

/**
 * Suites that servers speak and that IANA never registered, by the names of their drafts: the 56-bit export suites
 * (draft-ietf-tls-56-bit-ciphersuites-01), GOST of CryptoPro (draft-chudov-cryptopro-cptls-04), and those of
 * Netscape's FIPS 140-1 mode.
 */
const unregistered: Readonly<Record<number, string | undefined>> = {
  0x0060: 'TLS_RSA_EXPORT1024_WITH_RC4_56_MD5',
  0x0061: 'TLS_RSA_EXPORT1024_WITH_RC2_CBC_56_MD5',
  0x0062: 'TLS_RSA_EXPORT1024_WITH_DES_CBC_SHA',
  0x0063: 'TLS_DHE_DSS_EXPORT1024_WITH_DES_CBC_SHA',
  0x0064: 'TLS_RSA_EXPORT1024_WITH_RC4_56_SHA',
  0x0065: 'TLS_DHE_DSS_EXPORT1024_WITH_RC4_56_SHA',
  0x0066: 'TLS_DHE_DSS_WITH_RC4_128_SHA',
  0x0080: 'TLS_GOSTR341094_WITH_28147_CNT_IMIT',
  0x0081: 'TLS_GOSTR341001_WITH_28147_CNT_IMIT',
  0x0082: 'TLS_GOSTR341094_WITH_NULL_GOSTR3411',
  0x0083: 'TLS_GOSTR341001_WITH_NULL_GOSTR3411',
  0xfefe: 'SSL_RSA_FIPS_WITH_DES_CBC_SHA',
  0xfeff: 'SSL_RSA_FIPS_WITH_3DES_EDE_CBC_SHA',
};

/** Every cipher suite that has a name, by its code. */
export const knownSuites: Readonly<Record<number, string | undefined>> = { ...cipherSuites, ...unregistered };
