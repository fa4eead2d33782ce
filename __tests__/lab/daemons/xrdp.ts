import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from '../stack.ts';
import { allVersions, type DaemonPlan, daemon, modernVersions } from './daemon.ts';
import { asNobody, directoryOfNobody, keyPairOfNobody } from './nobody.ts';

interface Options {
  /** `negotiate` is as Debian has it; `rdp` is RDP's own encryption, without TLS. */
  readonly layer: 'tls' | 'negotiate' | 'rdp';
  readonly protocols: string;
}

const plan = (
  speaks: DaemonPlan<Options>['speaks'],
  layer: Options['layer'],
  protocols: string,
): DaemonPlan<Options> => ({
  name: layer === 'rdp' ? 'no TLS' : `${layer}, ${protocols}`,
  scheme: 'rdp',
  speaks,
  options: { layer, protocols },
});

export const xrdp = daemon<Options>({
  name: 'xrdp',
  package: 'xrdp',
  plans: [
    plan(['TLSv1.0'], 'tls', 'TLSv1'),
    plan(allVersions, 'negotiate', 'TLSv1, TLSv1.1, TLSv1.2, TLSv1.3'),
    plan(modernVersions, 'negotiate', 'TLSv1.2, TLSv1.3'),
    plan('no-starttls', 'rdp', 'TLSv1.2'),
  ],
  launch: (places, { directory, rsa }) =>
    places.map(({ port, options: { layer, protocols } }): Command => {
      const own = directoryOfNobody(directory, `xrdp-${port}`);
      const { certificate, key } = keyPairOfNobody(rsa, own);
      const file = join(own, 'xrdp.ini');
      const lines = [
        '[Globals]',
        'ini_version=1',
        'fork=true',
        `port=tcp://127.0.0.1:${port}`,
        `security_layer=${layer}`,
        `certificate=${certificate}`,
        `key_file=${key}`,
        `ssl_protocols=${protocols}`,
        'tls_ciphers=ALL:@SECLEVEL=0',
        '[Logging]',
        `LogFile=${own}/log`,
        'EnableSyslog=false',
        '[Channels]',
      ];
      writeFileSync(file, `${lines.join('\n')}\n`);
      return asNobody('xrdp', '--nodaemon', '--config', file);
    }),
});
