import { type Command, type Plan, range, stack } from '../stack.ts';

interface Options {
  readonly arguments: readonly string[];
}

const versions = { tls1: 'TLSv1.0', 'tls1.1': 'TLSv1.1', 'tls1.2': 'TLSv1.2', 'tls1.3': 'TLSv1.3' } as const;

function ranging(from: keyof typeof versions, to: keyof typeof versions): Plan<Options> {
  return {
    name: `${from} to ${to}`,
    speaks: range(versions, from, to),
    options: { arguments: ['-min-version', from, '-max-version', to] },
  };
}

export const boringssl = stack<Options>({
  name: 'BoringSSL',
  version: ['dpkg-query', '-W', '-f', `\${Version}`, 'android-boringssl'],
  listensEverywhere: true,
  plans: [
    ranging('tls1', 'tls1'),
    ranging('tls1.1', 'tls1.1'),
    ranging('tls1.2', 'tls1.2'),
    ranging('tls1.3', 'tls1.3'),
    ranging('tls1', 'tls1.1'),
    ranging('tls1', 'tls1.2'),
    ranging('tls1', 'tls1.3'),
    ranging('tls1.2', 'tls1.3'),
    {
      name: 'tls1.3, a client certificate demanded',
      speaks: ['TLSv1.3'],
      handshake: 'client-certificate',
      // It hangs up right after its alert, so that a request over https would race that.
      options: { arguments: ['-min-version', 'tls1.3', '-require-any-client-cert'] },
    },
  ],
  launch: (places, { rsa }) =>
    places.map(({ port, options }): Command => {
      const identity = ['-cert', rsa.certificate, '-key', rsa.key];
      return [
        'bssl-tool',
        'server',
        '-accept',
        String(port),
        '-loop',
        '-www',
        ...identity,
        ...options.arguments,
      ];
    }),
});
