import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DaemonPlan, daemon, modernVersions } from './daemon.ts';

interface Options {
  readonly protocol: 'smtp' | 'imap' | 'pop3' | 'pgsql';
  readonly oldest: 'TLSv1' | 'TLSv1.2';
  readonly newest: 'TLSv1' | 'TLSv1.3';
  readonly demandsCertificate?: boolean;
}

const schemes = { smtp: 'smtp', imap: 'imap', pop3: 'pop3', pgsql: 'postgres' } as const;

/** What stands behind it, knows nothing of STARTTLS, and says no more than stunnel waits for, as a shell script. */
const backends = {
  smtp: `printf '220 mail.lab.example ESMTP\\r\\n'`,
  imap: `printf '* OK IMAP4rev1\\r\\n'
read -r tag capability
printf '* CAPABILITY IMAP4rev1\\r\\n%s OK\\r\\n' "$tag"`,
  pop3: `printf '+OK\\r\\n'`,
  pgsql: '',
} as const;

const protocols = Object.keys(schemes) as readonly Options['protocol'][];

const plans = (
  name: string,
  speaks: DaemonPlan<Options>['speaks'],
  versions: Pick<Options, 'oldest' | 'newest'>,
): readonly DaemonPlan<Options>[] =>
  protocols.map((protocol) => ({
    name: `${protocol}, ${name}`,
    scheme: schemes[protocol],
    speaks,
    options: { protocol, ...versions },
  }));

export const stunnel = daemon<Options>({
  name: 'stunnel',
  package: 'stunnel4',
  plans: [
    ...plans('TLSv1', ['TLSv1.0'], { oldest: 'TLSv1', newest: 'TLSv1' }),
    ...plans('TLSv1.2 and newer', modernVersions, { oldest: 'TLSv1.2', newest: 'TLSv1.3' }),
    {
      name: 'smtp, TLSv1.2 and newer, a client certificate demanded',
      scheme: 'smtp',
      speaks: modernVersions,
      handshake: 'client-certificate',
      options: { protocol: 'smtp', oldest: 'TLSv1.2', newest: 'TLSv1.3', demandsCertificate: true },
    },
  ],
  launch(places, { directory, rsa }) {
    const own = join(directory, 'stunnel');
    mkdirSync(own);
    for (const protocol of protocols) {
      const script = `#!/bin/sh\n${backends[protocol]}\nexec cat > /dev/null\n`;
      writeFileSync(join(own, protocol), script, { mode: 0o755 });
    }
    const services = places.map(
      ({ port, options: { protocol, oldest, newest, demandsCertificate = false } }) => [
        `[${port}]`,
        `accept = 127.0.0.1:${port}`,
        `protocol = ${protocol}`,
        `exec = ${own}/${protocol}`,
        `cert = ${rsa.certificate}`,
        `key = ${rsa.key}`,
        `sslVersionMin = ${oldest}`,
        `sslVersionMax = ${newest}`,
        ...(demandsCertificate
          ? ['requireCert = yes', 'verifyChain = yes', `CAfile = ${rsa.certificate}`]
          : []),
        'securityLevel = 0',
        'ciphers = ALL:@SECLEVEL=0',
      ],
    );
    const file = join(own, 'stunnel.conf');
    writeFileSync(file, ['foreground = yes', 'pid =', 'syslog = no', ...services.flat(), ''].join('\n'));
    return [['stunnel', file]];
  },
});
