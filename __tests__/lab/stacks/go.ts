import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Plan, range, stack } from '../stack.ts';

interface Options {
  readonly from: string;
  readonly to: string;
  readonly clientCertificate?: 'demand';
  /** Go's names with commas. */
  readonly suites?: string;
  readonly curve?: 'P521';
}

const versions = { '1.0': 'TLSv1.0', '1.1': 'TLSv1.1', '1.2': 'TLSv1.2', '1.3': 'TLSv1.3' } as const;

function ranging(from: keyof typeof versions, to: keyof typeof versions): Plan<Options> {
  return { name: `TLS ${from} to ${to}`, speaks: range(versions, from, to), options: { from, to } };
}

export const go = stack<Options>({
  name: 'Go',
  version: ['go', 'version'],
  plans: [
    ranging('1.0', '1.0'),
    ranging('1.1', '1.1'),
    ranging('1.2', '1.2'),
    ranging('1.3', '1.3'),
    ranging('1.0', '1.1'),
    ranging('1.0', '1.2'),
    ranging('1.0', '1.3'),
    ranging('1.1', '1.3'),
    ranging('1.2', '1.3'),
    {
      ...ranging('1.2', '1.2'),
      name: 'TLS 1.2, a client certificate demanded',
      handshake: 'client-certificate',
      unusual: 'an alert may mean the lack of a certificate, for which one more connection looks',
      options: { from: '1.2', to: '1.2', clientCertificate: 'demand' },
    },
    {
      ...ranging('1.3', '1.3'),
      name: 'TLS 1.3, a client certificate demanded',
      handshake: 'client-certificate',
      options: { from: '1.3', to: '1.3', clientCertificate: 'demand' },
    },
  ],
  launch(places, { directory, rsa }) {
    const program = join(directory, 'go-server');
    execFileSync('go', ['build', '-o', program, fileURLToPath(new URL('server.go', import.meta.url))], {
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { ...process.env, GO111MODULE: 'off', GOCACHE: join(directory, 'go-cache') },
    });
    const servers = places.flatMap(
      ({ port, options: { from, to, clientCertificate = 'none', suites = '', curve = '' } }) => [
        String(port),
        from,
        to,
        clientCertificate,
        suites,
        curve,
      ],
    );
    return [[program, rsa.certificate, rsa.key, ...servers]];
  },
});
