import { alertName, cipherSuiteName, groupName, signatureName } from '../../../src/tls/registry/names.ts';

describe('the names of IANA', () => {
  it.each([
    [0xc02f, 'TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256'],
    [0x1301, 'TLS_AES_128_GCM_SHA256'],
    [0x000a, 'TLS_RSA_WITH_3DES_EDE_CBC_SHA'],
    [0x0041, 'TLS_RSA_WITH_CAMELLIA_128_CBC_SHA'],
    [0x5600, 'TLS_FALLBACK_SCSV'],
    // GREASE and what is not assigned bear their code.
    [0x0a0a, '0x0A0A'],
    [0xfefe, 'SSL_RSA_FIPS_WITH_DES_CBC_SHA'],
    [0xff85, 'TLS_GOST2012_WITH_GOST8912_GOST8912'],
    [0xfefd, '0xFEFD'],
  ])('of cipher suite %i', (code, name) => {
    expect(cipherSuiteName(code)).toBe(name);
  });

  it.each([
    [23, 'secp256r1'],
    [29, 'x25519'],
    [256, 'ffdhe2048'],
    [0x11ec, 'X25519MLKEM768'],
    [0x2a2a, '0x2A2A'],
  ])('of group %i', (code, name) => {
    expect(groupName(code)).toBe(name);
  });

  it.each([
    [0x0201, 'RSA with SHA-1'],
    [0x0403, 'ECDSA with SHA-256'],
    [0x0402, 'DSA with SHA-256'],
    [0x0804, '0x0804'],
    [0xffff, '0xFFFF'],
  ])('of signature algorithm %i', (code, name) => {
    expect(signatureName(code)).toBe(name);
  });

  it.each([
    [0, 'close_notify'],
    [40, 'handshake_failure'],
    [47, 'illegal_parameter'],
    [70, 'protocol_version'],
    [71, 'insufficient_security'],
    [80, 'internal_error'],
    [86, 'inappropriate_fallback'],
    [112, 'unrecognized_name'],
    [116, 'certificate_required'],
    [199, 'alert 199'],
  ])('of alert %i', (code, name) => {
    expect(alertName(code)).toBe(name);
  });
});
