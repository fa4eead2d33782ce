import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from '../stack.ts';
import { daemon } from './daemon.ts';
import { gnutlsPlans, type Priority } from './gnutls-plans.ts';

export const slapd = daemon<Priority>({
  name: 'OpenLDAP',
  package: 'slapd',
  plans: gnutlsPlans('ldap', 'hangs up on a version that it does not have, without an alert'),
  launch: (places, { directory, rsa }) =>
    places.map(({ port, options: { priority } }): Command => {
      const own = join(directory, `slapd-${port}`);
      mkdirSync(own);
      const file = join(own, 'slapd.conf');
      const tls = [
        `TLSCertificateFile ${rsa.certificate}`,
        `TLSCertificateKeyFile ${rsa.key}`,
        `TLSCipherSuite ${priority}`,
      ];
      const lines = [`pidfile ${own}/pid`, `argsfile ${own}/args`, ...(priority === undefined ? [] : tls)];
      writeFileSync(file, `${lines.join('\n')}\n`);
      return ['slapd', '-d', '0', '-f', file, '-h', `ldap://127.0.0.1:${port}`];
    }),
});
