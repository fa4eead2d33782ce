import { fileURLToPath } from 'node:url';
import type { Protocol } from '../../../src/tls/protocol.ts';
import { type Plan, stack } from '../stack.ts';

interface Options {
  /**
   * Java's names, with commas. At the end, an exclamation mark demands a client certificate, and a question mark rejects
   * every name in SNI but one.
   */
  readonly protocols: string;
  readonly suites?: string;
  readonly store?: 'rsa' | 'ecdsa' | 'dsa';
  /** Refuses clients without extended_master_secret (RFC 7627), a setting of the whole machine of Java. */
  readonly masterSecret?: 'extended';
}

const names: Readonly<Record<string, Protocol>> = {
  SSLv3: 'SSLv3',
  TLSv1: 'TLSv1.0',
  'TLSv1.1': 'TLSv1.1',
  'TLSv1.2': 'TLSv1.2',
  'TLSv1.3': 'TLSv1.3',
};

const speaking = (protocols: string): Plan<Options> => ({
  name: protocols,
  speaks: protocols.split(',').map((name) => names[name]!),
  options: { protocols },
});

const withOnly = (protocols: string, suites: string, store: Options['store'] = 'rsa'): Plan<Options> => ({
  ...speaking(protocols),
  name: `${protocols} with ${suites} only`,
  unusual: 'has only suites that few clients offer',
  options: { protocols, suites, store },
});

const withMasterSecret = (protocols: string): Plan<Options> => ({
  ...speaking(protocols),
  name: `${protocols}, extended_master_secret demanded`,
  options: { protocols, masterSecret: 'extended' },
});

const speakingSsl3 = (protocols: string): Plan<Options> => ({
  ...speaking(protocols),
  unusual: 'speaks SSL 3.0, and is asked for SSL 2.0 again',
});

/** With nothing disabled: all that Java has ever spoken, but no SSL 2.0. */
export const jsse = stack<Options>({
  name: 'JSSE',
  version: ['java', '--version'],
  plans: [
    { ...speaking('SSLv3'), unusual: 'speaks no TLS at all, so that the plainer hellos are tried' },
    speaking('TLSv1'),
    speaking('TLSv1.1'),
    speaking('TLSv1.2'),
    speaking('TLSv1.3'),
    speakingSsl3('SSLv3,TLSv1'),
    speakingSsl3('SSLv3,TLSv1,TLSv1.1,TLSv1.2'),
    speaking('TLSv1,TLSv1.1,TLSv1.2'),
    speaking('TLSv1.2,TLSv1.3'),
    { ...speaking('TLSv1,TLSv1.2'), unusual: 'has a gap, which is asked about again' },
    speakingSsl3('SSLv3,TLSv1,TLSv1.1,TLSv1.2,TLSv1.3'),
    withOnly('SSLv3', 'SSL_RSA_WITH_RC4_128_MD5'),
    withOnly('SSLv3', 'SSL_RSA_EXPORT_WITH_RC4_40_MD5'),
    withOnly('TLSv1', 'SSL_RSA_WITH_RC4_128_MD5'),
    withOnly('TLSv1', 'SSL_RSA_WITH_RC4_128_SHA'),
    withOnly('TLSv1', 'SSL_RSA_WITH_3DES_EDE_CBC_SHA'),
    withOnly('TLSv1', 'SSL_RSA_WITH_DES_CBC_SHA'),
    withOnly('TLSv1', 'SSL_RSA_WITH_NULL_MD5'),
    withOnly('TLSv1', 'SSL_RSA_EXPORT_WITH_RC4_40_MD5'),
    withOnly('TLSv1', 'SSL_RSA_EXPORT_WITH_DES40_CBC_SHA'),
    withOnly('TLSv1', 'TLS_DH_anon_WITH_AES_128_CBC_SHA'),
    withOnly('TLSv1', 'SSL_DH_anon_EXPORT_WITH_RC4_40_MD5'),
    withOnly('TLSv1', 'TLS_ECDH_anon_WITH_AES_128_CBC_SHA'),
    withOnly('TLSv1', 'TLS_ECDHE_RSA_WITH_RC4_128_SHA'),
    withOnly('TLSv1', 'TLS_ECDHE_ECDSA_WITH_3DES_EDE_CBC_SHA', 'ecdsa'),
    withOnly('TLSv1', 'SSL_DHE_DSS_WITH_3DES_EDE_CBC_SHA', 'dsa'),
    withOnly('TLSv1,TLSv1.2', 'TLS_DHE_DSS_WITH_AES_128_CBC_SHA', 'dsa'),
    withMasterSecret('TLSv1'),
    withMasterSecret('TLSv1,TLSv1.1,TLSv1.2'),
    withMasterSecret('TLSv1.2,TLSv1.3'),
    {
      name: 'TLSv1.2,TLSv1.3, a client certificate demanded',
      speaks: ['TLSv1.2', 'TLSv1.3'],
      handshake: 'client-certificate',
      options: { protocols: 'TLSv1.2,TLSv1.3!' },
    },
    {
      name: 'TLSv1.2,TLSv1.3, the name in SNI rejected',
      speaks: ['TLSv1.2', 'TLSv1.3'],
      handshake: 'failed',
      serverName: 'lab.example',
      unusual: 'answers a ClientHello without a name alone',
      options: { protocols: 'TLSv1.2,TLSv1.3?' },
    },
  ],
  launch(places, { stores }) {
    const source = fileURLToPath(new URL('LabServer.java', import.meta.url));
    const launch = (masterSecret: Options['masterSecret'], ...options: readonly string[]) => {
      const own = places.filter((place) => place.options.masterSecret === masterSecret);
      const servers = own.flatMap(({ port, options: { protocols, suites = 'default', store = 'rsa' } }) => [
        String(port),
        stores[store],
        protocols,
        suites,
      ]);
      return servers.length === 0 ? [] : [['java', ...options, source, ...servers] as const];
    };
    return [...launch(undefined), ...launch('extended', '-Djdk.tls.allowLegacyMasterSecret=false')];
  },
});
