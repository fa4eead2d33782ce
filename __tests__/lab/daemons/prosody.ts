import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Command, Files } from '../stack.ts';
import { allVersions, type DaemonPlan, daemon, modernVersions } from './daemon.ts';
import { asNobody, directoryOfNobody, keyPairOfNobody } from './nobody.ts';

/** LuaSec's names, of which one with a plus is for that version and all newer ones. */
const settings = {
  tlsv1: ['TLSv1.0'],
  'tlsv1+': allVersions,
  'tlsv1_2+': modernVersions,
  tlsv1_3: ['TLSv1.3'],
  'no STARTTLS': 'no-starttls',
} as const;

type Setting = keyof typeof settings;

interface Options {
  readonly setting: Setting;
  readonly scheme: 'xmpp' | 'xmpp-server';
}

const settingNames = Object.keys(settings) as readonly Setting[];

export const prosody = daemon<Options>({
  name: 'Prosody',
  package: 'prosody',
  plans: settingNames.flatMap((setting) =>
    (['xmpp', 'xmpp-server'] as const).map(
      (scheme): DaemonPlan<Options> => ({
        name: `${scheme}, ${setting}`,
        scheme,
        speaks: settings[setting],
        // It answers for the hosts that it knows, and to no other.
        serverName: 'lab.example',
        options: { setting, scheme },
      }),
    ),
  ),
  launch: (places, files) =>
    settingNames.map((setting) => {
      const own = places.filter(({ options }) => options.setting === setting);
      return instance(setting, new Map(own.map(({ port, options }) => [options.scheme, port])), files);
    }),
});

/** One process for clients and servers, since TLS is set up for the host. */
function instance(
  setting: Setting,
  ports: ReadonlyMap<Options['scheme'], number>,
  { directory, rsa }: Files,
): Command {
  const own = directoryOfNobody(directory, `prosody-${settingNames.indexOf(setting)}`);
  const { certificate, key } = keyPairOfNobody(rsa, own);
  const file = join(own, 'prosody.cfg.lua');
  const isOff = setting === 'no STARTTLS';
  writeFileSync(
    file,
    `data_path = "${own}/data"
    pidfile = "${own}/pid"
    certificates = "${own}"
    log = { info = "*console" }
    modules_enabled = { "saslauth", "dialback", "disco"${isOff ? '' : ', "tls"'} }
    modules_disabled = { ${isOff ? '"tls"' : ''} }
    c2s_require_encryption = ${!isOff}
    interfaces = { "127.0.0.1" }
    c2s_ports = { ${ports.get('xmpp')} }
    s2s_ports = { ${ports.get('xmpp-server')} }
    c2s_direct_tls_ports = {}
    s2s_direct_tls_ports = {}
    http_ports = {}
    https_ports = {}
    ssl = {
      certificate = "${certificate}";
      key = "${key}";
      protocol = "${isOff ? 'tlsv1_2+' : setting}";
      ciphers = "ALL:@SECLEVEL=0";
    }
    VirtualHost "lab.example"
    `,
  );
  return asNobody('prosody', '-F', '--config', file);
}
