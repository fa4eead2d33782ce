import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Protocol } from '../../../src/tls/protocol.ts';
import { type Plan, stack } from '../stack.ts';

interface Options {
  readonly protocols: string;
  readonly directives?: readonly string[];
  /** Names other than this one are refused. */
  readonly onlyName?: string;
  readonly certificate?: 'rsa' | 'ed25519' | 'p521' | 'rsaPss';
}

const names: Readonly<Record<string, Protocol>> = {
  TLSv1: 'TLSv1.0',
  'TLSv1.1': 'TLSv1.1',
  'TLSv1.2': 'TLSv1.2',
  'TLSv1.3': 'TLSv1.3',
};

const speaking = (protocols: string): Plan<Options> => ({
  name: protocols,
  speaks: protocols.split(' ').map((name) => names[name]!),
  options: { protocols },
});

export const nginx = stack<Options>({
  name: 'nginx',
  version: ['nginx', '-v'],
  plans: [
    speaking('TLSv1'),
    speaking('TLSv1.1'),
    speaking('TLSv1.2'),
    speaking('TLSv1.3'),
    speaking('TLSv1 TLSv1.1'),
    speaking('TLSv1 TLSv1.1 TLSv1.2'),
    speaking('TLSv1 TLSv1.1 TLSv1.2 TLSv1.3'),
    speaking('TLSv1.1 TLSv1.2 TLSv1.3'),
    speaking('TLSv1.2 TLSv1.3'),
    { ...speaking('TLSv1 TLSv1.2'), unusual: 'has a gap, which is asked about twice' },
    speaking('TLSv1 TLSv1.3'),
    speaking('TLSv1.1 TLSv1.3'),
    {
      name: 'TLSv1 TLSv1.1 TLSv1.2, for one name only',
      speaks: ['TLSv1.0', 'TLSv1.1', 'TLSv1.2'],
      serverName: 'lab.example',
      options: { protocols: 'TLSv1 TLSv1.1 TLSv1.2', onlyName: 'lab.example' },
    },
    {
      name: 'TLSv1.2 TLSv1.3, for one name only',
      speaks: ['TLSv1.2', 'TLSv1.3'],
      serverName: 'lab.example',
      options: { protocols: 'TLSv1.2 TLSv1.3', onlyName: 'lab.example' },
    },
    {
      // nginx asks for the certificate and looks at it only in HTTP, where it answers 400.
      name: 'TLSv1.2 TLSv1.3, a client certificate demanded',
      speaks: ['TLSv1.2', 'TLSv1.3'],
      options: { protocols: 'TLSv1.2 TLSv1.3', directives: ['ssl_verify_client on'] },
    },
  ],
  launch(places, files) {
    const { directory, rsa, dh } = files;
    const server = (port: number, role: string, protocols: string, directives: readonly string[]) =>
      [
        'server {',
        `listen 127.0.0.1:${port} ssl ${role};`,
        `ssl_protocols ${protocols};`,
        ...(directives.some((each) => each.startsWith('ssl_ciphers '))
          ? []
          : ['ssl_ciphers DEFAULT:@SECLEVEL=0;']),
        ...directives.map((directive) => `${directive};`),
        'return 401;',
        '}',
      ].join('\n');
    const identity = (name: Options['certificate']) =>
      name === undefined
        ? []
        : [`ssl_certificate ${files[name].certificate}`, `ssl_certificate_key ${files[name].key}`];
    const servers = places.flatMap(
      ({ port, options: { protocols, directives = [], onlyName, certificate } }) =>
        onlyName === undefined
          ? [server(port, 'default_server', protocols, [...identity(certificate), ...directives])]
          : [
              server(port, 'default_server', protocols, ['ssl_reject_handshake on']),
              server(port, '', protocols, [`server_name ${onlyName}`]),
            ],
    );
    const own = join(directory, 'nginx');
    mkdirSync(own);
    writeFileSync(
      join(own, 'nginx.conf'),
      `daemon off; master_process off; pid ${own}/pid; error_log ${own}/error.log;
      events {}
      http {
        access_log off;
        client_body_temp_path ${own}/body; proxy_temp_path ${own}/proxy; fastcgi_temp_path ${own}/fastcgi;
        uwsgi_temp_path ${own}/uwsgi; scgi_temp_path ${own}/scgi;
        ssl_certificate ${rsa.certificate}; ssl_certificate_key ${rsa.key}; ssl_client_certificate ${rsa.certificate};
        ssl_dhparam ${dh['2048']};
        ${servers.join('\n')}
      }`,
    );
    return [['nginx', '-p', own, '-e', join(own, 'error.log'), '-c', join(own, 'nginx.conf')]];
  },
});
