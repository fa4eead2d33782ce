import { type Command, type Files, stack } from '../stack.ts';

interface Options {
  readonly certificate?: 'rsa' | 'ecdsa' | 'ed25519' | 'rsaPss' | 'dsa' | 'p521' | 'none';
  readonly dh?: keyof Files['dh'];
  readonly arguments: readonly string[];
}

const options = (line: string, certificate: Options['certificate'] = 'rsa'): Options => ({
  certificate,
  arguments: line.split(' '),
});

/** Security level 0 is what it takes to serve TLS 1.0 and 1.1 with OpenSSL 3. */
const old = '-cipher DEFAULT:@SECLEVEL=0';
const onlySuites = 'has only suites that few clients offer';
const onlySomeKeys = 'refuses with the same alert what has no suite or signature in common';

/** Debian's OpenSSL has no SSL 3.0, RC4, 3DES or export suites: JSSE stands for these. */
export const openssl = stack<Options>({
  name: 'OpenSSL',
  version: ['openssl', 'version'],
  plans: [
    { name: 'TLS 1.0 only', speaks: ['TLSv1.0'], options: options(`-tls1 ${old}`) },
    { name: 'TLS 1.1 only', speaks: ['TLSv1.1'], options: options(`-tls1_1 ${old}`) },
    { name: 'TLS 1.2 only', speaks: ['TLSv1.2'], options: options('-tls1_2') },
    { name: 'TLS 1.3 only', speaks: ['TLSv1.3'], options: options('-tls1_3') },
    {
      name: 'TLS 1.0 to 1.1',
      speaks: ['TLSv1.0', 'TLSv1.1'],
      options: options(`-min_protocol TLSv1 -max_protocol TLSv1.1 ${old}`),
    },
    {
      name: 'TLS 1.0 to 1.2',
      speaks: ['TLSv1.0', 'TLSv1.1', 'TLSv1.2'],
      options: options(`-min_protocol TLSv1 -max_protocol TLSv1.2 ${old}`),
    },
    {
      name: 'TLS 1.0 to 1.3',
      speaks: ['TLSv1.0', 'TLSv1.1', 'TLSv1.2', 'TLSv1.3'],
      options: options(`-min_protocol TLSv1 -max_protocol TLSv1.3 ${old}`),
    },
    {
      name: 'TLS 1.1 to 1.2',
      speaks: ['TLSv1.1', 'TLSv1.2'],
      options: options(`-min_protocol TLSv1.1 -max_protocol TLSv1.2 ${old}`),
    },
    { name: 'TLS 1.2 to 1.3', speaks: ['TLSv1.2', 'TLSv1.3'], options: options('-min_protocol TLSv1.2') },
    {
      name: 'TLS 1.0 and 1.2, with a gap',
      speaks: ['TLSv1.0', 'TLSv1.2'],
      unusual: 'has a gap, which is asked about twice',
      options: options(`-no_tls1_1 -no_tls1_3 -min_protocol TLSv1 ${old}`),
    },
    {
      name: 'TLS 1.1 and 1.3, with a gap',
      speaks: ['TLSv1.1', 'TLSv1.3'],
      options: options(`-no_tls1 -no_tls1_2 -min_protocol TLSv1 ${old}`),
    },
    {
      name: 'TLS 1.0 to 1.2 allowed, but at security level 1',
      // The old signatures with SHA-1 are below that level: internal_error is the answer to TLS 1.0 and 1.1.
      speaks: ['TLSv1.2'],
      unusual: 'internal_error alone proves nothing',
      options: options('-min_protocol TLSv1 -max_protocol TLSv1.2 -cipher DEFAULT:@SECLEVEL=1'),
    },
    {
      name: 'TLS 1.0 to 1.3 with an ECDSA certificate',
      speaks: ['TLSv1.0', 'TLSv1.1', 'TLSv1.2', 'TLSv1.3'],
      options: options(`-min_protocol TLSv1 ${old}`, 'ecdsa'),
    },
    {
      name: 'TLS 1.0 only with an ECDSA certificate',
      speaks: ['TLSv1.0'],
      options: options(`-tls1 ${old}`, 'ecdsa'),
    },
    {
      name: 'TLS 1.2 with a DSA certificate',
      speaks: ['TLSv1.2'],
      unusual: onlySuites,
      options: options('-tls1_2 -cipher aDSS:@SECLEVEL=0', 'dsa'),
    },
    {
      name: 'TLS 1.0 with a DSA certificate',
      speaks: ['TLSv1.0'],
      unusual: onlySuites,
      options: options('-tls1 -cipher aDSS:@SECLEVEL=0', 'dsa'),
    },
    {
      name: 'TLS 1.2 to 1.3 with an Ed25519 certificate',
      speaks: ['TLSv1.2', 'TLSv1.3'],
      unusual: onlySomeKeys,
      options: options('-min_protocol TLSv1.2', 'ed25519'),
    },
    {
      name: 'TLS 1.2 to 1.3 with an RSA-PSS certificate',
      speaks: ['TLSv1.2', 'TLSv1.3'],
      unusual: onlySomeKeys,
      options: options('-min_protocol TLSv1.2', 'rsaPss'),
    },
    {
      name: 'TLS 1.2 with anonymous suites',
      speaks: ['TLSv1.2'],
      handshake: 'failed',
      unusual: onlySuites,
      options: options('-tls1_2 -cipher aNULL:@SECLEVEL=0'),
    },
    {
      name: 'TLS 1.0 with anonymous suites',
      speaks: ['TLSv1.0'],
      unusual: onlySuites,
      options: options('-tls1 -cipher aNULL:@SECLEVEL=0'),
    },
    {
      name: 'TLS 1.2 with suites without encryption',
      speaks: ['TLSv1.2'],
      handshake: 'failed',
      unusual: onlySuites,
      options: options('-tls1_2 -cipher eNULL:@SECLEVEL=0'),
    },
    {
      name: 'TLS 1.2 with a pre-shared key and no certificate',
      speaks: ['TLSv1.2'],
      handshake: 'failed',
      unusual: onlySuites,
      options: options('-nocert -psk 1234 -tls1_2 -cipher PSK', 'none'),
    },
    ...['CAMELLIA', 'ARIA', 'AESCCM8', 'kRSA+AES', 'kDHE+AESGCM', 'CHACHA20'].map((suites) => ({
      name: `TLS 1.2 with ${suites} only`,
      speaks: ['TLSv1.2'] as const,
      unusual: onlySuites,
      options: options(`-tls1_2 -cipher ${suites}:@SECLEVEL=0`, suites === 'AESCCM8' ? 'ecdsa' : 'rsa'),
    })),
    {
      name: 'TLS 1.0 with finite-field Diffie-Hellman only',
      speaks: ['TLSv1.0'],
      options: options('-tls1 -cipher kDHE+AES:@SECLEVEL=0'),
    },
    {
      name: 'TLS 1.0 with ECDHE on P-521 only',
      speaks: ['TLSv1.0'],
      options: options('-tls1 -cipher kECDHE:@SECLEVEL=0 -groups P-521'),
    },
    {
      name: 'TLS 1.2 with ECDHE on Brainpool only',
      speaks: ['TLSv1.2'],
      unusual: onlySomeKeys,
      options: options('-tls1_2 -cipher kECDHE -groups brainpoolP256r1'),
    },
    ...['P-521', 'X448', 'ffdhe2048'].map((group) => ({
      name: `TLS 1.3 with ${group} only, by HelloRetryRequest`,
      speaks: ['TLSv1.3'] as const,
      ...(group === 'P-521' ? {} : { unusual: onlySomeKeys }),
      options: options(`-tls1_3 -groups ${group}`),
    })),
    {
      name: 'TLS 1.3 with TLS_AES_128_CCM_8_SHA256 only',
      speaks: ['TLSv1.3'],
      unusual: onlySuites,
      options: options('-tls1_3 -ciphersuites TLS_AES_128_CCM_8_SHA256'),
    },
    {
      name: 'TLS 1.2 with a client certificate demanded',
      speaks: ['TLSv1.2'],
      handshake: 'client-certificate',
      unusual: 'one more look tells why the handshake failed',
      options: options('-tls1_2 -Verify 1'),
    },
    ...['', '-verify 1 ', '-Verify 1 '].map((asks) => ({
      name: `TLS 1.2 with signatures with SHA-1 only${asks && `, ${asks.trim()}`}`,
      speaks: ['TLSv1.2'] as const,
      handshake: asks.startsWith('-Verify') ? ('client-certificate' as const) : ('completed' as const),
      unusual: 'one more look tells why the handshake failed',
      options: options(`-tls1_2 ${asks}-sigalgs RSA+SHA1 -cipher ECDHE+AES:@SECLEVEL=0`),
    })),
    {
      name: 'TLS 1.3 with a client certificate demanded',
      speaks: ['TLSv1.3'],
      handshake: 'client-certificate',
      options: options('-tls1_3 -Verify 1'),
    },
  ],
  launch: (places, files) =>
    places.map(({ port, options: { certificate = 'rsa', dh, arguments: extra } }): Command => {
      const identity =
        certificate === 'none'
          ? []
          : ['-cert', files[certificate].certificate, '-key', files[certificate].key];
      const group = dh === undefined ? [] : ['-dhparam', files.dh[dh]];
      const listen = ['-accept', `127.0.0.1:${port}`, '-www', '-quiet'];
      return ['openssl', 's_server', ...listen, ...identity, ...group, ...extra];
    }),
});
