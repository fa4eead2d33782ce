import { allVersions, type DaemonPlan, modernVersions } from './daemon.ts';

export interface Priority {
  /** Of GnuTLS, which is what Debian builds these daemons with. None where they have no STARTTLS. */
  readonly priority: string | undefined;
}

/** The versions that a daemon with GnuTLS is started with, and once without STARTTLS. */
export function gnutlsPlans(
  scheme: DaemonPlan<Priority>['scheme'],
  unusual: string,
): readonly DaemonPlan<Priority>[] {
  const plan = (
    name: string,
    speaks: DaemonPlan<Priority>['speaks'],
    priority: string | undefined,
  ): DaemonPlan<Priority> => ({ name, scheme, speaks, unusual, options: { priority } });
  return [
    plan('TLSv1.0', ['TLSv1.0'], 'NORMAL:-VERS-ALL:+VERS-TLS1.0'),
    plan('TLSv1.0 to TLSv1.3', allVersions, 'NORMAL:+VERS-TLS1.0:+VERS-TLS1.1'),
    plan('TLSv1.2 and TLSv1.3', modernVersions, 'NORMAL:-VERS-ALL:+VERS-TLS1.2:+VERS-TLS1.3'),
    plan('no STARTTLS', 'no-starttls', undefined),
  ];
}
