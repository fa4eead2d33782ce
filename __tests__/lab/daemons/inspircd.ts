import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from '../stack.ts';
import { daemon } from './daemon.ts';
import { gnutlsPlans, type Priority } from './gnutls-plans.ts';
import { asNobody, directoryOfNobody, keyPairOfNobody } from './nobody.ts';

/** The only IRC server among Debian's packages that knows STARTTLS: ngIRCd, ircd-hybrid, IRCnet's and ircu do not. */
export const inspircd = daemon<Priority>({
  name: 'InspIRCd',
  package: 'inspircd',
  // It says nothing at all to a command that it does not know from somebody who is not logged in.
  plans: gnutlsPlans('irc', 'answers a version that it does not have with close_notify'),
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
