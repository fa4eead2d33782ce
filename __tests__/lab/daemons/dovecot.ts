import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Command, Files } from '../stack.ts';
import { allVersions, type DaemonPlan, daemon, modernVersions } from './daemon.ts';
import { writeOpensslConfiguration } from './openssl-configuration.ts';

const settings = {
  'TLSv1 only': { speaks: ['TLSv1.0'], ssl: 'yes', oldest: 'TLSv1' },
  'TLSv1 and newer': { speaks: allVersions, ssl: 'yes', oldest: 'TLSv1' },
  'TLSv1.2 and newer': { speaks: modernVersions, ssl: 'yes', oldest: 'TLSv1.2' },
  'no STARTTLS': { speaks: 'no-starttls', ssl: 'no', oldest: 'TLSv1.2' },
  'a key that is none': { speaks: 'no-starttls', ssl: 'yes', oldest: 'TLSv1.2' },
} as const;

type Setting = keyof typeof settings;

/** What a port of it speaks; the program behind is called the same, but for ManageSieve. */
const services = ['imap', 'pop3', 'sieve', 'lmtp'] as const;

type Service = (typeof services)[number];

interface Options {
  readonly setting: Setting;
  readonly service: Service;
}

const settingNames = Object.keys(settings) as readonly Setting[];

export const dovecot = daemon<Options>({
  name: 'Dovecot',
  package: 'dovecot-core',
  plans: settingNames.flatMap((setting) =>
    services.map(
      (service): DaemonPlan<Options> => ({
        name: `${service}, ${setting}`,
        scheme: service,
        speaks: settings[setting].speaks,
        unusual: 'hangs up on a version that it does not have, without an alert',
        // LMTP does not offer STARTTLS then; the others do, and say go ahead as well.
        ...(setting === 'a key that is none' && service !== 'lmtp'
          ? { says: /STARTTLS is offered, but TLS is not available: .*TLS initialization failed/ }
          : {}),
        options: { setting, service },
      }),
    ),
  ),
  launch: (places, files) =>
    settingNames.map((setting) => {
      const own = places.filter(({ options }) => options.setting === setting);
      return instance(setting, new Map(own.map(({ port, options }) => [options.service, port])), files);
    }),
});

/** One process with all its services, since TLS is set up for all of them. */
function instance(setting: Setting, ports: ReadonlyMap<Service, number>, { directory, rsa }: Files): Command {
  const { ssl, oldest } = settings[setting];
  const key = setting === 'a key that is none' ? rsa.certificate : rsa.key;
  const own = join(directory, `dovecot-${settingNames.indexOf(setting)}`);
  mkdirSync(own);
  // Its own settings know no newest version.
  const newest = setting === 'TLSv1 only' ? 'TLSv1' : 'TLSv1.3';
  const openssl = writeOpensslConfiguration(own, oldest, newest);
  const listener = (service: string, name: string, port: number | undefined) =>
    `service ${service} {
      inet_listener ${name} {
        port = ${port ?? 0}
      }
      inet_listener ${name}s {
        port = 0
      }
    }`;
  const file = join(own, 'dovecot.conf');
  writeFileSync(
    file,
    `base_dir = ${own}/run
    state_dir = ${own}/state
    log_path = ${own}/log
    import_environment = TZ OPENSSL_CONF=${openssl}
    listen = 127.0.0.1
    protocols = imap pop3 lmtp sieve
    ssl = ${ssl}
    ssl_min_protocol = ${oldest}
    ssl_cipher_list = ALL:@SECLEVEL=0
    ssl_cert = <${rsa.certificate}
    ssl_key = <${key}
    mail_location = maildir:${own}/mail
    passdb {
      driver = static
      args = nopassword=y
    }
    userdb {
      driver = static
      args = uid=nobody gid=nogroup home=${own}/mail
    }
    ${listener('imap-login', 'imap', ports.get('imap'))}
    ${listener('pop3-login', 'pop3', ports.get('pop3'))}
    ${listener('managesieve-login', 'sieve', ports.get('sieve'))}
    ${listener('lmtp', 'lmtp', ports.get('lmtp'))}
    `,
  );
  return ['dovecot', '-F', '-c', file];
}
