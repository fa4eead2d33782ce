import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from '../stack.ts';
import { allVersions, type DaemonPlan, daemon, modernVersions } from './daemon.ts';
import { writeOpensslConfiguration } from './openssl-configuration.ts';

interface Options {
  readonly oldest: 'TLSv1' | 'TLSv1.2';
  readonly newest: 'TLSv1' | 'TLSv1.3';
  readonly isOff?: boolean;
  readonly banner?: string;
}

const plan = (
  name: string,
  speaks: DaemonPlan<Options>['speaks'],
  options: Options,
): DaemonPlan<Options> => ({ name, scheme: 'ftp', speaks, options });

/** Its own settings know TLS 1.0 and nothing newer, so that OpenSSL's configuration has to say the versions. */
export const vsftpd = daemon<Options>({
  name: 'vsftpd',
  package: 'vsftpd',
  plans: [
    plan('TLSv1', ['TLSv1.0'], { oldest: 'TLSv1', newest: 'TLSv1' }),
    plan('TLSv1 and newer', allVersions, { oldest: 'TLSv1', newest: 'TLSv1.3' }),
    plan('TLSv1.2 and newer', modernVersions, { oldest: 'TLSv1.2', newest: 'TLSv1.3' }),
    plan('TLSv1.2 and newer, with 421 in the banner', modernVersions, {
      oldest: 'TLSv1.2',
      newest: 'TLSv1.3',
      banner: 'Welcome\n421 Service not available on Sundays\n220-\n',
    }),
    plan('no AUTH TLS', 'no-starttls', { oldest: 'TLSv1.2', newest: 'TLSv1.3', isOff: true }),
  ],
  launch: (places, { directory, rsa }) =>
    places.map(({ port, options: { oldest, newest, isOff = false, banner = '' } }): Command => {
      const own = join(directory, `vsftpd-${port}`);
      mkdirSync(own);
      mkdirSync(join(own, 'empty'));
      writeFileSync(join(own, 'banner'), banner);
      const lines = [
        'listen=YES',
        'background=NO',
        'listen_address=127.0.0.1',
        `listen_port=${port}`,
        'anonymous_enable=YES',
        'allow_anon_ssl=YES',
        `secure_chroot_dir=${own}/empty`,
        `vsftpd_log_file=${own}/log`,
        ...(banner === '' ? [] : [`banner_file=${own}/banner`]),
        `ssl_enable=${isOff ? 'NO' : 'YES'}`,
        `rsa_cert_file=${rsa.certificate}`,
        `rsa_private_key_file=${rsa.key}`,
        'ssl_ciphers=ALL:@SECLEVEL=0',
      ];
      const file = join(own, 'vsftpd.conf');
      writeFileSync(file, `${lines.join('\n')}\n`);
      const openssl = writeOpensslConfiguration(own, oldest, newest);
      return ['env', `OPENSSL_CONF=${openssl}`, 'vsftpd', file];
    }),
});
