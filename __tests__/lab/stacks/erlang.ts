import { fileURLToPath } from 'node:url';
import type { Protocol } from '../../../src/tls/protocol.ts';
import { type Plan, stack } from '../stack.ts';

const names: Readonly<Record<string, Protocol>> = {
  tlsv1: 'TLSv1.0',
  'tlsv1.1': 'TLSv1.1',
  'tlsv1.2': 'TLSv1.2',
  'tlsv1.3': 'TLSv1.3',
};

interface Options {
  readonly versions: string;
  /** OpenSSL's names with commas. */
  readonly suites?: string;
}

const speaking = (versions: string): Plan<Options> => ({
  name: versions,
  speaks: versions.split(',').map((version) => names[version]!),
  options: { versions },
});

export const erlang = stack<Options>({
  name: 'Erlang',
  version: ['dpkg-query', '-W', '-f', `\${Version}`, 'erlang-ssl'],
  plans: [
    speaking('tlsv1'),
    speaking('tlsv1.1'),
    speaking('tlsv1.2'),
    speaking('tlsv1.3'),
    speaking('tlsv1,tlsv1.1'),
    speaking('tlsv1,tlsv1.1,tlsv1.2'),
    speaking('tlsv1,tlsv1.1,tlsv1.2,tlsv1.3'),
    speaking('tlsv1.2,tlsv1.3'),
  ],
  launch(places, { rsa }) {
    const script = fileURLToPath(new URL('server.escript', import.meta.url));
    const servers = places.flatMap(({ port, options: { versions, suites = 'default' } }) => [
      String(port),
      versions,
      suites,
    ]);
    return [['escript', script, rsa.certificate, rsa.key, ...servers]];
  },
});
