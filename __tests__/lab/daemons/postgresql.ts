import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from '../stack.ts';
import { allVersions, type DaemonPlan, daemon, modernVersions } from './daemon.ts';
import { asNobody, directoryOfNobody, keyPairOfNobody } from './nobody.ts';

interface Options {
  /** As `ssl=on`. */
  readonly settings: readonly string[];
}

const plan = (
  name: string,
  speaks: DaemonPlan<Options>['speaks'],
  ...settings: readonly string[]
): DaemonPlan<Options> => ({ name, scheme: 'postgres', speaks, options: { settings } });

export const postgresql = daemon<Options>({
  name: 'PostgreSQL',
  package: 'postgresql-[1-9]*',
  plans: [
    plan('TLSv1', ['TLSv1.0'], 'ssl=on', 'ssl_min_protocol_version=TLSv1', 'ssl_max_protocol_version=TLSv1'),
    plan('TLSv1 and newer', allVersions, 'ssl=on', 'ssl_min_protocol_version=TLSv1'),
    {
      ...plan('TLSv1.2 and newer', modernVersions, 'ssl=on', 'ssl_min_protocol_version=TLSv1.2'),
      scheme: 'postgresql',
    },
    plan('no TLS', 'no-starttls', 'ssl=off'),
  ],
  launch(places, { directory, rsa }) {
    const own = directoryOfNobody(directory, 'postgresql');
    const { certificate, key } = keyPairOfNobody(rsa, own);
    // The newest: Debian's packages of several versions can stand side by side.
    const versions = readdirSync('/usr/lib/postgresql').map(Number);
    const programs = join('/usr/lib/postgresql', String(Math.max(...versions)), 'bin');
    const common = [
      'listen_addresses=127.0.0.1',
      'unix_socket_directories=',
      // Within its data, and not where every program has its own.
      'dynamic_shared_memory_type=mmap',
      'shared_buffers=1MB',
      'fsync=off',
      `ssl_cert_file=${certificate}`,
      `ssl_key_file=${key}`,
      'ssl_ciphers=ALL:@SECLEVEL=0',
    ];
    return places.map(({ port, options: { settings } }): Command => {
      const all = [...common, `port=${port}`, ...settings].flatMap((setting) => ['-c', setting]);
      return asNobody('sh', '-c', script, programs, join(own, String(port)), ...all);
    });
  },
});

/** There is no server without a database. */
const script = `
"$0/initdb" -D "$1" --no-sync --no-locale --encoding UTF8 --auth reject --wal-segsize 1 || exit
program=$0/postgres data=$1
shift
exec "$program" -D "$data" "$@"
`;
