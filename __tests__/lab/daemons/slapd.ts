import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from '../stack.ts';
import { allVersions, type DaemonPlan, daemon, modernVersions } from './daemon.ts';

interface Options {
  /** Of GnuTLS, which is what Debian builds it with. */
  readonly priority: string | undefined;
}

const plan = (
  name: string,
  speaks: DaemonPlan<Options>['speaks'],
  priority: string | undefined,
): DaemonPlan<Options> => ({
  name,
  scheme: 'ldap',
  speaks,
  unusual: 'hangs up on a version that it does not have, without an alert',
  options: { priority },
});

export const slapd = daemon<Options>({
  name: 'OpenLDAP',
  package: 'slapd',
  plans: [
    plan('TLSv1.0', ['TLSv1.0'], 'NORMAL:-VERS-ALL:+VERS-TLS1.0'),
    plan('TLSv1.0 to TLSv1.3', allVersions, 'NORMAL:+VERS-TLS1.0:+VERS-TLS1.1'),
    plan('TLSv1.2 and TLSv1.3', modernVersions, 'NORMAL:-VERS-ALL:+VERS-TLS1.2:+VERS-TLS1.3'),
    plan('no STARTTLS', 'no-starttls', undefined),
  ],
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
