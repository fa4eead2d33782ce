import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Command, type Plan, range, stack } from '../stack.ts';

interface Options {
  /** As `selfserv -V` takes it. */
  readonly range: string;
  readonly arguments?: readonly string[];
}

const versions = {
  ssl3: 'SSLv3',
  'tls1.0': 'TLSv1.0',
  'tls1.1': 'TLSv1.1',
  'tls1.2': 'TLSv1.2',
  'tls1.3': 'TLSv1.3',
} as const;

function ranging(from: keyof typeof versions, to: keyof typeof versions): Plan<Options> {
  return { name: `${from} to ${to}`, speaks: range(versions, from, to), options: { range: `${from}:${to}` } };
}

/** The only one of Debian's stacks that serves SSL 3.0 as it comes. */
export const nss = stack<Options>({
  name: 'NSS',
  version: ['dpkg-query', '-W', '-f', `\${Version}`, 'libnss3'],
  listensEverywhere: true,
  plans: [
    { ...ranging('ssl3', 'ssl3'), unusual: 'speaks no TLS at all, so that the plainer hellos are tried' },
    ranging('tls1.0', 'tls1.0'),
    ranging('tls1.1', 'tls1.1'),
    ranging('tls1.2', 'tls1.2'),
    ranging('tls1.3', 'tls1.3'),
    { ...ranging('ssl3', 'tls1.0'), unusual: 'speaks SSL 3.0, and is asked for SSL 2.0 again' },
    { ...ranging('ssl3', 'tls1.2'), unusual: 'speaks SSL 3.0, and is asked for SSL 2.0 again' },
    ranging('tls1.0', 'tls1.2'),
    ranging('tls1.0', 'tls1.3'),
    ranging('tls1.2', 'tls1.3'),
    {
      name: 'tls1.2 to tls1.3, a client certificate demanded',
      speaks: ['TLSv1.2', 'TLSv1.3'],
      handshake: 'client-certificate',
      // It hangs up right after its alert, so that a request over https races that.
      options: { range: 'tls1.2:tls1.3', arguments: ['-r', '-r'] },
    },
  ],
  launch(places, { directory, stores }) {
    const database = join(directory, 'nss');
    mkdirSync(database);
    const run = (...[program, ...args]: Command) =>
      execFileSync(program, args, { stdio: ['ignore', 'ignore', 'pipe'] });
    run('certutil', '-N', '-d', database, '--empty-password');
    run('pk12util', '-i', stores.rsa, '-d', database, '-W', 'changeit', '-K', '');
    return places.map(({ port, options: { range, arguments: extra = [] } }): Command => {
      return ['selfserv', '-d', database, '-n', 'rsa', '-p', String(port), '-V', range, ...extra];
    });
  },
});
