import type { Command } from '../stack.ts';
import { allVersions, type DaemonPlan, daemon, modernVersions } from './daemon.ts';
import { asNobody, directoryOfNobody, keyPairOfNobody } from './nobody.ts';

interface Options {
  /** Of `tls_version`, or none where there is no TLS. */
  readonly versions: string | undefined;
}

const plan = (
  name: string,
  speaks: DaemonPlan<Options>['speaks'],
  versions: string | undefined,
): DaemonPlan<Options> => ({ name, scheme: 'mysql', speaks, options: { versions } });

export const mariadb = daemon<Options>({
  name: 'MariaDB',
  package: 'mariadb-server-core',
  plans: [
    plan('TLSv1.0', ['TLSv1.0'], 'TLSv1.0'),
    plan('TLSv1.0 to TLSv1.3', allVersions, 'TLSv1.0,TLSv1.1,TLSv1.2,TLSv1.3'),
    { ...plan('TLSv1.2 and TLSv1.3', modernVersions, 'TLSv1.2,TLSv1.3'), scheme: 'mariadb' },
    plan('no TLS', 'no-starttls', undefined),
  ],
  launch(places, { directory, rsa }) {
    const own = directoryOfNobody(directory, 'mariadb');
    const { certificate, key } = keyPairOfNobody(rsa, own);
    return places.map(({ port, options: { versions } }): Command => {
      const data = directoryOfNobody(own, String(port));
      const tls = [
        `--ssl-cert=${certificate}`,
        `--ssl-key=${key}`,
        '--ssl-cipher=ALL:@SECLEVEL=0',
        `--tls-version=${versions}`,
      ];
      return asNobody(
        'mariadbd',
        '--no-defaults',
        `--datadir=${data}`,
        '--bind-address=127.0.0.1',
        `--port=${port}`,
        `--socket=${data}/socket`,
        `--pid-file=${data}/pid`,
        // Without users it needs no database to start, and without InnoDB it starts at once.
        '--skip-grant-tables',
        '--skip-networking=0',
        '--skip-innodb',
        '--default-storage-engine=Aria',
        '--skip-name-resolve',
        ...(versions === undefined ? ['--skip-ssl'] : tls),
      );
    });
  },
});
