import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Command, stack } from '../stack.ts';

interface Options {
  /** The signature algorithm of the certificate. */
  readonly key: 'gost2001' | 'gost2012_256';
  readonly newest: 'TLSv1' | 'TLSv1.1' | 'TLSv1.2';
  readonly suites: string;
}

const configuration = `openssl_conf = all
[all]
engines = engines
[engines]
gost = gost
[gost]
engine_id = gost
default_algorithms = ALL
[req]
distinguished_name = name
[name]
`;

const unusual = 'has only suites that few clients offer';
const untilTls11 = ['TLSv1.0', 'TLSv1.1'] as const;
const untilTls12 = ['TLSv1.0', 'TLSv1.1', 'TLSv1.2'] as const;

/** OpenSSL with gost-engine, which has no other suites where the certificate is of GOST. */
export const gost = stack<Options>({
  name: 'OpenSSL with GOST',
  version: ['dpkg-query', '--show', 'libengine-gost-openssl'],
  plans: [
    {
      name: 'TLS 1.0 only',
      speaks: ['TLSv1.0'],
      unusual,
      options: { key: 'gost2012_256', newest: 'TLSv1', suites: 'kGOST' },
    },
    {
      name: 'TLS 1.0 to 1.2',
      speaks: untilTls12,
      handshake: 'failed',
      unusual,
      options: { key: 'gost2012_256', newest: 'TLSv1.2', suites: 'kGOST' },
    },
    ...['LEGACY-GOST2012-GOST8912-GOST8912', 'IANA-GOST2012-GOST8912-GOST8912', 'GOST2012-NULL-GOST12'].map(
      (suites) => ({
        name: `TLS 1.0 to 1.1 with ${suites} only`,
        speaks: untilTls11,
        unusual,
        options: { key: 'gost2012_256', newest: 'TLSv1.1', suites } as const,
      }),
    ),
    ...['GOST2001-GOST89-GOST89', 'GOST2001-NULL-GOST94'].map((suites) => ({
      name: `TLS 1.0 to 1.1 with ${suites} only`,
      speaks: untilTls11,
      unusual,
      options: { key: 'gost2001', newest: 'TLSv1.1', suites } as const,
    })),
  ],
  launch: (places, { directory }) => {
    const file = join(directory, 'gost.cnf');
    writeFileSync(file, configuration);
    const env = { ...process.env, OPENSSL_CONF: file };
    for (const key of ['gost2001', 'gost2012_256']) {
      const newKey = ['-newkey', key, '-pkeyopt', 'paramset:A', '-nodes', '-keyout', `${key}-key.pem`];
      execFileSync(
        'openssl',
        ['req', '-x509', ...newKey, '-out', `${key}.pem`, '-subj', `/CN=${key}`, '-days', '30'],
        { cwd: directory, env, stdio: ['ignore', 'ignore', 'pipe'] },
      );
    }
    return places.map(
      ({ port, options: { key, newest, suites } }): Command => [
        ...(['env', `OPENSSL_CONF=${file}`, 'openssl', 's_server', '-accept', `127.0.0.1:${port}`] as const),
        ...['-www', '-quiet', '-cert', `${key}.pem`, '-key', `${key}-key.pem`],
        ...['-min_protocol', 'TLSv1', '-max_protocol', newest, '-cipher', `${suites}:@SECLEVEL=0`],
      ],
    );
  },
});
