import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

type Version = 'TLSv1' | 'TLSv1.1' | 'TLSv1.2' | 'TLSv1.3';

/**
 * Writes what OPENSSL_CONF can name, for programs of which OpenSSL knows better than their own settings what they may
 * speak (config(5), "SSL Configuration Module"). Gives its path.
 */
export function writeOpensslConfiguration(directory: string, oldest: Version, newest: Version): string {
  const file = join(directory, 'openssl.cnf');
  writeFileSync(
    file,
    `openssl_conf = all
    [all]
    ssl_conf = ssl
    [ssl]
    system_default = defaults
    [defaults]
    MinProtocol = ${oldest}
    MaxProtocol = ${newest}
    `,
  );
  return file;
}
