import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from '../stack.ts';
import { daemon, modernVersions } from './daemon.ts';
import { gnutlsPlans, type Priority } from './gnutls-plans.ts';

interface Options extends Priority {
  readonly demandsCertificate?: boolean;
}

const unusual = 'hangs up on a version that it does not have, without an alert';

export const slapd = daemon<Options>({
  name: 'OpenLDAP',
  package: 'slapd',
  plans: [
    ...gnutlsPlans('ldap', unusual),
    {
      // Without one it hangs up as well, and says nothing.
      name: 'TLSv1.2 and TLSv1.3, a client certificate demanded',
      scheme: 'ldap',
      speaks: modernVersions,
      handshake: 'client-certificate',
      unusual,
      options: { priority: 'NORMAL:-VERS-ALL:+VERS-TLS1.2:+VERS-TLS1.3', demandsCertificate: true },
    },
  ],
  launch: (places, { directory, rsa }) =>
    places.map(({ port, options: { priority, demandsCertificate = false } }): Command => {
      const own = join(directory, `slapd-${port}`);
      mkdirSync(own);
      const file = join(own, 'slapd.conf');
      const tls = [
        `TLSCertificateFile ${rsa.certificate}`,
        `TLSCertificateKeyFile ${rsa.key}`,
        `TLSCipherSuite ${priority}`,
        ...(demandsCertificate ? [`TLSCACertificateFile ${rsa.certificate}`, 'TLSVerifyClient demand'] : []),
      ];
      const lines = [`pidfile ${own}/pid`, `argsfile ${own}/args`, ...(priority === undefined ? [] : tls)];
      writeFileSync(file, `${lines.join('\n')}\n`);
      return ['slapd', '-d', '0', '-f', file, '-h', `ldap://127.0.0.1:${port}`];
    }),
});
