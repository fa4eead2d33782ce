import { chmodSync, chownSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { allVersions, type DaemonPlan, daemon, modernVersions } from './daemon.ts';

interface Options {
  /** What differs from `main.cf`, in Postfix's own words. */
  readonly settings: readonly string[];
  readonly service?: 'postscreen';
}

type Speaks = DaemonPlan<Options>['speaks'];

const protocols = (setting: string, speaks: Speaks): DaemonPlan<Options> => ({
  ...plan(setting, speaks),
  options: { settings: [`smtpd_tls_protocols=${setting}`] },
});

const plan = (name: string, speaks: Speaks, ...settings: readonly string[]): DaemonPlan<Options> => ({
  name,
  scheme: 'smtp',
  speaks,
  options: { settings },
});

export const postfix = daemon<Options>({
  name: 'Postfix',
  package: 'postfix',
  plans: [
    protocols('TLSv1', ['TLSv1.0']),
    protocols('TLSv1,TLSv1.1', ['TLSv1.0', 'TLSv1.1']),
    protocols('>=TLSv1', allVersions),
    protocols('>=TLSv1.2', modernVersions),
    protocols('TLSv1.3', ['TLSv1.3']),
    {
      ...plan('TLSv1.2 with RSA key exchange only', ['TLSv1.2']),
      unusual: 'is tried with what each client of today offers',
      options: {
        settings: ['smtpd_tls_protocols=TLSv1.2', 'smtpd_tls_ciphers=high', 'tls_high_cipherlist=AES128-SHA'],
      },
    },
    plan('no STARTTLS', 'no-starttls', 'smtpd_tls_security_level=none'),
    plan('STARTTLS not told', 'no-starttls', 'smtpd_discard_ehlo_keywords=starttls'),
    {
      ...plan('no certificate', 'no-starttls', 'smtpd_tls_cert_file=', 'smtpd_tls_key_file='),
      says: /STARTTLS is offered, but TLS is not available: “454 4\.7\.0 TLS not available/,
    },
    {
      ...plan('one new TLS session a second, 454 to others', modernVersions),
      unusual: 'is asked again after each 454',
      options: {
        settings: [
          'smtpd_tls_protocols=>=TLSv1.2',
          'smtpd_client_new_tls_session_rate_limit=1',
          'smtpd_client_event_limit_exceptions=',
        ],
      },
    },
    // It asks for a certificate in the handshake, but says no only in SMTP.
    plan(
      '>=TLSv1.2, a client certificate demanded',
      modernVersions,
      'smtpd_tls_security_level=encrypt',
      'smtpd_tls_mandatory_protocols=>=TLSv1.2',
      'smtpd_tls_req_ccert=yes',
    ),
    {
      ...plan('one connection at a time, 421 to others', modernVersions),
      unusual: 'is asked again after each 421',
      options: {
        settings: [
          'smtpd_tls_protocols=>=TLSv1.2',
          'smtpd_client_connection_count_limit=1',
          'smtpd_client_event_limit_exceptions=',
        ],
      },
    },
    {
      ...plan('three connections a second, 421 to others', modernVersions),
      unusual: 'is asked again after each 421',
      options: {
        settings: [
          'smtpd_tls_protocols=>=TLSv1.2',
          'smtpd_client_connection_rate_limit=3',
          'smtpd_client_event_limit_exceptions=',
        ],
      },
    },
    {
      ...plan('>=TLSv1, behind a greeting in two halves', allVersions),
      // It lets a client speak only after two seconds, the first time it sees it.
      options: { service: 'postscreen', settings: [] },
    },
  ],
  launch(places, { directory, rsa }) {
    const own = join(directory, 'postfix');
    const [config, queue, data] = ['config', 'queue', 'data'].map((name) => join(own, name));
    for (const each of [own, config!, queue!, data!]) mkdirSync(each);
    for (const each of ['pid', 'private', 'public']) mkdirSync(join(queue!, each));
    // Of Postfix's own user, who is known by what the package has put in place.
    const { uid } = statSync('/var/lib/postfix');
    for (const each of [data!, join(queue!, 'private'), join(queue!, 'public')]) chownSync(each, uid, -1);
    chmodSync(join(queue!, 'private'), 0o700);
    writeFileSync(
      join(config!, 'main.cf'),
      [
        'compatibility_level = 3.6',
        `config_directory = ${config}`,
        `queue_directory = ${queue}`,
        `data_directory = ${data}`,
        `maillog_file = ${own}/log`,
        `maillog_file_prefixes = ${own}`,
        'inet_interfaces = 127.0.0.1',
        'inet_protocols = ipv4',
        'myhostname = mail.lab.example',
        'mydestination =',
        'local_recipient_maps =',
        'alias_maps =',
        'alias_database =',
        'smtpd_peername_lookup = no',
        'smtpd_tls_security_level = may',
        `smtpd_tls_cert_file = ${rsa.certificate}`,
        `smtpd_tls_key_file = ${rsa.key}`,
        'smtpd_tls_protocols = >=TLSv1',
        'smtpd_tls_ciphers = medium',
        'tls_medium_cipherlist = ALL:@SECLEVEL=0',
        'anvil_rate_time_unit = 1s',
        'postscreen_greet_action = enforce',
        'postscreen_greet_wait = 2s',
        'postscreen_access_list =',
        '',
      ].join('\n'),
    );
    // service type private unpriv chroot wakeup maxproc command
    const services = places.map(({ port, options: { service = 'smtpd', settings } }) =>
      [
        `127.0.0.1:${port} inet n - n - ${service === 'postscreen' ? 1 : '-'} ${service}`,
        ...settings.map((setting) => `  -o ${setting}`),
      ].join('\n'),
    );
    writeFileSync(
      join(config!, 'master.cf'),
      [
        ...services,
        'smtpd pass - - n - - smtpd',
        'anvil unix - - n - 1 anvil',
        'tlsmgr unix - - n - 1 tlsmgr',
        'tlsproxy unix - - n - 0 tlsproxy',
        'rewrite unix - - n - - trivial-rewrite',
        'postlog unix-dgram n - n - 1 postlogd',
        '',
      ].join('\n'),
    );
    const master = ['/usr/lib/postfix/sbin/master', '-c', config!, '-d'];
    return [['sh', '-c', endingWithTheLab, ...master]];
  },
});

/** It changes its user and back again, whereupon Linux forgets that it was to end with the lab. A shell does not. */
const endingWithTheLab = `trap 'kill "$master"' TERM; "$0" "$@" & master=$!; wait`;
