import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from '../stack.ts';
import { allVersions, type DaemonPlan, daemon, modernVersions } from './daemon.ts';
import { asNobody, directoryOfNobody, keyPairOfNobody } from './nobody.ts';

interface Options {
  /** Of GnuTLS, which is what Debian builds its module with. None where STARTTLS is not loaded. */
  readonly priority: string | undefined;
}

const plan = (
  name: string,
  speaks: DaemonPlan<Options>['speaks'],
  priority: string | undefined,
): DaemonPlan<Options> => ({
  name,
  scheme: 'irc',
  speaks,
  unusual: 'answers a version that it does not have with close_notify',
  options: { priority },
});

/** The only IRC server among Debian's packages that knows STARTTLS: ngIRCd, ircd-hybrid, IRCnet's and ircu do not. */
export const inspircd = daemon<Options>({
  name: 'InspIRCd',
  package: 'inspircd',
  plans: [
    plan('TLSv1.0', ['TLSv1.0'], 'NORMAL:-VERS-ALL:+VERS-TLS1.0'),
    plan('TLSv1.0 to TLSv1.3', allVersions, 'NORMAL:+VERS-TLS1.0:+VERS-TLS1.1'),
    plan('TLSv1.2 and TLSv1.3', modernVersions, 'NORMAL:-VERS-ALL:+VERS-TLS1.2:+VERS-TLS1.3'),
    // It says nothing at all to a command that it does not know from somebody who is not logged in.
    plan('no STARTTLS', 'no-starttls', undefined),
  ],
  launch: (places, { directory, rsa }) =>
    places.map(({ port, options: { priority } }): Command => {
      const own = directoryOfNobody(directory, `inspircd-${port}`);
      for (const part of ['data', 'log', 'run']) directoryOfNobody(own, part);
      const { certificate, key } = keyPairOfNobody(rsa, own);
      const file = join(own, 'inspircd.conf');
      const tls = [
        '<module name="ssl_gnutls">',
        '<module name="starttls">',
        `<sslprofile name="lab" provider="gnutls" certfile="${certificate}" keyfile="${key}" priority="${priority}">`,
        '<starttls provider="lab">',
      ];
      const lines = [
        `<path configdir="${own}" datadir="${own}/data" logdir="${own}/log" runtimedir="${own}/run">`,
        `<pid file="${own}/run/pid">`,
        '<server name="irc.lab.example" description="lab" network="lab" id="001">',
        '<admin name="lab" nick="lab" email="lab@lab.example">',
        `<bind address="127.0.0.1" port="${port}" type="clients">`,
        '<connect name="all" allow="*" resolvehostnames="no" localmax="1000" globalmax="1000">',
        // As nearly every network has it: with CAP, a client can ask what there is.
        '<module name="cap">',
        ...(priority === undefined ? [] : tls),
      ];
      writeFileSync(file, `${lines.join('\n')}\n`);
      return asNobody('inspircd', '--nofork', '--config', file);
    }),
});
