import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Protocol } from '../../../src/tls/protocol.ts';
import type { Command } from '../stack.ts';
import { type DaemonPlan, daemon } from './daemon.ts';

interface Options {
  /** Its own names, or none where it has no certificate. */
  readonly protocols: string | undefined;
}

const names: Readonly<Record<string, Protocol>> = {
  TLSv1: 'TLSv1.0',
  'TLSv1.1': 'TLSv1.1',
  'TLSv1.2': 'TLSv1.2',
  'TLSv1.3': 'TLSv1.3',
};

const speaking = (protocols: string): DaemonPlan<Options> => ({
  name: protocols,
  scheme: 'nntp',
  speaks: protocols.split(' ').map((name) => names[name]!),
  options: { protocols },
});

/** The part of INN that readers talk to, nnrpd, which can do without the rest. */
export const inn = daemon<Options>({
  name: 'INN',
  package: 'inn2',
  plans: [
    speaking('TLSv1'),
    speaking('TLSv1 TLSv1.1 TLSv1.2 TLSv1.3'),
    speaking('TLSv1.2 TLSv1.3'),
    {
      // It cannot be told to have no STARTTLS: without a certificate it offers it, and then answers 580.
      name: 'no certificate',
      scheme: 'nntp',
      speaks: 'no-starttls',
      options: { protocols: undefined },
    },
  ],
  launch(places, { directory, rsa }) {
    const own = join(directory, 'inn');
    for (const part of ['database', 'run', 'log', 'configuration', 'spool/articles', 'spool/overview'])
      mkdirSync(join(own, part), { recursive: true });
    writeFileSync(join(own, 'database/active'), 'local.test 0000000000 0000000001 y\n');
    writeFileSync(join(own, 'configuration/storage.conf'), 'method tradspool { newsgroups: * class: 0 }\n');
    writeFileSync(
      join(own, 'configuration/readers.conf'),
      'auth all { hosts: "*" default: "<reader>" } access all { users: "*" newsgroups: "*" access: R }\n',
    );
    const common = [
      'mta: "/bin/true %s"',
      'pathnews: /usr/lib/news',
      'domain: lab.example',
      'pathhost: news.lab.example',
      'hismethod: hisv6',
      'ovmethod: tradindexed',
      `pathdb: ${own}/database`,
      `pathetc: ${own}/configuration`,
      `pathrun: ${own}/run`,
      `pathlog: ${own}/log`,
      `pathspool: ${own}/spool`,
      `pathtmp: ${own}/run`,
      // Any other user leaves the port to a helper that insists on INN's own.
      'runasuser: root',
      'runasgroup: root',
      // However busy this machine is.
      'nnrpdloadlimit: 0',
    ];
    const configure = (name: string, lines: readonly string[]) => {
      const file = join(own, name);
      writeFileSync(file, [...common, ...lines, ''].join('\n'));
      return file;
    };
    // Without a history and an overview, if empty ones, it has nothing to serve and says 400.
    const env = { ...process.env, INNCONF: configure('inn.conf', []) };
    for (const options of [['-O', '-x'], []])
      execFileSync('/usr/lib/news/bin/makehistory', options, { env, stdio: ['ignore', 'ignore', 'pipe'] });
    return places.map(({ port, options: { protocols } }): Command => {
      const tls = [
        `tlscertfile: ${rsa.certificate}`,
        `tlskeyfile: ${rsa.key}`,
        'tlsciphers: "ALL:@SECLEVEL=0"',
        `tlsprotocols: [ ${protocols} ]`,
      ];
      const file = configure(`${port}.conf`, protocols === undefined ? [] : tls);
      const server = ['/usr/lib/news/bin/nnrpd', '-D', '-f', '-b', '127.0.0.1', '-p', String(port)];
      return ['env', `INNCONF=${file}`, ...server];
    });
  },
});
