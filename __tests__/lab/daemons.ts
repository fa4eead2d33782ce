import { readFileSync } from 'node:fs';
import type { Daemon, DaemonPlan } from './daemons/daemon.ts';
import { dovecot } from './daemons/dovecot.ts';
import { inn } from './daemons/inn.ts';
import { inspircd } from './daemons/inspircd.ts';
import { mariadb } from './daemons/mariadb.ts';
import { postfix } from './daemons/postfix.ts';
import { postgresql } from './daemons/postgresql.ts';
import { prosody } from './daemons/prosody.ts';
import { slapd } from './daemons/slapd.ts';
import { stunnel } from './daemons/stunnel.ts';
import { vsftpd } from './daemons/vsftpd.ts';
import { xrdp } from './daemons/xrdp.ts';
import { nameOf } from './lab.ts';

/**
 * Real daemons for every protocol that begins in plaintext, each with what is true of it by its configuration. All of
 * them are had with TLS 1.0 from Debian's packages, and none had to be replaced.
 *
 * There is no free daemon that speaks SQL Server's protocol: a peer of our own stands for it in `npm test`.
 */
const allDaemons: readonly Daemon[] = [
  postfix,
  dovecot,
  vsftpd,
  inn,
  slapd,
  prosody,
  postgresql,
  mariadb,
  xrdp,
  inspircd,
  stunnel,
];

/** Most of them change to another user, which takes root, and that those users exist: in a namespace they may not. */
const canChangeUser = process.getuid?.() === 0 && hasAllUsers(readFileSync('/proc/self/uid_map', 'utf8'));

export const daemons = canChangeUser ? allDaemons : [];

export interface DaemonServer extends Omit<DaemonPlan<unknown>, 'options'> {}

export const daemonServers = serversOf(daemons);

/** What has to be left out here. */
export const leftOut = canChangeUser ? [] : serversOf(allDaemons);

function serversOf(some: readonly Daemon[]): readonly DaemonServer[] {
  return some.flatMap((daemon) => daemon.plans.map((plan) => ({ ...plan, name: nameOf(daemon, plan) })));
}

/** user_namespaces(7): a range of IDs inside, where it begins outside, and its length. */
function hasAllUsers(map: string): boolean {
  const ranges = map
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number));
  return ranges.some(([inside = 0, , length = 0]) => inside === 0 && length > 65_534);
}
